"""Papperskorgen: what was taken away is kept for thirty days, exactly as it was (``product.md`` §4).

An entry is what one step took away: the record that was meant, what belonged to it, and which fields of other records
let go of it. It goes for good only when the calendar has been seen past its day twice, on two different days no more
than 31 days apart: a clock that jumps once empties nothing (``trust.md``, faults 45 and 46).
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any, Final

from desktop.domain.living import Living

KEPT: Final = timedelta(days=30)
SIGHTINGS_APART: Final = timedelta(days=31)
"""The most between two sightings of a day past ``KEPT`` for the second one to count."""

Held = str | tuple[str, ...] | None
"""What a field held that refers to others: ids, or the name of a state."""


@dataclass(frozen=True, slots=True)
class Gone:
    """A record as it was. ``place`` is where it stood in the order of storing among its kind; None for last."""

    record: Living
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A field of another record that let go: it held ``was``, and holds ``became`` unless somebody touched it."""

    kind: type[Living]
    id: str
    field: str
    was: Held
    became: Held


@dataclass(frozen=True, slots=True)
class Removed:
    """One entry; the first of ``gone`` is what was meant, the others belonged to it.

    ``past_on`` is the one day past ``KEPT`` on which it has been seen so far. ``highest`` is the highest place of
    ``gone``: no new record is stored at or before it, so that the places stay free.
    """

    id: str
    removed_at: datetime
    gone: tuple[Gone, ...]
    links: tuple[Link, ...] = ()
    past_on: date | None = None
    highest: int = 0

    @property
    def meant(self) -> Living:
        """What was taken away; the rest followed it."""
        return self.gone[0].record

    @property
    def until(self) -> date:
        """The last day it is surely kept, at the place where it was removed."""
        return self.removed_at.date() + KEPT


def removed(id: str, at: datetime, gone: tuple[Gone, ...], links: tuple[Link, ...] = ()) -> Removed:
    """A new entry, removed at an aware moment."""
    return Removed(id, at, gone, links, highest=max((item.place or 0 for item in gone), default=0))


def sighted(entry: Removed, today: date) -> Removed | None:
    """The entry after it was seen today; None when it goes for good."""
    if today < entry.until:
        return entry
    before = entry.past_on
    if before is None or abs(today - before) > SIGHTINGS_APART:
        return replace(entry, past_on=today)
    return entry if today == before else None


def links_between(before: Living, after: Living) -> Iterator[Link]:
    """What a record let go of. Raises ``TypeError`` for a field that cannot hold a reference or a state."""
    for item in fields(before):
        was, became = getattr(before, item.name), getattr(after, item.name)
        if was != became:
            yield Link(type(before), before.id, item.name, _held(was), _held(became))


def linked(record: Living, link: Link) -> Living:
    """The record with the field as it was; where somebody has touched it since it stays, and a list gets back what it
    lost."""
    now = getattr(record, link.field)
    held: dict[str, Any] = {link.field: _together(now, link)}
    return replace(record, **held)


def _together(now: Any, link: Link) -> Any:
    if _held(now) == link.became:
        return type(now)(str(link.was)) if isinstance(now, StrEnum) else link.was
    if isinstance(now, tuple) and isinstance(link.was, tuple):
        return (*now, *(id for id in link.was if id not in now and id not in (link.became or ())))
    return now


def _held(value: object) -> Held:
    if value is None or isinstance(value, tuple):
        return value
    if isinstance(value, str):
        return str(value)
    raise TypeError(type(value))
