"""What the manager writes under a heading of the summary."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.coach_words import About
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.growing import Growing
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.text import Text


class Written(QWidget):
    """A heading and a note under it. ``written`` carries what it is about and the words when they are due."""

    written = Signal(str, str)

    def __init__(self, about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._about = about
        self.label = Text("", TextRole.BODY_STRONG)
        self.editor = NoteEditor("", TextRole.BODY)
        self._growing = Growing(self.editor, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        column.addWidget(self.label)
        column.addWidget(Coached(self.editor, About.PERSON))
        self.label.setBuddy(self.editor)
        self.editor.text_due.connect(self._due)

    def show_words(self, label: str, hint: str, text: str, *, locked: bool, spoken: str = "") -> None:
        """Show what was written; ``spoken`` is the editor's name where the label alone would be ambiguous."""
        self.label.setText(label)
        self.editor.setAccessibleName(spoken or label)
        self.editor.setPlaceholderText("" if locked else hint)
        self.editor.setReadOnly(locked)
        self.editor.show_note(text)

    def _due(self, text: str) -> None:
        self.written.emit(self._about, text)
