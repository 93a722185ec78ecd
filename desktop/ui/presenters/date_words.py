"""How the words in a date field become a day or a moment, and how the screen says what it read."""

from collections.abc import Callable
from datetime import date, datetime, time

from desktop.domain.clock import at_this_place
from desktop.domain.dates_in_words import Purpose, read_date
from desktop.domain.red_days import red_day
from desktop.ui.presenters import dates
from desktop.ui.presenters.readings import Reading
from desktop.ui.presenters.red_day_names import red_day_name

Read = Callable[[str], Reading | None]


def reading_of_day(now: Callable[[], datetime]) -> Read:
    """For actions: the day by which it is done (Friday of a week)."""

    def read(words: str) -> Reading | None:
        found = read_date(words, now().replace(tzinfo=None), Purpose.ACTION)
        if found is None:
            return None
        day = found.for_action()
        return Reading(day, dates.near_day(day, now().date()), _note(day))

    return read


def reading_of_moment(now: Callable[[], datetime], at: Callable[[], time]) -> Read:
    """For talks: a moment; a day without a time gets the time ``at`` (Monday of a week)."""

    def read(words: str) -> Reading | None:
        found = read_date(words, now().replace(tzinfo=None), Purpose.TALK)
        if found is None:
            return None
        day = found.for_talk()
        wall = day if isinstance(day, datetime) else datetime.combine(day, at())
        moment = at_this_place(wall, now())
        return Reading(moment, dates.moment(moment), _note(moment.date()))

    return read


def _note(day: date) -> str:
    red = red_day(day)
    return red_day_name(red) if red is not None else ""
