"""A hairline that shows how far a time has come, for whoever looks; it never moves fast enough to draw the eye."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.look import look

_HAIR = 2


def paint_hairline(widget: QWidget, passed: float) -> None:
    """Paint it across the middle of ``widget``; ``passed`` goes from 0 to 1."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    top = (widget.height() - _HAIR) / 2
    painter.setBrush(look().colour("line"))
    painter.drawRoundedRect(QRectF(0, top, widget.width(), _HAIR), 1, 1)
    painter.setBrush(look().colour("accent"))
    painter.drawRoundedRect(QRectF(0, top, widget.width() * passed, _HAIR), 1, 1)
