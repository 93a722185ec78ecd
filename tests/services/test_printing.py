"""What may stand on paper: told things only, and names as the two would say them."""

import dataclasses
from datetime import date, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.services import dialogues
from desktop.services.naming import manager_name, name_manager
from desktop.services.printing import printable_dialogue, printable_person
from desktop.services.session import Session
from tests.services.desk import NOW, stored


def hold(session: Session, talk: Dialogue) -> None:
    stored(session, dataclasses.replace(talk, started_at=NOW, state=DialogueState.ENDED, ended_at=NOW))


def test_a_dialogue_with_its_promises(session: Session, talk: Dialogue) -> None:
    name_manager(session, "Karin")
    hold(session, talk)
    stored(session, Agreement("here", "amir", "Ringa", AgreementState.IN_FORCE, date(2026, 3, 10), talk.id))
    stored(session, Agreement("elsewhere", "amir", "Skriva", AgreementState.IN_FORCE))
    stored(session, Action("mine", "amir", "boka", Owner.MANAGER, date(2026, 3, 13), dialogue_id=talk.id))
    stored(session, Action("theirs", "amir", "utkast", Owner.PERSON, dialogue_id=talk.id))
    stored(session, Action("nobody's", "amir", "fika", dialogue_id=talk.id))
    stored(session, TalkingPoint("t", "amir", "Semester", state=PointState.TALKED_ABOUT, dialogue_id=talk.id))
    stored(session, TalkingPoint("w", "amir", "Väntar", state=PointState.NEXT_TIME, dialogue_id=talk.id))
    dialogues.write_note(session, "talk-0", "Ringde Volvo")
    dialogues.plan(session, "amir", NOW + timedelta(days=14), language="sv")

    paper = printable_dialogue(session, talk.id)

    assert (paper.other, paper.manager, paper.template) == ("Amir Haddad", "Karin", "Måndagssamtalet")
    assert [item.text for item in paper.agreements] == ["Ringa"]
    assert {(item.owner, item.text) for item in paper.actions} == {
        ("Karin", "boka"),
        ("Amir Haddad", "utkast"),
        ("", "fika"),
    }
    assert paper.points == ("Semester",)
    assert [item.note for item in paper.sections] == ["Ringde Volvo", ""]
    assert paper.next_talk == NOW + timedelta(days=14)


def test_only_what_was_told_that_day(session: Session, talk: Dialogue) -> None:
    hold(session, talk)
    told = ObservationState.TOLD
    stored(session, Observation("told", NOW, "berättad", "amir", state=told, told_at=NOW))
    stored(session, Observation("untold", NOW, "CANARY", "amir"))
    stored(
        session, Observation("before", NOW, "förra veckan", "amir", state=told, told_at=NOW - timedelta(7))
    )
    stored(session, Observation("undated", NOW, "utan dag", "amir", state=told))
    given = FeedbackState.GIVEN
    stored(session, Feedback("f", "amir", saw="såg", state=given, given_at=NOW))
    stored(session, Feedback("draft", "amir", saw="CANARY", given_at=NOW))
    stored(session, Feedback("old", "amir", saw="då", state=given, given_at=NOW - timedelta(7)))

    paper = printable_dialogue(session, talk.id)

    assert [item.saw for item in paper.feedback] == ["såg", "berättad"]
    assert "CANARY" not in repr(paper)


def test_a_talk_ahead_has_told_nothing_and_a_team_has_a_name(session: Session, talk: Dialogue) -> None:
    assert printable_dialogue(session, talk.id).feedback == ()
    assert printable_dialogue(session, talk.id).next_talk is None

    stored(session, Team("t", "Projekt"))
    stored(session, Dialogue("team", "monday", NOW, 30, team_id="t", started_at=NOW))
    assert printable_dialogue(session, "team").other == "Projekt"

    stored(session, Dialogue("nobody", "monday", NOW, 30))
    assert printable_dialogue(session, "nobody").other == ""


def test_a_person_s_paper(session: Session, talk: Dialogue) -> None:
    hold(session, talk)
    team = stored(session, Team("t", "Projekt"))
    stored(
        session, Person("amir", "Amir Haddad", "projektledare", team_id=team.id, started_on=date(2025, 1, 7))
    )
    goal = stored(session, Goal("g", "Kundvärde"))
    stored(session, Behaviour("b", "När …", goal.id, "amir", state=BehaviourState.PRACTISING))
    stored(session, Behaviour("without", "Innan …", None, "amir", state=BehaviourState.RESTING))
    stored(session, Behaviour("draft", "CANARY", goal.id, "amir"))
    stored(session, Person("lisa", "Lisa"))
    stored(session, Mark("mine", "b", MarkKind.DONE, date(2026, 3, 1), "ringde", "amir"))
    stored(session, Mark("all", "b", MarkKind.DONE, date(2026, 3, 2), "vi alla"))
    stored(session, Mark("lisa's", "b", MarkKind.DONE, date(2026, 3, 3), "CANARY", "lisa"))
    stored(session, Effect("e", goal.id, date(2026, 3, 4), "fler återköp"))
    for state in AgreementState:
        stored(session, Agreement(state.value, "amir", state.value, state))
    for done in ActionState:
        stored(session, Action(done.value, "amir", done.value, state=done))
    stored(session, Observation("untold", NOW, "CANARY", "amir"))
    stored(session, Observation("told", NOW, "berättad", "amir", state=ObservationState.TOLD, told_at=NOW))
    stored(session, Observation("undated", NOW, "utan dag", "amir", state=ObservationState.TOLD))
    stored(session, Feedback("f", "amir", saw="såg", reply="tack", state=FeedbackState.ANSWERED))

    paper = printable_person(session, "amir")

    assert (paper.name, paper.role, paper.team, paper.since) == (
        "Amir Haddad",
        "projektledare",
        "Projekt",
        date(2025, 1, 7),
    )
    assert {item.text for item in paper.agreements} == {"in_force"}
    assert [item.text for item in paper.actions] == ["open"]
    assert [(item.text, item.goal) for item in paper.behaviours] == [("När …", "Kundvärde"), ("Innan …", "")]
    assert [mark.text for mark in paper.behaviours[0].marks] == ["ringde", "vi alla"]
    assert [item.text for item in paper.effects] == ["fler återköp"]
    assert [item.saw for item in paper.feedback] == ["såg", "berättad", "utan dag"]
    assert [item.title for item in paper.talks] == ["Måndagssamtalet"]
    assert "CANARY" not in repr(paper)


def test_an_agreement_that_became_a_behaviour_is_printed_once(session: Session, amir: Person) -> None:
    practising = Behaviour("b", "När …", person_id=amir.id, state=BehaviourState.PRACTISING)
    stored(session, practising)
    held = AgreementState.IN_FORCE
    stored(session, Agreement("grown", amir.id, "När …", held, date(2026, 2, 1), behaviour_id="b"))

    paper = printable_person(session, amir.id)
    assert (len(paper.agreements), len(paper.behaviours)) == (0, 1)

    stored(session, dataclasses.replace(practising, state=BehaviourState.RESTING))
    paper = printable_person(session, amir.id)
    assert (len(paper.agreements), len(paper.behaviours)) == (0, 1)

    stored(session, Agreement("other", amir.id, "Vi hörs", held, date(2026, 2, 1)))
    assert [item.text for item in printable_person(session, amir.id).agreements] == ["Vi hörs"]


def test_the_manager_may_be_named_and_forgotten(session: Session) -> None:
    assert manager_name(session) == ""
    name_manager(session, " Karin ")
    assert manager_name(session) == "Karin"
    name_manager(session, "")
    assert manager_name(session) == ""
    assert not name_manager(session, " ")
