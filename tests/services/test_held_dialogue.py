"""A dialogue to read again holds what was made in it, and nothing of another."""

from dataclasses import replace

import pytest

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Team
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, Agreement
from desktop.services import dialogues
from desktop.services.held_dialogue import held_dialogue
from desktop.services.session import Session
from tests.services.desk import found, stored


def test_what_was_made_in_it_and_nothing_else(session: Session, talk: Dialogue) -> None:
    stored(session, replace(talk, id="other"))
    for at in ("talk", "other"):
        stored(session, Action(f"action-{at}", "amir", "x", dialogue_id=at))
        stored(session, Agreement(f"agreement-{at}", "amir", "x", dialogue_id=at))
        stored(
            session, TalkingPoint(f"point-{at}", "amir", "x", state=PointState.TALKED_ABOUT, dialogue_id=at)
        )
    stored(session, TalkingPoint("left", "amir", "x", state=PointState.NEXT_TIME, dialogue_id="talk"))

    held = held_dialogue(session, "talk")

    assert held.person is not None
    assert held.person.id == "amir"
    assert [item.title for item in held.sections] == ["Läget", "Framåt"]
    assert [item.id for item in (*held.actions, *held.agreements, *held.points)] == [
        "action-talk",
        "agreement-talk",
        "point-talk",
    ]
    assert held.who.person[0] == "Amir Haddad"


def test_a_teams_dialogue_has_nobody(session: Session, talk: Dialogue) -> None:
    stored(session, Team("t", "Laget"))
    stored(session, Dialogue("team", "monday", talk.planned_at, 30, team_id="t", title="Laget"))
    assert held_dialogue(session, "team").person is None


def test_one_that_is_gone_says_so(session: Session) -> None:
    with pytest.raises(RuleBroken) as refused:
        held_dialogue(session, "gone")
    assert refused.value.rule is Rule.NOT_FOUND


@pytest.mark.parametrize("minutes", [4, 481])
def test_minutes_have_limits(session: Session, talk: Dialogue, minutes: int) -> None:
    with pytest.raises(RuleBroken) as refused:
        dialogues.set_minutes(session, "talk", minutes)
    assert refused.value.rule is Rule.MINUTES_OUT_OF_RANGE


def test_minutes_are_set_until_it_begins(session: Session, talk: Dialogue) -> None:
    dialogues.set_minutes(session, "talk", 45)
    assert found(session, Dialogue, "talk").minutes == 45
    dialogues.start(session, "talk")
    with pytest.raises(RuleBroken) as refused:
        dialogues.set_minutes(session, "talk", 50)
    assert refused.value.rule is Rule.WRONG_STATE
