"""What happens when the program itself is wrong: logged without a word of any note, told calmly, and it goes on.

Python's own way would print the error's message, which may quote what somebody wrote, and say nothing in the window.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from desktop.domain.progress import Cancelled
from desktop.system.logs import Log

Told = Callable[[], object]


class BugReporter:
    """Stands in for Python's hooks while the window is open. ``tell`` says it in the window, at most once at a time."""

    def __init__(self, log: Log, tell: Told) -> None:
        self._log = log
        self._tell = tell
        self._telling = False
        self._hooks = (sys.excepthook, threading.excepthook)

    def watch(self) -> None:
        """From now on."""
        sys.excepthook = self._raised
        threading.excepthook = self._raised_in_thread

    def rest(self) -> None:
        """Give Python its own hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    def _raised(self, kind: type[BaseException], error: BaseException, _: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | Cancelled):
            return
        self._log.failed(error)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell()
        finally:
            self._telling = False

    def _raised_in_thread(self, raised: threading.ExceptHookArgs) -> None:
        if raised.exc_value is not None:
            self._log.failed(raised.exc_value)
