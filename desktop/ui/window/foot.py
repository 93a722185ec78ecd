"""The foot of the window: what is saved, what just happened with Undo, and the way to the shortcut card.

The toast has its place here rather than above the page, so it never covers what has the focus.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP, GAP_SMALL, GAP_WIDE
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.save_status import SaveStatus
from desktop.ui.widgets.strip import Toast


class Foot(QFrame):
    """Save status and help in one line; the toast takes the status's place while it is there."""

    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.status = SaveStatus()
        self.status.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.toast = Toast()
        self.toast.shown.connect(self.status.setHidden)
        self.sample = Tag("", drawing="users")
        self._is_sample = False
        self.help = IconButton("", "keyboard")
        self.help.clicked.connect(self.help_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_WIDE, GAP_SMALL // 2, GAP, GAP_SMALL // 2)
        row.setSpacing(GAP_WIDE)
        row.addWidget(self.status, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.toast, 1)
        row.addWidget(self.sample, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.help, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(44)
        self.retranslate()

    def mark_as_sample(self) -> None:
        """Say for as long as the window lives that this is the sample team, of which nothing stays."""
        self._is_sample = True
        self.retranslate()

    def clear(self) -> None:
        """Say nothing of what was done."""
        self.toast.away()
        self.status.clear_status()

    def retranslate(self) -> None:
        """Say the words again."""
        self.status.retranslate()
        self.help.set_words(tr("Kortkommandon (F1)"))
        self.sample.say(tr("Exempelteam: stäng fönstret, så är det borta") if self._is_sample else "")
