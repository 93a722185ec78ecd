"""The right side: the section's title, its questions, and the note under them. One editor a section, so that each keeps
its own caret and its own undo."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.meeting import MeetingState, SectionShown
from desktop.ui.presenters.note_chips import ChipReader
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import (
    COLUMN_CHARACTERS,
    GAP,
    GAP_PAGE,
    GAP_SMALL,
    GAP_WIDE,
)
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.chip_editor import ChipEditor
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.text import Text

PLACE_MS = 1000
"""The writer's place is told at most this often."""
_HEAD_SHARE = 0.55
_PADDING = 15
"""What the style sheet leaves between an editor's edge and its words."""


class Head(QScrollArea):
    """Title and questions: as high as they need, but never so high that there is no room left to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QWidget()
        words.setProperty("tone", "plain")
        self.column = QVBoxLayout(words)
        self.setWidget(words)

    def fit(self, room: int) -> None:
        """Take what the words need of ``room`` pixels, at most a good half."""
        needed = self.column.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(needed, round(room * _HEAD_SHARE)))


class SectionSheet(QWidget):
    """One section: title, questions, what the other one wrote beforehand, note."""

    def __init__(self, section: SectionShown, person: str, chips: ChipReader) -> None:
        super().__init__()
        self.section_id = section.id
        self._questions = section.questions
        self.title = Text(section.title, TextRole.H2)
        self.editor = ChipEditor(section.title, TextRole.MEETING, chips.aside, chips.spoken)
        self.editor.setProperty("bare", "true")
        self.editor.setProperty("ringless", "yes")
        self.editor.setMinimumHeight(96)
        self.editor.show_note(section.note)
        line = QFrame()
        line.setProperty("tone", "line")
        line.setFixedHeight(1)
        self.head = Head()
        words = self.head.column
        words.setContentsMargins(_PADDING, 0, _PADDING, 0)
        words.setSpacing(GAP_SMALL)
        words.addWidget(self.title)
        for question in section.questions:
            words.addWidget(Text(question, TextRole.MEETING, "text2"))
        self.theirs = Text("", TextRole.BODY_STRONG, "text2")
        if section.their_words:
            self.theirs.setText(tr("{whose} ord").format(whose=genitive(person)))
            words.addWidget(self.theirs)
            words.addWidget(Text(section.their_words, TextRole.NOTE))
        ruler = QHBoxLayout()
        ruler.setContentsMargins(_PADDING, GAP_SMALL, _PADDING, 0)
        ruler.addWidget(line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.head)
        column.addLayout(ruler)
        coached = Coached(self.editor, About.PERSON, fills=True, discreet=True)
        coached.strip.setContentsMargins(_PADDING, 0, _PADDING, 0)
        column.addWidget(coached, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.fit(self.height())

    def spoken(self) -> str:
        """What a screen reader says when one comes here."""
        return ". ".join((self.title.text(), *self._questions))


class Sheet(QFrame):
    """All sections, one shown. ``note_due`` carries a section's id and its text, ``place_moved`` an id and the caret
    (UTF-16 units)."""

    note_due = Signal(str, str)
    place_moved = Signal(str, int)

    def __init__(self, chips: ChipReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "surface")
        self._chips = chips
        self._sections: list[SectionSheet] = []
        self._shown = -1
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_PAGE - _PADDING, GAP_WIDE, GAP_WIDE, GAP_SMALL)
        row.addWidget(self.stack, 1)
        row.addStretch(0)
        self._place = QTimer(self, singleShot=True, interval=PLACE_MS)
        self._place.timeout.connect(self.tell_place)

    @property
    def current(self) -> SectionSheet:
        """The section on screen."""
        return self._sections[self._shown]

    @property
    def sections(self) -> Sequence[SectionSheet]:
        """All of them, in order."""
        return tuple(self._sections)

    def show_state(self, state: MeetingState) -> None:
        """Show the current section; what is being typed is left alone."""
        if not self._sections:
            for section in state.sections:
                self._add(section, state.person)
        else:
            for sheet, section in zip(self._sections, state.sections, strict=True):
                sheet.editor.show_note(section.note)
        if self._sections and state.current != self._shown:
            self._go_to(state.current, state.caret if self._shown < 0 else None)

    def flush(self) -> None:
        """Hand over every note that is not handed over yet, and the place."""
        for sheet in self._sections:
            sheet.editor.flush()
        self.tell_place()

    def tell_place(self) -> None:
        """Tell where the writer is."""
        self._place.stop()
        if self._sections:
            self.place_moved.emit(self.current.section_id, self.current.editor.textCursor().position())

    def explain(self, signs: str) -> None:
        """Let screen readers hear how to write."""
        for sheet in self._sections:
            sheet.editor.setAccessibleDescription(signs)

    def dress(self) -> None:
        """Draw the chips in the language of the moment."""
        for sheet in self._sections:
            sheet.editor.dress()
            sheet.head.fit(sheet.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = QFontMetrics(look().type.font(TextRole.MEETING)).averageCharWidth()
        self.stack.setMaximumWidth(letters * COLUMN_CHARACTERS + look().type.scaled(200))

    def _add(self, section: SectionShown, person: str) -> None:
        sheet = SectionSheet(section, person, self._chips)
        sheet.editor.text_due.connect(self._due)
        sheet.editor.cursorPositionChanged.connect(self._moved)
        self._sections.append(sheet)
        self.stack.addWidget(sheet)

    def _go_to(self, place: int, caret: int | None) -> None:
        if self._shown >= 0:
            self.flush()
        self._shown = place
        editor = self.current.editor
        self.stack.setCurrentIndex(place)
        if caret is not None:
            _put_caret(editor, caret)
        editor.setFocus()
        announce(editor, self.current.spoken())

    def _due(self, text: str) -> None:
        editor = self.sender()
        for sheet in self._sections:
            if sheet.editor is editor:
                self.note_due.emit(sheet.section_id, text)

    def _moved(self) -> None:
        if not self._place.isActive():
            self._place.start()


def _put_caret(editor: ChipEditor, caret: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(min(caret, editor.document().characterCount() - 1))
    if caret == 0:
        cursor.movePosition(QTextCursor.MoveOperation.End)
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()
