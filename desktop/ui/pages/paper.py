"""Paper worth giving away, seen before it is printed or saved."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.presenters import sentences
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_PAGE, GAP_SECTION, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.sheets import Sheets
from desktop.ui.widgets.strip import Strip, Tone
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_CHOICES_WIDTH = 296


class PaperPage(QWidget):
    """Choices to the left, the paper to the right. ``chosen`` carries the new choices."""

    print_requested = Signal()
    save_requested = Signal()
    cancel_requested = Signal()
    make_requested = Signal()
    back_requested = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: PaperState | None = None
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        self.heading = Text("", TextRole.H2)
        self.print = Button("", ButtonKind.PRIMARY, "printer")
        self.save = Button("", drawing="file-down")
        self.choices_head = SectionHeader("")
        self.signatures = Tick()
        self.own_thoughts = Tick()
        self.size_label = Text("", TextRole.BODY_STRONG)
        self.page_size = QComboBox()
        self.never = Text("", TextRole.CAPTION, "text2")
        self.trouble = Strip(Tone.ERROR)
        self.glyphs = Strip(Tone.HINT)
        self.sheets = Sheets()
        self.waiting = _Waiting()
        self.where = Text("", TextRole.BODY, "text2")
        self.nearer = IconButton("", "plus")
        self.further = IconButton("", "minus")
        self.fit = Button("", ButtonKind.QUIET)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, state: PaperState) -> None:
        """Show the paper, or how far it has come."""
        before, self._state = self._state, state
        self._draw(state)
        shown = before.paper if before is not None else None
        if state.paper is not shown:
            self.sheets.show_pdf(state.paper.content if state.paper is not None else None)
            if state.paper is not None:
                announce(self, tr("Förhandsgranskningen är klar."))

    def retranslate(self) -> None:
        """Say every word again."""
        self.back.set_words(tr("Tillbaka"))
        self.print.set_words(tr("Skriv ut"))
        self.print.setToolTip("Ctrl+P")
        self.save.set_words(tr("Spara PDF"))
        self.save.setToolTip("Ctrl+S")
        self.choices_head.set_words(tr("På papperet"))
        self.signatures.set_words(tr("Plats för underskrift"))
        self.own_thoughts.set_words(tr("Plats för egna tankar"))
        self.size_label.setText(tr("Pappersformat"))
        self.page_size.setAccessibleName(tr("Pappersformat"))
        for place, words in enumerate((tr("A4"), tr("US Letter"))):
            self.page_size.setItemText(place, words)
        self.never.setText(
            tr("Skrivs aldrig ut: privata anteckningar, och iakttagelser som du inte har berättat.")
        )
        self.sheets.setAccessibleName(tr("Förhandsgranskning"))
        self.nearer.set_words(tr("Förstora"))
        self.further.set_words(tr("Förminska"))
        self.fit.set_words(tr("Hela bredden"))
        for strip in (self.trouble, self.glyphs):
            strip.retranslate()
        if self._state is not None:
            self._draw(self._state)

    def let_go(self) -> None:
        """Let go of the paper: the page is about to be closed."""
        self.sheets.show_pdf(None)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_choices()

    def _fit_choices(self) -> None:
        wish = look().type.scaled(_CHOICES_WIDTH)
        self._choices.setFixedWidth(max(_CHOICES_WIDTH, min(wish, self.width() * 45 // 100)))

    def _draw(self, state: PaperState) -> None:
        self.heading.setText(state.title.heading())
        self.signatures.show_ticked(ticked=state.choices.signatures)
        self.own_thoughts.show_ticked(ticked=state.choices.own_thoughts)
        self.page_size.setCurrentIndex(int(state.choices.letter))
        ready = state.paper is not None and not state.making
        for button in (self.print, self.save):
            button.setEnabled(ready)
        self.trouble.say(state.unsaved, tr("Spara på en annan plats") if state.unsaved else "")
        missing = state.paper.missing_glyphs if state.paper is not None else 0
        self.glyphs.say(sentences.missing_glyphs(missing) if missing else "")
        self.waiting.show_progress(state)
        self.waiting.setVisible(state.making or state.paper is None)
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
        self._choices = self._left()
        whole = QVBoxLayout(self)
        across = QHBoxLayout()
        for layout in (whole, across):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        whole.addWidget(self.trouble)
        whole.addWidget(self.glyphs)
        whole.addLayout(across, 1)
        across.addWidget(self._choices)
        across.addWidget(self._right(), 1)

    def _left(self) -> QScrollArea:
        self.page_size.addItems(["", ""])
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(GAP_PAGE - GAP_SMALL, GAP_SECTION, GAP_SECTION, GAP_SECTION)
        column.setSpacing(GAP)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.heading)
        column.addSpacing(GAP_SMALL)
        column.addWidget(self.print)
        column.addWidget(self.save)
        column.addSpacing(GAP_SMALL)
        for part in (self.choices_head, self.signatures, self.own_thoughts, self.size_label, self.page_size):
            column.addWidget(part)
        column.addSpacing(GAP_SMALL)
        column.addWidget(self.never)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(sheet)
        return scroll

    def _right(self) -> QWidget:
        right = QFrame()
        right.setProperty("tone", "sunken")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.waiting)
        column.addWidget(self.sheets, 1)
        self._bar = QFrame()
        self._bar.setProperty("tone", "surface")
        across = Flow(self._bar, GAP_SMALL)
        across.setContentsMargins(GAP_WIDE, GAP_SMALL // 2, GAP_WIDE, GAP_SMALL // 2)
        self.where.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        for part in (self.further, self.nearer, self.fit, self.where):
            across.addWidget(part)
        column.addWidget(self._bar)
        return right

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.print.clicked.connect(self.print_requested)
        self.save.clicked.connect(self.save_requested)
        self.trouble.acted.connect(self.save_requested)
        self.waiting.stop.clicked.connect(self.cancel_requested)
        self.waiting.again.clicked.connect(self.make_requested)
        self.signatures.clicked.connect(self._choose)
        self.own_thoughts.clicked.connect(self._choose)
        self.page_size.activated.connect(self._choose)
        self.sheets.turned.connect(self._say_where)
        zoom_in, zoom_out = _zooming(self.sheets, 1), _zooming(self.sheets, -1)
        self.nearer.clicked.connect(zoom_in)
        self.further.clicked.connect(zoom_out)
        self.fit.clicked.connect(self.sheets.fit_width)

    def _choose(self) -> None:
        if self._state is not None:
            self.chosen.emit(
                PaperChoices(
                    signatures=self.signatures.ticked,
                    own_thoughts=self.own_thoughts.ticked,
                    letter=self.page_size.currentIndex() == 1,
                )
            )


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
