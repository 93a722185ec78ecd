"""The board's item view: arrows walk from mark to mark, Return opens, P makes a point, T shows it all as text."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QTableView, QWidget
from typing_extensions import override

from desktop.services.board import FollowedBehaviour
from desktop.ui.pages.board.grid_model import GridModel
from desktop.ui.pages.board.grid_paint import GridDelegate, Months, cell_width, row_height
from desktop.ui.presenters.board import weeks_until
from desktop.ui.theme.look import look
from desktop.ui.widgets.in_sight import keep_in_sight

_WORDS, _WORDS_SHARE = 300, 0.45
"""Pixels for a behaviour's words at 100 % text, and the share of the width that they take at most."""
_FEWEST_WEEKS, _MOST_WEEKS = 6, 26
SHIFT = timedelta(weeks=8)
"""How far Page Up goes back."""
Move = QAbstractItemView.CursorAction


class Grid(QTableView):
    """``opened`` and ``point_asked`` carry a behaviour's id and the ids of marks (none for the behaviour itself).

    ``walked`` carries the same when an arrow has led to another place. As many weeks are shown as fit, ending with
    ``last``; ``period_changed`` when they are others.
    """

    opened = Signal(str, object)
    walked = Signal(str, object)
    point_asked = Signal(str, object)
    text_asked = Signal()
    period_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_weeks = GridModel(self)
        self.last = date.min
        self._today = date.min
        self._rows: tuple[FollowedBehaviour, ...] = ()
        self.setModel(self.model_of_weeks)
        self.setItemDelegate(GridDelegate(self))
        self.setHorizontalHeader(Months(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectItems)
        for policy in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        self.selectionModel().currentChanged.connect(self._follow)

    def show_rows(self, rows: Sequence[FollowedBehaviour], today: date) -> None:
        """Show the behaviours; the place on the board is kept."""
        if self._today != today:
            self._today = self.last = today
        if tuple(rows) != self._rows:
            self._rows = tuple(rows)
            self._fit(anew=True)

    def say_again(self) -> None:
        """The language is another one."""
        self.model_of_weeks.say_again()
        self._fit(anew=True)

    def earlier(self) -> None:
        """Some weeks back, as long as there is anything to see."""
        if self.has_earlier:
            self._go_to(self.last - SHIFT)

    def later(self) -> None:
        """Some weeks on, up to this week."""
        self._go_to(min(self.last + SHIFT, self._today))

    def go_back_to(self, last: date) -> None:
        """The weeks up to ``last``, where one was before."""
        self._go_to(min(last, self._today))

    @property
    def at_the_end(self) -> bool:
        """Whether this week is shown."""
        return self.last >= self._today

    @property
    def has_earlier(self) -> bool:
        """Whether there are marks before the weeks that are shown."""
        weeks = self.model_of_weeks.weeks
        return bool(weeks) and any(mark.on < weeks[0] for row in self._rows for mark in row.marks)

    def go_to(self, behaviour_id: str) -> None:
        """Put the keyboard on a behaviour."""
        for number, row in enumerate(self._rows):
            if row.behaviour.id == behaviour_id:
                self.setCurrentIndex(self.model_of_weeks.index(number, 0))

    def here(self) -> tuple[str, tuple[str, ...]] | None:
        """What the keyboard stands on, as ``opened`` tells it."""
        index = self.currentIndex()
        return self._what(index) if index.isValid() else None

    @override
    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(len(self._rows)))
        return QSize(480, rows + self.horizontalHeader().sizeHint().height() + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    @override
    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        here = self.currentIndex()
        if not here.isValid():
            return self.model_of_weeks.index(0, 0)
        columns = self._walkable(here.row())
        if action == Move.MoveRight:
            column = next((item for item in columns if item > here.column()), here.column())
        elif action == Move.MoveLeft:
            column = next((item for item in reversed(columns) if item < here.column()), 0)
        elif action == Move.MoveHome:
            column = 0
        elif action == Move.MoveEnd:
            column = columns[-1]
        else:
            return self._up_or_down(here, action)
        return self.model_of_weeks.index(here.row(), column)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self.opened.emit(*self._what(here))
        elif plain and key == Qt.Key.Key_P and here.isValid():
            self.point_asked.emit(*self._what(here))
        elif plain and key == Qt.Key.Key_T:
            self.text_asked.emit()
        elif plain and key == Qt.Key.Key_PageUp:
            self.earlier()
        elif plain and key == Qt.Key.Key_PageDown:
            self.later()
        elif event.text() and event.text().isprintable() and plain:
            event.ignore()
        else:
            super().keyPressEvent(event)
            if self.currentIndex() != here:
                self.walked.emit(*self._what(self.currentIndex()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid() and self._rows:
            self.setCurrentIndex(self.model_of_weeks.index(0, 0))
        super().focusInEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._fit(anew=True)

    def _follow(self) -> None:
        keep_in_sight(self)

    def _go_to(self, last: date) -> None:
        if last != self.last:
            self.last = last
            self._fit()

    def _fit(self, *, anew: bool = False) -> None:
        """As many weeks as fit; widths and heights follow the words."""
        room = max(self.width(), 1)
        words = min(look().type.scaled(_WORDS), round(room * _WORDS_SHARE))
        count = min(_MOST_WEEKS, max(_FEWEST_WEEKS, (room - words) // cell_width()))
        weeks = weeks_until(self.last, count) if self._rows else ()
        if anew or weeks != self.model_of_weeks.weeks:
            place = self._place()
            self.model_of_weeks.show_weeks(self._rows, weeks)
            self._stand_at(place)
        for column in range(1, len(weeks) + 1):
            self.setColumnWidth(column, cell_width())
        self.setColumnWidth(0, max(1, room - count * cell_width()))
        for number, row in enumerate(self._rows):
            stacks = max(
                (len(self.model_of_weeks.marks_at(number, c)) for c in range(1, count + 1)), default=0
            )
            self.setRowHeight(number, row_height(row, stacks, self.columnWidth(0)))
        self.updateGeometry()
        self.period_changed.emit()

    def _place(self) -> tuple[str, date | None] | None:
        here = self.currentIndex()
        if not here.isValid():
            return None
        week = self.model_of_weeks.weeks[here.column() - 1] if here.column() else None
        return self.model_of_weeks.rows[here.row()].behaviour.id, week

    def _stand_at(self, place: tuple[str, date | None] | None) -> None:
        if place is None:
            return
        behaviour_id, week = place
        self.go_to(behaviour_id)
        here = self.currentIndex()
        if here.isValid() and week in self.model_of_weeks.weeks:
            column = 1 + self.model_of_weeks.weeks.index(week)
            if self.model_of_weeks.marks_at(here.row(), column):
                self.setCurrentIndex(self.model_of_weeks.index(here.row(), column))

    def _walkable(self, row: int) -> list[int]:
        """The columns of a row that one can stand on."""
        columns = range(1, len(self.model_of_weeks.weeks) + 1)
        return [0, *(column for column in columns if self.model_of_weeks.marks_at(row, column))]

    def _up_or_down(self, here: QModelIndex, action: Move) -> QModelIndex:
        step = {Move.MoveUp: -1, Move.MovePrevious: -1}.get(action, 1)
        row = min(max(0, here.row() + step), len(self._rows) - 1)
        columns = self._walkable(row)
        near = 0 if here.column() == 0 else min(columns, key=lambda item: abs(item - here.column()))
        return self.model_of_weeks.index(row, near)

    def _what(self, index: QModelIndex) -> tuple[str, tuple[str, ...]]:
        marks = self.model_of_weeks.marks_at(index.row(), index.column())
        return self.model_of_weeks.rows[index.row()].behaviour.id, tuple(mark.id for mark in marks)

    def _clicked(self, index: QModelIndex) -> None:
        self.opened.emit(*self._what(index))
