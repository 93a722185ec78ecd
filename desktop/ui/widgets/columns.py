"""Columns side by side in given shares of the width, and beneath each other where the width is not enough."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SECTION


class Columns(QWidget):
    """``enough`` is the width in pixels, at 100 % text, from which the columns stand beside each other."""

    def __init__(
        self, columns: Sequence[tuple[QWidget, int]], enough: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._enough = enough
        self._columns = [column for column, _ in columns]
        self.box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(GAP_SECTION)
        for column, share in columns:
            self.box.addWidget(column, share)
        self._fit()

    @property
    def side_by_side(self) -> bool:
        """Whether the columns stand beside each other now."""
        return self.box.direction() == QBoxLayout.Direction.LeftToRight

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "box"):
            self._fit()

    def _fit(self) -> None:
        beside = self.width() >= look().type.scaled(self._enough)
        across = QSizePolicy.Policy.Ignored if beside else QSizePolicy.Policy.Preferred
        for column in self._columns:
            policy = column.sizePolicy()
            if policy.horizontalPolicy() != across:
                policy.setHorizontalPolicy(across)
                column.setSizePolicy(policy)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self.box.direction() != direction:
            self.box.setDirection(direction)
