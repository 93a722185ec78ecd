"""Python's garbage is swept on the window's thread alone.

Left to itself, Python sweeps on whichever thread happens to fill the bin. A page that was closed and sits in a cycle
would then be destroyed by the thread that makes a PDF or stores a note, and Qt does not survive that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

SWEEP_MS = 1_000


class Sweeper(QObject):
    """From ``begin`` on, automatic sweeping is off and a timer does the same work at the same thresholds."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=SWEEP_MS)
        self._timer.timeout.connect(self.sweep)

    def begin(self) -> None:
        """What has been made by now is never garbage (``performance.md``, rule 3)."""
        gc.disable()
        gc.freeze()
        self._timer.start()

    def end(self) -> None:
        """Give Python its own way back."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def sweep(self) -> int:
        """Sweep the oldest generation that is full; the answer is how many things went."""
        for generation in (2, 1, 0):
            threshold = gc.get_threshold()[generation]
            if threshold and gc.get_count()[generation] > threshold:
                return gc.collect(generation)
        return 0
