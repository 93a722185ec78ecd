"""When two people meet next, out of their rhythm.

The rhythm counts in weeks from the week of the latest talk, so that a talk moved within its week moves
nothing after it. A red day is no reason to skip: the suggestion stays and the day is noted beside it
(``red_days.red_day``).
"""

from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import count

from desktop.domain.people import Rhythm


def next_talk(rhythm: Rhythm, last: datetime | None, now: datetime, zone: tzinfo | None = None) -> datetime:
    """Give the next time of the rhythm that is after both ``last`` and ``now`` (all aware).

    The wall-clock time is kept through summer time when ``zone`` is a time zone with rules; without one,
    ``now``'s own offset is used. A time that the clock skips in spring is what the clock shows then (02:30
    becomes 03:30). Without a ``last`` it is the first such weekday from now on.
    """
    place = zone or now.tzinfo
    earliest = max(moment.astimezone(UTC) for moment in (now, last or now))
    week = timedelta(weeks=1 if last is None else rhythm.every_weeks)
    begin = _monday(now if last is None else last, place)
    passed = max(0, (_monday(now, place) - begin) // week)
    rounds = (_at(rhythm, begin + week * turn, place) for turn in count(max(passed, int(last is not None))))
    return next(talk for talk in rounds if talk > earliest)


def _monday(moment: datetime, place: tzinfo | None) -> date:
    day = moment.astimezone(place).date()
    return day - timedelta(day.isoweekday() - 1)


def _at(rhythm: Rhythm, monday: date, place: tzinfo | None) -> datetime:
    """The talk in the week of that Monday, as the clocks of the place show it."""
    day = monday + timedelta(rhythm.weekday - 1)
    return datetime.combine(day, rhythm.at, place).astimezone(UTC).astimezone(place)
