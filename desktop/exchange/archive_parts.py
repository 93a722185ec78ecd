"""What the records of an archive are made of: values, keys that many have, and objects that stand in others."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.errors import Rule
from desktop.domain.goals import BehaviourState
from desktop.domain.people import Rhythm
from desktop.domain.promises import AgreementState
from desktop.domain.quarters import QuarterText
from desktop.domain.sheets import SheetQuestion
from desktop.domain.templates import LocalText, TemplateSection
from desktop.domain.text import NAME_LIMIT
from desktop.exchange.objects import Field, ObjectOf
from desktop.exchange.shapes import Choice, Day, ListOf, Matching, Moment, Text, TimeOfDay, Whole, one_of

_LONGEST_TALK = 100_000
POSITION = Whole(-1_000_000_000, 1_000_000_000)
NAME = Text(NAME_LIMIT, required=True)
LINE = Text()
MARKDOWN = Text(markdown=True)
ID = Matching()
DAY = Day()
MOMENT = Moment()
MINUTES = Whole(0, _LONGEST_TALK)
TEMPLATE_KEY = Matching("[A-Za-z0-9_-]{1,100}")
PREFERENCE_KEY = Matching("(?!x_)[A-Za-z0-9_.:-]{1,200}", Rule.NOT_A_CHOICE)
BASE64 = Matching("(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", Rule.NOT_A_CHOICE)
LANGUAGE = Choice({"sv": "sv", "en": "en"})
STATE_THEN = Choice({item.value: item.value for kind in (AgreementState, BehaviourState) for item in kind})


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


KEY = Field("id", ID, needed=True)
PERSON = Field("person_id", ID, needed=True)
PERHAPS_PERSON = Field("person_id", ID)
PERHAPS_TEAM = Field("team_id", ID)
PERHAPS_DIALOGUE = Field("dialogue_id", ID)
PERHAPS_BEHAVIOUR = Field("behaviour_id", ID)
TEXT = Field("text", LINE, needed=True)
NOTE = Field("text", MARKDOWN, needed=True)
PERHAPS_TEXT = Field("text", LINE, missing="")

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
        Field("id", ID, beyond=True),
        Field("position", POSITION, beyond=True),
        Field("title", LINE, missing=""),
        Field("minutes", MINUTES, missing=0),
        Field("questions", ListOf(LINE), missing=()),
        Field("note", MARKDOWN, missing=""),
        Field("their_words", MARKDOWN, missing=""),
        Field("edited_after", MOMENT, beyond=True),
    ),
)

DIALOGUE = ObjectOf(
    _dialogue,
    (
        KEY,
        PERHAPS_PERSON,
        PERHAPS_TEAM,
        Field("template", TEMPLATE_KEY, needed=True),
        Field("title", LINE, missing=""),
        Field("language", LANGUAGE, missing="sv"),
        Field("planned_at", MOMENT, needed=True),
        Field("minutes", MINUTES, needed=True),
        Field("started_at", MOMENT),
        Field("ended_at", MOMENT),
        Field("state", one_of(DialogueState), missing=DialogueState.PLANNED),
        Field("about", one_of(About)),
        Field("sections", ListOf(SECTION), missing=()),
    ),
)

LOCAL_TEXT = ObjectOf(LocalText, (Field("sv", LINE, missing=""), Field("en", LINE, missing="")))

TEMPLATE_SECTION = ObjectOf(
    TemplateSection,
    (
        Field("title", LOCAL_TEXT, missing=LocalText()),
        Field("minutes", MINUTES, missing=0),
        Field("questions", ListOf(LOCAL_TEXT), missing=()),
    ),
)

QUARTER_TEXT = ObjectOf(
    QuarterText, (Field("about", LINE, needed=True), Field("text", MARKDOWN, needed=True)), keeps_extra=False
)

SHEET_QUESTION = ObjectOf(
    SheetQuestion,
    (
        Field("section_id", ID, needed=True),
        Field("text", LINE, needed=True),
        Field("answer", MARKDOWN, missing=""),
    ),
    keeps_extra=False,
)
