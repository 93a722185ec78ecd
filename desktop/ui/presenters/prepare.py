"""Förbered: ready for a talk in three minutes. What is shared and what is not stand in columns of their own."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import partial

from typing_extensions import override

from desktop.domain.asking_about import HOW_IS_IT_GOING, Because, Due
from desktop.domain.names import file_name
from desktop.domain.points import RaisedBy
from desktop.domain.promises import Action
from desktop.domain.sheets import SheetAnswers
from desktop.domain.templates import Template
from desktop.domain.time_boxes import TimeBox, time_box
from desktop.services import dialogues, laying_out, points, preparation_sheets, preparing, promises
from desktop.services.naming import manager_name
from desktop.services.preparing import OpenAction, Preparation
from desktop.services.templates import all_templates
from desktop.ui.presenters.bench import Presenter, Workbench
from desktop.ui.presenters.promise_words import Promised
from desktop.ui.presenters.whose import whose_point
from desktop.ui.presenters.wording import tr


@dataclass(frozen=True, slots=True)
class PrepareState:
    """The three columns as they are shown. ``asking`` are the actions that come up for the third time and have not
    been answered; ``offer`` is what the whole talk may be about; ``manager`` may be empty."""

    prepared: Preparation
    manager: str
    today: date
    templates: tuple[Template, ...]
    box: TimeBox
    asking: tuple[Action, ...]
    offer: Due | None


class PreparePresenter(Presenter[PrepareState]):
    """Intents that can break a rule answer with its sentence, empty when it went well, None while owed."""

    def __init__(self, bench: Workbench, dialogue_id: str) -> None:
        super().__init__(bench)
        self.dialogue_id = dialogue_id
        self._answered: set[str] = set()

    @override
    def derive(self) -> PrepareState:
        prepared = preparing.preparation(self.session, self.dialogue_id)
        today = self.session.today()
        templates = all_templates(self.session)
        return PrepareState(
            prepared=prepared,
            manager=manager_name(self.session),
            today=today,
            templates=templates,
            box=time_box(prepared.dialogue.minutes, [None] * len(prepared.points)),
            asking=tuple(item.action for item in prepared.open if self._asks(item, today)),
            offer=prepared.due if any(item.id == HOW_IS_IT_GOING for item in templates) else None,
        )

    @property
    def person_id(self) -> str:
        """Whom the talk is with."""
        return self.state.prepared.person.id

    def usual_time(self) -> time:
        """A day without a time keeps the time of the talk."""
        return self.state.prepared.dialogue.planned_at.time()

    def add_point(self, text: str) -> str | None:
        """Something to raise. "Amir: semesterplan" makes it theirs."""
        raised_by, words = whose_point(text, self.state.prepared.person)
        return self._ask(lambda: points.add_point(self.session, self.person_id, words, raised_by))

    def edit_point(self, point_id: str, text: str) -> str | None:
        """Other words, and perhaps another whose it is."""
        raised_by, words = whose_point(text, self.state.prepared.person)
        return self._ask(lambda: points.edit_point(self.session, point_id, words, raised_by))

    def suggest(self) -> None:
        """Take up the behaviour that was spoken of longest ago."""
        behaviour = self.state.prepared.undiscussed
        if behaviour is not None:
            words = tr("Hur går det med ”{behaviour}”?").format(behaviour=behaviour.text)
            self._ask(lambda: points.add_point(self.session, self.person_id, words, RaisedBy.SUGGESTED))

    def take_offer(self) -> str | None:
        """Let the whole talk be about one behaviour, with the questions of "Hur går det med …?"."""
        offer = self.state.offer
        if offer is None:
            return ""
        return self._ask(
            lambda: laying_out.ask_how_it_goes(self.session, self.dialogue_id, offer.behaviour.id)
        )

    def drop_point(self, point_id: str) -> None:
        """Let it go."""
        self._act(partial(points.drop_point, self.session, point_id), "point_dropped")

    def take_first(self, point_id: str) -> None:
        """What has waited long comes first."""
        self._act(partial(points.take_first, self.session, point_id), "points_ordered")

    def move_point(self, point_id: str, place: int) -> None:
        """Put a point at another place in the list (from 0)."""
        ids = [item.waiting.point.id for item in self.state.prepared.points]
        ids.remove(point_id)
        ids.insert(place, point_id)
        self.bench.do(partial(points.order_points, self.session, ids))

    def share(self, observation_id: str, shared: bool) -> None:  # noqa: FBT001 - as the signal carries it
        """Only by this tick does anything of the manager's column become shared."""
        if shared:
            self._act(
                partial(preparing.share_observation, self.session, observation_id), "observation_shared"
            )
        else:
            self._act(partial(preparing.unshare_observation, self.session, observation_id))

    def tick_action(self, action_id: str) -> None:
        """Done, or open again."""
        self._act(partial(promises.tick_action, self.session, action_id), "action_ticked")

    def drop_action(self, action_id: str) -> None:
        """Let it go."""
        self._act(partial(promises.drop_action, self.session, action_id), "action_dropped")

    def do_now(self, action_id: str) -> None:
        """The answer "gör nu": its day is today."""
        action = next(item for item in self.state.asking if item.id == action_id)
        self._answered.add(action_id)
        self._act(
            partial(
                promises.edit_action,
                self.session,
                action_id,
                text=action.text,
                owner=action.owner,
                due_on=self.session.today(),
            ),
            "action_ticked",
        )
        self.refresh()

    def edit_action(self, action_id: str, promised: Promised) -> str | None:
        """Other words, owner or day; as an answer to the third time it is "gör mindre"."""
        sentence = self._ask(
            lambda: promises.edit_action(
                self.session, action_id, text=promised.text, owner=promised.owner, due_on=promised.due_on
            )
        )
        if sentence == "":
            self._answered.add(action_id)
            self.refresh()
        return sentence

    def choose_template(self, template_id: str) -> str | None:
        """Other questions, remembered for the person."""
        if template_id == self.state.prepared.dialogue.template:
            return ""
        return self._ask(lambda: dialogues.use_template(self.session, self.dialogue_id, template_id))

    def move(self, planned_at: datetime) -> None:
        """To another time."""
        if planned_at != self.state.prepared.dialogue.planned_at:
            self._act(partial(dialogues.move, self.session, self.dialogue_id, planned_at), "dialogue_moved")

    def set_minutes(self, minutes: int) -> str | None:
        """Another length."""
        if minutes == self.state.prepared.dialogue.minutes:
            return ""
        return self._ask(lambda: dialogues.set_minutes(self.session, self.dialogue_id, minutes))

    def sheet_file(self) -> str:
        """A name for the preparation sheet that every system takes."""
        prepared = self.state.prepared
        words = tr("Inför samtal {name} {day}")
        day = prepared.dialogue.planned_at.date().isoformat()
        return file_name(words.format(name=prepared.person.name, day=day)) + ".pdf"

    def take_answers(self, answers: SheetAnswers) -> str | None:
        """Put what came back beside the questions; answers as every intent does."""
        return self._ask(
            lambda: preparation_sheets.take_answers(self.session, answers, self.dialogue_id), "answers_read"
        )

    def cancel(self) -> bool:
        """Call it off; what was to be raised waits with the person. Whether it is called off."""
        called_off = partial(dialogues.cancel, self.session, self.dialogue_id)
        return self._act(called_off, "dialogue_cancelled") is not None

    def _asks(self, item: OpenAction, today: date) -> bool:
        return item.asks and item.action.id not in self._answered and item.action.due_on != today


def offer_words(offer: Due | None) -> str:
    """Why a whole talk may be about one behaviour; empty for none."""
    if offer is None:
        return ""
    words = {
        Because.FOLLOW_UP: tr("Ni ville prata om ”{behaviour}” igen vid det här laget."),
        Because.MONTH: tr("Det var ett tag sedan ni pratade om ”{behaviour}”."),
    }[offer.because]
    return words.format(behaviour=offer.behaviour.text)
