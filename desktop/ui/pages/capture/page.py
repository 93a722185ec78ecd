"""Fånga: one question, one field, and what the words in it were taken for."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.capture.chips import CaptureChips
from desktop.ui.presenters.capture import CaptureState
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text

CHIPS_MS = 120
"""The chips follow when the fingers rest this long: looking people up never stands between two keystrokes."""


class CapturePage(QWidget):
    """``typed`` carries the sentence once the fingers rest, ``kept`` the sentence and whether it is told already."""

    typed = Signal(str)
    kept = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Text("", TextRole.BODY_STRONG)
        self.field = SentenceEditor()
        self.coached = Coached(self.field, About.OBSERVATION)
        self.error = FieldError()
        self.chips = CaptureChips()
        self.note = Text("", TextRole.CAPTION, "text2")
        self.keys = Text("", TextRole.CAPTION, "text2")
        self.told = Button("")
        self.save = Button("", ButtonKind.PRIMARY)
        self.question.setBuddy(self.field)
        self.coached.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._lay_out()
        self._timer = QTimer(self, singleShot=True, interval=CHIPS_MS)
        self._timer.timeout.connect(self._rest)
        self.field.textChanged.connect(self._timer.start)
        self.field.refused.connect(self._say_too_much)
        self.field.committed.connect(self._save)
        self.save.clicked.connect(self._save)
        self.told.clicked.connect(self._save_told)
        self.chips.done.connect(self.focus)
        self.retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP_SMALL)
        for part in (self.question, self.coached, self.error, self.chips, self.note):
            column.addWidget(part)
        column.addSpacing(GAP_SMALL)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.keys, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.told)
        row.addWidget(self.save)
        column.addLayout(row)

    def show_state(self, state: CaptureState) -> None:
        """Show what the words were taken for, and what was in the way."""
        self.chips.show_chips(state.chips)
        set_shown(self.chips, shown=bool(state.chips))
        self.note.setText(state.note)
        set_shown(self.note, shown=bool(state.note))
        if self.error.words.text() != state.error:
            self.error.say(state.error)

    def text(self) -> str:
        """What stands in the field, as one line."""
        return self.field.sentence()

    def clear(self) -> None:
        """Take every word away, also out of undo."""
        self.field.clear()
        self.field.show_note("")
        self.field.document().clearUndoRedoStacks()
        self.coached.rest()
        self._timer.stop()

    def focus(self) -> None:
        """The caret to the end of what stands there."""
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word again."""
        question = tr("Vad såg eller hörde du?")
        self.question.setText(question)
        self.field.setAccessibleName(question)
        self.keys.setText(tr("Enter spara · Ctrl+Enter redan berättat · Esc"))
        self.told.set_words(tr("Redan berättat"))
        self.save.set_words(tr("Spara"))
        self.coached.retranslate()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._save_told()
        else:
            super().keyPressEvent(event)

    def _rest(self) -> None:
        self.typed.emit(self.text())

    def _save(self) -> None:
        self._keep(told=False)

    def _save_told(self) -> None:
        self._keep(told=True)

    def _keep(self, *, told: bool) -> None:
        self._timer.stop()
        self.kept.emit(self.text(), told)

    def _say_too_much(self) -> None:
        self.error.say(
            tr("Det där var för mycket text för det här fältet. Inget lades till, och det du hade är kvar.")
        )
