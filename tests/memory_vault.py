"""The vault's ports in memory, for tests of services and presenters: no disk, no SQL, the same rules.

``tests/storage/test_vault_contract.py`` holds it and the real vault to one and the same behaviour.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, fields
from datetime import date, datetime
from typing import Any, TypeVar

from desktop.domain.dialogues import OPEN, Dialogue, DialogueState, Place, Section
from desktop.domain.errors import EnvironmentFailed, Rule, RuleBroken
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.name_order import name_order
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.people import Person, PersonState, Team
from desktop.domain.points import WAITING, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, Owner
from desktop.domain.quarters import Quarter
from desktop.domain.records import KINDS, PRIVATE_KINDS, Record
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from desktop.domain.workshop import Workshop
from desktop.services.changes import Change, Changes, merged
from desktop.storage.misuse import Misuse

R = TypeVar("R", bound=Record)
Tables = dict[type[Record], dict[str, Any]]

REFERENCES: dict[type[Record], dict[str, type[Record]]] = {
    Person: {"team_id": Team},
    Goal: {"team_id": Team},
    Gap: {"goal_id": Goal},
    Behaviour: {"goal_id": Goal, "person_id": Person, "team_id": Team},
    Workshop: {"goal_id": Goal},
    Dialogue: {"person_id": Person, "team_id": Team},
    Section: {"dialogue_id": Dialogue},
    Place: {"section_id": Section},
    Sheet: {"dialogue_id": Dialogue},
    Mark: {"behaviour_id": Behaviour, "person_id": Person, "dialogue_id": Dialogue},
    TalkingPoint: {"person_id": Person, "dialogue_id": Dialogue},
    Agreement: {"person_id": Person, "dialogue_id": Dialogue, "behaviour_id": Behaviour},
    Action: {"person_id": Person, "dialogue_id": Dialogue},
    Observation: {"person_id": Person, "behaviour_id": Behaviour},
    Feedback: {"person_id": Person, "observation_id": Observation},
    Effect: {"goal_id": Goal},
    Quarter: {"person_id": Person, "team_id": Team, "dialogue_id": Dialogue},
    PrivateNote: {"person_id": Person},
    RecallMark: {"dialogue_id": Dialogue, "section_id": Section},
    TheirView: {"person_id": Person},
    PastVersion: {"dialogue_id": Dialogue},
}
"""Which fields must point at a stored record; the real vault holds this with foreign keys."""


def _dated(value: date | None) -> tuple[bool, date]:
    """For earliest first, none last."""
    return (value is None, value or date.min)


class MemoryReader:
    """See ``desktop.services.ports.Reader``."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._alive = True

    def _of(self, kind: type[R]) -> list[R]:
        if not self._alive:
            raise Misuse("used after its end")
        return list(self._tables[kind].values())

    def _where(self, kind: type[R], test: Callable[[R], bool], order: Callable[[R], Any]) -> list[R]:
        return sorted(sorted(filter(test, self._of(kind)), key=lambda record: record.id), key=order)

    def _latest(self, kind: type[R], test: Callable[[R], bool], order: Callable[[R], Any]) -> list[R]:
        by_id = sorted(filter(test, self._of(kind)), key=lambda record: record.id)
        return sorted(by_id, key=order, reverse=True)

    def find(self, kind: type[R], id: str, /) -> R | None:
        self._of(kind)
        return self._tables[kind].get(id)

    def get(self, kind: type[R], id: str, /) -> R:
        found = self.find(kind, id)
        if found is None:
            raise RuleBroken(Rule.NOT_FOUND)
        return found

    def all(self, kind: type[R], /) -> Sequence[R]:
        return tuple(self._of(kind))

    def people(self, *, include_left: bool = False) -> Sequence[Person]:
        kept = [p for p in self._of(Person) if include_left or p.state is not PersonState.LEFT]
        return tuple(sorted(kept, key=lambda p: (name_order(p.name), p.id)))

    def dialogues_of(self, person_id: str, *, limit: int | None = None) -> Sequence[Dialogue]:
        return tuple(
            self._latest(Dialogue, lambda d: d.person_id == person_id, lambda d: d.planned_at)[:limit]
        )

    def dialogues_between(self, start: datetime, end: datetime) -> Sequence[Dialogue]:
        return tuple(self._where(Dialogue, lambda d: start <= d.planned_at < end, lambda d: d.planned_at))

    def dialogues_to_wrap_up(self) -> Sequence[Dialogue]:
        states = {DialogueState.ONGOING, DialogueState.TO_WRAP_UP}
        return tuple(self._where(Dialogue, lambda d: d.state in states, lambda d: d.planned_at))

    def next_dialogue(self, person_id: str) -> Dialogue | None:
        ahead = self._where(
            Dialogue, lambda d: d.person_id == person_id and d.state in OPEN, lambda d: d.planned_at
        )
        return ahead[0] if ahead else None

    def last_ended(self, person_id: str, before: datetime | None = None) -> Dialogue | None:
        for dialogue in self.dialogues_of(person_id):
            if dialogue.state is DialogueState.ENDED and (before is None or dialogue.planned_at < before):
                return dialogue
        return None

    def sections_of(self, dialogue_id: str) -> Sequence[Section]:
        return tuple(self._where(Section, lambda s: s.dialogue_id == dialogue_id, lambda s: s.position))

    def sheets_of(self, dialogue_id: str) -> Sequence[Sheet]:
        return tuple(sheet for sheet in reversed(self._of(Sheet)) if sheet.dialogue_id == dialogue_id)

    def points_of(self, person_id: str, *, waiting_only: bool = True) -> Sequence[TalkingPoint]:
        kept = [
            p
            for p in self._of(TalkingPoint)
            if p.person_id == person_id and (not waiting_only or p.state in WAITING)
        ]
        return tuple(sorted(kept, key=lambda p: (p.position, p.raised_on or date.min)))

    def agreements_of(self, person_id: str) -> Sequence[Agreement]:
        return tuple(
            self._latest(Agreement, lambda a: a.person_id == person_id, lambda a: a.since or date.min)
        )

    def actions_of(self, person_id: str, *, open_only: bool = False) -> Sequence[Action]:
        def wanted(action: Action) -> bool:
            return action.person_id == person_id and (not open_only or action.state is ActionState.OPEN)

        return tuple(self._where(Action, wanted, lambda a: _dated(a.due_on)))

    def open_actions_of_manager(self) -> Sequence[Action]:
        def wanted(action: Action) -> bool:
            mine = action.owner is Owner.MANAGER and action.state is ActionState.OPEN
            return mine and self.get(Person, action.person_id).state is not PersonState.LEFT

        return tuple(self._where(Action, wanted, lambda a: _dated(a.due_on)))

    def actions_due(self, until: date) -> Sequence[Action]:
        def wanted(action: Action) -> bool:
            return action.state is ActionState.OPEN and action.due_on is not None and action.due_on <= until

        return tuple(self._where(Action, wanted, lambda a: a.due_on))

    def behaviours_of(self, person_id: str) -> Sequence[Behaviour]:
        person = self.find(Person, person_id)
        team_id = person.team_id if person else None
        return tuple(
            b
            for b in self._of(Behaviour)
            if b.person_id == person_id or (team_id is not None and b.team_id == team_id)
        )

    def team_behaviours(self, team_id: str) -> Sequence[Behaviour]:
        return tuple(b for b in self._of(Behaviour) if b.team_id == team_id)

    def goals_of_team(self, team_id: str) -> Sequence[Goal]:
        return tuple(goal for goal in self._of(Goal) if goal.team_id == team_id)

    def gaps_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Gap]:
        return tuple(gap for gap in self._of(Gap) if gap.goal_id in goal_ids)

    def quarters_of(self, subject_id: str, *, team: bool = False) -> Sequence[Quarter]:
        mine = [q for q in self._of(Quarter) if (q.team_id if team else q.person_id) == subject_id]
        mine.reverse()
        return tuple(sorted(mine, key=lambda q: (q.year, q.number, q.version), reverse=True))

    def marks_of(self, behaviour_ids: Sequence[str]) -> Sequence[Mark]:
        return tuple(self._where(Mark, lambda m: m.behaviour_id in behaviour_ids, lambda m: m.on))

    def marks_between(self, start: date, end: date) -> Sequence[Mark]:
        return tuple(self._where(Mark, lambda m: start <= m.on < end, lambda m: m.on))

    def past_versions_of(self, record_ids: Sequence[str]) -> Sequence[PastVersion]:
        return tuple(past for past in self._of(PastVersion) if past.record_id in record_ids)

    def observations_of(self, person_id: str) -> Sequence[Observation]:
        return tuple(self._latest(Observation, lambda o: o.person_id == person_id, lambda o: o.seen_at))

    def untold_observations(self) -> Sequence[Observation]:
        return tuple(
            self._latest(Observation, lambda o: o.state is not ObservationState.TOLD, lambda o: o.seen_at)
        )

    def observations_to_sort(self) -> Sequence[Observation]:
        return tuple(
            self._latest(
                Observation, lambda o: o.person_id is None and o.behaviour_id is None, lambda o: o.seen_at
            )
        )

    def feedback_of(self, person_id: str) -> Sequence[Feedback]:
        mine = self._where(Feedback, lambda f: f.person_id == person_id, lambda f: f.id)
        drafts = [f for f in mine if f.given_at is None]
        given = [f for f in mine if f.given_at is not None]
        return tuple(drafts + sorted(given, key=lambda f: f.given_at or datetime.min, reverse=True))

    def effects_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Effect]:
        return tuple(self._where(Effect, lambda e: e.goal_id in goal_ids, lambda e: e.noted_on))

    def private_notes_of(self, person_id: str) -> Sequence[PrivateNote]:
        return tuple(self._latest(PrivateNote, lambda n: n.person_id == person_id, lambda n: n.written_at))

    def recall_marks(self, *, unhandled_only: bool = True) -> Sequence[RecallMark]:
        return tuple(
            self._where(RecallMark, lambda m: not (unhandled_only and m.handled), lambda m: m.stamped_at)
        )

    def removed_by(self, moment: datetime) -> Sequence[Removed]:
        return tuple(self._where(Removed, lambda e: e.removed_at <= moment, lambda e: e.removed_at))


class MemoryPrintReader:
    """See ``desktop.services.ports.PrintReader``: private kinds are refused, what is untold does not exist."""

    def __init__(self, reader: MemoryReader) -> None:
        self._reader = reader
        for name in (
            "people", "dialogues_of", "next_dialogue", "sections_of", "points_of", "agreements_of", "actions_of",
            "behaviours_of", "marks_of", "effects_of_goals", "team_behaviours", "goals_of_team",
            "gaps_of_goals", "past_versions_of", "quarters_of",
        ):  # fmt: skip
            setattr(self, name, getattr(reader, name))

    def find(self, kind: type[R], id: str, /) -> R | None:
        if kind in PRIVATE_KINDS:
            raise Misuse("paper may not read what is private")
        found = self._reader.find(kind, id)
        untold = isinstance(found, Observation) and found.state is not ObservationState.TOLD
        draft = isinstance(found, Feedback) and found.state is FeedbackState.DRAFT
        return None if untold or draft else found

    def feedback_of(self, person_id: str) -> Sequence[Feedback]:
        return tuple(f for f in self._reader.feedback_of(person_id) if f.state is not FeedbackState.DRAFT)

    def get(self, kind: type[R], id: str, /) -> R:
        found = self.find(kind, id)
        if found is None:
            raise RuleBroken(Rule.NOT_FOUND)
        return found

    def told_observations_of(self, person_id: str) -> Sequence[Observation]:
        seen = self._reader.observations_of(person_id)
        return tuple(o for o in seen if o.state is ObservationState.TOLD)


class MemoryWork(MemoryReader):
    """See ``desktop.services.ports.UnitOfWork``."""

    def __init__(self, vault: "MemoryVault") -> None:
        super().__init__({kind: dict(table) for kind, table in vault.tables.items()})
        self._places = {kind: dict(places) for kind, places in vault._kept.places.items()}
        self._vault = vault
        self._done: list[Change] = []

    def put(self, record: Record, /) -> None:
        self.put_back(record, None)

    def put_back(self, record: Record, place: int | None, /) -> None:
        kind = type(record)
        before = self.find(kind, record.id)
        _must_be_storable(record)
        for name, target in REFERENCES.get(kind, {}).items():
            id = getattr(record, name)
            if id is not None and id not in self._tables[target]:
                raise RuleBroken(Rule.NOT_FOUND)
        self._tables[kind][record.id] = record
        if before is None:
            self._stand(kind, record.id, place)
        self._done.append(Change(kind, record.id, before, record))

    def remove(self, kind: type[Record], id: str, /) -> None:
        before = self.get(kind, id)
        for child, names in REFERENCES.items():
            for name in (name for name, target in names.items() if target is kind):
                if any(getattr(record, name) == id for record in self._tables[child].values()):
                    raise Misuse(
                        f"a {kind.__name__} was removed before the {child.__name__} that belongs to it"
                    )
        del self._tables[kind][id]
        self._done.append(Change(kind, id, before, None, self._places[kind].pop(id)))

    def _stand(self, kind: type[Record], id: str, place: int | None) -> None:
        """At ``place``, or after everything else."""
        places, table = self._places[kind], self._tables[kind]
        if place is None or place in places.values():
            kept = (entry.highest for entry in self._tables[Removed].values())
            places[id] = max((*places.values(), *kept), default=0) + 1
        else:
            places[id] = place
            self._tables[kind] = {each: table[each] for each in sorted(places, key=places.__getitem__)}

    def done(self) -> Sequence[Change]:
        return tuple(self._done)

    def commit(self) -> Changes:
        self._of(Team)
        self._alive = False
        if self._vault.next_commit_fails is not None:
            failure, self._vault.next_commit_fails = self._vault.next_commit_fails, None
            raise failure
        self._vault._kept.tables = self._tables
        self._vault._kept.places = self._places
        self._vault.commits += 1
        return merged(self._done)


def _must_be_storable(record: Record) -> None:
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, datetime) and value.tzinfo is None:
            raise Misuse("a time without an offset")
    try:
        for text in _texts(astuple(record)):
            text.encode()
    except UnicodeEncodeError:
        raise RuleBroken(Rule.TEXT_UNREADABLE) from None


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


class Kept:
    """What a vault and its twins share."""

    def __init__(self) -> None:
        self.tables: Tables = {kind: {} for kind in KINDS}
        self.places: dict[type[Record], dict[str, int]] = {kind: {} for kind in KINDS}


class MemoryVault:
    """See ``desktop.services.ports.Vault``. ``next_commit_fails`` makes one commit fail, as a full disk would."""

    def __init__(self, kept: "Kept | None" = None) -> None:
        self._kept = kept or Kept()
        self.next_commit_fails: EnvironmentFailed | None = None
        self.commits = 0
        self._working = False
        self._reader: MemoryReader | None = None

    @property
    def tables(self) -> Tables:
        return self._kept.tables

    @contextmanager
    def work(self) -> Iterator[MemoryWork]:
        if self._working or self._reader is not None:
            raise Misuse("work begun inside other work or a read: hand the open one on")
        self._working = True
        work = MemoryWork(self)
        try:
            yield work
        finally:
            self._working = work._alive = False

    @contextmanager
    def read(self) -> Iterator[MemoryReader]:
        if self._working:
            raise Misuse("read begun inside work: the work itself reads")
        if self._reader is not None:
            yield self._reader
            return
        self._reader = reader = MemoryReader(self.tables)
        try:
            yield reader
        finally:
            reader._alive = False
            self._reader = None

    @contextmanager
    def print_read(self) -> Iterator[MemoryPrintReader]:
        reader = MemoryReader(self.tables)
        try:
            yield MemoryPrintReader(reader)
        finally:
            reader._alive = False

    def again(self) -> "MemoryVault":
        """A job's own connection to the same vault."""
        return MemoryVault(self._kept)

    def forget(self) -> None:
        """Nothing is kept anywhere else."""
        if self._working or self._reader is not None:
            raise Misuse("asked to forget within work or a read")

    def close(self) -> None:
        """Nothing is held open."""
