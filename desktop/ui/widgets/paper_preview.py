"""A paper on the screen with its zoom, how far it has come while it is made, and why there is none."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SECTION, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.find_bar import FindBar
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.sheets import Sheets
from desktop.ui.widgets.text import Text

LONG = 8
"""Pages: how far a new version has come is told of one that is longer; a shorter one is there before it is read."""


class PaperPreview(QFrame):
    """``cancel_requested`` and ``make_requested`` come from what is shown while there is no paper."""

    cancel_requested = Signal()
    make_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "sunken")
        self._state: PaperState | None = None
        self.sheets = Sheets()
        self.waiting = _Waiting()
        self.where = Text("", TextRole.BODY, "text2")
        self.nearer = IconButton("", "plus")
        self.further = IconButton("", "minus")
        self.fit = Button("", ButtonKind.QUIET)
        self.look_for = IconButton("", "search")
        self.find_bar = FindBar(self.sheets)
        self._lay_out()
        self.waiting.stop.clicked.connect(self.cancel_requested)
        self.waiting.again.clicked.connect(self.make_requested)
        self.sheets.turned.connect(self._say_where)
        self.nearer.clicked.connect(_zooming(self.sheets, 1))
        self.further.clicked.connect(_zooming(self.sheets, -1))
        self.fit.clicked.connect(self.sheets.fit_width)
        self.look_for.clicked.connect(self.find_words)
        self.retranslate()

    def show_paper(self, state: PaperState) -> None:
        """Show the paper at the place one reads at, or how far it has come."""
        before, self._state = self._state, state
        self._draw(state)
        if state.paper is not (before.paper if before is not None else None):
            self.sheets.show_pdf(state.paper.content if state.paper is not None else None)
            self.find_bar.say_found()
            if state.paper is not None and (before is None or before.paper is None):
                announce(self, tr("Förhandsgranskningen är klar."))

    def find_words(self) -> None:
        """Look for words on the pages (Ctrl+F); nothing happens while there are none."""
        if self.sheets.pages:
            self.find_bar.open()

    def let_go(self) -> None:
        """Let go of the paper: the page is about to be closed."""
        self.find_bar.leave()
        self.sheets.show_pdf(None)

    def retranslate(self) -> None:
        """Say every word again."""
        self.sheets.setAccessibleName(tr("Förhandsgranskning"))
        self.nearer.set_words(tr("Förstora"))
        self.further.set_words(tr("Förminska"))
        self.fit.set_words(tr("Hela bredden"))
        self.look_for.set_words(tr("Sök på sidorna"))
        self.find_bar.retranslate()
        if self._state is not None:
            self._draw(self._state)

    def _draw(self, state: PaperState) -> None:
        self.waiting.show_progress(state)
        self.waiting.setVisible(state.paper is None or (state.making and state.total > LONG))
        self.sheets.setVisible(state.paper is not None)
        self._say_where()

    def _say_where(self) -> None:
        pages = self.sheets.pages
        self._bar.setVisible(bool(pages))
        self.where.setText(
            tr("Sida {page} av {pages} · {percent} %").format(
                page=self.sheets.page, pages=pages, percent=self.sheets.percent
            )
            if pages
            else ""
        )
        self.nearer.setEnabled(self.sheets.can_zoom(1))
        self.further.setEnabled(self.sheets.can_zoom(-1))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting)
        column.addWidget(self.sheets, 1)
        self._bar = QFrame()
        self._bar.setProperty("tone", "surface")
        across = Flow(self._bar, GAP_SMALL)
        across.setContentsMargins(GAP_WIDE, GAP_SMALL // 2, GAP_WIDE, GAP_SMALL // 2)
        self.where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in (self.further, self.nearer, self.fit, self.look_for, self.where):
            across.addWidget(part)
        column.addWidget(self.find_bar)
        column.addWidget(self._bar)


def _zooming(sheets: Sheets, step: int) -> Callable[[], None]:
    def zoom() -> None:
        sheets.zoom(step)

    return zoom


class _Waiting(QWidget):
    """While there is no paper: how far it has come, or why there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.words = Text("", TextRole.BODY, "text2")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = Button("")
        self.again = Button("")
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_SECTION, GAP_WIDE, GAP_SECTION, GAP_WIDE)
        column.setSpacing(GAP)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        for button in (self.stop, self.again):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_progress(self, state: PaperState) -> None:
        """Say how far it has come."""
        making = state.making
        self.words.setText(tr("Gör papperet …") if making else state.sentence)
        self.bar.setAccessibleName(tr("Gör papperet"))
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)
        self.stop.set_words(tr("Avbryt"))
        self.again.set_words(tr("Försök igen"))
        self.bar.setVisible(making)
        self.stop.setVisible(making)
        self.again.setVisible(not making)
