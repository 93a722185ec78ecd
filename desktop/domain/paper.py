"""How a paper is to be made: its labels, its date forms and its choices, handed in by those who know the reader.

Reports hold no sentence of their own; whoever asks for a paper passes the words in the reader's language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.dialogues import DialogueState
from desktop.domain.goals import BehaviourState, EffectState, MarkKind, Pull
from desktop.domain.note_lines import LineKind
from desktop.domain.promises import ActionState, AgreementState


class PageSize(StrEnum):
    """The sheets a paper can be made for."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """Choices for one paper. ``printed_at`` comes from the clock: the same input and time give the same bytes."""

    printed_at: datetime
    page_size: PageSize = PageSize.A4
    signatures: bool = False
    own_thoughts: bool = False


@dataclass(frozen=True, slots=True)
class PaperDates:
    """Date forms: ``day`` is "10 mars 2026", ``month`` "mars 2026", ``moment`` "tisdag 10 mars 2026, kl. 14.00"."""

    day: Callable[[date], str]
    month: Callable[[date], str]
    moment: Callable[[datetime], str]


@dataclass(frozen=True, slots=True)
class FooterTexts:
    """Words at the foot of every page: ``page_of`` takes page and pages, ``printed`` a day as written."""

    page_of: Callable[[int, int], str]
    printed: Callable[[str], str]
    no_private: str


@dataclass(frozen=True, slots=True)
class SignatureTexts:
    """Words of the part to sign, and the heading over the room for own thoughts."""

    labels: tuple[str, ...]
    meaning: str
    own_thoughts: str


@dataclass(frozen=True, slots=True)
class StateTexts:
    """What states and kinds are called on paper; an empty text is not printed."""

    agreement: Mapping[AgreementState, str]
    action: Mapping[ActionState, str]
    behaviour: Mapping[BehaviourState, str]
    dialogue: Mapping[DialogueState, str]
    mark: Mapping[MarkKind, str]
    effect: Mapping[EffectState, str]
    note_line: Mapping[LineKind, str]


@dataclass(frozen=True, slots=True)
class FeedbackTexts:
    """Labels of the parts of feedback."""

    situation: str
    saw: str
    effect: str
    question: str
    reply: str


@dataclass(frozen=True, slots=True)
class PaperTexts:
    """Labels and forms of the printed documents in one language (``language`` is ``sv`` or ``en``).

    ``between`` joins two names; ``since``, ``done_on``, ``changed_after`` and ``planned`` take a day as written,
    ``words_of`` a name. ``quoted`` sets a text within the language's quotation marks.
    """

    language: str
    dates: PaperDates
    footer: FooterTexts
    signature: SignatureTexts
    states: StateTexts
    feedback_parts: FeedbackTexts
    between: Callable[[str, str], str]
    since: Callable[[str], str]
    done_on: Callable[[str], str]
    planned: Callable[[str], str]
    changed_after: Callable[[str], str]
    words_of: Callable[[str], str]
    quoted: Callable[[str], str]
    dialogue: str
    person: str
    agreed: str
    in_force: str
    behaviours: str
    agreements: str
    actions: str
    who: str
    what: str
    when: str
    talked_about: str
    points: str
    feedback: str
    next_talk: str
    talks: str
    effects: str
    nothing_shared: str


@dataclass(frozen=True, slots=True)
class QuarterTexts:
    """Words of a quarter's (a year's) summary in one language, beside ``PaperTexts``.

    ``quarter`` takes number and year, ``year`` a year; ``of_quarter`` a number; ``from_to`` two days as written;
    ``locked`` a version's number and a day, ``draft`` is said of one that is not locked. ``months`` are the twelve
    names, short; ``pull`` says which way a gap pulls; ``first_said`` takes a behaviour's first sentence; ``week``
    a week's number and ``mark_in`` a mark's kind and its week or month, for who hears the strip.
    """

    quarter: Callable[[int, int], str]
    year: Callable[[int], str]
    of_quarter: Callable[[int], str]
    from_to: Callable[[str, str], str]
    locked: Callable[[int, str], str]
    draft: str
    team: str
    changed: str
    our_goal: str
    success: str
    gaps: str
    gap_heads: tuple[str, str, str]
    pull: Mapping[Pull, str]
    first_said: Callable[[str], str]
    ahead: str
    months: tuple[str, ...]
    marks: str
    no_marks: str
    week: Callable[[int], str]
    mark_in: Callable[[str, str], str]
    nothing_told: str


@dataclass(frozen=True, slots=True)
class PreparationTexts:
    """Words of the preparation sheet in one language, beside ``PaperTexts``; ``hand_back`` takes the manager's name."""

    eyebrow: str
    title: str
    lead: str
    hand_back: Callable[[str], str]
    actions: str
    points: str
    points_hint: str
    footer: str


@dataclass(frozen=True, slots=True)
class RecoverySheetTexts:
    """Words of the recovery sheet in one language; ``made`` and ``vault`` take a day and the vault's place."""

    language: str
    title: str
    eyebrow: str
    made: Callable[[str], str]
    day: Callable[[date], str]
    vault: Callable[[str], str]
    code: str
    check_group: str
    what_it_is: tuple[str, ...]
    keep_title: str
    keep: tuple[str, ...]
    footer: str
