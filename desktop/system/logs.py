"""A local log that holds no word of anybody: codes, numbers, versions, kinds of errors and where in the
code.

Messages of errors are left out on purpose, since they quote what was being handled. The log is read by the
person who has the problem, who may send it to somebody without reading it through first.
"""

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final

from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed

NAME: Final = "vardag.log"
_LARGEST: Final = 256 * 1024
_OLDER_KEPT: Final = 2
_DEEPEST: Final = 8


class Log:
    """Appends lines to one file, 0600, and keeps two older ones. Without a folder, or when the disk
    refuses, it is silent: a log is never a reason to stop.
    """

    def __init__(self, folder: Path | None, clock: Clock, version: str) -> None:
        self._path = folder / NAME if folder is not None else None
        self._clock = clock
        self._version = version

    def started(self) -> None:
        """Notes the versions of the program, of Python and of the system."""
        import platform

        python = ".".join(str(part) for part in sys.version_info[:3])
        self._write([f"started vardag={self._version} python={python} system={platform.system()}"])

    def noted(self, event: StrEnum, **numbers: int) -> None:
        """Notes that something happened. Only codes and numbers: a text has no way in."""
        self._write([" ".join([event.value, *(f"{name}={int(value)}" for name, value in numbers.items())])])

    def failed(self, error: BaseException) -> None:
        """Notes an error: its kind, its code if it has a name, where it was raised, and what it came from."""
        self._write(list(_lines_of(error, _DEEPEST)))

    def _write(self, lines: list[str]) -> None:
        if self._path is None:
            return
        stamp = f"{self._clock():%Y-%m-%dT%H:%M:%S%z}"
        content = "".join(f"{stamp} {line}\n" for line in lines).encode("ascii", "backslashreplace")
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            _turn_over(self._path)
            descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                os.write(descriptor, content)
            finally:
                os.close(descriptor)


def _lines_of(error: BaseException, depth: int) -> Iterator[str]:
    kind = type(error)
    code = f" {error.failure.value}" if isinstance(error, EnvironmentFailed) else ""
    yield f"error {kind.__module__}.{kind.__qualname__}{code}"
    for frame, line in traceback.walk_tb(error.__traceback__):
        yield f"  at {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"
    inner = list(error.exceptions) if isinstance(error, BaseExceptionGroup) else []
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    for other in [*inner, *([cause] if cause else [])] if depth else []:
        yield from _lines_of(other, depth - 1)


def _place(filename: str) -> str:
    """The last three parts: enough to find the line, and no home folder's name."""
    return "/".join(Path(filename).parts[-3:])


def _turn_over(path: Path) -> None:
    if not path.exists() or path.stat().st_size < _LARGEST:
        return
    for number in range(_OLDER_KEPT, 0, -1):
        older = path.with_name(f"{path.name}.{number}")
        newer = path.with_name(f"{path.name}.{number - 1}") if number > 1 else path
        if newer.exists():
            newer.replace(older)
