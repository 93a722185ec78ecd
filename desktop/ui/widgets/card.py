"""A calm card in the middle of an otherwise empty page: for the lock and the first run."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_PAGE, GAP_SECTION, GAP_WIDE

_WIDTH = 520


class CardPage(QScrollArea):
    """Put its parts into ``column``. It grows with the text and scrolls when the window is too low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Qt's own viewport is one that Python has not seen: finding out what it is costs the first paint 11 ms.
        viewport = QWidget()
        viewport.setBackgroundRole(QPalette.ColorRole.NoRole)
        self.setViewport(viewport)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        sheet = QWidget()
        sheet.setProperty("tone", "plain")
        self.card = QFrame()
        self.card.setProperty("tone", "card")
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(GAP_PAGE, GAP_PAGE, GAP_PAGE, GAP_PAGE)
        self.column.setSpacing(GAP_WIDE)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(self.card, 0)
        across.addStretch(1)
        down = QVBoxLayout(sheet)
        down.setContentsMargins(GAP_SECTION, GAP_SECTION, GAP_SECTION, GAP_SECTION)
        down.addStretch(2)
        down.addLayout(across)
        down.addStretch(3)
        self.setWidget(sheet)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "card"):
            self._fit()

    def _fit(self) -> None:
        self.card.setFixedWidth(min(look().type.scaled(_WIDTH), 880))
