"""Backups that are known to be good: copied in one snapshot, reopened, checked and counted before they get
a name.

A backup without a name is not one: a program that is killed, or a disk that fills, leaves a nameless file
that is removed the next time, and never touches the backups that are already there.
"""

import os
import re
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from uuid import uuid4

from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress, no_progress
from desktop.services.whole_files import create_private, make_private_folder, move_over, os_faults, sync
from desktop.storage import backup_file, key_file, layout
from desktop.storage.backup_file import BackupFile
from desktop.storage.database_checks import counts, verify_copy
from desktop.storage.engine import connect, connect_new
from desktop.storage.faults import storage_faults
from desktop.storage.key_file import KeyFile
from desktop.storage.keys import DataKey, key_from_code

ENDING: Final = ".vardag-backup"
KEPT: Final = 10
_NAME = re.compile(r"vardag-\d{4}-\d\d-\d\d-\d{6}-(\d{4,9})\.vardag-backup")
_PAGES_A_STEP: Final = 256
_ONE_AT_A_TIME: Final = threading.Lock()


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a folder. ``number`` grows by one each time, whatever the clock says; ``made_at`` is
    aware.
    """

    path: Path
    number: int
    made_at: datetime
    schema_version: int
    size: int


Choosing = Callable[[list[Backup]], list[Backup]]
"""Gets a vault's backups, newest first, and gives those that may go."""


def beyond_newest(kept: int) -> Choosing:
    """Lets everything go but the newest ``kept``."""

    def choose(newest_first: list[Backup]) -> list[Backup]:
        return newest_first[kept:]

    return choose


def make_backup(
    folder: Path,
    key: DataKey,
    clock: Clock,
    *,
    into: Path | None = None,
    letting_go: Choosing | None = None,
    progress: Progress = no_progress,
) -> Backup:
    """Makes a verified backup of the vault in ``folder`` while others may read and write it.

    It lands in the vault's own ``backups`` or in ``into``. Only when it is complete may older ones of the
    same vault go. Raises ``EnvironmentFailed``: ``DISK_FULL``, ``READ_ONLY``, ``NO_ACCESS``,
    ``VAULT_DAMAGED`` …, and ``Cancelled`` from ``progress``; then the vault and its older backups are as
    before and nothing half made is left.
    """
    own = folder / layout.BACKUPS
    target = into or own
    with _ONE_AT_A_TIME, storage_faults(folder):
        make_private_folder(own)
        target.mkdir(parents=True, exist_ok=True)
        _remove_half_made(key, own, target)
        try:
            made = _make(folder, key, clock, own, target, progress)
        finally:
            with suppress(OSError):
                _remove_half_made(key, own, target)
        for old in (letting_go or beyond_newest(KEPT))(backups_of(target, key)):
            if old.path != made.path:
                with suppress(OSError):
                    old.path.unlink()
    return made


def list_backups(folder: Path) -> list[Backup]:
    """The backups in a folder whose head is sound, newest first. Raises ``EnvironmentFailed`` (no access)."""
    return [backup for backup, _ in _listed(folder)]


def backups_of(folder: Path, key: DataKey) -> list[Backup]:
    """Those of them that belong to the vault with this key, newest first."""
    return [backup for backup, head in _listed(folder) if head.key_file.belongs_to(key)]


def damaged_backups(folder: Path) -> list[Path]:
    """Files that are named like backups but cannot be read as such."""
    sound = {backup.path for backup, _ in _listed(folder)}
    return [path for _, path in _named(folder) if path not in sound]


def key_of_backup(
    path: Path, *, present: DataKey | None = None, passphrase: str | None = None, code: str | None = None
) -> DataKey:
    """The key that opens a backup: the present vault's, or through the backup's own key file or the
    recovery code.

    A second for a passphrase: run it in a thread. Raises ``EnvironmentFailed``: ``BACKUP_LOCKED`` when a
    passphrase or code (the ones that were in use when it was made) must be asked for, ``WRONG_PASSPHRASE``,
    ``WRONG_RECOVERY_CODE``, ``BACKUP_DAMAGED``; ``RuleBroken`` for a mistyped code.
    """
    keys = backup_file.read(path).key_file
    if present is not None and keys.belongs_to(present):
        return present
    if code is not None:
        key = key_from_code(code)
        if not keys.belongs_to(key):
            raise EnvironmentFailed(Failure.WRONG_RECOVERY_CODE)
        return key
    if passphrase is None and keys.open_slot() is None:
        raise EnvironmentFailed(Failure.BACKUP_LOCKED, path=str(path))
    return keys.unlocked(passphrase)


def _make(folder: Path, key: DataKey, clock: Clock, own: Path, target: Path, progress: Progress) -> Backup:
    half_made = _half_made(key)
    copy = own / f"{half_made}.db"
    os.close(create_private(copy))
    expected = _copy(layout.vault_path(folder), copy, key, progress)
    version = verify_copy(copy, key, expected)
    now, number = clock(), max((number for number, _ in _named(target)), default=0) + 1
    packed = target / f"{half_made}.pack"
    keys = _keys_of(folder, key)
    backup_file.pack(packed, keys, copy, made_at=now, schema_version=version, progress=_second_half(progress))
    final = target / f"vardag-{now:%Y-%m-%d-%H%M%S}-{number:04d}{ENDING}"
    move_over(packed, final)
    return Backup(final, number, now, version, final.stat().st_size)


def _copy(source_path: Path, copy: Path, key: DataKey, progress: Progress) -> dict[str, int]:
    """Copies one snapshot and gives its counts; the copy is flushed."""
    step = _first_half(progress)
    source = connect(source_path, key, read_only=True)
    try:
        source.execute("BEGIN")
        expected = counts(source)
        into = connect_new(copy, key)
        try:
            source.backup(into, pages=_PAGES_A_STEP, progress=step)
        finally:
            into.close()
    finally:
        source.close()
    with copy.open("rb+") as file:
        sync(file.fileno())
    return expected


def _first_half(progress: Progress) -> Callable[[int, int, int], None]:
    def step(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, 2 * total)

    return step


def _second_half(progress: Progress) -> Progress:
    def step(done: int, total: int, /) -> None:
        progress(total + done, 2 * total)

    return step


def _keys_of(folder: Path, key: DataKey) -> KeyFile:
    """The newest sound copy of this key; without one the backup opens with the recovery code alone."""
    copies = [copy for copy in key_file.read_copies(folder) if isinstance(copy, KeyFile)]
    own = [copy for copy in copies if copy.belongs_to(key)]
    return max(own, key=lambda copy: copy.generation, default=KeyFile(str(uuid4()), 0, ()).sealed(key))


def _half_made(key: DataKey) -> str:
    """A name of this vault's own: other vaults may be writing their backups to the same folder."""
    return f".vardag-making-{key.derived(b'half-made')[:4].hex()}"


def _remove_half_made(key: DataKey, *folders: Path) -> None:
    for folder in folders:
        for left in folder.glob(f"{_half_made(key)}*"):
            left.unlink(missing_ok=True)


def _listed(folder: Path) -> list[tuple[Backup, BackupFile]]:
    found = []
    for number, path in _named(folder):
        with suppress(EnvironmentFailed):
            head = backup_file.read(path)
            size = head.database_starts + head.database_bytes
            found.append((Backup(path, number, head.made_at, head.schema_version, size), head))
    return found


def _named(folder: Path) -> list[tuple[int, Path]]:
    """Files named like backups with their numbers, highest first; an absent folder has none."""
    with os_faults(folder):
        paths = list(folder.iterdir()) if folder.exists() else []
    named = [(int(match[1]), path) for path in paths if (match := _NAME.fullmatch(path.name))]
    return sorted(named, reverse=True)
