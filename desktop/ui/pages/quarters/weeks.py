"""The recency strip: which weeks hold anything that was told. Shape, not colour; nothing is counted."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look

_SIDE, _STEP, _HEIGHT = 12, 20, 20


class Weeks(QWidget):
    """A box a week (a month of a year), filled where something was told; what it shows is its description too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filled: tuple[bool, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_weeks(self, label: str, filled: Sequence[bool], names: Sequence[str]) -> None:
        """Show which columns are filled; ``names`` say them aloud."""
        self.setAccessibleName(label)
        self._filled = tuple(filled)
        told = [name for name, there in zip(names, filled, strict=True) if there]
        self.setAccessibleDescription(", ".join(told))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        scaled = look().type.scaled
        return QSize(scaled(_STEP) * max(1, len(self._filled)), scaled(_HEIGHT))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_SIDE * max(1, len(self._filled)), look().type.scaled(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._filled:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(look().type.scaled(_STEP), self.width() / len(self._filled))
        side = min(look().type.scaled(_SIDE), step - 3)
        top = (self.height() - side) / 2
        ink = look().colour("text2")
        for place, there in enumerate(self._filled):
            box = QRectF(place * step + 1, top, side, side)
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(ink if there else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)
