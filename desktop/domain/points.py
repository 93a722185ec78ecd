"""Talking points: something to raise. They follow the person, not the date."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class RaisedBy(StrEnum):
    """Whose point it is."""

    MANAGER = "manager"
    PERSON = "person"
    SUGGESTED = "suggested"


class PointState(StrEnum):
    """A point's life."""

    NEW = "new"
    TALKED_ABOUT = "talked_about"
    NEXT_TIME = "next_time"
    DROPPED = "dropped"


WAITING = frozenset({PointState.NEW, PointState.NEXT_TIME})
"""The states in which a point still waits for its dialogue."""


@dataclass(frozen=True, slots=True)
class TalkingPoint:
    """A point that waits with the person until it has been talked about or dropped.

    ``dialogue_id`` is where it was closed; for a point left for next time, the first dialogue that left it (its date
    is the tag "från 10 mars"). ``carried`` counts ended dialogues that left it, ``position`` is its order.
    """

    id: str
    person_id: str
    text: str
    raised_by: RaisedBy = RaisedBy.MANAGER
    raised_on: date | None = None
    state: PointState = PointState.NEW
    dialogue_id: str | None = None
    carried: int = 0
    position: int = 0
    extra: str = ""
