"""I dag: what the day asks for, and the one next step for each."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from typing_extensions import override

from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.errors import RuleBroken
from desktop.services import (
    capturing,
    dialogues,
    effects_asked,
    feedback,
    private_book,
    promises,
    wrapping_up,
)
from desktop.services.naming import manager_name
from desktop.services.noticing import choose_notice
from desktop.services.today import MONDAY, Talk, Today, Untold, fold, today
from desktop.ui.presenters.bench import Presenter
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.wording import tr

MORNING_ENDS, EVENING_BEGINS = 10, 18
"""Hours of the clock."""


@dataclass(frozen=True, slots=True)
class TodayState:
    """The day as it is shown. ``unfinished`` leaves out today's own, which stand among the talks; ``written_out`` is
    the silent mark that is being written out, ``sorted_out`` the observation whose person is being chosen, and
    ``choosing`` says that the week's behaviour is."""

    day: Today
    manager: str
    written_out: str | None = None
    sorted_out: str | None = None
    choosing: bool = False

    @property
    def untold(self) -> tuple[Untold, ...]:
        """What is not told yet, without the one that Friday asks about."""
        return tuple(item for item in self.day.untold if item != self.day.before_the_weekend)

    @property
    def unanswered(self) -> tuple[Talk, ...]:
        """Today's talks that have ended, and of which nobody has said what they were about."""
        ended = (item for item in self.day.talks if item.dialogue.state is DialogueState.ENDED)
        return tuple(item for item in ended if item.dialogue.about is None)

    @property
    def earlier_unfinished(self) -> tuple[Dialogue, ...]:
        """Begun on another day and not wrapped up."""
        shown = {item.dialogue.id for item in self.day.talks}
        return tuple(item.dialogue for item in self.day.unfinished if item.dialogue.id not in shown)

    def name_of(self, dialogue: Dialogue) -> str:
        """Whom a dialogue is with."""
        everybody = (*self.day.talks, *self.day.unfinished, *self.day.missed)
        talk = next(item for item in everybody if item.dialogue.id == dialogue.id)
        return talk.person.name if talk.person else dialogue.title


class TodayPresenter(Presenter[TodayState]):
    """Intents: choose what to notice; tick a promise, move or cancel a missed talk; say that something was told, or
    whose it is; answer what became different; write a silent mark out or put it away; fold a group."""

    _written_out: str | None = None
    _sorted_out: str | None = None
    _choosing: bool | None = None

    @override
    def derive(self) -> TodayState:
        """Read the day. On a Monday with nothing chosen one is asked to choose."""
        day = today(self.session)
        noticing = day.noticing
        asked = noticing.chosen is None and day.day.isoweekday() == MONDAY
        choosing = self._choosing if self._choosing is not None else asked
        return TodayState(
            day,
            manager_name(self.session),
            self._written_out,
            self._sorted_out,
            choosing and bool(noticing.choices),
        )

    def ask_what_to_notice(self) -> None:
        """Open the choices, or close them."""
        self._choosing = not self.state.choosing
        self.refresh()

    def notice(self, behaviour_id: str) -> None:
        """Notice this behaviour this week."""
        self._choosing = False
        self._act(lambda: choose_notice(self.session, behaviour_id), "notice_chosen")
        self.refresh()

    def tell(self, observation_id: str) -> None:
        """Told already, without a form."""
        self._act(lambda: feedback.tell(self.session, observation_id), "observation_told")

    def sort_out(self, observation_id: str) -> None:
        """Open the names for an observation of nobody, or close them."""
        self._sorted_out = None if self._sorted_out == observation_id else observation_id
        self.refresh()

    def assign(self, observation_id: str, person_id: str) -> None:
        """Whose it is."""
        self._sorted_out = None
        self._act(lambda: capturing.assign(self.session, observation_id, person_id), "observation_sorted")

    def let_go(self, observation_id: str) -> None:
        """Nothing to keep."""
        self._act(lambda: capturing.let_go(self.session, observation_id), "observation_let_go")

    def answer_effect(self, goal_id: str, text: str) -> str | None:
        """What became different. The sentence of a broken rule, empty when it went well, None when it was not kept."""
        return self._ask(lambda: effects_asked.answer_effect(self.session, goal_id, text), "effect_noted")

    def nothing_yet(self, goal_id: str) -> None:
        """Nothing became different so far."""
        self._act(lambda: effects_asked.nothing_yet(self.session, goal_id), "effect_put_off")

    def ask_later(self, goal_id: str) -> None:
        """Ask again in two weeks."""
        self._act(lambda: effects_asked.ask_later(self.session, goal_id), "effect_put_off")

    def fold(self, group: str, folded: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """Fold a group, or unfold it."""
        self.bench.do(lambda: fold(self.session, group, folded=folded))

    def tick(self, action_id: str) -> None:
        """Tick a promise of mine; it leaves the list, and Ångra brings it back."""
        self.bench.do(lambda: promises.tick_action(self.session, action_id), undo_as="action_ticked")

    def cancel(self, dialogue_id: str) -> None:
        """It did not happen: what was to be raised waits with the person."""
        self._act(lambda: dialogues.cancel(self.session, dialogue_id), "dialogue_cancelled")

    def move(self, dialogue_id: str, planned_at: datetime) -> None:
        """It did not happen then: to another time."""
        self._act(lambda: dialogues.move(self.session, dialogue_id, planned_at), "dialogue_moved")

    def write_out(self, mark_id: str | None) -> None:
        """Open a silent mark to write it out; None closes it."""
        self._written_out = mark_id
        self.refresh()

    def say_about(self, dialogue_id: str, about: About) -> None:
        """What a talk of today was mostly about; the question goes away, and F9 brings it back."""
        self._act(lambda: wrapping_up.set_about(self.session, dialogue_id, about), "about_said")

    def save_recall(self, mark_id: str, text: str) -> bool:
        """Autosave of what a mark stood for; False while the words are still owed."""
        try:
            saved = self.bench.do(
                lambda: private_book.expand_recall(self.session, mark_id, text, handled=False)
            )
        except RuleBroken as error:
            self.bench.outlet.broken(error)
            return True
        return saved is not None

    def put_away(self, mark_id: str) -> None:
        """A mark that needs no more."""
        mark = next(item.mark for item in self.state.day.recalls if item.mark.id == mark_id)
        self._written_out = None
        self.bench.do(
            lambda: private_book.expand_recall(self.session, mark_id, mark.text, handled=True),
            undo_as="recall_handled",
        )


class NextStep(StrEnum):
    """What a talk of today offers."""

    PREPARE = "prepare"
    GO_ON = "go_on"
    WRAP_UP = "wrap_up"
    READ = "read"


def next_step(dialogue: Dialogue) -> NextStep:
    """The one next step of a dialogue that was not cancelled."""
    return {
        DialogueState.ONGOING: NextStep.GO_ON,
        DialogueState.TO_WRAP_UP: NextStep.WRAP_UP,
        DialogueState.ENDED: NextStep.READ,
    }.get(dialogue.state, NextStep.PREPARE)


def greeting(now: datetime, manager: str) -> str:
    """``God morgon, Karin``; on Mondays ``Måndag morgon``. Without a name the greeting stands alone."""
    first = first_name(manager)
    monday = now.isoweekday() == 1
    if now.hour < MORNING_ENDS:
        words = tr("Måndag morgon") if monday else tr("God morgon")
    elif now.hour < EVENING_BEGINS:
        words = tr("Hej")
    else:
        words = tr("God kväll")
    return f"{words}, {first}" if first else words
