"""Red days agree with the almanac, and nothing else is red."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.red_days import RedDay, easter_day, red_day, red_days

YEARS = st.integers(1, 9999)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-01-01", RedDay.NEW_YEARS_DAY),
        ("2026-01-06", RedDay.EPIPHANY),
        ("2026-04-03", RedDay.GOOD_FRIDAY),
        ("2026-04-04", RedDay.EASTER_EVE),
        ("2026-04-05", RedDay.EASTER_DAY),
        ("2026-04-06", RedDay.EASTER_MONDAY),
        ("2026-05-01", RedDay.FIRST_OF_MAY),
        ("2026-05-14", RedDay.ASCENSION_DAY),
        ("2026-05-24", RedDay.WHIT_SUNDAY),
        ("2026-06-06", RedDay.NATIONAL_DAY),
        ("2026-06-19", RedDay.MIDSUMMER_EVE),
        ("2026-06-20", RedDay.MIDSUMMER_DAY),
        ("2026-10-31", RedDay.ALL_SAINTS_DAY),
        ("2026-12-24", RedDay.CHRISTMAS_EVE),
        ("2026-12-25", RedDay.CHRISTMAS_DAY),
        ("2026-12-26", RedDay.BOXING_DAY),
        ("2026-12-31", RedDay.NEW_YEARS_EVE),
        ("2027-06-25", RedDay.MIDSUMMER_EVE),
        ("2027-11-06", RedDay.ALL_SAINTS_DAY),
        ("2008-05-01", RedDay.ASCENSION_DAY),
        ("2026-03-15", None),
        ("2026-04-30", None),
        ("2026-05-25", None),
    ],
)
def test_the_almanac(day, name):
    assert red_day(date.fromisoformat(day)) is name


@pytest.mark.parametrize(
    "easter",
    [
        "1818-03-22",
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2038-04-25",
    ],
)
def test_easter(easter):
    assert easter_day(int(easter[:4])).isoformat() == easter


@given(YEARS)
def test_every_year_has_its_feasts_on_the_right_weekdays(year):
    days = red_days(year)
    assert set(days) == set(RedDay)
    assert date(year, 3, 22) <= days[RedDay.EASTER_DAY] <= date(year, 4, 25)
    assert days[RedDay.EASTER_DAY].isoweekday() == days[RedDay.WHIT_SUNDAY].isoweekday() == 7
    assert days[RedDay.MIDSUMMER_EVE].isoweekday() == 5
    assert days[RedDay.ALL_SAINTS_DAY].isoweekday() == 6
    assert days[RedDay.ASCENSION_DAY].isoweekday() == 4
    assert date(year, 6, 20) <= days[RedDay.MIDSUMMER_DAY] <= date(year, 6, 26)
    assert date(year, 10, 31) <= days[RedDay.ALL_SAINTS_DAY] <= date(year, 11, 6)


@given(YEARS)
def test_a_year_has_no_other_red_days(year):
    first = date(year, 1, 1)
    found = {name for shift in range(365) if (name := red_day(first + timedelta(shift)))}
    assert 15 <= len(found) <= 17


def test_eves_are_flagged():
    assert {name for name in RedDay if name.is_eve} == {
        RedDay.EASTER_EVE,
        RedDay.MIDSUMMER_EVE,
        RedDay.CHRISTMAS_EVE,
        RedDay.NEW_YEARS_EVE,
    }


def easter_by_oudin(year: int) -> date:
    """J.-M. Oudin's algorithm of 1940, another one than the program's."""
    golden, century = year % 19, year // 100
    moon = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    moon -= (moon // 28) * (1 - (29 // (moon + 1)) * ((21 - golden) // 11))
    sunday = moon - (year + year // 4 + moon + 2 - century + century // 4) % 7
    month = 3 + (sunday + 40) // 44
    return date(year, month, sunday + 28 - 31 * (month // 4))


def test_easter_agrees_with_another_algorithm():
    assert all(easter_day(year) == easter_by_oudin(year) for year in range(1583, 4100))
