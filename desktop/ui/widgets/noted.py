"""A sentence, a quiet line below it, and what can be done about it: at the right, or beneath where there is no room."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text

_ENOUGH = 480
"""Pixels, at 100 % text, from which words and buttons stand beside each other."""


class Noted(QWidget):
    """``words``, ``about`` (hidden while empty) and ``buttons``, which say what they are about to a screen reader."""

    def __init__(
        self, buttons: Sequence[Button], parent: QWidget | None = None, *, role: TextRole = TextRole.BODY
    ) -> None:
        super().__init__(parent)
        self.buttons = tuple(buttons)
        self.words = Text("", role)
        self.about = Text("", TextRole.CAPTION, "text2")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(self.words)
        said.addWidget(self.about)
        group = QWidget()
        flow = Flow(group, GAP_SMALL // 2)
        for button in self.buttons:
            flow.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, GAP_SMALL // 2, 0, GAP_SMALL // 2)
        self._row.addLayout(said, 1)
        self._row.addWidget(group, 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def say(self, words: str, about: str, labels: Sequence[str], spoken: str = "") -> None:
        """Show the words, and the labels of the buttons in their order; ``spoken`` says what the buttons are about
        where the words are not made to be heard."""
        self.words.setText(words)
        self.about.setText(about)
        self.about.setVisible(bool(about))
        for button, label in zip(self.buttons, labels, strict=True):
            button.set_words(label)
            button.setAccessibleDescription(spoken or words)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().type.scaled(_ENOUGH)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        self._row.setSpacing(GAP if beside else GAP_SMALL // 2)
