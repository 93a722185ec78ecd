"""Heads of sections, and what stands in a section while it is empty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.text import Text


class SectionHeader(QWidget):
    """A heading with a fine line after it, and room for controls at the right."""

    def __init__(self, text: str, parent: QWidget | None = None, token: str = "text") -> None:
        super().__init__(parent)
        self.heading = Text(text, TextRole.H3, token)
        self.heading.setObjectName("heading")
        line = QFrame()
        line.setProperty("tone", "line")
        line.setFixedHeight(1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, GAP_SMALL, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(line, 1, Qt.AlignmentFlag.AlignVCenter)

    def set_words(self, text: str) -> None:
        """Show another heading."""
        self.heading.setText(text)

    def add_control(self, control: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)


class EmptyState(QWidget):
    """One sentence that says how to begin, and perhaps the button for it. ``acted`` when it was pressed."""

    acted = Signal()

    def __init__(self, text: str = "", action: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text("", TextRole.BODY, "text2")
        self.button = Button("", ButtonKind.PLAIN)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SMALL, 0, GAP_SMALL)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.say(text, action)

    def say(self, text: str, action: str = "") -> None:
        """Show another sentence and, unless it is empty, a button with the word ``action``."""
        self.words.setText(text)
        self.button.set_words(action)
        self.button.setVisible(bool(action))
