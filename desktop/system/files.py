"""Writes a file that the user asked for: the whole of it or nothing, and says plainly why it could not."""

import errno
import os
import secrets
import time
from collections.abc import Callable
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure

_NAMED = {
    Failure.DISK_FULL: ("ENOSPC", "EDQUOT", "EFBIG"),
    Failure.READ_ONLY: ("EROFS",),
    Failure.FILE_MISSING: ("ENOENT", "ENOTDIR", "ENAMETOOLONG"),
    Failure.FILE_IN_USE: ("EBUSY", "ETXTBSY"),
    Failure.NO_ACCESS: ("EACCES", "EPERM", "EISDIR"),
    Failure.DISK_FAULTY: ("EIO",),
}
"""Names of error numbers; not every system has all of them."""
_FAILURES = {getattr(errno, name, -1): failure for failure, names in _NAMED.items() for name in names}
_IN_USE_ON_WINDOWS = {5, 32, 33}
"""Access denied, sharing violation, lock violation: what replacing an open file gives on Windows."""
_PATIENCE = 5.0
"""Seconds for a virus scanner or a sync program to let go of the file."""


def write_atomically(path: Path, data: bytes, *, wait: Callable[[float], None] = time.sleep) -> None:
    """Put ``data`` at ``path``, in place of what was there, readable by its owner alone.

    Raises ``EnvironmentFailed`` (DISK_FULL, READ_ONLY, FILE_MISSING when the folder is gone, FILE_IN_USE, NO_ACCESS,
    DISK_FAULTY) with ``path``; then what was there before is untouched and no part of the new file is left.
    """
    try:
        target = path.resolve() if path.is_symlink() else path
        part = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            _write(part, data)
            _replace(part, target, wait)
        finally:
            part.unlink(missing_ok=True)
        _settle(target.parent)
    except OSError as error:
        raise EnvironmentFailed(failure_of(error), path=str(path)) from error


def failure_of(error: OSError) -> Failure:
    """What kind of failure the system reports; NO_ACCESS for what it does not explain."""
    if getattr(error, "winerror", None) in _IN_USE_ON_WINDOWS:
        return Failure.FILE_IN_USE
    return _FAILURES.get(error.errno or 0, Failure.NO_ACCESS)


def _write(part: Path, data: bytes) -> None:
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with open(handle, "wb") as stream:  # noqa: PTH123 - opened by its handle
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())


def _replace(part: Path, target: Path, wait: Callable[[float], None]) -> None:
    """Rename, waiting a while for a program that holds the old file (Windows alone refuses that)."""
    waited, pause = 0.0, 0.05
    while True:
        try:
            part.replace(target)
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _IN_USE_ON_WINDOWS or waited >= _PATIENCE:
                raise
            wait(pause)
            waited, pause = waited + pause, pause * 2
        else:
            return


def _settle(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be synced."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
