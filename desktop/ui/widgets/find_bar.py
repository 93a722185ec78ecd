"""The line in which one looks for words on the pages of a paper: Return goes on, Shift+Return back, Esc closes it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.sheets import Sheets
from desktop.ui.widgets.text import Text

_WIDTH = 220
_LONGEST = 200
"""Characters one can look for."""


class FindBar(QFrame):
    """Looks on ``sheets``, at every letter; hidden until it is opened. ``closed`` when it is left: the focus is on the
    pages then."""

    closed = Signal()

    def __init__(self, sheets: Sheets) -> None:
        super().__init__()
        self.setProperty("tone", "surface")
        self._sheets = sheets
        self.entry = LineEntry(_LONGEST)
        self.entry.setMinimumWidth(_WIDTH)
        self.entry.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.before = IconButton("", "arrow-up")
        self.after = IconButton("", "arrow-down")
        self.shut = IconButton("", "x")
        self.told = Text("", TextRole.BODY, "text2")
        across = Flow(self, GAP_SMALL)
        across.setContentsMargins(GAP_WIDE, GAP_SMALL // 2, GAP_WIDE, GAP_SMALL // 2)
        for part in (self.entry, self.before, self.after, self.shut, self.told):
            across.addWidget(part)
        self.entry.textChanged.connect(self._search)
        self.before.clicked.connect(partial(self._step, -1))
        self.after.clicked.connect(partial(self._step, 1))
        self.shut.clicked.connect(self.leave)
        self.hide()

    def open(self) -> None:
        """Show it with the caret in the field; what was looked for last is marked, to be written over."""
        if not self.isVisible():
            self.show()
            self._search()
        self.entry.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.entry.selectAll()

    def leave(self) -> None:
        """Close it, let go of the marks, and go back to the pages."""
        if not self.isHidden():
            self._sheets.setFocus(Qt.FocusReason.OtherFocusReason)
            self.hide()
            self._sheets.look_for("")
            self.closed.emit()

    def say_found(self) -> None:
        """Say which of how many is shown, or that there is none."""
        words, found = self._sheets.found.words, self._sheets.found
        if not words:
            said = ""
        elif found.places:
            said = tr("{number} av {total}").format(number=found.number + 1, total=len(found.places))
        else:
            said = tr("Inget med ”{typed}”.").format(typed=words)
        self.told.setText(said)
        for button in (self.before, self.after):
            button.setEnabled(bool(found.places))
        if said and self.isVisible():
            announce(self, said)

    def retranslate(self) -> None:
        """Say every word again."""
        self.entry.setAccessibleName(tr("Sök på sidorna"))
        self.entry.setPlaceholderText(tr("Sök på sidorna"))
        self.before.set_words(tr("Föregående träff"))
        self.after.set_words(tr("Nästa träff"))
        self.shut.set_words(tr("Stäng sökningen"))
        self.say_found()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._step(-1 if back else 1)
            case Qt.Key.Key_Escape:
                self.leave()
            case _:
                super().keyPressEvent(event)

    def _search(self) -> None:
        self._sheets.look_for(self.entry.written().strip())
        self.say_found()

    def _step(self, step: int) -> None:
        self._sheets.show_found(step)
        self.say_found()
