"""Dates typed in words, with a chip beside that says at once how they were read."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.readings import Reading
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.field import Field

Read = Callable[[str], Reading | None]


class DateField(Field):
    """A line for a day or a moment in words.

    While one types, the chip shows the reading. Tab, Return and leaving the field accept it: the words become the
    reading's own, and ``accepted`` carries its value. Words that say no date stay as they are, underlined, and
    ``accepted`` carries None, as it does for an empty field.
    """

    accepted = Signal(object)

    def __init__(self, label: str, read: Read, parent: QWidget | None = None) -> None:
        super().__init__(label, LineEntry(), parent)
        self._read = read
        self._value: object = None
        self._told: str | None = ""
        self.chip = Tag(drawing="calendar")
        self.chip.hide()
        layout = self.layout()
        assert layout is not None
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_SMALL)
        layout.replaceWidget(self.entry, line)
        row.addWidget(self.entry, 1)
        row.addWidget(self.chip, 0, Qt.AlignmentFlag.AlignVCenter)
        self.entry.installEventFilter(self)
        self.changed.connect(self._preview)
        self.committed.connect(self.accept)
        self.left.connect(self.accept)

    @property
    def value(self) -> object:
        """What was accepted last: a day, a moment, or None."""
        return self._value

    def read_with(self, read: Read) -> None:
        """Read words in another way from now on (another day, another language)."""
        self._read = read
        self._preview()

    def show_value(self, value: object, words: str) -> None:
        """Show a value that is known, in its own words; ``accepted`` says nothing of it."""
        if self.entry.hasFocus() and self.text() != self._told:
            return
        self._value, self._told = value, words
        self.show_text(words)
        self.chip.hide()
        self._underline(on=False)

    def accept(self) -> None:
        """Take the words as they are read now."""
        words = self.text().strip()
        if words == self._told:
            self.chip.hide()
            return
        reading = self._read(words) if words else None
        self._value = reading.value if reading else None
        self._told = reading.words if reading else words
        if reading is not None:
            self.show_text(reading.words)
            announce(self, reading.words)
        self._underline(on=bool(words) and reading is None)
        self.chip.say(reading.note if reading else "")
        self.accepted.emit(self._value)

    def _preview(self) -> None:
        words = self.text().strip()
        reading = self._read(words) if words and words != self._told else None
        note = f" · {reading.note}" if reading and reading.note else ""
        self.chip.say(reading.words + note if reading else "")
        self._underline(on=False)

    def _underline(self, *, on: bool) -> None:
        font = self.entry.font()
        font.setUnderline(on)
        self.entry.setFont(font)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Tab
        ):
            self.accept()
        return False
