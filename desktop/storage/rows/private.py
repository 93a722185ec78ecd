"""Tables of the manager's private book: the connection for paper may not read any table named ``private_…``."""

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped

from desktop.storage.rows.base import Extended, Row, is_json, refers_to, strict


class PrivateNoteRow(Extended, Row):
    """A private note."""

    __tablename__ = "private_note"
    __table_args__ = strict(Index("private_note_person", "person_id", "written_at_utc", "id"))

    person_id: Mapped[str] = refers_to("person")
    written_at: Mapped[str]
    written_at_utc: Mapped[int]
    text: Mapped[str]


class RecallMarkRow(Row):
    """A recall mark; ``handled`` is 0 or 1."""

    __tablename__ = "private_recall_mark"
    __table_args__ = strict(
        CheckConstraint("handled IN (0, 1)", name="handled"),
        Index("private_recall_mark_handled", "handled", "stamped_at_utc", "id"),
        Index("private_recall_mark_dialogue", "dialogue_id"),
        Index("private_recall_mark_section", "section_id"),
    )

    dialogue_id: Mapped[str] = refers_to("dialogue")
    section_id: Mapped[str] = refers_to("section")
    stamped_at: Mapped[str]
    stamped_at_utc: Mapped[int]
    text: Mapped[str]
    handled: Mapped[int]


class RemovedRow(Row):
    """What lies in the bin; ``gone`` is last, since it may be long and is seldom read."""

    __tablename__ = "private_removed"
    __table_args__ = strict(
        is_json("links"),
        is_json("gone"),
        Index("private_removed_at", "removed_at_utc", "id"),
        Index("private_removed_highest", "highest"),
    )

    removed_at: Mapped[str]
    removed_at_utc: Mapped[int]
    past_on: Mapped[str | None]
    highest: Mapped[int]
    links: Mapped[str]
    gone: Mapped[str]
