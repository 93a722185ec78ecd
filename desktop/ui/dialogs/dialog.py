"""What every small window stands on: a heading, words, buttons in a row; Esc closes it and the focus goes back."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SECTION, GAP_SMALL, GAP_WIDE
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.text import Text

_TITLE = "Vardag"
_WIDTH = 480


class Dialog(QDialog):
    """A modal window. Its title never names a person. Put parts into ``column`` and buttons in with ``add_button``.

    ``inset`` is room that the parts keep around themselves (pixels): heading and buttons stand as far in.
    """

    def __init__(self, parent: QWidget | None, heading: str, width: int = _WIDTH, inset: int = 0) -> None:
        super().__init__(parent)
        self._wish = width
        self._over = parent
        self.setWindowTitle(_TITLE)
        self.setAccessibleName(heading)
        self.setModal(True)
        self.heading = Text(heading, TextRole.H2)
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP_WIDE)
        self._buttons = QWidget()
        self._flow = Flow(self._buttons, GAP_SMALL)
        whole = QVBoxLayout(self)
        aside = GAP_SECTION - inset
        whole.setContentsMargins(aside, GAP_SECTION, aside, GAP_SECTION)
        self.heading.setContentsMargins(inset, 0, inset, 0)
        self._flow.setContentsMargins(inset, 0, inset, 0)
        whole.setSpacing(GAP_WIDE)
        whole.addWidget(self.heading)
        whole.addLayout(self.column, 1)
        whole.addWidget(self._buttons)

    def add_button(self, button: Button) -> Button:
        """Put a button at the end of the row."""
        self._flow.addWidget(button)
        return button

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take the width that the text size asks for, as much as the screen has, and the height that follows."""
        room = self.screen().availableGeometry()
        width = min(look().type.scaled(self._wish), room.width() - 2 * GAP_SECTION)
        layout = self.layout()
        height = layout.heightForWidth(width) if layout is not None else self.sizeHint().height()
        self.setMinimumWidth(min(width, _WIDTH))
        self.resize(width, min(max(height, self.minimumSizeHint().height()), room.height() - 2 * GAP_SECTION))
        if self._over is not None:
            placed = self.rect()
            placed.moveCenter(self._over.window().frameGeometry().center())
            self.move(max(placed.left(), room.left()), max(placed.top(), room.top()))
        super().showEvent(event)


def focus_back(widget: QWidget | None) -> None:
    """Give the focus back to where it was before a window opened."""
    if widget is not None:
        widget.setFocus(Qt.FocusReason.PopupFocusReason)
