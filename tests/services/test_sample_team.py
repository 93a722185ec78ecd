"""The sample team always lives in this week."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from desktop.domain.dialogues import Dialogue
from desktop.domain.people import Person
from desktop.domain.preferences import Preference
from desktop.services.archive_content import content_of
from desktop.services.sample_team import anchor_of, shifted
from tests.exchange.archives import contents

CET = timezone(timedelta(hours=1))
ANCHOR = Preference("x_anchor", '{"x_anchor":"2026-03-10"}')


def test_the_anchors_week_becomes_this_week_and_wall_clocks_stay():
    talk = Dialogue("t", "monday", datetime(2026, 3, 10, 14, 0, tzinfo=CET), 30)
    content = content_of([talk, Person("p", "Amir", started_on=date(2021, 8, 16)), ANCHOR])
    moved = shifted(content, anchor_of(content), date(2026, 7, 19))  # a Sunday, in summer
    assert moved.dialogues[0].planned_at.isoformat() == "2026-07-14T14:00:00+01:00"
    assert moved.people[0].started_on == date(2021, 12, 20)
    assert moved.people[0].started_on.weekday() == 0
    assert moved.preferences == ()


def test_what_is_noticed_this_week_is_noticed_this_week():
    others = (
        Preference("notice.2026-W60", "b"),
        Preference("notice.often", "b"),
        Preference("name", "Karin"),
    )
    content = content_of([Preference("notice.2026-W11", "b"), *others, ANCHOR])
    moved = shifted(content, anchor_of(content), date(2027, 1, 2))  # the Saturday of a year's 53rd week
    assert moved.preferences == (Preference("notice.2026-W53", "b"), *others)


def test_a_content_without_an_anchor_says_so():
    with pytest.raises(LookupError):
        anchor_of(content_of([]))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(contents(), st.dates(date(2020, 1, 1), date(2030, 12, 31)), st.integers(-500, 500))
def test_weeks_there_and_back_change_nothing(content, anchor, weeks):
    by = timedelta(weeks=weeks)
    try:
        there = shifted(content, anchor, anchor + by)
    except OverflowError:
        reject()  # beyond the calendar's ends
    assert repr(shifted(there, anchor + by, anchor)) == repr(content)
    for before, after in zip(content.records(), there.records(), strict=True):
        assert before.id == after.id
