"""The next talk comes on its weekday at its time, whatever happened to the last one."""

from datetime import UTC, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.cadence import next_talk
from desktop.domain.people import Rhythm
from desktop.domain.red_days import RedDay, red_day

WINTER = timezone(timedelta(hours=1))
STOCKHOLM = ZoneInfo("Europe/Stockholm")
EVERY_OTHER_TUESDAY = Rhythm(every_weeks=2, weekday=2, at=time(14, 0), minutes=30)


def moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=WINTER)


@pytest.mark.parametrize(
    ("last", "now", "comes"),
    [
        ("2026-03-10T14:00", "2026-03-10T14:30", "2026-03-24T14:00"),
        ("2026-03-12T09:00", "2026-03-12T10:00", "2026-03-24T14:00"),
        ("2026-03-09T14:00", "2026-03-09T15:00", "2026-03-24T14:00"),
        ("2026-01-13T14:00", "2026-03-10T09:00", "2026-03-10T14:00"),
        ("2026-01-13T14:00", "2026-03-10T14:00", "2026-03-24T14:00"),
        ("2026-01-13T14:00", "2026-03-17T09:00", "2026-03-24T14:00"),
        ("2026-03-24T14:00", "2026-03-10T09:00", "2026-04-07T14:00"),
        (None, "2026-03-10T09:00", "2026-03-10T14:00"),
        (None, "2026-03-10T14:00", "2026-03-17T14:00"),
        (None, "2026-03-11T09:00", "2026-03-17T14:00"),
        ("2026-12-22T14:00", "2026-12-22T15:00", "2027-01-05T14:00"),
    ],
)
def test_every_other_tuesday(last, now, comes):
    talk = next_talk(EVERY_OTHER_TUESDAY, moment(last) if last else None, moment(now))
    assert talk.isoformat(timespec="minutes") == f"{comes}+01:00"


def test_the_clock_on_the_wall_is_kept_through_summer_time():
    last = datetime(2026, 3, 24, 14, tzinfo=STOCKHOLM)
    talk = next_talk(EVERY_OTHER_TUESDAY, last, last + timedelta(hours=1), STOCKHOLM)
    assert talk.isoformat() == "2026-04-07T14:00:00+02:00"
    autumn = datetime(2026, 10, 20, 14, tzinfo=STOCKHOLM)
    assert (
        next_talk(EVERY_OTHER_TUESDAY, autumn, autumn, STOCKHOLM).isoformat() == "2026-11-03T14:00:00+01:00"
    )


def test_a_time_that_the_clock_skips_is_the_one_it_shows():
    night = Rhythm(every_weeks=1, weekday=7, at=time(2, 30), minutes=30)
    talk = next_talk(night, None, datetime(2026, 3, 28, 12, tzinfo=STOCKHOLM), STOCKHOLM)
    assert talk.isoformat() == "2026-03-29T03:30:00+02:00"


def test_a_last_talk_written_in_another_offset_counts_where_one_is_now():
    last = datetime(2026, 3, 15, 23, 30, tzinfo=UTC)
    talk = next_talk(EVERY_OTHER_TUESDAY, last, moment("2026-03-16T09:00"))
    assert talk == moment("2026-03-31T14:00")


def test_a_red_day_is_suggested_all_the_same():
    friday = Rhythm(every_weeks=1, weekday=5, at=time(9, 0), minutes=30)
    talk = next_talk(friday, moment("2026-03-27T09:00"), moment("2026-03-27T10:00"))
    assert red_day(talk.date()) is RedDay.GOOD_FRIDAY


@given(
    st.builds(Rhythm, st.integers(1, 26), st.integers(1, 7), st.times(), st.just(30)),
    st.none() | st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(STOCKHOLM)),
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(STOCKHOLM)),
)
def test_it_is_always_ahead_and_never_more_than_a_round_and_a_week_away(rhythm, last, now):
    talk = next_talk(rhythm, last, now, STOCKHOLM)
    assert talk.astimezone(UTC) > now.astimezone(UTC)
    assert last is None or talk.astimezone(UTC) > last.astimezone(UTC)
    assert talk.isoweekday() == rhythm.weekday
    later = max(now, last or now)
    assert talk - later <= timedelta(weeks=rhythm.every_weeks + 1)
