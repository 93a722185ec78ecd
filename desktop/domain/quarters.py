"""A period's summary on paper: drafted, gone through together, then locked as a dated version."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

WHOLE_YEAR = 0
"""The ``number`` of a summary of a year rather than of one of its quarters (1–4)."""


class QuarterState(StrEnum):
    """A summary's life. A quarter for which nothing is stored is open."""

    DRAFT = "draft"
    GONE_THROUGH = "gone_through"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class QuarterText:
    """What the manager wrote under one heading; ``about`` is a behaviour's id or a part's key."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Quarter:
    """One version of a summary of a person's or a team's quarter (or year).

    ``parts`` are the keys of what goes in, ``texts`` what was written ("Vad blev annorlunda?"), ``quotes`` ids of the
    effects and marks that are quoted; ``dialogue_id`` is where it was gone through together. A locked version keeps
    its ``document``: the PDF's bytes in base64, so that it prints the same for ever.
    """

    id: str
    year: int
    number: int
    person_id: str | None = None
    team_id: str | None = None
    version: int = 1
    state: QuarterState = QuarterState.DRAFT
    language: str = "sv"
    parts: tuple[str, ...] = ()
    texts: tuple[QuarterText, ...] = ()
    quotes: tuple[str, ...] = ()
    dialogue_id: str | None = None
    locked_at: datetime | None = None
    document: str = ""
    extra: str = ""
