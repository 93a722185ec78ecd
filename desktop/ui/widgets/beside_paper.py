"""A page of two parts: what is chosen and written to the left, the paper it becomes to the right."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters import sentences
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_PAGE, GAP_SECTION, GAP_SMALL
from desktop.ui.widgets.paper_preview import PaperPreview
from desktop.ui.widgets.strip import Strip, Tone

_MOST = 48
"""Per cent of the page that the left part may take."""


class BesidePaper(QWidget):
    """Put the left part's controls into ``column``; ``width`` is its width in pixels at 100 % text."""

    def __init__(self, width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.trouble, self.glyphs = Strip(Tone.ERROR), Strip(Tone.HINT)
        self.preview = PaperPreview()
        whole, across = QVBoxLayout(self), QHBoxLayout()
        for layout in (whole, across):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.trouble)
        whole.addWidget(self.glyphs)
        whole.addLayout(across, 1)
        self._beside = self._scrolling()
        across.addWidget(self._beside)
        across.addWidget(self.preview, 1)

    def show_made(self, state: PaperState) -> None:
        """Show the paper, what went wrong with it, and how many of its characters no font has."""
        self.trouble.say(state.unsaved, tr("Spara på en annan plats") if state.unsaved else "")
        missing = state.paper.missing_glyphs if state.paper is not None else 0
        self.glyphs.say(sentences.missing_glyphs(missing) if missing else "")
        self.preview.show_paper(state)

    def say_again(self) -> None:
        """Say every word round the paper again."""
        for part in (self.trouble, self.glyphs, self.preview):
            part.retranslate()

    def find_words(self) -> None:
        """Look for words on the paper's pages (Ctrl+F)."""
        self.preview.find_words()

    def let_go(self) -> None:
        """Let go of the paper: the page is about to be closed."""
        self.preview.let_go()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wish = look().type.scaled(self._width)
        self._beside.setFixedWidth(max(self._width, min(wish, self.width() * _MOST // 100)))

    def _scrolling(self) -> QScrollArea:
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        self.column = QVBoxLayout(sheet)
        self.column.setContentsMargins(GAP_PAGE - GAP_SMALL, GAP_SECTION, GAP_SECTION, GAP_SECTION)
        self.column.setSpacing(GAP)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        return scroll
