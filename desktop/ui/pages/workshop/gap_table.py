"""The gap map: names of what is measured, which way each pulls, what it makes us do, and what is done about it.

Up and Down walk, ← and → and ? say which way it pulls, Return opens, Delete removes. There is no place for a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from desktop.domain.goals import Pull
from desktop.ui.presenters.wording import tr
from desktop.ui.presenters.workshop_state import GapShown
from desktop.ui.presenters.workshop_words import answer_with, pull, pull_sign
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL, ROW, SELECTED_BAR
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import lay_lines

_SHARES = (27, 21, 28, 24)
"""Percent of the width, a column."""
_MARGIN = 8
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class GapRow:
    """The words of one row, a column each."""

    id: str
    cells: tuple[str, str, str, str]


class GapModel(QAbstractTableModel):
    """``faint`` rows are examples: they can be read and not touched."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[GapRow, ...] = ()
        self.faint = False

    def show_rows(self, rows: Sequence[GapRow], *, faint: bool) -> None:
        """Show ``rows``; the same ones in the same order are changed in place."""
        new = tuple(rows)
        same = [row.id for row in new] == [row.id for row in self.rows] and faint == self.faint
        if not same:
            self.beginResetModel()
        self.rows, self.faint = new, faint
        if not same:
            self.endResetModel()
        elif new:
            self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(_SHARES) - 1))

    def retranslate(self) -> None:
        """The heads of the columns in another language."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(_SHARES) - 1)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(_SHARES)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        cell = self.rows[index.row()].cells[index.column()]
        spoken = role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 1
        return cell.partition("  ")[2] if spoken else cell

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (tr("Det vi följer upp"), tr("Drar"), tr("Får oss att …"), tr("Vi gör så här"))[section]

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.faint:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Cells(QStyledItemDelegate):
    """Words that wrap, in the design's ink; the row that the keyboard stands on has a bar."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        faint = isinstance(model, GapModel) and model.faint
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if selected:
            painter.fillRect(option.rect, look().colour("selected"))
            if index.column() == 0:
                bar = QRectF(
                    option.rect.left(), option.rect.top() + 7, SELECTED_BAR, option.rect.height() - 14
                )
                painter.fillRect(bar, look().colour("accent"))
        painter.setPen(look().colour("line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        layout, _ = _laid(str(index.data()), option.rect.width())
        painter.setPen(look().colour("text3" if faint else "text"))
        layout.draw(painter, QPointF(option.rect.left() + GAP_SMALL, option.rect.top() + _MARGIN))
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.columnWidth(index.column()) if isinstance(view, QTableView) else option.rect.width()
        return QSize(width, max(ROW, _laid(str(index.data()), width)[1] + 2 * _MARGIN))


def _laid(words: str, width: int) -> tuple[QTextLayout, int]:
    layout = QTextLayout(words.replace("\n", " "), look().type.font(TextRole.BODY))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    height, _ = lay_lines(layout, max(1, width - 2 * GAP_SMALL), look().type.line(TextRole.BODY))
    return layout, height


class GapTable(QTableView):
    """``pulled`` carries a gap's id and a ``Pull``; ``walked``, ``opened`` and ``removal_asked`` its id."""

    pulled = Signal(str, object)
    walked = Signal(str)
    opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = GapModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(_Cells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.selectionModel().currentChanged.connect(self._walked)
        self.doubleClicked.connect(self._opened)

    def show_gaps(self, gaps: Sequence[GapShown], examples: Sequence[GapShown]) -> None:
        """Show the gaps, or the examples while there are none; the row with the keyboard keeps it by its id."""
        current, place = self.current_id(), self.currentIndex().row()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if gaps else Qt.FocusPolicy.NoFocus)
        self._rows.show_rows([_row(gap) for gap in gaps or examples], faint=not gaps)
        self._rows.retranslate()
        ids = [gap.id for gap in gaps]
        if current in ids:
            self.go_to(current)
        elif ids and place >= 0:
            self.go_to(ids[min(place, len(ids) - 1)])
        self._fit()

    def current_id(self) -> str:
        """The gap that the keyboard stands on, or an empty word."""
        row = self.currentIndex().row()
        return self._rows.rows[row].id if 0 <= row < len(self._rows.rows) and not self._rows.faint else ""

    def go_to(self, gap_id: str) -> None:
        """Put the keyboard on a gap."""
        ids = [row.id for row in self._rows.rows]
        if gap_id in ids and self.currentIndex().row() != ids.index(gap_id):
            self.setCurrentIndex(self._rows.index(ids.index(gap_id), 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        gap_id = self.current_id()
        ways = {
            Qt.Key.Key_Left: Pull.AGAINST,
            Qt.Key.Key_Right: Pull.ALONG,
            Qt.Key.Key_Question: Pull.UNKNOWN,
        }
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~(
            Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        )
        if gap_id and plain and key in ways:
            self.pulled.emit(gap_id, ways[key])
        elif gap_id and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit(gap_id)
        elif gap_id and key == Qt.Key.Key_Delete:
            self.removal_asked.emit(gap_id)
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        """Delete belongs to the table while it has the keyboard, and the first row is there to stand on."""
        asks = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Delete
        if asks and event.type() == QEvent.Type.ShortcutOverride and self.current_id():
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.FocusIn
            and not self.current_id()
            and self._rows.rows
            and not self._rows.faint
        ):
            self.setCurrentIndex(self._rows.index(0, 0))
        return super().event(event)

    @override
    def visualRect(self, index: Index) -> QRect:
        """The whole row: the keyboard stands on rows, not on cells."""
        cell = super().visualRect(index)
        return QRect(0, cell.top(), self.viewport().width(), cell.height())

    @override
    def sizeHint(self) -> QSize:
        rows = sum(self.rowHeight(row) for row in range(self._rows.rowCount()))
        return QSize(320, self.horizontalHeader().sizeHint().height() + rows + 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._fit()

    def _fit(self) -> None:
        """Columns by their shares, rows by their words."""
        whole = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, whole * share // 100)
        self.resizeRowsToContents()
        self.updateGeometry()

    def _walked(self, now: QModelIndex) -> None:
        if now.isValid():
            self.walked.emit(self.current_id())

    def _opened(self, _index: QModelIndex) -> None:
        if self.current_id():
            self.opened.emit(self.current_id())


def _row(gap: GapShown) -> GapRow:
    way = f"{pull_sign(gap.pull)}  {pull(gap.pull)}"
    return GapRow(gap.id, (gap.measured, way, gap.makes_us, answer_with(gap.answer, gap.name)))
