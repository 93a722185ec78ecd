"""KOM TILLBAKA TILL: silent marks from a meeting, written out here, alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.today import Recall
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.growing import Growing
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.noted import Noted
from desktop.ui.widgets.text import Text


class RecallRow(QWidget):
    """One mark. ``written`` carries its id and the words when they are due to be kept."""

    opened = Signal(object)
    written = Signal(str, str)
    put_away = Signal(str)

    def __init__(self, mark_id: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark_id = mark_id
        self._kept = ""
        self.write, self.away = Button("", drawing="pencil"), Button("", ButtonKind.QUIET)
        self.line = Noted([self.write, self.away], role=TextRole.BODY_STRONG)
        self.hint = Text("", TextRole.CAPTION, "text2")
        self.editor = NoteEditor("")
        self._growing = Growing(self.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.line, self.hint, Coached(self.editor, About.PERSON)):
            column.addWidget(part)
        self.write.clicked.connect(self._open)
        self.away.clicked.connect(self._put_away)
        self.editor.text_due.connect(self._due)

    def show_recall(self, recall: Recall, *, is_open: bool) -> None:
        """Show the mark, or the place to write it out; what is being typed is left alone."""
        mark, person = recall.mark, recall.talk.person
        self._kept = mark.text
        name = person.name if person else recall.talk.dialogue.title
        when = dates.moment(mark.stamped_at)
        labels = (tr("Skriv ut"), tr("Lägg undan"))
        self.line.say(f"{when}  {name}", "" if is_open else mark.text, labels, f"{name}, {when}")
        self.hint.setText(tr("Bara för dig. Skriv så att du kan stå för det om någon läser."))
        self.editor.setAccessibleName(tr("Vad var det?"))
        self.editor.setPlaceholderText(tr("Vad var det?"))
        self.editor.show_note(mark.text)
        self.write.setVisible(not is_open)
        newly = is_open and self.editor.isHidden()
        for part in (self.hint, self.editor):
            part.setVisible(is_open)
        if newly:
            self.editor.setFocus()

    def owe(self) -> None:
        """What was written out could not be kept: it is still owed."""
        self.editor.owe(self._kept)

    def _open(self) -> None:
        self.opened.emit(self.mark_id)

    def _put_away(self) -> None:
        self.editor.flush()
        self.put_away.emit(self.mark_id)

    def _due(self, text: str) -> None:
        self.written.emit(self.mark_id, text)
