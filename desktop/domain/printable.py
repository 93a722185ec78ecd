"""What may stand on paper that another person reads.

These values are the second of four locks on private text: they have no field that could hold a private note, an
observation that has not been told, or what the manager alone sees. Reports accept nothing else.
"""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.dialogues import DialogueState
from desktop.domain.goals import BehaviourState, EffectState, MarkKind, Pull
from desktop.domain.promises import ActionState, AgreementState
from desktop.domain.quarters import Period


@dataclass(frozen=True, slots=True)
class PrintableAgreement:
    """A promise between the two, in the words they agreed on."""

    text: str
    since: date | None = None
    state: AgreementState = AgreementState.IN_FORCE


@dataclass(frozen=True, slots=True)
class PrintableAction:
    """Something one of them will do. ``owner`` is a name as it should be printed, empty when nobody is named."""

    owner: str
    text: str
    due_on: date | None = None
    state: ActionState = ActionState.OPEN
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class PrintableSection:
    """A part of the talk: its questions, the shared note (Markdown, line prefixes as typed) and their own words.

    ``edited_after`` is set when the note was changed more than seven days after the talk.
    """

    title: str
    questions: tuple[str, ...] = ()
    note: str = ""
    their_words: str = ""
    edited_after: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintableFeedback:
    """What was told to the person: an observation (``saw`` alone) or feedback with its parts, and the reply."""

    saw: str
    given_on: date | None = None
    situation: str = ""
    effect: str = ""
    question: str = ""
    reply: str = ""


@dataclass(frozen=True, slots=True)
class PrintableMark:
    """One sentence on how a behaviour fared, on a day."""

    on: date
    kind: MarkKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class PrintableBehaviour:
    """An agreed behaviour and what has been told about it, oldest mark first."""

    text: str
    state: BehaviourState
    agreed_on: date | None = None
    marks: tuple[PrintableMark, ...] = ()
    goal: str = ""


@dataclass(frozen=True, slots=True)
class PrintableEffect:
    """What became different, as a story or a quote."""

    noted_on: date
    text: str
    state: EffectState = EffectState.NOTED


@dataclass(frozen=True, slots=True)
class PrintableStory:
    """A behaviour in a period: its strip (``columns`` of the period), the chosen sentences, and what became different.

    ``first_text`` is its first sentence, where it now sits and once said something else.
    """

    behaviour: PrintableBehaviour
    strip: tuple[tuple[MarkKind, ...], ...] = ()
    changed: str = ""
    first_text: str = ""


@dataclass(frozen=True, slots=True)
class PrintableQuote:
    """What was written in one quarter, quoted in the year's summary."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class PrintableGap:
    """What is measured and pulls another way, and what it makes us do: a name, never a value."""

    measured: str
    pull: Pull
    makes_us: str = ""


@dataclass(frozen=True, slots=True)
class PrintableTalk:
    """A line in a list of dialogues: when (local) and what it was called."""

    at: datetime
    title: str


@dataclass(frozen=True, slots=True)
class PrintableDialogue:
    """One talk, as both may read it.

    ``other`` is the person's or the team's name, ``manager`` the manager's, empty when unknown. ``template`` is the
    name to print. ``points`` are the talking points that were talked about.
    """

    other: str
    manager: str
    template: str
    planned_at: datetime
    held_at: datetime | None = None
    state: DialogueState = DialogueState.ENDED
    agreements: tuple[PrintableAgreement, ...] = ()
    actions: tuple[PrintableAction, ...] = ()
    points: tuple[str, ...] = ()
    sections: tuple[PrintableSection, ...] = ()
    feedback: tuple[PrintableFeedback, ...] = ()
    next_talk: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintablePerson:
    """Everything shared with one person: what is in force, what was promised, said and told."""

    name: str
    role: str = ""
    since: date | None = None
    manager: str = ""
    team: str = ""
    agreements: tuple[PrintableAgreement, ...] = ()
    behaviours: tuple[PrintableBehaviour, ...] = ()
    actions: tuple[PrintableAction, ...] = ()
    talks: tuple[PrintableTalk, ...] = ()
    feedback: tuple[PrintableFeedback, ...] = ()
    effects: tuple[PrintableEffect, ...] = ()
    next_talk: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintableQuarter:
    """A period with one person. ``columns`` are the first days of its weeks (months of a year).

    ``locked_on`` is set for a version that has been locked; ``version`` counts from 1. ``earlier`` are the quarters'
    own words in a summary of a year.
    """

    name: str
    period: Period
    columns: tuple[date, ...]
    role: str = ""
    manager: str = ""
    version: int = 1
    locked_on: date | None = None
    summary: str = ""
    earlier: tuple[PrintableQuote, ...] = ()
    stories: tuple[PrintableStory, ...] = ()
    agreements: tuple[PrintableAgreement, ...] = ()
    actions: tuple[PrintableAction, ...] = ()
    effects: tuple[PrintableEffect, ...] = ()
    feedback: tuple[PrintableFeedback, ...] = ()
    talks: tuple[PrintableTalk, ...] = ()
    ahead: str = ""
    next_talk: datetime | None = None


@dataclass(frozen=True, slots=True)
class PrintableGoal:
    """A goal with its behaviours in a period, the gaps that are raised, and what became different. No names."""

    sentence: str
    success: str = ""
    stories: tuple[PrintableStory, ...] = ()
    gaps: tuple[PrintableGap, ...] = ()
    effects: tuple[PrintableEffect, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintableSheet:
    """A preparation sheet: the questions by section, in the order of the form's fields, and the person's actions."""

    sheet_id: str
    other: str
    manager: str
    planned_at: datetime
    questions: tuple[tuple[str, tuple[str, ...]], ...] = ()
    actions: tuple[PrintableAction, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintableTeam:
    """A period with a team: goals, behaviours, gaps and effects, and nobody's name."""

    name: str
    period: Period
    columns: tuple[date, ...]
    manager: str = ""
    version: int = 1
    locked_on: date | None = None
    summary: str = ""
    goals: tuple[PrintableGoal, ...] = ()
    ahead: str = ""
