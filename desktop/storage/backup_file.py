"""One backup is one file: a manifest, the key file, and the encrypted database, in that order.

Made for being read without trust: no names, no paths, no compression and no lists, so there is nothing to
climb out with, to blow up or to repeat. Bytes: ``VARDAG-BACKUP 1`` and a line feed, the manifest's length
(4 bytes, big-endian), the manifest (JSON), its SHA-256, the key file, the database. The manifest says the
length and SHA-256 of the two last.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress, no_progress
from desktop.services.whole_files import create_private, os_faults, sync
from desktop.storage import key_file
from desktop.storage.key_file import KeyFile

_MAGIC: Final = b"VARDAG-BACKUP 1\n"
_LENGTH_BYTES: Final = 4
_HASH_BYTES: Final = 32
_MANIFEST_LIMIT: Final = 4096
_DATABASE_LIMIT: Final = 16 * 1024**3
_SCHEMA_LIMIT: Final = 2**31 - 1
_CHUNK: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BackupFile:
    """What the head of a backup says; the database itself is verified by ``unpack``."""

    path: Path
    made_at: datetime
    schema_version: int
    key_file: KeyFile
    database_bytes: int
    database_sha256: str
    database_starts: int


def pack(
    target: Path,
    keys: KeyFile,
    database: Path,
    *,
    made_at: datetime,
    schema_version: int,
    progress: Progress = no_progress,
) -> BackupFile:
    """Writes ``target``, which must not exist, flushes it and reads it back whole. ``progress`` counts
    bytes.

    Raises ``OSError``; ``EnvironmentFailed(BACKUP_DAMAGED)`` when what comes back is not what was written.
    """
    content, size = keys.encoded(), database.stat().st_size
    manifest = {
        "made_at": made_at.isoformat(),
        "schema": schema_version,
        "key": {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()},
        "database": {"bytes": size, "sha256": _hash_of(database)},
    }
    head = json.dumps(manifest, sort_keys=True).encode()
    with os.fdopen(create_private(target), "wb") as file, database.open("rb") as source:
        file.write(
            _MAGIC + len(head).to_bytes(_LENGTH_BYTES) + head + hashlib.sha256(head).digest() + content
        )
        for done, chunk in _chunks(source, size):
            file.write(chunk)
            progress(done, size)
        file.flush()
        sync(file.fileno())
    written = read(target)
    verify(written)
    return written


def read(path: Path) -> BackupFile:
    """Reads the head of a backup. Raises ``EnvironmentFailed``: ``BACKUP_DAMAGED``, also for any other kind
    of file; ``VAULT_NEWER`` for a later format of the key file; ``FILE_MISSING``, ``NO_ACCESS``.
    """
    with os_faults(path), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        try:
            return _read_head(path, file, size)
        except (ValueError, KeyError, TypeError, RecursionError):
            raise EnvironmentFailed(Failure.BACKUP_DAMAGED, path=str(path)) from None
        except EnvironmentFailed as fault:
            newer = fault.failure is Failure.VAULT_NEWER
            raise EnvironmentFailed(
                fault.failure if newer else Failure.BACKUP_DAMAGED, path=str(path)
            ) from None


def unpack(backup: BackupFile, target: Path, progress: Progress = no_progress) -> None:
    """Writes the database to ``target``, which must not exist, flushed. Raises ``EnvironmentFailed``:
    ``BACKUP_DAMAGED`` when its hash is another, ``DISK_FULL`` …; then ``target`` may be there in part.
    """
    with os_faults(target), os.fdopen(create_private(target), "wb") as file:
        _check_database(backup, file, progress)
        file.flush()
        sync(file.fileno())


def verify(backup: BackupFile) -> None:
    """Reads a backup to its end. Raises ``EnvironmentFailed(BACKUP_DAMAGED)`` when its hash is another."""
    _check_database(backup)


def _read_head(path: Path, file: BinaryIO, size: int) -> BackupFile:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise ValueError
    length = int.from_bytes(file.read(_LENGTH_BYTES))
    if length > _MANIFEST_LIMIT:
        raise ValueError
    head = file.read(length)
    if hashlib.sha256(head).digest() != file.read(_HASH_BYTES):
        raise ValueError
    manifest: dict[str, Any] = json.loads(head)
    keys, database = manifest["key"], manifest["database"]
    content = file.read(_count(keys["bytes"], key_file.SIZE_LIMIT))
    if hashlib.sha256(content).hexdigest() != keys["sha256"]:
        raise ValueError
    starts, expected = file.tell(), _count(database["bytes"], _DATABASE_LIMIT)
    made_at = datetime.fromisoformat(manifest["made_at"])
    if size != starts + expected or made_at.tzinfo is None:
        raise ValueError
    schema = _count(manifest["schema"], _SCHEMA_LIMIT)
    return BackupFile(path, made_at, schema, key_file.decode(content), expected, database["sha256"], starts)


def _count(value: object, limit: int) -> int:
    if type(value) is not int or not 0 <= value <= limit:
        raise ValueError
    return value


def _check_database(
    backup: BackupFile, copy_to: BinaryIO | None = None, progress: Progress = no_progress
) -> None:
    found = hashlib.sha256()
    with os_faults(backup.path), backup.path.open("rb") as source:
        source.seek(backup.database_starts)
        for done, chunk in _chunks(source, backup.database_bytes):
            found.update(chunk)
            if copy_to is not None:
                copy_to.write(chunk)
            progress(done, backup.database_bytes)
    if found.hexdigest() != backup.database_sha256:
        raise EnvironmentFailed(Failure.BACKUP_DAMAGED, path=str(backup.path))


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _chunks(file: BinaryIO, size: int) -> Iterator[tuple[int, bytes]]:
    done = 0
    while chunk := file.read(min(_CHUNK, size - done)):
        done += len(chunk)
        yield done, chunk
