"""The people beneath Personer in the sidebar: avatar, name, and a dot for a talk today."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop.ui.presenters.sidebar import SidebarPerson
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL, RADIUS, ROW_COMPACT, SELECTED_BAR
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import AVATAR_SMALL, paint_avatar
from desktop.ui.widgets.text import lay_lines

_PERSON = Qt.ItemDataRole.UserRole
_DOT = 8
Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """The people in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[SidebarPerson, ...] = ()

    def show_people(self, people: Sequence[SidebarPerson]) -> None:
        """Show these; nothing happens where they are the same."""
        if tuple(people) == self._people:
            return
        self.beginResetModel()
        self._people = tuple(people)
        self.endResetModel()

    def row_of(self, person_id: str | None) -> int:
        """The row of a person, -1 where there is none."""
        return next((row for row, person in enumerate(self._people) if person.id == person_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._people)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        person = self._people[index.row()]
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: person.name,
            Qt.ItemDataRole.AccessibleTextRole: person.name,
            Qt.ItemDataRole.AccessibleDescriptionRole: tr("samtal i dag") if person.talk_today else "",
            Qt.ItemDataRole.ToolTipRole: escape(person.name),
            _PERSON: person,
        }
        return answers.get(role)


class _Row(QStyledItemDelegate):
    narrow = False

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        height = 0 if self.narrow else self._lines(index.data(), width)[1]
        return QSize(width, max(ROW_COMPACT, look().type.scaled(AVATAR_SMALL) + 4, height + GAP_SMALL))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        person: SidebarPerson = index.data(_PERSON)
        worn = look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option)
        area = option.rect
        side = worn.type.scaled(AVATAR_SMALL)
        left = area.left() + ((area.width() - side) // 2 if self.narrow else GAP)
        paint_avatar(
            painter, QRectF(left, area.center().y() - side / 2 + 1, side, side), person.id, person.name
        )
        painter.setPen(worn.colour("text"))
        if not self.narrow:
            layout, height = self._lines(person.name, area.width())
            at = QRectF(left + side + GAP_SMALL, area.top() + (area.height() - height) / 2, 1, 1)
            layout.draw(painter, at.topLeft())
        if person.talk_today:
            self._paint_dot(painter, area, left + side)
        painter.restore()

    def _paint_dot(self, painter: QPainter, area: QRect, avatar_right: int) -> None:
        x = avatar_right - _DOT if self.narrow else area.right() - GAP - _DOT
        y = area.center().y() + (_DOT if self.narrow else -_DOT / 2)
        painter.setPen(QPen(look().colour("sunken"), 4) if self.narrow else QPen(Qt.PenStyle.NoPen))
        painter.drawEllipse(QRectF(x, y, _DOT, _DOT))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent"))
        painter.drawEllipse(QRectF(x, y, _DOT, _DOT))

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not chosen and not hovered:
            return
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("selected" if chosen else "window"))
        painter.drawRoundedRect(area, RADIUS, RADIUS)
        if chosen:
            painter.setBrush(look().colour("accent"))
            painter.drawRoundedRect(
                QRectF(area.left(), area.top() + 7, SELECTED_BAR, area.height() - 14), 1.5, 1.5
            )

    def _lines(self, name: str, width: int) -> tuple[QTextLayout, int]:
        worn = look()
        layout = QTextLayout(name, worn.type.font(TextRole.BODY))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        room = width - GAP - worn.type.scaled(AVATAR_SMALL) - GAP_SMALL - _DOT - 2 * GAP
        return layout, lay_lines(layout, max(1, room), worn.type.line(TextRole.BODY))[0]


class PeopleList(QListView):
    """The people one can go to; ``person_chosen`` carries the id."""

    person_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = PeopleModel(self)
        self._row = _Row(self)
        self.setModel(self._people)
        self.setItemDelegate(self._row)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        self.retranslate()

    def show_people(self, people: Sequence[SidebarPerson]) -> None:
        """Show these people; who was current stays current."""
        current = self.currentIndex().data(_PERSON)
        self._people.show_people(people)
        if isinstance(current, SidebarPerson):
            self.mark(current.id)

    def mark(self, person_id: str | None) -> None:
        """Mark the person whose page is on screen, or nobody."""
        row = self._people.row_of(person_id)
        if row < 0:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
        else:
            self.setCurrentIndex(self._people.index(row))

    def set_narrow(self, *, narrow: bool) -> None:
        """Show the avatars alone."""
        self._row.narrow = narrow
        self.scheduleDelayedItemsLayout()

    def retranslate(self) -> None:
        """Say the list's name again."""
        self.setAccessibleName(tr("Personer i ditt team"))

    @override
    def doItemsLayout(self) -> None:
        """Take no more height than the people need: what stands beneath them follows at once."""
        super().doItemsLayout()
        rows = range(self._people.rowCount())
        self.setMaximumHeight(sum(self.sizeHintForRow(row) for row in rows))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
        super().changeEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        person = index.data(_PERSON)
        if isinstance(person, SidebarPerson):
            self.person_chosen.emit(person.id)
