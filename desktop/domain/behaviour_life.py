"""How a behaviour lives: which state follows which, how many are alive at once, what has been left alone.

Nothing here counts, scores or compares; the questions are asked of one goal, one behaviour or one person at a time.
"""

import json
from calendar import monthrange
from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.people import Person, PersonState

MOST_ALIVE = 3
"""Few things alive: a goal has at most so many behaviours that are being worked on (``product.md`` §1)."""

LIVING = ALIVE | {BehaviourState.SETTLED}
"""The states in which a behaviour is part of everyday life, or on its way there."""

AGREED_ONCE = frozenset(BehaviourState) - {BehaviourState.DRAFT}
"""Every state after somebody said yes to it."""

FOLLOWING: dict[BehaviourState, frozenset[BehaviourState]] = {
    BehaviourState.DRAFT: frozenset(),
    BehaviourState.AGREED: frozenset(
        {BehaviourState.PRACTISING, BehaviourState.SETTLED, BehaviourState.RESTING}
    ),
    BehaviourState.PRACTISING: frozenset({BehaviourState.SETTLED, BehaviourState.RESTING}),
    BehaviourState.SETTLED: frozenset({BehaviourState.PRACTISING, BehaviourState.RESTING}),
    BehaviourState.RESTING: frozenset(
        {BehaviourState.AGREED, BehaviourState.PRACTISING, BehaviourState.SETTLED}
    ),
}
"""What two people may say aloud of a behaviour they have agreed on; a draft is agreed on first."""

ASKED_AFTER_MONTHS = (3, 6)
"""When the program asks what became different, in months from the day of the agreement."""

_PERSON_REMOVED = "x_person_removed"
"""The key beside a mark's fields that an archive keeps."""


def require_step(before: BehaviourState, after: BehaviourState) -> None:
    """Raise ``RuleBroken(WRONG_STATE)`` unless ``after`` may follow ``before``."""
    if after not in FOLLOWING[before]:
        raise RuleBroken(Rule.WRONG_STATE)


def require_room(others: Iterable[Behaviour]) -> None:
    """Raise ``RuleBroken(THREE_ALIVE)`` when a goal's other behaviours leave no room for one more that is alive.

    Which of them may rest is for people to say.
    """
    if len([item for item in others if item.state in ALIVE]) >= MOST_ALIVE:
        raise RuleBroken(Rule.THREE_ALIVE, limit=MOST_ALIVE)


def is_just_words(goal: Goal, behaviours: Iterable[Behaviour]) -> bool:
    """Tell whether nothing agreed brings the goal into everyday life (tag *bara ord*); a closed goal never is."""
    return goal.state is not GoalState.CLOSED and not any(
        item.goal_id == goal.id and item.state in LIVING for item in behaviours
    )


def months_after(day: date, months: int) -> date:
    """The same day some months later (earlier when negative), or the month's last where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def talked_about_on(behaviour: Behaviour, marks: Iterable[Mark]) -> date | None:
    """The last day somebody talked about a behaviour: its agreement, a mark ○ or any mark from a dialogue."""
    days = [behaviour.agreed_on] if behaviour.agreed_on is not None else []
    days += [mark.on for mark in marks if mark.behaviour_id == behaviour.id and _is_talk(mark)]
    return max(days, default=None)


def undiscussed(
    behaviours: Iterable[Behaviour], marks: Iterable[Mark], closed: Collection[str], today: date
) -> tuple[Behaviour, ...]:
    """Behaviours being worked on that nobody has talked about for a month, longest first.

    ``closed`` are the ids of goals that are closed. What is to be followed up on a day ahead is in good hands.
    """
    candidates = [
        item
        for item in behaviours
        if item.state in ALIVE
        and item.goal_id not in closed
        and (item.follow_up_on is None or item.follow_up_on < today)
    ]
    last = {item.id: item.agreed_on or date.min for item in candidates}
    for mark in marks:
        if mark.behaviour_id in last and _is_talk(mark):
            last[mark.behaviour_id] = max(last[mark.behaviour_id], mark.on)
    found = (item for item in candidates if last[item.id] < months_after(today, -1))
    return tuple(sorted(found, key=lambda item: last[item.id]))


def _is_talk(mark: Mark) -> bool:
    return mark.kind is MarkKind.TALKED_ABOUT or mark.dialogue_id is not None


def people_without(
    people: Iterable[Person], behaviours: Iterable[Behaviour], closed: Collection[str]
) -> tuple[Person, ...]:
    """Active people with no behaviour of their own or of their team, in the order given."""
    living = [item for item in behaviours if item.state in LIVING and item.goal_id not in closed]
    persons = {item.person_id for item in living} - {None}
    teams = {item.team_id for item in living} - {None}
    return tuple(
        person
        for person in people
        if person.state is PersonState.ACTIVE and person.id not in persons and person.team_id not in teams
    )


def first_sentence(behaviour: Behaviour, past: Iterable[PastVersion]) -> str:
    """The words the behaviour had when it was first agreed on. ``past`` are versions, oldest first."""
    return next((item.text for item in past if item.record_id == behaviour.id), behaviour.text)


def months_to_ask_of(
    behaviours: Iterable[Behaviour], asked_until: date | None, today: date
) -> tuple[tuple[Behaviour, int], ...]:
    """The living behaviours whose three or six months have passed since the question was last dealt with.

    Each comes with the latest of its passed marks (months). ``asked_until`` is the day it was last dealt with.
    """
    due: list[tuple[Behaviour, int]] = []
    for item in behaviours:
        if item.state in LIVING and item.agreed_on is not None and item.agreed_on <= today:
            passed = [
                months for months in ASKED_AFTER_MONTHS if months_after(item.agreed_on, months) <= today
            ]
            if passed and (asked_until is None or months_after(item.agreed_on, passed[-1]) > asked_until):
                due.append((item, passed[-1]))
    return tuple(due)


def without_person(mark: Mark) -> Mark:
    """The mark of a team after the person it was about has been erased: the story stays, nobody is named."""
    return replace(mark, person_id=None, extra=json.dumps({_PERSON_REMOVED: True}, separators=(",", ":")))


def lost_its_person(mark: Mark) -> bool:
    """Tell whether a mark was about somebody who has been erased ("borttagen")."""
    return mark.person_id is None and _PERSON_REMOVED in mark.extra
