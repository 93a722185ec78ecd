"""Swedish public holidays and the eves that are days off in practice, as a rule without tables of years.

Source: lag (1989:1253) om allmänna helgdagar, with the national day since 2005; Easter by the anonymous
Gregorian algorithm (Meeus, Astronomical Algorithms, 1991). Ordinary Sundays are not reported.
"""

from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache


class RedDay(StrEnum):
    """A public holiday, or an eve on which nobody expects a talk."""

    NEW_YEARS_DAY = "new_years_day"
    EPIPHANY = "epiphany"
    GOOD_FRIDAY = "good_friday"
    EASTER_EVE = "easter_eve"
    EASTER_DAY = "easter_day"
    EASTER_MONDAY = "easter_monday"
    FIRST_OF_MAY = "first_of_may"
    ASCENSION_DAY = "ascension_day"
    WHIT_SUNDAY = "whit_sunday"
    NATIONAL_DAY = "national_day"
    MIDSUMMER_EVE = "midsummer_eve"
    MIDSUMMER_DAY = "midsummer_day"
    ALL_SAINTS_DAY = "all_saints_day"
    CHRISTMAS_EVE = "christmas_eve"
    CHRISTMAS_DAY = "christmas_day"
    BOXING_DAY = "boxing_day"
    NEW_YEARS_EVE = "new_years_eve"

    @property
    def is_eve(self) -> bool:
        """Whether it is an eve: no public holiday by law, but a day off in practice."""
        return self in _EVES


_EVES = frozenset({RedDay.EASTER_EVE, RedDay.MIDSUMMER_EVE, RedDay.CHRISTMAS_EVE, RedDay.NEW_YEARS_EVE})
_SATURDAY = 6


def red_day(day: date) -> RedDay | None:
    """Tell which red day it is. Where two meet (Ascension Day on the first of May), the older feast is named."""
    return next((name for name, when in red_days(day.year).items() if when == day), None)


@lru_cache(maxsize=16)
def red_days(year: int) -> dict[RedDay, date]:
    """Give the red days of a year, church feasts first."""
    easter = easter_day(year)
    midsummer = _saturday_from(date(year, 6, 20))
    return {
        RedDay.GOOD_FRIDAY: easter - timedelta(2),
        RedDay.EASTER_EVE: easter - timedelta(1),
        RedDay.EASTER_DAY: easter,
        RedDay.EASTER_MONDAY: easter + timedelta(1),
        RedDay.ASCENSION_DAY: easter + timedelta(39),
        RedDay.WHIT_SUNDAY: easter + timedelta(49),
        RedDay.NEW_YEARS_DAY: date(year, 1, 1),
        RedDay.EPIPHANY: date(year, 1, 6),
        RedDay.FIRST_OF_MAY: date(year, 5, 1),
        RedDay.NATIONAL_DAY: date(year, 6, 6),
        RedDay.MIDSUMMER_EVE: midsummer - timedelta(1),
        RedDay.MIDSUMMER_DAY: midsummer,
        RedDay.ALL_SAINTS_DAY: _saturday_from(date(year, 10, 31)),
        RedDay.CHRISTMAS_EVE: date(year, 12, 24),
        RedDay.CHRISTMAS_DAY: date(year, 12, 25),
        RedDay.BOXING_DAY: date(year, 12, 26),
        RedDay.NEW_YEARS_EVE: date(year, 12, 31),
    }


def easter_day(year: int) -> date:
    """Give Easter Sunday in the Gregorian calendar, for any year from 1 to 9999."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon = (19 * golden + century - leap_centuries - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * rest + 2 * (in_century // 4) - moon - in_century % 4) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(day: date) -> date:
    return day + timedelta((_SATURDAY - day.isoweekday()) % 7)
