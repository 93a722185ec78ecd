"""Lists of rows one can tick, order and open: points, actions, agenda. A Qt model with a delegate, keyboard first.

Up and Down walk, Return opens, Space ticks, Alt+Up and Alt+Down move, Delete removes, and rows can be dragged. The list
asks; whoever owns it decides and shows the new rows.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.measures import ROW
from desktop.ui.widgets.in_sight import keep_in_sight
from desktop.ui.widgets.row_delegate import RowDelegate
from desktop.ui.widgets.row_model import Row, RowModel

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Rows(QListView):
    """The list, as high as its rows: the page scrolls, not the list.

    ``opened`` (Return or double press), ``ticked`` (id and the state that is asked for), ``moved`` (id and the place
    that is asked for) and ``removal_asked`` (Delete) carry the row's id. After ``show_rows`` the place in the list is
    kept by id; where that row is gone, the next one takes it.
    """

    opened = Signal(str)
    ticked = Signal(str, bool)
    moved = Signal(str, int)
    removal_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowModel(self)
        self._rows.tick_asked.connect(self.ticked)
        self._rows.move_asked.connect(self.moved)
        self.setModel(self._rows)
        self.setItemDelegate(RowDelegate(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragDropMode(QListView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentChanged.connect(self._follow)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows``."""
        place, current = self.currentIndex().row(), self.current_id()
        self._rows.show_rows(rows)
        if not rows:
            self.updateGeometry()
            return
        kept = self._rows.row_of(current) if current else -1
        if kept >= 0 or place >= 0:
            self.setCurrentIndex(self._rows.index(kept if kept >= 0 else min(place, len(rows) - 1)))
        self.updateGeometry()

    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows.rows

    def current_id(self) -> str | None:
        """The id of the row that the keyboard stands on."""
        index = self.currentIndex()
        return self._rows.rows[index.row()].id if index.isValid() else None

    def go_to(self, row_id: str) -> None:
        """Put the keyboard on this row."""
        self.setCurrentIndex(self._rows.index(self._rows.row_of(row_id)))

    def move_up(self) -> None:
        """Ask for the row that the keyboard stands on to be moved up."""
        self._ask_to_move(-1)

    def move_down(self) -> None:
        """Ask for it to be moved down."""
        self._ask_to_move(1)

    def ask_to_remove(self) -> None:
        """Ask for it to be removed."""
        row_id = self.current_id()
        if row_id:
            self.removal_asked.emit(row_id)

    @override
    def sizeHint(self) -> QSize:
        delegate, width = self.itemDelegate(), self.viewport().width()
        assert isinstance(delegate, RowDelegate)
        self.ensurePolished()
        height = sum(delegate.height(row, width) for row in self._rows.rows)
        return QSize(240, height if self._rows.rows else ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        row_id = self.current_id()
        step = _STEPS.get(Qt.Key(event.key()))
        if row_id and step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._ask_to_move(step)
        elif row_id and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(row_id)
        elif row_id and event.key() == Qt.Key.Key_Space:
            self._ask_to_tick(row_id)
        elif row_id and event.key() == Qt.Key.Key_Delete:
            self.ask_to_remove()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Delete, and Alt with an arrow, belong to the list even where the window has its own use for them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            moves = Qt.Key(event.key()) in _STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if (moves or event.key() == Qt.Key.Key_Delete) and self.current_id():
                event.accept()
                return True
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def _follow(self) -> None:
        keep_in_sight(self)

    def _ask_to_tick(self, row_id: str) -> None:
        ticked = self._rows.rows[self._rows.row_of(row_id)].ticked
        if ticked is not None:
            self.ticked.emit(row_id, not ticked)

    def _ask_to_move(self, step: int) -> None:
        row_id = self.current_id()
        place = self.currentIndex().row() + step
        if row_id and self._rows.rows[place - step].movable and 0 <= place < len(self._rows.rows):
            self.moved.emit(row_id, place)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._rows.rows[index.row()].id)
