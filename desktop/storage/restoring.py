"""A backup put in the vault's place, so that a kill at any point leaves the old vault or the new one.

Everything is unpacked and verified in ``incoming`` first, and the present vault is backed up. Then one
small file, ``restoring``, decides: from there on every start completes the work before it looks at the
vault. A log of the old database goes before the new one comes, since SQLite would play it over the restored
pages.
"""

import re
from contextlib import suppress
from pathlib import Path
from typing import Final

from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress, no_progress
from desktop.services.whole_files import make_private_folder, move_over, sync_folder, write_whole
from desktop.storage import backup_file, backups, key_file, layout
from desktop.storage.database_checks import verify_copy
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey

_WHOLE: Final = 1000
_UNPACKED: Final = 400
"""How much of the whole way lies behind when the backup has been unpacked; the rest is backing the present vault up."""
_SET_ASIDE: Final = re.compile(rb"damaged-\d{8}-\d{6}")
_UNREADABLE: Final = {
    Failure.VAULT_DAMAGED,
    Failure.VAULT_MISSING,
    Failure.VAULT_FOREIGN,
    Failure.FILE_MISSING,
    Failure.DISK_FAULTY,
}


def restore(
    folder: Path,
    backup: Path,
    key: DataKey,
    *,
    present: DataKey | None,
    newest_schema: int,
    clock: Clock,
    progress: Progress = no_progress,
) -> None:
    """Puts a backup in the vault's place. ``key`` opens the backup (``backups.key_of_backup``), ``present``
    the vault.

    No connection to the vault may be open. The present vault is backed up first; one that cannot be read,
    or has no ``present`` key, is set aside whole in ``damaged-…``. Key files stay when the key is the same,
    else the backup's take their place. Raises ``EnvironmentFailed``: ``BACKUP_DAMAGED``, ``VAULT_NEWER``
    (found=, known=), ``DISK_FULL`` …, and ``Cancelled`` from ``progress``, which is called only until the backup takes
    the vault's place: then the vault is as it was.
    """
    with storage_faults(folder):
        finish(folder)
        try:
            _stage(folder, backup, key, newest_schema, _stretch(progress, 0, _UNPACKED))
            aside = _secure_present(folder, present, clock, _stretch(progress, _UNPACKED, _WHOLE))
            write_whole(folder / layout.RESTORING, aside)
        except BaseException:
            with suppress(OSError):
                _clear(folder)
            raise
        finish(folder)


def finish(folder: Path) -> None:
    """Completes a restore that had been decided, and clears away one that had not. Raises ``OSError``."""
    marker = folder / layout.RESTORING
    if marker.exists():
        _take_place(folder, marker.read_bytes())
    _clear(folder)


def _stage(folder: Path, path: Path, key: DataKey, newest_schema: int, progress: Progress) -> None:
    head = backup_file.read(path)
    if not head.key_file.belongs_to(key):
        raise EnvironmentFailed(Failure.BACKUP_LOCKED, path=str(path))
    incoming = folder / layout.INCOMING
    make_private_folder(folder)
    make_private_folder(incoming)
    database = incoming / layout.VAULT
    backup_file.unpack(head, database, progress)
    try:
        found = verify_copy(database, key)
    except EnvironmentFailed as fault:
        raise EnvironmentFailed(Failure.BACKUP_DAMAGED, path=str(path), cause=fault.failure.value) from None
    if found > newest_schema:
        raise EnvironmentFailed(Failure.VAULT_NEWER, found=found, known=newest_schema)
    if not _keys_fit(folder, key):
        write_whole(incoming / layout.KEYS[0], head.key_file.encoded())


def _stretch(progress: Progress, begins: int, ends: int) -> Progress:
    """Tells of one stretch of the whole way, which has ``_WHOLE`` steps whatever is counted on the stretch."""

    def step(done: int, total: int, /) -> None:
        progress(begins + (ends - begins) * done // max(total, 1), _WHOLE)

    return step


def _secure_present(folder: Path, present: DataKey | None, clock: Clock, progress: Progress) -> bytes:
    """Backs the present vault up, or gives the name of the folder where it is to be set aside whole."""
    aside = f"damaged-{clock():%Y%m%d-%H%M%S}".encode()
    if present is None or not layout.vault_path(folder).exists():
        return aside
    try:
        backups.make_backup(folder, present, clock, letting_go=_nothing, progress=progress)
    except EnvironmentFailed as fault:
        if fault.failure in _UNREADABLE:
            return aside
        raise
    return b""


def _take_place(folder: Path, aside: bytes) -> None:
    """Every step may already have been done by an earlier try."""
    incoming, vault = folder / layout.INCOMING, layout.vault_path(folder)
    database, keys = incoming / layout.VAULT, incoming / layout.KEYS[0]
    if database.exists():
        if _SET_ASIDE.fullmatch(aside):
            _set_aside(folder, folder / aside.decode(), keys_too=keys.exists())
        for log in layout.beside(vault):
            log.unlink(missing_ok=True)
        sync_folder(folder)
        move_over(database, vault)
    if keys.exists():
        content = keys.read_bytes()
        for name in layout.KEYS:
            write_whole(folder / name, content)
        keys.unlink()
    (folder / layout.RESTORING).unlink()
    sync_folder(folder)


def _set_aside(folder: Path, aside: Path, *, keys_too: bool) -> None:
    from shutil import copyfile

    make_private_folder(aside)
    vault = layout.vault_path(folder)
    for old in (vault, *layout.beside(vault)):
        if old.exists():
            old.replace(aside / old.name)
    if keys_too:
        for name in layout.KEYS:
            with suppress(FileNotFoundError):
                copyfile(folder / name, aside / name)
    sync_folder(aside)


def _clear(folder: Path) -> None:
    incoming = folder / layout.INCOMING
    if incoming.exists():
        from shutil import rmtree

        rmtree(incoming)


def _keys_fit(folder: Path, key: DataKey) -> bool:
    try:
        return key_file.read_newest(folder).belongs_to(key)
    except EnvironmentFailed:
        return False


def _nothing(_newest_first: list[backups.Backup]) -> list[backups.Backup]:
    return []
