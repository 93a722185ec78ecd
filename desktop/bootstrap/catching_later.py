"""Fånga is not needed for the first paint: it is made a moment after it, or when somebody asks for it before that."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.house import House
from desktop.domain.clock import Clock
from desktop.ui.theme.appearance import Appearance

if TYPE_CHECKING:
    from desktop.bootstrap.capture_desk import CaptureDesk

A_MOMENT_MS = 250


class Catching(QObject):
    """Stands in for the ``CaptureDesk`` until it is there."""

    def __init__(self, house: House, door: FrontDoor, clock: Clock, appearance: Appearance) -> None:
        super().__init__()
        self._parts = (house, door, clock, appearance)
        self._desk: CaptureDesk | None = None
        self._timer = QTimer(self, singleShot=True, interval=A_MOMENT_MS)
        self._timer.timeout.connect(self._made)

    def get_ready(self) -> None:
        """Make it when the window has had a moment to itself."""
        self._timer.start()

    def open(self) -> None:
        """Open Fånga."""
        self._made().open()

    def look_into_inbox(self) -> None:
        """Bring in what lies in the sealed inbox."""
        self._made().look_into_inbox()

    def close(self) -> None:
        """The end of the run."""
        self._timer.stop()
        if self._desk is not None:
            self._desk.close()

    def _made(self) -> "CaptureDesk":
        if self._desk is None:
            from desktop.bootstrap.capture_desk import CaptureDesk

            self._desk = CaptureDesk(*self._parts)
        return self._desk
