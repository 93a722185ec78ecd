"""A workshop is kept step by step, can be left anywhere, and ends in one deed."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Gap, GapAnswer, GapState, Goal, GoalState, Pull
from desktop.domain.people import Person, Team, TeamState
from desktop.domain.points import TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.promises import Action, Owner
from desktop.domain.workshop import Workshop, WorkshopStep
from desktop.services import behaviours, goals, workshop, workshop_end
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from desktop.services.workshop import WorkshopRead
from tests.memory_vault import MemoryVault
from tests.services.desk import NOW, Clock, found, stored

SENTENCE = "Kundvärde och långsiktiga relationer är vår främsta fördel"
W, G = "workshop", "goal"
AGREED, RESTING, DRAFT = BehaviourState.AGREED, BehaviourState.RESTING, BehaviourState.DRAFT


@pytest.fixture
def begun(session: Session, amir: Person) -> str:
    workshop.write_goal(session, workshop_id=W, goal_id=G, text=SENTENCE)
    return W


def read(session: Session) -> WorkshopRead:
    with session.vault.read() as reader:
        return workshop.workshop(reader, W)


def texts(session: Session) -> list[str]:
    return [item.text for item in read(session).drafts]


def with_lines(session: Session, *lines: str) -> list[str]:
    workshop.go_to(session, W, WorkshopStep.MONDAY)
    workshop.write_monday(session, workshop_id=W, text="\n".join(lines))
    workshop.go_to(session, W, WorkshopStep.POLISH)
    return [item.id for item in read(session).drafts]


def living(session: Session, *ids: str) -> None:
    for id in ids:
        stored(session, Behaviour(id, f"När {id}", G, "amir", state=AGREED, agreed_on=NOW.date()))


def test_the_first_words_begin_goal_and_workshop(session: Session, begun: str) -> None:
    workshop.write_goal(session, workshop_id=W, goal_id=G, text=f"{SENTENCE}.")
    now = read(session)
    assert (now.goal.sentence, now.goal.state, now.goal.created_on) == (
        f"{SENTENCE}.",
        GoalState.DRAFT,
        NOW.date(),
    )
    assert (now.workshop.step, now.workshop.begun_on) == (WorkshopStep.GOAL, NOW.date())
    with session.vault.read() as reader:
        assert len(reader.all(Goal)) == len(reader.all(Workshop)) == 1


def test_a_goal_may_be_three_thousand_characters_but_not_blank(session: Session) -> None:
    workshop.write_goal(session, workshop_id=W, goal_id=G, text="å" * 3000)
    assert len(read(session).goal.sentence) == 3000
    for blank in ("", " \t", "\u3164"):
        with pytest.raises(RuleBroken) as refused:
            workshop.write_goal(session, workshop_id=W, goal_id=G, text=blank)
        assert refused.value.rule is Rule.EMPTY_TEXT
    assert len(read(session).goal.sentence) == 3000


def test_a_workshop_on_a_goal_that_is_there_is_begun_once(session: Session, amir: Person) -> None:
    goal = goals.add_goal(session, SENTENCE).added(Goal)
    first = workshop.begin(session, "first", goal).added(Workshop)
    assert not workshop.begin(session, "second", goal)
    workshop.write_goal(session, workshop_id=W, goal_id=G, text="Ett till")
    with session.vault.read() as reader:
        mine = workshop.workshop_of(reader, goal)
        assert mine is not None
        assert mine.id == first
        assert workshop.workshop_of(reader, "nowhere") is None
        assert [goal.sentence for _, goal in workshop.unfinished(reader)] == ["Ett till", SENTENCE]


def test_lines_become_drafts_and_lines_again(session: Session, begun: str) -> None:
    first, second = with_lines(session, "Ringa kunden", "", "- 🙂")
    assert texts(session) == ["Ringa kunden", "🙂"]
    behaviours.edit_text(session, first, "När det blir sent ringer jag kunden")
    workshop.go_to(session, W, WorkshopStep.MONDAY)
    assert read(session).workshop.monday == "När det blir sent ringer jag kunden\n🙂"

    workshop.go_to(session, W, WorkshopStep.POLISH)
    assert [item.id for item in read(session).drafts] == [first, second]
    assert with_lines(session, "🙂 igen", "Ny", "När det blir sent ringer jag kunden")[2] == first
    assert texts(session) == ["🙂 igen", "Ny", "När det blir sent ringer jag kunden"]
    assert with_lines(session, "Ny") != []
    assert texts(session) == ["Ny"]


def test_going_back_and_forth_doubles_nothing(session: Session, begun: str) -> None:
    before = with_lines(session, "Ringa", "Ringa", "Fråga")
    for step in (
        WorkshopStep.MONDAY,
        WorkshopStep.SUCCESS,
        WorkshopStep.MONDAY,
        WorkshopStep.GAPS,
        WorkshopStep.GAPS,
    ):
        workshop.go_to(session, W, step)
    assert [item.id for item in read(session).drafts] == before


WORDS = st.text("ab ", max_size=3)
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("write"), st.lists(WORDS, max_size=5)),
        st.tuples(st.just("polish"), st.tuples(st.integers(0, 4), WORDS)),
        st.tuples(st.just("drop"), st.integers(0, 4)),
        st.tuples(st.just("add"), WORDS),
        st.tuples(st.just("last first"), st.none()),
    ),
    max_size=8,
)


@given(EDITS)
def test_whatever_one_does_with_the_lines_none_is_lost_or_doubled(edits: list[tuple[str, Any]]) -> None:
    session = Session(MemoryVault(), Clock())
    workshop.write_goal(session, workshop_id=W, goal_id=G, text=SENTENCE)
    lines: list[str] = []
    for kind, what in edits:
        ids = [item.id for item in read(session).drafts]
        if kind == "write":
            lines = [line.strip() for line in what if line.strip()]
            with_lines(session, *what)
        elif kind == "polish" and what[0] < len(ids) and what[1].strip():
            lines[what[0]] = what[1].strip()
            behaviours.edit_text(session, ids[what[0]], what[1])
        elif kind == "drop" and what < len(ids):
            del lines[what]
            behaviours.remove_draft(session, ids[what])
        elif kind == "add" and what.strip():
            lines.append(what.strip())
            workshop.add_line(session, W, what)
        elif kind == "last first" and ids:
            lines.insert(0, lines.pop())
            workshop.order_lines(session, W, [ids[-1], *ids[:-1]])
        workshop.go_to(session, W, WorkshopStep.MONDAY)
        assert read(session).workshop.monday.split("\n") == (lines or [""])
        workshop.go_to(session, W, WorkshopStep.POLISH)
        assert texts(session) == lines


def test_a_draft_from_elsewhere_is_never_taken_away(session: Session, begun: str) -> None:
    with_lines(session, "Ringa")
    workshop.go_to(session, W, WorkshopStep.MONDAY)
    elsewhere = behaviours.draft(session, "Kysy asiakkaalta", goal_id=G).added(Behaviour)
    workshop.go_to(session, W, WorkshopStep.POLISH)
    assert texts(session) == ["Ringa", "Kysy asiakkaalta"]
    assert with_lines(session, "Ringa") == [read(session).drafts[0].id]
    with session.vault.read() as reader:
        assert reader.find(Behaviour, elsewhere) is None


def test_a_workshop_from_an_archive_doubles_no_draft(session: Session, begun: str) -> None:
    there = stored(session, Behaviour("there", "Ringa", G))
    stored(session, Behaviour("other", "Lyssna", G))
    with session.vault.read() as reader:
        held = reader.get(Workshop, W)
    stored(session, replace(held, step=int(WorkshopStep.MONDAY), monday="Fråga\nRinga"))
    workshop.go_to(session, W, WorkshopStep.POLISH)
    assert texts(session) == ["Fråga", "Ringa", "Lyssna"]
    assert read(session).drafts[1] == there


def test_lines_are_added_ordered_and_merged(session: Session, begun: str) -> None:
    one, two = with_lines(session, "Ringa", "Fråga")
    three = workshop.add_line(session, W, "Lyssna").added(Behaviour)
    workshop.order_lines(session, W, [three, one, two])
    assert texts(session) == ["Lyssna", "Ringa", "Fråga"]
    workshop.choose(session, W, two, chosen=True)
    workshop.merge_lines(session, one, two)
    assert texts(session) == ["Lyssna", "Ringa, Fråga"]
    assert read(session).chosen == ()
    living(session, "sen")
    with pytest.raises(RuleBroken) as refused:
        workshop.merge_lines(session, one, "sen")
    assert refused.value.rule is Rule.WRONG_STATE


def test_a_fourth_asks_which_one_rests(session: Session, begun: str) -> None:
    living(session, "a", "b")
    one, two = with_lines(session, "Ringa", "Fråga")
    workshop.choose(session, W, one, chosen=True)
    workshop.choose(session, W, one, chosen=True)
    workshop.choose(session, W, "a", chosen=True)
    with pytest.raises(RuleBroken) as refused:
        workshop.choose(session, W, two, chosen=True)
    assert refused.value.rule is Rule.THREE_ALIVE

    workshop.choose_instead(session, W, two, "a")
    assert (read(session).chosen, read(session).rests) == ((one, two), ("a",))
    assert found(session, Behaviour, "a").state is AGREED
    workshop.choose_instead(session, W, "a", one)
    assert (read(session).chosen, read(session).rests) == ((two,), ())
    workshop.choose(session, W, two, chosen=False)
    assert [item.id for item in read(session).kept] == ["a", "b"]


def test_with_whom_and_when_is_kept_on_the_draft(session: Session, begun: str, talk: Dialogue) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, replace(talk, id="next", planned_at=talk.planned_at + timedelta(14)))
    (one,) = with_lines(session, "Ringa")
    workshop.agree_with(session, one, person_id="amir", team_id=None, follow_up_on=None)
    assert found(session, Behaviour, one).follow_up_on is None  # the next talk is today, too soon
    stored(session, replace(talk, planned_at=talk.planned_at + timedelta(7)))
    workshop.agree_with(session, one, person_id=None, team_id="team", follow_up_on=None)
    workshop.agree_with(session, one, person_id="amir", team_id=None, follow_up_on=None)
    draft = found(session, Behaviour, one)
    assert (draft.person_id, draft.team_id, draft.state) == ("amir", None, DRAFT)
    assert draft.follow_up_on == date(2026, 3, 17)
    stored(session, Person("lisa", "Lisa Ek"))
    for person_id, team_id, day, taken in (
        ("lisa", None, date(2026, 3, 17), None),
        ("amir", None, None, date(2026, 3, 17)),
        (None, "team", date(2026, 3, 17), None),
        ("amir", None, date(2026, 4, 1), date(2026, 4, 1)),
        ("lisa", None, date(2026, 4, 1), date(2026, 4, 1)),
        ("lisa", None, None, None),
    ):
        workshop.agree_with(session, one, person_id=person_id, team_id=team_id, follow_up_on=day)
        assert found(session, Behaviour, one).follow_up_on == taken
    living(session, "a")
    with pytest.raises(RuleBroken):
        workshop.agree_with(session, "a", person_id="amir", team_id=None, follow_up_on=None)


def test_without_a_talk_ahead_there_is_no_day(session: Session, begun: str) -> None:
    (one,) = with_lines(session, "Ringa")
    workshop.agree_with(session, one, person_id="amir", team_id=None, follow_up_on=None)
    assert found(session, Behaviour, one).follow_up_on is None


def named(session: Session, measured: str, answer: GapAnswer | None, with_whom: str | None = None) -> str:
    gap = goals.add_gap(session, G, measured, pull=Pull.AGAINST).added(Gap)
    workshop.answer_gap(session, W, gap, answer)
    workshop.take_up_with(session, W, gap, with_whom)
    return gap


def test_a_gap_is_changed_part_by_part(session: Session, begun: str) -> None:
    gap = named(session, "Debiteringsgrad", None)
    workshop.edit_gap(session, gap, makes_us="korta kundsamtal")
    workshop.edit_gap(session, gap, pull=Pull.ALONG)
    workshop.edit_gap(session, gap, measured="Återköp")
    after = found(session, Gap, gap)
    assert (after.measured, after.pull, after.makes_us) == ("Återköp", Pull.ALONG, "korta kundsamtal")
    workshop.edit_gap(session, gap, makes_us="")
    assert found(session, Gap, gap).makes_us == ""


def test_the_end_is_one_deed_that_can_be_taken_back(session: Session, begun: str) -> None:
    lisa = stored(session, Person("lisa", "Lisa Ek", team_id=stored(session, Team("team", "Projekt")).id))
    stored(session, Team("old", "Gammalt", TeamState.ARCHIVED))
    living(session, "a")
    one, two, three = with_lines(session, "Ringa", "Fråga", "Utan namn")
    for id in (one, two):
        workshop.choose(session, W, id, chosen=True)
    workshop.choose_instead(session, W, three, "a")
    workshop.agree_with(session, one, person_id="amir", team_id=None, follow_up_on=date(2026, 3, 24))
    workshop.agree_with(session, two, person_id=None, team_id="team", follow_up_on=None)
    talk = named(session, "Debiteringsgrad", GapAnswer.TALK)
    asked = named(session, "Leveransprecision", GapAnswer.COUNTER_QUESTION, lisa.id)
    raised = named(session, "Ordervärde", GapAnswer.RAISE, "lisa")
    lived = named(session, "Kostnad", GapAnswer.LIVE_WITH)
    before = read(session)
    assert [team.id for team in before.teams] == ["team"]

    words = {talk: "Debiteringsgrad?", asked: "Vad händer?", raised: "Ta upp ordervärdet", lived: "Inget"}
    changes = workshop_end.finish(session, W, words)
    with session.vault.read() as reader:
        assert reader.all(Workshop) == ()
        assert not any(item.id.startswith("workshop:") for item in reader.all(Preference))
        assert [(point.person_id, point.text) for point in reader.all(TalkingPoint)] == [
            ("amir", "Debiteringsgrad?"),
            ("lisa", "Vad händer?"),
        ]
        (action,) = reader.all(Action)
        assert (action.person_id, action.text, action.owner) == ("lisa", "Ta upp ordervärdet", Owner.MANAGER)
        states = {item.id: item.state for item in reader.all(Behaviour)}
        assert states == {"a": RESTING, one: AGREED, two: AGREED, three: DRAFT}
        assert [gap.state for gap in reader.all(Gap)] == [GapState.RAISED] * 3 + [GapState.SEEN]
        assert reader.get(Goal, G).state is GoalState.ACTIVE

    history = UndoHistory()
    history.remember("workshop_ended", changes)
    history.undo(session)
    assert read(session) == before
    with session.vault.read() as reader:
        assert reader.all(TalkingPoint) == reader.all(Action) == ()


def test_what_followed_once_does_not_follow_twice(session: Session, begun: str) -> None:
    gap = named(session, "Debiteringsgrad", GapAnswer.TALK, "amir")
    workshop_end.finish(session, W, {gap: "Debiteringsgrad?"})
    workshop.write_goal(session, workshop_id=W, goal_id=G, text=SENTENCE)
    workshop.answer_gap(session, W, gap, GapAnswer.TALK)
    workshop_end.finish(session, W, {gap: "Debiteringsgrad?"})
    with session.vault.read() as reader:
        assert len(reader.all(TalkingPoint)) == 1


def test_a_gap_of_the_team_is_taken_up_with_somebody_in_it(session: Session, begun: str) -> None:
    stored(session, Person("lisa", "Lisa Ek", team_id=stored(session, Team("team", "Projekt")).id))
    (one,) = with_lines(session, "Ringa")
    workshop.choose(session, W, one, chosen=True)
    gap = named(session, "Debiteringsgrad", GapAnswer.TALK)
    with session.vault.read() as reader:
        assert workshop_end.taken_up_with(reader, read(session), read(session).gaps[0]) is None
    workshop.agree_with(session, one, person_id=None, team_id="team", follow_up_on=None)
    workshop_end.finish(session, W, {gap: "Debiteringsgrad?"})
    with session.vault.read() as reader:
        assert [point.person_id for point in reader.all(TalkingPoint)] == ["lisa"]


def test_where_there_is_nobody_a_gap_is_only_named(session: Session) -> None:
    workshop.write_goal(session, workshop_id=W, goal_id=G, text=SENTENCE)
    gap = named(session, "Debiteringsgrad", GapAnswer.RAISE)
    workshop_end.finish(session, W, {gap: "Ta upp"})
    assert found(session, Gap, gap).state is GapState.RAISED
    assert found(session, Goal, G).state is GoalState.DRAFT


def test_a_full_disk_changes_nothing(session: Session, begun: str) -> None:
    (one,) = with_lines(session, "Ringa")
    workshop.choose(session, W, one, chosen=True)
    workshop.agree_with(session, one, person_id="amir", team_id=None, follow_up_on=None)
    before = read(session)
    session.vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)  # type: ignore[attr-defined]
    with pytest.raises(EnvironmentFailed):
        workshop_end.finish(session, W, {})
    assert read(session) == before
