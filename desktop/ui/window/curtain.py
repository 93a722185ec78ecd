"""The curtain (F8): every window of the program turns into a neutral page at once, and back again."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.text import Text

_NEUTRAL_TITLE = "Vardag"


class Cover(QWidget):
    """The neutral page over one window. It swallows every key but the ones that lift it."""

    def __init__(self, window: QWidget, keys: list[QKeySequence]) -> None:
        super().__init__(window)
        self._window = window
        self._keys = keys
        self._focus: QWidget | None = window.focusWidget()
        self._title = window.windowTitle()
        self.setProperty("tone", "window")
        self.setProperty("ringless", "yes")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Paus"))
        column = QVBoxLayout(self)
        for text in (
            Text(tr("Paus"), TextRole.H1),
            Text(tr("F8 visar fönstret igen"), TextRole.BODY, "text2"),
        ):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.insertStretch(0)
        column.addStretch()

    def fall(self) -> None:
        """Cover the window, now."""
        window = self._window
        window.setWindowTitle(_NEUTRAL_TITLE)
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.raise_()
        self.show()
        self.setFocus()
        self.repaint()

    def lift(self) -> None:
        """Show the window as it was, with the focus where it was."""
        window = self._window
        window.removeEventFilter(self)
        window.setWindowTitle(self._title)
        self.hide()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self.setParent(None)
        self.deleteLater()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()) not in self._keys:
                event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress:
            return True
        return super().event(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and isinstance(watched, QWidget):
            self.setGeometry(watched.rect())
            self.raise_()
        return False


class Curtain(QObject):
    """Covers every window, also one that opens while it is down. ``action`` is the command that lifts it.

    ``moved`` tells whether it is down now.
    """

    moved = Signal(bool)

    def __init__(self, app: QApplication, action: QAction, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._covers: list[Cover] = []
        self._down = False
        app.focusChanged.connect(self._window_entered)

    @property
    def is_down(self) -> bool:
        """Whether the windows are covered."""
        return self._down

    def toggle(self) -> None:
        """Let it down, or lift it."""
        if self._down:
            self._lift()
        else:
            self._fall()
        self.moved.emit(self._down)

    def _fall(self) -> None:
        self._down = True
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for window in QApplication.topLevelWidgets():
            self._cover(window)
        active = QApplication.activeWindow()
        for cover in self._covers:
            if cover.parentWidget() is active:
                cover.setFocus()

    def _lift(self) -> None:
        self._down = False
        covers, self._covers = self._covers, []
        for cover in covers:
            if isValid(cover):
                cover.lift()

    def _cover(self, window: QWidget) -> None:
        plain = window.windowType() in (Qt.WindowType.Window, Qt.WindowType.Dialog, Qt.WindowType.Tool)
        covered = any(isValid(cover) and cover.parentWidget() is window for cover in self._covers)
        if window.isVisible() and plain and not covered:
            cover = Cover(window, self._action.shortcuts())
            self._covers.append(cover)
            cover.fall()

    def _window_entered(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A dialog shadows the keys of the window behind it: give it the curtain's, and cover it if it is down."""
        if now is None:
            return
        window = now.window()
        if self._action not in window.actions():
            window.addAction(self._action)
        if self._down:
            self._cover(window)
