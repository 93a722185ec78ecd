"""How the board looks: a behaviour's words, the shapes of a week one above the other, and months over the weeks."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.domain.goals import Mark
from desktop.services.board import FollowedBehaviour
from desktop.ui.pages.board.grid_model import CONTENT, GridModel
from desktop.ui.presenters import dates
from desktop.ui.presenters.board import about_behaviour, beginning_words, month_of, shortened
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL, RADIUS, ROW, TARGET
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.mark_shapes import paint_mark
from desktop.ui.widgets.text import lay_lines

GLYPH = 16
MOST_STACKED = 4
"""Shapes of a week that are drawn; three dots say that there are more, and opening the week shows them all."""
_STEP = 4
Index = QModelIndex | QPersistentModelIndex


def cell_width() -> int:
    """Pixels of a week: a target that a finger or a shaky pointer hits, also when text and shapes are larger."""
    return max(TARGET, look().type.scaled(GLYPH) + 12)


def row_height(row: FollowedBehaviour, stacks: int, width: int) -> int:
    """Pixels that a behaviour's words need at ``width``, or its tallest week."""
    shapes = min(stacks, MOST_STACKED + 1)
    stack = shapes * (look().type.scaled(GLYPH) + _STEP) + 2 * GAP_SMALL
    return max(ROW + GAP_SMALL, stack, sum(piece.height for piece in _words(row, width)) + 2 * GAP_SMALL)


@dataclass
class _Piece:
    layout: QTextLayout
    height: int
    token: str


def _words(row: FollowedBehaviour, width: int) -> list[_Piece]:
    lines = (
        (shortened(row.behaviour.text), TextRole.BODY, "text"),
        (about_behaviour(row), TextRole.CAPTION, "text2"),
        (beginning_words(row.beginning), TextRole.CAPTION, "text2"),
    )
    return [_piece(text, role, token, width) for text, role, token in lines if text]


def _piece(text: str, role: TextRole, token: str, width: int) -> _Piece:
    layout = QTextLayout(text, look().type.font(role))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height, _ = lay_lines(layout, max(1, width - GAP_SMALL - GAP), look().type.line(role))
    return _Piece(layout, height, token)


class GridDelegate(QStyledItemDelegate):
    """Paints the cells."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(cell_width(), ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRect(option.rect)
        self._paint_ground(painter, option, area, index)
        content = index.data(CONTENT)
        if isinstance(content, FollowedBehaviour):
            _paint_words(painter, content, area)
        elif content:
            _paint_stack(painter, content, area)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, index: Index
    ) -> None:
        worn = look()
        painter.setPen(QPen(worn.colour("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        model = index.model()
        if isinstance(model, GridModel) and begins_month(model, index.column()):
            painter.drawLine(area.topLeft(), area.bottomLeft())
        standing = option.state & QStyle.StateFlag.State_Selected
        hovered = option.state & QStyle.StateFlag.State_MouseOver and index.data(CONTENT)
        if standing or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(worn.colour("selected" if standing else "sunken"))
            painter.drawRoundedRect(QRectF(area).adjusted(1, 2, -1, -3), RADIUS, RADIUS)


def begins_month(model: GridModel, column: int) -> bool:
    """Whether a column is the first week of its month (or the first week shown)."""
    if column == 0:
        return False
    week = model.weeks[column - 1]
    return column == 1 or month_of(week) != month_of(model.weeks[column - 2])


def _paint_words(painter: QPainter, row: FollowedBehaviour, area: QRect) -> None:
    y = area.top() + GAP_SMALL
    for piece in _words(row, area.width()):
        painter.setPen(look().colour(piece.token))
        piece.layout.draw(painter, QPointF(area.left() + GAP_SMALL, y))
        y += piece.height


def _paint_stack(painter: QPainter, marks: tuple[Mark, ...], area: QRect) -> None:
    side = look().type.scaled(GLYPH)
    ink = look().colour("text")
    x, y = area.center().x() - side / 2 + 0.5, area.top() + GAP_SMALL + 2.0
    for mark in marks[:MOST_STACKED]:
        paint_mark(painter, mark.kind, QRectF(x, y, side, side), ink)
        y += side + _STEP
    if len(marks) > MOST_STACKED:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        for place in (0.2, 0.5, 0.8):
            painter.drawEllipse(QPointF(x + place * side, y + side / 3), side / 12, side / 12)


class Months(QHeaderView):
    """The months over the weeks; a screen reader hears the week of each column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), look().type.line(TextRole.CAPTION) + GAP_SMALL)

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        model = self.model()
        if not isinstance(model, GridModel) or not begins_month(model, logicalIndex):
            return
        year, month = month_of(model.weeks[logicalIndex - 1])
        room = _room_for_month(model, logicalIndex) * rect.width()
        name = dates.short_month(month)
        words = next((text for text in (f"{name} {year}", name) if self._fits(text, room, month)), "")
        painter.setPen(look().colour("text2"))
        painter.setFont(look().type.font(TextRole.CAPTION))
        painter.drawText(
            QRect(rect.left() + 3, rect.top(), room, rect.height()), Qt.AlignmentFlag.AlignVCenter, words
        )

    def _fits(self, text: str, room: int, month: int) -> bool:
        """The year is said in January, and in the first month that is shown."""
        return self._width(text) <= room - 6 and (month == 1 or text.isalpha() or self._is_first(text))

    def _is_first(self, text: str) -> bool:
        model = self.model()
        if not isinstance(model, GridModel):
            return False
        year, month = month_of(model.weeks[0])
        return text == f"{dates.short_month(month)} {year}"

    def _width(self, text: str) -> int:

        return QFontMetrics(look().type.font(TextRole.CAPTION)).horizontalAdvance(text)


def _room_for_month(model: GridModel, column: int) -> int:
    """Weeks until the next month begins."""
    weeks = 1
    while column + weeks <= len(model.weeks) and not begins_month(model, column + weeks):
        weeks += 1
    return weeks
