"""Makes room for a label where a line of a note begins with a sign. The text itself is never touched.

The sign stays in the text, transparent and widened to the label's width, so that caret, selection, copying and undo
are the editor's own; whoever paints the editor paints the labels over it.
"""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPixmap,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextDocument,
)
from typing_extensions import override

from desktop.domain.note_lines import LineKind
from desktop.ui.presenters.note_chips import DRAWINGS, kind_while_typing, label
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.look import look
from desktop.ui.theme.type_scale import TextRole

KINDS = tuple(LineKind)
"""A block's user state is the place of its kind in here; -1 is plain text."""
_DRAWING = 16
_ROOM = 6
_GAP = 4
_DOT = 2.5

_INKS = {LineKind.OBSTACLE: ("hint", "hint_ink"), LineKind.NEXT_TIME: ("sunken", "text")}


@dataclass(frozen=True)
class Label:
    """How one kind's label looks now; ``width`` in pixels, with the gap after it."""

    text: str
    ground: QColor
    ink: QColor
    drawing: QPixmap
    width: float


class LineChips(QSyntaxHighlighter):
    """Knows each line's kind, and widens its sign; only the line that changed is looked at.

    ``changed_kind`` is set when a line has become another kind; who asks for it puts it back. ``has_labels`` says that
    there is or was a label somewhere.
    """

    def __init__(self, document: QTextDocument, role: TextRole) -> None:
        super().__init__(document)
        self._role = role
        self._ratio = 1.0
        self.changed_kind = False
        self.has_labels = False
        self.labels: dict[LineKind, Label] = {}
        self._formats: dict[LineKind, QTextCharFormat] = {}
        self.font = QFont()

    def dress(self, ratio: float) -> None:
        """Draw the labels again: another language, theme, size or screen (``ratio`` is the screen's pixel ratio)."""
        self._ratio = ratio
        self.font = look().type.font(TextRole.BODY_STRONG)
        self.font.setPixelSize(max(1, round(look().type.size(self._role) * 0.78)))
        note = QFontMetricsF(look().type.font(self._role))
        for kind in KINDS:
            if kind is not LineKind.TEXT:
                made = self._label(kind)
                self.labels[kind] = made
                self._formats[kind] = _widened(made.width - note.horizontalAdvance(kind.value))
        self.rehighlight()

    def kind_of(self, state: int) -> LineKind:
        """The kind of a block with this user state."""
        return KINDS[state] if state > 0 else LineKind.TEXT

    @override
    def highlightBlock(self, text: str) -> None:
        kind = kind_while_typing(text)
        state = -1 if kind is LineKind.TEXT else KINDS.index(kind)
        if state != self.currentBlockState():
            self.changed_kind = self.has_labels = True
            self.setCurrentBlockState(state)
        if kind in self._formats:
            self.setFormat(0, 1, self._formats[kind])

    def paint(self, painter: QPainter, kind: LineKind, line: QRectF) -> None:
        """Paint the label of ``kind`` at the start of ``line``, the first line of its block on the viewport."""
        made = self.labels.get(kind)
        if made is None:
            return
        if kind is LineKind.LIST:
            _paint_dot(painter, made, line)
            return
        area = QRectF(line.left(), line.top() + 1, made.width - _GAP, line.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(made.ground)
        painter.drawRoundedRect(area, 5, 5)
        size = look().type.scaled(_DRAWING)
        left = area.left() + _ROOM
        painter.drawPixmap(QPointF(left, area.center().y() - size / 2), made.drawing)
        painter.setPen(made.ink)
        painter.setFont(self.font)
        words = QRectF(left + size + _ROOM - 1, area.top(), area.width(), area.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, made.text)

    def _label(self, kind: LineKind) -> Label:
        ground, ink = _INKS.get(kind, ("accent_soft", "accent_ink"))
        worn = look()
        if kind is LineKind.LIST:
            return Label("", worn.colour(ground), worn.colour("text2"), QPixmap(), worn.type.scaled(14))
        text = label(kind)
        size = worn.type.scaled(_DRAWING)
        words = QFontMetricsF(self.font).horizontalAdvance(text)
        width = _ROOM + size + _ROOM - 1 + words + _ROOM + 2 + _GAP
        drawing = pixmap(DRAWINGS[kind], ink, _DRAWING, self._ratio)
        return Label(text, worn.colour(ground), worn.colour(ink), drawing, width)


def _widened(by: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(Qt.GlobalColor.transparent))
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(by)
    return made


def _paint_dot(painter: QPainter, made: Label, line: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(made.ink)
    radius = look().type.scaled(10) * _DOT / 10
    painter.drawEllipse(QPointF(line.left() + made.width / 2 - 2, line.center().y() + 1), radius, radius)
