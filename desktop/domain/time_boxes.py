"""Does it fit? Points against the minutes of a talk, so that "Det här ryms nog inte" is said before, not
during.

Two small rules: a point takes five minutes unless somebody says otherwise, and a third of the talk is for
listening.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

MINUTES_A_POINT = 5
LISTENING_SHARE = 3
"""One part in this many of the talk is left for listening."""


@dataclass(frozen=True, slots=True)
class TimeBox:
    """How the minutes of a talk are spent. ``fitting`` is how many of the points, from the first, fit."""

    minutes: int
    planned: int
    room_to_listen: int
    fitting: int
    points: int

    @property
    def fits(self) -> bool:
        """Whether every point fits and a third of the talk is left for listening."""
        return self.fitting == self.points


def time_box(minutes: int, estimates: Sequence[int | None]) -> TimeBox:
    """Weigh the points, in their order, against a talk of so many minutes. None is a point without an
    estimate.
    """
    ends = list(
        accumulate(MINUTES_A_POINT if minutes_each is None else minutes_each for minutes_each in estimates)
    )
    planned = ends[-1] if ends else 0
    fitting = sum(LISTENING_SHARE * (minutes - end) >= minutes for end in ends)
    return TimeBox(minutes, planned, max(0, minutes - planned), fitting, len(ends))
