"""A question with as many answers as there are things to choose from; it waits, and stops nobody."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.presenters.wrap_up_behaviours import Choice
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text


class Choosing(QFrame):
    """``chosen`` carries the id of the answer, empty for the last one, which lets things be."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Text("", TextRole.BODY, "text2")
        self.answers: dict[str, Button] = {}
        self._row = QWidget()
        self._flow = Flow(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.question)
        column.addWidget(self._row)
        self.hide()

    def ask(self, question: str, choices: Sequence[Choice], let_be: str = "") -> None:
        """Show the question and its answers; ``let_be`` is the word of the last one, none where it is empty."""
        shown = {choice.id: (choice.short, choice.text) for choice in choices}
        if let_be:
            shown[""] = (let_be, let_be)
        if list(shown) != list(self.answers):
            self._make(shown)
        self.question.setText(question)
        for key, (short, whole) in shown.items():
            button = self.answers[key]
            button.set_words(short)
            button.setAccessibleName(whole)
            button.setAccessibleDescription(question)
        set_shown(self, shown=True)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return list(self.answers.values()) if not self.isHidden() else []

    def _make(self, keys: Iterable[str]) -> None:
        for old in self.answers.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.answers = {key: Button("", ButtonKind.PLAIN if key else ButtonKind.QUIET) for key in keys}
        for key, button in self.answers.items():
            button.setObjectName(key)
            button.clicked.connect(self._choose)
            self._flow.addWidget(button)

    def _choose(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None:
            self.chosen.emit(sender.objectName())
