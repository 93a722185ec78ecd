"""From what a phrase says to days in the calendar, seen from now.

A weekday is the first from today on; one with a time that has passed today is a week later, a lone time that
has passed is tomorrow. A date without a year that has passed is next year's. A week goes from Monday to
Friday.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desktop.domain.date_language.periods import (
    FRIDAY,
    MONTHS_IN,
    SATURDAY,
    monday_of,
    months_later,
    nth_weekday,
    period_span,
    week_span,
)
from desktop.domain.date_language.phrases import (
    Ahead,
    Calendar,
    Clock,
    Edge,
    Feast,
    Nearness,
    NthWeekday,
    Period,
    Phrase,
    SeenOnCalendar,
    SingleDay,
    Unit,
    Week,
    Weekday,
    WeekdayAndNumber,
    WeekEdge,
    Weekend,
)
from desktop.domain.date_language.spans import Kind, Span, one_day
from desktop.domain.red_days import red_days

_WEEK_EDGES = {Edge.START: 1, Edge.MIDDLE: 3, Edge.END: FRIDAY}
_OFFICE_HOURS = range(7, 19)


def resolved(phrase: Phrase, now: datetime) -> Span | None:
    """The days or moments meant, seen from ``now`` (naive); None for what no calendar has."""
    try:
        return _resolved(phrase, now.replace(second=0, microsecond=0))
    except (ValueError, OverflowError):  # 31 February, week 54, the year 10000
        return None


def _resolved(phrase: Phrase, now: datetime) -> Span | None:
    clock, day = phrase.clock, phrase.day
    if day is None:
        return _at(now.date(), clock, now, again=timedelta(1)) if clock else None
    if isinstance(day, Ahead) and day.unit in {Unit.MINUTE, Unit.HOUR}:
        return None if clock else _moment(now + _length(day))
    if isinstance(day, WeekdayAndNumber):
        return _weekday_and_number(day, now)
    span = _span(day, now.date())
    if clock is None or span is None:
        return span
    if span.kind is Kind.WEEK or span.start != span.end:
        return None
    repeats = isinstance(day, Weekday) and day.nearness is Nearness.COMING
    return _at(span.start, clock, now, again=timedelta(7 if repeats else 0))


def _at(day: date, clock: Clock, now: datetime, again: timedelta) -> Span | None:
    """The time on that day, or so much later if it has passed."""
    start = datetime.combine(day, time(clock.hour, clock.minute))
    if start < now:
        start += again
    if clock.until is None:
        return _moment(start)
    end = datetime.combine(start.date(), time(clock.until.hour, clock.until.minute))
    return Span(Kind.MOMENT, start, end) if end > start else None


def _moment(moment: datetime) -> Span:
    return Span(Kind.MOMENT, moment, moment)


def _length(ahead: Ahead) -> timedelta:
    return timedelta(minutes=ahead.amount * (60 if ahead.unit is Unit.HOUR else 1))


def _span(day: SeenOnCalendar, today: date) -> Span | None:
    match day:
        case Week():
            return week_span(day, today)
        case WeekEdge():
            return week_span(replace(day.week, weekday=_WEEK_EDGES[day.edge]), today)
        case Period():
            return period_span(day, today)
        case Weekend():
            saturday = monday_of(today) + timedelta(SATURDAY - 1, weeks=day.ahead)
            return Span(Kind.DAY, max(saturday, today), saturday + timedelta(1))
    found = _one_day(day, today)
    return one_day(found) if found else None


def _one_day(day: SingleDay, today: date) -> date | None:
    match day:
        case Ahead():
            return _ahead(day, today)
        case Weekday():
            return _weekday(day, today)
        case Calendar():
            return _calendar(day, today)
        case NthWeekday():
            return nth_weekday(day, today)
    return _feast(day, today)


def _feast(feast: Feast, today: date) -> date:
    years = (red_days(today.year + later)[feast.name] for later in (0, 1))
    return next(found for found in years if found >= today)


def _ahead(ahead: Ahead, today: date) -> date:
    if ahead.unit is Unit.DAY:
        return today + timedelta(ahead.amount)
    if ahead.unit is Unit.WEEK:
        return today + timedelta(weeks=ahead.amount)
    return months_later(today, ahead.amount * MONTHS_IN[ahead.unit])


def _weekday(day: Weekday, today: date) -> date:
    if day.nearness is Nearness.NEXT_WEEK:
        return monday_of(today) + timedelta(6 + day.number)
    first = today + timedelta(day.nearness is Nearness.AFTER_TODAY)
    return first + timedelta((day.number - first.isoweekday()) % 7)


def _calendar(day: Calendar, today: date) -> date | None:
    found = _next_date(day, today)
    return found if found and day.weekday in {None, found.isoweekday()} else None


def _valid(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= monthrange(year, month)[1] else None


def _next_date(day: Calendar, today: date) -> date | None:
    """The date; without a year this year's or next year's, without a month the next month's that has it."""
    if day.month is None:
        months = (months_later(today.replace(day=1), later) for later in range(3))
        dates = (_valid(first.year, first.month, day.day) for first in months)
        return next((found for found in dates if found is not None and found >= today), None)
    if day.year is not None:
        return date(day.year, day.month, day.day)
    this_year = _valid(today.year, day.month, day.day)
    if this_year is not None and this_year >= today:
        return this_year
    return date(today.year + 1, day.month, day.day)


def _weekday_and_number(said: WeekdayAndNumber, now: datetime) -> Span | None:
    """A date when that Friday is the 13th ("fre 13"), else a time within office hours ("tis 14")."""
    found = _date_of_number(said, now.date())
    if found is not None:
        return one_day(found)
    return _resolved(Phrase(said.weekday, Clock(said.number)), now) if said.number in _OFFICE_HOURS else None


def _date_of_number(said: WeekdayAndNumber, today: date) -> date | None:
    if said.weekday.nearness is Nearness.COMING:
        return _calendar(Calendar(said.number, weekday=said.weekday.number), today)
    found = _weekday(said.weekday, today)
    return found if found.day == said.number else None
