"""Paints a row: box, lead, wrapped text, tag and trail; as high as its words need, never cut."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QMouseEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL, RADIUS, ROW, SELECTED_BAR
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.mark_shapes import paint_mark
from desktop.ui.widgets.row_model import ROW as ROW_ROLE
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.text import lay_lines

Index = QModelIndex | QPersistentModelIndex
_BOX = 18
_MARGIN = 7
_MOST_HEIGHTS = 2_000
_ENDLESS = 1 << 20
"""More room than any words need, pixels."""


@dataclass
class _Piece:
    """Words laid out at a place in the row."""

    layout: QTextLayout
    x: float
    y: float
    token: str


@dataclass
class _Laid:
    pieces: list[_Piece]
    text_x: int
    height: int


_Words = tuple[QTextLayout, int, int]
"""Laid out, with their height and the width of the widest line, pixels."""


def _words(text: str, role: TextRole, room: int) -> _Words:
    layout = QTextLayout(text.replace("\n", "\u2028"), look().type.font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout, *lay_lines(layout, max(1, room), look().type.line(role))


class RowDelegate(QStyledItemDelegate):
    """Works out where a row's words go, and paints them there.

    How high a row is, is asked many times while a page finds its form: it is worked out once for a width and a look,
    and words that need one line are laid out once for all widths.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worn = look()
        self._heights: dict[tuple[Row, int], int] = {}
        self._unbroken: dict[tuple[str, TextRole], _Words] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = _width(option)
        return QSize(width, self.height(index.data(ROW_ROLE), width))

    def height(self, row: Row, width: int) -> int:
        """How high the row is in a list of that width, pixels."""
        if self._worn is not look() or len(self._heights) > _MOST_HEIGHTS:
            self._worn = look()
            self._heights.clear()
            self._unbroken.clear()
        if (row, width) not in self._heights:
            self._heights[row, width] = self._lay_out(row, width, self._measured).height
        return self._heights[row, width]

    def _measured(self, text: str, role: TextRole, room: int) -> _Words:
        """As ``_words``, but what does not reach the end of its room keeps its lines, whatever the room is."""
        unbroken = self._unbroken.get((text, role))
        if unbroken is None:
            unbroken = self._unbroken[text, role] = _words(text, role, _ENDLESS)
        return unbroken if unbroken[2] <= room else _words(text, role, room)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        laid = self._lay_out(row, option.rect.width(), _words)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(option.rect.topLeft())
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        _paint_ground(painter, option, selected=selected)
        if row.ticked is not None:
            _paint_box(painter, _box(), ticked=row.ticked)
        elif row.drawing:
            painter.drawPixmap(
                _box().topLeft(), pixmap(row.drawing, "text2", _BOX, painter.device().devicePixelRatioF())
            )
        elif row.mark is not None:
            paint_mark(painter, row.mark, QRectF(_box()).adjusted(1, 1, -1, -1), look().colour("text"))
        for piece in laid.pieces:
            painter.setPen(look().colour("text2" if selected and piece.token == "text3" else piece.token))
            piece.layout.draw(painter, QPointF(piece.x, piece.y))
        painter.restore()

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A press on the box, or the 32 pixels around it, asks for the tick."""
        row: Row = index.data(ROW_ROLE)
        if (
            row.ticked is None
            or event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
        ):
            return False
        within = event.position().x() - option.rect.x() <= _box().right() + GAP_SMALL
        if within and event.button() == Qt.MouseButton.LeftButton:
            state = Qt.CheckState.Unchecked if row.ticked else Qt.CheckState.Checked
            return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False

    @staticmethod
    def _lay_out(row: Row, width: int, words: Callable[[str, TextRole, int], _Words]) -> _Laid:
        bare = row.ticked is None and not row.drawing and row.mark is None
        left = GAP if bare else _box().right() + GAP
        trail, trail_height, trail_width = words(row.trail, TextRole.BODY, width // 3)
        right = width - GAP - (trail_width + GAP if row.trail else 0)
        pieces: list[_Piece] = []
        if row.lead:
            lead, _, lead_width = words(row.lead, TextRole.BODY_STRONG, (right - left) // 2)
            pieces.append(_Piece(lead, left, _MARGIN, "text"))
            left += lead_width + GAP_SMALL
        text, height, _ = words(row.text, TextRole.BODY, right - left)
        pieces.append(_Piece(text, left, _MARGIN, "text"))
        bottom = max(_MARGIN + height, _MARGIN + trail_height if row.trail else 0)
        if row.trail:
            pieces.append(_Piece(trail, width - GAP - trail_width, _MARGIN, "text2"))
        if row.tag:
            tag, tag_height, _ = words(row.tag, TextRole.CAPTION, right - left)
            pieces.append(_Piece(tag, left, bottom, "text2"))
            bottom += tag_height
        return _Laid(pieces, left, max(ROW, bottom + _MARGIN))


def _width(option: QStyleOptionViewItem) -> int:
    view = option.widget
    return view.viewport().width() if isinstance(view, QListView) else option.rect.width()


def _box() -> QRect:
    side = look().type.scaled(_BOX)
    top = _MARGIN + (look().type.line(TextRole.BODY) - side) // 2
    return QRect(GAP, top, side, side)


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, selected: bool) -> None:
    hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
    if not selected and not hovered:
        return
    area = QRectF(0, 0, option.rect.width(), option.rect.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look().colour("selected" if selected else "sunken"))
    painter.drawRoundedRect(area, RADIUS, RADIUS)
    if selected:
        painter.setBrush(look().colour("accent"))
        painter.drawRoundedRect(QRectF(0, 7, SELECTED_BAR, area.height() - 14), 1.5, 1.5)


def _paint_box(painter: QPainter, area: QRect, *, ticked: bool) -> None:
    worn = look()
    painter.setPen(QPen(worn.colour("accent" if ticked else "border"), 1))
    painter.setBrush(worn.colour("accent" if ticked else "surface"))
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if ticked:
        pen = QPen(worn.colour("on_accent"), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y, side = area.x(), area.y(), area.width()
        marks = ((0.24, 0.53), (0.43, 0.71), (0.77, 0.30))
        painter.drawPolyline([QPointF(x + a * side, y + b * side) for a, b in marks])
