"""What every page stands on: a scrolling sheet with one column of at most 72 characters, or the whole width."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import COLUMN_CHARACTERS, GAP_PAGE, GAP_SECTION, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole


class Page(QScrollArea):
    """A page. Put its parts into ``column``; a ``wide`` page may use the whole width, for columns side by side."""

    def __init__(self, parent: QWidget | None = None, *, wide: bool = False) -> None:
        super().__init__(parent)
        self._wide = wide
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        self._row = QHBoxLayout(sheet)
        self._row.setSpacing(0)
        self._body = QWidget()
        self._row.addWidget(self._body, 1, Qt.AlignmentFlag.AlignTop if not wide else Qt.AlignmentFlag(0))
        self._row.addStretch(0)
        self.column = QVBoxLayout(self._body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_WIDE)
        self.setWidget(sheet)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_body"):
            self._fit()

    def _fit(self) -> None:
        margin = GAP_PAGE if self.viewport().width() >= 2 * look().type.scaled(360) else GAP_SECTION
        if self._row.contentsMargins().left() != margin:
            self._row.setContentsMargins(margin, margin - 8, margin, margin)
        if not self._wide:
            letters = QFontMetrics(look().type.font(TextRole.NOTE)).averageCharWidth()
            self._body.setMaximumWidth(letters * COLUMN_CHARACTERS)
