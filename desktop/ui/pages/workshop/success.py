"""Step 2: what somebody else would notice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import NOTE_LIMIT
from desktop.ui.widgets.sentence_editor import SentenceEditor


class SuccessStep(StepPart):
    """``written`` carries the words."""

    written = Signal(str)
    step = WorkshopStep.SUCCESS

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = SentenceEditor(role=TextRole.NOTE, limit=NOTE_LIMIT)
        self.column.addWidget(self.words)
        self.words.text_due.connect(self._due)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self.words.setAccessibleName(tr("Det som märks"))
        self.words.setPlaceholderText(tr("Till exempel: De ringer oss innan de ringer någon annan"))
        self.words.show_note(state.success)

    @override
    def flush(self) -> None:
        self.words.flush()

    @property
    @override
    def first(self) -> QWidget:
        return self.words

    def _due(self, _text: str) -> None:
        self.written.emit(self.words.sentence())
