"""A note as high as its words: the page scrolls, not the note."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
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
        editor.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        editor.document().documentLayout().documentSizeChanged.connect(self._later)
        editor.installEventFilter(self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.fit)
        self.fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The words are laid out anew after the event, so they are measured after it too."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.Resize):
            self._later()
        return False

    def fit(self) -> None:
        """Take the height of the words."""
        document, lines = self._editor.document(), self._editor.fontMetrics().lineSpacing()
        layout, block, height = document.documentLayout(), document.begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        whole = max(self._least * lines, round(height + 0.5)) + _FRAME
        if self._editor.minimumHeight() != whole:
            self._editor.setFixedHeight(whole)

    def _later(self) -> None:
        self._soon.start()
