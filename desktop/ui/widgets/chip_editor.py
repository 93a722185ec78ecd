"""The shared note: plain text in which a sign at the start of a line shows as a label, and what an action says of
owner and day stands in a margin to the right.

What is kept is what was typed, sign for sign. Only the line that is being written is ever read.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop.domain.note_lines import LineKind
from desktop.ui.presenters.note_chips import label, sign_length
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.line_chips import LineChips
from desktop.ui.widgets.note_editor import NoteEditor

_MARGIN_CHARACTERS = 20
_WIDEST_SHARE = 0.32
"""How much of the editor the margin may take at most."""

_UNMODIFIED = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)

Say = Callable[[str], str]


class _Margin(QWidget):
    """Paints owner and day beside the actions; screen readers hear them from the editor."""

    def __init__(self, editor: "ChipEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._editor.margin_width(), 0)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(self, event.rect())


class ChipEditor(NoteEditor):
    """A note with chips. ``aside`` gives what stands right of a line, ``spoken`` what a screen reader hears of it."""

    def __init__(
        self,
        name: str = "",
        role: TextRole = TextRole.NOTE,
        aside: Say = str,
        spoken: Say = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, role, parent=parent)
        self._aside, self._spoken = aside, spoken
        self._said: tuple[int, LineKind] = (0, LineKind.TEXT)
        self.chips = LineChips(self.document(), role)
        self.margin = _Margin(self)
        self.updateRequest.connect(self._move_margin)
        self.cursorPositionChanged.connect(self._tell)
        self.dress()
        self._settled()

    def dress(self) -> None:
        """Draw the chips again, in the language and look of the moment."""
        self.chips.dress(self.devicePixelRatioF())
        self._place_margin()

    def margin_width(self) -> int:
        """Pixels kept free to the right of the words."""
        wish = self._margin_metrics() * _MARGIN_CHARACTERS
        return round(min(wish, self.width() * _WIDEST_SHARE))

    def line_kind(self, block: QTextBlock) -> LineKind:
        """What the line is."""
        return self.chips.kind_of(block.userState())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.chips.has_labels:
            return
        painter: QPainter | None = None
        for block, top in self._blocks(event.rect()):
            if block.userState() > 0:
                if painter is None:
                    painter = QPainter(self.viewport())
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self.chips.paint(painter, self.line_kind(block), self._first_line(block, top))
        if painter is not None:
            painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace and event.modifiers() in _UNMODIFIED and self._make_plain():
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_margin()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange) and hasattr(
            self, "chips"
        ):
            self.dress()

    def paint_margin(self, margin: QWidget, area: QRect) -> None:
        """Paint owner and day of the actions whose first line lies within ``area`` of ``margin``."""
        painter = QPainter(margin)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look().type.font(TextRole.CAPTION)
        painter.setFont(font)
        for block, top in self._blocks(area):
            if self.line_kind(block) is LineKind.ACTION:
                self._paint_aside(painter, self._aside(block.text()), self._first_line(block, top))

    def _paint_aside(self, painter: QPainter, words: str, line: QRectF) -> None:
        if not words:
            return
        room = QRectF(GAP_SMALL, 0, self.margin.width() - 2 * GAP_SMALL, 10_000)
        flags = Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextWordWrap
        needed = painter.boundingRect(room, flags, words)
        height = max(needed.height() + 2, line.height() - 2)
        area = QRectF(needed.left() - GAP_SMALL, line.top() + 1, needed.width() + 2 * GAP_SMALL, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("accent_soft"))
        painter.drawRoundedRect(area, 5, 5)
        painter.setPen(look().colour("accent_ink"))
        flags |= Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area.adjusted(GAP_SMALL, 0, -GAP_SMALL, 0), flags, words)

    def _blocks(self, area: QRect) -> Iterator[tuple[QTextBlock, float]]:
        """The lines that lie within ``area`` of the viewport, each with its top."""
        block = self.cursorForPosition(QPoint(0, max(0, area.top()))).block()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= area.bottom():
            yield block, top
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _first_line(self, block: QTextBlock, top: float) -> QRectF:
        line = block.layout().lineAt(0)
        return QRectF(line.x() + self.contentOffset().x(), top + line.y(), line.width(), line.height())

    def _make_plain(self) -> bool:
        """Backspace right after a label takes the sign away; the words stay."""
        cursor = self.textCursor()
        block = cursor.block()
        if cursor.hasSelection() or self.line_kind(block) is LineKind.TEXT:
            return False
        signed = sign_length(block.text())
        if not 0 < cursor.positionInBlock() <= signed:
            return False
        cursor.setPosition(block.position())
        cursor.setPosition(block.position() + signed, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._say(self.accessibleName())
        return True

    def _tell(self) -> None:
        """Let a screen reader hear what the line has become, and of a finished line whose and when."""
        block = self.textCursor().block()
        here = block.blockNumber(), self.line_kind(block)
        if here == self._said:
            return
        (number, kind), self._said = self._said, here
        if here[0] != number and kind is LineKind.ACTION:
            self._say(self._spoken(self.document().findBlockByNumber(number).text()))
        elif here[1] is not LineKind.TEXT:
            self._say(label(here[1]))

    def _say(self, words: str) -> None:
        announce(self, words)

    def _margin_metrics(self) -> int:
        return round(look().type.size(TextRole.CAPTION) * 0.56)

    def _place_margin(self) -> None:
        width = self.margin_width()
        self.setViewportMargins(0, 0, width, 0)
        view = self.viewport().geometry()
        self.margin.setGeometry(view.right() + 1, view.top(), width, view.height())

    def _move_margin(self, area: QRect, by: int) -> None:
        """Follow the words: scroll with them, and paint again what may stand beside what was painted again."""
        if not self.chips.has_labels:
            return
        if by:
            self.margin.scroll(0, by)
        elif (
            self.chips.changed_kind
            or area.height() > 2 * self.fontMetrics().height()
            or self.textCursor().block().userState() > 0
        ):
            self.chips.changed_kind = False
            self.margin.update(0, area.y(), self.margin.width(), area.height())
