"""Berätta: what happened, in words one can say aloud. One line is enough; the rest helps, in any order."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.text import isolated
from desktop.services.feedback import Part
from desktop.ui.pages.feedback.part_field import PartField
from desktop.ui.presenters import dates
from desktop.ui.presenters.age_words import is_fresh, seen_when
from desktop.ui.presenters.feedback import FeedbackShown, aloud
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.strip import Tone
from desktop.ui.widgets.text import Text


class FeedbackPage(Page):
    """``written`` carries a ``Part`` and its words. Once given, what was said stands there to read, and only the reply
    is written on."""

    written = Signal(object, str)
    give_requested = Signal()
    done_requested = Signal()
    take_back_requested = Signal()
    apart_requested = Signal()
    let_go_requested = Signal()
    person_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: FeedbackShown | None = None
        self.person = Button("", ButtonKind.LINK, "arrow-left")
        self.title = Text("", TextRole.H1)
        self.own = Tag("", Tone.PRIVATE, "lock")
        self.told = Tag("", drawing="check")
        self.seen = Text("", TextRole.BODY, "text2")
        self.behaviour = Tag("", drawing="sprout")
        self.apart = Button("", ButtonKind.QUIET)
        self.parts = {part: PartField(part) for part in Part}
        self.said_head = Text("", TextRole.BODY_STRONG)
        self.said = Text("", TextRole.NOTE)
        self.give = Button("", ButtonKind.PRIMARY)
        self.done = Button("", ButtonKind.PRIMARY)
        self.back = Button("", ButtonKind.QUIET)
        self.let_go = Button("", ButtonKind.QUIET)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        self._box = QFrame()
        self._box.setProperty("tone", "card")
        box = QVBoxLayout(self._box)
        box.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        box.setSpacing(GAP_SMALL)
        box.addWidget(self.said_head)
        box.addWidget(self.said)
        steps = QWidget()
        row = Flow(steps, GAP_SMALL)
        for button in (self.give, self.done, self.back, self.let_go):
            row.addWidget(button)
        self.column.addWidget(self.person, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.title)
        how_it_stands = QWidget()
        line = Flow(how_it_stands, GAP)
        for part_of_it in (self.own, self.told, self.seen):
            line.addWidget(part_of_it)
        self.column.addWidget(how_it_stands)
        self._belongs = QWidget()
        belongs = Flow(self._belongs, GAP_SMALL)
        belongs.addWidget(self.behaviour)
        belongs.addWidget(self.apart)
        self.column.addWidget(self._belongs)
        for part in (Part.SITUATION, Part.SAW, Part.EFFECT, Part.QUESTION):
            self.column.addWidget(self.parts[part])
        self.column.addWidget(self._box)
        self.column.addWidget(self.parts[Part.REPLY])
        self.column.addWidget(steps)

    def _connect(self) -> None:
        for field in self.parts.values():
            field.written.connect(self.written)
            field.changed.connect(self._show_aloud)
        self.person.clicked.connect(self.person_requested)
        self.give.clicked.connect(self.give_requested)
        self.done.clicked.connect(self.done_requested)
        self.back.clicked.connect(self.take_back_requested)
        self.apart.clicked.connect(self.apart_requested)
        self.let_go.clicked.connect(self.let_go_requested)

    def show_state(self, state: FeedbackShown) -> None:
        """Show the feedback; what is being typed is left alone."""
        self._state = state
        for part, field in self.parts.items():
            field.editor.show_note(getattr(state.feedback, part.value))
            field.setVisible(part is Part.REPLY or not state.given)
        self.give.setVisible(not state.given)
        self.let_go.setVisible(state.told_at is None and not state.given)
        for widget in (self.done, self.back):
            widget.setVisible(state.given)
        self.retranslate()

    def flush(self) -> None:
        """Hand over what was written since last time."""
        for field in self.parts.values():
            field.editor.flush()

    def first(self) -> QWidget:
        """Where the caret goes: what was seen while nothing says it, else what stood around it, and then the reply."""
        state = self._state
        if state is not None and state.given:
            return self.parts[Part.REPLY].editor
        seen = state is not None and state.feedback.saw.strip()
        return self.parts[Part.SITUATION if seen else Part.SAW].editor

    def say_kept(self, part: Part, sentence: str | None) -> None:
        """What came of keeping one part."""
        self.parts[part].say_kept(sentence)

    def say_nothing_seen(self, sentence: str) -> None:
        """Why it cannot be given yet, at the field that it lacks."""
        field = self.parts[Part.SAW]
        field.error.say(sentence)
        field.editor.setFocus()

    def retranslate(self) -> None:
        """Say every word again."""
        state = self._state
        name = state.name if state is not None else ""
        self._say_parts(name)
        self.give.set_words(tr("Jag har berättat"))
        self.give.setToolTip("Ctrl+Enter")
        self.done.set_words(tr("Klart"))
        self.apart.set_words(tr("Det hör inte dit"))
        self.back.set_words(tr("Det är inte berättat än"))
        if state is None:
            return
        self.person.set_words(state.person.name)
        told = state.given or state.told_at is not None
        title = tr("Feedback till {name}") if told else tr("Berätta för {name}")
        self.title.setText(title.format(name=name))
        self.own.say("" if told else tr("Bara för dig tills du har berättat"))
        day = dates.near_day(state.told_at.date(), state.today) if state.told_at else ""
        self.told.say(tr("Berättad {day}").format(day=day).strip() if told else "")
        self._say_seen(state)
        self._say_behaviour(state)
        self.let_go.set_words(tr("Släpp iakttagelsen") if state.observation else tr("Kasta utkastet"))
        self._show_aloud()

    def _say_parts(self, name: str) -> None:
        words = {
            Part.SITUATION: (tr("Situation"), tr("När och var var det?")),
            Part.SAW: (tr("Vad jag såg"), tr("Det som gick att se eller höra. En rad räcker.")),
            Part.EFFECT: (tr("Effekt"), tr("Vad blev det för skillnad, och för vem?")),
            Part.QUESTION: (tr("Fråga"), tr("Till exempel: Hur såg det ut från ditt håll?")),
            Part.REPLY: (
                tr("{whose} svar").format(whose=genitive(name)) if name else tr("Svar"),
                tr("Så nära orden som du minns."),
            ),
        }
        for part, (label, hint) in words.items():
            self.parts[part].set_words(label, hint)

    def _say_seen(self, state: FeedbackShown) -> None:
        observation = state.observation
        shown = observation is not None and not state.given and state.told_at is None
        self.seen.setVisible(shown)
        if observation is not None and shown:
            seen = observation.seen_at.date()
            when = tr("Du såg det {when}.").format(when=seen_when(seen, state.today))
            asked = "" if is_fresh(seen, state.today) else tr("Är det färskt nog att berätta?")
            self.seen.setText(f"{when} {asked}".strip())

    def _say_behaviour(self, state: FeedbackShown) -> None:
        """Fånga found it without saying which it is; here the two of them are alone."""
        shown = state.behaviour is not None and not state.given and state.told_at is None
        set_shown(self._belongs, shown=shown)
        if state.behaviour is not None and shown:
            self.behaviour.say(tr("Hör till ”{behaviour}”").format(behaviour=isolated(state.behaviour.text)))

    def _show_aloud(self) -> None:
        state = self._state
        if state is None:
            return
        typed: dict[str, Any] = {
            part.value: field.editor.written() for part, field in self.parts.items() if not state.given
        }
        words = aloud(replace(state, feedback=replace(state.feedback, **typed)))
        self.said_head.setText(tr("Så här sa du") if state.given else tr("Läs det högt"))
        self.said.setText(tr("”{words}”").format(words=words))
        self._box.setVisible(bool(words))
