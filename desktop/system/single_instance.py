"""One program a vault: the second start asks the first to come forward, and leaves.

The operating system holds the lock, so a program that dies, however it dies, lets go of it; no process
number is ever trusted. The lock file says where the first one listens: a local socket (a named pipe on
Windows), never the network.
"""

import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.services.whole_files import make_private_folder, os_faults

if TYPE_CHECKING:
    if sys.platform == "win32":
        from desktop.system.named_pipe import Door
    else:
        from desktop.system.local_socket import Door

LOCK: Final = "lock"
ANSWER_SECONDS: Final = 2.0
_FAR_AWAY: Final = 0x7FFF0000
"""Windows refuses to read locked bytes, so the byte that is locked lies far behind the text."""
_PAUSE_SECONDS: Final = 0.05
_TEXT_LIMIT: Final = 1024


class Call(StrEnum):
    """What another start may ask of the first."""

    RAISE = "raise"
    """Come forward."""
    CAPTURE = "capture"
    """Open Fånga."""
    INBOX = "inbox"
    """Something lies in the sealed inbox."""


class InstanceGuard:
    """Holds a vault's folder for this process until ``release`` or the process's end."""

    def __init__(self, folder: Path, descriptor: int) -> None:
        self._folder = folder
        self._descriptor = descriptor
        self._door: Door | None = None

    @classmethod
    def acquire(cls, folder: Path) -> "InstanceGuard | None":
        """Takes the folder, making it (0700) if it is missing; None when another process has it.

        Raises ``EnvironmentFailed`` (``READ_ONLY``, ``NO_ACCESS`` …).
        """
        path = folder / LOCK
        with os_faults(folder):
            make_private_folder(folder)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            if not _locked(descriptor):
                os.close(descriptor)
                return None
            os.ftruncate(descriptor, 0)
        return cls(folder, descriptor)

    def listen(
        self, on_raise: Callable[[], None], others: Mapping[str, Callable[[], None]] | None = None
    ) -> None:
        """From now on calls ``on_raise``, or who answers to another word of ``Call``, when another start asks: from
        ``answer`` where there is a ``fileno``, else from a thread of its own. Where no local socket can be had,
        the second start says that the vault is open.
        """
        if sys.platform == "win32":
            from desktop.system.named_pipe import Door
        else:
            from desktop.system.local_socket import Door

        answers: dict[str, Callable[[], None]] = {Call.RAISE: on_raise}
        answers.update(others or {})
        with suppress(OSError):
            self._door = Door(_name_of(self._folder), answers)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, self._door.address.encode())

    def fileno(self) -> int | None:
        """What to watch for reading (``QSocketNotifier``); call ``answer`` when it is. None: nothing to
        watch.
        """
        return self._door.fileno() if self._door else None

    def answer(self) -> None:
        """Answers whoever is calling, without waiting for anybody."""
        if self._door:
            self._door.answer()

    def release(self) -> None:
        """Lets go of the folder. The lock file stays: removing it would let two in at once."""
        if self._door:
            self._door.close()
            self._door = None
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
        with suppress(OSError):
            os.close(self._descriptor)


def ask_first_to_raise(folder: Path, seconds: float = ANSWER_SECONDS) -> bool:
    """Asks the process that holds the folder to show its window; as ``ask_first``."""
    return ask_first(folder, Call.RAISE, seconds)


def ask_first(folder: Path, call: Call, seconds: float = ANSWER_SECONDS) -> bool:
    """Asks something of the process that holds the folder; False when nobody answers in time, as a command
    without a window or a program that hangs.
    """
    if sys.platform == "win32":
        from desktop.system.named_pipe import knock
    else:
        from desktop.system.local_socket import knock

    gives_up = time.monotonic() + seconds
    while not (address := _address_in(folder)):
        if time.monotonic() >= gives_up:
            return False
        time.sleep(_PAUSE_SECONDS)
    return knock(address, call, seconds)


def _address_in(folder: Path) -> str:
    """Where the holder listens; empty when it does not, or not yet."""
    try:
        with (folder / LOCK).open("rb") as file:
            return file.read(_TEXT_LIMIT).decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _name_of(folder: Path) -> str:
    import hashlib

    return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]


def _locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, _FAR_AWAY, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
