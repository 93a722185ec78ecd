"""When there is no way in: what happened, what is safe, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button, ButtonKind
from desktop.ui.widgets.card import CardPage
from desktop.ui.widgets.text import Text


class ClosedPage(CardPage):
    """``again_asked`` when it may be mended now; ``quit_asked`` leads out."""

    again_asked = Signal()
    quit_asked = Signal()

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.again = Button("", ButtonKind.PRIMARY)
        self.leave = Button("")
        self.column.addWidget(Text("Vardag", TextRole.H1))
        self.column.addWidget(Text(sentence, TextRole.NOTE))
        for button in (self.again, self.leave):
            self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.again.clicked.connect(self.again_asked)
        self.leave.clicked.connect(self.quit_asked)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again; the sentence stays as it was said."""
        self.again.set_words(tr("Försök igen"))
        self.leave.set_words(tr("Avsluta Vardag"))
