"""Förbered: what fills itself, and the one way from the manager's column to the shared one."""

from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState
from desktop.services import preparing
from desktop.services.preparing import point_of_observation, preparation
from desktop.services.session import Session
from tests.services.desk import NOW, found, stored


def held(session: Session, id: str, days: int) -> None:
    stored(
        session,
        Dialogue(id, "monday", NOW - timedelta(days=days), 30, "amir", state=DialogueState.ENDED),
    )


def test_what_happened_since_last_time(session: Session, talk: Dialogue) -> None:
    held(session, "last", 14)
    stored(session, Action("done since", "amir", "x", state=ActionState.DONE, done_on=date(2026, 3, 1)))
    stored(session, Action("done before", "amir", "x", state=ActionState.DONE, done_on=date(2026, 2, 1)))
    stored(session, Action("done some day", "amir", "x", state=ActionState.DONE))
    stored(session, Action("open", "amir", "x"))
    stored(session, Action("dropped", "amir", "x", state=ActionState.DROPPED))
    stored(session, Agreement("held", "amir", "x", AgreementState.IN_FORCE))
    stored(session, Behaviour("b", "När …", person_id="amir", state=BehaviourState.PRACTISING))
    stored(session, Behaviour("resting", "När …", person_id="amir", state=BehaviourState.RESTING))

    shown = preparation(session, talk.id)

    assert shown.last is not None
    assert shown.last.id == "last"
    assert [item.id for item in shown.done] == ["done since"]
    assert [(item.action.id, item.asks) for item in shown.open] == [("open", False)]
    assert [item.id for item in shown.agreements] == ["held"]
    assert [item.id for item in shown.behaviours] == ["b"]
    assert [item.title for item in shown.sections] == ["Läget", "Framåt"]


def test_everything_done_counts_before_the_first_talk(session: Session, talk: Dialogue) -> None:
    stored(session, Action("done", "amir", "x", state=ActionState.DONE, done_on=date(2020, 1, 1)))

    shown = preparation(session, talk.id)

    assert shown.last is None
    assert [item.id for item in shown.done] == ["done"]


def test_the_third_time_is_asked_about(session: Session, talk: Dialogue) -> None:
    for number, days in enumerate((28, 21, 14)):
        held(session, f"d{number}", days)
    stored(session, Action("thrice", "amir", "x", dialogue_id="d0"))
    stored(session, Action("twice", "amir", "x", dialogue_id="d1"))
    stored(session, Action("elsewhere", "amir", "x"))
    stored(session, TalkingPoint("p2", "amir", "x", state=PointState.NEXT_TIME, carried=2, dialogue_id="d0"))
    stored(session, TalkingPoint("p1", "amir", "x", state=PointState.NEXT_TIME, carried=1, dialogue_id="d1"))

    shown = preparation(session, talk.id)

    assert {item.action.id: item.asks for item in shown.open} == {
        "thrice": True,
        "twice": False,
        "elsewhere": False,
    }
    assert {item.waiting.point.id: item.asks for item in shown.points} == {"p2": True, "p1": False}


def test_only_ticking_makes_an_observation_shared(session: Session, talk: Dialogue) -> None:
    stored(session, Observation("seen", NOW, "ringde kunden", "amir"))
    stored(session, Observation("told", NOW, "x", "amir", state=ObservationState.TOLD, told_at=NOW))
    stored(session, PrivateNote("n", "amir", NOW, "tankar"))

    shown = preparation(session, talk.id)
    assert [(item.observation.id, item.shared) for item in shown.untold] == [("seen", False)]
    assert shown.points == ()
    assert [item.id for item in shown.private_notes] == ["n"]

    preparing.share_observation(session, "seen")
    assert not preparing.share_observation(session, "seen")

    shown = preparation(session, talk.id)
    assert [item.waiting.point.text for item in shown.points] == ["ringde kunden"]
    assert shown.untold[0].shared
    assert shown.dialogue.state is DialogueState.PREPARED
    assert found(session, Observation, "seen").state is ObservationState.CAPTURED

    preparing.unshare_observation(session, "seen")
    assert not preparing.unshare_observation(session, "seen")
    assert preparation(session, talk.id).points == ()


def test_sharing_without_a_talk_or_a_person(session: Session, amir: Person) -> None:
    stored(session, Observation("seen", NOW, "ringde kunden", "amir"))
    stored(session, Observation("unsure", NOW, "någon ringde"))

    preparing.share_observation(session, "seen")

    assert found(session, TalkingPoint, point_of_observation("seen")).text == "ringde kunden"
    assert not preparing.share_observation(session, "unsure")


def test_a_talk_that_is_gone(session: Session) -> None:
    with pytest.raises(RuleBroken):
        preparation(session, "nowhere")


def test_the_behaviour_spoken_of_longest_ago_is_offered(session: Session, talk: Dialogue) -> None:
    for id, agreed in (("new", date(2026, 3, 1)), ("old", date(2026, 1, 1)), ("older", date(2025, 12, 1))):
        stored(
            session,
            Behaviour(id, "När …", person_id="amir", state=BehaviourState.PRACTISING, agreed_on=agreed),
        )
    stored(session, Mark("m", "older", MarkKind.TALKED_ABOUT, date(2026, 2, 1)))

    offered = preparation(session, talk.id).undiscussed
    assert offered is not None
    assert offered.id == "old"

    stored(session, TalkingPoint("p", "amir", "Hur går det?", RaisedBy.SUGGESTED))
    assert preparation(session, talk.id).undiscussed is None
