"""The opened vault: one connection, one thing at a time; jobs open their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from sqlalchemy import Connection, Engine

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.authorizer import guard
from desktop.storage.engine import open_engine
from desktop.storage.faults import storage_faults
from desktop.storage.keys import DataKey
from desktop.storage.mapping import TABLES
from desktop.storage.misuse import Misuse
from desktop.storage.reading import PaperReader, StoredReader
from desktop.storage.unit_of_work import StoredWork

if TYPE_CHECKING:
    from sqlite3 import Connection as Driver

CHECKPOINT_PAGES: Final = 400
"""Pages of 4 KiB after which the log is carried over into the database: the log stays well under 4 MB."""
LOG_BYTES: Final = 2 * 1024 * 1024
"""What is kept of the log's file after a larger transaction, such as an import, has been carried over."""


class OpenVault:
    """The port ``Vault`` over an encrypted file whose schema is the living one (see ``opening``).

    Used from one thread at a time. Within ``read`` further reads share the snapshot; every other nesting raises
    ``Misuse``. ``EnvironmentFailed`` is raised by whatever meets the disk.
    """

    def __init__(self, path: Path, key: DataKey) -> None:
        self.path = path
        self._key = key
        self._engine = open_engine(path, key)
        self._paper_engine: Engine | None = None
        self._connection: Connection | None = None
        self._reader: StoredReader | None = None
        self._working = False
        self._closed = False

    def again(self) -> "OpenVault":
        """The same vault with its own connection, for another thread; whoever asks for it closes it."""
        return OpenVault(self.path, self._key)

    @contextmanager
    def work(self) -> Iterator[StoredWork]:
        """One immediate transaction, rolled back unless committed."""
        if self._working or self._reader is not None:
            raise Misuse("work begun inside other work or a read: hand the open one on")
        connection = self._begin("BEGIN IMMEDIATE")
        work = StoredWork(connection, self._commit)
        self._working = True
        try:
            yield work
        finally:
            self._working = False
            work.end()
            self._roll_back()

    @contextmanager
    def read(self) -> Iterator[StoredReader]:
        """One snapshot; a read within a read is the same one."""
        if self._working:
            raise Misuse("read begun inside work: the work itself reads")
        if self._reader is not None:
            yield self._reader
            return
        self._reader = reader = StoredReader(self._begin("BEGIN"))
        try:
            yield reader
        finally:
            self._reader = None
            reader.end()
            self._roll_back()

    @contextmanager
    def print_read(self) -> Iterator[PaperReader]:
        """A snapshot on a read-only connection whose authorizer refuses every private table."""
        self._must_be_open()
        with storage_faults(self.path):
            if self._paper_engine is None:
                self._paper_engine = open_engine(self.path, self._key, read_only=True)
            connection = self._paper_engine.connect()
        reader = PaperReader(connection)
        try:
            with storage_faults(self.path):
                guard(_driver(connection), TABLES)
                connection.begin()
            yield reader
        finally:
            reader.end()
            connection.close()

    def forget(self) -> None:
        """Carries the log over and empties it: what was deleted is zeroed in the database (``secure_delete``), and only
        the log still held it. Where another connection reads just now, the next checkpoint does it."""
        if self._working or self._reader is not None:
            raise Misuse("asked to forget within work or a read")
        self._begin("BEGIN")
        self._roll_back()
        with storage_faults(self.path):
            driver = _driver(self._begun())
            (patience,) = driver.execute("PRAGMA busy_timeout").fetchone()
            driver.execute("PRAGMA busy_timeout=0")
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            driver.execute(f"PRAGMA busy_timeout={patience}")

    def close(self) -> None:
        """Ends every connection; the last one carries the log over. May be called twice."""
        self._closed = True
        self._drop_connection()
        self._engine.dispose()
        if self._paper_engine is not None:
            self._paper_engine.dispose()

    def _must_be_open(self) -> None:
        if self._closed:
            raise Misuse("used after it was closed")

    def _begin(self, how: str) -> Connection:
        self._must_be_open()
        with storage_faults(self.path):
            if self._connection is None:
                self._connection = self._engine.connect()
                driver = _driver(self._connection)
                driver.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
                driver.execute(f"PRAGMA journal_size_limit={LOG_BYTES}")
            self._connection.execution_options(begin=how).begin()
            return self._connection

    def _commit(self) -> None:
        connection = self._begun()
        try:
            with storage_faults(self.path):
                connection.commit()
        except EnvironmentFailed as failed:
            if failed.failure is Failure.DISK_FAULTY:
                self._drop_connection()
            raise

    def _roll_back(self) -> None:
        """Ends the transaction, if one is still open; a refused COMMIT leaves SQLite in it without SQLAlchemy."""
        if self._connection is not None:
            with storage_faults(self.path):
                self._connection.rollback()
                _driver(self._connection).rollback()

    def _begun(self) -> Connection:
        assert self._connection is not None
        return self._connection

    def _drop_connection(self) -> None:
        """After a sync that failed nothing in the connection's memory can be trusted: the next use opens anew."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.invalidate()
            connection.close()


def _driver(connection: Connection) -> "Driver":
    return cast("Driver", connection.connection.dbapi_connection)
