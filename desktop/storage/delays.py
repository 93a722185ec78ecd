"""A pause after wrong tries at the passphrase, kept over restarts.

The stretching of the passphrase is the real brake; this one is for the colleague at an unlocked computer.
It never locks anybody out: a clock that jumps can lengthen a pause to its full length once, no further.
"""

import json
import math
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services.whole_files import write_whole
from desktop.storage.layout import TRIES

LONGEST_SECONDS: Final = 30.0
_FREE_TRIES: Final = 3
_REMEMBERED: Final = 1000
_SIZE_LIMIT: Final = 1024


def delay_after(wrong: int) -> float:
    """Seconds to wait before the next try after so many wrong ones: 0, 0, 0, 1, 2, 4, 8, 16, 30, 30 …"""
    if wrong < _FREE_TRIES:
        return 0.0
    return float(min(2 ** min(wrong - _FREE_TRIES, 10), LONGEST_SECONDS))


class Brake:
    """The wrong tries at one vault. ``elapsed`` gives seconds that no clock setting touches."""

    def __init__(self, folder: Path, clock: Clock, elapsed: Callable[[], float] = time.monotonic) -> None:
        self._path = folder / TRIES
        self._clock = clock
        self._elapsed = elapsed
        self.wrong, last = self._read()
        self._free_at = elapsed() + self._left_of(delay_after(self.wrong), last)

    def wait_left(self) -> float:
        """Seconds until the next try is taken; 0.0 when it may be made now."""
        return max(0.0, self._free_at - self._elapsed())

    def hold(self) -> None:
        """Raises ``EnvironmentFailed(TRY_LATER, seconds=…)``, whole seconds rounded up, while the pause
        lasts.
        """
        left = self.wait_left()
        if left > 0:
            raise EnvironmentFailed(Failure.TRY_LATER, seconds=math.ceil(left))

    def failed(self) -> None:
        """Counts a wrong try. A folder that cannot be written only loses the memory over a restart."""
        self.wrong = min(self.wrong + 1, _REMEMBERED)
        self._free_at = self._elapsed() + delay_after(self.wrong)
        with suppress(OSError):
            record = {"wrong": self.wrong, "at": self._clock().isoformat()}
            write_whole(self._path, json.dumps(record).encode())

    def passed(self) -> None:
        """Forgets the wrong tries."""
        self.wrong, self._free_at = 0, self._elapsed()
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _read(self) -> tuple[int, datetime | None]:
        try:
            with self._path.open("rb") as file:
                record = json.loads(file.read(_SIZE_LIMIT))
            wrong, last = record["wrong"], datetime.fromisoformat(record["at"])
            if type(wrong) is not int or last.tzinfo is None:
                raise ValueError
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            return 0, None
        return max(0, min(wrong, _REMEMBERED)), last

    def _left_of(self, delay: float, last: datetime | None) -> float:
        if last is None:
            return 0.0
        since = (self._clock() - last).total_seconds()
        return delay if since < 0 else max(0.0, delay - since)
