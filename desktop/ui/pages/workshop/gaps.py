"""Step 5: the gap map, with the row that the keyboard stands on open beneath it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.goals import GapAnswer, Pull
from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.band import WIDE
from desktop.ui.pages.workshop.gap_card import GapCard
from desktop.ui.pages.workshop.gap_table import GapTable
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import GapShown, WorkshopState
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.text import Text


class GapsStep(StepPart):
    """``added`` carries a name; the others a gap's id and what was said of it."""

    added = Signal(str)
    measured = Signal(str, str)
    makes_us = Signal(str, str)
    pulled = Signal(str, object)
    answered = Signal(str, object)
    whom_chosen = Signal(str, str)
    dropped = Signal(str)
    step = WorkshopStep.GAPS
    characters = WIDE

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: WorkshopState | None = None
        self._count = 0
        self.example = Text("", TextRole.CAPTION, "text2")
        self.table = GapTable()
        self.card = GapCard()
        self.new = SentenceEditor()
        for part in (self.example, self.table, self.new, self.card):
            self.column.addWidget(part)
        self.table.walked.connect(self._show_open)
        self.table.opened.connect(self._enter)
        self.table.pulled.connect(self.pulled)
        self.table.removal_asked.connect(self.dropped)
        for mine, theirs in (
            (self.measured, self.card.measured),
            (self.makes_us, self.card.makes_us),
            (self.pulled, self.card.pulled),
            (self.answered, self.card.answered),
            (self.whom_chosen, self.card.whom_chosen),
            (self.dropped, self.card.dropped),
        ):
            theirs.connect(mine)
        self.new.committed.connect(self._add)
        self.new.left.connect(self._add)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self._state = state
        self.example.setText(tr("Till exempel:"))
        self.example.setVisible(not state.gaps)
        self.table.setAccessibleName(tr("Glappkartan"))
        self.table.setAccessibleDescription(tr("Pil vänster, pil höger och frågetecken säger vart det drar."))
        self.table.show_gaps(state.gaps, examples())
        if len(state.gaps) > self._count:
            self.table.go_to(state.gaps[-1].id)
        self._count = len(state.gaps)
        self.card.setVisible(bool(state.gaps))
        self.new.setAccessibleName(tr("Ny rad på glappkartan"))
        self.new.setPlaceholderText(tr("Något ni följer upp. Bara namnet"))
        self._show_open(self.table.current_id())

    @override
    def flush(self) -> None:
        self.card.flush()
        self._add()

    @property
    @override
    def first(self) -> QWidget:
        return self.table if self._state is not None and self._state.gaps else self.new

    def keep_new(self, text: str) -> None:
        """It could not be kept: the words stay where they were written."""
        self.new.show_text(text)

    def _show_open(self, gap_id: str) -> None:
        state = self._state
        gap = next((each for each in state.gaps if each.id == gap_id), None) if state is not None else None
        if state is not None and gap is not None:
            self.card.show_gap(gap, state)

    def _enter(self, _gap: str) -> None:
        self.card.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        text = self.new.sentence()
        if text:
            self.new.clear()
            self.added.emit(text)


def examples() -> tuple[GapShown, ...]:
    """Three rows to learn from; they are never kept."""
    return (
        GapShown(
            "1",
            tr("Debiteringsgrad"),
            Pull.AGAINST,
            tr("korta kundsamtal"),
            GapAnswer.RAISE,
            "",
            "",
            follows=False,
        ),
        GapShown("2", tr("Återköp"), Pull.ALONG, tr("ringa efteråt"), None, "", "", follows=False),
        GapShown(
            "3", tr("Leveransprecision"), Pull.UNKNOWN, "", GapAnswer.COUNTER_QUESTION, "", "", follows=False
        ),
    )
