"""Paper worth giving away, seen before it is printed or saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QWidget,
)

from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.beside_paper import BesidePaper
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.tick import Tick

_CHOICES_WIDTH = 296


class PaperPage(BesidePaper):
    """Choices to the left, the paper to the right. ``chosen`` carries the new choices."""

    back_requested = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_CHOICES_WIDTH, parent)
        self._state: PaperState | None = None
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        self.heading = Text("", TextRole.H2)
        self.choices_head = SectionHeader("")
        self.signatures = Tick()
        self.own_thoughts = Tick()
        self.size_label = Text("", TextRole.BODY_STRONG)
        self.page_size = QComboBox()
        self.never = Text("", TextRole.CAPTION, "text2")
        self.sheets = self.preview.sheets
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, state: PaperState) -> None:
        """Show the paper, or how far it has come."""
        self._state = state
        self._draw(state)
        self.show_made(state)

    def retranslate(self) -> None:
        """Say every word again."""
        self.back.set_words(tr("Tillbaka"))
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
        self.say_again()
        if self._state is not None:
            self._draw(self._state)

    def _draw(self, state: PaperState) -> None:
        self.heading.setText(state.title.heading())
        self.signatures.show_ticked(ticked=state.choices.signatures)
        self.own_thoughts.show_ticked(ticked=state.choices.own_thoughts)
        self.page_size.setCurrentIndex(int(state.choices.letter))
        self.allow_out(ready=state.paper is not None and not state.making)

    def _lay_out(self) -> None:
        self.page_size.addItems(["", ""])
        column = self.column
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.heading)
        column.addSpacing(GAP_SMALL)
        column.addWidget(self.print)
        column.addWidget(self.save)
        column.addWidget(self.locked)
        column.addSpacing(GAP_SMALL)
        for part in (self.choices_head, self.signatures, self.own_thoughts, self.size_label, self.page_size):
            column.addWidget(part)
        column.addSpacing(GAP_SMALL)
        column.addWidget(self.never)
        column.addStretch(1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.signatures.clicked.connect(self._choose)
        self.own_thoughts.clicked.connect(self._choose)
        self.page_size.activated.connect(self._choose)

    def _choose(self) -> None:
        if self._state is not None:
            self.chosen.emit(
                PaperChoices(
                    signatures=self.signatures.ticked,
                    own_thoughts=self.own_thoughts.ticked,
                    letter=self.page_size.currentIndex() == 1,
                )
            )
