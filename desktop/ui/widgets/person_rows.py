"""Rows of people, each with the avatar that the person has everywhere."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import AVATAR_SMALL, paint_avatar
from desktop.ui.widgets.row_delegate import RowDelegate
from desktop.ui.widgets.row_model import ROW, Row
from desktop.ui.widgets.rows import Rows

BEHIND_THE_AVATAR = "circle"
"""The drawing of a person's row: it keeps the room that the avatar is painted in."""
_TOP = 3
Index = QModelIndex | QPersistentModelIndex


class _PersonDelegate(RowDelegate):
    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row: Row = index.data(ROW)
        side = look().type.scaled(AVATAR_SMALL)
        middle = GAP + look().type.scaled(18) / 2
        top = option.rect.top() + _TOP + (look().type.line(TextRole.BODY) + 8 - side) / 2
        paint_avatar(painter, QRectF(middle - side / 2, top, side, side), row.id, row.text)


class PersonRows(Rows):
    """As ``Rows``, with the person's id and name in each row."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setItemDelegate(_PersonDelegate(self))
