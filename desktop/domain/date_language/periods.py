"""Weeks, months, quarters and years, counted from today. A week goes from Monday to Friday."""

from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.date_language.phrases import Edge, NthWeekday, Period, Unit, Week
from desktop.domain.date_language.spans import Kind, Span, one_day

MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12}
FRIDAY, SATURDAY, SUNDAY = 5, 6, 7


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or that month's last day if it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    first = date(year, month + 1, 1)
    return first.replace(day=min(day.day, monthrange(first.year, first.month)[1]))


def monday_of(day: date) -> date:
    return day - timedelta(day.isoweekday() - 1)


def week_span(week: Week, today: date) -> Span | None:
    """The week, from today on if it is this one; or one day of it, unless that day of this week has passed."""
    monday = monday_of(today) + timedelta(weeks=week.ahead) if week.number is None else _numbered(week, today)
    if week.weekday is not None:
        day = monday + timedelta(week.weekday - 1)
        return None if week.year is None and day < today else one_day(day)
    friday = monday + timedelta(FRIDAY - 1)
    if week.number is None and week.ahead == 0:
        return Span(Kind.WEEK, today, max(friday, today))
    return Span(Kind.WEEK, monday, friday)


def _numbered(week: Week, today: date) -> date:
    """The Monday of a numbered week that has not passed, or of the year given."""
    number = week.number or 0
    if week.year is not None:
        return date.fromisocalendar(week.year, number, 1)
    this_year = today.isocalendar().year
    last_day = timedelta((week.weekday or SUNDAY) - 1)
    if number <= date(this_year, 12, 28).isocalendar().week:
        monday = date.fromisocalendar(this_year, number, 1)
        if monday + last_day >= today:
            return monday
    return date.fromisocalendar(this_year + 1, number, 1)


def period_span(period: Period, today: date) -> Span | None:
    first = _first_of(period, today)
    last = months_later(first, MONTHS_IN[period.unit]) - timedelta(1)
    if period.edge is None:
        running = first <= today <= last
        return Span(Kind.DAY, today if running else first, last)
    middle = first + (last - first - timedelta(1)) // 2
    day = {Edge.START: first, Edge.MIDDLE: middle, Edge.END: last}[period.edge]
    passed = day < today and period.year is None
    if passed and period.month is None:
        return None
    return period_span(replace(period, year=first.year + 1), today) if passed else one_day(day)


def _first_of(period: Period, today: date) -> date:
    """The first day of the month, quarter or year; of a month without a year, the one that is or comes."""
    if period.month is not None:
        year = period.year or today.year + (period.month < today.month)
        return date(year, period.month, 1)
    months = MONTHS_IN[period.unit]
    running = today.replace(month=(today.month - 1) // months * months + 1, day=1)
    return months_later(running, period.ahead * months)


def nth_weekday(day: NthWeekday, today: date) -> date | None:
    """The nth such weekday of the month; of a month without a year next year's, if this year's has passed."""
    first = _first_of(day.month, today)
    days = monthrange(first.year, first.month)[1]
    month = [first + timedelta(shift) for shift in range(days)]
    found = [each for each in month if each.isoweekday() == day.weekday][day.nth - 1 : day.nth or None]
    if found and found[0] < today and day.month.year is None and day.month.month is not None:
        return nth_weekday(replace(day, month=replace(day.month, year=first.year + 1)), today)
    return found[0] if found and (found[0] >= today or day.month.year is not None) else None
