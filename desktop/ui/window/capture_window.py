"""The small window of Fånga, over whatever is on screen. Made once and hidden, so that it opens at once.

It belongs to no other window: when it hides, the system gives the keyboard back to whoever had it.
"""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop.ui.pages.capture.page import CapturePage
from desktop.ui.presenters.capture import CapturePresenter, CaptureState, Catcher
from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look

DRAFT_MS = 3_600_000
"""How long a sentence waits after Esc: an hour."""
KEYBOARD_MS = 40
"""How long the system gets to give the window the keyboard by itself, and then twice as long each time, since a window
manager that has much to do takes no notice of a window that it does not know yet."""
_MOST_MS = 1_300
_WIDTH = 560
_TITLE = "Vardag"


def nothing(_window: int) -> None:
    """Most systems give the keyboard to a window that opens."""


class CaptureWindow(QWidget):
    """``ask`` opens it; ``kept`` when something was. It is no dialog: the lock closes those, and this one holds words
    that may have to be kept first."""

    kept = Signal()

    def __init__(self, insist: Callable[[int], object] = nothing, pause_ms: int = 0) -> None:
        """``insist`` gives the keyboard to a window (its id) whose system did not let it have it. ``pause_ms`` lie
        between hiding and opening again: on X11 Qt notices only after 400 ms that a window has lost the keyboard."""
        flags = Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
        super().__init__(None, flags)
        self.setWindowTitle(_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)  # noqa: FBT003 - Qt's own
        self.setProperty("tone", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.presenter = CapturePresenter()
        self.page = CapturePage()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.page)
        self._stashed = ""
        self._insist = insist
        self._pause_ms = pause_ms
        self._hidden = QElapsedTimer()
        self._opening = QTimer(self, singleShot=True)
        self._opening.timeout.connect(self._open)
        self._waiting = QTimer(self, singleShot=True)
        self._waiting.timeout.connect(self._ask_for_keyboard)
        self._draft = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._draft.timeout.connect(self.forget)
        self.page.typed.connect(self.presenter.type)
        self.page.kept.connect(self._keep)
        self.page.chips.dropped.connect(self.presenter.drop)
        self.page.chips.taken.connect(self.presenter.take)
        self.presenter.watch(self._show)
        self.retranslate()
        self._get_ready()

    def ask(self, catcher: Catcher) -> None:
        """Open, or come forward; what was left with Esc within the hour stands there still."""
        self._draft.stop()
        if self._stashed and catcher.shows_draft and not self.page.text():
            self.page.field.show_text(self._stashed)
            self._stashed = ""
        self.presenter.begin(catcher, self.page.text())
        rest = self._pause_ms - self._hidden.elapsed() if self._hidden.isValid() else 0
        if self.isVisible() or rest <= 0:
            self._open()
        else:
            self._opening.start(rest)

    def _open(self) -> None:
        if not self.isVisible():
            self._fit()
            self._place()
        self.show()
        self.raise_()
        self.activateWindow()
        self.page.focus()
        self._waiting.start(KEYBOARD_MS)

    def unsaved(self) -> str:
        """What stands there and is meant to be kept; empty when it was closed with Esc."""
        return self.page.text() if self.isVisible() else ""

    def put_away(self) -> None:
        """Hide, and show what stands there only where nobody else looks on."""
        stashed = self.page.text() or self._stashed
        self._empty()
        self._stashed = stashed
        if stashed:
            self._draft.start()

    def forget(self) -> None:
        """Hide, and take every word away."""
        self._empty()
        self._stashed = ""

    def _empty(self) -> None:
        self._draft.stop()
        self._opening.stop()
        self.hide()
        self.page.clear()
        self.presenter.leave()

    def retranslate(self) -> None:
        """Say every word again."""
        self.setAccessibleName(tr("Fånga"))
        self.page.retranslate()

    def dismiss(self) -> None:
        """Esc: hide, and keep the draft for an hour."""
        self.hide()
        if self.page.text():
            self._draft.start()
        else:
            self._empty()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._hidden.restart()
        self._opening.stop()
        self._waiting.stop()
        super().hideEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.dismiss()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._grow()
        return super().event(event)

    def _keep(self, text: str, told: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self.presenter.keep(text, told=told):
            self._empty()
            self.kept.emit()

    def _show(self, state: CaptureState) -> None:
        self.page.show_state(state)

    def _ask_for_keyboard(self) -> None:
        """The one who opened it wants to type now, whatever the window manager makes of it."""
        if self.isVisible() and not self.isActiveWindow() and self._waiting.interval() < _MOST_MS:
            self._insist(int(self.winId()))
            self._waiting.start(2 * self._waiting.interval())

    def _get_ready(self) -> None:
        """Everything that can be done before anybody asks."""
        self._fit()
        self.ensurePolished()
        self.winId()
        self._grow()

    def _fit(self) -> None:
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        self.setFixedWidth(min(look().type.scaled(_WIDTH), screen.availableGeometry().width() - 40))

    def _grow(self) -> None:
        """As high as what stands in it, wrapped at its width."""
        layout = self.layout()
        if layout is not None:
            self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _place(self) -> None:
        """In the upper third of the screen one looks at."""
        screen = QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()
        area = screen.availableGeometry()
        self._grow()
        self.move(area.x() + (area.width() - self.width()) // 2, area.y() + area.height() // 5)
