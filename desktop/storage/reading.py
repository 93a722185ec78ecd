"""A snapshot of the vault, read through the named queries; only domain values leave it."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, CursorResult, Executable
from typing_extensions import override

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import EnvironmentFailed, Rule, RuleBroken
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.name_order import name_order
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import PRIVATE_KINDS, Record
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from desktop.storage import queries
from desktop.storage.faults import storage_faults
from desktop.storage.mapping import mapping
from desktop.storage.mapping_values import Stored, as_json, instant_order
from desktop.storage.misuse import Misuse

R = TypeVar("R", bound=Record)

_END_OF_TIME: Final = 2**63 - 1


class Snapshot:
    """What all readers share: statements in an open transaction, until ``end``."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._alive = True
        self._broken = False

    def end(self) -> None:
        """Nothing can be read or written through this object any more."""
        self._alive = False

    def _execute(self, statement: Executable, values: dict[str, Stored]) -> CursorResult[Any]:
        """Runs one statement. Raises ``Misuse`` after the end, ``EnvironmentFailed``, and
        ``RuleBroken(TEXT_UNREADABLE)`` for text that cannot be UTF-8; none of them carries a value."""
        if not self._alive:
            raise Misuse("used after its end")
        try:
            with storage_faults():
                return self._connection.execute(statement, values)
        except EnvironmentFailed:
            self._broken = True
            raise
        except UnicodeEncodeError:
            pass  # raised anew outside, since the original holds the whole text
        raise RuleBroken(Rule.TEXT_UNREADABLE)

    def _list(self, kind: type[R], statement: queries.Query, **values: Stored) -> tuple[R, ...]:
        return mapping(kind).records(self._execute(statement, values).fetchall())

    def _first(self, kind: type[R], statement: queries.Query, **values: Stored) -> R | None:
        row = self._execute(statement, values).first()
        return None if row is None else mapping(kind).record(row)

    def find(self, kind: type[R], id: str, /) -> R | None:
        """The record or None."""
        return self._first(kind, queries.BY_ID[kind], id=id)

    def get(self, kind: type[R], id: str, /) -> R:
        """The record; raises ``RuleBroken(NOT_FOUND)``."""
        found = self.find(kind, id)
        if found is None:
            raise RuleBroken(Rule.NOT_FOUND)
        return found

    def people(self, *, include_left: bool = False) -> Sequence[Person]:
        """In Swedish order, ties by id."""
        found = self._list(Person, queries.PEOPLE if include_left else queries.PEOPLE_HERE)
        return tuple(sorted(found, key=_by_name))

    def dialogues_of(self, person_id: str, *, limit: int | None = None) -> Sequence[Dialogue]:
        """Latest first."""
        most = queries.NO_LIMIT if limit is None else limit
        return self._list(Dialogue, queries.DIALOGUES_OF, id=person_id, limit=most)

    def next_dialogue(self, person_id: str) -> Dialogue | None:
        """The earliest in an open state."""
        return self._first(Dialogue, queries.NEXT_DIALOGUE, id=person_id)

    def sections_of(self, dialogue_id: str) -> Sequence[Section]:
        """By position."""
        return self._list(Section, queries.SECTIONS_OF, id=dialogue_id)

    def points_of(self, person_id: str, *, waiting_only: bool = True) -> Sequence[TalkingPoint]:
        """By position, then day raised (none first), then as stored."""
        query = queries.WAITING_POINTS_OF if waiting_only else queries.POINTS_OF
        return self._list(TalkingPoint, query, id=person_id)

    def agreements_of(self, person_id: str) -> Sequence[Agreement]:
        """Latest ``since`` first, those without a date last."""
        return self._list(Agreement, queries.AGREEMENTS_OF, id=person_id)

    def actions_of(self, person_id: str, *, open_only: bool = False) -> Sequence[Action]:
        """Earliest due first, those without a date last."""
        return self._list(Action, queries.OPEN_ACTIONS_OF if open_only else queries.ACTIONS_OF, id=person_id)

    def behaviours_of(self, person_id: str) -> Sequence[Behaviour]:
        """The person's own and the team's, as stored."""
        return self._list(Behaviour, queries.BEHAVIOURS_OF, id=person_id)

    def marks_of(self, behaviour_ids: Sequence[str]) -> Sequence[Mark]:
        """Oldest first."""
        return self._list(Mark, queries.MARKS_OF, ids=as_json(list(behaviour_ids)))

    def team_behaviours(self, team_id: str) -> Sequence[Behaviour]:
        """The team's own, as stored."""
        return self._list(Behaviour, queries.TEAM_BEHAVIOURS, id=team_id)

    def goals_of_team(self, team_id: str) -> Sequence[Goal]:
        """As stored."""
        return self._list(Goal, queries.GOALS_OF_TEAM, id=team_id)

    def gaps_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Gap]:
        """As stored."""
        return self._list(Gap, queries.GAPS_OF_GOALS, ids=as_json(list(goal_ids)))

    def past_versions_of(self, record_ids: Sequence[str]) -> Sequence[PastVersion]:
        """In the order of storing."""
        return self._list(PastVersion, queries.PAST_VERSIONS_OF, ids=as_json(list(record_ids)))

    def quarters_of(self, subject_id: str, *, team: bool = False) -> Sequence[Quarter]:
        """Latest period first, in it the latest version first."""
        return self._list(Quarter, queries.QUARTERS_OF_TEAM if team else queries.QUARTERS_OF, id=subject_id)

    def feedback_of(self, person_id: str) -> Sequence[Feedback]:
        """Drafts first, then the latest given first."""
        return self._list(Feedback, queries.FEEDBACK_OF, id=person_id)

    def effects_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Effect]:
        """Oldest first."""
        return self._list(Effect, queries.EFFECTS_OF_GOALS, ids=as_json(list(goal_ids)))


class StoredReader(Snapshot):
    """The port ``Reader``."""

    def all(self, kind: type[R], /) -> Sequence[R]:
        """In the order of storing."""
        return self._list(kind, queries.ALL[kind])

    def dialogues_between(self, start: datetime, end: datetime) -> Sequence[Dialogue]:
        """Earliest first."""
        bounds = {"start": instant_order(start), "end": instant_order(end)}
        return self._list(Dialogue, queries.DIALOGUES_BETWEEN, **bounds)

    def dialogues_to_wrap_up(self) -> Sequence[Dialogue]:
        """Earliest first."""
        return self._list(Dialogue, queries.DIALOGUES_TO_WRAP_UP)

    def sheets_of(self, dialogue_id: str) -> Sequence[Sheet]:
        """Latest made first."""
        return self._list(Sheet, queries.SHEETS_OF, id=dialogue_id)

    def last_ended(self, person_id: str, before: datetime | None = None) -> Dialogue | None:
        """The latest ended one."""
        bound = _END_OF_TIME if before is None else instant_order(before)
        return self._first(Dialogue, queries.LAST_ENDED, id=person_id, before=bound)

    def open_actions_of_manager(self) -> Sequence[Action]:
        """Earliest due first, those without a date last."""
        return self._list(Action, queries.OPEN_ACTIONS_OF_MANAGER)

    def actions_due(self, until: date) -> Sequence[Action]:
        """Earliest first."""
        return self._list(Action, queries.ACTIONS_DUE, until=until.isoformat())

    def marks_between(self, start: date, end: date) -> Sequence[Mark]:
        """Oldest first."""
        return self._list(Mark, queries.MARKS_BETWEEN, start=start.isoformat(), end=end.isoformat())

    def observations_of(self, person_id: str) -> Sequence[Observation]:
        """Latest first."""
        return self._list(Observation, queries.OBSERVATIONS_OF, id=person_id)

    def untold_observations(self) -> Sequence[Observation]:
        """Latest first."""
        return self._list(Observation, queries.UNTOLD_OBSERVATIONS)

    def observations_to_sort(self) -> Sequence[Observation]:
        """Latest first."""
        return self._list(Observation, queries.OBSERVATIONS_TO_SORT)

    def private_notes_of(self, person_id: str) -> Sequence[PrivateNote]:
        """Latest first."""
        return self._list(PrivateNote, queries.PRIVATE_NOTES_OF, id=person_id)

    def recall_marks(self, *, unhandled_only: bool = True) -> Sequence[RecallMark]:
        """Oldest first."""
        query = queries.UNHANDLED_RECALL_MARKS if unhandled_only else queries.RECALL_MARKS
        return self._list(RecallMark, query)

    def removed_by(self, moment: datetime) -> Sequence[Removed]:
        """The first removed first."""
        return self._list(Removed, queries.REMOVED_BY, moment=instant_order(moment))


class PaperReader(Snapshot):
    """The port ``PrintReader``: what has not been told, observation or feedback, does not exist here."""

    @override
    def find(self, kind: type[R], id: str, /) -> R | None:
        """The record or None; raises ``Misuse`` for a private kind before the authorizer would."""
        if kind in PRIVATE_KINDS:
            raise Misuse("paper may not read what is private")
        found = super().find(kind, id)
        return None if _is_untold(found) else found

    @override
    def feedback_of(self, person_id: str) -> Sequence[Feedback]:
        """What has been given, the latest first."""
        return self._list(Feedback, queries.GIVEN_FEEDBACK_OF, id=person_id)

    def told_observations_of(self, person_id: str) -> Sequence[Observation]:
        """Latest first."""
        return self._list(Observation, queries.TOLD_OBSERVATIONS_OF, id=person_id)


def _is_untold(record: object) -> bool:
    if isinstance(record, Observation):
        return record.state is not ObservationState.TOLD
    return isinstance(record, Feedback) and record.state is FeedbackState.DRAFT


def _by_name(person: Person) -> tuple[tuple[str, str], str]:
    return name_order(person.name), person.id
