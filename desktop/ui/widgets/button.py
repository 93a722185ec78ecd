"""Buttons: one primary a page, the rest quiet; all at least 32 pixels high and with a name."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.theme.look import look
from desktop.ui.theme.measures import ICON, TARGET


class ButtonKind(StrEnum):
    """How loudly a button speaks."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"
    TOAST = "toast"


_ROOM = 4
"""Pixels between drawing and word, on top of the four that Qt leaves."""
_ICON_TOKENS = {
    ButtonKind.PRIMARY: "on_accent",
    ButtonKind.LINK: "accent",
    ButtonKind.DANGER: "error_ink",
    ButtonKind.TOAST: "window",
}


class Button(QPushButton):
    """A push button with a word, perhaps a drawing before it. Return presses it as Space does."""

    def __init__(
        self,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        drawing: str | None = None,
        parent: QWidget | None = None,
        size: int = ICON,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._drawing = drawing
        self._size = size
        self.setProperty("kind", kind.value)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(True)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show ``text`` (an ampersand is an ampersand) and let screen readers say the same."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self._restyle()

    def set_drawing(self, drawing: str | None) -> None:
        """Show another drawing."""
        self._drawing = drawing
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange):
            self._restyle()
        super().changeEvent(event)

    def _restyle(self) -> None:
        if self._drawing is not None:
            from desktop.ui.theme.icons import icon  # the lock page has none

            size = look().type.scaled(self._size)
            token = _ICON_TOKENS.get(self._kind, "text2")
            room = _ROOM if self.text() else 0
            self.setIcon(icon(self._drawing, token, self._size, self.devicePixelRatioF(), room))
            self.setIconSize(QSize(size + room, size))


class IconButton(Button):
    """A quiet square button with a drawing alone; its name is its tooltip and what screen readers say."""

    def __init__(self, name: str, drawing: str, parent: QWidget | None = None, size: int = ICON) -> None:
        super().__init__(name, ButtonKind.QUIET, drawing, parent, size)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def set_words(self, text: str) -> None:
        self.setText("")
        self.setAccessibleName(text)
        from html import escape

        self.setToolTip(escape(text))
        self._restyle()

    @override
    def sizeHint(self) -> QSize:
        side = max(TARGET, look().type.scaled(ICON) + 12)
        return QSize(side, side)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()
