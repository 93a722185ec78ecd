"""What an archive looks like, version 1: every list, every key, in the order in which they are written.

Keys marked ``beyond`` are what this program keeps beside the first published contract (``docs/archive.schema.json``
describes all of them).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.dialogues import About, Dialogue, DialogueState, Place
from desktop.domain.errors import Rule
from desktop.domain.goals import (
    Behaviour,
    BehaviourState,
    Effect,
    EffectState,
    Gap,
    GapAnswer,
    GapState,
    Goal,
    GoalState,
    Mark,
    MarkKind,
    Pull,
)
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.people import Person, PersonState, Rhythm, Team, TeamState
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.records import Record
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.domain.text import NAME_LIMIT
from desktop.exchange.objects import Field, ObjectOf
from desktop.exchange.shapes import (
    Choice,
    Day,
    Flag,
    ListOf,
    Matching,
    Moment,
    Text,
    TimeOfDay,
    Whole,
    one_of,
)

FORMAT = "vardag-archive"
VERSION = 1

_LONGEST_TALK = 100_000
_POSITION = Whole(-1_000_000_000, 1_000_000_000)
_NAME = Text(NAME_LIMIT, required=True)
_LINE = Text()
_MARKDOWN = Text(markdown=True)
_ID = Matching()
_DAY = Day()
_MOMENT = Moment()
_MINUTES = Whole(0, _LONGEST_TALK)
_TEMPLATE = Matching("[A-Za-z0-9_-]{1,100}")
_PREFERENCE = Matching("(?!x_)[A-Za-z0-9_.:-]{1,200}", Rule.NOT_A_CHOICE)
_LANGUAGE = Choice({"sv": "sv", "en": "en"})
_STATE_THEN = Choice({item.value: item.value for kind in (AgreementState, BehaviourState) for item in kind})


@dataclass(frozen=True, slots=True)
class SectionAsWritten:
    """A section as a file gives it: without its dialogue, perhaps without id and position."""

    id: str | None
    position: int | None
    rest: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DialogueAsWritten:
    """A dialogue with the sections that stand in it."""

    dialogue: Dialogue
    sections: tuple[SectionAsWritten, ...]


def _section(*, id: str | None, position: int | None, **rest: Any) -> SectionAsWritten:
    return SectionAsWritten(id, position, rest)


def _dialogue(*, sections: tuple[SectionAsWritten, ...], **values: Any) -> DialogueAsWritten:
    return DialogueAsWritten(Dialogue(**values), sections)


def _template(**values: Any) -> Template:
    return Template(**values)


_KEY = Field("id", _ID, needed=True)
_PERSON = Field("person_id", _ID, needed=True)
_PERHAPS_PERSON = Field("person_id", _ID)
_PERHAPS_TEAM = Field("team_id", _ID)
_PERHAPS_DIALOGUE = Field("dialogue_id", _ID)
_PERHAPS_BEHAVIOUR = Field("behaviour_id", _ID)
_TEXT = Field("text", _LINE, needed=True)
_NOTE = Field("text", _MARKDOWN, needed=True)
_PERHAPS_TEXT = Field("text", _LINE, missing="")

RHYTHM = ObjectOf(
    Rhythm,
    (
        Field("every_weeks", Whole(1, 26), needed=True),
        Field("weekday", Whole(1, 7), needed=True),
        Field("time", TimeOfDay(), "at", needed=True),
        Field("minutes", Whole(1, 1440), needed=True),
    ),
)

SECTION = ObjectOf(
    _section,
    (
        Field("id", _ID, beyond=True),
        Field("position", _POSITION, beyond=True),
        Field("title", _LINE, missing=""),
        Field("minutes", _MINUTES, missing=0),
        Field("questions", ListOf(_LINE), missing=()),
        Field("note", _MARKDOWN, missing=""),
        Field("their_words", _MARKDOWN, missing=""),
        Field("edited_after", _MOMENT, beyond=True),
    ),
)

DIALOGUE = ObjectOf(
    _dialogue,
    (
        _KEY,
        _PERHAPS_PERSON,
        _PERHAPS_TEAM,
        Field("template", _TEMPLATE, needed=True),
        Field("title", _LINE, missing=""),
        Field("language", _LANGUAGE, missing="sv"),
        Field("planned_at", _MOMENT, needed=True),
        Field("minutes", _MINUTES, needed=True),
        Field("started_at", _MOMENT),
        Field("ended_at", _MOMENT),
        Field("state", one_of(DialogueState), missing=DialogueState.PLANNED),
        Field("about", one_of(About)),
        Field("sections", ListOf(SECTION), missing=()),
    ),
)

LOCAL_TEXT = ObjectOf(LocalText, (Field("sv", _LINE, missing=""), Field("en", _LINE, missing="")))

TEMPLATE_SECTION = ObjectOf(
    TemplateSection,
    (
        Field("title", LOCAL_TEXT, missing=LocalText()),
        Field("minutes", _MINUTES, missing=0),
        Field("questions", ListOf(LOCAL_TEXT), missing=()),
    ),
)

OBJECTS: Mapping[type[Record], ObjectOf] = {
    Team: ObjectOf(
        Team,
        (
            _KEY,
            Field("name", _NAME, needed=True),
            Field("state", one_of(TeamState), missing=TeamState.ACTIVE),
        ),
    ),
    Person: ObjectOf(
        Person,
        (
            _KEY,
            Field("name", _NAME, needed=True),
            Field("role", _LINE, missing=""),
            Field("email", _LINE, missing=""),
            _PERHAPS_TEAM,
            Field("started_on", _DAY),
            Field("aliases", ListOf(_LINE), missing=()),
            Field("state", one_of(PersonState), missing=PersonState.ACTIVE),
            Field("rhythm", RHYTHM),
            Field("preferred_template", _TEMPLATE, beyond=True),
        ),
    ),
    Goal: ObjectOf(
        Goal,
        (
            _KEY,
            _PERHAPS_TEAM,
            Field("sentence", _LINE, needed=True),
            Field("success", _LINE, missing=""),
            Field("state", one_of(GoalState), missing=GoalState.DRAFT),
            Field("created_on", _DAY),
        ),
    ),
    Gap: ObjectOf(
        Gap,
        (
            _KEY,
            Field("goal_id", _ID, needed=True),
            Field("measured", _LINE, needed=True),
            Field("pull", one_of(Pull), missing=Pull.UNKNOWN),
            Field("makes_us", _LINE, missing=""),
            Field("answer", one_of(GapAnswer)),
            Field("state", one_of(GapState), missing=GapState.SEEN),
        ),
    ),
    Behaviour: ObjectOf(
        Behaviour,
        (
            _KEY,
            Field("goal_id", _ID),
            _PERHAPS_PERSON,
            _PERHAPS_TEAM,
            _TEXT,
            Field("state", one_of(BehaviourState), missing=BehaviourState.DRAFT),
            Field("agreed_on", _DAY),
        ),
    ),
    Mark: ObjectOf(
        Mark,
        (
            _KEY,
            Field("behaviour_id", _ID, needed=True),
            Field("kind", one_of(MarkKind), needed=True),
            Field("on", _DAY, needed=True),
            _PERHAPS_TEXT,
            _PERHAPS_PERSON,
            _PERHAPS_DIALOGUE,
        ),
    ),
    Dialogue: DIALOGUE,
    TalkingPoint: ObjectOf(
        TalkingPoint,
        (
            _KEY,
            _PERSON,
            _TEXT,
            Field("from", one_of(RaisedBy), "raised_by", missing=RaisedBy.MANAGER),
            Field("raised_on", _DAY),
            Field("state", one_of(PointState), missing=PointState.NEW),
            _PERHAPS_DIALOGUE,
            Field("carried", Whole(0, 1_000_000), missing=0, beyond=True),
            Field("position", _POSITION, missing=0, beyond=True),
        ),
    ),
    Agreement: ObjectOf(
        Agreement,
        (
            _KEY,
            _PERSON,
            _TEXT,
            Field("state", one_of(AgreementState), missing=AgreementState.PROPOSED),
            Field("since", _DAY),
            _PERHAPS_DIALOGUE,
            _PERHAPS_BEHAVIOUR,
        ),
    ),
    Action: ObjectOf(
        Action,
        (
            _KEY,
            _PERSON,
            Field("owner", one_of(Owner)),
            _TEXT,
            Field("due_on", _DAY),
            Field("state", one_of(ActionState), missing=ActionState.OPEN),
            Field("done_on", _DAY),
            _PERHAPS_DIALOGUE,
        ),
    ),
    Observation: ObjectOf(
        Observation,
        (
            _KEY,
            _PERHAPS_PERSON,
            _PERHAPS_BEHAVIOUR,
            Field("seen_at", _MOMENT, needed=True),
            _TEXT,
            Field("state", one_of(ObservationState), missing=ObservationState.CAPTURED),
            Field("told_at", _MOMENT),
        ),
    ),
    Feedback: ObjectOf(
        Feedback,
        (
            _KEY,
            _PERSON,
            Field("situation", _LINE, missing=""),
            Field("saw", _LINE, missing=""),
            Field("effect", _LINE, missing=""),
            Field("question", _LINE, missing=""),
            Field("reply", _LINE, missing=""),
            Field("state", one_of(FeedbackState), missing=FeedbackState.DRAFT),
            Field("given_at", _MOMENT),
        ),
    ),
    Effect: ObjectOf(
        Effect,
        (
            _KEY,
            Field("goal_id", _ID, needed=True),
            Field("noted_on", _DAY, needed=True),
            _TEXT,
            Field("state", one_of(EffectState), missing=EffectState.NOTED),
        ),
    ),
    PrivateNote: ObjectOf(PrivateNote, (_KEY, _PERSON, Field("written_at", _MOMENT, needed=True), _NOTE)),
    TheirView: ObjectOf(
        TheirView,
        (
            _KEY,
            _PERSON,
            Field("about", _ID, needed=True),
            Field("written_on", _DAY, needed=True),
            _NOTE,
        ),
    ),
    Template: ObjectOf(
        _template,
        (
            _KEY,
            Field("name", LOCAL_TEXT, needed=True),
            Field("when", LOCAL_TEXT, missing=LocalText()),
            Field(
                "state", one_of(TemplateState, without={TemplateState.BUILT_IN}), missing=TemplateState.OWN
            ),
            Field("sections", ListOf(TEMPLATE_SECTION), missing=()),
            Field("position", _POSITION, missing=0, beyond=True),
        ),
    ),
    Place: ObjectOf(
        Place,
        (_KEY, Field("section_id", _ID, needed=True), Field("caret", Whole(0, 1_000_000_000), missing=0)),
        keeps_extra=False,
    ),
    RecallMark: ObjectOf(
        RecallMark,
        (
            _KEY,
            Field("dialogue_id", _ID, needed=True),
            Field("section_id", _ID, needed=True),
            Field("stamped_at", _MOMENT, needed=True),
            _PERHAPS_TEXT,
            Field("handled", Flag(), missing=False),
        ),
        keeps_extra=False,
    ),
    PastVersion: ObjectOf(
        PastVersion,
        (
            _KEY,
            Field("record_id", _ID, needed=True),
            Field("until", _MOMENT, needed=True),
            _TEXT,
            Field("state", _STATE_THEN, needed=True),
            _PERHAPS_DIALOGUE,
        ),
        keeps_extra=False,
    ),
    Preference: ObjectOf(
        Preference,
        (Field("id", _PREFERENCE, needed=True), Field("value", _LINE, needed=True)),
        keeps_extra=False,
    ),
}
"""The lists of an archive in their order. Sections stand in their dialogues."""

BEYOND: frozenset[type[Record]] = frozenset({Place, RecallMark, PastVersion, Preference})
"""Lists that this program added to the contract: written only when there is something in them."""
