"""Room for more than the screen is high: as tall as what it holds where that fits, scrolling where it does not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.measures import GAP_WIDE

RING = 6
"""Room for the focus ring on every side of what a sheet holds, pixels."""
_LEAST = 120


class TallSheet(QScrollArea):
    """Put parts into ``column``; there is room around them for the focus ring."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = QWidget()
        self._sheet.setProperty("tone", "plain")
        self.column = QVBoxLayout(self._sheet)
        self.column.setContentsMargins(RING, RING, RING, RING)
        self.column.setSpacing(GAP_WIDE)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWidget(self._sheet)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return self.column.totalHeightForWidth(width)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.column.totalSizeHint().width(), self.heightForWidth(max(self.width(), 400)))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.column.totalMinimumSize().width(), _LEAST)
