"""One section of a template: title, minutes, and its questions in order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.templates import TemplateSection
from desktop.ui.presenters.wording import Language, tr, trc
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.line_editor import LineEditor
from desktop.ui.widgets.new_line import NewLine
from desktop.ui.widgets.number import NumberEntry
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows

LONGEST_MINUTES = 480


class SectionCard(QFrame):
    """Signals leave out which section it is: whoever made the card knows."""

    titled = Signal(str)
    minutes_given = Signal(int)
    moved = Signal(int)
    removed = Signal()
    question_added = Signal(str)
    question_edited = Signal(int, str)
    question_moved = Signal(int, int)
    question_removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self._section: TemplateSection | None = None
        self.title = LineField("")
        self.minutes = NumberEntry()
        self.minutes.setRange(0, LONGEST_MINUTES)
        self.up = IconButton("", "arrow-up")
        self.down = IconButton("", "arrow-down")
        self.remove = IconButton("", "trash-2")
        self.questions = Rows("")
        self.editor = LineEditor(about=None)
        self.new_question = NewLine()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_section(self, section: TemplateSection, tongue: Language, *, own: bool) -> None:
        """Show a section in one language; only an own template's can be moved or taken away."""
        self._section = section
        title, said = section.title.shown(tongue)
        self.title.show_text(title)
        self.title.set_words(trc("ett", "Avsnitt"), "" if said else _other_language(tongue))
        if not self.minutes.hasFocus():
            self.minutes.setValue(section.minutes)
        self.questions.show_rows(
            [_row(number, *item.shown(tongue), tongue) for number, item in enumerate(section.questions)]
        )
        self.questions.setVisible(bool(section.questions))
        for button in (self.up, self.down, self.remove):
            button.setVisible(own)

    def say_titled(self, sentence: str | None) -> None:
        """Say at the title why it could not be kept."""
        self.title.say_error(sentence)

    def retranslate(self) -> None:
        """Say every word again."""
        self.title.set_words(trc("ett", "Avsnitt"))
        self.minutes.setAccessibleName(tr("Minuter"))
        self.minutes.setSuffix(" " + tr("min"))
        self.up.set_words(tr("Flytta avsnittet upp"))
        self.down.set_words(tr("Flytta avsnittet ner"))
        self.remove.set_words(tr("Ta bort avsnittet"))
        self.questions.setAccessibleName(tr("Frågor"))
        self.editor.set_words(tr("Fråga"))
        self.new_question.set_words(tr("Ny fråga"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP_SMALL)
        head.addWidget(self.title, 1)
        for part in (self.minutes, self.up, self.down, self.remove):
            head.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP_WIDE, GAP_WIDE)
        column.setSpacing(GAP)
        column.addLayout(head)
        for row in (self.questions, self.editor, self.new_question):
            column.addWidget(row)

    def _connect(self) -> None:
        self.title.committed.connect(self._title)
        self.title.left.connect(self._title)
        self.minutes.editingFinished.connect(self._give_minutes)
        self.up.clicked.connect(self._up)
        self.down.clicked.connect(self._down)
        self.remove.clicked.connect(self.removed)
        self.new_question.asked.connect(self.question_added)
        self.questions.opened.connect(self._edit)
        self.questions.moved.connect(self._move)
        self.questions.removal_asked.connect(self._remove)
        self.editor.kept.connect(self._keep)

    def _title(self) -> None:
        self.titled.emit(self.title.text())

    def _give_minutes(self) -> None:
        self.minutes_given.emit(self.minutes.value())

    def _up(self) -> None:
        self.moved.emit(-1)

    def _down(self) -> None:
        self.moved.emit(1)

    def _edit(self, number: str) -> None:
        row = next(row for row in self.questions.rows() if row.id == number)
        self.editor.edit(number, row.text)

    def _keep(self, number: str, words: str) -> None:
        self.question_edited.emit(int(number), words)

    def _move(self, number: str, place: int) -> None:
        self.question_moved.emit(int(number), place)

    def _remove(self, number: str) -> None:
        self.question_removed.emit(int(number))


def _row(number: int, text: str, said: bool, tongue: Language) -> Row:  # noqa: FBT001 - as ``shown`` gives it
    return Row(str(number), text, tag="" if said else _other_language(tongue), movable=True)


def _other_language(tongue: Language) -> str:
    """The tag of a text that is missing in the language shown."""
    return tr("bara på engelska") if tongue == "sv" else tr("bara på svenska")
