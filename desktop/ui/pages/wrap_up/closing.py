"""The end of Runda av: one optional tap for the manager alone, and the ways on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.dialogues import About
from desktop.ui.pages.wrap_up.row_head import numbered
from desktop.ui.presenters.balance_words import about_name
from desktop.ui.presenters.wording import tr, trn
from desktop.ui.presenters.wrap_up import WrapUpState
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.widgets.text import Text


class Closing(QWidget):
    """``about_chosen`` carries an ``About``, or None when the tap was taken back."""

    about_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = SectionHeader("")
        self.alone = Text("", TextRole.CAPTION, "text2")
        self.abouts = {about: Button("") for about in About}
        self.recalls = Text("", TextRole.CAPTION, "text2")
        self.done = Button("", ButtonKind.PRIMARY)
        self.keys = Text("Ctrl+Enter", TextRole.CAPTION, "text2")
        self.paper = Button("", drawing="file-text")
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        taps, ways = QWidget(), QWidget()
        flow = Flow(taps)
        for about, button in self.abouts.items():
            button.setCheckable(True)
            button.setObjectName(about.value)
            button.clicked.connect(self._tapped)
            flow.addWidget(button)
        row = Flow(ways)
        for way in (self.done, self.keys, self.paper, self.back):
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_SMALL)
        for part in (self.head, self.alone, taps):
            column.addWidget(part)
        column.addSpacing(GAP_SECTION)
        column.addWidget(ways)
        column.addWidget(self.recalls)

    def show_state(self, state: WrapUpState) -> None:
        """Show the tap and the ways on."""
        self.head.set_words(numbered(5, tr("Vad handlade det mest om?")))
        self.alone.setText(tr("Hoppa gärna över. Svaret syns bara för dig och skrivs aldrig ut."))
        for about, button in self.abouts.items():
            button.set_words(about_name(about))
            button.setChecked(state.about is about)
        self.done.set_words(tr("Klart"))
        self.paper.set_words(tr("PDF till {name}").format(name=state.person))
        self.back.set_words(tr("Tillbaka till samtalet"))
        n = state.recalls
        self.recalls.setText(trn("Senare: {n} återkom-märke", "Senare: {n} återkom-märken", n).format(n=n))
        self.recalls.setVisible(n > 0)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [*self.abouts.values(), self.done, self.paper, self.back]

    def _tapped(self, chosen: bool) -> None:  # noqa: FBT001 - a Qt slot
        sender = self.sender()
        self.about_chosen.emit(About(sender.objectName()) if chosen and sender is not None else None)
