"""A box to tick whose words wrap rather than being cut."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.measures import RING, RING_GAP, TARGET
from desktop.ui.widgets.text import Text

_RING = RING + RING_GAP
"""Room for the focus ring between the box and its words, pixels: the words may be pressed as well as the box."""


class Tick(QWidget):
    """``clicked`` when the user ticks or unticks it, with the box or with the words beside it."""

    clicked = Signal(bool)

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox()
        self.box.setMinimumWidth(TARGET)
        self.box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.words = Text("")
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.words.setBuddy(self.box)
        self.words.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_RING)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.box.clicked.connect(self.clicked)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show other words; screen readers say them of the box."""
        self.words.setText(text)
        self.box.setAccessibleName(text)

    @property
    def ticked(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def show_ticked(self, *, ticked: bool) -> None:
        """Tick it or not; ``clicked`` says nothing of it."""
        self.box.setChecked(ticked)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on. A focus proxy would be a stop of Tab's own, which sends it back from where it was left."""
        self.box.setFocus(event.reason())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.button() == Qt.MouseButton.LeftButton and self.box.isEnabled():
                self.box.click()
            return True
        return event.type() == QEvent.Type.MouseButtonPress
