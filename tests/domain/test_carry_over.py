"""Points and actions follow the person; only an ended dialogue counts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain.carry_over import (
    asks_first_or_drop,
    asks_now_less_or_drop,
    left,
    left_on,
    times_left,
)
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, ActionState

DAY = datetime(2026, 2, 24, 14, tzinfo=UTC)


def held(id: str, weeks: int, state: DialogueState = DialogueState.ENDED) -> Dialogue:
    return Dialogue(id, "monday", DAY + timedelta(weeks=weeks), 30, "amir", state=state)


def test_a_point_keeps_the_day_it_was_first_left() -> None:
    point = left(left(TalkingPoint("p", "amir", "rollen"), "first"), "second")

    assert (point.state, point.carried, point.dialogue_id) == (PointState.NEXT_TIME, 2, "first")
    assert left_on(point, [held("first", 0), held("second", 2)]) == date(2026, 2, 24)
    assert asks_first_or_drop(point)


def test_a_point_born_in_the_dialogue_is_not_counted() -> None:
    born = TalkingPoint("p", "amir", "x", state=PointState.NEXT_TIME, dialogue_id="here")

    assert left(born, "here") == born
    assert left(born, "next").carried == 1


@pytest.mark.parametrize("state", [PointState.TALKED_ABOUT, PointState.DROPPED])
def test_closed_points_stay_where_they_are(state: PointState) -> None:
    point = TalkingPoint("p", "amir", "x", state=state, carried=5)

    assert left(point, "d") == point
    assert not asks_first_or_drop(point)


def test_a_new_point_has_no_tag_and_a_lost_dialogue_leaves_the_day_it_was_raised() -> None:
    assert left_on(TalkingPoint("p", "amir", "x", raised_on=date(2026, 1, 1)), []) is None
    orphan = TalkingPoint("p", "amir", "x", state=PointState.NEXT_TIME, raised_on=date(2026, 1, 1))
    assert left_on(orphan, [held("other", 0)]) == date(2026, 1, 1)


def test_actions_ask_at_the_third_time_and_cancelled_talks_do_not_count() -> None:
    action = Action("a", "amir", "boka", dialogue_id="first")
    talks = [held("first", 0), held("off", 1, DialogueState.CANCELLED), held("second", 2)]

    assert times_left(action, talks) == 1
    assert not asks_now_less_or_drop(action, talks)

    talks.append(held("third", 4))
    assert asks_now_less_or_drop(action, talks)
    assert not asks_now_less_or_drop(replace(action, state=ActionState.DONE), talks)
    assert times_left(replace(action, dialogue_id=None), talks) == 0
