"""Goals, gaps and stories: written, changed, closed, opened again, and all of it taken back."""

from collections.abc import Callable
from datetime import date

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import (
    Behaviour,
    BehaviourState,
    Effect,
    EffectState,
    Gap,
    GapAnswer,
    GapState,
    Goal,
    GoalState,
    Pull,
)
from desktop.domain.people import Person, Team
from desktop.domain.preferences import Preference
from desktop.domain.workshop import Workshop
from desktop.services import behaviours, effects_asked, goals, workshop
from desktop.services.effects_asked import EffectToAsk, effects_to_ask
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from tests.services.desk import Clock, found, stored

STRATEGY = "Kundvärde och långsiktiga relationer är vår främsta fördel"


@pytest.fixture
def goal(session: Session) -> str:
    return goals.add_goal(session, f" {STRATEGY} ", success="Kunden ringer oss först").added(Goal)


def everything(session: Session, kind: type) -> list:
    with session.vault.read() as reader:
        return list(reader.all(kind))


def to_ask(session: Session) -> tuple[EffectToAsk, ...]:
    with session.vault.read() as reader:
        return effects_to_ask(reader, session.today())


def test_a_goal_is_written_changed_closed_and_opened_again(session: Session, goal: str) -> None:
    assert found(session, Goal, goal) == Goal(
        goal, STRATEGY, success="Kunden ringer oss först", created_on=date(2026, 3, 10)
    )
    stored(session, Team("team", "Projekt"))

    goals.edit_goal(session, goal, text="Nära kunden")
    goals.edit_goal(session, goal, success="")
    goals.set_team(session, goal, "team")
    assert found(session, Goal, goal) == Goal(goal, "Nära kunden", "team", created_on=date(2026, 3, 10))

    goals.close_goal(session, goal)
    assert found(session, Goal, goal).state is GoalState.CLOSED
    goals.reopen_goal(session, goal)
    assert found(session, Goal, goal).state is GoalState.DRAFT

    stored(session, Behaviour("one", "När …", goal, state=BehaviourState.RESTING))
    goals.reopen_goal(session, goal)
    assert found(session, Goal, goal).state is GoalState.ACTIVE


def test_a_goal_of_three_thousand_characters_is_kept_and_an_empty_one_is_not(session: Session) -> None:
    long = "Kundvärde " * 300
    kept = goals.add_goal(session, long).added(Goal)
    assert found(session, Goal, kept).sentence == long.strip()

    with pytest.raises(RuleBroken) as refused:
        goals.add_goal(session, " \u200b ")
    assert refused.value.rule is Rule.EMPTY_TEXT


def test_a_draft_goal_goes_with_all_that_was_drafted_for_it(
    session: Session, goal: str, amir: Person
) -> None:
    other = goals.add_goal(session, "Ett annat").added(Goal)
    for owner in (goal, other):
        behaviours.draft(session, "När kunden ringer svarar jag", goal_id=owner)
        goals.add_gap(session, owner, "Debiteringsgrad")
        goals.note_effect(session, owner, "Kunden ringde tillbaka")
        effects_asked.ask_later(session, owner)
        stored(session, Workshop(f"w-{owner}", owner))
        workshop.add_line(session, f"w-{owner}", "När mötet börjar frågar jag")

    changes = goals.remove_goal(session, goal)

    for kind in (Behaviour, Gap, Effect, Workshop):
        assert {item.goal_id for item in everything(session, kind)} == {other}
    assert [item.id for item in everything(session, Goal)] == [other]
    kept = {item.id for item in everything(session, Preference)}
    assert kept == {f"effects_not_before:{other}", f"workshop:w-{other}"}

    history = UndoHistory()
    history.remember("goal_removed", changes)
    history.undo(session)
    assert len(everything(session, Behaviour)) == len(everything(session, Preference)) == 4


def test_a_goal_with_an_agreement_is_never_taken_away(session: Session, goal: str, amir: Person) -> None:
    one = behaviours.draft(session, "När kunden ringer svarar jag", goal_id=goal).added(Behaviour)
    behaviours.agree(session, one, person_id=amir.id)

    with pytest.raises(RuleBroken) as refused:
        goals.remove_goal(session, goal)

    assert refused.value.rule is Rule.WRONG_STATE
    assert found(session, Goal, goal).state is GoalState.ACTIVE


def test_gaps_are_named_changed_answered_handled_and_removed(session: Session, goal: str) -> None:
    gap = goals.add_gap(session, goal, "Debiteringsgrad", makes_us="korta kundsamtal").added(Gap)
    assert found(session, Gap, gap) == Gap(gap, goal, "Debiteringsgrad", makes_us="korta kundsamtal")

    goals.edit_gap(session, gap, measured="Återköp", pull=Pull.ALONG, makes_us=" ")
    assert found(session, Gap, gap) == Gap(gap, goal, "Återköp", Pull.ALONG)

    for answer, state in (
        (GapAnswer.TALK, GapState.RAISED),
        (GapAnswer.COUNTER_QUESTION, GapState.RAISED),
        (GapAnswer.RAISE, GapState.RAISED),
        (GapAnswer.LIVE_WITH, GapState.SEEN),
        (None, GapState.SEEN),
    ):
        goals.answer_gap(session, gap, answer)
        kept = found(session, Gap, gap)
        assert (kept.answer, kept.state) == (answer, state)

    goals.handle_gap(session, gap)
    assert found(session, Gap, gap).state is GapState.HANDLED
    goals.handle_gap(session, gap, handled=False)
    assert found(session, Gap, gap).state is GapState.RAISED

    goals.remove_gap(session, gap)
    assert everything(session, Gap) == []


def test_effects_are_stories_noted_changed_confirmed_and_removed(session: Session, goal: str) -> None:
    effect = goals.note_effect(session, goal, "Driftchefen planerar efter våra samtal").added(Effect)
    earlier = goals.note_effect(session, goal, "En affär utan anbud", on=date(2026, 1, 2)).added(Effect)
    assert found(session, Effect, earlier).noted_on == date(2026, 1, 2)
    assert found(session, Effect, effect) == Effect(
        effect, goal, date(2026, 3, 10), "Driftchefen planerar efter våra samtal"
    )

    goals.edit_effect(session, effect, "Driftchefen ringer först")
    goals.confirm_effect(session, effect)
    assert found(session, Effect, effect).state is EffectState.CONFIRMED
    goals.confirm_effect(session, effect, confirmed=False)
    assert found(session, Effect, effect).state is EffectState.NOTED
    assert found(session, Effect, effect).text == "Driftchefen ringer först"

    goals.remove_effect(session, effect)
    assert [item.id for item in everything(session, Effect)] == [earlier]


@pytest.fixture
def agreed(session: Session, goal: str, amir: Person, clock: Clock) -> str:
    """Agreed on 10 March; it is 10 June."""
    one = behaviours.draft(session, "När kunden ringer svarar jag", goal_id=goal).added(Behaviour)
    behaviours.agree(session, one, person_id=amir.id)
    assert to_ask(session) == ()
    clock.now = clock.now.replace(month=6)
    return goal


def test_after_three_months_it_asks_and_the_answer_is_a_story(
    session: Session, agreed: str, clock: Clock
) -> None:
    (asked,) = to_ask(session)
    assert (asked.goal.id, asked.months) == (agreed, 3)
    assert [item.person_id for item in asked.behaviours] == ["amir"]

    effects_asked.answer_effect(session, agreed, "Kunden ringer oss först")

    assert [item.text for item in everything(session, Effect)] == ["Kunden ringer oss först"]
    assert to_ask(session) == ()
    clock.now = clock.now.replace(month=9, day=9)
    assert to_ask(session) == ()
    clock.go_on(days=1)
    assert [item.months for item in to_ask(session)] == [6]


@pytest.mark.parametrize("after", [effects_asked.nothing_yet, effects_asked.ask_later])
def test_the_question_can_be_put_off_and_that_taken_back(
    session: Session, agreed: str, clock: Clock, after: Callable
) -> None:
    history = UndoHistory()
    history.remember("effect_put_off", after(session, agreed))
    assert to_ask(session) == ()
    history.undo(session)
    assert len(to_ask(session)) == 1

    after(session, agreed)
    clock.go_on(days=13)
    assert to_ask(session) == ()
    clock.go_on(days=1)
    assert len(to_ask(session)) == (after is effects_asked.ask_later)


def test_later_and_then_an_answer_ends_the_waiting(session: Session, agreed: str) -> None:
    effects_asked.ask_later(session, agreed)
    effects_asked.nothing_yet(session, agreed)
    assert [item.id for item in everything(session, Preference)] == [f"effects_asked_until:{agreed}"]


def test_a_closed_goal_is_not_asked_about_and_odd_memories_do_no_harm(session: Session, agreed: str) -> None:
    stored(session, Preference(f"effects_asked_until:{agreed}", "häromdagen"))
    assert len(to_ask(session)) == 1
    goals.close_goal(session, agreed)
    assert to_ask(session) == ()


@pytest.mark.parametrize("after", [effects_asked.nothing_yet, effects_asked.ask_later])
def test_a_goal_that_is_gone_is_not_remembered(session: Session, after: Callable) -> None:
    with pytest.raises(RuleBroken) as refused:
        after(session, "gone")
    assert refused.value.rule is Rule.NOT_FOUND
