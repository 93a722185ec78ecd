"""Brings a vault to the living schema, one numbered step a transaction, or leaves it as it was.

Follows the procedure of https://www.sqlite.org/lang_altertable.html#otheralter: foreign keys are switched off outside
the transaction (rebuilding a parent table with them on would delete its children), checked as a whole before the
commit, and switched on again afterwards.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress, no_progress
from desktop.storage.engine import APPLICATION_ID
from desktop.storage.faults import storage_faults
from desktop.storage.migrations.steps import STEPS, Step

if TYPE_CHECKING:
    from sqlite3 import Connection


class DanglingReferences(Exception):
    """A step left rows that point nowhere: a bug in it. Nothing of the step was kept."""


def nothing() -> None:
    """For vaults that need no copy first, such as one that is being made."""


def version_of(connection: "Connection") -> int:
    """How many steps the vault has been through; 0 for one without a schema."""
    return int(_pragma(connection, "user_version"))


def must_not_be_newer(connection: "Connection", steps: Sequence[Step] = STEPS) -> None:
    """Raises ``EnvironmentFailed(VAULT_NEWER)``; reads only, so the file's bytes stay as they are."""
    found = version_of(connection)
    if found > len(steps):
        raise EnvironmentFailed(Failure.VAULT_NEWER, version=found, known=len(steps))


def upgrade(
    connection: "Connection",
    *,
    before_migration: Callable[[], None] = nothing,
    progress: Progress = no_progress,
    steps: Sequence[Step] = STEPS,
) -> int:
    """Runs the steps that are missing and returns how many; ``progress`` may stop it between two.

    ``before_migration`` makes the verified copy; it is called only when a vault with content is about to change.
    Raises ``EnvironmentFailed`` (VAULT_NEWER, VAULT_FOREIGN for a file with other tables, DISK_FULL …).
    """
    with storage_faults():
        must_not_be_newer(connection, steps)
        done = version_of(connection)
        if done == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
            raise EnvironmentFailed(Failure.VAULT_FOREIGN)
    missing = steps[done:]
    if done and missing:
        before_migration()
    for number, step in enumerate(missing):
        progress(number, len(missing))
        _take(connection, step, done + number + 1)
    progress(len(missing), len(missing))
    return len(missing)


@storage_faults()
def _take(connection: "Connection", step: Step, version: int) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        connection.execute("BEGIN IMMEDIATE")
        step(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DanglingReferences(version)
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version={version}")
        connection.execute("COMMIT")
    finally:
        connection.rollback()
        connection.execute("PRAGMA foreign_keys=ON")


def _pragma(connection: "Connection", name: str) -> int:
    value: int = connection.execute(f"PRAGMA {name}").fetchone()[0]
    return value
