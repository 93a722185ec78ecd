"""One small vault for each released schema, as that release wrote it; ``python -m tests.storage.saved_vaults``
saves one for the newest schema, once, before its release. A saved vault is never made anew."""

import json
import shutil
import tempfile
from pathlib import Path

from desktop.storage.engine import connect
from desktop.storage.mapping import TABLES
from desktop.storage.migrations.steps import STEPS
from tests.storage.sample_records import SAMPLES
from tests.storage.stored_vault import KEY, stored_vault

FOLDER = Path(__file__).parent / "vaults"


def saved(version: int) -> Path:
    """The encrypted vault; what it held lies beside it as JSON, a list of objects a table."""
    return FOLDER / f"schema-{version}.db"


def copied(version: int, folder: Path) -> Path:
    """A copy to work on."""
    return Path(shutil.copy(saved(version), folder / "vault.db"))


def content(path: Path) -> dict[str, list[dict[str, object]]]:
    """Every row of every table that its schema has, by column, in the order of storing."""
    connection = connect(path, KEY)
    try:
        found = {}
        there = {name for _, name, *_ in connection.execute("PRAGMA table_list")}
        for table in filter(there.__contains__, TABLES):
            rows = connection.execute(f"SELECT * FROM {table} ORDER BY seq")
            names = [column[0] for column in rows.description]
            found[table] = [dict(zip(names, row, strict=True)) for row in rows]
        return found
    finally:
        connection.close()


def save() -> None:
    """Writes the samples into a vault of the newest schema and keeps it."""
    target = saved(len(STEPS))
    if target.exists():
        raise SystemExit(f"{target.name} is already saved")
    with tempfile.TemporaryDirectory() as folder:
        vault = stored_vault(Path(folder))
        with vault.work() as work:
            for record in SAMPLES:
                work.put(record)
            work.commit()
        vault.close()
        FOLDER.mkdir(exist_ok=True)
        shutil.copy(vault.path, target)
        target.with_suffix(".json").write_text(
            json.dumps(content(vault.path), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    save()
