"""Moves the sample team through time, so that its week is always this week."""

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

from desktop.domain.living import Living
from desktop.domain.preferences import Preference
from desktop.services.archive_content import ArchiveContent, content_of
from desktop.services.noticing import moved_notice

ANCHOR = "x_anchor"
"""The key beside an archive's lists that says which day its "today" is."""


def anchor_of(content: ArchiveContent) -> date:
    """The day on which the archive's story stands; raises ``LookupError`` when it has none."""
    anchor = next((item for item in content.preferences if item.id == ANCHOR), None)
    if anchor is None:
        raise LookupError(ANCHOR)
    return date.fromisoformat(json.loads(anchor.value)[ANCHOR])


def shifted(content: ArchiveContent, anchor: date, today: date) -> ArchiveContent:
    """The content with every date and time moved by whole weeks, so that the anchor's ISO week becomes today's.

    Weekdays and wall-clock times stay, and each time keeps its offset as written. The anchor itself is left out.
    """
    weeks = _monday(today) - _monday(anchor)
    kept = (record for record in content.records() if record.id != ANCHOR)
    return content_of(_moved(kept, weeks))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _moved(records: Iterable[Living], by: timedelta) -> Iterable[Living]:
    for record in records:
        held: dict[str, Any] = {item.name: getattr(record, item.name) for item in fields(record)}
        dates: dict[str, Any] = {name: value + by for name, value in held.items() if isinstance(value, date)}
        moved = replace(record, **dates)
        yield moved_notice(moved, by) if isinstance(moved, Preference) else moved
