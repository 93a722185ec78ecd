"""The table of a period's summaries."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.quarters import QuarterState
from desktop.storage.rows.base import Extended, Row, is_json, one_of, refers_to, strict


class QuarterRow(Extended, Row):
    """One version of a summary; ``parts``, ``texts`` and ``quotes`` are JSON lists."""

    __tablename__ = "quarter"
    __table_args__ = strict(
        one_of("state", QuarterState),
        is_json("parts"),
        is_json("texts"),
        is_json("quotes"),
        Index("quarter_person", "person_id", "year", "number", "version"),
        Index("quarter_team", "team_id", "year", "number", "version"),
        Index("quarter_dialogue", "dialogue_id"),
    )

    year: Mapped[int]
    number: Mapped[int]
    person_id: Mapped[str | None] = refers_to("person")
    team_id: Mapped[str | None] = refers_to("team")
    version: Mapped[int]
    state: Mapped[str]
    language: Mapped[str]
    parts: Mapped[str]
    texts: Mapped[str]
    quotes: Mapped[str]
    dialogue_id: Mapped[str | None] = refers_to("dialogue")
    locked_at: Mapped[str | None]
    document: Mapped[str]
