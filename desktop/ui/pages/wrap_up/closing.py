"""The end of Runda av: Klart, the paper, and the way back into the talk."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.wording import tr, trn
from desktop.ui.presenters.wrap_up import WrapUpState
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text


class Closing(QWidget):
    """Nothing here is for one of the two alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.recalls = Text("", TextRole.CAPTION, "text2")
        self.done = Button("", ButtonKind.PRIMARY)
        self.keys = Text("Ctrl+Enter", TextRole.CAPTION, "text2")
        self.paper = Button("", drawing="file-text")
        self.back = Button("", ButtonKind.QUIET, "arrow-left")
        ways = QWidget()
        row = Flow(ways)
        for way in (self.done, self.keys, self.paper, self.back):
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP_SECTION, 0, 0)
        column.setSpacing(GAP_SMALL)
        column.addWidget(ways)
        column.addWidget(self.recalls)

    def show_state(self, state: WrapUpState) -> None:
        """Show the ways on."""
        self.done.set_words(tr("Klart"))
        self.paper.set_words(tr("PDF till {name}").format(name=state.person))
        self.back.set_words(tr("Tillbaka till samtalet"))
        n = state.recalls
        self.recalls.setText(trn("Senare: {n} återkom-märke", "Senare: {n} återkom-märken", n).format(n=n))
        self.recalls.setVisible(n > 0)

    def controls(self) -> list[QWidget]:
        """What Tab stops at, in order."""
        return [self.done, self.paper, self.back]
