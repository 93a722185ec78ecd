"""A line that changes something that is already there: Return keeps, Esc leaves it as it was.

Whoever goes elsewhere meanwhile has said neither: then the words are kept, since words are not lost.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.coach_words import About
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.coached import Coached
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.flow import Flow


class LineEditor(QFrame):
    """Hidden until ``edit`` opens it. ``kept`` carries the id and the words; ``ended`` when it has closed.

    ``about`` is what the coach takes the words for; None where they are about nobody. Whoever owns it calls
    ``close_or_say`` with the sentence of a broken rule, an empty one, or None while the words are owed.
    """

    kept = Signal(str, str)
    ended = Signal(str)

    def __init__(self, parent: QWidget | None = None, about: About | None = About.PERSON) -> None:
        super().__init__(parent)
        self.setProperty("tone", "card")
        self.about = ""
        self._begun: object = None
        self.words = LineField("")
        self.keep = Button("", ButtonKind.PRIMARY)
        self.leave = Button("", ButtonKind.QUIET)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(GAP, GAP, GAP, GAP)
        self.column.setSpacing(GAP_SMALL)
        self.column.addWidget(Coached(self.words, about) if about else self.words)
        buttons = QWidget()
        flow = Flow(buttons)
        flow.addWidget(self.keep)
        flow.addWidget(self.leave)
        self.column.addWidget(buttons)
        self.words.committed.connect(self.commit)
        self.keep.clicked.connect(self.commit)
        self.leave.clicked.connect(self.dismiss)
        self.hide()

    def edit(self, about: str, words: str) -> None:
        """Open on one thing, if there is room for it."""
        if not self.make_room(about):
            return
        self.about = about
        self.words.show_text(words)
        self.words.say_error("")
        self._begun = self._written()
        self.show()
        self.words.focus()

    def make_room(self, about: str) -> bool:
        """Whether it can open on something: what is being changed is kept first; where it cannot be, it stays open."""
        if self.about != about:
            self.flush()
        if self.about and self._written() != self._begun:
            self.words.focus()
            return False
        self.about = ""
        return True

    def flush(self) -> None:
        """Keep what was changed."""
        if self.about and self._written() != self._begun:
            self.commit()

    def _written(self) -> object:
        """What stands in the fields now."""
        return self.words.text()

    def commit(self) -> None:
        """Ask for the words to be kept."""
        self.kept.emit(self.about, self.words.text())

    def close_or_say(self, sentence: str | None) -> None:
        """Close when it went well; otherwise say why not, at the field. Words that are owed (None) stay there."""
        if sentence == "":
            self.dismiss()
        else:
            self.words.say_error(sentence)
            self.words.focus()

    def dismiss(self) -> None:
        """Close and leave everything as it was."""
        about, self.about = self.about, ""
        if not self.isHidden():
            self.hide()
            self.ended.emit(about)

    def set_words(self, label: str) -> None:
        """Say the words again; ``label`` is what the line is called."""
        self.words.set_words(label)
        self.keep.set_words(tr("Spara"))
        self.leave.set_words(tr("Avbryt"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)
