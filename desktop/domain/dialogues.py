"""One meeting with one person or team, from planned to ended."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DialogueState(StrEnum):
    """A dialogue's life."""

    PLANNED = "planned"
    PREPARED = "prepared"
    ONGOING = "ongoing"
    TO_WRAP_UP = "to_wrap_up"
    ENDED = "ended"
    CANCELLED = "cancelled"


AHEAD = frozenset({DialogueState.PLANNED, DialogueState.PREPARED})
"""Not yet begun."""
OPEN = AHEAD | {DialogueState.ONGOING, DialogueState.TO_WRAP_UP}
"""Not yet ended or cancelled."""


class About(StrEnum):
    """What a talk was mostly about; seen by the manager alone."""

    HOW = "how"
    NUMBERS = "numbers"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A meeting. ``template`` is the key of a built-in template or the id of an own one; ``minutes`` its length.

    ``language`` (``sv`` or ``en``) is the language of the questions. Its sections are records of their own.
    """

    id: str
    template: str
    planned_at: datetime
    minutes: int
    person_id: str | None = None
    team_id: str | None = None
    title: str = ""
    language: str = "sv"
    started_at: datetime | None = None
    ended_at: datetime | None = None
    state: DialogueState = DialogueState.PLANNED
    about: About | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a dialogue: title, minutes, questions and the shared note (Markdown).

    ``their_words`` is what the other person wrote beforehand (Markdown). ``position`` counts from 0.
    ``edited_after`` is the latest change made more than seven days after the dialogue ended, if any.
    """

    id: str
    dialogue_id: str
    position: int
    title: str
    minutes: int
    questions: tuple[str, ...] = ()
    note: str = ""
    their_words: str = ""
    edited_after: datetime | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the writer was in a dialogue, kept through crash and sleep: section id and caret (characters)."""

    id: str
    section_id: str
    caret: int = 0


@dataclass(frozen=True, slots=True)
class UnsavedNotes:
    """What was typed in a dialogue and could not be stored: whole notes by the section's id."""

    dialogue_id: str
    texts: Mapping[str, str]
