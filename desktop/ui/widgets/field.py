"""A label, what one writes in, and beneath it the rule that was broken, in words and with a sign."""

from functools import cached_property

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.entry import LINE_LIMIT, NOTE_LIMIT, LineEntry, NoteEntry
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text

_FRAME = 24
"""Pixels above and below the lines of a field of several lines."""


class FieldError(QWidget):
    """The line beneath a field; hidden while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from desktop.ui.widgets.strip import Drawing

        self.words = Text("", TextRole.CAPTION, "error_ink")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(Drawing("circle-alert", "error_ink", 16), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str | None) -> None:
        """Show ``sentence``; none, or an empty one, hides the line."""
        self.words.setText(sentence or "")
        set_shown(self, shown=bool(sentence))
        if sentence:
            announce(self, sentence)


class Field(QWidget):
    """A labelled field around ``entry``. The label is the entry's buddy and its accessible name.

    ``changed`` at every keystroke and without the text; ``left`` when the focus leaves; ``committed`` when Return is
    pressed in a line.
    """

    changed = Signal()
    left = Signal()
    committed = Signal()

    def __init__(self, label: str, entry: LineEntry | NoteEntry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.label = Text("", TextRole.BODY_STRONG)
        self.hint = Text("", TextRole.CAPTION, "text2")
        self.label.setBuddy(entry)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL // 2)
        for part in (self.label, self.hint):
            column.addWidget(part)
        column.addWidget(entry)
        self._column = column
        self.hint.hide()
        entry.textChanged.connect(self._typed)
        entry.refused.connect(self._say_too_much)
        entry.left.connect(self.left)
        if isinstance(entry, LineEntry):
            entry.returnPressed.connect(self.committed)
        self.set_words(label)

    @cached_property
    def error(self) -> FieldError:
        """The line beneath it; made when there is something to say, since the lock page paints first of all."""
        line = FieldError()
        self._column.addWidget(line)
        return line

    def set_words(self, label: str, hint: str = "", placeholder: str = "") -> None:
        """Show other words: the label, a line beneath it, and what stands in an empty field."""
        self.label.setText(label)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.entry.setAccessibleName(label)
        self.entry.setAccessibleDescription(hint)
        self.entry.setPlaceholderText(placeholder)

    def text(self) -> str:
        """What stands in the field, readable."""
        return self.entry.written()

    def show_text(self, text: str) -> None:
        """Show ``text`` unless it stands there already."""
        self.entry.show_text(text)

    def say_error(self, sentence: str | None) -> None:
        """Say what is wrong with what stands there; none, or an empty sentence, says that nothing is."""
        if sentence or "error" in vars(self):
            self.error.say(sentence)
        wrong = "true" if sentence else ""
        if (self.entry.property("wrong") or "") != wrong:
            self.entry.setProperty("wrong", wrong)
            self.entry.style().polish(self.entry)

    def focus(self) -> None:
        """Put the caret here."""
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> None:
        if "error" in vars(self) and self.error.words.text():
            self.say_error("")
        self.changed.emit()

    def _say_too_much(self) -> None:
        self.say_error(
            tr("Det där var för mycket text för det här fältet. Inget lades till, och det du hade är kvar.")
        )


class LineField(Field):
    """A labelled line."""

    def __init__(self, label: str, limit: int = LINE_LIMIT, parent: QWidget | None = None) -> None:
        super().__init__(label, LineEntry(limit), parent)


class SecretField(LineField):
    """A labelled line for a passphrase: dots, unless shown. Pasting is allowed."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, LINE_LIMIT, parent)
        self.reveal(shown=False)

    def reveal(self, *, shown: bool) -> None:
        """Show the letters, or dots."""
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        if isinstance(self.entry, QLineEdit):
            self.entry.setEchoMode(mode)

    @override
    def text(self) -> str:
        """The passphrase exactly as it was written."""
        return self.entry.text() if isinstance(self.entry, QLineEdit) else ""


class TextField(Field):
    """A labelled field of several lines, ``lines`` high to begin with; it grows with what is written up to twice that.

    Ctrl+Return is left to the page.
    """

    def __init__(
        self, label: str, lines: int = 3, limit: int = NOTE_LIMIT, parent: QWidget | None = None
    ) -> None:
        self._lines = lines
        super().__init__(label, NoteEntry(limit), parent)
        self.entry.installEventFilter(self)
        if isinstance(self.entry, NoteEntry):
            self.entry.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            forward = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if forward and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return True
        return False

    def _fit(self) -> None:
        if isinstance(self.entry, NoteEntry):
            written = round(self.entry.document().size().height())
            lines = min(max(self._lines, written), 2 * self._lines)
            self.entry.setFixedHeight(self.entry.fontMetrics().lineSpacing() * lines + _FRAME)
