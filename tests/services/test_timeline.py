"""A person's page: what holds now, what waits, and what has been; nothing private."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState
from desktop.services.session import Session
from desktop.services.timeline import PersonPage, person_page
from tests.services.desk import NOW, found, stored


def test_what_holds_and_what_waits(session: Session, talk: Dialogue) -> None:
    earlier = Dialogue("earlier", "monday", NOW - timedelta(days=14), 30, "amir", state=DialogueState.ENDED)
    stored(session, earlier)
    for state in AgreementState:
        stored(session, Agreement(state.value, "amir", state.value, state, date(2026, 2, 1)))
    for state in ActionState:
        stored(session, Action(f"a-{state.value}", "amir", state.value, state=state))
    stored(session, TalkingPoint("new", "amir", "ny"))
    stored(session, TalkingPoint("left", "amir", "kvar", state=PointState.NEXT_TIME, dialogue_id="earlier"))
    stored(session, TalkingPoint("done", "amir", "klar", state=PointState.TALKED_ABOUT))

    page = person_page(session, "amir")

    assert {item.id for item in page.agreements} == {"in_force"}
    assert [item.id for item in page.actions] == ["a-open"]
    assert [(item.point.id, item.left_on) for item in page.points] == [
        ("new", None),
        ("left", date(2026, 2, 24)),
    ]
    assert page.next_dialogue == talk
    assert page.ahead == (talk,)
    assert page.timeline == (earlier,)


def test_behaviours_with_their_marks(session: Session, amir: Person) -> None:
    for state in BehaviourState:
        stored(session, Behaviour(state.value, "När …", person_id=amir.id, state=state))
    stored(session, Mark("m", "practising", MarkKind.DONE, date(2026, 3, 1)))

    page = person_page(session, amir.id)

    assert {item.behaviour.id: len(item.marks) for item in page.behaviours} == {
        "agreed": 0,
        "practising": 1,
        "settled": 0,
    }


def test_an_agreement_that_became_a_behaviour_is_told_once(session: Session, amir: Person) -> None:
    practising = Behaviour("b", "När …", person_id=amir.id, state=BehaviourState.PRACTISING)
    stored(session, practising)
    held = AgreementState.IN_FORCE
    stored(session, Agreement("grown", amir.id, "När …", held, date(2026, 2, 1), behaviour_id="b"))
    assert person_page(session, amir.id).agreements == ()

    stored(session, replace(practising, state=BehaviourState.RESTING))
    assert [item.id for item in person_page(session, amir.id).agreements] == ["grown"]


def test_a_colleagues_stories_stay_on_the_colleagues_page(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    for name in ("amir", "lisa"):
        stored(session, Person(name, name.title(), team_id="team"))
    stored(session, Behaviour("ours", "Vi frågar", team_id="team", state=BehaviourState.AGREED))
    day = date(2026, 3, 1)
    for name in ("amir", "lisa", None):
        stored(session, Mark(f"m-{name}", "ours", MarkKind.DONE, day, "frågade", name))

    (ours,) = person_page(session, "amir").behaviours

    assert {mark.id for mark in ours.marks} == {"m-amir", "m-None"}


def test_the_timeline_mixes_talks_and_feedback_latest_first(session: Session, amir: Person) -> None:
    def talk(id: str, days: int, state: DialogueState) -> None:
        stored(session, Dialogue(id, "monday", NOW - timedelta(days=days), 30, amir.id, state=state))

    talk("held", 1, DialogueState.ENDED)
    talk("off", 3, DialogueState.CANCELLED)
    talk("open", 4, DialogueState.ONGOING)
    given = FeedbackState.GIVEN
    stored(session, Feedback("told", amir.id, saw="såg", state=given, given_at=NOW - timedelta(days=2)))
    stored(session, Feedback("draft", amir.id, given_at=NOW))
    stored(session, Feedback("undated", amir.id, state=given))
    seen = Observation("seen", NOW, "ringde", amir.id, state=ObservationState.TOLD, told_at=NOW)
    stored(session, seen)
    stored(session, replace(seen, id="untold", state=ObservationState.LINKED, told_at=None))
    stored(session, replace(seen, id="undated seen", told_at=None))
    stored(session, replace(seen, id="in feedback"))
    stored(session, replace(found(session, Feedback, "told"), observation_id="in feedback"))

    page = person_page(session, amir.id)

    assert [item.id for item in page.timeline] == ["seen", "held", "told", "off"]
    assert [item.id for item in page.ahead] == ["open"]


def test_nothing_private_is_read_for_the_page() -> None:
    types = str(PersonPage.__annotations__) + str(PersonPage.__dataclass_fields__)

    assert "Private" not in types
    assert "Recall" not in types
    assert "Observation" not in types
