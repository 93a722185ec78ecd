"""Files that are there whole or not at all, for everyone who writes one.

Content goes to a temporary name beside the target, is flushed to the disk, and is renamed over the target;
then the folder is flushed too. A program killed at any point leaves the old file or the new one. The modes
do not depend on the umask: 0600 and 0700 unless the file is meant for others.
"""

import errno
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from desktop.domain.errors import EnvironmentFailed, Failure

if sys.platform == "win32":  # pragma: no cover (one system a run)
    _DRIVE_SYNC = None
else:
    import fcntl

    _DRIVE_SYNC: int | None = getattr(fcntl, "F_FULLFSYNC", None)

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
POSIX = sys.platform != "win32"
"""Whether files have modes, and a folder can be flushed; Windows has access lists, and NTFS journals names.
"""
_PATIENCE_SECONDS = 0.0 if POSIX else 5.0
"""A virus scanner holds a fresh file for a moment on Windows; elsewhere a refusal is a refusal."""

_BY_ERRNO = {
    errno.ENOSPC: Failure.DISK_FULL,
    errno.EDQUOT: Failure.DISK_FULL,
    errno.EFBIG: Failure.DISK_FULL,
    errno.EROFS: Failure.READ_ONLY,
    errno.EACCES: Failure.NO_ACCESS,
    errno.EPERM: Failure.NO_ACCESS,
    errno.ENOENT: Failure.FILE_MISSING,
    errno.ENOTDIR: Failure.NOT_A_FOLDER,
    errno.EEXIST: Failure.NOT_A_FOLDER,
    errno.ENAMETOOLONG: Failure.FILE_MISSING,
    errno.EISDIR: Failure.NO_ACCESS,
    errno.EBUSY: Failure.FILE_IN_USE,
    errno.ETXTBSY: Failure.FILE_IN_USE,
}
_HELD_ON_WINDOWS = frozenset({32, 33})
"""Sharing violation and lock violation: what replacing a file that another program has open gives there."""


def failure_of(error: OSError) -> Failure:
    """The named failure behind an operating system error; ``DISK_FAULTY`` for those without a better name."""
    if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return Failure.FILE_IN_USE
    return _BY_ERRNO.get(error.errno or 0, Failure.DISK_FAULTY)


@contextmanager
def os_faults(path: Path) -> Iterator[None]:
    """Turns every ``OSError`` inside into ``EnvironmentFailed`` with ``path=``; the original is not carried
    along, so that no traceback shows what was being written.
    """
    try:
        yield
    except OSError as error:
        raise EnvironmentFailed(failure_of(error), path=str(path)) from None


def make_private_folder(folder: Path) -> None:
    """Makes the folder (0700) and missing parents. One that exists and holds other things keeps its mode:
    it may be a folder that people share. Raises ``OSError``.
    """
    try:
        folder.mkdir(parents=True, mode=PRIVATE_FOLDER)
    except FileExistsError:
        if not folder.is_dir():
            raise
        if any(folder.iterdir()):
            return
    narrow(folder, PRIVATE_FOLDER)


def narrow(path: Path, mode: int = PRIVATE_FILE) -> None:
    """Leaves a file or folder to its owner alone. Raises ``OSError``."""
    if POSIX:
        path.chmod(mode)


def open_to_others(path: Path) -> bool:
    """Whether the mode lets others than the owner in. Raises ``OSError``."""
    return POSIX and bool(path.stat().st_mode & 0o077)


def create_private(path: Path) -> int:
    """A descriptor for writing a file that did not exist, 0600 whatever the umask. Raises
    ``FileExistsError``.
    """
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, PRIVATE_FILE)
    narrow(path)
    return descriptor


def write_whole(path: Path, content: bytes, *, mode: int = PRIVATE_FILE) -> None:
    """Puts ``content`` at ``path``, durable when this returns. Raises ``OSError``; then ``path`` is as it
    was.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    temporary.unlink(missing_ok=True)
    try:
        if not _named_when_whole(temporary, content, mode):
            with os.fdopen(create_private(temporary), "wb") as file:
                _pour(file, content)
            if mode != PRIVATE_FILE:
                temporary.chmod(mode)
        move_over(temporary, path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _named_when_whole(path: Path, content: bytes, mode: int) -> bool:
    """Writes a file that has no name until all of it is on the disk, so that a kill on the way leaves nothing behind.

    False where there is no such thing (it is Linux's, and not every file system's): then nothing has been written, and
    whatever else is wrong with the folder shows when the file is written in the ordinary way.
    """
    flag: int = getattr(os, "O_TMPFILE", 0)
    if not flag:
        return False
    try:
        descriptor = os.open(path.parent, flag | os.O_RDWR | os.O_CLOEXEC, PRIVATE_FILE)
    except OSError:
        return False
    with os.fdopen(descriptor, "wb") as file:
        os.fchmod(descriptor, mode)
        _pour(file, content)
        try:
            os.link(f"/proc/self/fd/{descriptor}", path, src_dir_fd=descriptor, follow_symlinks=True)
        except OSError:
            return False
    return True


def _pour(file: BinaryIO, content: bytes) -> None:
    """All of it, onto the disk."""
    file.write(content)
    file.flush()
    sync(file.fileno())


def move_over(
    source: Path,
    target: Path,
    *,
    patience: float = _PATIENCE_SECONDS,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Renames within a folder, replacing ``target``, and flushes the folder. A refusal is tried again with
    growing pauses for at most ``patience`` seconds. Raises ``OSError``.
    """
    pause, waited = 0.05, 0.0
    while True:
        try:
            source.replace(target)
            break
        except PermissionError:
            if waited >= patience:
                raise
            sleep(pause)
            waited += pause
            pause *= 2
    sync_folder(target.parent)


def sync(descriptor: int) -> None:
    """Flushes a file to the disk itself; macOS's fsync stops at the drive's own memory and has another
    call.
    """
    if _DRIVE_SYNC is None:
        os.fsync(descriptor)
    else:
        fcntl.fcntl(descriptor, _DRIVE_SYNC)


def sync_folder(folder: Path) -> None:
    """Makes a rename in ``folder`` durable. Raises ``OSError``."""
    if not POSIX:
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
