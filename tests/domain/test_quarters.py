"""Quarters and years: their days, weeks and months, and what words mean one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.quarters import (
    WHOLE_YEAR,
    Period,
    Quarter,
    QuarterText,
    filled_columns,
    only_month,
    period_of,
    read_period,
)

periods = st.builds(Period, st.integers(1, 9999), st.integers(0, 4))
FIRST = Period(2026, 1)


@pytest.mark.parametrize(
    ("text", "year", "number"),
    [
        ("2026Q1", 2026, 1),
        (" 2026q4 ", 2026, 4),
        ("2026 K2", 2026, 2),
        ("2026-Q3", 2026, 3),
        ("2026", 2026, WHOLE_YEAR),
        ("0001Q1", 1, 1),
    ],
)
def test_what_is_written_as_a_quarter(text, year, number):
    assert read_period(text) == Period(year, number)


@pytest.mark.parametrize(
    "text", ["", "2026Q5", "2026Q0", "Q1", "26Q1", "2026Q1x", "0000Q1", "2026Q11", "٢٠٢٦Q1"]
)
def test_what_is_no_quarter(text):
    with pytest.raises(RuleBroken) as broken:
        read_period(text)
    assert broken.value.rule is Rule.NOT_A_QUARTER


@given(st.dates())
def test_every_day_lies_in_its_quarter_and_in_one_of_its_columns(day):
    period = period_of(day)
    assert period.holds(day)
    column = period.column_of(day)
    assert 0 <= column < len(period.columns())


@given(periods)
def test_columns_are_weeks_of_a_quarter_and_months_of_a_year(period):
    columns = period.columns()
    assert list(columns) == sorted(set(columns))
    if period.number == WHOLE_YEAR:
        assert [day.month for day in columns] == list(range(1, 13))
    else:
        assert 12 <= len(columns) <= 14
        assert all(day.isoweekday() == 1 for day in columns)


@given(periods)
def test_the_next_period_begins_the_day_after(period):
    after = period.after()
    assert after == period or after.first == period.last + timedelta(days=1)
    assert after == period or after.before() == period
    assert period.before() == period or period.before().last + timedelta(days=1) == period.first


def test_the_edges_of_the_calendar_lead_nowhere():
    assert Period(1, 1).before() == Period(1, 1)
    assert Period(1, WHOLE_YEAR).before() == Period(1, WHOLE_YEAR)
    assert Period(9999, 4).after() == Period(9999, 4)
    assert Period(9999, 4).last == date(9999, 12, 31)


def test_a_quarter_has_thirteen_weeks_counted_by_their_thursdays():
    assert FIRST.columns()[0] == date(2025, 12, 29)
    assert FIRST.columns()[-1] == date(2026, 3, 23)
    assert len(FIRST.columns()) == 13
    assert FIRST.column_of(date(2026, 1, 1)) == 0
    assert FIRST.column_of(date(2026, 3, 31)) == 12


def test_which_weeks_hold_anything():
    filled = filled_columns(FIRST, {date(2026, 1, 2), date(2026, 3, 26), date(2026, 5, 1)})
    assert [place for place, there in enumerate(filled) if there] == [0, 12]


def test_the_recency_guard_speaks_only_when_everything_is_from_the_last_month():
    assert only_month(FIRST, {date(2026, 3, 2), date(2026, 3, 30)}) == 3
    assert only_month(FIRST, {date(2026, 2, 27), date(2026, 3, 2)}) is None
    assert only_month(FIRST, {date(2026, 1, 5)}) is None
    assert only_month(FIRST, {date(2026, 4, 2)}) is None
    assert only_month(FIRST, set()) is None


def test_no_day_lies_nowhere():
    assert not FIRST.holds(None)
    assert not FIRST.holds(date(2026, 4, 1))


def test_a_text_is_found_by_what_it_is_about():
    quarter = Quarter("q", 2026, 1, texts=(QuarterText("summary", "Lugnare"),))
    assert quarter.text("summary") == "Lugnare"
    assert quarter.text("ahead") == ""
