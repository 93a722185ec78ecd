"""Runda av: what the two say of the behaviours that were talked about, and an agreement that becomes one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Goal, MarkKind
from desktop.domain.note_lines import LineKind
from desktop.services import behaviours, behaviours_in_talk
from desktop.services.behaviours_in_talk import InTalk, TalkedAbout
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.board import beginning_words
from desktop.ui.presenters.wording import tr

_SHORT = 30


@dataclass(frozen=True, slots=True)
class SaidRow:
    """A sentence that tells of a behaviour; ``line_id`` is empty for one that was typed elsewhere."""

    mark_id: str
    line_id: str
    kind: MarkKind
    text: str


@dataclass(frozen=True, slots=True)
class BehaviourRow:
    """A behaviour that was talked about. ``began`` says how it began, once it has settled; else it is empty."""

    id: str
    text: str
    state: BehaviourState
    may_become: tuple[BehaviourState, ...]
    began: str
    said: tuple[SaidRow, ...]


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line that may be about one of the behaviours, or about none."""

    id: str
    kind: LineKind
    text: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose: its words are shown short, and said whole."""

    id: str
    text: str

    @property
    def short(self) -> str:
        """The first words, so that it fits on a button."""
        if len(self.text) <= _SHORT:
            return self.text
        return f"{self.text[:_SHORT].rsplit(' ', 1)[0]} …"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked before an agreement becomes a behaviour: for which goal, or which one rests."""

    agreement_id: str
    goal_id: str | None
    choices: tuple[Choice, ...]

    @property
    def words(self) -> str:
        """The question."""
        if self.goal_id is None:
            return tr("Vilket mål hör det till?")
        return tr("Tre beteenden räcker för ett mål. Vilket får vila?")


@dataclass(frozen=True, slots=True)
class BehavioursState:
    """What Runda av shows of behaviours. ``living`` are those that a line may be about, ``others`` those that were not
    talked about as far as is known; ``may_grow`` says that an agreement can become a behaviour."""

    rows: tuple[BehaviourRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    living: tuple[Choice, ...] = ()
    others: tuple[Choice, ...] = ()
    may_grow: bool = False
    question: Question | None = None


class BehaviourTalk:
    """The intents. ``refresh`` has the page show what was asked or answered; ``follow_up`` is the next talk's day."""

    def __init__(
        self,
        bench: Workbench,
        dialogue_id: str,
        refresh: Callable[[], None],
        follow_up: Callable[[], date | None],
    ) -> None:
        self._bench = bench
        self._session = bench.session
        self._dialogue_id = dialogue_id
        self._refresh = refresh
        self._follow_up = follow_up
        self._question: Question | None = None
        self._read = InTalk()

    def state(self, read: InTalk) -> BehavioursState:
        """What is shown of what was read."""
        self._read = read
        return BehavioursState(
            rows=tuple(_row(item) for item in read.talked),
            lines=tuple(
                LineRow(item.id, item.line.kind, item.line.text) for item in read.unplaced if read.living
            ),
            living=tuple(map(_choice, read.living)),
            others=tuple(map(_choice, read.others)),
            may_grow=bool(read.goals),
            question=self._question,
        )

    def say_state(self, behaviour_id: str, state: BehaviourState) -> None:
        """How it goes on from now. Raises ``RuleBroken`` as ``behaviours.set_state`` does."""
        self._bench.do(
            lambda: behaviours.set_state(self._session, behaviour_id, state, self._dialogue_id),
            undo_as="behaviour_changed",
        )

    def change_words(self, behaviour_id: str, text: str) -> bool:
        """Other words; what it said before is kept. Blank words change nothing. False while the words are owed. Raises
        ``RuleBroken``."""
        if not text.strip():
            return True
        changed = self._bench.do(
            lambda: behaviours.edit_text(self._session, behaviour_id, text, self._dialogue_id),
            undo_as="behaviour_changed",
        )
        return changed is not None

    def place(self, line_id: str, behaviour_id: str, kind: MarkKind = MarkKind.DONE) -> None:
        """A line is about this behaviour."""
        self._bench.do(
            lambda: behaviours_in_talk.place(self._session, self._dialogue_id, line_id, behaviour_id, kind)
        )

    def take_away(self, line_id: str) -> None:
        """A line is about no behaviour after all."""
        self._bench.do(lambda: behaviours_in_talk.take_away(self._session, self._dialogue_id, line_id))

    def also_talked_about(self, behaviour_id: str) -> None:
        """One more behaviour was talked about."""
        self._bench.do(
            lambda: behaviours_in_talk.also_talked_about(self._session, self._dialogue_id, behaviour_id),
            undo_as="behaviour_talked_about",
        )

    def grow(self, agreement_id: str) -> None:
        """An agreement becomes a behaviour; with several goals it is asked for which one."""
        goals = self._read.goals
        if len(goals) == 1:
            self._become(agreement_id, goals[0].id, None)
        elif goals:
            self._ask(Question(agreement_id, None, tuple(map(_goal, goals))))

    def answer(self, choice_id: str) -> None:
        """The goal, or the behaviour that rests; an empty one lets the agreement stay as it is."""
        question = self._question
        self._question = None
        if question is None or not choice_id:
            self._refresh()
        elif question.goal_id is None:
            self._become(question.agreement_id, choice_id, None)
        else:
            self._become(question.agreement_id, question.goal_id, choice_id)

    def _become(self, agreement_id: str, goal_id: str, rests: str | None) -> None:
        follow_up = self._follow_up()
        try:
            self._bench.do(
                lambda: behaviours_in_talk.become_behaviour(
                    self._session, agreement_id, goal_id, follow_up_on=follow_up, rests=rests
                ),
                undo_as="behaviour_made",
            )
        except RuleBroken as error:
            alive = [item for item in self._read.living if item.goal_id == goal_id and item.state in ALIVE]
            if error.rule is not Rule.THREE_ALIVE or not alive:
                self._bench.outlet.broken(error)
                return
            self._ask(Question(agreement_id, goal_id, tuple(map(_choice, alive))))
        else:
            self._refresh()

    def _ask(self, question: Question) -> None:
        self._question = question
        self._refresh()


def _row(item: TalkedAbout) -> BehaviourRow:
    behaviour = item.behaviour
    return BehaviourRow(
        behaviour.id,
        behaviour.text,
        behaviour.state,
        item.may_become,
        beginning_words(item.beginning),
        tuple(
            SaidRow(said.mark.id, said.line_id or "", said.mark.kind, said.mark.text) for said in item.said
        ),
    )


def _choice(behaviour: Behaviour) -> Choice:
    return Choice(behaviour.id, behaviour.text)


def _goal(goal: Goal) -> Choice:
    return Choice(goal.id, goal.sentence)
