"""Step 4: one line open for polishing with the coach beneath it, and all the lines under that."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.domain.workshop import WorkshopStep
from desktop.ui.pages.workshop.step import StepPart
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import WorkshopState
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.entry import NOTE_LIMIT
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.sentence_editor import SentenceEditor
from desktop.ui.widgets.text import Text


class PolishStep(StepPart):
    """``edited`` carries a line's id and its words, ``moved`` its id and place, ``merged`` and ``dropped`` its id."""

    edited = Signal(str, str)
    added = Signal(str)
    moved = Signal(str, int)
    merged = Signal(str)
    dropped = Signal(str)
    step = WorkshopStep.POLISH

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: WorkshopState | None = None
        self._open = ""
        self.empty = Text("", TextRole.BODY, "text2")
        self.rows = Rows("")
        self.words = SentenceEditor(role=TextRole.NOTE, limit=NOTE_LIMIT)
        self.coached = Coached(self.words, About.BEHAVIOUR)
        self.merge = Button("", ButtonKind.QUIET)
        self.drop = Button("", ButtonKind.QUIET, "trash-2")
        self.new = SentenceEditor(limit=NOTE_LIMIT)
        self._lay_out()
        self.rows.selectionModel().currentChanged.connect(self._walked)
        self.rows.opened.connect(self._enter)
        self.rows.moved.connect(self.moved)
        self.rows.removal_asked.connect(self.dropped)
        self.words.text_due.connect(self._due)
        self.words.committed.connect(self._next)
        self.merge.clicked.connect(self._merge)
        self.drop.clicked.connect(self._drop)
        self.new.committed.connect(self._add)
        self.new.left.connect(self._add)

    def _lay_out(self) -> None:
        self.card = QFrame()
        self.card.setProperty("tone", "card")
        inside = QVBoxLayout(self.card)
        inside.setContentsMargins(GAP, GAP, GAP, GAP_SMALL)
        inside.setSpacing(GAP_SMALL)
        inside.addWidget(self.coached)
        ways = QWidget()
        flow = Flow(ways)
        flow.addWidget(self.merge)
        flow.addWidget(self.drop)
        inside.addWidget(ways)
        for part in (self.card, self.empty, self.rows, self.new):
            self.column.addWidget(part)

    @override
    def draw(self, state: WorkshopState, *, together: bool) -> None:
        self._state = state
        self.empty.setText(tr("Inga rader än. Skriv den första här."))
        self.empty.setVisible(not state.lines)
        self.rows.setAccessibleName(tr("Rader"))
        self.rows.show_rows([Row(line.id, line.text, movable=True, drawing="pencil") for line in state.lines])
        self.words.setAccessibleName(tr("Raden"))
        self.words.setPlaceholderText(tr("När … gör vi …") if together else tr("När … gör jag …"))
        self.merge.set_words(tr("Slå ihop med nästa"))
        self.drop.set_words(tr("Ta bort raden"))
        self.new.setAccessibleName(tr("Ny rad"))
        self.new.setPlaceholderText(tr("En rad till"))
        for part in (self.rows, self.card):
            part.setVisible(bool(state.lines))
        if state.lines and self.rows.current_id() is None:
            self.rows.go_to(state.lines[0].id)
        self._show_open()
        self.coached.retranslate()

    @override
    def flush(self) -> None:
        self.words.flush()
        self._add()

    @property
    @override
    def first(self) -> QWidget:
        return self.words if self._state is not None and self._state.lines else self.new

    def keep_new(self, text: str) -> None:
        """It could not be kept: the words stay where they were written."""
        self.new.show_text(text)

    def _walked(self, now: QModelIndex) -> None:
        if now.isValid():
            self._show_open()

    def _show_open(self) -> None:
        """The line that the keyboard stands on is the one that is polished."""
        state = self._state
        current = self.rows.current_id()
        line = next((each for each in state.lines if each.id == current), None) if state is not None else None
        if state is None or line is None:
            self._open = ""
            return
        self.merge.setEnabled(line.id != state.lines[-1].id)
        if line.id != self._open:
            self.words.flush()
            self._open = line.id
            self.words.show_note(line.text)
            self.coached.judge()
        elif not self.words.hasFocus():
            self.words.show_note(line.text)

    def _enter(self, _line: str) -> None:
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def _due(self, _text: str) -> None:
        if self._open:
            self.edited.emit(self._open, self.words.sentence())

    def _next(self) -> None:
        """Return: on to the next line, and from the last one to a new one."""
        place = self.rows.currentIndex().row() + 1
        ids = [row.id for row in self.rows.rows()]
        if place < len(ids):
            self.rows.go_to(ids[place])
        else:
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _merge(self) -> None:
        self.words.flush()
        self.merged.emit(self._open)

    def _drop(self) -> None:
        self.dropped.emit(self._open)

    def _add(self) -> None:
        text = self.new.sentence()
        if text:
            self.new.clear()
            self.added.emit(text)
