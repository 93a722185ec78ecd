"""Tables of teams and people."""

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from desktop.domain.people import PersonState, TeamState
from desktop.storage.rows.base import Extended, Row, is_json, one_of, refers_to, strict


class TeamRow(Extended, Row):
    """A team."""

    __tablename__ = "team"
    __table_args__ = strict(one_of("state", TeamState))

    name: Mapped[str]
    state: Mapped[str]


class PersonRow(Extended, Row):
    """A person; ``aliases`` and ``rhythm`` are JSON."""

    __tablename__ = "person"
    __table_args__ = strict(
        one_of("state", PersonState),
        is_json("aliases"),
        is_json("rhythm"),
        Index("person_team", "team_id"),
    )

    name: Mapped[str]
    role: Mapped[str]
    email: Mapped[str]
    team_id: Mapped[str | None] = refers_to("team")
    started_on: Mapped[str | None]
    aliases: Mapped[str]
    state: Mapped[str]
    rhythm: Mapped[str | None]
    preferred_template: Mapped[str | None]
