"""Sees when a window has been painted, the same way for the bare window and for the real program.

It imports nothing that a bare window would not: it must not make the limit slower.

Moments are those of ``time.monotonic``, which all processes of a computer share.
"""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt

_AFTER_PAINT = QEvent.Type(QEvent.registerEventType())


def tell(what: str, **more: float) -> None:
    """One line for whoever started this process."""
    at = time.monotonic()
    others = "".join(f', "{name}": {value}' for name, value in more.items())
    print(f'{{"what": "{what}", "at": {at}{others}}}', flush=True)


def proportional_set_size() -> float:
    """MiB of this process, shared pages by their share (proc(5), smaps_rollup); 0 where the system has no word."""
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


class FirstPaint(QObject):
    """Calls ``seen`` once, when the first thing that ``watched`` and what is in it draws has been drawn."""

    def __init__(self, watched: QObject, seen: Callable[[], None]) -> None:
        super().__init__()
        self._watched = watched
        self._seen = seen
        watched.installEventFilter(self)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # type: ignore[explicit-override]
        if event.type() == QEvent.Type.Paint:
            self._watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(_AFTER_PAINT), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:  # type: ignore[explicit-override]
        if event.type() == _AFTER_PAINT:
            self._seen()
            return True
        return super().event(event)
