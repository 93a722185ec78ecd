"""What every step of the first run stands on: its parts one above the other, and buttons side by side."""

from abc import abstractmethod

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.first_run import FirstRunState
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.widgets.flow import Flow


class StepPart(QWidget):
    """Put a step's parts into ``column``. One that ``says_errors`` has a field that says them; else the page does."""

    says_errors = False

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_WIDE)

    @abstractmethod
    def first(self) -> QWidget:
        """Where the caret begins."""

    def show_state(self, state: FirstRunState) -> None:
        """Show what the step needs of it; some need nothing."""

    def say_error(self, sentence: str) -> None:
        """Say at its field what is wrong; an empty sentence says that nothing is."""

    def retranslate(self) -> None:
        """Say every word again."""


def across(*widgets: QWidget) -> QWidget:
    """Side by side, and on to the next line where the words are long."""
    beside = QWidget()
    flow = Flow(beside, GAP)
    for widget in widgets:
        flow.addWidget(widget)
    return beside
