"""Gives what the vault holds as an archive's content: all of it, or one person's part."""

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.goals import Behaviour, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.observations import Feedback, Observation, TheirView
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import PRIVATE_KINDS
from desktop.domain.sheets import Sheet
from desktop.domain.templates import Template
from desktop.services.archive_content import ArchiveContent, content_of
from desktop.services.ports import Reader
from desktop.services.references import REFERENCES, self_contained
from desktop.services.session import Session

_ON_A_PERSON: tuple[type[Living], ...] = (
    Behaviour,
    Dialogue,
    TalkingPoint,
    Agreement,
    Action,
    Observation,
    Feedback,
    PrivateNote,
    TheirView,
    Quarter,
)
_POINTED_AT: frozenset[type[Living]] = frozenset({Team, Goal, Behaviour, Template})


def export_archive(
    session: Session, *, person_id: str | None = None, without_private: bool = False
) -> ArchiveContent:
    """What an archive of the vault holds, from one snapshot, each list in the order stored; never what lies in the bin.

    ``without_private`` leaves out private notes, silent marks and what a talk was about in the manager's eyes. With a
    ``person_id`` it is what is kept on that person and what it points at (teams, goals, templates); other people are
    not in it, and references to them are empty. Raises ``RuleBroken(NOT_FOUND)`` for an unknown person.
    """
    with session.vault.read() as reader:
        person = reader.get(Person, person_id) if person_id is not None else None
        chosen = _everything if person is None else _OnPerson(reader, person).is_chosen
        records = [record for kind in LIVING_KINDS for record in reader.all(kind) if chosen(record)]
    if without_private:
        records = [without_private_parts(record) for record in records if type(record) not in PRIVATE_KINDS]
    return content_of(self_contained(records))


def _everything(_: Living) -> bool:
    return True


def without_private_parts(record: Living) -> Living:
    """The record without what it was about in the manager's eyes."""
    return replace(record, about=None) if isinstance(record, Dialogue) else record


class _OnPerson:
    """Knows which records belong in an archive on one person."""

    def __init__(self, reader: Reader, person: Person) -> None:
        self._reader = reader
        self._person = person
        self._behaviours = {item.id: item for item in reader.all(Behaviour)}
        self._chosen: set[tuple[type[Living], str | None]] = set()
        for record in self._own():
            self._choose(record)
        for past in reader.all(PastVersion):
            if self._has(Agreement, past.record_id) or self._has(Behaviour, past.record_id):
                self._choose(past)

    def is_chosen(self, record: Living) -> bool:
        """Whether the record is on the person, or something that such a one points at."""
        return self._has(type(record), record.id)

    def _own(self) -> Iterator[Living]:
        yield self._person
        for kind in _ON_A_PERSON:
            yield from (record for record in self._reader.all(kind) if self._is_theirs(record))
        yield from (part for part in self._reader.all(Section) if self._has(Dialogue, part.dialogue_id))
        yield from (sheet for sheet in self._reader.all(Sheet) if self._has(Dialogue, sheet.dialogue_id))
        yield from (mark for mark in self._reader.all(RecallMark) if self._has(Dialogue, mark.dialogue_id))
        yield from (place for place in self._reader.all(Place) if self._has(Section, place.section_id))
        yield from (mark for mark in self._reader.all(Mark) if self._is_their_mark(mark))

    def _is_theirs(self, record: Living) -> bool:
        return getattr(record, "person_id", None) == self._person.id

    def _is_their_mark(self, mark: Mark) -> bool:
        behaviour = self._behaviours[mark.behaviour_id]
        if behaviour.person_id is not None:
            return self._is_theirs(behaviour)
        return self._is_theirs(mark) or (mark.person_id is None and self._has(Dialogue, mark.dialogue_id))

    def _choose(self, record: Living) -> None:
        """Choose a record, and the teams, goals, behaviours and templates that it leads to."""
        self._chosen.add((type(record), record.id))
        for reference in REFERENCES.get(type(record), ()):
            target: str | None = getattr(record, reference.attribute)
            for kind in _POINTED_AT.intersection(reference.targets):
                found = self._reader.find(kind, target) if target else None
                if found and not self.is_chosen(found) and self._may_be_seen(found):
                    self._choose(found)

    def _may_be_seen(self, record: Living) -> bool:
        return getattr(record, "person_id", None) in {None, self._person.id}

    def _has(self, kind: type[Living], id: str | None) -> bool:
        return (kind, id) in self._chosen
