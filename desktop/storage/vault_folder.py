"""A vault as a folder: made, unlocked and opened here, and refused in clear words when it is not what it
should be.

The folder is 0700 and every file in it 0600. Nothing here imports SQLAlchemy: the unlock window comes
first. Whoever calls holds the folder's lock (``system/single_instance.py``).
"""

import os
from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services.whole_files import (
    create_private,
    make_private_folder,
    move_over,
    os_faults,
    sync,
    write_whole,
)
from desktop.storage import key_file, layout
from desktop.storage.delays import Brake
from desktop.storage.engine import APPLICATION_ID, connect_new
from desktop.storage.examining import examine, refuse_other_files
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey, key_from_code
from desktop.storage.slots import KdfCost, OpenSlot, Slot

if TYPE_CHECKING:
    from sqlite3 import Connection


class VaultState(StrEnum):
    """What a start finds in the folder, before anybody has typed anything."""

    NONE = "none"
    """No vault, or one whose making was cut off: a first run."""
    LOCKED = "locked"
    """A passphrase opens it."""
    NOT_LOCKED = "not_locked"
    """It opens without asking, and says so."""
    KEY_LOST = "key_lost"
    """The vault is there but no sound key file: the recovery code, or a backup's key."""
    VAULT_LOST = "vault_lost"
    """Keys or backups are there but the vault is not: restore, never begin anew over it."""


def state_of(folder: Path) -> VaultState:
    """Looks, after finishing a restore that was cut off. Raises ``EnvironmentFailed`` (no access,
    ``VAULT_NEWER``).
    """
    with os_faults(folder):
        _finish_restore(folder)
        if not _exists(layout.vault_path(folder)):
            return VaultState.VAULT_LOST if _remains(folder) else VaultState.NONE
    try:
        present = key_file.read_newest(folder)
    except EnvironmentFailed as fault:
        if fault.failure in {Failure.KEY_FILE_DAMAGED, Failure.KEY_FILE_MISSING}:
            return VaultState.KEY_LOST
        raise
    return VaultState.NOT_LOCKED if present.open_slot() else VaultState.LOCKED


def create(
    folder: Path,
    key: DataKey,
    *,
    passphrase: str | None,
    cost: KdfCost,
    fill: Callable[["Connection"], None] | None = None,
) -> None:
    """Makes a vault. Without a passphrase the key lies in the folder and the vault is not locked.

    ``fill`` gets the new database before anybody can see it. Takes as long as ``slots.derive``. Killed at
    any point, the next ``state_of`` says ``NONE`` or finds the vault whole. Raises ``EnvironmentFailed``:
    ``VAULT_EXISTS`` when the folder holds a vault or what is left of one, ``DISK_FULL``, ``READ_ONLY``,
    ``NO_ACCESS``.
    """
    if state_of(folder) is not VaultState.NONE:
        raise EnvironmentFailed(Failure.VAULT_EXISTS, path=str(folder))
    slot = _slot(key, passphrase, cost, vault_id := _new_id())
    new = folder / layout.NEW_VAULT
    with os_faults(folder):
        make_private_folder(folder)
        write_whole(folder / layout.UNFINISHED, b"")
        _remove_half_made(folder)
        os.close(create_private(new))
    _fill(new, key, fill)
    key_file.write_copies(folder, vault_id, (slot,), key)
    with os_faults(folder):
        move_over(new, layout.vault_path(folder))
        (folder / layout.UNFINISHED).unlink()


def unlock(folder: Path, passphrase: str | None, brake: Brake) -> DataKey:
    """The data key. Half a second to a second for a locked vault: run it in a thread.

    Raises ``EnvironmentFailed``: ``TRY_LATER`` (seconds=) while the pause after wrong tries lasts,
    ``WRONG_PASSPHRASE``, ``KEY_FILE_DAMAGED``, ``KEY_FILE_MISSING``, and as ``refuse_other_files``.
    """
    refuse_other_files(layout.vault_path(folder))
    present = key_file.read_newest(folder)
    if present.open_slot() is None:
        brake.hold()
    try:
        key = _unlocked(folder, present, passphrase)
    except EnvironmentFailed as fault:
        if fault.failure is Failure.WRONG_PASSPHRASE:
            brake.failed()
        raise
    brake.passed()
    return key


def unlock_with_code(folder: Path, code: str) -> DataKey:
    """The data key from the recovery code, with or without a key file; ``change_passphrase`` is the next
    step.

    Raises ``RuleBroken`` for a mistyped one; ``EnvironmentFailed(WRONG_RECOVERY_CODE)`` when the code
    is one of another vault (or, without a key file, when the vault's first page is damaged).
    """
    key = key_from_code(code)
    path = layout.vault_path(folder)
    refuse_other_files(path)
    copies = key_file.read_copies(folder)
    if any(isinstance(copy, key_file.KeyFile) and copy.belongs_to(key) for copy in copies):
        return key
    try:
        examine(path, key)
    except EnvironmentFailed as fault:
        if fault.failure is Failure.VAULT_DAMAGED:
            raise EnvironmentFailed(Failure.WRONG_RECOVERY_CODE) from None
        raise
    return key


def change_passphrase(folder: Path, key: DataKey, passphrase: str | None, cost: KdfCost) -> None:
    """Wraps the same data key anew; None makes the vault one that is not locked. Backups keep their old
    passphrase.

    Killed at any point, the old or the new one opens the vault. Raises ``EnvironmentFailed`` (disk full,
    read-only).
    """
    copies = key_file.read_copies(folder)
    known = [copy.vault_id for copy in copies if isinstance(copy, key_file.KeyFile) and copy.belongs_to(key)]
    vault_id = known[0] if known else _new_id()
    key_file.write_copies(folder, vault_id, (_slot(key, passphrase, cost, vault_id),), key)


def _unlocked(folder: Path, present: key_file.KeyFile, passphrase: str | None) -> DataKey:
    """Through the newest copy; through the other one when the newest opens but was tampered with."""
    try:
        key = present.unlocked(passphrase)
    except EnvironmentFailed as fault:
        others = [
            copy
            for copy in key_file.read_copies(folder)
            if isinstance(copy, key_file.KeyFile) and copy != present
        ]
        if fault.failure is not Failure.KEY_FILE_DAMAGED or not others:
            raise
        present = others[0]
        key = present.unlocked(passphrase)
    with suppress(EnvironmentFailed):
        key_file.mend_copies(folder, present)
    return key


def _slot(key: DataKey, passphrase: str | None, cost: KdfCost, vault_id: str) -> Slot:
    return OpenSlot(key) if passphrase is None else key_file.passphrase_slot(key, passphrase, cost, vault_id)


def _fill(new: Path, key: DataKey, fill: Callable[["Connection"], None] | None) -> None:
    with storage_faults(new):
        connection = connect_new(new, key)
        try:
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            if fill is not None:
                fill(connection)
            connection.execute("PRAGMA journal_mode=WAL")
        finally:
            connection.close()
        with new.open("rb+") as file:
            sync(file.fileno())


def _remains(folder: Path) -> bool:
    """Whether something shows that a vault was here; the keys of an unfinished first run do not."""
    backups = folder / layout.BACKUPS
    keys = () if _exists(folder / layout.UNFINISHED) else layout.KEYS
    names = (*keys, layout.VAULT + "-wal")
    return any(_exists(folder / name) for name in names) or (_exists(backups) and any(backups.iterdir()))


def _remove_half_made(folder: Path) -> None:
    new = folder / layout.NEW_VAULT
    for path in (new, *layout.beside(new), *(folder / name for name in layout.KEYS)):
        path.unlink(missing_ok=True)


def _exists(path: Path) -> bool:
    """Unlike ``Path.exists`` it does not call a file that may not be looked at missing."""
    try:
        path.stat()
    except FileNotFoundError:
        return False
    return True


def _finish_restore(folder: Path) -> None:
    """Complete or clear away a restore that was cut off; hardly ever is there one."""
    if _exists(folder / layout.RESTORING) or _exists(folder / layout.INCOMING):
        from desktop.storage import restoring

        restoring.finish(folder)


def _new_id() -> str:
    from uuid import uuid4

    return str(uuid4())
