"""Tables of own templates, of what texts were before, and of remembered values."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.templates import TemplateState
from desktop.storage.rows.base import Extended, Row, is_json, one_of, refers_to, strict


class TemplateRow(Extended, Row):
    """A template; ``name`` and ``when`` are JSON objects of both languages, ``sections`` a JSON list."""

    __tablename__ = "template"
    __table_args__ = strict(
        one_of("state", TemplateState), is_json("name"), is_json("when"), is_json("sections")
    )

    name: Mapped[str]
    when: Mapped[str]
    sections: Mapped[str]
    state: Mapped[str]
    position: Mapped[int]


class PastVersionRow(Row):
    """A past text and state; ``record_id`` may be of two kinds and is therefore no reference."""

    __tablename__ = "past_version"
    __table_args__ = strict(
        Index("past_version_record", "record_id"), Index("past_version_dialogue", "dialogue_id")
    )

    record_id: Mapped[str]
    until: Mapped[str]
    text: Mapped[str]
    state: Mapped[str]
    dialogue_id: Mapped[str | None] = refers_to("dialogue")


class PreferenceRow(Row):
    """A remembered value by its key."""

    __tablename__ = "preference"

    value: Mapped[str]
