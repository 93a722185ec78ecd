"""Between records and rows: every record kind has its table, and each field a column of the same name.

The row classes are the living schema; here they meet the domain. A record that lacks a column, or the other way
round, fails when this module is imported.
"""

import json
from collections.abc import Sequence
from dataclasses import fields
from typing import Any, Final, Generic, TypeVar, get_type_hints

from sqlalchemy import ColumnElement, Table

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import KINDS, Record
from desktop.domain.removed import Gone, Link, Removed
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.domain.workshop import Workshop
from desktop.storage.mapping_values import Codec, Stored, as_json, codec_of, instant_order
from desktop.storage.rows.base import SORT_KEY, Row
from desktop.storage.rows.dialogues import DialogueRow, PlaceRow, SectionRow, SheetRow
from desktop.storage.rows.goals import BehaviourRow, EffectRow, GapRow, GoalRow, MarkRow, WorkshopRow
from desktop.storage.rows.observations import FeedbackRow, ObservationRow, TheirViewRow
from desktop.storage.rows.people import PersonRow, TeamRow
from desktop.storage.rows.private import PrivateNoteRow, RecallMarkRow, RemovedRow
from desktop.storage.rows.promises import ActionRow, AgreementRow, TalkingPointRow
from desktop.storage.rows.quarters import QuarterRow
from desktop.storage.rows.templates import PastVersionRow, PreferenceRow, TemplateRow

R = TypeVar("R", bound=Record)

ROWS: Final[dict[type[Record], type[Row]]] = {
    Team: TeamRow,
    Person: PersonRow,
    Goal: GoalRow,
    Gap: GapRow,
    Behaviour: BehaviourRow,
    Workshop: WorkshopRow,
    Dialogue: DialogueRow,
    Section: SectionRow,
    Place: PlaceRow,
    Sheet: SheetRow,
    Mark: MarkRow,
    TalkingPoint: TalkingPointRow,
    Agreement: AgreementRow,
    Action: ActionRow,
    Observation: ObservationRow,
    Feedback: FeedbackRow,
    Effect: EffectRow,
    Quarter: QuarterRow,
    PrivateNote: PrivateNoteRow,
    RecallMark: RecallMarkRow,
    TheirView: TheirViewRow,
    Template: TemplateRow,
    PastVersion: PastVersionRow,
    Preference: PreferenceRow,
    Removed: RemovedRow,
}


class Mapping(Generic[R]):
    """One kind's table and how its records are written to it and read from it."""

    def __init__(self, kind: type[R], table: Table) -> None:
        hints = get_type_hints(kind)
        names = [field.name for field in fields(kind)]
        codecs = [_IN_THE_BIN.get(hints[name]) or codec_of(hints[name]) for name in names]
        sorted_by = [name for name in names if name + SORT_KEY in table.columns]
        if {"seq", *names, *(name + SORT_KEY for name in sorted_by)} != set(table.columns.keys()):
            raise TypeError(kind)
        self.kind = kind
        self.table = table
        self.columns: tuple[ColumnElement[Any], ...] = tuple(table.columns[name] for name in names)
        self._writers = [(name, codec.write) for name, codec in zip(names, codecs, strict=True)]
        self._readers = [(place, codec.read) for place, codec in enumerate(codecs) if codec.read is not None]
        self._names = names
        self._named_readers = {
            name: codec.read for name, codec in zip(names, codecs, strict=True) if codec.read is not None
        }
        self._sorted_by = sorted_by

    def values(self, record: R) -> dict[str, Stored]:
        """The columns of a record by name, sort keys included."""
        values: dict[str, Stored] = {}
        for name, write in self._writers:
            value = getattr(record, name)
            values[name] = value if value is None or write is None else write(value)
        for name in self._sorted_by:
            moment = getattr(record, name)
            values[name + SORT_KEY] = None if moment is None else instant_order(moment)
        return values

    def named(self, record: R) -> dict[str, Stored]:
        """The record's fields by name, without sort keys: for what is kept beside the tables."""
        values = self.values(record)
        return {column.name: values[column.name] for column in self.columns}

    def from_named(self, values: dict[str, Any]) -> R:
        """The record again; what the schema has got since keeps its default, what it has lost is passed over."""
        given = {name: values[name] for name in self._names if name in values}
        for name, read in self._named_readers.items():
            if given.get(name) is not None:
                given[name] = read(given[name])
        return self.kind(**given)

    def record(self, row: Sequence[Any]) -> R:
        """The record from a row of ``columns``."""
        (record,) = self.records([row])
        return record

    def records(self, rows: Sequence[Sequence[Any]]) -> tuple[R, ...]:
        """All of them, in the rows' order; read a column at a time, which is a third faster than row by row."""
        columns: list[Sequence[Any]] = list(zip(*rows, strict=True))
        if not columns:
            return ()
        for place, read in self._readers:
            columns[place] = [None if value is None else read(value) for value in columns[place]]
        return tuple(map(self.kind, *columns))


def _write_gone(gone: tuple[Gone, ...]) -> str:
    return as_json(
        [
            [_table_of(type(item.record)), item.place, mapping(type(item.record)).named(item.record)]
            for item in gone
        ]
    )


def _read_gone(stored: str) -> tuple[Gone, ...]:
    return tuple(
        Gone(mapping(_kind_in(table)).from_named(values), place)
        for table, place, values in json.loads(stored)
    )


def _write_links(links: tuple[Link, ...]) -> str:
    return as_json([[_table_of(item.kind), item.id, item.field, item.was, item.became] for item in links])


def _read_links(stored: str) -> tuple[Link, ...]:
    return tuple(
        Link(_kind_in(table), id, field, _held(was), _held(became))
        for table, id, field, was, became in json.loads(stored)
    )


def _held(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _table_of(kind: type[Record]) -> str:
    return str(ROWS[kind].__tablename__)


def _kind_in(table: str) -> Any:
    return next(kind for kind, row in ROWS.items() if row.__tablename__ == table)


_IN_THE_BIN: Final[dict[Any, Codec]] = {
    tuple[Gone, ...]: Codec(_write_gone, _read_gone),
    tuple[Link, ...]: Codec(_write_links, _read_links),
}
"""How whole records are written into one column, by the names of their own columns."""

_MAPPINGS: Final[dict[type[Any], Mapping[Any]]] = {
    kind: Mapping(kind, Row.metadata.tables[ROWS[kind].__tablename__]) for kind in KINDS
}


def mapping(kind: type[R]) -> Mapping[R]:
    """The mapping of a record kind."""
    return _MAPPINGS[kind]


TABLES: Final[tuple[str, ...]] = tuple(mapping.table.name for mapping in _MAPPINGS.values())
"""All tables, each after those it refers to."""
