"""What need not be there for the first picture waits for it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget
from typing_extensions import override

LONGEST_WAIT_MS = 1000
"""A window that nobody sees (minimised, behind a locked screen) is never painted; the program goes on all the same."""
_BREATH_MS = 1
"""What lies in the window is painted in the same turn, and shown before anything else is begun."""


def after_paint(window: QWidget, then: Callable[[], object]) -> None:
    """Call ``then`` once, in a turn of its own: when ``window`` has been painted, or next if it is on screen."""
    if window.isVisible() and window.windowHandle().isExposed():
        QTimer.singleShot(0, window, then)
    else:
        _Waiting(window, then)


class _Waiting(QObject):
    """Watches the window until its first picture is complete."""

    def __init__(self, window: QWidget, then: Callable[[], object]) -> None:
        super().__init__(window)
        self._window = window
        self._then = then
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self._timer.start(LONGEST_WAIT_MS)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._timer.start(_BREATH_MS)
        return False

    def _go_on(self) -> None:
        self._window.removeEventFilter(self)
        self.deleteLater()
        self._then()
