"""What the five shapes mean, drawn as they are on the board."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.domain.goals import MarkKind
from desktop.ui.presenters import state_names
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP, GAP_SMALL
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.mark_shapes import paint_mark
from desktop.ui.widgets.text import Text

_SIDE = 12
"""Pixels at 100 % text, beside a caption."""


class _Shape(QWidget):
    """One shape; its neighbour says it in words."""

    def __init__(self, kind: MarkKind) -> None:
        super().__init__()
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._fit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, self._kind, QRectF(self.rect()), look().colour("text2"))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        side = look().type.scaled(_SIDE)
        self.setFixedSize(side, side)


class Legend(QWidget):
    """Every kind of mark beside its name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = {kind: Text("", TextRole.CAPTION, "text2") for kind in MarkKind}
        flow = Flow(self, GAP)
        for kind, name in self.names.items():
            pair = QWidget()
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(GAP_SMALL // 2)
            row.addWidget(_Shape(kind), 0, Qt.AlignmentFlag.AlignVCenter)
            row.addWidget(name, 1)
            flow.addWidget(pair)

    def retranslate(self) -> None:
        """Say every name again."""
        for kind, name in self.names.items():
            name.setText(state_names.mark(kind))
