"""The board as a Qt model: a row a behaviour, a column a week. A week without marks is blank."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.goals import Mark
from desktop.services.board import FollowedBehaviour
from desktop.ui.presenters import dates
from desktop.ui.presenters.board import marks_by_week, spoken_behaviour, spoken_mark
from desktop.ui.presenters.wording import tr

CONTENT = Qt.ItemDataRole.UserRole
"""A ``FollowedBehaviour`` in the first column, the week's marks in the others."""
Index = QModelIndex | QPersistentModelIndex


class GridModel(QAbstractTableModel):
    """``weeks`` are the Mondays of the columns after the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[FollowedBehaviour, ...] = ()
        self.weeks: tuple[date, ...] = ()
        self._marks: list[list[tuple[Mark, ...]]] = []

    def show_weeks(self, rows: Sequence[FollowedBehaviour], weeks: Sequence[date]) -> None:
        """Show these rows over these weeks."""
        self.beginResetModel()
        self.rows, self.weeks = tuple(rows), tuple(weeks)
        by_week = [marks_by_week(row.marks) for row in self.rows]
        self._marks = [[weeks_marks.get(week, ()) for week in self.weeks] for weeks_marks in by_week]
        self.endResetModel()

    def say_again(self) -> None:
        """The language is another one."""
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(self.weeks)))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.weeks))

    def marks_at(self, row: int, column: int) -> tuple[Mark, ...]:
        """The marks of a cell, oldest first; none in the first column."""
        return self._marks[row][column - 1] if column else ()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1 + len(self.weeks)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, marks = self.rows[index.row()], self.marks_at(index.row(), index.column())
        first = index.column() == 0
        if role == CONTENT:
            return row if first else marks
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken_behaviour(row) if first else "; ".join(spoken_mark(mark) for mark in marks)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.behaviour.text if first else ""
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.column() and not self.marks_at(index.row(), index.column()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self.rows[section].behaviour.text
        return tr("Beteende") if section == 0 else dates.spoken_week(self.weeks[section - 1])
