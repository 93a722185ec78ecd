"""The head of Förbered: whom, when, with which questions, for how long."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.presenters import dates
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.prepare import PrepareState
from desktop.ui.presenters.wording import language, tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.date_field import Read
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.labelled import Choice, Labelled
from desktop.ui.widgets.moment_field import MomentField
from desktop.ui.widgets.number import NumberEntry
from desktop.ui.widgets.text import Text

_STEP = 5


class Head(QWidget):
    """``template_chosen`` carries a template's id, ``moved`` an aware moment."""

    template_chosen = Signal(str)
    moved = Signal(object)
    minutes_set = Signal(int)
    more_asked = Signal()

    def __init__(self, read_moment: Read, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PrepareState | None = None
        self.title = Text("", TextRole.H1)
        self.more = IconButton("", "ellipsis")
        self.when = MomentField("", read_moment)
        self.template = Choice()
        self.minutes = NumberEntry()
        self.minutes.setRange(5, 480)
        self.minutes.setSingleStep(_STEP)
        self.minutes.setKeyboardTracking(False)
        self._with_template = Labelled(self.template)
        self._with_minutes = Labelled(self.minutes)
        self.error = FieldError()
        self._lay_out()
        self.more.clicked.connect(self.more_asked)
        self.when.accepted.connect(self._move)
        self.template.activated.connect(self._choose)
        self.minutes.valueChanged.connect(self.minutes_set)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.title, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        choices = QWidget()
        flow = Flow(choices, GAP_WIDE)
        for part in (self.when, self._with_template, self._with_minutes):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(choices)
        column.addWidget(self.error)

    def show_state(self, state: PrepareState) -> None:
        """Show the talk."""
        self._state = state
        dialogue = state.prepared.dialogue
        if self.minutes.value() != dialogue.minutes:
            self.minutes.setValue(dialogue.minutes)
        self._fill(state)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.when.set_words(tr("När"))
        self.more.set_words(tr("Mer"))
        self._with_template.set_words(tr("Mall"))
        self._with_minutes.set_words(tr("Minuter"))
        if self._state is not None:
            state = self._state
            self.title.setText(tr("Förbered: {name}").format(name=first_name(state.prepared.person.name)))
            moment = state.prepared.dialogue.planned_at
            self.when.show_value(moment, dates.moment(moment))
            self._fill(state)

    def say_error(self, sentence: str | None) -> None:
        """Say why a choice could not be made, and show the one that holds."""
        self.error.say(sentence)
        if sentence != "" and self._state is not None:
            self.show_state(self._state)

    def _fill(self, state: PrepareState) -> None:
        named = [(item.name.shown(language())[0], item.id) for item in state.templates]
        chosen = state.prepared.dialogue.template
        if chosen not in [key for _, key in named]:
            named.insert(0, (state.prepared.dialogue.title, chosen))
        shown = [
            (self.template.itemText(row), self.template.itemData(row)) for row in range(self.template.count())
        ]
        if shown != named:
            self.template.clear()
            for name, key in named:
                self.template.addItem(name, key)
        self.template.setCurrentIndex(self.template.findData(chosen))

    def _choose(self, row: int) -> None:
        self.template_chosen.emit(self.template.itemData(row))

    def _move(self, moment: object) -> None:
        if isinstance(moment, datetime):
            self.moved.emit(moment)
