"""Both ways in set the same things, read them back, and refuse what does not hold them."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage import engine
from desktop.storage.engine import SettingRefusedError, connect, connect_untouched, open_engine
from desktop.storage.keys import DataKey
from tests.storage.vaults import CANARY, fingerprints, make_vault, notes_in, write_note

EXPECTED = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "busy_timeout": 2000,
    "cipher_log_level": "NONE",
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "cipher_hmac_algorithm": "HMAC_SHA512",
    "cipher_memory_security": "0",
}


@pytest.fixture
def key(tmp_path: Path) -> DataKey:
    return make_vault(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vault.db"


def settings(read) -> dict[str, object]:
    return {name: read(f"PRAGMA {name}") for name in EXPECTED}


def test_the_light_way_in_keeps_every_promise(path: Path, key: DataKey) -> None:
    connection = connect(path, key)
    assert settings(lambda pragma: connection.execute(pragma).fetchone()[0]) == EXPECTED
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_sqlalchemy_keeps_the_same(path: Path, key: DataKey, read_only: bool) -> None:
    opened = open_engine(path, key, read_only=read_only)
    for _ in range(2):
        with opened.connect() as connection:
            assert settings(lambda pragma, c=connection: c.exec_driver_sql(pragma).scalar()) == EXPECTED
        opened.dispose()
    opened.dispose()


def test_a_setting_that_does_not_take_stops_everything(
    path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_SETTINGS", {"foreign_keys": "nonsense"})
    with pytest.raises(SettingRefusedError, match="foreign_keys"):
        connect(path, key)


def test_another_cipher_stops_everything(path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_CIPHER", {"PRAGMA cipher_use_hmac = 0;"})
    with pytest.raises(SettingRefusedError, match="cipher_settings"):
        connect(path, key)


def test_an_old_sqlite_is_refused(path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlcipher3 import dbapi2

    monkeypatch.setattr(dbapi2, "sqlite_version_info", (3, 51, 2))
    with pytest.raises(EnvironmentFailed) as told:
        connect(path, key)
    assert told.value.failure is Failure.DATABASE_LIBRARY_OLD


def test_a_missing_file_is_never_made(tmp_path: Path, key: DataKey) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        connect(tmp_path / "other.db", key)
    assert told.value.failure is Failure.VAULT_MISSING
    assert not (tmp_path / "other.db").exists()


def test_an_empty_file_is_never_taken_for_a_new_database(tmp_path: Path, key: DataKey) -> None:
    (tmp_path / "other.db").touch()
    with pytest.raises(EnvironmentFailed) as told:
        connect(tmp_path / "other.db", key)
    assert told.value.failure is Failure.VAULT_DAMAGED
    assert (tmp_path / "other.db").read_bytes() == b""


@pytest.mark.usefixtures("key")
def test_another_key_finds_a_damaged_vault(path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told:
        connect(path, DataKey.random())
    assert told.value.failure is Failure.VAULT_DAMAGED


def test_a_failed_transaction_leaves_nothing_not_even_a_table(path: Path, key: DataKey) -> None:
    opened = open_engine(path, key)

    def break_off() -> None:
        with opened.begin() as connection:
            connection.execute(text("CREATE TABLE half_made (id INTEGER)"))
            connection.execute(text("DELETE FROM notes"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    with opened.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM notes")).scalar() == 40
        assert (
            connection.execute(text("SELECT count(*) FROM sqlite_master WHERE name='half_made'")).scalar()
            == 0
        )
    opened.dispose()


def test_a_transaction_takes_the_write_lock_at_once(path: Path, key: DataKey) -> None:
    opened = open_engine(path, key)
    other = connect(path, key)
    other.execute("PRAGMA busy_timeout=10")
    from sqlcipher3 import dbapi2

    with opened.begin() as connection:
        connection.execute(text("SELECT 1"))
        with pytest.raises(dbapi2.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    other.close()
    opened.dispose()


def test_a_read_only_engine_holds_no_lock_and_sees_one_snapshot(path: Path, key: DataKey) -> None:
    reader = open_engine(path, key, read_only=True)
    with reader.begin() as connection:
        before = connection.execute(text("SELECT count(*) FROM notes")).scalar()
        write_note(path, key, "meanwhile")
        assert connection.execute(text("SELECT count(*) FROM notes")).scalar() == before
    reader.dispose()
    assert "meanwhile" in notes_in(path, key)


def test_reading_untouched_changes_and_leaves_nothing(tmp_path: Path, path: Path, key: DataKey) -> None:
    before = fingerprints(tmp_path)
    connection = connect_untouched(path, key)
    assert connection.execute("SELECT count(*) FROM notes").fetchone() == (40,)
    connection.close()
    assert fingerprints(tmp_path) == before


def test_names_with_signs_that_mean_something_in_an_address(tmp_path: Path) -> None:
    folder = tmp_path / "å b?c#d%41&e"
    key = make_vault(folder)
    assert len(notes_in(folder / "vault.db", key)) == 40


def test_nothing_of_the_notes_can_be_read_in_any_file(tmp_path: Path, path: Path, key: DataKey) -> None:
    connection = connect(path, key)
    connection.execute("INSERT INTO notes (person, text) VALUES (1, ?)", (CANARY * 2000,))
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text)")
    connection.execute("INSERT INTO words SELECT text FROM notes")
    names = {file.name for file in tmp_path.iterdir()}
    assert "vault.db-wal" in names
    for file in tmp_path.rglob("*"):
        content = file.read_bytes()
        for spelled in (
            CANARY.encode(),
            CANARY.encode("utf-16-le"),
            CANARY.encode("utf-16-be"),
            b"Amir",
            b"CREATE",
        ):
            assert spelled not in content, file
    connection.close()


def test_unlocking_imports_neither_sqlalchemy_nor_the_cipher_of_the_slots(checkout: Path) -> None:
    script = (
        "import sys, desktop.storage.vault_folder, desktop.storage.examining, desktop.storage.engine\n"
        "heavy = {'sqlalchemy', 'cryptography', 'shutil', 'platformdirs', 'importlib.metadata'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=checkout, check=True)


def test_a_database_without_a_log_is_given_one(tmp_path: Path, key: DataKey) -> None:
    (tmp_path / "other.db").touch()
    made = engine.connect_new(tmp_path / "other.db", key)
    made.execute("CREATE TABLE things (id)")
    made.close()
    connection = connect(tmp_path / "other.db", key)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()
