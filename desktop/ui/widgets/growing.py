"""A note as high as its words: the page scrolls, not the note."""

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from desktop.ui.widgets.note_editor import NoteEditor

_FRAME = 24
"""Pixels above and below the lines."""


class Growing(QObject):
    """Keeps ``editor`` as high as what is written in it, and never lower than ``least`` lines."""

    def __init__(self, editor: NoteEditor, least: int = 2) -> None:
        super().__init__(editor)
        self._editor = editor
        self._least = least
        editor.document().documentLayout().documentSizeChanged.connect(self.fit)
        editor.installEventFilter(self)
        self.fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Resize):
            self.fit()
        return False

    def fit(self) -> None:
        """Take the height of the words."""
        lines = max(self._least, round(self._editor.document().size().height()))
        height = self._editor.fontMetrics().lineSpacing() * lines + _FRAME
        if self._editor.height() != height or self._editor.minimumHeight() != height:
            self._editor.setFixedHeight(height)
