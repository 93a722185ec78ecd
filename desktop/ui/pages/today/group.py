"""A group of I dag under its heading, which can be folded away and stays so, and the lists in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.rows import Rows
from desktop.ui.widgets.section import SectionHeader


class WalkedRows(Rows):
    """A list inside the page's walk: at its ends the arrows lead out of it."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        edge = {Qt.Key.Key_Up: 0, Qt.Key.Key_Down: len(self.rows()) - 1}.get(Qt.Key(event.key()))
        if edge is not None and not event.modifiers() and self.currentIndex().row() == edge:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """``fold_asked`` carries the group's key and whether it should be folded. Put its parts into ``column``."""

    fold_asked = Signal(str, bool)

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.folded = False
        self.head = SectionHeader("")
        self.toggle = IconButton("", "chevron-down", size=16)
        self.head.add_control(self.toggle)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_SMALL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP_SMALL)
        whole.addWidget(self.head)
        whole.addWidget(self.body)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.toggle.clicked.connect(self._ask)

    def show_group(self, title: str, *, folded: bool, there: bool = True) -> None:
        """Show the heading, and what is under it unless it is folded; nothing at all when there is nothing."""
        self.folded = folded
        self.head.set_words(title)
        words = tr("Visa {group}") if folded else tr("Dölj {group}")
        self.toggle.set_words(words.format(group=title))
        self.toggle.set_drawing("chevron-right" if folded else "chevron-down")
        self.body.setVisible(not folded)
        self.setVisible(there)

    def _ask(self) -> None:
        self.fold_asked.emit(self.key, not self.folded)
