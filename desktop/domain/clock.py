"""Time is always handed in, so that every rule can be tried at any moment."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Gives the present moment: aware, with the offset of the place where the program runs."""


def at_this_place(wall: datetime, now: datetime) -> datetime:
    """A naive wall-clock time with the offset that the computer's place has then, summer time and all.

    Where ``now`` comes with another place's offset (a clock set for a demo or a test), that offset is kept.
    """
    at_home = now.replace(tzinfo=None).astimezone().utcoffset() == now.utcoffset()
    return wall.astimezone() if at_home else wall.replace(tzinfo=now.tzinfo)
