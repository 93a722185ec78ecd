"""A page of two parts: what is chosen and written to the left, the paper it becomes to the right.

The ways out for the paper stand in the left part: to the printer, or to a file, which a tick gives a password.
"""

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters import sentences
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_PAGE, GAP_SECTION, GAP_SMALL
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.paper_preview import PaperPreview
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.widgets.tick import Tick

_MOST = 48
"""Per cent of the page that the left part may take."""


class WayOut(Enum):
    """Where a paper goes."""

    PRINT = "print"
    SAVE = "save"


class BesidePaper(QWidget):
    """Put the left part's controls into ``column``, ``print``, ``save`` and ``locked`` among them.

    ``width`` is the left part's width in pixels at 100 % text, ``main`` which of the ways out is the page's own.
    """

    print_requested = Signal()
    save_requested = Signal()
    lock_wanted = Signal(bool)

    def __init__(self, width: int, parent: QWidget | None = None, *, main: WayOut = WayOut.PRINT) -> None:
        super().__init__(parent)
        self._width = width
        kinds = {main: ButtonKind.PRIMARY}
        self.print = Button("", kinds.get(WayOut.PRINT, ButtonKind.PLAIN), "printer")
        self.save = Button("", kinds.get(WayOut.SAVE, ButtonKind.PLAIN), "file-down")
        self.locked = Tick()
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
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.locked.clicked.connect(self.lock_wanted)
        self.trouble.acted.connect(self.save_requested)
        self._name_ways_out()

    def show_made(self, state: PaperState) -> None:
        """Show the paper, what went wrong with it, and how many of its characters no font has."""
        self.locked.show_ticked(ticked=state.behind_password)
        self.locked.setVisible(state.title.can_be_locked)
        way_on = tr("Spara PDF") if state.unprinted else tr("Spara på en annan plats")
        self.trouble.say(state.unsaved, way_on if state.unsaved else "")
        missing = state.paper.missing_glyphs if state.paper is not None else 0
        self.glyphs.say(sentences.missing_glyphs(missing) if missing else "")
        self.preview.show_paper(state)

    def say_again(self) -> None:
        """Say every word round the paper again."""
        self._name_ways_out()
        for part in (self.trouble, self.glyphs, self.preview):
            part.retranslate()

    def allow_out(self, *, ready: bool) -> None:
        """Whether the paper can be given away now."""
        for button in (self.print, self.save):
            button.setEnabled(ready)

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

    def _name_ways_out(self) -> None:
        self.print.set_words(tr("Skriv ut"))
        self.print.setToolTip("Ctrl+P")
        self.save.set_words(tr("Spara PDF"))
        self.save.setToolTip("Ctrl+S")
        self.locked.set_words(tr("Kräv lösenord för PDF-filen"))

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
