"""What both may read in a meeting, and how one comes into it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Place
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.observations import Observation
from desktop.domain.people import Person
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action
from desktop.services import dialogues, meeting, naming, points, wrapping_up
from desktop.services.session import Session
from tests.services.desk import NOW, Clock, found, stored


def test_it_shows_the_two_and_what_they_share(session: Session, talk: Dialogue) -> None:
    naming.name_manager(session, "Karin Berg")
    stored(session, PrivateNote("n", "amir", NOW, "CANARY"))
    stored(session, Observation("o", NOW, "CANARY", "amir"))
    dialogues.remember_place(session, talk.id, "talk-1", 7)

    shown = meeting.meeting(session, talk.id)

    assert (shown.person.name, shown.manager) == ("Amir Haddad", "Karin Berg")
    assert [section.title for section in shown.sections] == ["Läget", "Framåt"]
    assert shown.who.person == ("Amir Haddad", "Ami")
    assert shown.counted_from == talk.planned_at
    assert shown.place == Place(talk.id, "talk-1", 7)
    assert "CANARY" not in repr(shown)


def test_a_manager_without_a_name(session: Session, talk: Dialogue) -> None:
    assert meeting.meeting(session, talk.id).manager == ""


def test_points_of_the_day_are_those_that_wait_and_those_ticked_here(
    session: Session, talk: Dialogue
) -> None:
    before = stored(
        session, replace(talk, id="before", planned_at=NOW - timedelta(14), state=DialogueState.ENDED)
    )
    for number, (state, dialogue_id) in enumerate(
        (
            (PointState.NEXT_TIME, before.id),
            (PointState.NEW, None),
            (PointState.TALKED_ABOUT, before.id),
            (PointState.DROPPED, None),
        )
    ):
        stored(
            session,
            TalkingPoint(f"p{number}", "amir", "x", state=state, dialogue_id=dialogue_id, position=number),
        )

    meeting.tick_point(session, "p1", talk.id, talked_about=True)

    shown = meeting.meeting(session, talk.id).points
    assert [(item.point.id, item.left_on, item.talked_about) for item in shown] == [
        ("p0", date(2026, 2, 24), False),
        ("p1", None, True),
    ]
    meeting.tick_point(session, "p1", talk.id, talked_about=False)
    assert found(session, TalkingPoint, "p1").state is PointState.NEW


def test_entering_begins_and_goes_on(session: Session, talk: Dialogue, clock: Clock) -> None:
    meeting.enter(session, talk.id)
    clock.go_on(minutes=5)
    meeting.enter(session, talk.id)

    entered = found(session, Dialogue, talk.id)
    assert (entered.state, entered.started_at) == (DialogueState.ONGOING, NOW)


def test_entering_from_wrap_up_takes_the_lines_back(session: Session, talk: Dialogue) -> None:
    meeting.enter(session, talk.id)
    dialogues.write_note(session, "talk-0", "! Amir gör ett utkast")
    wrapping_up.leave_meeting(session, talk.id)

    meeting.enter(session, talk.id)

    assert found(session, Dialogue, talk.id).state is DialogueState.ONGOING
    with session.vault.read() as reader:
        assert not reader.all(Action)


def test_an_ended_talk_is_not_entered(session: Session, talk: Dialogue) -> None:
    stored(session, replace(talk, state=DialogueState.ENDED))

    with pytest.raises(RuleBroken) as refused:
        meeting.enter(session, talk.id)

    assert refused.value.rule is Rule.WRONG_STATE


def test_a_point_of_somebody_else_is_not_there(session: Session, talk: Dialogue) -> None:
    stored(session, Person("lisa", "Lisa Ek"))
    points.add_point(session, "lisa", "CANARY")

    assert meeting.meeting(session, talk.id).points == ()
