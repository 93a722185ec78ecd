"""Runda av: the two say aloud what they have agreed on, and part with the same picture."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum, auto

from typing_extensions import override

from desktop.domain.dialogues import About, Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.note_lines import LineKind, read_lines
from desktop.domain.promises import Owner
from desktop.domain.red_days import red_day
from desktop.services import naming, promises, typed_lines, wrapping_up
from desktop.services.changes import Changes
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.date_words import reading_of_day, reading_of_moment
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.red_day_names import red_day_name
from desktop.ui.presenters.wording import language
from desktop.ui.presenters.wrap_up_behaviours import BehavioursState, BehaviourTalk


class NextFrom(Enum):
    """Where the moment of the next talk comes from."""

    NOWHERE = auto()
    RHYTHM = auto()
    PLANNED = auto()
    CHOSEN = auto()


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """What the two agree on; ``held`` says that it is in force from now on, ``grown`` that it is a behaviour now."""

    id: str
    text: str
    held: bool
    grown: bool = False


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action; owner and day may be missing."""

    id: str
    text: str
    owner: Owner | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class ToldRow:
    """An observation that may have been told today."""

    id: str
    text: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A point that waits for the next talk; ``left_on`` is the day of its tag."""

    id: str
    text: str
    left_on: date


@dataclass(frozen=True, slots=True)
class WrapUpState:
    """The rows. ``person`` and ``manager`` are first names, the latter perhaps empty; ``next_at`` is aware.

    ``told`` was typed in the meeting and needs no tick. ``recalls`` is only how many marks there are.
    """

    dialogue_id: str
    person_id: str
    person: str
    manager: str
    today: date
    agreements: tuple[AgreementRow, ...]
    actions: tuple[ActionRow, ...]
    told: tuple[str, ...]
    to_tell: tuple[ToldRow, ...]
    left: tuple[LeftRow, ...]
    next_at: datetime | None
    next_from: NextFrom
    next_note: str
    about: About | None
    recalls: int
    behaviours: BehavioursState


class WrapUpPresenter(Presenter[WrapUpState]):
    """One wrap-up. Words are kept as they are written; ticks and the next talk take effect with ``finish``."""

    def __init__(self, bench: Workbench, dialogue_id: str) -> None:
        super().__init__(bench)
        self.dialogue_id = dialogue_id
        self._not_held: set[str] = set()
        self._told: dict[str, bool] = {}
        self._next: tuple[datetime | None] | None = None
        self._usual_time = time(9)
        self.behaviours = BehaviourTalk(bench, dialogue_id, self.refresh, self._follow_up)
        self.read_day = reading_of_day(self.session.now)
        self.read_moment = reading_of_moment(self.session.now, self._at)

    def begin(self) -> None:
        """Out of the meeting, if one still goes on (it was left without Runda av)."""
        with self.session.vault.read() as reader:
            goes_on = reader.get(Dialogue, self.dialogue_id).state is DialogueState.ONGOING
        if goes_on:
            self.bench.do(lambda: wrapping_up.leave_meeting(self.session, self.dialogue_id))

    @override
    def derive(self) -> WrapUpState:
        read = wrapping_up.wrap_up(self.session, self.dialogue_id)
        rhythm = read.person.rhythm
        self._usual_time = rhythm.at if rhythm else read.dialogue.planned_at.time()
        next_at, next_from = self._next_talk(read)
        return WrapUpState(
            dialogue_id=self.dialogue_id,
            person_id=read.person.id,
            person=first_name(read.person.name),
            manager=first_name(naming.manager_name(self.session)),
            today=self.session.today(),
            agreements=tuple(
                AgreementRow(item.id, item.text, item.id not in self._not_held, item.behaviour_id is not None)
                for item in read.agreements
            ),
            actions=tuple(ActionRow(item.id, item.text, item.owner, item.due_on) for item in read.actions),
            told=tuple(item.text for item in read.told),
            to_tell=tuple(self._told_row(item) for item in read.to_tell),
            left=tuple(
                LeftRow(item.point.id, item.point.text, item.left_on or read.dialogue.planned_at.date())
                for item in read.left
            ),
            next_at=next_at,
            next_from=next_from,
            next_note=_red(next_at),
            about=read.dialogue.about,
            recalls=len(read.recalls),
            behaviours=self.behaviours.state(read.behaviours),
        )

    @override
    def concerns(self, changes: Changes) -> bool:
        return not all(item.kind is Section for item in changes.items)

    def add_agreement(self, text: str) -> bool:
        """Agree on one thing more; blank words add nothing. Raises ``RuleBroken`` as ``sentence`` does."""
        person_id = self.state.person_id
        return self._added(
            text,
            lambda: promises.add_agreement(self.session, person_id, text, dialogue_id=self.dialogue_id),
        )

    def edit_agreement(self, agreement_id: str, text: str) -> bool:
        """Keep other words; words that are taken away whole take the row away. False while they are owed. Raises
        ``RuleBroken``."""
        if not text.strip():
            self.remove_agreement(agreement_id)
        elif self._words(self.state.agreements, agreement_id) not in (None, text):
            return self._kept(
                lambda: promises.edit_agreement(self.session, agreement_id, text, self.dialogue_id)
            )
        return True

    def hold(self, agreement_id: str, held: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """Whether it is in force once this is done."""
        (self._not_held.discard if held else self._not_held.add)(agreement_id)
        self.refresh()

    def remove_agreement(self, agreement_id: str) -> None:
        """It was never meant."""
        if self._words(self.state.agreements, agreement_id) is not None:
            self.bench.do(
                lambda: promises.remove_agreement(self.session, agreement_id), undo_as="agreement_removed"
            )

    def add_action(self, text: str) -> bool:
        """Promise one thing more; "Karin bokar Lisa fre" says whose and when. Blank words add nothing."""
        person_id = self.state.person_id
        words, owner, due_on = self._promise(text)
        return self._added(
            text,
            lambda: promises.add_action(
                self.session, person_id, words, owner=owner, due_on=due_on, dialogue_id=self.dialogue_id
            ),
        )

    def edit_action(self, row: ActionRow) -> bool:
        """Keep an action as ``row`` says; words that are taken away whole take the row away. False while it is owed."""
        if not row.text.strip():
            self.remove_action(row.id)
        elif self._words(self.state.actions, row.id) is not None and row not in self.state.actions:
            return self._kept(
                lambda: promises.edit_action(
                    self.session, row.id, text=row.text, owner=row.owner, due_on=row.due_on
                )
            )
        return True

    def remove_action(self, action_id: str) -> None:
        """It was never meant."""
        if self._words(self.state.actions, action_id) is not None:
            self.bench.do(lambda: promises.remove_action(self.session, action_id), undo_as="action_removed")

    def tell(self, observation_id: str, told: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """Whether it was told today."""
        self._told[observation_id] = told
        self.refresh()

    def choose_next(self, moment: object) -> None:
        """The next talk stands here; None plans none."""
        self._next = (moment if isinstance(moment, datetime) else None,)
        self.refresh()

    def choose_about(self, about: About | None) -> None:
        """What the talk was mostly about; None takes it back."""
        self.bench.do(lambda: wrapping_up.set_about(self.session, self.dialogue_id, about))

    def finish(self) -> bool:
        """Klart; False while the computer refuses, or where it was finished already."""
        state = self.derive()
        try:
            done = self.bench.do(
                lambda: wrapping_up.finish(
                    self.session,
                    self.dialogue_id,
                    held=[row.id for row in state.agreements if row.held],
                    told=[row.id for row in state.to_tell if row.ticked],
                    next_at=state.next_at,
                    language=language(),
                ),
                undo_as="dialogue_ended",
            )
        except RuleBroken as error:
            if error.rule is not Rule.WRONG_STATE:
                raise
            self.bench.outlet.broken(error)
            return False
        return done is not None

    def _added(self, text: str, use_case: Callable[[], Changes]) -> bool:
        return bool(text.strip()) and self._kept(use_case)

    def _kept(self, use_case: Callable[[], Changes]) -> bool:
        return self.bench.do(use_case) is not None

    def _promise(self, text: str) -> tuple[str, Owner | None, date | None]:
        read = wrapping_up.wrap_up(self.session, self.dialogue_id)
        with self.session.vault.read() as reader:
            who = typed_lines.attendance(reader, read.dialogue)
        line = read_lines(f"! {' '.join(text.split())}", who, self.session.now())[0]
        return (line.text, line.owner, line.due) if line.kind is LineKind.ACTION else (text, None, None)

    def _told_row(self, item: wrapping_up.ToTell) -> ToldRow:
        ticked = self._told.get(item.observation.id, item.talked_about)
        return ToldRow(item.observation.id, item.observation.text, ticked)

    def _next_talk(self, read: wrapping_up.WrapUp) -> tuple[datetime | None, NextFrom]:
        if self._next is not None:
            return self._next[0], NextFrom.CHOSEN if self._next[0] else NextFrom.NOWHERE
        if read.ahead is not None:
            return read.ahead.planned_at, NextFrom.PLANNED
        return read.suggestion, NextFrom.RHYTHM if read.suggestion else NextFrom.NOWHERE

    def _follow_up(self) -> date | None:
        next_at = self.state.next_at
        return next_at.date() if next_at is not None else None

    def _at(self) -> time:
        return self._usual_time

    @staticmethod
    def _words(rows: tuple[AgreementRow, ...] | tuple[ActionRow, ...], row_id: str) -> str | None:
        return next((row.text for row in rows if row.id == row_id), None)


def missing(row: ActionRow) -> tuple[bool, bool]:
    """Whether owner and day are missing: a soft line under the field, and saving goes on."""
    return row.owner is None, row.due_on is None


def _red(moment: datetime | None) -> str:
    red = red_day(moment.date()) if moment else None
    return red_day_name(red) if red else ""
