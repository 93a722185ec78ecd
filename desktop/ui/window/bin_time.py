"""Lets the bin's time pass while a vault is open: a moment after the unlock, and then each hour."""

from PySide6.QtCore import QObject, QTimer

from desktop.services.removing import let_time_pass, time_has_passed
from desktop.ui.presenters.bench import Workbench

A_MOMENT_MS = 2_000
AN_HOUR_MS = 3_600_000


class BinTime(QObject):
    """Until ``stop``. What goes for good goes without a word: the bin has said all along until when it is kept."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        self._timer = QTimer(self, interval=A_MOMENT_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """See whether anything's days are over."""
        self._timer.setInterval(AN_HOUR_MS)
        session = self._bench.session
        if time_has_passed(session):
            self._bench.do(lambda: let_time_pass(session))

    def stop(self) -> None:
        """The vault is being closed."""
        self._timer.stop()
