"""Goals, and the behaviours that bring them into everyday life."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class GoalState(StrEnum):
    """A goal's life."""

    DRAFT = "draft"
    ACTIVE = "active"
    CLOSED = "closed"


class Pull(StrEnum):
    """Which way something measured today pulls, seen from the goal."""

    ALONG = "along"
    AGAINST = "against"
    UNKNOWN = "unknown"


class GapAnswer(StrEnum):
    """What the manager does about a gap."""

    TALK = "talk"
    COUNTER_QUESTION = "counter_question"
    RAISE = "raise"
    LIVE_WITH = "live_with"


class GapState(StrEnum):
    """A gap's life."""

    SEEN = "seen"
    RAISED = "raised"
    HANDLED = "handled"


class BehaviourState(StrEnum):
    """A behaviour's life; changed only in a dialogue."""

    DRAFT = "draft"
    AGREED = "agreed"
    PRACTISING = "practising"
    SETTLED = "settled"
    RESTING = "resting"


ALIVE = frozenset({BehaviourState.AGREED, BehaviourState.PRACTISING})
"""The states in which a behaviour is being worked on."""


class MarkKind(StrEnum):
    """What a mark on a behaviour tells; each has its own shape."""

    DONE = "done"
    ON_THE_WAY = "on_the_way"
    OBSTACLE = "obstacle"
    EFFECT = "effect"
    TALKED_ABOUT = "talked_about"


class EffectState(StrEnum):
    """Whether somebody else has confirmed what became different."""

    NOTED = "noted"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Goal:
    """One strategy sentence in own words, and what success would look like."""

    id: str
    sentence: str
    team_id: str | None = None
    success: str = ""
    state: GoalState = GoalState.DRAFT
    created_on: date | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something measured today (a name, never a value) and how it pulls."""

    id: str
    goal_id: str
    measured: str
    pull: Pull = Pull.UNKNOWN
    makes_us: str = ""
    answer: GapAnswer | None = None
    state: GapState = GapState.SEEN
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Behaviour:
    """Something recurring and observable: *When … I …*; belongs to a person or a team.

    ``follow_up_on`` is the day agreed for talking about it the first time.
    """

    id: str
    text: str
    goal_id: str | None = None
    person_id: str | None = None
    team_id: str | None = None
    state: BehaviourState = BehaviourState.DRAFT
    agreed_on: date | None = None
    follow_up_on: date | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """One sentence on how a behaviour fares, on a day; never counted."""

    id: str
    behaviour_id: str
    kind: MarkKind
    on: date
    text: str = ""
    person_id: str | None = None
    dialogue_id: str | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Effect:
    """What became different: a story or a quote, linked to a goal."""

    id: str
    goal_id: str
    noted_on: date
    text: str
    state: EffectState = EffectState.NOTED
    extra: str = ""
