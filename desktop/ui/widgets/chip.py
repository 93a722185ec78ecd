"""Chips: a word with a shape around it. A tag only says something; a chip can be taken away."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SMALL, TARGET
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import IconButton
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.strip import Drawing, Tone
from desktop.ui.widgets.text import Text

_INKS = {
    Tone.INFO: ("accent_soft", "accent_ink"),
    Tone.HINT: ("hint", "hint_ink"),
    Tone.ERROR: ("error", "error_ink"),
    Tone.PRIVATE: ("private", "private_ink"),
}


class Tag(QWidget):
    """A quiet rounded word such as ”från 10 mars”; it wraps rather than being cut."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.INFO, drawing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ground, ink = _INKS[tone]
        self.words = Text(text, TextRole.CAPTION, ink)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(GAP_SMALL, 3, GAP_SMALL, 3)
        self.row.setSpacing(6)
        if drawing:
            self.row.addWidget(Drawing(drawing, ink, 14), 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self.words, 1)

    def say(self, text: str) -> None:
        """Show another word; an empty one hides the tag."""
        self.words.setText(text)
        set_shown(self, shown=bool(text))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look().colour(self._ground))
        radius = min(self.height() / 2, look().type.line(TextRole.CAPTION) / 2 + 3)
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)


class Chip(Tag):
    """A tag with a cross; ``removed`` when the cross was pressed."""

    removed = Signal()

    def __init__(
        self, text: str, tone: Tone = Tone.INFO, drawing: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, tone, drawing, parent)
        self.cross = IconButton(tr("Ta bort {what}").format(what=text), "x", size=16)
        self.cross.clicked.connect(self.removed)
        self.row.setContentsMargins(GAP_SMALL + 4, 0, 0, 0)
        self.row.addWidget(self.cross)

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(TARGET, TARGET))
