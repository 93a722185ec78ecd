"""A door between two programs of the same person on Linux and macOS: a socket file in a folder only its
owner may enter. No network.
"""

import os
import socket
import stat
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

_REPLY: Final = b"raised\n"
_LONGEST_WORD: Final = 16
_DOOR: Final = "door"
_CALLER_SECONDS: Final = 0.2
_LONGEST_ADDRESS: Final = 100
"""Socket addresses hold 104 bytes on macOS, 108 on Linux, a zero byte included (unix(7))."""


class Door:
    """Where knocks come in: each says a word, and who answers to it is called.

    Raises ``OSError`` when there is no place for a socket.
    """

    def __init__(self, name: str, answers: Mapping[str, Callable[[], None]]) -> None:
        self._folder = _short_folder(name)
        self.address = str(self._folder / _DOOR)
        self._answers = answers
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._socket.bind(self.address)
        self._socket.listen(4)
        self._socket.settimeout(0)

    def fileno(self) -> int | None:
        return self._socket.fileno()

    def answer(self) -> None:
        word = self._knocked()
        if word is not None:
            self._answers[word]()

    def close(self) -> None:
        self._socket.close()
        with suppress(OSError):
            Path(self.address).unlink()
        with suppress(OSError):
            self._folder.rmdir()

    def _knocked(self) -> str | None:
        with suppress(OSError):
            caller, _ = self._socket.accept()
            with caller:
                caller.settimeout(_CALLER_SECONDS)
                said = caller.recv(_LONGEST_WORD)
                for word in self._answers:
                    if said == f"{word}\n".encode():
                        caller.sendall(_REPLY)
                        return word
        return None


def knock(address: str, word: str, seconds: float) -> bool:
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(seconds)
        connection.connect(address)
        connection.sendall(f"{word}\n".encode())
        return connection.recv(len(_REPLY)) == _REPLY
    return False


def _short_folder(name: str) -> Path:
    """A folder of one's own (0700) whose path leaves room for the socket's name. Raises ``OSError``."""
    for place in _places():
        folder = Path(place) / f"vardag-{name}"
        if folder.is_absolute() and len(os.fsencode(folder / _DOOR)) <= _LONGEST_ADDRESS and _own(folder):
            (folder / _DOOR).unlink(missing_ok=True)
            return folder
    raise FileNotFoundError(name)


def _places() -> Iterator[str]:
    """Asked for one by one: asking for the folder of temporary files writes one to try it."""
    yield os.environ.get("XDG_RUNTIME_DIR", "")
    from tempfile import gettempdir

    yield gettempdir()
    yield "/tmp"  # noqa: S108 (0700 within)


def _own(folder: Path) -> bool:
    """Whether the folder was made now, or by an earlier start of the same person and by nobody else."""
    with suppress(OSError):
        folder.mkdir(mode=0o700)
        return True
    with suppress(OSError):
        found = folder.lstat()
        return stat.S_ISDIR(found.st_mode) and found.st_uid == os.getuid() and not found.st_mode & 0o077
    return False
