"""One section of a dialogue: its questions, what was written, and the mark of what was changed late."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.dialogues import Section
from desktop.ui.presenters import dates
from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.note_chips import ChipReader
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.chip_editor import ChipEditor
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.growing import Growing
from desktop.ui.widgets.text import Text


class SectionPart(QWidget):
    """``written`` carries the section's id and its note when it is due to be kept."""

    written = Signal(str, str)

    def __init__(self, section_id: str, chips: ChipReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section_id = section_id
        self._section: Section | None = None
        self.title = Text("", TextRole.H3)
        self.changed = Tag("", drawing="pencil")
        self.questions = Text("", TextRole.BODY, "text2")
        self.editor = ChipEditor("", TextRole.NOTE, chips.aside, chips.spoken)
        self.error = FieldError()
        self.their_head = Text("", TextRole.BODY_STRONG, "text2")
        self.theirs = Text("", TextRole.NOTE)
        self._growing = Growing(self.editor)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self.title, 1)
        head.addWidget(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addLayout(head)
        for part in (
            self.questions,
            Coached(self.editor, About.PERSON),
            self.error,
            self.their_head,
            self.theirs,
        ):
            column.addWidget(part)
        self.editor.text_due.connect(self._due)

    def show_section(self, section: Section, person: str) -> None:
        """Show the section; what is being typed is left alone."""
        self._section = section
        self.title.setText(section.title)
        self.editor.setAccessibleName(section.title)
        self.editor.show_note(section.note)
        self.questions.setText("\n".join(section.questions))
        self.questions.setVisible(bool(section.questions))
        self.editor.setAccessibleDescription(" ".join(section.questions))
        self.theirs.setText(section.their_words)
        self.their_head.setText(tr("{whose} ord").format(whose=genitive(person)) if person else "")
        for part in (self.their_head, self.theirs):
            part.setVisible(bool(section.their_words))
        late = section.edited_after
        day = dates.full_day(late.date()) if late is not None else ""
        self.changed.say(tr("ändrad efteråt, {day}").format(day=day) if day else "")
        self.editor.dress()

    def say_kept(self, sentence: str | None) -> None:
        """What came of keeping the note: a sentence of a rule, nothing, or None when it is still owed."""
        self.error.say(sentence or "")
        if sentence is None:
            self.editor.owe(self._section.note if self._section is not None else None)

    def _due(self, text: str) -> None:
        self.written.emit(self.section_id, text)
