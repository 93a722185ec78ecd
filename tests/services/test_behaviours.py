"""Behaviours are drafted, agreed on, marked with sentences, and changed only where it can be said aloud."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.behaviour_life import lost_its_person
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.promises import Agreement
from desktop.domain.workshop import Workshop
from desktop.services import behaviours, goals
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from tests.services.desk import NOW, Clock, found, stored

CALLS = "När leveransen riskerar att bli sen ringer jag kunden samma dag"
PRACTISING, SETTLED, RESTING = (
    BehaviourState.PRACTISING,
    BehaviourState.SETTLED,
    BehaviourState.RESTING,
)


@pytest.fixture
def goal(session: Session) -> str:
    return goals.add_goal(session, "Kundvärde").added(Goal)


@pytest.fixture
def ongoing(session: Session, talk: Dialogue) -> str:
    stored(session, replace(talk, state=DialogueState.ONGOING, started_at=NOW))
    return talk.id


def drafted(session: Session, goal: str | None, text: str = CALLS) -> str:
    return behaviours.draft(session, text, goal_id=goal).added(Behaviour)


@pytest.fixture
def calls(session: Session, goal: str, amir: Person) -> str:
    one = drafted(session, goal)
    behaviours.agree(session, one, person_id=amir.id, follow_up_on=date(2026, 3, 24))
    return one


def past(session: Session, behaviour_id: str) -> list[tuple[str, str, str | None]]:
    with session.vault.read() as reader:
        return [(item.text, item.state, item.dialogue_id) for item in reader.past_versions_of([behaviour_id])]


def refusal(error: pytest.ExceptionInfo[RuleBroken]) -> Rule:
    return error.value.rule


def test_a_draft_is_agreed_on_and_its_goal_lives(session: Session, calls: str, goal: str) -> None:
    assert found(session, Behaviour, calls) == Behaviour(
        calls,
        CALLS,
        goal,
        "amir",
        state=BehaviourState.AGREED,
        agreed_on=date(2026, 3, 10),
        follow_up_on=date(2026, 3, 24),
    )
    assert found(session, Goal, goal).state is GoalState.ACTIVE
    assert past(session, calls) == []

    behaviours.follow_up(session, calls, None)
    assert found(session, Behaviour, calls).follow_up_on is None


def test_somebody_agrees_once(session: Session, calls: str, goal: str, amir: Person) -> None:
    stored(session, Team("team", "Projekt"))
    other = drafted(session, goal)
    for both in ({}, {"person_id": amir.id, "team_id": "team"}):
        with pytest.raises(RuleBroken) as refused:
            behaviours.agree(session, other, **both)
        assert refusal(refused) is Rule.WITH_WHOM
    with pytest.raises(RuleBroken) as refused:
        behaviours.agree(session, calls, team_id="team")
    assert refusal(refused) is Rule.WRONG_STATE
    with pytest.raises(RuleBroken) as refused:
        behaviours.agree(session, other, person_id="nobody")
    assert refusal(refused) is Rule.NOT_FOUND

    behaviours.agree(session, other, team_id="team")
    assert found(session, Behaviour, other).team_id == "team"


def test_a_behaviour_without_a_goal_can_be_agreed_on(session: Session, amir: Person) -> None:
    for number in range(4):
        one = drafted(session, None, f"Varje måndag {number}")
        behaviours.agree(session, one, person_id=amir.id)
        assert found(session, Behaviour, one).state is BehaviourState.AGREED


def test_a_fourth_asks_which_one_rests(session: Session, calls: str, goal: str, amir: Person) -> None:
    for text in ("Innan mötet frågar jag", "Efter mötet skriver jag"):
        behaviours.agree(session, drafted(session, goal, text), person_id=amir.id)
    fourth = drafted(session, goal, "Varje fredag ringer jag")

    with pytest.raises(RuleBroken) as refused:
        behaviours.agree(session, fourth, person_id=amir.id)
    assert refusal(refused) is Rule.THREE_ALIVE
    assert found(session, Behaviour, fourth).state is BehaviourState.DRAFT

    changes = behaviours.agree(session, fourth, person_id=amir.id, rests=calls)
    assert found(session, Behaviour, calls).state is RESTING
    assert past(session, calls) == [(CALLS, "agreed", None)]

    history = UndoHistory()
    history.remember("behaviour_agreed", changes)
    history.undo(session)
    assert found(session, Behaviour, calls).state is BehaviourState.AGREED
    assert past(session, calls) == []


def test_what_rests_wakes_only_where_there_is_room(
    session: Session, calls: str, goal: str, amir: Person, ongoing: str
) -> None:
    behaviours.rest(session, calls, ongoing)
    for text in ("Innan mötet frågar jag", "Efter mötet skriver jag", "Varje fredag ringer jag"):
        behaviours.agree(session, drafted(session, goal, text), person_id=amir.id)

    with pytest.raises(RuleBroken) as refused:
        behaviours.set_state(session, calls, PRACTISING, ongoing)
    assert refusal(refused) is Rule.THREE_ALIVE
    behaviours.set_state(session, calls, SETTLED, ongoing)
    assert found(session, Behaviour, calls).state is SETTLED


def test_states_change_in_a_dialogue_and_what_was_is_kept(session: Session, calls: str, ongoing: str) -> None:
    behaviours.set_state(session, calls, PRACTISING, ongoing)
    assert found(session, Behaviour, calls).state is PRACTISING
    assert past(session, calls) == [(CALLS, "agreed", ongoing)]
    assert not behaviours.set_state(session, calls, PRACTISING, ongoing)


def test_a_slip_in_the_same_dialogue_leaves_no_trace(
    session: Session, calls: str, ongoing: str, clock: Clock
) -> None:
    behaviours.set_state(session, calls, RESTING, ongoing)
    behaviours.set_state(session, calls, PRACTISING, ongoing)
    assert past(session, calls) == [(CALLS, "agreed", ongoing)]
    behaviours.set_state(session, calls, BehaviourState.AGREED, ongoing)
    assert past(session, calls) == []

    behaviours.set_state(session, calls, PRACTISING, ongoing)
    clock.go_on(days=1)
    behaviours.set_state(session, calls, SETTLED, ongoing)
    with pytest.raises(RuleBroken) as refused:
        behaviours.set_state(session, calls, BehaviourState.AGREED, ongoing)
    assert refusal(refused) is Rule.WRONG_STATE
    assert past(session, calls) == [(CALLS, "agreed", ongoing), (CALLS, "practising", ongoing)]


def test_nowhere_else_does_a_state_change(
    session: Session, calls: str, goal: str, talk: Dialogue, ongoing: str
) -> None:
    stored(session, Person("lisa", "Lisa Ek"))
    with_lisa = replace(talk, id="lisas", person_id="lisa", state=DialogueState.ONGOING)
    stored(session, with_lisa)
    stored(session, replace(with_lisa, id="nobodys", person_id=None))
    for state in set(DialogueState) - behaviours.IN_THE_ROOM:
        stored(session, replace(talk, id=state.value, state=state))

    not_there = (None, "gone", "lisas", "nobodys", *(set(DialogueState) - behaviours.IN_THE_ROOM))
    for dialogue_id in not_there:
        with pytest.raises(RuleBroken) as refused:
            behaviours.set_state(session, calls, PRACTISING, dialogue_id)
        assert refusal(refused) is Rule.ONLY_IN_DIALOGUE, dialogue_id
    assert past(session, calls) == []

    stored(session, replace(talk, state=DialogueState.TO_WRAP_UP))
    behaviours.set_state(session, calls, PRACTISING, talk.id)
    draft = stored(session, Behaviour("draft", CALLS, person_id="amir"))
    with pytest.raises(RuleBroken) as refused:
        behaviours.set_state(session, draft.id, PRACTISING, talk.id)
    assert refusal(refused) is Rule.WRONG_STATE


def test_a_teams_behaviour_changes_with_the_team_or_one_of_its_people(
    session: Session, goal: str, amir: Person, talk: Dialogue, ongoing: str
) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, replace(talk, id="teams", person_id=None, team_id="team", state=DialogueState.ONGOING))
    ours = drafted(session, goal, "På måndagsmötet börjar vi med kundens läge")
    behaviours.agree(session, ours, team_id="team")

    with pytest.raises(RuleBroken):
        behaviours.set_state(session, ours, PRACTISING, ongoing)
    stored(session, replace(amir, team_id="team"))
    behaviours.set_state(session, ours, PRACTISING, ongoing)
    behaviours.set_state(session, ours, SETTLED, "teams")

    assert past(session, ours)[-1][1:] == ("practising", "teams")


def test_a_drafts_words_are_polished_and_agreed_words_are_kept(
    session: Session, goal: str, amir: Person, clock: Clock
) -> None:
    one = drafted(session, goal, "Ring kunden")
    behaviours.edit_text(session, one, CALLS)
    behaviours.agree(session, one, person_id=amir.id)
    assert past(session, one) == []

    assert not behaviours.edit_text(session, one, f" {CALLS}")
    behaviours.edit_text(session, one, "När det blir sent ringer jag")
    behaviours.edit_text(session, one, "När det blir sent ringer jag samma dag")
    assert past(session, one) == [(CALLS, "agreed", None)]

    clock.go_on(days=1)
    behaviours.edit_text(session, one, "När det blir sent ringer jag genast")
    assert past(session, one)[1:] == [("När det blir sent ringer jag samma dag", "agreed", None)]
    with session.vault.read() as reader:
        assert behaviours.first_words(reader, reader.get(Behaviour, one)) == CALLS

    with pytest.raises(RuleBroken) as refused:
        behaviours.edit_text(session, one, " \u2800\t")
    assert refusal(refused) is Rule.EMPTY_TEXT


def test_a_behaviour_of_signs_alone_is_kept_and_one_of_spaces_is_not(session: Session) -> None:
    assert found(session, Behaviour, drafted(session, None, "☎️🤝")).text == "☎️🤝"
    with pytest.raises(RuleBroken) as refused:
        drafted(session, None, "  \u200b ")
    assert refusal(refused) is Rule.EMPTY_TEXT


def test_a_draft_is_taken_away_and_what_named_it_stays(
    session: Session, goal: str, calls: str, amir: Person
) -> None:
    one = drafted(session, goal, "Ring mer")
    behaviours.add_mark(session, one, MarkKind.DONE, "Ringde")
    stored(session, PastVersion("old", one, NOW, "Ring", "agreed"))
    seen = Observation("seen", NOW, "Ringde", behaviour_id=one, state=ObservationState.LINKED)
    stored(session, seen)
    stored(session, replace(seen, id="amirs", person_id=amir.id))
    stored(session, replace(seen, id="other", behaviour_id=calls))
    stored(session, Agreement("agreement", amir.id, "Vi provar", behaviour_id=one))
    stored(session, Agreement("another", amir.id, "Vi ringer", behaviour_id=calls))
    stored(session, Workshop("workshop", goal, chosen=(one, calls)))

    changes = behaviours.remove_draft(session, one)

    assert found(session, Observation, "seen") == replace(
        seen, behaviour_id=None, state=ObservationState.CAPTURED
    )
    assert found(session, Observation, "amirs").state is ObservationState.LINKED
    assert found(session, Observation, "other").behaviour_id == calls
    assert found(session, Agreement, "agreement").behaviour_id is None
    assert found(session, Agreement, "another").behaviour_id == calls
    assert found(session, Workshop, "workshop").chosen == (calls,)
    with pytest.raises(RuleBroken):
        found(session, Behaviour, one)

    history = UndoHistory()
    history.remember("behaviour_removed", changes)
    history.undo(session)
    assert found(session, Workshop, "workshop").chosen == (one, calls)
    assert found(session, Observation, "seen") == seen

    with pytest.raises(RuleBroken) as refused:
        behaviours.remove_draft(session, calls)
    assert refusal(refused) is Rule.WRONG_STATE


def test_marks_are_sentences(session: Session, calls: str, talk: Dialogue) -> None:
    one = behaviours.add_mark(session, calls, MarkKind.DONE, " Ringde\nBruksvik ").added(Mark)
    assert found(session, Mark, one) == Mark(
        one, calls, MarkKind.DONE, date(2026, 3, 10), "Ringde Bruksvik", "amir"
    )
    ring = behaviours.add_mark(
        session, calls, MarkKind.TALKED_ABOUT, "", on=date(2026, 3, 3), person_id="amir", dialogue_id=talk.id
    ).added(Mark)
    assert found(session, Mark, ring).dialogue_id == talk.id
    for kind in set(MarkKind) - {MarkKind.TALKED_ABOUT}:
        with pytest.raises(RuleBroken) as refused:
            behaviours.add_mark(session, calls, kind, " ")
        assert refusal(refused) is Rule.EMPTY_TEXT

    behaviours.edit_mark(session, one, kind=MarkKind.EFFECT, text="De ringer oss först")
    behaviours.edit_mark(
        session, ring, kind=MarkKind.OBSTACLE, text="Montören var dubbelbokad", on=date(2026, 3, 4)
    )
    assert found(session, Mark, one).on == date(2026, 3, 10)
    assert found(session, Mark, ring).on == date(2026, 3, 4)
    assert found(session, Mark, ring).kind is MarkKind.OBSTACLE

    behaviours.remove_mark(session, one)
    with session.vault.read() as reader:
        assert [item.id for item in reader.marks_of([calls])] == [ring]


def test_before_a_person_is_erased_a_teams_stories_lose_the_name(
    session: Session, goal: str, calls: str, amir: Person
) -> None:
    stored(session, Team("team", "Projekt"))
    ours = drafted(session, goal, "Vi börjar med kundens läge")
    behaviours.agree(session, ours, team_id="team")
    stored(session, Person("lisa", "Lisa Ek"))
    kept = behaviours.add_mark(session, ours, MarkKind.DONE, "Började hos kunden", person_id="lisa").added(
        Mark
    )
    his = behaviours.add_mark(session, ours, MarkKind.DONE, "Ringde in", person_id=amir.id).added(Mark)
    own = behaviours.add_mark(session, calls, MarkKind.DONE, "Ringde").added(Mark)

    with session.vault.work() as work:
        behaviours.leave_marks_unnamed(work, "lisa")
        behaviours.leave_marks_unnamed(work, amir.id)
        work.remove(Person, "lisa")
        work.commit()

    assert [lost_its_person(found(session, Mark, id)) for id in (kept, his, own)] == [True, True, False]
    assert found(session, Mark, kept).text == "Började hos kunden"
    assert found(session, Mark, own).person_id == amir.id
