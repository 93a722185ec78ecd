"""Which day is told of: it lies behind, or it is today."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.days_past import FURTHEST_BACK, DaySeen, day_seen

NOW = datetime(2026, 3, 10, 9, 0)  # a Tuesday


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Amir ringde kunden i går", date(2026, 3, 9)),
        ("igår före mötet", date(2026, 3, 9)),
        ("I FÖRRGÅR", date(2026, 3, 8)),
        ("the day before yesterday", date(2026, 3, 8)),
        ("Amir called yesterday.", date(2026, 3, 9)),
        ("i morse", date(2026, 3, 10)),
        ("i dag", date(2026, 3, 10)),
        ("i fredags ringde Amir", date(2026, 3, 6)),
        ("i tisdags", date(2026, 3, 3)),
        ("i måndags", date(2026, 3, 9)),
        ("förra onsdagen", date(2026, 3, 4)),
        ("last Friday", date(2026, 3, 6)),
        ("för två dagar sedan", date(2026, 3, 8)),
        ("för 2 veckor sen", date(2026, 2, 24)),
        ("a week ago", date(2026, 3, 3)),
        ("three days ago", date(2026, 3, 7)),
        ("Amir ringde 5 mars", date(2026, 3, 5)),
        ("Amir ringde 12/12", date(2025, 12, 12)),
        ("Amir ringde 10 mars", date(2026, 3, 10)),
    ],
)
def test_a_day_that_is_said(text: str, day: date) -> None:
    assert day_seen(text, NOW) == DaySeen(day, said=True)


@pytest.mark.parametrize(
    "text",
    [
        "Amir ringde kunden före leveransen",
        "Amir ringer på fredag",
        "i måndagsmötet",
        "migår",
        "för 400 dagar sedan",
        "999 weeks ago",
        "12 april",
        "v 10",
        "29/2",
        "14:30",
        "",
        "\x00",
    ],
)
def test_where_none_is_said_it_is_today(text: str) -> None:
    assert day_seen(text, NOW) == DaySeen(NOW.date(), said=False)


def test_the_29th_of_february_has_no_day_the_year_before() -> None:
    assert day_seen("29/2", datetime(2028, 2, 1)) == DaySeen(date(2028, 2, 1), said=False)


@given(
    st.one_of(
        st.text(), st.sampled_from(["i går", "5 mars", "fre", "i fredags", "2 weeks ago", "31/12", "29/2"])
    ),
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),
)
def test_never_ahead_and_never_far_back(text: str, now: datetime) -> None:
    seen = day_seen(text, now)
    assert timedelta(0) <= now.date() - seen.day <= FURTHEST_BACK
    assert seen.said or seen.day == now.date()
