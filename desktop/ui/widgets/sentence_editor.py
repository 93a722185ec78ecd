"""A sentence one can read whole: it wraps and grows instead of scrolling sideways, and Return is the end of it."""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.entry import LINE_LIMIT, readable
from desktop.ui.widgets.note_editor import NoteEditor

_FRAME = 14
"""Pixels above and below the words, border included."""


class SentenceEditor(NoteEditor):
    """One sentence of text, kept as notes are. ``committed`` when Return is pressed."""

    committed = Signal()

    def __init__(
        self,
        name: str = "",
        parent: QWidget | None = None,
        *,
        role: TextRole = TextRole.BODY,
        limit: int = LINE_LIMIT,
    ) -> None:
        super().__init__(name, role, limit, parent)
        self.setProperty("compact", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()
        self._settled()

    def sentence(self) -> str:
        """What stands there, as one line."""
        return " ".join(self.written().split("\n")).strip()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                event.ignore()
                return
            self.flush()
            self.committed.emit()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        line = QMimeData()
        line.setText(" ".join(readable(source.text()).split("\n")))
        super().insertFromMimeData(line)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())

    def _height(self) -> int:
        lines = max(1, round(self.document().size().height()))
        return max(34, self.fontMetrics().lineSpacing() * lines + _FRAME)
