"""The words of two papers about rights: the access pack, and the information sheet for employees."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.dialogues import About
from desktop.domain.living import Living
from desktop.domain.observations import ObservationState
from desktop.domain.people import PersonState, Rhythm
from desktop.domain.points import PointState, RaisedBy


@dataclass(frozen=True, slots=True)
class AccessTexts:
    """Labels of the access pack in one language, beside ``PaperTexts``.

    ``named`` and ``about`` take a value as written; the states give a word for each state. ``removed_facts`` says of a
    record in the bin what it is, when it was removed and until which day it is kept.
    """

    title: str
    intro: tuple[str, ...]
    without_private: str
    masked: str
    details: str
    name: str
    role: str
    email: str
    team: str
    started: str
    aliases: str
    state: str
    rhythm: str
    dialogues: str
    points: str
    earlier_words: Callable[[str], str]
    observations: str
    feedback_draft: str
    quarters: str
    quarter: Callable[[int, int], str]
    sheets: str
    their_views: str
    private_notes: str
    recalls: str
    removed: str
    removed_facts: Callable[[Living, datetime, date], str]
    manager: str
    mostly_about: Callable[[str], str]
    nothing: str
    label: str
    value: str
    person_state: Callable[[PersonState], str]
    rhythm_of: Callable[[Rhythm], str]
    point_state: Callable[[PointState], str]
    raised_by: Callable[[RaisedBy], str]
    observation_state: Callable[[ObservationState, date | None], str]
    about: Callable[[About], str]
    moment: Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class InformationTexts:
    """The information sheet (GDPR Art. 13): parts of a heading and paragraphs, then lines to fill in by hand."""

    language: str
    eyebrow: str
    title: str
    lead: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    to_fill_in: str
    lines: tuple[str, ...]
    footer: str
    day: Callable[[date], str]
    page_of: Callable[[int, int], str]
