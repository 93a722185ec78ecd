"""A line for one thing more: Return asks for it, and the words stay until they are kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.field import LineField


class NewLine(LineField):
    """``asked`` carries the words when Return is pressed and there are any."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.committed.connect(self._ask)

    def say_outcome(self, sentence: str | None) -> None:
        """Say why it was not taken (None: the window says it); an empty sentence clears the line for the next one."""
        self.say_error(sentence)
        if sentence == "":
            self.show_text("")

    def _ask(self) -> None:
        if self.text().strip():
            self.asked.emit(self.text())
