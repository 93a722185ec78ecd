"""From a folder and its key to a vault in use: examined, brought to the living schema, read back.

SQLAlchemy is imported here and not before: call these after the first paint.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.clock import Clock
from desktop.domain.progress import Progress, no_progress
from desktop.storage import examining, vault_folder
from desktop.storage.backups import make_backup
from desktop.storage.engine import connect
from desktop.storage.keys import DataKey
from desktop.storage.layout import vault_path
from desktop.storage.migrations.steps import STEPS
from desktop.storage.slots import KdfCost
from desktop.storage.upgrade import nothing, upgrade

if TYPE_CHECKING:
    from sqlite3 import Connection

    from desktop.storage.vault import OpenVault


def create_vault(folder: Path, key: DataKey, *, passphrase: str | None, cost: KdfCost) -> "OpenVault":
    """Makes a vault with every table and opens it; raises as ``vault_folder.create``."""
    vault_folder.create(folder, key, passphrase=passphrase, cost=cost, fill=upgrade_new)
    return _opened(folder, key)


def open_vault(folder: Path, key: DataKey, clock: Clock, progress: Progress = no_progress) -> "OpenVault":
    """Opens a vault; one with an older schema is copied, verified, and then brought forward.

    Killed in between, it is wholly the older or the newer. Raises as ``examining.open_vault`` (a newer one is
    refused, its bytes untouched), ``EnvironmentFailed`` when the copy or a step meets the disk's limits, and
    ``Cancelled`` from ``progress``; then the vault is as it was before the step.
    """
    found = examining.open_vault(folder, key, newest_schema=len(STEPS))
    if found.schema_version < len(STEPS):
        _bring_forward(folder, key, clock, progress)
    return _opened(folder, key)


def upgrade_new(connection: "Connection") -> None:
    """Gives a database without content every table; no copy is needed."""
    upgrade(connection, before_migration=nothing, steps=STEPS)


def _bring_forward(folder: Path, key: DataKey, clock: Clock, progress: Progress) -> None:
    def copy_first() -> None:
        make_backup(folder, key, clock, progress=progress)

    connection = connect(vault_path(folder), key)
    try:
        upgrade(connection, before_migration=copy_first, progress=progress, steps=STEPS)
    finally:
        connection.close()


def _opened(folder: Path, key: DataKey) -> "OpenVault":
    """Opens the connection at once, so that what is wrong shows here and not at the first click."""
    from desktop.storage.vault import OpenVault

    vault = OpenVault(vault_path(folder), key)
    try:
        with vault.read():
            return vault
    except BaseException:
        vault.close()
        raise
