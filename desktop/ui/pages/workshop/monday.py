"""Step 3: the Monday question, five silent minutes and many lines."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.silence import SilentMinutes
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.widgets.growing import Growing
from desktop.ui.widgets.note_editor import NoteEditor


class MondayStep(StepPart):
    """``written`` carries all lines as they stand."""

    written = Signal(str)
    step = WorkshopStep.MONDAY

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.silent = SilentMinutes()
        self.lines = NoteEditor()
        self._growing = Growing(self.lines, least=7)
        self.column.addWidget(self.silent)
        self.column.addWidget(self.lines)
        self.lines.text_due.connect(self.written)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self.silent.retranslate()
        self.lines.setAccessibleName(tr("Rader"))
        self.lines.setPlaceholderText(tr("Allt som skulle synas eller höras. En sak på varje rad."))
        self.lines.show_note(state.monday)

    @override
    def flush(self) -> None:
        self.lines.flush()

    @property
    @override
    def first(self) -> QWidget:
        return self.lines
