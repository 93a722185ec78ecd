"""Mål & beteenden: every goal with what brings it into everyday life, and three quiet questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.behaviour_life import (
    AGREED_ONCE,
    is_just_words,
    people_without,
    talked_about_on,
    undiscussed,
)
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, GoalState
from desktop.domain.people import Person
from desktop.domain.workshop import Workshop
from desktop.services.board import FollowedBehaviour, followed
from desktop.services.effects_asked import EffectToAsk, effects_to_ask
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class GoalPart:
    """A goal with its gaps, the behaviours that were agreed on, and its stories, latest first.

    ``workshop`` is the one under way, if any; ``removable`` when nothing was ever agreed on.
    """

    goal: Goal
    just_words: bool
    behaviours: tuple[FollowedBehaviour, ...]
    gaps: tuple[Gap, ...]
    effects: tuple[Effect, ...]
    workshop: Workshop | None
    removable: bool


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A behaviour nobody has talked about for a month, and when somebody last did (None: never)."""

    followed: FollowedBehaviour
    last: date | None


@dataclass(frozen=True, slots=True)
class GoalOverview:
    """``open`` and ``closed`` goals in the order stored; ``loose`` behaviours belong to no goal."""

    open: tuple[GoalPart, ...]
    closed: tuple[Goal, ...]
    loose: tuple[FollowedBehaviour, ...]
    asked: tuple[EffectToAsk, ...]
    just_words: tuple[Goal, ...]
    undiscussed: tuple[LeftAlone, ...]
    without: tuple[Person, ...]
    today: date


def goal_overview(session: Session) -> GoalOverview:
    """One snapshot."""
    with session.vault.read() as reader:
        goals, behaviours = reader.all(Goal), reader.all(Behaviour)
        people = reader.people(include_left=True)
        rows = followed(reader, behaviours, people)
        open_goals = [goal for goal in goals if goal.state is not GoalState.CLOSED]
        closed = tuple(goal for goal in goals if goal.state is GoalState.CLOSED)
        closed_ids = {goal.id for goal in closed}
        gaps, workshops = reader.all(Gap), {item.goal_id: item for item in reader.all(Workshop)}
        effects = reader.effects_of_goals([goal.id for goal in open_goals])
        return GoalOverview(
            open=tuple(
                GoalPart(
                    goal=goal,
                    just_words=is_just_words(goal, behaviours),
                    behaviours=_of_goal(rows, goal.id),
                    gaps=tuple(item for item in gaps if item.goal_id == goal.id),
                    effects=tuple(item for item in reversed(effects) if item.goal_id == goal.id),
                    workshop=workshops.get(goal.id),
                    removable=not any(
                        item.goal_id == goal.id and item.state in AGREED_ONCE for item in behaviours
                    ),
                )
                for goal in open_goals
            ),
            closed=closed,
            loose=_of_goal(rows, None),
            asked=effects_to_ask(reader, session.today()),
            just_words=tuple(goal for goal in open_goals if is_just_words(goal, behaviours)),
            undiscussed=_left_alone(rows, closed_ids, session.today()),
            without=people_without(people, behaviours, closed_ids),
            today=session.today(),
        )


def _of_goal(rows: Iterable[FollowedBehaviour], goal_id: str | None) -> tuple[FollowedBehaviour, ...]:
    return tuple(row for row in rows if row.behaviour.goal_id == goal_id)


def _left_alone(rows: Sequence[FollowedBehaviour], closed: set[str], today: date) -> tuple[LeftAlone, ...]:
    by_id = {row.behaviour.id: row for row in rows}
    marks = [mark for row in rows for mark in row.marks]
    found: tuple[Behaviour, ...] = undiscussed([row.behaviour for row in rows], marks, closed, today)
    return tuple(LeftAlone(by_id[item.id], talked_about_on(item, by_id[item.id].marks)) for item in found)
