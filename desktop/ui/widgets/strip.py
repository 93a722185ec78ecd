"""Words that lie beside the work instead of stopping it: hints, messages, banners and the toast with Undo."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QHideEvent, QKeyEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.measures import GAP, GAP_SMALL, TOAST_MS
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.button import Button, ButtonKind, IconButton
from desktop.ui.widgets.shown import set_shown
from desktop.ui.widgets.text import Text


class Drawing(QLabel):
    """A drawing that says with a shape what its neighbour says with words; screen readers pass over it."""

    def __init__(
        self, name: str, token: str = "text2", size: int = 20, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token, self._size = name, token, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle()

    def show_drawing(self, name: str, token: str) -> None:
        """Show another drawing."""
        self._name, self._token = name, token
        self._restyle()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.DevicePixelRatioChange):
            self._restyle()
        super().changeEvent(event)

    def _restyle(self) -> None:
        self.setPixmap(
            pixmap(self._name, self._token, self._size, self.devicePixelRatioF()) if self._name else QPixmap()
        )


class Tone(StrEnum):
    """What a strip is about; each has its own ground, ink and drawing."""

    INFO = "accent"
    HINT = "hint"
    ERROR = "error"
    PRIVATE = "private"


_INKS = {
    Tone.INFO: ("accent_ink", "info"),
    Tone.HINT: ("hint_ink", "lightbulb"),
    Tone.ERROR: ("error_ink", "circle-alert"),
    Tone.PRIVATE: ("private_ink", "lock"),
}


class Strip(QFrame):
    """A line of words on a quiet ground, with at most one thing to do and a way to close it (Esc too).

    ``closed`` comes when the user closes it, ``acted`` when the button was pressed.
    """

    closed = Signal()
    acted = Signal()

    def __init__(self, tone: Tone, *, closable: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ink, drawing = _INKS[tone]
        self.setProperty("tone", tone.value)
        self.setProperty("strip", "yes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = Text("", TextRole.BODY, ink)
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.button = Button("", ButtonKind.QUIET)
        self.button.clicked.connect(self.acted)
        self.button.hide()
        self.close_button = IconButton(tr("Stäng"), "x")
        self.close_button.clicked.connect(self.dismiss)
        if not closable:
            self.close_button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        row.setSpacing(GAP)
        row.addWidget(Drawing(drawing, ink), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        row.addWidget(self.close_button)
        self.hide()

    def say(self, text: str, action: str = "") -> None:
        """Show ``text``, with a button named ``action`` if there is one; empty text hides the strip."""
        if text == self.words.text() and self.isVisible():
            return
        self.words.setText(text)
        self.setAccessibleName(text)
        self.button.set_words(action)
        self.button.setVisible(bool(action))
        set_shown(self, shown=bool(text))
        if text:
            announce(self, text)

    def dismiss(self) -> None:
        """Hide, as the user does."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Say the name of the way out again."""
        self.close_button.set_words(tr("Stäng"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.close_button.isHidden():
            self.dismiss()
        else:
            super().keyPressEvent(event)


class Toast(QFrame):
    """What just happened, with Undo, for eight seconds: it waits while the pointer or the focus rests on it.

    ``shown`` tells whether it is on screen now.
    """

    shown = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.away)
        self.words = Text("", TextRole.BODY, "window")
        self.words.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.undo_button = Button("", ButtonKind.TOAST, "undo-2")
        self.undo_button.clicked.connect(self._undone)
        self.undo_button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP_SMALL, GAP_SMALL, GAP_SMALL)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo_button)
        self.hide()

    def say(self, text: str, undo: Callable[[], object] | None = None, ms: int = TOAST_MS) -> None:
        """Show ``text`` for ``ms`` milliseconds; with ``undo`` there is a button for it."""
        self._undo = undo
        self.words.setText(text)
        self.setAccessibleName(text)
        self.undo_button.set_words(tr("Ångra"))
        self.undo_button.setVisible(undo is not None)
        set_shown(self, shown=True)
        self._timer.start(ms)
        announce(self, text)

    def away(self) -> None:
        """Hide, and let go of what could be undone."""
        self._timer.stop()
        self._undo = None
        self.hide()
        self.words.setText("")

    def _undone(self) -> None:
        undo = self._undo
        self.away()
        if undo is not None:
            undo()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit(self.isVisible())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.shown.emit(self.isVisible())

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start(TOAST_MS // 2)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._timer.start(TOAST_MS // 2)
        return False
