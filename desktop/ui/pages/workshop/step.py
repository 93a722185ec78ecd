"""What the seven steps share: a question, one line of help, and what one writes beneath."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.workshop import WorkshopStep
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.presenters.workshop_words import guidance, question
from desktop.ui.theme.measures import COLUMN_CHARACTERS, GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text


class StepPart(QWidget):
    """One step. ``column`` takes what is its own; ``characters`` is how wide it may be."""

    step: WorkshopStep
    characters = COLUMN_CHARACTERS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Text("", TextRole.H2)
        self.guidance = Text("", TextRole.BODY, "text2")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.column.addWidget(self.question)
        self.column.addWidget(self.guidance)
        self.column.addSpacing(GAP_SMALL // 2)

    def show_state(self, state: WorkshopState, *, together: bool) -> None:
        """Show the step; what is being written is left alone. ``together`` when the team sits in the room."""
        self.question.setText(question(self.step))
        self.guidance.setText(guidance(self.step, together=together))
        self.draw(state, together=together)

    def draw(self, state: WorkshopState, *, together: bool) -> None:
        """Show what is the step's own."""

    def flush(self) -> None:
        """Hand over every word that is written and not handed over."""

    @property
    def first(self) -> QWidget | None:
        """Where the caret goes; None where there is nothing to write in."""
        return None
