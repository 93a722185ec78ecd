"""What every table shares: strict types, a place in the order of storing, an id, named constraints."""

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey, Integer, MetaData, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

SORT_KEY = "_utc"
"""Ends the name of a column that holds an instant as microseconds since 1970 in UTC, beside the text as written."""


class Row(DeclarativeBase):
    """A table of the vault. ``seq`` is the order of storing (never the clock), ``id`` what everybody refers to.

    Instants are ISO 8601 text with the offset as written, those that are sorted by also a ``…_utc`` number; days and
    times of day are ISO text; lists and nested values that nobody searches in are JSON text.
    """

    metadata = MetaData(
        naming_convention={
            "pk": "pk_%(table_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
        }
    )
    type_annotation_map = {str: Text(), int: Integer()}
    __table_args__: Any = {"sqlite_strict": True}

    seq: Mapped[int] = mapped_column(primary_key=True, sort_order=-2)
    id: Mapped[str] = mapped_column(unique=True, sort_order=-1)


class Extended:
    """Rows that keep other programs' ``x_`` keys (a JSON object, or empty)."""

    extra: Mapped[str] = mapped_column(sort_order=9)


def refers_to(table: str) -> Any:
    """A column that must point at a stored record, which cannot be removed before this row is gone."""
    return mapped_column(ForeignKey(f"{table}.id", ondelete="RESTRICT"))


def one_of(column: str, states: type[StrEnum]) -> CheckConstraint:
    """Only these states can be stored (or none, where the column may be empty)."""
    listed = ", ".join(f"'{state.value}'" for state in states)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def is_json(column: str) -> CheckConstraint:
    """Only readable JSON can be stored (or none, where the column may be empty)."""
    return CheckConstraint(f'json_valid("{column}")', name=column)


def strict(*parts: Any) -> tuple[Any, ...]:
    """A table's constraints and indexes, with strict typing (https://www.sqlite.org/stricttables.html)."""
    return (*parts, {"sqlite_strict": True})
