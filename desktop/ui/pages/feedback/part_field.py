"""One part of a feedback: its name, a question that helps while it is empty, and room for what one says."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.feedback import Part
from desktop.ui.presenters.coach_words import About
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.growing import Growing
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.text import Text

_LEAST_LINES = 1
_JUDGED_AS = {Part.SITUATION: About.OBSERVATION, Part.SAW: About.OBSERVATION, Part.EFFECT: About.OBSERVATION}
"""What the coach reads as an observation; of the question and the reply it minds sensitive words alone."""


class PartField(QWidget):
    """``written`` carries the ``Part`` and its words when they are due to be kept; ``changed`` at each keystroke."""

    written = Signal(object, str)
    changed = Signal()

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.label = Text("", TextRole.BODY_STRONG)
        self.editor = NoteEditor("", TextRole.NOTE)
        self.error = FieldError()
        self._growing = Growing(self.editor, _LEAST_LINES)
        self.coached = Coached(self.editor, _JUDGED_AS.get(part, About.PERSON))
        self.label.setBuddy(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        for widget in (self.label, self.coached, self.error):
            column.addWidget(widget)
        self.editor.text_due.connect(self._due)
        self.editor.textChanged.connect(self.changed)

    def set_words(self, label: str, hint: str) -> None:
        """Show the part's name and its question."""
        self.label.setText(label)
        self.editor.setPlaceholderText(hint)
        self.editor.setAccessibleName(label)
        self.editor.setAccessibleDescription(hint)
        self.coached.retranslate()

    def say_kept(self, sentence: str | None) -> None:
        """What came of keeping the words: a sentence of a rule, nothing, or None when they are still owed."""
        self.error.say(sentence or "")
        if sentence is None:
            self.editor.owe()

    def _due(self, text: str) -> None:
        self.written.emit(self.part, text)
