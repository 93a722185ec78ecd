"""Refuses in clear words what is not this program's vault, and never changes a byte of what it refuses."""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services.whole_files import PRIVATE_FOLDER, narrow, os_faults
from desktop.storage import layout
from desktop.storage.engine import APPLICATION_ID, PAGE_BYTES, connect_untouched
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey

_PLAIN_SQLITE: Final = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class OpenedVault:
    """A vault that was examined and fits its key. ``schema_version`` is what the file says; 0 is an empty
    one.
    """

    folder: Path
    path: Path
    key: DataKey
    schema_version: int


def open_vault(folder: Path, key: DataKey, *, newest_schema: int) -> OpenedVault:
    """Examines the vault without changing a byte of it, then narrows who may read its files.

    Raises ``EnvironmentFailed``: as ``refuse_other_files``; ``VAULT_DAMAGED`` when the first page does not
    fit the key; ``VAULT_FOREIGN`` when it belongs to another program; ``VAULT_NEWER`` (found=, known=).
    """
    path = layout.vault_path(folder)
    refuse_other_files(path)
    found = examine(path, key)
    if found > newest_schema:
        raise EnvironmentFailed(Failure.VAULT_NEWER, found=found, known=newest_schema)
    with suppress(OSError):
        (folder / layout.UNFINISHED).unlink(missing_ok=True)
    _narrow(folder)
    return OpenedVault(folder, path, key, found)


def refuse_other_files(path: Path) -> None:
    """Says what no key is needed for. Raises ``EnvironmentFailed``: ``VAULT_MISSING``; ``VAULT_FOREIGN``
    for an unencrypted database; ``VAULT_DAMAGED`` for an empty or cut file, which is never taken for a new
    vault.
    """
    if not path.exists():
        raise EnvironmentFailed(Failure.VAULT_MISSING, path=str(path))
    with os_faults(path), path.open("rb") as file:
        head = file.read(len(_PLAIN_SQLITE))
        size = os.fstat(file.fileno()).st_size
    if head == _PLAIN_SQLITE:
        raise EnvironmentFailed(Failure.VAULT_FOREIGN, path=str(path))
    if size < PAGE_BYTES or (size % PAGE_BYTES and not _has_log(path)):
        raise EnvironmentFailed(Failure.VAULT_DAMAGED, path=str(path))


def examine(path: Path, key: DataKey) -> int:
    """The schema version, read without changing a byte. Raises ``EnvironmentFailed``: ``VAULT_DAMAGED``
    when the first page does not fit the key, ``VAULT_FOREIGN`` when the database is another program's.
    """
    index = Path(f"{path}-shm")
    was_there = index.exists()
    try:
        with storage_faults(path):
            connection = connect_untouched(path, key)
            try:
                (application,) = connection.execute("PRAGMA application_id").fetchone()
                (version,) = connection.execute("PRAGMA user_version").fetchone()
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            finally:
                connection.close()
    finally:
        if not was_there:
            with suppress(OSError):
                index.unlink(missing_ok=True)
    if application != APPLICATION_ID:
        raise EnvironmentFailed(Failure.VAULT_FOREIGN, path=str(path))
    return int(version)


def _narrow(folder: Path) -> None:
    """Does what the computer allows; what is left open is told by ``integrity.check``."""
    path = layout.vault_path(folder)
    with suppress(OSError):
        narrow(folder, PRIVATE_FOLDER)
    for file in (path, *layout.beside(path), *(folder / name for name in layout.KEYS)):
        with suppress(OSError):
            narrow(file)


def _has_log(path: Path) -> bool:
    log = Path(f"{path}-wal")
    return log.exists() and log.stat().st_size > 0
