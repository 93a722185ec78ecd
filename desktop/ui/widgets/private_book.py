"""The private book as a part: earlier notes, and one that is being written."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.private_book import PrivateBookState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.text import Text


class PrivateBook(QWidget):
    """``written`` carries what is due to be kept; ``opened`` a note's id or None for a fresh one."""

    written = Signal(str)
    opened = Signal(object)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PrivateBookState | None = None
        self._handing_over = False
        self.editor = NoteEditor("", TextRole.NOTE)
        self.editor.setMinimumHeight(_editor_height())
        self.error = FieldError()
        self.fresh = Button("", ButtonKind.LINK, "plus")
        self.remove = Button("", ButtonKind.LINK, "trash-2")
        self.earlier = Text("", TextRole.CAPTION, "private_ink")
        self.notes = Rows("")
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(Coached(self.editor, About.PERSON, fills=True), 2)
        column.addWidget(self.error)
        column.addWidget(self.fresh)
        column.addWidget(self.remove)
        column.addWidget(self.earlier)
        column.addWidget(self.notes)
        column.addStretch(1)
        self.editor.text_due.connect(self._hand_over)
        self.fresh.clicked.connect(self._open_fresh)
        self.remove.clicked.connect(self._remove)
        self.notes.opened.connect(self._open)
        self.notes.removal_asked.connect(self.removal_asked)
        self.retranslate()

    def show_state(self, state: PrivateBookState) -> None:
        """Show the notes; what is being typed stays as it is."""
        self._state = state
        if not self._handing_over:
            self.editor.show_note(state.open_note.text if state.open_note else "")
        self.notes.show_rows(
            [
                Row(item.id, _first_line(item.text), tag=dates.moment(item.written_at))
                for item in state.notes
                if item.id != state.open_id
            ]
        )
        self.retranslate()

    def add_above(self, part: QWidget) -> None:
        """Show something more that is for the manager alone, above the notes."""
        self._column.insertWidget(0, part)

    def add_below(self, part: QWidget) -> None:
        """Show something more that is for the manager alone, below what is being written."""
        self._column.insertWidget(self._column.indexOf(self.earlier), part)

    def say_error(self, sentence: str) -> None:
        """Say why what is written cannot be kept; an empty sentence says that all is well."""
        self.error.say(sentence)

    def flush(self) -> None:
        """Hand over what was written since last time."""
        self.editor.flush()

    def retranslate(self) -> None:
        """Say every word again."""
        name = first_name(self._state.name) if self._state else ""
        self.editor.setAccessibleName(tr("Privat anteckning"))
        self.editor.setPlaceholderText(
            tr("Skriv så att du kan stå för det om {name} läser det.").format(name=name)
        )
        self.fresh.set_words(tr("Ny privat anteckning"))
        self.remove.set_words(tr("Ta bort anteckningen"))
        self.earlier.setText(tr("Tidigare"))
        self.notes.setAccessibleName(tr("Tidigare privata anteckningar"))
        has_open = self._state is not None and self._state.open_note is not None
        self.fresh.setVisible(has_open)
        self.remove.setVisible(has_open)
        for part in (self.earlier, self.notes):
            part.setVisible(bool(self.notes.rows()))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.editor.setMinimumHeight(_editor_height())

    def _hand_over(self, text: str) -> None:
        """What comes back meanwhile is what the editor holds already."""
        self._handing_over = True
        self.written.emit(text)
        self._handing_over = False

    def _open(self, note_id: str) -> None:
        self.editor.flush()
        self.opened.emit(note_id)
        self.editor.setFocus()

    def _open_fresh(self) -> None:
        self.editor.flush()
        self.opened.emit(None)
        self.editor.setFocus()

    def _remove(self) -> None:
        if self._state is not None and self._state.open_id is not None:
            self.removal_asked.emit(self._state.open_id)


def _editor_height() -> int:
    """Room for what the empty editor says, and for a few lines."""
    return look().type.line(TextRole.NOTE) * 4 + 2 * GAP


def _first_line(text: str) -> str:
    return next((line.strip() for line in text.splitlines() if line.strip()), "")
