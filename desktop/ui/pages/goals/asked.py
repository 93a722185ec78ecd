"""At three and six months the program asks what became different. It waits, and stops nobody."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.services.effects_asked import EffectToAsk
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.goal_words import since_agreement
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import TextField
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text


class AskedCard(QFrame):
    """The question about one goal. The signals carry the goal's id."""

    answered = Signal(str, str)
    nothing_yet = Signal(str)
    later = Signal(str)

    def __init__(self, goal_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goal_id = goal_id
        self.setProperty("tone", "accent")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = Text("", TextRole.BODY, "accent_ink")
        self.answer = TextField("", lines=2)
        self.answer.entry.installEventFilter(self)
        self.coached = Coached(self.answer, About.PERSON)
        self.keep, self.nothing, self.put_off = (
            Button("", ButtonKind.PRIMARY),
            Button(""),
            Button(""),
        )
        buttons = QWidget()
        flow = Flow(buttons)
        for button in (self.keep, self.nothing, self.put_off):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        for part in (self.question, self.coached, buttons):
            column.addWidget(part)
        self.keep.clicked.connect(self._answer)
        self.nothing.clicked.connect(self._nothing_yet)
        self.put_off.clicked.connect(self._later)

    def show_asked(self, asked: EffectToAsk) -> None:
        """Show the question; an answer that is being written is left alone."""
        question = since_agreement(asked)
        self.question.setText(question)
        self.answer.set_words(tr("Vad blev annorlunda?"), placeholder=tr("En berättelse eller ett citat"))
        self.coached.retranslate()
        self.keep.set_words(tr("Spara som effekt"))
        self.nothing.set_words(tr("Inget än"))
        self.put_off.set_words(tr("Fråga senare"))
        for button in (self.keep, self.nothing, self.put_off):
            button.setAccessibleDescription(question)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return ends the story, as it does wherever one is written."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
            return True
        return False

    def _answer(self) -> None:
        self.answered.emit(self.goal_id, self.answer.text())

    def _nothing_yet(self) -> None:
        self.nothing_yet.emit(self.goal_id)

    def _later(self) -> None:
        self.later.emit(self.goal_id)
