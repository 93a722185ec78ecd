"""Notices when nobody has touched the program for a while, and when the computer has slept: then it locks.

Input is watched on the windows' handles, where only what the system sends arrives, so that it costs nothing to paint.
The meeting is left alone: two people who talk do not touch the keys.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from typing_extensions import override

TICK_MS = 5_000
ASLEEP_SECONDS = 60.0
"""Two ticks so far apart mean that the computer slept in between."""

_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """``left_alone`` comes once, when the time is up or the computer has woken; ``watch`` begins again.

    ``busy`` says that locking would be in the way now (a meeting); time then counts as if somebody had typed.
    """

    left_alone = Signal()

    def __init__(
        self,
        busy: Callable[[], bool],
        elapsed: Callable[[], float] = time.time,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._busy = busy
        self._elapsed = elapsed
        self._seconds = 0.0
        self._touched = self._ticked = 0.0
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        self._watched: list[QWindow] = []

    def watch(self, minutes: int) -> None:
        """Begin; 0 minutes never locks for idleness, only after sleep."""
        self._seconds = minutes * 60.0
        self._touched = self._ticked = self._elapsed()
        self._timer.start()

    def rest(self) -> None:
        """Watch nothing: there is nothing to lock."""
        self._timer.stop()

    def tick(self) -> None:
        """Look at the clock; called by the timer."""
        now = self._elapsed()
        slept = now - self._ticked > ASLEEP_SECONDS
        self._ticked = now
        self._follow_windows()
        if self._busy() and not slept:
            self._touched = now
        alone = self._seconds > 0 and now - self._touched >= self._seconds
        if slept or alone:
            self._timer.stop()
            self.left_alone.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._touched = self._elapsed()
        return False

    def _follow_windows(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            if window not in self._watched:
                window.installEventFilter(self)
                self._watched.append(window)
        self._watched = [window for window in self._watched if window in QGuiApplication.topLevelWindows()]
