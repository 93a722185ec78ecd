"""What the use cases need from the vault. ``storage`` gives it for real, the tests also in memory."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Protocol, TypeVar

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, Observation
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, Agreement
from desktop.domain.quarters import Quarter
from desktop.domain.records import Record
from desktop.domain.removed import Removed
from desktop.domain.sheets import Sheet
from desktop.services.changes import Change, Changes

R = TypeVar("R", bound=Record)


class Reader(Protocol):
    """A consistent snapshot. Every method is one statement (or a fixed, small number of them).

    All lists of persons sort by name (casefolded), all others as said; ties by id.
    """

    def get(self, kind: type[R], id: str, /) -> R:
        """The record; raises ``RuleBroken(Rule.NOT_FOUND)``."""

    def find(self, kind: type[R], id: str, /) -> R | None:
        """The record or None."""

    def all(self, kind: type[R], /) -> Sequence[R]:
        """All records of a kind in the order in which they were first stored."""

    def people(self, *, include_left: bool = False) -> Sequence[Person]:
        """Active and paused people by name; also those who have left if asked."""

    def dialogues_of(self, person_id: str, *, limit: int | None = None) -> Sequence[Dialogue]:
        """A person's dialogues, latest ``planned_at`` first."""

    def dialogues_between(self, start: datetime, end: datetime) -> Sequence[Dialogue]:
        """All dialogues with start ≤ planned_at < end (instants), earliest first; cancelled ones too."""

    def dialogues_to_wrap_up(self) -> Sequence[Dialogue]:
        """Dialogues in the states ongoing or to_wrap_up, earliest first."""

    def next_dialogue(self, person_id: str) -> Dialogue | None:
        """The person's earliest dialogue in an open state (planned, prepared, ongoing, to_wrap_up)."""

    def last_ended(self, person_id: str, before: datetime | None = None) -> Dialogue | None:
        """The person's latest ended dialogue, planned before an instant if given."""

    def sections_of(self, dialogue_id: str) -> Sequence[Section]:
        """By position."""

    def sheets_of(self, dialogue_id: str) -> Sequence[Sheet]:
        """The dialogue's preparation sheets, latest made first."""

    def points_of(self, person_id: str, *, waiting_only: bool = True) -> Sequence[TalkingPoint]:
        """By position, then raised_on, then as stored."""

    def agreements_of(self, person_id: str) -> Sequence[Agreement]:
        """Latest ``since`` first."""

    def actions_of(self, person_id: str, *, open_only: bool = False) -> Sequence[Action]:
        """Earliest due first, those without a date last."""

    def open_actions_of_manager(self) -> Sequence[Action]:
        """Mine over all people who have not left, earliest due first, those without a date last."""

    def behaviours_of(self, person_id: str) -> Sequence[Behaviour]:
        """The person's own and the person's team's, in the order stored."""

    def team_behaviours(self, team_id: str) -> Sequence[Behaviour]:
        """The team's own, in the order stored."""

    def goals_of_team(self, team_id: str) -> Sequence[Goal]:
        """In the order stored."""

    def gaps_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Gap]:
        """In the order stored."""

    def quarters_of(self, subject_id: str, *, team: bool = False) -> Sequence[Quarter]:
        """A person's (or a team's) summaries, latest period first, in it the latest version first."""

    def marks_of(self, behaviour_ids: Sequence[str]) -> Sequence[Mark]:
        """Oldest first."""

    def marks_between(self, start: date, end: date) -> Sequence[Mark]:
        """Over all behaviours, start ≤ on < end, oldest first."""

    def past_versions_of(self, record_ids: Sequence[str]) -> Sequence[PastVersion]:
        """What agreements or behaviours were before, oldest first."""

    def observations_of(self, person_id: str) -> Sequence[Observation]:
        """Latest ``seen_at`` first."""

    def untold_observations(self) -> Sequence[Observation]:
        """Not told, over all people, latest first."""

    def observations_to_sort(self) -> Sequence[Observation]:
        """Of nobody and of no behaviour, told or not, latest first."""

    def feedback_of(self, person_id: str) -> Sequence[Feedback]:
        """Latest ``given_at`` first, drafts (without a date) first of all."""

    def effects_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Effect]:
        """Oldest first."""

    def private_notes_of(self, person_id: str) -> Sequence[PrivateNote]:
        """Latest first."""

    def recall_marks(self, *, unhandled_only: bool = True) -> Sequence[RecallMark]:
        """Oldest first."""

    def removed_by(self, moment: datetime) -> Sequence[Removed]:
        """What lies in the bin and was removed at or before an instant, the first removed first."""

    def actions_due(self, until: date) -> Sequence[Action]:
        """Open actions with a date no later than ``until``, earliest first."""


class PrintReader(Protocol):
    """A snapshot for paper: the connection's authorizer refuses every ``private_*`` table (lock 1 of 4).

    It offers no private reads, and gives only told observations and given feedback.
    """

    def get(self, kind: type[R], id: str, /) -> R: ...
    def find(self, kind: type[R], id: str, /) -> R | None: ...
    def people(self, *, include_left: bool = False) -> Sequence[Person]: ...
    def dialogues_of(self, person_id: str, *, limit: int | None = None) -> Sequence[Dialogue]: ...
    def next_dialogue(self, person_id: str) -> Dialogue | None: ...
    def points_of(self, person_id: str, *, waiting_only: bool = True) -> Sequence[TalkingPoint]: ...
    def sections_of(self, dialogue_id: str) -> Sequence[Section]: ...
    def agreements_of(self, person_id: str) -> Sequence[Agreement]: ...
    def actions_of(self, person_id: str, *, open_only: bool = False) -> Sequence[Action]: ...
    def behaviours_of(self, person_id: str) -> Sequence[Behaviour]: ...
    def team_behaviours(self, team_id: str) -> Sequence[Behaviour]: ...
    def goals_of_team(self, team_id: str) -> Sequence[Goal]: ...
    def gaps_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Gap]: ...
    def past_versions_of(self, record_ids: Sequence[str]) -> Sequence[PastVersion]: ...
    def quarters_of(self, subject_id: str, *, team: bool = False) -> Sequence[Quarter]: ...
    def marks_of(self, behaviour_ids: Sequence[str]) -> Sequence[Mark]: ...
    def told_observations_of(self, person_id: str) -> Sequence[Observation]: ...
    def feedback_of(self, person_id: str) -> Sequence[Feedback]: ...
    def effects_of_goals(self, goal_ids: Sequence[str]) -> Sequence[Effect]: ...


class UnitOfWork(Reader, Protocol):
    """One immediate transaction: everything read in it is what will be written upon; rolled back unless committed."""

    def put(self, record: Record, /) -> None:
        """Insert, or replace the record with the same id. Writing an equal record changes nothing.

        What is new stands last among its kind, after every place that the bin keeps free.
        """

    def put_back(self, record: Record, place: int | None, /) -> None:
        """As ``put``; what was removed stands again at the place in the order of storing that its ``Change`` told,
        or last where something else stands there by now."""

    def remove(self, kind: type[Record], id: str, /) -> None:
        """Delete; raises ``RuleBroken(Rule.NOT_FOUND)``. What belongs to it must have been removed before."""

    def done(self) -> Sequence[Change]:
        """Every change so far, in the order it was made."""

    def commit(self) -> Changes:
        """Make it durable and say what changed. Raises ``EnvironmentFailed`` (disk full, read-only); then nothing
        was written."""


class Vault(Protocol):
    """An opened vault. Used from one thread at a time; ``again()`` gives another thread its own."""

    def work(self) -> AbstractContextManager[UnitOfWork]: ...
    def read(self) -> AbstractContextManager[Reader]: ...
    def print_read(self) -> AbstractContextManager[PrintReader]: ...

    def again(self) -> "Vault":
        """The same vault over a connection of its own, for a job's thread; whoever asks for it closes it."""

    def forget(self) -> None:
        """After something has gone for good: nothing of it stays behind in the vault's own files. Outside any work."""

    def close(self) -> None: ...
