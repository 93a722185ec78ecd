"""Behaviours in the dialogue: lines find the one they are about, and the two say aloud how it goes on."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.asking_about import HOW_IS_IT_GOING, Because
from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Observation
from desktop.domain.people import Person, Team
from desktop.domain.points import RaisedBy
from desktop.domain.promises import Agreement
from desktop.services import (
    behaviours,
    behaviours_in_talk,
    dialogues,
    feedback,
    laying_out,
    meeting,
    points,
    preparing,
)
from desktop.services import wrapping_up as wrapping
from desktop.services.beginnings import Beginning
from desktop.services.behaviours_in_talk import InTalk
from desktop.services.putting_back import put_back
from desktop.services.session import Session
from tests.services.desk import GROWTH, HOW, MONDAY, NOW, Clock, found, stored
from tests.services.removals import in_the_bin

CALLS = Behaviour(
    "calls",
    "När leveransen riskerar att bli sen ringer jag kunden samma dag",
    "goal",
    "amir",
    state=BehaviourState.PRACTISING,
    agreed_on=date(2026, 3, 1),
)
ASKS = Behaviour(
    "asks",
    "Innan kundmötet frågar jag projektledaren vad som oroar",
    "goal",
    "amir",
    state=BehaviourState.AGREED,
    agreed_on=date(2026, 2, 20),
)
NOTE = "+ ringde kunden innan leveransen blev sen\n* montören var dubbelbokad\n+ log mer än vanligt"
OBSERVED = "ringde kunden innan leveransen blev sen"


@pytest.fixture
def session(session: Session) -> Session:
    return replace(session, built_in=(MONDAY, GROWTH, HOW))


@pytest.fixture
def met(session: Session, talk: Dialogue, clock: Clock) -> Dialogue:
    """Amir's talk while it goes on; he has two behaviours for one goal."""
    for record in (Goal("goal", "Kunden först", state=GoalState.ACTIVE), CALLS, ASKS):
        stored(session, record)
    clock.now = talk.planned_at
    dialogues.start(session, talk.id)
    dialogues.write_note(session, "talk-0", NOTE)
    return found(session, Dialogue, talk.id)


def rows(session: Session) -> InTalk:
    return wrapping.wrap_up(session, "talk").behaviours


def marks(session: Session) -> list[Mark]:
    with session.vault.read() as reader:
        return list(reader.all(Mark))


def observed(session: Session) -> list[Observation]:
    with session.vault.read() as reader:
        return list(reader.all(Observation))


def line(session: Session, words: str) -> str:
    return next(item.id for item in rows(session).unplaced if item.line.text == words)


def test_a_line_finds_its_behaviour_by_its_words_where_it_is_sure(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)

    (mark,) = marks(session)
    assert (mark.behaviour_id, mark.kind, mark.text) == ("calls", MarkKind.DONE, OBSERVED)
    assert (mark.on, mark.person_id, mark.dialogue_id) == (NOW.date(), "amir", met.id)
    with session.vault.read() as reader:
        about = {item.text: item.behaviour_id for item in reader.all(Observation)}
    assert about == {OBSERVED: "calls", "log mer än vanligt": None}
    assert [item.behaviour.id for item in rows(session).talked] == ["calls"]
    assert [item.line.text for item in rows(session).unplaced] == [
        "montören var dubbelbokad",
        "log mer än vanligt",
    ]


def test_what_got_in_the_way_is_about_the_only_one_alive(session: Session, met: Dialogue) -> None:
    stored(session, replace(ASKS, state=BehaviourState.SETTLED))

    wrapping.leave_meeting(session, met.id)

    assert {(mark.kind, mark.behaviour_id) for mark in marks(session)} == {
        (MarkKind.DONE, "calls"),
        (MarkKind.OBSTACLE, "calls"),
    }


def test_going_back_and_leaving_again_doubles_nothing(session: Session, met: Dialogue) -> None:
    points.add_point(session, "amir", f"Hur går det med ”{CALLS.text}”?", RaisedBy.SUGGESTED)
    with session.vault.read() as reader:
        (point,) = reader.points_of("amir")
    meeting.tick_point(session, point.id, met.id, talked_about=True)
    wrapping.leave_meeting(session, met.id)
    behaviours_in_talk.place(session, met.id, line(session, "montören var dubbelbokad"), "asks")
    once = marks(session)
    assert {mark.kind for mark in once} == {MarkKind.DONE, MarkKind.OBSTACLE, MarkKind.TALKED_ABOUT}

    wrapping.back_to_meeting(session, met.id)
    assert {mark.kind for mark in marks(session)} == {MarkKind.OBSTACLE}  # what was said by hand stays
    wrapping.leave_meeting(session, met.id)
    wrapping.leave_meeting(session, met.id)

    assert sorted(marks(session), key=lambda mark: mark.id) == sorted(once, key=lambda mark: mark.id)


def test_a_suggested_point_may_name_its_behaviour_in_other_words(session: Session, met: Dialogue) -> None:
    dialogues.write_note(session, "talk-0", "")
    for words, whose in (
        ("Hur går det med att ringa kunden?", RaisedBy.SUGGESTED),
        ("Hur går det hemma?", RaisedBy.SUGGESTED),
        ("Innan mötet: fråga projektledaren om rummet", RaisedBy.MANAGER),
    ):
        points.add_point(session, "amir", words, whose)
    with session.vault.read() as reader:
        ids = [point.id for point in reader.points_of("amir")]
    for point_id in ids:
        meeting.tick_point(session, point_id, met.id, talked_about=True)

    wrapping.leave_meeting(session, met.id)

    assert [(mark.behaviour_id, mark.kind) for mark in marks(session)] == [("calls", MarkKind.TALKED_ABOUT)]


def test_a_point_that_was_not_talked_about_leaves_no_mark(session: Session, met: Dialogue) -> None:
    points.add_point(session, "amir", f"Hur går det med ”{ASKS.text}”?", RaisedBy.SUGGESTED)

    wrapping.leave_meeting(session, met.id)

    assert [mark.behaviour_id for mark in marks(session)] == ["calls"]


def test_a_line_is_placed_by_hand_and_taken_away_again(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    smiled = line(session, "log mer än vanligt")

    behaviours_in_talk.place(session, met.id, smiled, "asks", MarkKind.ON_THE_WAY)

    assert found(session, Observation, smiled).behaviour_id == "asks"
    asked = next(item for item in rows(session).talked if item.behaviour.id == "asks")
    assert [(said.mark.kind, said.mark.text, said.line_id) for said in asked.said] == [
        (MarkKind.ON_THE_WAY, "log mer än vanligt", smiled)
    ]

    behaviours_in_talk.place(session, met.id, smiled, "calls")
    assert [mark.kind for mark in marks(session)] == [MarkKind.DONE, MarkKind.DONE]

    behaviours_in_talk.take_away(session, met.id, smiled)
    assert found(session, Observation, smiled).behaviour_id is None
    assert smiled in {item.id for item in rows(session).unplaced}
    assert not behaviours_in_talk.take_away(session, met.id, smiled)


def test_a_mark_in_words_of_its_own_goes_into_the_bin_when_its_line_is_about_something_else(
    session: Session, met: Dialogue
) -> None:
    wrapping.leave_meeting(session, met.id)
    smiled = line(session, "log mer än vanligt")
    behaviours_in_talk.place(session, met.id, smiled, "asks")
    behaviours_in_talk.take_away(session, met.id, smiled)
    assert in_the_bin(session) == []

    (mark,) = behaviours_in_talk.place(session, met.id, smiled, "asks").ids(Mark)
    behaviours.edit_mark(session, mark, kind=MarkKind.DONE, text="Log hela vägen hem")
    behaviours_in_talk.take_away(session, met.id, smiled)

    (entry,) = in_the_bin(session)
    put_back(session, entry.id)
    assert found(session, Mark, mark).text == "Log hela vägen hem"


def test_what_was_typed_in_the_talk_and_told_again_leaves_one_mark(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    (mark,) = marks(session)
    (observation,) = [item for item in observed(session) if item.behaviour_id == "calls"]

    feedback.tell(session, observation.id)

    assert marks(session) == [mark]


def test_an_obstacle_is_never_done(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)

    behaviours_in_talk.place(
        session, met.id, line(session, "montören var dubbelbokad"), "calls", MarkKind.DONE
    )

    assert [mark.kind for mark in marks(session) if "montören" in mark.text] == [MarkKind.OBSTACLE]


def test_only_lines_of_the_talk_can_be_placed(session: Session, met: Dialogue) -> None:
    with pytest.raises(RuleBroken) as refused:
        behaviours_in_talk.place(session, met.id, "nowhere", "calls")
    assert refused.value.rule is Rule.NOT_FOUND


def test_a_behaviour_that_no_point_named_was_talked_about_too(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    assert [item.id for item in rows(session).others] == ["asks"]

    behaviours_in_talk.also_talked_about(session, met.id, "asks")
    assert not behaviours_in_talk.also_talked_about(session, met.id, "asks")

    assert rows(session).others == ()
    asked = next(item for item in rows(session).talked if item.behaviour.id == "asks")
    assert asked.said == ()


def test_marks_about_others_and_marks_without_a_line(session: Session, met: Dialogue) -> None:
    stored(session, Person("lisa", "Lisa Ek"))
    behaviours.add_mark(session, "asks", MarkKind.EFFECT, "Kunden tackade", dialogue_id=met.id)
    stored(session, Mark("theirs", "asks", MarkKind.DONE, NOW.date(), "Lisa frågade", "lisa", met.id))

    (asked,) = rows(session).talked

    assert [(said.mark.text, said.line_id) for said in asked.said] == [("Kunden tackade", None)]


def test_the_two_say_how_it_goes_on(session: Session, met: Dialogue, clock: Clock) -> None:
    wrapping.leave_meeting(session, met.id)
    (called,) = rows(session).talked
    assert called.may_become == (
        BehaviourState.PRACTISING,
        BehaviourState.SETTLED,
        BehaviourState.RESTING,
    )

    behaviours.edit_text(session, "calls", "När det blir sent ringer jag", met.id)
    behaviours.set_state(session, "calls", BehaviourState.SETTLED, met.id)

    (called,) = rows(session).talked
    assert called.behaviour.state is BehaviourState.SETTLED
    assert called.beginning == Beginning(CALLS.text, CALLS.agreed_on, changed=True)
    assert BehaviourState.PRACTISING in called.may_become
    with session.vault.read() as reader:
        (past,) = reader.past_versions_of(["calls"])
    assert (past.text, past.state, past.dialogue_id) == (CALLS.text, "practising", met.id)

    behaviours.set_state(session, "calls", BehaviourState.PRACTISING, met.id)
    behaviours.set_state(session, "calls", BehaviourState.RESTING, met.id)
    assert found(session, Behaviour, "calls").state is BehaviourState.RESTING
    with session.vault.read() as reader:
        assert len(reader.past_versions_of(["calls"])) == 1


def test_what_was_said_here_can_be_taken_back(session: Session, met: Dialogue) -> None:
    wrapping.leave_meeting(session, met.id)
    behaviours_in_talk.also_talked_about(session, met.id, "asks")

    behaviours.set_state(session, "asks", BehaviourState.PRACTISING, met.id)

    asked = next(item for item in rows(session).talked if item.behaviour.id == "asks")
    assert BehaviourState.AGREED in asked.may_become
    behaviours.set_state(session, "asks", BehaviourState.AGREED, met.id)
    with session.vault.read() as reader:
        assert not reader.all(PastVersion)


def test_an_agreement_becomes_a_behaviour_in_one_step(session: Session, met: Dialogue) -> None:
    dialogues.write_note(session, "talk-1", "= På måndagsmötet börjar jag med kundens läge")
    wrapping.leave_meeting(session, met.id)
    (agreement,) = wrapping.wrap_up(session, met.id).agreements
    stored(session, Goal("fresh", "Våga fråga"))
    day = date(2026, 3, 24)

    behaviours_in_talk.become_behaviour(session, agreement.id, "fresh", follow_up_on=day)

    (agreement,) = wrapping.wrap_up(session, met.id).agreements
    made = found(session, Behaviour, agreement.behaviour_id or "")
    assert (made.text, made.goal_id, made.person_id) == (agreement.text, "fresh", "amir")
    assert (made.state, made.agreed_on, made.follow_up_on) == (BehaviourState.AGREED, NOW.date(), day)
    assert found(session, Goal, "fresh").state is GoalState.ACTIVE
    with pytest.raises(RuleBroken):
        behaviours_in_talk.become_behaviour(session, agreement.id, "fresh")

    wrapping.back_to_meeting(session, met.id)
    wrapping.leave_meeting(session, met.id)
    assert wrapping.wrap_up(session, met.id).agreements == (agreement,)


def test_a_fourth_behaviour_asks_which_one_rests(session: Session, met: Dialogue) -> None:
    stored(session, replace(CALLS, id="third", text="När vi möts frågar jag"))
    stored(session, Agreement("new", "amir", "När det skaver säger jag det", dialogue_id=met.id))

    with pytest.raises(RuleBroken) as refused:
        behaviours_in_talk.become_behaviour(session, "new", "goal")
    assert refused.value.rule is Rule.THREE_ALIVE
    assert found(session, Agreement, "new").behaviour_id is None

    behaviours_in_talk.become_behaviour(session, "new", "goal", rests="third")
    assert found(session, Behaviour, "third").state is BehaviourState.RESTING
    with session.vault.read() as reader:
        assert [past.dialogue_id for past in reader.past_versions_of(["third"])] == [met.id]


def test_goals_are_those_of_the_persons_team_or_of_none(session: Session, met: Dialogue) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, Team("other", "Sälj"))
    stored(session, Goal("ours", "Vårt", "team"))
    stored(session, Goal("theirs", "Deras", "other"))
    stored(session, Goal("past", "Förra årets", state=GoalState.CLOSED))
    assert [goal.id for goal in rows(session).goals] == ["goal"]

    stored(session, replace(found(session, Person, "amir"), team_id="team"))
    assert [goal.id for goal in rows(session).goals] == ["goal", "ours"]


def test_a_talk_with_a_team_leaves_no_marks(session: Session, met: Dialogue) -> None:
    stored(session, Team("team", "Projekt"))
    team = stored(session, Dialogue("ours", "monday", NOW, 30, team_id="team", state=DialogueState.ONGOING))
    stored(session, Section("ours-0", "ours", 0, "Läget", 10, note=NOTE))

    wrapping.leave_meeting(session, team.id)

    assert marks(session) == []
    with session.vault.read() as reader:
        assert behaviours_in_talk.in_talk(session, reader, team).talked == ()


def test_a_whole_talk_may_be_about_one_behaviour(session: Session, talk: Dialogue, clock: Clock) -> None:
    stored(session, Goal("goal", "Kunden först"))
    stored(session, replace(CALLS, follow_up_on=NOW.date()))
    stored(session, ASKS)
    due = preparing.preparation(session, talk.id).due
    assert due is not None
    assert (due.behaviour.id, due.because) == ("calls", Because.FOLLOW_UP)

    laying_out.ask_how_it_goes(session, talk.id, "calls")

    shown = preparing.preparation(session, talk.id)
    assert [section.questions for section in shown.sections] == [
        (f"Hur går det med ”{CALLS.text}”?", "Berätta om en gång."),
        ("Fortsätta?",),
    ]
    assert (shown.due, shown.dialogue.template) == (None, HOW_IS_IT_GOING)
    assert found(session, Person, "amir").preferred_template is None

    clock.now = talk.planned_at
    dialogues.start(session, talk.id)
    wrapping.leave_meeting(session, talk.id)
    assert [(mark.behaviour_id, mark.kind) for mark in marks(session)] == [("calls", MarkKind.TALKED_ABOUT)]


def test_the_template_chosen_by_hand_names_the_longest_undiscussed(session: Session, talk: Dialogue) -> None:
    stored(session, Goal("goal", "Kunden först"))
    stored(session, CALLS)
    stored(session, ASKS)
    assert preparing.preparation(session, talk.id).due is None  # neither a day nor a month has come

    dialogues.use_template(session, talk.id, HOW_IS_IT_GOING)

    section = preparing.preparation(session, talk.id).sections[0]
    assert section.questions[0] == f"Hur går det med ”{ASKS.text}”?"
    assert found(session, Person, "amir").preferred_template is None


def test_the_template_names_what_is_due_or_nothing_at_all(session: Session, talk: Dialogue) -> None:
    dialogues.use_template(session, talk.id, HOW_IS_IT_GOING)
    assert preparing.preparation(session, talk.id).sections[0].questions == ("Berätta om en gång.",)

    stored(session, Goal("goal", "Kunden först"))
    stored(session, replace(CALLS, follow_up_on=NOW.date()))
    stored(session, ASKS)
    dialogues.plan(session, "amir", NOW + timedelta(7), language="en", template_id=HOW_IS_IT_GOING)
    with session.vault.read() as reader:
        ahead = next(item for item in reader.dialogues_of("amir") if item.language == "en")
        assert reader.sections_of(ahead.id)[0].questions[0] == f"How is it going with “{CALLS.text}”?"


def test_a_template_is_not_offered_once_something_was_written(session: Session, talk: Dialogue) -> None:
    stored(session, Goal("goal", "Kunden först"))
    stored(session, replace(CALLS, agreed_on=date(2026, 1, 1)))
    assert preparing.preparation(session, talk.id).due is not None

    dialogues.write_note(session, "talk-0", "Fullt upp")

    assert preparing.preparation(session, talk.id).due is None
    with pytest.raises(RuleBroken):
        laying_out.ask_how_it_goes(session, talk.id, "calls")


def test_marks_about_a_colleague_are_no_talk_with_this_one(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    for name in ("amir", "lisa"):
        stored(session, Person(name, name.title(), team_id="team"))
    stored(session, Dialogue("talk", "monday", NOW, 30, "amir"))
    for name, agreed in (("a", date(2026, 1, 1)), ("b", date(2026, 1, 2))):
        text = f"På {name}-mötet frågar vi"
        stored(session, Behaviour(name, text, team_id="team", state=BehaviourState.AGREED, agreed_on=agreed))
    stored(session, Mark("m", "a", MarkKind.TALKED_ABOUT, NOW.date(), person_id="lisa"))

    suggested = preparing.preparation(session, "talk").undiscussed

    assert suggested is not None
    assert suggested.id == "a"
