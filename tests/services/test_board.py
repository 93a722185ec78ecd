"""The board and Mål & beteenden: stories of one goal, and what has been left alone."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.domain.behaviour_life import lost_its_person, without_person
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import (
    Behaviour,
    BehaviourState,
    Effect,
    Gap,
    Goal,
    GoalState,
    Mark,
    MarkKind,
)
from desktop.domain.history import PastVersion
from desktop.domain.people import Person, PersonState, Team
from desktop.domain.workshop import Workshop
from desktop.services.board import Beginning, board
from desktop.services.goal_overview import goal_overview
from desktop.services.session import Session
from tests.services.desk import CET, stored

FIRST = "Innan mötet frågar vi vad kunden vill"
NOW_SAID = "Innan kundmötet frågar vi projektledaren vad kunden oroar sig för"


@pytest.fixture
def lived(session: Session, amir: Person) -> Session:
    """A goal with a behaviour in every state, Amir's and the team's."""
    for record in (
        Team("team", "Projekt"),
        replace(amir, team_id="team"),
        Person("lisa", "Lisa Ek", team_id="team"),
        Person("sten", "Sten Mo", team_id="team", state=PersonState.LEFT),
        Person("oksana", "Oksana"),
        Goal("goal", "Kundvärde", "team", state=GoalState.ACTIVE),
        Goal("words", "Vi lär av varandra"),
        Goal("past", "Förr", state=GoalState.CLOSED),
        Behaviour("rests", "Jag skriver tre rader", "goal", "amir", state=BehaviourState.RESTING),
        Behaviour("settled", NOW_SAID, "goal", team_id="team", state=BehaviourState.SETTLED),
        Behaviour("draft", "Ring mer", "goal"),
        Behaviour(
            "practised", "Jag ringer", "goal", "amir", None, BehaviourState.PRACTISING, date(2025, 12, 1)
        ),
        Behaviour("agreed", "Vi börjar", "goal", team_id="team", state=BehaviourState.AGREED),
        Behaviour("old", "Förr gjorde vi", "past", "lisa", state=BehaviourState.AGREED),
        Behaviour("loose", "Jag hälsar", None, "lisa", state=BehaviourState.SETTLED),
        PastVersion("p", "settled", datetime(2025, 10, 1, tzinfo=CET), FIRST, "practising"),
        Mark("m2", "practised", MarkKind.DONE, date(2026, 3, 5), "Ringde", "amir"),
        Mark("m1", "practised", MarkKind.OBSTACLE, date(2026, 1, 5), "Dubbelbokad", "amir"),
        Mark("m3", "settled", MarkKind.DONE, date(2026, 3, 6), "Frågade", "lisa"),
        Gap("gap", "goal", "Debiteringsgrad"),
        Effect("e1", "goal", date(2026, 1, 1), "Först"),
        Effect("e2", "goal", date(2026, 2, 1), "Sedan"),
        Workshop("w", "words"),
    ):
        stored(session, record)
    return session


def test_the_board_shows_what_was_agreed_on_the_living_first(lived: Session) -> None:
    shown = board(lived, "goal")

    assert [row.behaviour.id for row in shown.rows] == ["practised", "agreed", "settled", "rests"]
    practised, agreed, settled, rests = shown.rows
    assert [mark.id for mark in practised.marks] == ["m1", "m2"]
    assert practised.owner is not None
    assert (practised.owner.name, [item.name for item in practised.partners]) == (
        "Amir Haddad",
        ["Amir Haddad"],
    )
    assert agreed.owner == Team("team", "Projekt")
    assert [item.name for item in agreed.partners] == ["Amir Haddad", "Lisa Ek"]
    assert settled.beginning == Beginning(FIRST, None, changed=True)
    assert (practised.beginning, rests.beginning) == (None, None)
    assert shown.goal is not None
    assert shown.goal.sentence == "Kundvärde"


def test_behaviours_of_no_goal_have_a_board_too(lived: Session) -> None:
    (row,) = board(lived, None).rows
    assert row.beginning == Beginning("Jag hälsar", None, changed=False)
    stored(lived, Behaviour("nobodys", "Vi hälsar", None, state=BehaviourState.AGREED))
    nobodys = board(lived, None).rows[0]
    assert (nobodys.owner, nobodys.partners) == (None, ())

    with pytest.raises(RuleBroken) as refused:
        board(lived, "gone")
    assert refused.value.rule is Rule.NOT_FOUND


def test_the_overview_holds_goals_stories_and_three_questions(lived: Session) -> None:
    shown = goal_overview(lived)

    assert [part.goal.id for part in shown.open] == ["goal", "words"]
    first, words = shown.open
    assert [item.id for item in first.effects] == ["e2", "e1"]
    assert [item.id for item in first.gaps] == ["gap"]
    assert (first.workshop, first.removable, first.just_words) == (None, False, False)
    assert (words.workshop, words.removable, words.just_words) == (Workshop("w", "words"), True, True)
    assert [goal.id for goal in shown.closed] == ["past"]
    assert [row.behaviour.id for row in shown.loose] == ["loose"]
    assert [goal.id for goal in shown.just_words] == ["words"]
    assert [item.goal.id for item in shown.asked] == ["goal"]
    assert [(item.followed.behaviour.id, item.last) for item in shown.undiscussed] == [
        ("agreed", None),
        ("practised", date(2025, 12, 1)),
    ]
    assert [person.id for person in shown.without] == ["oksana"]


def test_a_talk_about_it_takes_it_off_the_list(lived: Session) -> None:
    stored(lived, Mark("ring", "practised", MarkKind.TALKED_ABOUT, lived.today() - timedelta(3)))
    assert [item.followed.behaviour.id for item in goal_overview(lived).undiscussed] == ["agreed"]


def test_a_mark_whose_person_was_erased_says_so(lived: Session) -> None:
    mark = Mark("m3", "settled", MarkKind.DONE, date(2026, 3, 6), "Frågade", "lisa")
    assert not lost_its_person(mark)
    assert not lost_its_person(replace(mark, person_id=None))

    stored(lived, without_person(mark))

    kept = board(lived, "goal").rows[2].marks[0]
    assert (kept.person_id, kept.text) == (None, "Frågade")
    assert lost_its_person(kept)
