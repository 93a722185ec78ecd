"""From the lines of a note to promises, and from one talk on to the next."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from desktop.domain.dialogues import About, Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person, Rhythm
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.services import dialogues, naming, preparing, promises, typed_lines
from desktop.services import wrapping_up as wrapping
from desktop.services.session import Session
from tests.services.desk import NOW, Clock, found, stored

NOTE = """Ringde Volvo i torsdags.
! Karin bokar Lisa fre
! Amir gör ett utkast
= När det skaver ringer jag samma dag
+ ringde kunden före leveransen
* Fick inte loss montören
? rollen i piloten
- bara en rad
"""


@pytest.fixture
def met(session: Session, talk: Dialogue, clock: Clock) -> Dialogue:
    """Amir's talk while it goes on, with every kind of line in its note."""
    naming.name_manager(session, "Karin Berg")
    clock.now = talk.planned_at
    dialogues.start(session, talk.id)
    dialogues.write_note(session, "talk-0", NOTE)
    return found(session, Dialogue, talk.id)


def everything(session: Session) -> list[object]:
    with session.vault.read() as reader:
        kinds = (Action, Agreement, Observation, Mark, TalkingPoint)
        return [record for kind in kinds for record in reader.all(kind)]


def test_lines_become_what_they_say(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)

    rows = wrapping.wrap_up(session, met.id)
    assert found(session, Dialogue, met.id).state is DialogueState.TO_WRAP_UP
    assert [(item.text, item.owner, item.due_on) for item in rows.actions] == [
        ("bokar Lisa", Owner.MANAGER, date(2026, 3, 13)),
        ("gör ett utkast", Owner.PERSON, None),
    ]
    assert [(item.text, item.state) for item in rows.agreements] == [
        ("När det skaver ringer jag samma dag", AgreementState.PROPOSED)
    ]
    assert [(item.text, item.state, item.told_at) for item in rows.told] == [
        ("ringde kunden före leveransen", ObservationState.TOLD, met.started_at)
    ]
    assert [(item.point.text, item.left_on) for item in rows.left] == [
        ("rollen i piloten", date(2026, 3, 10))
    ]
    with session.vault.read() as reader:
        assert not reader.all(Mark)  # no behaviour that the obstacle could belong to


def test_leaving_twice_doubles_nothing_but_a_line_said_twice_counts_twice(
    session: Session, met: Dialogue
) -> None:
    dialogues.write_note(session, "talk-1", "! Amir gör ett utkast")

    wrapping.leave_meeting(session, met.id)
    once = everything(session)
    wrapping.leave_meeting(session, met.id)

    assert everything(session) == once
    assert [item.text for item in wrapping.wrap_up(session, met.id).actions].count("gör ett utkast") == 2


def test_back_in_the_meeting_only_what_was_changed_stays(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    (agreement,) = wrapping.wrap_up(session, met.id).agreements
    promises.edit_agreement(session, agreement.id, "När något skaver ringer jag")

    wrapping.back_to_meeting(session, met.id)

    assert found(session, Dialogue, met.id).state is DialogueState.ONGOING
    assert [getattr(record, "text", "") for record in everything(session)] == ["När något skaver ringer jag"]


def test_an_obstacle_belongs_to_the_only_living_behaviour(session: Session, met: Dialogue) -> None:
    stored(session, Goal("g", "Kunden först"))
    for number, state in enumerate((BehaviourState.PRACTISING, BehaviourState.RESTING)):
        stored(session, Behaviour(f"b{number}", "ringer samma dag", "g", person_id="amir", state=state))

    wrapping.leave_meeting(session, met.id)

    with session.vault.read() as reader:
        (mark,) = reader.all(Mark)
    assert (mark.behaviour_id, mark.kind, mark.text) == ("b0", MarkKind.OBSTACLE, "Fick inte loss montören")


def test_what_was_shared_can_be_told(session: Session, met: Dialogue) -> None:
    for number in range(3):
        stored(session, Observation(f"o{number}", NOW, f"sak {number}", "amir"))
    for shared in ("o0", "o1"):
        preparing.share_observation(session, shared)
    with session.vault.read() as reader:
        first = reader.get(TalkingPoint, preparing.point_of_observation("o0"))
    stored(session, replace(first, state=PointState.TALKED_ABOUT, dialogue_id=met.id))

    rows = wrapping.wrap_up(session, met.id).to_tell

    assert {(row.observation.id, row.talked_about) for row in rows} == {("o0", True), ("o1", False)}
    wrapping.finish(session, met.id, held=(), told=["o0"], next_at=None, language="sv")
    assert found(session, Observation, "o0").state is ObservationState.TOLD
    assert found(session, Observation, "o1").state is ObservationState.CAPTURED
    assert [row.observation.id for row in wrapping.wrap_up(session, met.id).to_tell] == ["o1"]


def test_finished_agreements_hold_points_wait_and_the_next_talk_stands(
    session: Session, met: Dialogue, clock: Clock
) -> None:
    stored(session, TalkingPoint("p", "amir", "Semesterplan"))
    wrapping.leave_meeting(session, met.id)
    promises.add_agreement(session, "amir", "En till", dialogue_id=met.id)
    stored(session, Agreement("old", "amir", "Sedan förr", AgreementState.ENDED))
    first, second = (item.id for item in wrapping.wrap_up(session, met.id).agreements)
    clock.go_on(minutes=35)
    next_at = met.planned_at + timedelta(weeks=2)

    wrapping.finish(session, met.id, held=[first, "old"], told=(), next_at=next_at, language="sv")

    ended = found(session, Dialogue, met.id)
    assert (ended.state, ended.ended_at) == (DialogueState.ENDED, clock.now)
    assert found(session, Agreement, first).state is AgreementState.IN_FORCE
    assert found(session, Agreement, first).since == date(2026, 3, 10)
    assert found(session, Agreement, second).state is AgreementState.PROPOSED
    assert found(session, Agreement, "old").state is AgreementState.ENDED
    left = found(session, TalkingPoint, "p")
    assert (left.state, left.dialogue_id, left.carried) == (PointState.NEXT_TIME, met.id, 1)
    with session.vault.read() as reader:
        ahead = reader.next_dialogue("amir")
    assert ahead is not None
    assert (ahead.planned_at, ahead.title) == (next_at, "Måndagssamtalet")


def test_a_planned_talk_is_moved_rather_than_doubled(session: Session, met: Dialogue) -> None:
    at = met.planned_at + timedelta(weeks=2)
    for weeks in (4, 2):
        dialogues.plan(session, "amir", met.planned_at + timedelta(weeks=weeks), language="sv")
    ahead = wrapping.wrap_up(session, met.id).ahead
    assert ahead is not None
    assert ahead.planned_at == at

    wrapping.finish(session, met.id, held=(), told=(), next_at=at + timedelta(days=1), language="sv")

    assert found(session, Dialogue, ahead.id).planned_at == at + timedelta(days=1)


def test_a_talk_that_is_planned_then_stays(session: Session, met: Dialogue) -> None:
    at = met.planned_at + timedelta(weeks=2)
    dialogues.plan(session, "amir", at, language="sv")

    changes = wrapping.finish(session, met.id, held=(), told=(), next_at=at, language="sv")

    assert changes.ids(Dialogue) == {met.id}


def test_the_rhythm_suggests(session: Session, met: Dialogue) -> None:
    assert wrapping.wrap_up(session, met.id).suggestion is None

    stored(session, replace(found(session, Person, "amir"), rhythm=Rhythm(2, 2, time(14), 30)))

    assert wrapping.wrap_up(session, met.id).suggestion == met.planned_at + timedelta(weeks=2)


def test_what_it_was_about_and_marks_to_come_back_to(session: Session, met: Dialogue) -> None:
    dialogues.stamp_recall(session, met.id, "talk-0")
    wrapping.set_about(session, met.id, About.NUMBERS)

    rows = wrapping.wrap_up(session, met.id)

    assert rows.dialogue.about is About.NUMBERS
    assert [item.section_id for item in rows.recalls] == ["talk-0"]


def test_only_a_talk_that_was_held_is_finished(session: Session, talk: Dialogue) -> None:
    with pytest.raises(RuleBroken) as refused:
        wrapping.finish(session, talk.id, held=(), told=(), next_at=None, language="sv")

    assert refused.value.rule is Rule.WRONG_STATE


def test_a_team_s_talk_makes_promises_to_nobody(session: Session, talk: Dialogue) -> None:
    team = stored(session, replace(talk, id="team", person_id=None, state=DialogueState.ONGOING))
    stored(session, Section("team-0", team.id, 0, "Läget", 10, note="! Amir gör ett utkast"))

    wrapping.leave_meeting(session, team.id)

    assert everything(session) == []
    with session.vault.read() as reader:
        assert typed_lines.attendance(reader, team).person == ()


def test_done_elsewhere_stays_done(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    booked = wrapping.wrap_up(session, met.id).actions[0]
    promises.tick_action(session, booked.id)

    wrapping.leave_meeting(session, met.id)

    assert found(session, Action, booked.id).state is ActionState.DONE
