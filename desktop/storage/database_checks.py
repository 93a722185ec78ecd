"""What SQLite and SQLCipher can say about a database: seals of pages, trees, references, and how much is in
it.
"""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import EnvironmentFailed, Fact, Failure
from desktop.storage.engine import APPLICATION_ID, connect_untouched
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey

if TYPE_CHECKING:
    from sqlite3 import Connection


class Trouble(StrEnum):
    """What may be wrong with a vault; each has its sentence in ``ui/presenters/sentences.py``."""

    PAGE_DAMAGED = "page_damaged"
    CONTENT_DAMAGED = "content_damaged"
    REFERENCE_BROKEN = "reference_broken"
    VAULT_UNREADABLE = "vault_unreadable"
    KEY_COPY_DAMAGED = "key_copy_damaged"
    KEY_COPIES_DIFFER = "key_copies_differ"
    READABLE_BY_OTHERS = "readable_by_others"
    BACKUP_DAMAGED = "backup_damaged"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, with what its sentence needs: ``page=``, ``table=``, ``name=`` of a file."""

    trouble: Trouble
    about: dict[str, Fact] = field(default_factory=dict)


def findings_in(connection: "Connection") -> list[Finding]:
    """Everything that is wrong in an open database. Reads every page: about 100 MB a second.

    A database whose log holds pages must be checkpointed first for these to be looked at too.
    """
    found = [_damaged_page(line) for (line,) in connection.execute("PRAGMA cipher_integrity_check")]
    if found:
        return found
    answers = [line for (line,) in connection.execute("PRAGMA integrity_check")]
    if answers != ["ok"]:
        return [Finding(Trouble.CONTENT_DAMAGED, {"count": len(answers)})]
    broken = {row[0] for row in connection.execute("PRAGMA foreign_key_check")}
    return [Finding(Trouble.REFERENCE_BROKEN, {"table": table}) for table in sorted(broken)]


def counts(connection: "Connection") -> dict[str, int]:
    """How many rows each ordinary table has."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND rootpage > 0 ORDER BY name"
    ).fetchall()
    counting = {name: f"SELECT count(*) FROM {_quoted(name)}" for (name,) in names}  # noqa: S608 (own names)
    return {name: connection.execute(statement).fetchone()[0] for name, statement in counting.items()}


def verify_copy(path: Path, key: DataKey, expected: dict[str, int] | None = None) -> int:
    """Opens a finished copy without changing it, checks all of it, and gives its schema version.

    Raises ``EnvironmentFailed(VAULT_DAMAGED)`` for anything wrong or missing, ``VAULT_FOREIGN`` for another
    program's.
    """
    with storage_faults(path):
        connection = connect_untouched(path, key)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            wrong = bool(findings_in(connection)) or (expected is not None and counts(connection) != expected)
        finally:
            connection.close()
    if application != APPLICATION_ID:
        raise EnvironmentFailed(Failure.VAULT_FOREIGN, path=str(path))
    if wrong:
        raise EnvironmentFailed(Failure.VAULT_DAMAGED, path=str(path))
    return int(version)


def _damaged_page(line: str) -> Finding:
    number = re.search(r"page (\d+)", line)
    return Finding(Trouble.PAGE_DAMAGED, {"page": int(number[1])} if number else {})


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
