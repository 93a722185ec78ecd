"""The calm column: head, step and foot stand in the same one, in the middle when the whole room reads along."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import COLUMN_CHARACTERS, GAP_PAGE, GAP_SECTION, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole

_FIXED = QSizePolicy.Policy.Fixed
WIDE = 104
"""Characters of the widest that stands in the column: the names of the steps, the gap map."""


class Band(QWidget):
    """Put parts into ``column``; it is at most so many characters wide."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._characters = COLUMN_CHARACTERS
        self._centred = False
        self._before = QSpacerItem(0, 0, _FIXED, _FIXED)
        self._body = QWidget()
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_WIDE)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(0)
        self._row.addSpacerItem(self._before)
        self._row.addWidget(self._body, 1)
        self._row.addStretch(0)
        self._fit()

    def show_as(self, *, characters: int, centred: bool) -> None:
        """Take another width, at the left of the window, or of a wide column in its middle."""
        self._characters, self._centred = characters, centred
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_body"):
            self._fit()

    def _fit(self) -> None:
        margin = GAP_PAGE if self.width() >= 2 * look().type.scaled(360) else GAP_SECTION
        if self._row.contentsMargins().left() != margin:
            self._row.setContentsMargins(margin, GAP_WIDE, margin, GAP_WIDE)
        letters = QFontMetrics(look().type.font(TextRole.NOTE)).averageCharWidth()
        self._body.setMaximumWidth(letters * self._characters)
        beside = max(0, (self.width() - 2 * margin - letters * WIDE) // 2) if self._centred else 0
        if self._before.sizeHint().width() != beside:
            self._before.changeSize(beside, 0, _FIXED, _FIXED)
            self._row.invalidate()


class Scrolled(QScrollArea):
    """A band that scrolls when the window is too low; it never takes the keyboard itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.band = Band()
        self.band.setProperty("tone", "plain")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self.band)
        self._arrived: QWidget | None = None
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._see)

    def arrive_at(self, part: QWidget) -> None:
        """Show the beginning, and as much more as it takes for ``part`` to be seen, once all has its place."""
        self.verticalScrollBar().setValue(0)
        self._arrived = part
        self._soon.start()

    def _see(self) -> None:
        if self._arrived is not None and self.isAncestorOf(self._arrived):
            self.ensureWidgetVisible(self._arrived, 0, GAP_WIDE)
        self._arrived = None
