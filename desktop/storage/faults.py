"""What the database and the disk may refuse, given its name in one place.

SQLite's messages can quote what was being written, so no original error travels along: only its number.
"""

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


def named_failure(error: BaseException) -> EnvironmentFailed | None:
    """The named failure behind an error of the disk, of SQLCipher, or of SQLAlchemy around it; None for a
    bug.
    """
    original = getattr(error, "orig", None) or error
    if isinstance(original, OSError):
        return EnvironmentFailed(failure_of(original))
    code = getattr(original, "sqlite_errorcode", None)
    failure = _BY_CODE.get(code & 0xFF) if isinstance(code, int) else None
    return EnvironmentFailed(failure, code=code) if failure and isinstance(code, int) else None


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
        if path is not None:
            named.about["path"] = str(path)
        raise named from None
