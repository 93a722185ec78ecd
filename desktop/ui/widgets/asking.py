"""A question about one thing, with its two or three answers beside it; it waits, and stops nobody."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text


class Asking(QFrame):
    """``answered`` carries the id of what is asked about, and the key of the answer."""

    answered = Signal(str, str)

    def __init__(self, about: str, answers: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.about = about
        self.setProperty("tone", "accent")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = Text("", TextRole.BODY, "accent_ink")
        self._buttons = {key: Button("") for key in answers}
        row = QWidget()
        flow = Flow(row)
        for key, button in self._buttons.items():
            button.setObjectName(key)
            button.clicked.connect(self._answer)
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        column.addWidget(self.question)
        column.addWidget(row)

    def say(self, question: str, words: Sequence[str]) -> None:
        """Show the question and the words of the answers, in the order of their keys."""
        self.question.setText(question)
        for button, word in zip(self._buttons.values(), words, strict=True):
            button.set_words(word)
            button.setAccessibleDescription(question)

    def button(self, key: str) -> Button:
        """The button of one answer."""
        return self._buttons[key]

    def _answer(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None:
            self.answered.emit(self.about, sender.objectName())
