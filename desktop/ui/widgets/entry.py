"""Fields one writes in: plain text only, and a paste that is far too big is refused with the text before kept."""

import re
import sys

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

LINE_LIMIT = 2_000
NOTE_LIMIT = 200_000
"""Characters a field takes at most, above what the rules of the method allow, so that a rule can still say its word."""

_BREAKS = re.compile("\r\n|[\r\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_HALVES = re.compile("[\ud800-\udfff]")


def readable(text: str) -> str:
    """``text`` without what no note can hold: NUL and other control signs go, half characters become U+FFFD."""
    return _HALVES.sub("\ufffd", _UNREADABLE.sub("", _BREAKS.sub("\n", text)))


def is_command(event: QKeyEvent, platform: str = sys.platform) -> bool:
    """Whether a letter is pressed with Alt, which is a command and types nothing, though X11 gives it as text too. On
    macOS that key types."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return (
        held == Qt.KeyboardModifier.AltModifier
        and platform != "darwin"
        and bool(event.text())
        and event.text().isprintable()
    )


class _Limit(QValidator):
    """Qt takes a change back that a validator finds invalid, and says so: the text before is kept."""

    def __init__(self, limit: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.limit = limit

    @override
    def validate(self, text: str, position: int, /) -> tuple[QValidator.State, str, int]:
        fits = len(text) <= self.limit
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid), text, position


class LineEntry(QLineEdit):
    """One line. ``refused`` when more was put in than it takes, ``replaced`` when other words were shown from
    outside.
    """

    refused = Signal()
    replaced = Signal()
    left = Signal()

    def __init__(self, limit: int = LINE_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(_Limit(limit, self))
        self.setMaxLength(limit + 1)
        self.inputRejected.connect(self.refused)

    def written(self) -> str:
        """What stands there, as one readable line."""
        return " ".join(readable(self.text()).splitlines())

    def show_text(self, text: str) -> None:
        """Show ``text`` unless it stands there already: the caret stays where it is."""
        if text != self.text():
            self.setText(text)
            self.replaced.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class NoteEntry(QPlainTextEdit):
    """Several lines. Pastes and drops come in as plain text; ``refused`` when they are too big, ``replaced`` when other
    words were shown from outside.

    Tab moves on to the next control, as it does everywhere else.
    """

    refused = Signal()
    replaced = Signal()
    left = Signal()

    def __init__(self, limit: int = NOTE_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._limit = limit
        self.setTabChangesFocus(True)

    def written(self) -> str:
        """What stands there, readable."""
        return readable(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show ``text`` unless it stands there already: caret and undo stay as they are."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self.replaced.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_command(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        if len(text) + self.document().characterCount() > self._limit:
            self.refused.emit()
            return
        self.textCursor().insertText(readable(text))
        self.ensureCursorVisible()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
