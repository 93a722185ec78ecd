"""What the other person wrote beforehand, beside the way out for the sheet and the way in for the answers."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dialogues import AHEAD, Section
from desktop.ui.presenters.note_chips import first_name
from desktop.ui.presenters.prepare import PrepareState
from desktop.ui.presenters.whose import genitive
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.field import FieldError
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.keyed_column import KeyedColumn
from desktop.ui.widgets.text import Text

_LETTERS_OF_A_NAME = 14
"""A button does not wrap: it does without a longer name."""


class TheirWords(QWidget):
    """``sheet_requested``: make the sheet; ``answers_requested``: read a returned one."""

    sheet_requested = Signal()
    answers_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = Text("", TextRole.BODY_STRONG)
        self.words: KeyedColumn[_Words] = KeyedColumn(_Words, GAP_SMALL)
        self.sheet = Button("", ButtonKind.LINK, "file-down")
        self.read = Button("", ButtonKind.LINK, "upload")
        self.error = FieldError()
        buttons = QWidget()
        flow = Flow(buttons, GAP)
        for button in (self.sheet, self.read):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.words, buttons, self.error):
            column.addWidget(part)
        self.sheet.clicked.connect(self.sheet_requested)
        self.read.clicked.connect(self.answers_requested)

    def show_state(self, state: PrepareState) -> None:
        """Show what came back, and what can be sent out."""
        prepared = state.prepared
        name = first_name(prepared.person.name)
        written: Sequence[Section] = [item for item in prepared.sections if item.their_words.strip()]
        self.head.setText(tr("{whose} ord").format(whose=genitive(name)))
        self.head.setVisible(bool(written))
        self.words.show_keys([item.id for item in written])
        for section in written:
            self.words.part(section.id).show_section(section)
        self.sheet.set_words(
            tr("Underlag till {name}").format(name=name)
            if len(name) <= _LETTERS_OF_A_NAME
            else tr("Underlag (PDF)")
        )
        self.read.set_words(tr("Läs in svar …"))
        for button in (self.sheet, self.read):
            button.setVisible(prepared.dialogue.state in AHEAD)

    def say_error(self, sentence: str | None) -> None:
        """Why a sheet could not be made or read; an empty sentence takes it away."""
        self.error.say(sentence)


class _Words(QWidget):
    """One section's answers, in plain text."""

    def __init__(self, _: str) -> None:
        super().__init__()
        self.title = Text("", TextRole.CAPTION, "text2")
        self.words = Text("", TextRole.BODY)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addWidget(self.words)

    def show_section(self, section: Section) -> None:
        """Show what was answered, the questions' emphasis taken away."""
        self.title.setText(section.title)
        self.words.setText(section.their_words)
