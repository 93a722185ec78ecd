"""The people and teams whom the dialogues are about."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

NO_EXTRA = ""


class TeamState(StrEnum):
    """Whether a team is in use."""

    ACTIVE = "active"
    ARCHIVED = "archived"


class PersonState(StrEnum):
    """Where a person stands with the manager."""

    ACTIVE = "active"
    PAUSED = "paused"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often the two meet: every 1–26 weeks on an ISO weekday (1 = Monday), wall-clock time, minutes."""

    every_weeks: int
    weekday: int
    at: time
    minutes: int
    extra: str = NO_EXTRA


@dataclass(frozen=True, slots=True)
class Team:
    """People who share goals.

    ``extra`` (here and in every record) is a JSON object with the ``x_`` keys of other programs, or empty.
    """

    id: str
    name: str
    state: TeamState = TeamState.ACTIVE
    extra: str = NO_EXTRA


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the manager has one-on-ones with; no field for health, family, faith or union (``method.md``)."""

    id: str
    name: str
    role: str = ""
    email: str = ""
    team_id: str | None = None
    started_on: date | None = None
    aliases: tuple[str, ...] = ()
    state: PersonState = PersonState.ACTIVE
    rhythm: Rhythm | None = None
    preferred_template: str | None = None
    extra: str = NO_EXTRA
