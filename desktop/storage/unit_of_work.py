"""One immediate transaction: reads what it will write upon, remembers before and after, all or nothing."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Executable, Table, bindparam, delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError
from typing_extensions import override

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.records import Record
from desktop.domain.removed import Removed
from desktop.services.changes import Change, Changes, merged
from desktop.storage.mapping import mapping
from desktop.storage.mapping_values import Stored
from desktop.storage.misuse import Misuse
from desktop.storage.reading import StoredReader

R = TypeVar("R", bound=Record)

_ROW_ID: Final = "row_id"
_PLACE: Final = "place"
_SEQ: Final = "seq"
_DANGLING: Final = "FOREIGN KEY constraint failed"
"""SQLite's words; the driver gives no extended result code."""


class StoredWork(StoredReader):
    """The port ``UnitOfWork``. ``commit`` is handed in by the vault, which owns the transaction."""

    def __init__(self, connection: Connection, commit: Callable[[], None]) -> None:
        super().__init__(connection)
        self._commit = commit
        self._done: list[Change] = []
        self._known: dict[tuple[type[Any], str], Any] = {}

    @override
    def find(self, kind: type[R], id: str, /) -> R | None:
        """The record or None; read once, since nobody else can write meanwhile."""
        if not self._alive:
            raise Misuse("used after its end")
        key = (kind, id)
        if key not in self._known:
            self._known[key] = super().find(kind, id)
        found: R | None = self._known[key]
        return found

    def put(self, record: Record, /) -> None:
        """Inserts, or writes the columns that differ; an equal record writes nothing.

        Raises ``RuleBroken``: NOT_FOUND when it refers to something that is not stored, TEXT_UNREADABLE.
        """
        self._put(record, {})

    def put_back(self, record: Record, place: int | None, /) -> None:
        """As ``put``; a row that is not there takes ``place`` as its ``seq`` unless another row has it."""
        free = (
            place is not None
            and not self._execute(_taken(mapping(type(record)).table), {_PLACE: place}).first()
        )
        self._put(record, {_SEQ: place} if free else {})

    def _put(self, record: Record, place: dict[str, Stored]) -> None:
        kind = type(record)
        table = mapping(kind).table
        before = self.find(kind, record.id)
        values = mapping(kind).values(record)
        if before is None:
            self._write(insert(table) if place else _last(table), values | place)
        else:
            old = mapping(kind).values(before)
            changed = {name: value for name, value in values.items() if old[name] != value}
            if not changed:
                return
            self._write(_update(table, tuple(changed)), changed | {_ROW_ID: record.id})
        self._remember(Change(kind, record.id, before, record))

    def remove(self, kind: type[Record], id: str, /) -> None:
        """Deletes; raises ``RuleBroken(NOT_FOUND)``, and ``Misuse`` while something still refers to it."""
        before = self.get(kind, id)
        try:
            place = self._execute(_delete(mapping(kind).table), {_ROW_ID: id}).scalar_one()
        except IntegrityError:
            raise Misuse(f"a {kind.__name__} was removed before what belongs to it") from None
        self._remember(Change(kind, id, before, None, place))

    def done(self) -> Sequence[Change]:
        """In the order it was made."""
        return tuple(self._done)

    def commit(self) -> Changes:
        """Durable, or an ``EnvironmentFailed`` and nothing was written; either way the work is over."""
        if not self._alive or self._broken:
            raise Misuse("committed after its end or after a failure")
        self.end()
        self._commit()
        return merged(self._done)

    def _write(self, statement: Executable, values: dict[str, Stored]) -> None:
        try:
            self._execute(statement, values)
        except IntegrityError as error:
            if str(error.orig) != _DANGLING:
                raise
            raise RuleBroken(Rule.NOT_FOUND) from None

    def _remember(self, change: Change) -> None:
        self._known[change.kind, change.id] = change.after
        self._done.append(change)


@cache
def _update(table: Table, columns: tuple[str, ...]) -> Executable:
    return update(table).where(table.c.id == bindparam(_ROW_ID)).values({c: bindparam(c) for c in columns})


@cache
def _delete(table: Table) -> Executable:
    return delete(table).where(table.c.id == bindparam(_ROW_ID)).returning(table.c.seq)


@cache
def _last(table: Table) -> Executable:
    """An insert after everything that is stored in the table, and after every place that the bin keeps free."""
    kept = mapping(Removed).table.c.highest
    taken = [select(func.max(column)).scalar_subquery() for column in (table.c.seq, kept)]
    last = func.max(*(func.coalesce(highest, 0) for highest in taken))
    return insert(table).values(seq=last + 1)


@cache
def _taken(table: Table) -> Executable:
    return select(table.c.seq).where(table.c.seq == bindparam(_PLACE))
