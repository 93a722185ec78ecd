"""What the page Verkstad shows."""

from dataclasses import dataclass
from datetime import date

from desktop.domain.goals import GapAnswer, Pull
from desktop.domain.workshop import WorkshopStep


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody, or a team, to choose."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """A draft that is being polished."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class GapShown:
    """A gap. ``whom`` is the person it is taken up with (an id, or empty), ``name`` that person's first name.

    ``follows`` says that it becomes a point or an action when the workshop ends.
    """

    id: str
    measured: str
    pull: Pull
    makes_us: str
    answer: GapAnswer | None
    whom: str
    name: str
    follows: bool


@dataclass(frozen=True, slots=True)
class Candidate:
    """A behaviour to choose; ``alive`` says that it is agreed on already, ``picked`` that it will live afterwards."""

    id: str
    text: str
    alive: bool
    picked: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """Which one may rest: the fourth, and the three of which one may make room."""

    about: str
    text: str
    among: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class AgreementShown:
    """A chosen draft: with which person or team (ids, or empty), and when one talks about it first."""

    id: str
    text: str
    person_id: str
    team_id: str
    follow_up_on: date | None
    said: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a gap becomes: whose (a first name, perhaps empty), the words, and whether it is the manager's action."""

    id: str
    name: str
    words: str
    is_action: bool


@dataclass(frozen=True, slots=True)
class Silence:
    """How far the silent minutes have come (0 to 1), when they end (local clock), and whether they are over."""

    passed: float
    until: str
    over: bool


@dataclass(frozen=True, slots=True)
class WorkshopState:
    """All seven steps. ``begun`` is false until the first words of the goal are kept.

    ``elsewhere`` are the goals of other workshops under way (shown while this one is not begun).
    """

    begun: bool
    step: WorkshopStep
    sentence: str
    success: str = ""
    monday: str = ""
    lines: tuple[Line, ...] = ()
    gaps: tuple[GapShown, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    asked: Asked | None = None
    agreements: tuple[AgreementShown, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    people: tuple[Named, ...] = ()
    teams: tuple[Named, ...] = ()
    elsewhere: tuple[Named, ...] = ()
    today: date = date.min
