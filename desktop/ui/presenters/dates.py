"""Days and times as the screen writes them, in the language in use.

Own small tables: the names of twelve months and seven days need no locale library, and look the same on every machine.
"""

from datetime import date, datetime, time

from desktop.ui.presenters.wording import Language, language

_DAYS: dict[Language, tuple[str, ...]] = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_SHORT_DAYS: dict[Language, tuple[str, ...]] = {
    "sv": ("mån", "tis", "ons", "tors", "fre", "lör", "sön"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": (
        *("januari", "februari", "mars", "april", "maj", "juni"),
        *("juli", "augusti", "september", "oktober", "november", "december"),
    ),
    "en": (
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
}

_SHORT_MONTHS: dict[Language, tuple[str, ...]] = {
    "sv": ("jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def weekday_name(weekday: int) -> str:
    """``måndag``; ``weekday`` counts from 1 (Monday) to 7, as ISO 8601 does."""
    return _DAYS[language()][weekday - 1]


def short_weekday(weekday: int) -> str:
    """``mån``; ``weekday`` counts from 1 (Monday) to 7."""
    return _SHORT_DAYS[language()][weekday - 1]


def month_name(month: int) -> str:
    """``mars``; ``month`` counts from 1."""
    return _MONTHS[language()][month - 1]


def short_month_name(month: int) -> str:
    """``feb``; ``month`` counts from 1."""
    return _SHORT_MONTHS[language()][month - 1]


def day_and_month(day: date) -> str:
    """``10 mars``, ``10 March``."""
    return f"{day.day} {month_name(day.month)}"


def full_day(day: date) -> str:
    """``10 mars 2026``."""
    return f"{day_and_month(day)} {day.year}"


def near_day(day: date, today: date) -> str:
    """``tis 10 mars``; the year is added where it is another than today's."""
    return short_day(day) if day.year == today.year else f"{short_day(day)} {day.year}"


def short_day(day: date) -> str:
    """``tis 10 mars``, ``Tue 10 March``."""
    return f"{short_weekday(day.isoweekday())} {day_and_month(day)}"


def long_day(day: date) -> str:
    """``tisdag 10 mars``, ``Tuesday 10 March``."""
    return f"{weekday_name(day.isoweekday())} {day_and_month(day)}"


def week(day: date) -> str:
    """``v. 11``, ``week 11`` (ISO 8601 weeks)."""
    return week_number(day.isocalendar().week)


def week_number(number: int) -> str:
    """``v. 11``, ``week 11``."""
    return f"v. {number}" if language() == "sv" else f"week {number}"


def day_with_week(day: date) -> str:
    """``tisdag 10 mars · v. 11``: the head of a page."""
    return f"{long_day(day)} · {week(day)}"


def clock_time(at: time | datetime) -> str:
    """``14:00``, in the offset the moment carries."""
    return f"{at.hour:02d}:{at.minute:02d}"


def moment(at: datetime) -> str:
    """``tis 10 mars 14:00``, in the offset the moment carries."""
    return f"{short_day(at.date())} {clock_time(at)}"


def carried_from(day: date) -> str:
    """``från 10 mars``: the tag of what has moved on from an earlier dialogue."""
    return f"från {day_and_month(day)}" if language() == "sv" else f"from {day_and_month(day)}"


def rhythm(every_weeks: int, weekday: int, at: time) -> str:
    """``varannan tis 14:00``, ``every other Tue 14:00``."""
    when = f"{short_weekday(weekday)} {clock_time(at)}"
    if language() == "sv":
        often = {1: "varje {}", 2: "varannan {}"}.get(every_weeks, f"var {every_weeks}:e vecka, {{}}")
    else:
        often = {1: "every {}", 2: "every other {}"}.get(every_weeks, f"every {every_weeks} weeks, {{}}")
    return often.format(when)


def short_month(month: int) -> str:
    """``mars``, ``Mar``; ``month`` counts from 1."""
    name = month_name(month)
    return name if language() == "sv" and len(name) <= _SHORT_ENOUGH else name[:3]


def spoken_week(day: date) -> str:
    """``vecka 11``, ``week 11``: said aloud, without an abbreviation."""
    number = day.isocalendar().week
    return f"vecka {number}" if language() == "sv" else f"week {number}"


_SHORT_ENOUGH = 4
"""Letters of a Swedish month that is not abbreviated: maj, juni, juli, mars."""
