"""What was seen or heard, and how it was told."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class ObservationState(StrEnum):
    """An observation's life; only a told one may be printed."""

    CAPTURED = "captured"
    LINKED = "linked"
    TOLD = "told"


class FeedbackState(StrEnum):
    """A feedback's life."""

    DRAFT = "draft"
    GIVEN = "given"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Observation:
    """What the manager saw or heard, and when."""

    id: str
    seen_at: datetime
    text: str
    person_id: str | None = None
    behaviour_id: str | None = None
    state: ObservationState = ObservationState.CAPTURED
    told_at: datetime | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Feedback:
    """Situation, what I saw, its effect, a question, and their reply; ``observation_id`` is what it tells of."""

    id: str
    person_id: str
    situation: str = ""
    saw: str = ""
    effect: str = ""
    question: str = ""
    reply: str = ""
    state: FeedbackState = FeedbackState.DRAFT
    given_at: datetime | None = None
    observation_id: str | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class TheirView:
    """How the other person sees something that was written: stands beside it (rectification)."""

    id: str
    person_id: str
    about: str
    written_on: date
    text: str
    extra: str = ""
