"""BARA FÖR MIG: what has not been told yet, and private thoughts. Only a tick makes anything here shared."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.presenters import dates
from desktop.ui.presenters.prepare import PrepareState
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.private_book import PrivateBook
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.strip import Drawing
from desktop.ui.widgets.text import Text


class Alone(QFrame):
    """``shared`` carries an observation's id and whether it should be among the shared points."""

    shared = Signal(str, bool)
    close_requested = Signal()

    def __init__(self, book: PrivateBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "private")
        self.setProperty("strip", "yes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.book = book
        self.title = Text("", TextRole.H3, "private_ink")
        self.close_button = IconButton("", "x")
        self.untold_head = Text("", TextRole.BODY_STRONG)
        self.untold_hint = Text("", TextRole.CAPTION, "text2")
        self.untold = Rows("")
        head = QHBoxLayout()
        head.addWidget(Drawing("lock", "private_ink"), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_WIDE, GAP, GAP, GAP_WIDE)
        column.setSpacing(GAP)
        column.addLayout(head)
        for part in (self.untold_head, self.untold_hint, self.untold, self.book):
            column.addWidget(part)
        column.addStretch(1)
        self.untold.ticked.connect(self.shared)
        self.close_button.clicked.connect(self.close_requested)

    def show_state(self, state: PrepareState) -> None:
        """Show what has not been told."""
        self.untold.show_rows(
            [
                Row(
                    item.observation.id,
                    item.observation.text,
                    ticked=item.shared,
                    tag=dates.near_day(item.observation.seen_at.date(), state.today),
                )
                for item in state.prepared.untold
            ]
        )
        for part in (self.untold_head, self.untold_hint, self.untold):
            part.setVisible(bool(state.prepared.untold))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word again."""
        self.title.setText(tr("Bara för mig"))
        self.close_button.set_words(tr("Stäng det privata"))
        self.untold_head.setText(tr("Inte berättat än"))
        self.untold_hint.setText(tr("En bock gör det till en av dagens punkter."))
        self.untold.setAccessibleName(tr("Inte berättat än"))
        self.book.retranslate()
