"""Tables of goals and of what brings them into everyday life."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.goals import BehaviourState, EffectState, GapAnswer, GapState, GoalState, MarkKind, Pull
from desktop.storage.rows.base import Extended, Row, is_json, one_of, refers_to, strict


class GoalRow(Extended, Row):
    """A goal."""

    __tablename__ = "goal"
    __table_args__ = strict(one_of("state", GoalState), Index("goal_team", "team_id"))

    sentence: Mapped[str]
    team_id: Mapped[str | None] = refers_to("team")
    success: Mapped[str]
    state: Mapped[str]
    created_on: Mapped[str | None]


class GapRow(Extended, Row):
    """A gap between what is measured and a goal."""

    __tablename__ = "gap"
    __table_args__ = strict(
        one_of("pull", Pull),
        one_of("answer", GapAnswer),
        one_of("state", GapState),
        Index("gap_goal", "goal_id"),
    )

    goal_id: Mapped[str] = refers_to("goal")
    measured: Mapped[str]
    pull: Mapped[str]
    makes_us: Mapped[str]
    answer: Mapped[str | None]
    state: Mapped[str]


class BehaviourRow(Extended, Row):
    """A behaviour."""

    __tablename__ = "behaviour"
    __table_args__ = strict(
        one_of("state", BehaviourState),
        Index("behaviour_goal", "goal_id"),
        Index("behaviour_person", "person_id"),
        Index("behaviour_team", "team_id"),
    )

    text: Mapped[str]
    goal_id: Mapped[str | None] = refers_to("goal")
    person_id: Mapped[str | None] = refers_to("person")
    team_id: Mapped[str | None] = refers_to("team")
    state: Mapped[str]
    agreed_on: Mapped[str | None]
    follow_up_on: Mapped[str | None]


class WorkshopRow(Extended, Row):
    """A workshop under way; ``chosen`` is a JSON list of ids."""

    __tablename__ = "workshop"
    __table_args__ = strict(is_json("chosen"), Index("workshop_goal", "goal_id"))

    goal_id: Mapped[str] = refers_to("goal")
    step: Mapped[int]
    monday: Mapped[str]
    chosen: Mapped[str]
    begun_on: Mapped[str | None]


class MarkRow(Extended, Row):
    """A mark on a behaviour."""

    __tablename__ = "mark"
    __table_args__ = strict(
        one_of("kind", MarkKind),
        Index("mark_behaviour", "behaviour_id", "on", "id"),
        Index("mark_person", "person_id"),
        Index("mark_dialogue", "dialogue_id"),
        Index("mark_on", "on", "id"),
    )

    behaviour_id: Mapped[str] = refers_to("behaviour")
    kind: Mapped[str]
    on: Mapped[str]
    text: Mapped[str]
    person_id: Mapped[str | None] = refers_to("person")
    dialogue_id: Mapped[str | None] = refers_to("dialogue")


class EffectRow(Extended, Row):
    """What became different."""

    __tablename__ = "effect"
    __table_args__ = strict(one_of("state", EffectState), Index("effect_goal", "goal_id", "noted_on", "id"))

    goal_id: Mapped[str] = refers_to("goal")
    noted_on: Mapped[str]
    text: Mapped[str]
    state: Mapped[str]
