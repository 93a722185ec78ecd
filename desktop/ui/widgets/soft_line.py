"""A dotted line under what is still open: it asks, and stops nobody."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look

_HEIGHT = 4


class _Dots(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.wanted = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(8, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.wanted:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look().colour("hint_ink"), 2, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.4])
        painter.setPen(pen)
        middle = round(self.height() / 2)
        painter.drawLine(3, middle, self.width() - 3, middle)


class SoftLine(QWidget):
    """``control`` with a dotted line beneath it while it is ``open``."""

    def __init__(self, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots = _Dots()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(control)
        column.addWidget(self._dots)

    @property
    def is_open(self) -> bool:
        """Whether the line is there."""
        return self._dots.wanted

    def show_open(self, *, is_open: bool) -> None:
        """Draw the line, or none."""
        if is_open != self._dots.wanted:
            self._dots.wanted = is_open
            self._dots.update()
