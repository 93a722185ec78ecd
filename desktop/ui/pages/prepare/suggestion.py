"""Something the program suggests, and the one button that takes it up; silence is an answer too."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text


class Suggestion(QWidget):
    """Hidden while there is nothing to suggest."""

    def __init__(self, drawing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text("", TextRole.BODY, "text2")
        self.button = Button("", ButtonKind.QUIET, drawing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def say(self, words: str, answer: str) -> None:
        """Show the suggestion and the word on the button."""
        self.words.setText(words)
        self.button.set_words(answer)
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(words))
