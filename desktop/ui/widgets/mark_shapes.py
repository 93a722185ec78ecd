"""The five shapes of marks (``product.md`` §2): they differ by shape alone, never by colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from desktop.domain.goals import MarkKind

_STROKE = 1.5 / 16
"""The pen's width as a share of the shape's side."""


def paint_mark(painter: QPainter, kind: MarkKind, area: QRectF, ink: QColor) -> None:
    """Paint one shape into a square ``area`` with the ink of the text."""
    painter.save()
    pen = QPen(ink, area.width() * _STROKE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(ink if kind in (MarkKind.DONE, MarkKind.EFFECT) else Qt.BrushStyle.NoBrush)
    inset = area.width() * 0.14
    inner = area.adjusted(inset, inset, -inset, -inset)
    if kind is MarkKind.OBSTACLE:
        painter.drawPolygon(_diamond(area.adjusted(inset / 2, inset / 2, -inset / 2, -inset / 2)))
    elif kind is MarkKind.EFFECT:
        painter.drawPolygon(_triangle(inner))
    else:
        painter.drawEllipse(inner)
    if kind is MarkKind.ON_THE_WAY:
        painter.setBrush(ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPie(inner, 90 * 16, 180 * 16)
    painter.restore()


def _diamond(area: QRectF) -> QPolygonF:
    middle = area.center()
    return QPolygonF(
        [
            QPointF(middle.x(), area.top()),
            QPointF(area.right(), middle.y()),
            QPointF(middle.x(), area.bottom()),
            QPointF(area.left(), middle.y()),
        ]
    )


def _triangle(area: QRectF) -> QPolygonF:
    return QPolygonF([QPointF(area.center().x(), area.top()), area.bottomRight(), area.bottomLeft()])
