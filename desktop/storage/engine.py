"""Opens SQLCipher, in one way for everyone: raw for the first moments, through SQLAlchemy after the first
paint.

Every setting that keeps notes safe is given and then read back, since SQLite answers an unknown or refused
PRAGMA with silence. Why these: WAL with ``synchronous=FULL`` lost nothing in 1,000 simulated power losses
(docs/adr/0004-durability.md); ``trusted_schema``, ``cell_size_check`` and ``mmap_size`` as
https://www.sqlite.org/security.html advises for files that others may have touched.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey

if TYPE_CHECKING:
    from sqlite3 import Connection
    from types import ModuleType

    from sqlalchemy import Connection as SqlConnection
    from sqlalchemy import Engine

APPLICATION_ID: Final = int.from_bytes(b"Vrdg")
OLDEST_SQLITE: Final = (3, 51, 3)
"""Earlier ones can corrupt a database when the WAL is reset (https://www.sqlite.org/wal.html, 3.7.0 to
3.51.2).
"""
BUSY_MILLISECONDS: Final = 2000
PAGE_BYTES: Final = 4096

_CIPHER: Final = {
    "PRAGMA kdf_iter = 256000;",
    "PRAGMA cipher_page_size = 4096;",
    "PRAGMA cipher_use_hmac = 1;",
    "PRAGMA cipher_plaintext_header_size = 0;",
    "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
    "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;",
}
_SETTINGS: Final[Mapping[str, object]] = {
    "synchronous": 2,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "temp_store": 2,
    "mmap_size": 0,
    "busy_timeout": BUSY_MILLISECONDS,
} | ({"fullfsync": 1, "checkpoint_fullfsync": 1} if sys.platform == "darwin" else {})


class SettingRefusedError(Exception):
    """SQLite did not take a setting: a bug or a wrongly built library, never something to go on with."""


def connect(path: Path, key: DataKey, *, read_only: bool = False) -> "Connection":
    """A connection in autocommit (begin writes with ``BEGIN IMMEDIATE``), usable from any one thread at a
    time.

    With ``read_only`` every statement that would write is refused. Raises ``EnvironmentFailed``:
    ``VAULT_MISSING``; ``VAULT_DAMAGED`` when the file is empty or its first page does not fit the key;
    ``NO_ACCESS``, ``READ_ONLY``, ``DISK_FULL`` …
    """
    _refuse_empty(path)
    connection = _keyed(f"{path.absolute().as_uri()}?mode=rw", key, path)
    try:
        with storage_faults(path):
            _settle(connection, read_only=read_only)
    except BaseException:
        connection.close()
        raise
    return connection


def connect_untouched(path: Path, key: DataKey) -> "Connection":
    """A connection that reads a file without changing a byte of it. With a write-ahead log beside it that
    is read too, and ``path-shm`` may appear; without one nothing is created.
    """
    log = Path(f"{path}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    connection = _keyed(f"{path.absolute().as_uri()}?{how}", key, path)
    connection.execute("PRAGMA trusted_schema=0")
    return connection


def connect_new(path: Path, key: DataKey) -> "Connection":
    """A connection for filling a new, empty file that is not durable until it is flushed and renamed."""
    connection = _keyed(f"{path.absolute().as_uri()}?mode=rw", key, path)
    with storage_faults(path):
        connection.execute("PRAGMA synchronous=OFF")
        connection.execute("PRAGMA secure_delete=1")
    return connection


def open_engine(path: Path, key: DataKey, *, read_only: bool = False) -> "Engine":
    """SQLAlchemy over ``connect``: no echo, no values in its errors, one immediate transaction a ``begin``.

    With ``read_only`` transactions are deferred and nothing can be written. A connection's execution option
    ``begin`` (such as ``BEGIN`` for a snapshot) says otherwise.
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import QueuePool

    def opened() -> "Connection":
        return connect(path, key, read_only=read_only)

    engine = create_engine(
        "sqlite://", module=library(), creator=opened, hide_parameters=True, echo=False, poolclass=QueuePool
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    @event.listens_for(engine, "begin")
    def begun(connection: "SqlConnection") -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", begin))

    return engine


def library() -> "ModuleType":
    """SQLCipher's module. Raises ``EnvironmentFailed(DATABASE_LIBRARY_OLD)`` when its SQLite has the WAL
    fault.
    """
    from sqlcipher3 import dbapi2

    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise EnvironmentFailed(Failure.DATABASE_LIBRARY_OLD, version=dbapi2.sqlite_version)
    return dbapi2  # type: ignore[no-any-return]


def _refuse_empty(path: Path) -> None:
    """SQLite would make a new database of an empty file, with whatever key it is given."""
    with storage_faults(path):
        if not path.exists():
            raise EnvironmentFailed(Failure.VAULT_MISSING)
        if path.stat().st_size < PAGE_BYTES:
            raise EnvironmentFailed(Failure.VAULT_DAMAGED)


def _keyed(uri: str, key: DataKey, path: Path) -> "Connection":
    """Opens and gives the key, which nothing reads yet: a wrong one shows at the first read of a page."""
    with storage_faults(path):
        connection: Connection = library().connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, cached_statements=256
        )
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.raw().hex()}'\"")
    connection.execute("PRAGMA cipher_compatibility=4")
    return connection


def _settle(connection: "Connection", *, read_only: bool) -> None:
    for name, value in _SETTINGS.items():
        connection.execute(f"PRAGMA {name}={value}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if _read_back(connection, "journal_mode") != "wal":
        connection.execute("PRAGMA journal_mode=WAL")
    if read_only:
        connection.execute("PRAGMA query_only=1")
    for name, value in {**_SETTINGS, "journal_mode": "wal", "query_only": int(read_only)}.items():
        if _read_back(connection, name) != value:
            raise SettingRefusedError(name)
    if {line for (line,) in connection.execute("PRAGMA cipher_settings")} != _CIPHER:
        raise SettingRefusedError("cipher_settings")


def _read_back(connection: "Connection", name: str) -> object:
    return connection.execute(f"PRAGMA {name}").fetchone()[0]
