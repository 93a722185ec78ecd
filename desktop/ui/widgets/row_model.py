"""The rows of a list as a Qt model: what they say, whether they are ticked, and how they are dragged."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.goals import MarkKind

ROW = Qt.ItemDataRole.UserRole
_MIME = "application/x-vardag-row"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Row:
    """One row. ``ticked`` is None for a row without a box; ``lead`` stands before the text, ``trail`` at the right.

    ``drawing`` is the name of an icon, ``mark`` the shape of a mark; either stands where the box would.

    ``tag`` is a quiet word under the text, such as ”från 10 mars”. ``spoken`` is what a screen reader says, by default
    all of these.
    """

    id: str
    text: str
    ticked: bool | None = None
    lead: str = ""
    trail: str = ""
    tag: str = ""
    drawing: str = ""
    mark: MarkKind | None = None
    spoken: str = ""
    movable: bool = False

    def said(self) -> str:
        """What a screen reader says."""
        parts = (self.lead.removesuffix(":"), self.text, self.tag, self.trail)
        return self.spoken or ", ".join(part for part in parts if part)


class RowModel(QAbstractListModel):
    """``tick_asked`` carries an id and whether it should be ticked; ``move_asked`` an id and its new place."""

    tick_asked = Signal(str, bool)
    move_asked = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show ``rows``. The same ids in the same order are changed in place, so that the place in the list is kept."""
        new = tuple(rows)
        if new == self.rows:
            return
        if [row.id for row in new] == [row.id for row in self.rows]:
            self.rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def row_of(self, row_id: str) -> int:
        """The place of an id, -1 where there is none."""
        return next((place for place, row in enumerate(self.rows) if row.id == row_id), -1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return (
                None
                if row.ticked is None
                else Qt.CheckState.Checked
                if row.ticked
                else Qt.CheckState.Unchecked
            )
        answers: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: row.text,
            Qt.ItemDataRole.AccessibleTextRole: row.said(),
            ROW: row,
        }
        return answers.get(role)

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        row = self.rows[index.row()]
        if row.ticked is None:
            return False
        self.tick_asked.emit(row.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self.rows[index.row()]
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        if row.movable:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the dragged row and of the list it left: no word of it leaves the program with a drag."""
        data = QMimeData()
        ids = [self.rows[index.row()].id for index in indexes]
        data.setData(_MIME, f"{id(self)} {ids[0] if ids else ''}".encode())
        return data

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        home, _, row_id = bytes(data.data(_MIME).data()).decode().partition(" ")
        old = self.row_of(row_id)
        if home != str(id(self)) or old < 0:
            return False
        place = row if row >= 0 else parent.row() if parent.isValid() else len(self.rows)
        place -= place > old
        if place != old:
            self.move_asked.emit(row_id, place)
        return False
