"""What an archive looks like, version 1: every list, every key, in the order in which they are written.

Keys marked ``beyond`` are what this program keeps beside the first published contract (``docs/archive.schema.json``
describes all of them).
"""

from collections.abc import Mapping

from desktop.domain.dialogues import Dialogue, Place
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
from desktop.domain.living import Living
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.people import Person, PersonState, Team, TeamState
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.quarters import Quarter, QuarterState
from desktop.domain.sheets import Sheet
from desktop.domain.templates import LocalText, Template, TemplateState
from desktop.domain.workshop import Workshop, WorkshopStep
from desktop.exchange.archive_parts import (
    BASE64,
    DAY,
    DIALOGUE,
    ID,
    KEY,
    LANGUAGE,
    LINE,
    LOCAL_TEXT,
    MARKDOWN,
    MOMENT,
    NAME,
    NOTE,
    PERHAPS_BEHAVIOUR,
    PERHAPS_DIALOGUE,
    PERHAPS_PERSON,
    PERHAPS_TEAM,
    PERHAPS_TEXT,
    PERSON,
    POSITION,
    PREFERENCE_KEY,
    QUARTER_TEXT,
    RHYTHM,
    SHEET_QUESTION,
    STATE_THEN,
    TEMPLATE_KEY,
    TEMPLATE_SECTION,
    TEXT,
)
from desktop.exchange.objects import Field, ObjectOf
from desktop.exchange.shapes import (
    Flag,
    ListOf,
    Whole,
    one_of,
)

FORMAT = "vardag-archive"
VERSION = 1

OBJECTS: Mapping[type[Living], ObjectOf] = {
    Team: ObjectOf(
        Team,
        (
            KEY,
            Field("name", NAME, needed=True),
            Field("state", one_of(TeamState), missing=TeamState.ACTIVE),
        ),
    ),
    Person: ObjectOf(
        Person,
        (
            KEY,
            Field("name", NAME, needed=True),
            Field("role", LINE, missing=""),
            Field("email", LINE, missing=""),
            PERHAPS_TEAM,
            Field("started_on", DAY),
            Field("aliases", ListOf(LINE), missing=()),
            Field("state", one_of(PersonState), missing=PersonState.ACTIVE),
            Field("rhythm", RHYTHM),
            Field("preferred_template", TEMPLATE_KEY, beyond=True),
        ),
    ),
    Goal: ObjectOf(
        Goal,
        (
            KEY,
            PERHAPS_TEAM,
            Field("sentence", LINE, needed=True),
            Field("success", LINE, missing=""),
            Field("state", one_of(GoalState), missing=GoalState.DRAFT),
            Field("created_on", DAY),
        ),
    ),
    Gap: ObjectOf(
        Gap,
        (
            KEY,
            Field("goal_id", ID, needed=True),
            Field("measured", LINE, needed=True),
            Field("pull", one_of(Pull), missing=Pull.UNKNOWN),
            Field("makes_us", LINE, missing=""),
            Field("answer", one_of(GapAnswer)),
            Field("state", one_of(GapState), missing=GapState.SEEN),
        ),
    ),
    Behaviour: ObjectOf(
        Behaviour,
        (
            KEY,
            Field("goal_id", ID),
            PERHAPS_PERSON,
            PERHAPS_TEAM,
            TEXT,
            Field("state", one_of(BehaviourState), missing=BehaviourState.DRAFT),
            Field("agreed_on", DAY),
            Field("follow_up_on", DAY, beyond=True),
        ),
    ),
    Mark: ObjectOf(
        Mark,
        (
            KEY,
            Field("behaviour_id", ID, needed=True),
            Field("kind", one_of(MarkKind), needed=True),
            Field("on", DAY, needed=True),
            PERHAPS_TEXT,
            PERHAPS_PERSON,
            PERHAPS_DIALOGUE,
        ),
    ),
    Dialogue: DIALOGUE,
    TalkingPoint: ObjectOf(
        TalkingPoint,
        (
            KEY,
            PERSON,
            TEXT,
            Field("from", one_of(RaisedBy), "raised_by", missing=RaisedBy.MANAGER),
            Field("raised_on", DAY),
            Field("state", one_of(PointState), missing=PointState.NEW),
            PERHAPS_DIALOGUE,
            Field("carried", Whole(0, 1_000_000), missing=0, beyond=True),
            Field("position", POSITION, missing=0, beyond=True),
        ),
    ),
    Agreement: ObjectOf(
        Agreement,
        (
            KEY,
            PERSON,
            TEXT,
            Field("state", one_of(AgreementState), missing=AgreementState.PROPOSED),
            Field("since", DAY),
            PERHAPS_DIALOGUE,
            PERHAPS_BEHAVIOUR,
        ),
    ),
    Action: ObjectOf(
        Action,
        (
            KEY,
            PERSON,
            Field("owner", one_of(Owner)),
            TEXT,
            Field("due_on", DAY),
            Field("state", one_of(ActionState), missing=ActionState.OPEN),
            Field("done_on", DAY),
            PERHAPS_DIALOGUE,
        ),
    ),
    Observation: ObjectOf(
        Observation,
        (
            KEY,
            PERHAPS_PERSON,
            PERHAPS_BEHAVIOUR,
            Field("seen_at", MOMENT, needed=True),
            TEXT,
            Field("state", one_of(ObservationState), missing=ObservationState.CAPTURED),
            Field("told_at", MOMENT),
        ),
    ),
    Feedback: ObjectOf(
        Feedback,
        (
            KEY,
            PERSON,
            Field("situation", LINE, missing=""),
            Field("saw", LINE, missing=""),
            Field("effect", LINE, missing=""),
            Field("question", LINE, missing=""),
            Field("reply", LINE, missing=""),
            Field("state", one_of(FeedbackState), missing=FeedbackState.DRAFT),
            Field("given_at", MOMENT),
            Field("observation_id", ID, beyond=True),
        ),
    ),
    Effect: ObjectOf(
        Effect,
        (
            KEY,
            Field("goal_id", ID, needed=True),
            Field("noted_on", DAY, needed=True),
            TEXT,
            Field("state", one_of(EffectState), missing=EffectState.NOTED),
        ),
    ),
    PrivateNote: ObjectOf(PrivateNote, (KEY, PERSON, Field("written_at", MOMENT, needed=True), NOTE)),
    TheirView: ObjectOf(
        TheirView,
        (
            KEY,
            PERSON,
            Field("about", ID, needed=True),
            Field("written_on", DAY, needed=True),
            NOTE,
        ),
    ),
    Template: ObjectOf(
        Template,
        (
            KEY,
            Field("name", LOCAL_TEXT, needed=True),
            Field("when", LOCAL_TEXT, missing=LocalText()),
            Field(
                "state", one_of(TemplateState, without={TemplateState.BUILT_IN}), missing=TemplateState.OWN
            ),
            Field("sections", ListOf(TEMPLATE_SECTION), missing=()),
            Field("position", POSITION, missing=0, beyond=True),
        ),
    ),
    Workshop: ObjectOf(
        Workshop,
        (
            KEY,
            Field("goal_id", ID, needed=True),
            Field("step", Whole(1, len(WorkshopStep)), missing=1),
            Field("monday", MARKDOWN, missing=""),
            Field("chosen", ListOf(ID), missing=()),
            Field("begun_on", DAY),
        ),
    ),
    Sheet: ObjectOf(
        Sheet,
        (
            KEY,
            Field("dialogue_id", ID, needed=True),
            Field("made_at", MOMENT, needed=True),
            Field("questions", ListOf(SHEET_QUESTION), missing=()),
            Field("points", MARKDOWN, missing=""),
            Field("read_at", MOMENT),
        ),
    ),
    Quarter: ObjectOf(
        Quarter,
        (
            KEY,
            Field("year", Whole(1, 9999), needed=True),
            Field("number", Whole(0, 4), needed=True),
            PERHAPS_PERSON,
            PERHAPS_TEAM,
            Field("version", Whole(1, 1_000_000), missing=1),
            Field("state", one_of(QuarterState), missing=QuarterState.DRAFT),
            Field("language", LANGUAGE, missing="sv"),
            Field("parts", ListOf(LINE), missing=()),
            Field("texts", ListOf(QUARTER_TEXT), missing=()),
            Field("quotes", ListOf(ID), missing=()),
            PERHAPS_DIALOGUE,
            Field("locked_at", MOMENT),
            Field("document", BASE64, missing=""),
        ),
    ),
    Place: ObjectOf(
        Place,
        (KEY, Field("section_id", ID, needed=True), Field("caret", Whole(0, 1_000_000_000), missing=0)),
        keeps_extra=False,
    ),
    RecallMark: ObjectOf(
        RecallMark,
        (
            KEY,
            Field("dialogue_id", ID, needed=True),
            Field("section_id", ID, needed=True),
            Field("stamped_at", MOMENT, needed=True),
            PERHAPS_TEXT,
            Field("handled", Flag(), missing=False),
        ),
        keeps_extra=False,
    ),
    PastVersion: ObjectOf(
        PastVersion,
        (
            KEY,
            Field("record_id", ID, needed=True),
            Field("until", MOMENT, needed=True),
            TEXT,
            Field("state", STATE_THEN, needed=True),
            PERHAPS_DIALOGUE,
        ),
        keeps_extra=False,
    ),
    Preference: ObjectOf(
        Preference,
        (Field("id", PREFERENCE_KEY, needed=True), Field("value", LINE, needed=True)),
        keeps_extra=False,
    ),
}
"""The lists of an archive in their order. Sections stand in their dialogues."""

BEYOND: frozenset[type[Living]] = frozenset(
    {Workshop, Sheet, Quarter, Place, RecallMark, PastVersion, Preference}
)
"""Lists that this program added to the contract: written only when there is something in them."""
