"""What the database and the disk may refuse, given its name in one place.

SQLite's messages can quote what was being written, so no original error travels along: only its number.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services.whole_files import failure_of

_BY_CODE: Final = {
    5: Failure.VAULT_IN_USE,  # BUSY
    6: Failure.VAULT_IN_USE,  # LOCKED
    8: Failure.READ_ONLY,
    10: Failure.DISK_FAULTY,  # IOERR
    11: Failure.VAULT_DAMAGED,  # CORRUPT
    13: Failure.DISK_FULL,
    14: Failure.NO_ACCESS,  # CANTOPEN
    23: Failure.NO_ACCESS,  # AUTH
    26: Failure.VAULT_DAMAGED,  # NOTADB: the page's seal does not fit the key
}
"""Primary result codes (https://www.sqlite.org/rescode.html); every other code is a bug of this program."""


_BY_MESSAGE: Final = {
    "database is locked": 5,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""``sqlite3_errstr``: the backup interface of Python's driver gives these words and no number."""
_IOERR: Final = 10
_CANTOPEN: Final = 14
_INDEX_BYTES: Final = 64 * 1024
"""The log's index takes 32 KiB at every opening; without room for it SQLite speaks of an I/O error."""


def named_failure(error: BaseException) -> EnvironmentFailed | None:
    """The named failure behind an error of the disk, of SQLCipher, or of SQLAlchemy around it; None for a
    bug.
    """
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError):
        return EnvironmentFailed(failure_of(original))
    code = _code_of(original)
    failure = _BY_CODE.get(code & 0xFF)
    return EnvironmentFailed(failure, code=code) if failure else None


@contextmanager
def storage_faults(path: Path | None = None) -> Iterator[None]:
    """Turns what has a name into ``EnvironmentFailed`` (with ``code=`` of SQLite, ``path=`` if one is
    given).

    A bug leaves as it came. Also works as a decorator.
    """
    try:
        yield
    except EnvironmentFailed:
        raise
    except Exception as error:
        named = named_failure(error)
        if named is None:
            raise
        raise _placed(named, path) from None


def _code_of(error: BaseException) -> int:
    """SQLite's result code; 0 for an error that is none of SQLite's."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(code, int):
        return code
    return _BY_MESSAGE.get(str(error), 0) if type(error).__module__.startswith("sqlcipher3") else 0


def _placed(named: EnvironmentFailed, path: Path | None) -> EnvironmentFailed:
    """With its path, and with what the path shows of the true reason."""
    if path is None:
        return named
    return EnvironmentFailed(_true_reason(named, path), **named.about, path=str(path))


def _true_reason(named: EnvironmentFailed, path: Path) -> Failure:
    """SQLite says "cannot open" of a folder where it may not put its log, "I/O error" of a disk without
    room for it.
    """
    from shutil import disk_usage

    code = named.about.get("code", 0)
    if not isinstance(code, int) or not path.exists():
        return named.failure
    if code & 0xFF == _CANTOPEN and not os.access(path.parent, os.W_OK):
        return Failure.READ_ONLY
    if code & 0xFF == _IOERR and disk_usage(path.parent).free < _INDEX_BYTES:
        return Failure.DISK_FULL
    return named.failure
