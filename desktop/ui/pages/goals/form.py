"""A small card in which words are changed where they stand: Return keeps, Esc leaves everything as it was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import TextField
from desktop.ui.widgets.flow import Flow


class WordsForm(QFrame):
    """``kept`` carries what it is about and the words of its fields; ``ended`` when it has closed.

    Sentences of any length stay whole in it, which a field of one line could not promise.
    """

    kept = Signal(str, object)
    ended = Signal()

    def __init__(self, fields: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self.about = ""
        self.fields = tuple(TextField("", lines=2) for _ in range(fields))
        self.keep = Button("", ButtonKind.PRIMARY)
        self.leave = Button("", ButtonKind.QUIET)
        self.buttons = QWidget()
        self.row = Flow(self.buttons)
        self.row.addWidget(self.keep)
        self.row.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP_SMALL)
        for field in self.fields:
            field.entry.installEventFilter(self)
        self.coached = tuple(
            Coached(field, About.PERSON) for field in self.fields
        )  # hears Esc before the form
        for part in self.coached:
            column.addWidget(part)
        column.addWidget(self.buttons)
        self.keep.clicked.connect(self.commit)
        self.leave.clicked.connect(self.dismiss)
        self.hide()

    def edit(self, about: str, *words: str) -> None:
        """Open on one thing."""
        self.about = about
        for field, text in zip(self.fields, words, strict=True):
            field.show_text(text)
            field.say_error("")
        self.show()
        self.fields[0].focus()

    def commit(self) -> None:
        """Ask for the words to be kept."""
        self.kept.emit(self.about, tuple(field.text() for field in self.fields))

    def close_or_say(self, sentence: str | None) -> None:
        """Close when it went well; otherwise say why not, at the first field. Words that are owed (None) stay there."""
        if sentence == "":
            self.dismiss()
        else:
            self.fields[0].say_error(sentence)
            self.fields[0].focus()

    def dismiss(self) -> None:
        """Close and leave everything as it was."""
        if not self.isHidden():
            self.hide()
            self.ended.emit()

    def set_words(self, *labels: str) -> None:
        """Say the words again."""
        for field, label in zip(self.fields, labels, strict=True):
            field.set_words(label)
        for part in self.coached:
            part.retranslate()
        self.keep.set_words(tr("Spara"))
        self.leave.set_words(tr("Avbryt"))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.commit()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.dismiss()
                return True
        return False
