"""The manager's mirror is derived, of one person, and silent where there is nothing."""

from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.mirror import Mirror
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.promises import Action, ActionState, Owner
from desktop.services.mirror import mirror
from desktop.services.session import Session
from tests.services.desk import NOW, stored

DAY = NOW.date()
CALLS = Behaviour("calls", "När det skaver ringer jag", person_id="amir", state=BehaviourState.PRACTISING)


def ago(days: int) -> date:
    return DAY - timedelta(days)


def seen(session: Session) -> Mirror:
    return mirror(session, "amir")[1]


def test_there_is_nothing_to_say_of_somebody_new(session: Session, amir: Person) -> None:
    assert mirror(session, "amir") == (amir, Mirror())


def test_somebody_who_is_gone_has_none(session: Session) -> None:
    with pytest.raises(RuleBroken):
        mirror(session, "amir")


def test_noticed_is_the_latest_observation(session: Session, amir: Person) -> None:
    for number, days in enumerate((9, 2, 5)):
        stored(session, Observation(f"o{number}", NOW - timedelta(days), "ringde", "amir"))
    stored(session, Observation("unsorted", NOW, "någon ringde"))

    assert seen(session) == Mirror(noticed_on=ago(2))


def test_told_is_an_observation_told_or_a_feedback_given(session: Session, amir: Person) -> None:
    told = ObservationState.TOLD
    stored(session, Observation("o", NOW - timedelta(9), "ringde", "amir", None, told, NOW - timedelta(8)))
    assert seen(session).told_on == ago(8)

    stored(session, Feedback("draft", "amir", given_at=NOW))
    stored(session, Feedback("f", "amir", state=FeedbackState.GIVEN, given_at=NOW - timedelta(3)))
    assert seen(session).told_on == ago(3)

    stored(session, Feedback("undated", "amir", state=FeedbackState.ANSWERED))
    assert seen(session).told_on == ago(3)


def test_asked_about_is_what_a_talk_left_on_a_behaviour(
    session: Session, amir: Person, talk: Dialogue
) -> None:
    stored(session, CALLS)
    stored(session, Mark("captured", "calls", MarkKind.DONE, DAY, "ringde"))
    assert seen(session).asked_about is None

    stored(session, Mark("m1", "calls", MarkKind.TALKED_ABOUT, ago(14)))
    assert (seen(session).asked_on, seen(session).asked_about) == (ago(14), CALLS)

    stored(session, Mark("m2", "calls", MarkKind.OBSTACLE, ago(7), "dubbelbokad", "amir", talk.id))
    assert seen(session).asked_on == ago(7)


def test_of_a_teams_behaviour_only_the_talks_with_this_one_count(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, Person("amir", "Amir Haddad", team_id="team"))
    stored(session, Person("lisa", "Lisa Ek", team_id="team"))
    stored(session, Behaviour("ours", "På måndagar frågar vi", team_id="team", state=BehaviourState.AGREED))
    stored(session, Mark("m1", "ours", MarkKind.TALKED_ABOUT, ago(1), person_id="lisa"))
    assert seen(session) == Mirror()

    stored(session, Mark("m2", "ours", MarkKind.TALKED_ABOUT, ago(4), person_id="amir"))
    assert seen(session).asked_on == ago(4)


def test_kept_is_a_promise_of_the_managers_that_was_done(session: Session, amir: Person) -> None:
    done, dropped = ActionState.DONE, ActionState.DROPPED
    for action in (
        Action("theirs", "amir", "gör utkast", Owner.PERSON, None, done, DAY),
        Action("dropped", "amir", "bokar Lisa", Owner.MANAGER, None, dropped, ago(1)),
        Action("open", "amir", "frågar Eva", Owner.MANAGER),
        Action("undated", "amir", "frågar Bo", Owner.MANAGER, None, done),
    ):
        stored(session, action)
    assert seen(session) == Mirror()

    stored(session, Action("mine", "amir", "bokar rum", Owner.MANAGER, None, done, ago(6)))
    assert seen(session) == Mirror(kept_on=ago(6))
