"""Text as the design wants it: plain, with the line height of its role, wrapped even inside a word, never cut."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import COLUMN_CHARACTERS
from desktop.ui.theme.type_scale import TextRole

_NARROWEST_CHARACTERS = 6
_WIDTHS = 8
"""So many widths are remembered."""
_LINE_SEPARATOR = "\u2028"


class Text(QLabel):
    """A label that wraps. ``token`` names its colour; ``role`` its size.

    ``characters`` is how wide it would like to be at most; it never asks for more than its text needs.
    """

    def __init__(
        self,
        text: str = "",
        role: TextRole = TextRole.BODY,
        token: str = "text",
        parent: QWidget | None = None,
        characters: int = COLUMN_CHARACTERS,
    ) -> None:
        super().__init__(parent)
        self._role = role
        self._token = token
        self._characters = characters
        self._sized: object = None
        self._sizes: dict[int, tuple[int, int]] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        self._restyle()

    @property
    def role(self) -> TextRole:
        """What the text is for."""
        return self._role

    def set_token(self, token: str) -> None:
        """Paint in the colour of another token."""
        if token != self._token:
            self._token = token
            self.update()

    def set_role(self, role: TextRole) -> None:
        """Take another size."""
        if role != self._role:
            self._role = role
            self._restyle()

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inner = max(1, width - margins.left() - margins.right())
        return self._size(inner)[0] + margins.top() + margins.bottom()

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        wish = self.fontMetrics().averageCharWidth() * self._characters
        width = min(self._natural_width(), wish) + margins.left() + margins.right()
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        narrow = self.fontMetrics().averageCharWidth() * _NARROWEST_CHARACTERS
        return QSize(min(self._natural_width(), narrow), look().type.line(self._role))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        area = self.contentsRect()
        layout, height, _ = self._laid_out(max(1, area.width()))
        worn = look()
        painter.setPen(worn.colour(self._token if self.isEnabled() else "text3"))
        top = area.top()
        if self.alignment() & Qt.AlignmentFlag.AlignVCenter:
            top += max(0, (area.height() - height) // 2)
        layout.draw(painter, QPointF(area.left(), top))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._restyle()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self._sizes.clear()
        self.setFont(look().type.font(self._role))
        self.updateGeometry()
        self.update()

    def _natural_width(self) -> int:
        return self._size(1 << 20)[1]

    def _size(self, width: int) -> tuple[int, int]:
        """Height and widest line at ``width`` pixels; a page asks for a few widths again and again."""
        words = (self.text(), self.font().key(), self.alignment(), self._role)
        if words != self._sized or len(self._sizes) > _WIDTHS:
            self._sized = words
            self._sizes.clear()
        if width not in self._sizes:
            self._sizes[width] = self._laid_out(width)[1:]
        return self._sizes[width]

    def _laid_out(self, width: int) -> tuple[QTextLayout, int, int]:
        """The lines at ``width`` pixels, their height and the widest of them."""
        layout = QTextLayout(self.text().replace("\n", _LINE_SEPARATOR), self.font())
        option = QTextOption(self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        return layout, *lay_lines(layout, width, look().type.line(self._role))


def lay_lines(layout: QTextLayout, width: int, line_height: int) -> tuple[int, int]:
    """Break ``layout`` into lines of ``width`` pixels; returns the height of all and the width of the widest."""
    y = 0.0
    widest = 0.0
    layout.beginLayout()
    line = layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        step = max(float(line_height), line.height())
        line.setPosition(QPointF(0, y + (step - line.height()) / 2))
        y += step
        widest = max(widest, line.naturalTextWidth())
        line = layout.createLine()
    layout.endLayout()
    return int(y + 0.5) or line_height, int(widest) + 1
