"""A behaviour's states, the three that fit, and the quiet questions of Mål & beteenden."""

from datetime import UTC, date, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.behaviour_life import (
    FOLLOWING,
    first_sentence,
    is_just_words,
    months_after,
    months_to_ask_of,
    people_without,
    require_room,
    require_step,
    talked_about_on,
    undiscussed,
)
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.people import Person, PersonState

TODAY = date(2026, 3, 10)
GOAL = Goal("goal", "Kundvärde", state=GoalState.ACTIVE)


def behaviour(id: str, state: BehaviourState, **more: object) -> Behaviour:
    return Behaviour(id, f"När {id} …", goal_id="goal", state=state, **more)  # type: ignore[arg-type]


def mark(of: str, kind: MarkKind, on: date, dialogue_id: str | None = None) -> Mark:
    return Mark(f"{of}-{on}", of, kind, on, "Så gick det", dialogue_id=dialogue_id)


@pytest.mark.parametrize(("before", "after"), list(product(BehaviourState, repeat=2)))
def test_only_what_people_may_say_follows(before: BehaviourState, after: BehaviourState) -> None:
    if after in FOLLOWING[before]:
        require_step(before, after)
    else:
        with pytest.raises(RuleBroken) as refused:
            require_step(before, after)
        assert refused.value.rule is Rule.WRONG_STATE


def test_nothing_becomes_a_draft_again_and_a_draft_is_agreed_on_first() -> None:
    assert all(BehaviourState.DRAFT not in after for after in FOLLOWING.values())
    assert not FOLLOWING[BehaviourState.DRAFT]


def test_three_are_alive_and_the_others_do_not_count() -> None:
    alive = [behaviour("a", BehaviourState.AGREED), behaviour("b", BehaviourState.PRACTISING)]
    quiet = [behaviour(state.value, state) for state in BehaviourState if state not in FULL]
    require_room([*alive, *quiet])

    with pytest.raises(RuleBroken) as refused:
        require_room([*alive, behaviour("c", BehaviourState.AGREED), *quiet])

    assert (refused.value.rule, refused.value.about) == (Rule.THREE_ALIVE, {"limit": 3})


FULL = {BehaviourState.AGREED, BehaviourState.PRACTISING}


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (BehaviourState.DRAFT, True),
        (BehaviourState.RESTING, True),
        (BehaviourState.AGREED, False),
        (BehaviourState.PRACTISING, False),
        (BehaviourState.SETTLED, False),
    ],
)
def test_a_goal_is_just_words_until_something_lives(state: BehaviourState, words: bool) -> None:
    assert is_just_words(GOAL, [behaviour("a", state)]) is words
    assert is_just_words(GOAL, [Behaviour("x", "Annat", goal_id="other", state=BehaviourState.AGREED)])
    assert not is_just_words(Goal("goal", "Förr", state=GoalState.CLOSED), [behaviour("a", state)])


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 3, 10), -1, date(2026, 2, 10)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 10), -1, date(2025, 12, 10)),
        (date(2025, 9, 30), 6, date(2026, 3, 30)),
        (date(2025, 11, 15), 3, date(2026, 2, 15)),
    ],
)
def test_months(day: date, months: int, then: date) -> None:
    assert months_after(day, months) == then


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-60, 60))
def test_months_there_and_back_never_go_forward(day: date, months: int) -> None:
    back = months_after(months_after(day, months), -months)
    assert back <= day
    assert (back.year, back.month) == (day.year, day.month)


def test_the_last_talk_is_the_agreement_a_ring_or_any_mark_from_a_dialogue() -> None:
    one = behaviour("one", BehaviourState.PRACTISING, agreed_on=date(2026, 1, 2))
    assert talked_about_on(one, []) == date(2026, 1, 2)
    assert talked_about_on(behaviour("two", BehaviourState.AGREED), []) is None

    seen = mark("one", MarkKind.DONE, date(2026, 3, 1))
    said = mark("one", MarkKind.OBSTACLE, date(2026, 2, 3), dialogue_id="talk")
    ring = mark("one", MarkKind.TALKED_ABOUT, date(2026, 2, 1))
    others = mark("two", MarkKind.TALKED_ABOUT, date(2026, 3, 2))
    assert talked_about_on(one, [ring, said, seen, others]) == date(2026, 2, 3)
    assert talked_about_on(one, [ring, seen]) == date(2026, 2, 1)


def test_a_month_without_a_word_is_noticed_the_longest_first() -> None:
    long, longer, fresh = (
        behaviour("long", BehaviourState.AGREED, agreed_on=date(2026, 2, 9)),
        behaviour("longer", BehaviourState.PRACTISING),
        behaviour("fresh", BehaviourState.PRACTISING, agreed_on=date(2026, 2, 10)),
    )
    settled = behaviour("settled", BehaviourState.SETTLED, agreed_on=date(2025, 1, 1))
    ahead = behaviour(
        "ahead", BehaviourState.AGREED, agreed_on=date(2026, 1, 1), follow_up_on=date(2026, 3, 10)
    )
    missed = behaviour(
        "missed", BehaviourState.AGREED, agreed_on=date(2026, 1, 1), follow_up_on=date(2026, 3, 9)
    )
    all_of_them = [long, longer, fresh, settled, ahead, missed]

    assert undiscussed(all_of_them, [], set(), TODAY) == (longer, missed, long)
    assert undiscussed(all_of_them, [], {"goal"}, TODAY) == ()
    ring = mark("long", MarkKind.TALKED_ABOUT, date(2026, 2, 20))
    assert undiscussed([long], [ring], set(), TODAY) == ()


def test_people_with_nothing_of_their_own_or_their_teams() -> None:
    mine, teams, none, away = (
        Person("mine", "A"),
        Person("teams", "B", team_id="team"),
        Person("none", "C"),
        Person("away", "D", state=PersonState.PAUSED),
    )
    found = [
        behaviour("a", BehaviourState.SETTLED, person_id="mine"),
        behaviour("b", BehaviourState.AGREED, team_id="team"),
        behaviour("c", BehaviourState.RESTING, person_id="none"),
    ]
    assert people_without([mine, teams, none, away], found, set()) == (none,)
    assert people_without([mine, teams, none, away], found, {"goal"}) == (mine, teams, none)


def test_the_first_sentence_is_the_oldest_that_was_agreed_on() -> None:
    one = behaviour("one", BehaviourState.SETTLED)
    then = datetime(2026, 1, 1, tzinfo=UTC)
    past = [
        PastVersion("0", "other", then, "En annans", "agreed"),
        PastVersion("1", "one", then, "Först", "agreed"),
        PastVersion("2", "one", then, "Sedan", "practising"),
    ]
    assert first_sentence(one, past) == "Först"
    assert first_sentence(one, []) == one.text


def test_the_question_comes_at_three_and_at_six_months() -> None:
    one = behaviour("one", BehaviourState.PRACTISING, agreed_on=date(2025, 9, 10))

    def asked(today: date, until: date | None = None) -> list[int]:
        return [months for _, months in months_to_ask_of([one], until, today)]

    assert asked(date(2025, 12, 9)) == []
    assert asked(date(2025, 12, 10)) == [3]
    assert asked(date(2026, 1, 20), until=date(2025, 12, 12)) == []
    assert asked(date(2026, 3, 9), until=date(2025, 12, 12)) == []
    assert asked(date(2026, 3, 10), until=date(2025, 12, 12)) == [6]
    assert asked(date(2026, 3, 10)) == [6]
    assert asked(date(2030, 1, 1), until=date(2026, 3, 10)) == []


def test_nobody_is_asked_about_what_rests_or_has_no_day() -> None:
    quiet = [
        behaviour("rests", BehaviourState.RESTING, agreed_on=date(2025, 1, 1)),
        behaviour("undated", BehaviourState.AGREED),
        behaviour("ahead", BehaviourState.AGREED, agreed_on=date.max),
    ]
    assert months_to_ask_of(quiet, None, TODAY) == ()
