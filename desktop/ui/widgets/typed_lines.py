"""Which lines of a field somebody has typed in, without taking the text at any keystroke."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextDocument

from desktop.ui.widgets.entry import LineEntry, NoteEntry, readable


class TypedLines(QObject):
    """``typed`` at each keystroke or paste, ``replaced`` when other words were put there from outside."""

    typed = Signal()
    replaced = Signal()

    def __init__(self, entry: LineEntry | NoteEntry) -> None:
        super().__init__(entry)
        self._entry = entry
        self._touched: tuple[int, int] | None = None
        if isinstance(entry, NoteEntry):
            entry.document().contentsChange.connect(self._touch)
        entry.textChanged.connect(self.typed)
        entry.replaced.connect(self._forget)

    def take(self) -> tuple[int, str]:
        """The lines that were typed in since last time, and the number of the first of them; of a single line the
        whole.
        """
        if isinstance(self._entry, LineEntry):
            return 0, self._entry.written()
        document = self._entry.document()
        begin, end = self._touched or (0, 0)
        self._touched = None
        return document.findBlock(begin).blockNumber(), readable(_lines(document, begin, end))

    def _touch(self, at: int, _removed: int, added: int) -> None:
        begin, end = self._touched or (at, at)
        self._touched = min(begin, at), max(end, at + added)

    def _forget(self) -> None:
        self._touched = None
        self.replaced.emit()


def _lines(document: QTextDocument, begin: int, end: int) -> str:
    block = document.findBlock(begin)
    lines = []
    while block.isValid() and block.position() <= end:
        lines.append(block.text())
        block = block.next()
    return "\n".join(lines)
