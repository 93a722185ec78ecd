"""Verkstad: from a goal in one sentence to at most three behaviours. Every word is kept as it is written."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

from typing_extensions import override

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import GapAnswer, Goal, Pull
from desktop.domain.text import is_blank
from desktop.domain.workshop import SILENT_MINUTES, Workshop, WorkshopStep
from desktop.services import behaviours, goals, workshop, workshop_end
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.ui.presenters import dates, sentences
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.date_words import reading_of_day
from desktop.ui.presenters.workshop_shown import Shown
from desktop.ui.presenters.workshop_state import (
    AgreementShown,
    Named,
    Silence,
    WorkshopState,
)
from desktop.ui.presenters.written import Written

LAST = WorkshopStep.AGREE


class WorkshopPresenter(Presenter[WorkshopState]):
    """One goal's workshop; a goal that is not there yet begins with the first words.

    Intents answer with the sentence of the rule they break, empty when it went well, None while owed.
    """

    def __init__(self, bench: Workbench, goal_id: str) -> None:
        super().__init__(bench)
        self.goal_id = goal_id
        self._workshop_id = ""
        self._asked: str | None = None
        self._said: set[str] = set()
        self._silent_from: datetime | None = None
        self._ended = False
        self._told: Callable[[], None] = _nobody
        self.words = Written(bench, self._tell)
        self.read_day = reading_of_day(self.session.now)
        self._come_in()

    def _come_in(self) -> None:
        with self.session.vault.read() as reader:
            under_way = workshop.workshop_of(reader, self.goal_id)
        self._workshop_id = under_way.id if under_way is not None else self.session.new_id()
        self._was_begun = under_way is not None
        if under_way is None:
            self._begin()

    def _begin(self) -> None:
        """On a goal that is there already; nothing happens where it is not."""
        with self.session.vault.read() as reader:
            there = reader.find(Goal, self.goal_id) is not None
        if there:
            self.bench.do(lambda: workshop.begin(self.session, self._workshop_id, self.goal_id))

    def when_told(self, told: Callable[[], None]) -> None:
        """Call ``told`` each time it has come out whether words were kept."""
        self._told = told

    # What is shown

    @override
    def derive(self) -> WorkshopState:
        with self.session.vault.read() as reader:
            if reader.find(Workshop, self._workshop_id) is None:
                return self._not_begun(reader)
            self._was_begun = True
            read = workshop.workshop(reader, self._workshop_id)
            shown = Shown(read, self.words.text, self.session.today())
            return shown.state(reader, said=self._said, asked=self._asked)

    @override
    def concerns(self, changes: Changes) -> bool:
        return not self._ended

    def _not_begun(self, reader: Reader) -> WorkshopState:
        if self._was_begun:
            raise RuleBroken(Rule.NOT_FOUND)
        others = tuple(Named(goal.id, goal.sentence) for _, goal in workshop.unfinished(reader))
        goal = reader.find(Goal, self.goal_id)
        sentence = self.words.text("goal", goal.sentence if goal is not None else "")
        return WorkshopState(
            begun=False,
            step=WorkshopStep.GOAL,
            sentence=sentence,
            elsewhere=others,
            today=self.session.today(),
        )

    # What is written

    def write_goal(self, text: str) -> None:
        """Keep the goal's sentence; blank words leave what was kept."""
        if is_blank(text):
            self.words.forget("goal")
        else:
            self._write(
                "goal", text, workshop.write_goal, workshop_id=self._workshop_id, goal_id=self.goal_id
            )

    def write_success(self, text: str) -> None:
        """Keep what a customer or a colleague would notice."""
        if self._was_begun:
            self.words.write("success", text, partial(goals.edit_goal, goal_id=self.goal_id, success=text))

    def write_monday(self, text: str) -> None:
        """Keep the lines of the Monday question as they stand."""
        if self._was_begun:
            self._write("monday", text, workshop.write_monday, workshop_id=self._workshop_id)

    def write_line(self, line_id: str, text: str) -> None:
        """Keep a line's words; blank ones leave what was kept."""
        if not is_blank(text) and self._is_line(line_id):
            self._write(line_id, text, behaviours.edit_text, behaviour_id=line_id)

    def write_measured(self, gap_id: str, text: str) -> None:
        """Keep the name of what is measured; a blank one leaves what was kept."""
        if not is_blank(text) and self._is_gap(gap_id):
            self.words.write(
                f"measured:{gap_id}", text, partial(workshop.edit_gap, gap_id=gap_id, measured=text)
            )

    def write_makes_us(self, gap_id: str, text: str) -> None:
        """Keep what the measure makes us do."""
        if self._is_gap(gap_id):
            self.words.write(
                f"makes_us:{gap_id}", text, partial(workshop.edit_gap, gap_id=gap_id, makes_us=text)
            )

    # Where one goes

    def go(self, step: WorkshopStep) -> str | None:
        """To a step; only the goal's sentence is asked for first."""
        said = self._kept()
        if said is not None:
            return said
        if not self._was_begun:
            self._begin()
            self.refresh()
        if not self._was_begun:
            missing = step is not WorkshopStep.GOAL and not self.state.sentence
            return sentences.broken(RuleBroken(Rule.EMPTY_TEXT)) if missing else ""
        self._asked = None
        return self._ask(lambda: workshop.go_to(self.session, self._workshop_id, step))

    def forward(self) -> str | None:
        """To the step after this one."""
        return self.go(WorkshopStep(min(self.state.step + 1, LAST)))

    def back(self) -> str | None:
        """To the step before this one."""
        return self.go(WorkshopStep(max(self.state.step - 1, WorkshopStep.GOAL)))

    def finish(self) -> tuple[bool, str]:
        """Klart: whether it is done, and the sentence of the rule that was broken."""
        said = self._kept()
        if said is not None:
            return False, said
        words = {item.id: item.words for item in self.derive().outcomes}
        self._ended = True
        try:
            done = self.bench.do(
                lambda: workshop_end.finish(self.session, self._workshop_id, words), undo_as="workshop_ended"
            )
        except RuleBroken as error:
            self._ended = False
            return False, sentences.broken(error)
        self._ended = done is not None
        return self._ended, ""

    # Polishing

    def add_line(self, text: str) -> str | None:
        """One more line, last; blank words add nothing."""
        if is_blank(text):
            return ""
        return self._ask(lambda: workshop.add_line(self.session, self._workshop_id, text))

    def move_line(self, line_id: str, place: int) -> None:
        """Put a line at another place."""
        ids = [line.id for line in self.state.lines if line.id != line_id]
        ids.insert(place, line_id)
        self._ask(lambda: workshop.order_lines(self.session, self._workshop_id, ids))

    def merge_with_next(self, line_id: str) -> str | None:
        """Make one of a line and the one after it; the last one is left alone."""
        ids = [line.id for line in self.state.lines]
        place = ids.index(line_id)
        if place + 1 == len(ids) or self._kept() is not None:
            return ""
        following = ids[place + 1]
        self.words.forget(following)
        return self._ask(
            lambda: workshop.merge_lines(self.session, line_id, following), undo_as="lines_merged"
        )

    def drop_line(self, line_id: str) -> None:
        """Let a line go."""
        if self._is_line(line_id):
            self.words.forget(line_id)
            self._ask(lambda: behaviours.remove_draft(self.session, line_id), undo_as="line_dropped")

    # The gap map

    def add_gap(self, measured: str) -> str | None:
        """Name one more thing that is measured; blank words add nothing."""
        if is_blank(measured):
            return ""
        return self._ask(lambda: goals.add_gap(self.session, self.goal_id, measured))

    def pull_gap(self, gap_id: str, pull: Pull) -> None:
        """Which way it pulls."""
        self._ask(lambda: workshop.edit_gap(self.session, gap_id, pull=pull))

    def answer_gap(self, gap_id: str, answer: GapAnswer | None) -> None:
        """What is to be done about it."""
        self._ask(lambda: workshop.answer_gap(self.session, self._workshop_id, gap_id, answer))

    def take_up_with(self, gap_id: str, person_id: str) -> None:
        """With whom; an empty id for nobody in particular."""
        self._ask(lambda: workshop.take_up_with(self.session, self._workshop_id, gap_id, person_id or None))

    def drop_gap(self, gap_id: str) -> None:
        """Take a gap away."""
        if self._is_gap(gap_id):
            self.words.forget(f"measured:{gap_id}")
            self.words.forget(f"makes_us:{gap_id}")
            self._ask(lambda: goals.remove_gap(self.session, gap_id), undo_as="gap_removed")

    # Choosing and agreeing

    def choose(self, behaviour_id: str, chosen: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """Pick a behaviour, or not after all; a fourth asks which one may rest."""
        self._asked = None
        try:
            self.bench.do(
                lambda: workshop.choose(self.session, self._workshop_id, behaviour_id, chosen=chosen)
            )
        except RuleBroken as error:
            if error.rule is not Rule.THREE_ALIVE:
                raise
            self._asked = behaviour_id
        self.refresh()

    def let_rest(self, rests_id: str) -> None:
        """The answer to "Vilket får vila?"; the fourth itself waits when it is the answer."""
        asked, self._asked = self._asked, None
        if asked is not None and rests_id != asked:
            self._ask(lambda: workshop.choose_instead(self.session, self._workshop_id, asked, rests_id))
        self.refresh()

    def agree_with(self, behaviour_id: str, person_id: str, team_id: str) -> None:
        """With a person or a team (empty ids for nobody yet)."""
        row = self._agreement(behaviour_id)
        self._ask(
            lambda: workshop.agree_with(
                self.session,
                behaviour_id,
                person_id=person_id or None,
                team_id=team_id or None,
                follow_up_on=row.follow_up_on,
            )
        )

    def follow_up(self, behaviour_id: str, day: object) -> None:
        """When the two talk about it first; None for no such day."""
        self._ask(
            lambda: behaviours.follow_up(self.session, behaviour_id, day if isinstance(day, date) else None)
        )

    def say_aloud(self, behaviour_id: str, said: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """The cue was said aloud, or that was a slip; it is never asked for."""
        (self._said.add if said else self._said.discard)(behaviour_id)
        self.refresh()

    # The silent minutes

    def be_silent(self) -> None:
        """The silent minutes begin."""
        self._silent_from = self.session.now()

    def break_silence(self) -> None:
        """They are called off."""
        self._silent_from = None

    def silence(self) -> Silence | None:
        """How far they have come; None while nobody has begun."""
        if self._silent_from is None:
            return None
        whole = timedelta(minutes=SILENT_MINUTES)
        gone = self.session.now() - self._silent_from
        share = min(1.0, max(0.0, gone / whole))
        return Silence(share, dates.clock_time(self._silent_from + whole), gone >= whole)

    # Inside

    def _write(self, key: str, text: str, use_case: Callable[..., Changes], **ids: str) -> None:
        self.words.write(key, text, partial(use_case, text=text, **ids))

    def _kept(self) -> str | None:
        """None when every word is kept; else the sentence of the rule one breaks (empty when it is the computer)."""
        if self.words.settle():
            return None
        refused = self.words.refused
        return sentences.broken(refused) if refused is not None else ""

    def _tell(self) -> None:
        self._told()

    def _is_line(self, line_id: str) -> bool:
        return any(line.id == line_id for line in self.state.lines)

    def _is_gap(self, gap_id: str) -> bool:
        return any(gap.id == gap_id for gap in self.state.gaps)

    def _agreement(self, behaviour_id: str) -> AgreementShown:
        return next(row for row in self.state.agreements if row.id == behaviour_id)


def _nobody() -> None:
    """Nobody asked to be told."""
