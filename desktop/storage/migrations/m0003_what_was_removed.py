"""The bin: what was taken away, for thirty days."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite3 import Connection

STATEMENTS: Final[Sequence[str]] = (
    """
    CREATE TABLE private_removed (
        seq INTEGER NOT NULL, id TEXT NOT NULL, removed_at TEXT NOT NULL, removed_at_utc INTEGER NOT NULL,
        past_on TEXT, highest INTEGER NOT NULL, links TEXT NOT NULL, gone TEXT NOT NULL,
        CONSTRAINT pk_private_removed PRIMARY KEY (seq),
        CONSTRAINT ck_private_removed_links CHECK (json_valid("links")),
        CONSTRAINT ck_private_removed_gone CHECK (json_valid("gone")),
        CONSTRAINT uq_private_removed_id UNIQUE (id)
    ) STRICT
    """,
    "CREATE INDEX private_removed_at ON private_removed (removed_at_utc, id)",
    "CREATE INDEX private_removed_highest ON private_removed (highest)",
)


def apply(connection: "Connection") -> None:
    """Makes one table."""
    for statement in STATEMENTS:
        connection.execute(statement)
