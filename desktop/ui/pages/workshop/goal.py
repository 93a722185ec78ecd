"""Step 1: the goal in one sentence, in own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import NOTE_LIMIT
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.sentence_editor import SentenceEditor


class GoalStep(StepPart):
    """``written`` carries the sentence, ``resumed`` the goal of another workshop that is under way."""

    written = Signal(str)
    resumed = Signal(str)
    step = WorkshopStep.GOAL

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = SentenceEditor(role=TextRole.NOTE, limit=NOTE_LIMIT)
        self.elsewhere_head = SectionHeader("")
        self.elsewhere = Rows("")
        for part in (self.sentence, self.elsewhere_head, self.elsewhere):
            self.column.addWidget(part)
        self.sentence.text_due.connect(self._due)
        self.elsewhere.opened.connect(self.resumed)
        self.elsewhere.clicked.connect(self._pressed)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self.sentence.setAccessibleName(tr("Målet"))
        self.sentence.setPlaceholderText(tr("Till exempel: Kunden hör nyheterna från oss först"))
        self.sentence.show_note(state.sentence)
        self.elsewhere_head.set_words(tr("Påbörjade verkstäder"))
        self.elsewhere.setAccessibleName(tr("Påbörjade verkstäder"))
        self.elsewhere.show_rows([Row(each.id, each.name, drawing="target") for each in state.elsewhere])
        for part in (self.elsewhere_head, self.elsewhere):
            part.setVisible(bool(state.elsewhere) and not together)

    @override
    def flush(self) -> None:
        self.sentence.flush()

    @property
    @override
    def first(self) -> QWidget:
        return self.sentence

    def _due(self, _text: str) -> None:
        self.written.emit(self.sentence.sentence())

    def _pressed(self, _index: object) -> None:
        chosen = self.elsewhere.current_id()
        if chosen is not None:
            self.resumed.emit(chosen)
