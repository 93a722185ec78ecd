"""Tables of dialogues, their sections, and where the writer was."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.dialogues import About, DialogueState
from desktop.storage.rows.base import Extended, Row, is_json, one_of, refers_to, strict


class DialogueRow(Extended, Row):
    """A dialogue; ``template`` may name a built-in one and is therefore no reference."""

    __tablename__ = "dialogue"
    __table_args__ = strict(
        one_of("state", DialogueState),
        one_of("about", About),
        Index("dialogue_person", "person_id", "planned_at_utc", "id"),
        Index("dialogue_person_state", "person_id", "state", "planned_at_utc", "id"),
        Index("dialogue_team", "team_id"),
        Index("dialogue_planned", "planned_at_utc", "id"),
        Index("dialogue_state", "state", "planned_at_utc", "id"),
    )

    template: Mapped[str]
    planned_at: Mapped[str]
    planned_at_utc: Mapped[int]
    minutes: Mapped[int]
    person_id: Mapped[str | None] = refers_to("person")
    team_id: Mapped[str | None] = refers_to("team")
    title: Mapped[str]
    language: Mapped[str]
    started_at: Mapped[str | None]
    ended_at: Mapped[str | None]
    state: Mapped[str]
    about: Mapped[str | None]


class SectionRow(Extended, Row):
    """A part of a dialogue with its shared note; ``questions`` is a JSON list."""

    __tablename__ = "section"
    __table_args__ = strict(is_json("questions"), Index("section_dialogue", "dialogue_id", "position", "id"))

    dialogue_id: Mapped[str] = refers_to("dialogue")
    position: Mapped[int]
    title: Mapped[str]
    minutes: Mapped[int]
    questions: Mapped[str]
    note: Mapped[str]
    their_words: Mapped[str]
    edited_after: Mapped[str | None]


class PlaceRow(Row):
    """Where the writer was in a dialogue."""

    __tablename__ = "place"
    __table_args__ = strict(Index("place_section", "section_id"))

    section_id: Mapped[str] = refers_to("section")
    caret: Mapped[int]


class SheetRow(Extended, Row):
    """A preparation sheet; ``questions`` is a JSON list."""

    __tablename__ = "sheet"
    __table_args__ = strict(is_json("questions"), Index("sheet_dialogue", "dialogue_id"))

    dialogue_id: Mapped[str] = refers_to("dialogue")
    made_at: Mapped[str]
    questions: Mapped[str]
    points: Mapped[str]
    read_at: Mapped[str | None]
