"""The shapes that values have in an archive: each can be read with suspicion, written, and described as JSON Schema.

One table of shapes (``archive_format``) is the only place that says what an archive looks like, so the reader, the
writer and the published schema cannot disagree.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any, Protocol

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.text import NOTE_LIMIT, check_readable, is_blank
from desktop.exchange.findings import Findings, Skipped, expect

_DAY = "(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_OFFSET = f"(?:Z|[+-]{_CLOCK}(?::[0-5][0-9])?)"
_IS_DAY = re.compile(_DAY)
_IS_CLOCK = re.compile(_CLOCK)
_IS_MOMENT = re.compile(rf"{_DAY}T{_CLOCK}(?::[0-5][0-9](?:\.[0-9]{{1,6}})?)?({_OFFSET})?")
_ID = "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
_IS_ID = re.compile(_ID)


class Shape(Protocol):
    """One form of value."""

    def read(self, value: Any, place: str, findings: Findings) -> Any:
        """The domain's value; raises ``Skipped`` after noting why not."""

    def write(self, value: Any) -> Any:
        """What JSON holds for a domain value."""

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text as it is; ``limit`` in characters."""

    limit: int = NOTE_LIMIT
    required: bool = False
    markdown: bool = False

    def read(self, value: Any, place: str, findings: Findings) -> str:
        expect(str, value, place, findings)
        text: str = value
        if len(text) > self.limit:
            findings.refuse(place, Rule.TEXT_TOO_LONG, limit=self.limit, length=len(text))
        if self.required and is_blank(text):
            findings.refuse(place, Rule.EMPTY_TEXT)
        try:
            check_readable(text)
        except RuleBroken as broken:
            findings.refuse(place, broken.rule, **broken.about)
        return text

    def write(self, value: str) -> str:
        return value

    def schema(self) -> dict[str, Any]:
        pattern = {"pattern": r"\S"} if self.required else {}
        markdown = {"contentMediaType": "text/markdown"} if self.markdown else {}
        readable = {"not": {"pattern": "[\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f]"}}
        return {"type": "string", "maxLength": self.limit, **pattern, **readable, **markdown}


@dataclass(frozen=True, slots=True)
class Matching:
    """A short text of one pattern: an id, in small letters whatever the file has (RFC 9562, section 4), or a key."""

    pattern: str = _ID
    rule: Rule = Rule.NOT_AN_ID

    def read(self, value: Any, place: str, findings: Findings) -> str:
        expect(str, value, place, findings)
        text: str = value
        if not re.fullmatch(self.pattern, text):
            findings.refuse(place, self.rule)
        return text.lower() if _IS_ID.fullmatch(text) else text

    def write(self, value: str) -> str:
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{self.pattern}$"}


@dataclass(frozen=True, slots=True)
class Choice:
    """One of some words; ``words`` gives the domain's value for each."""

    words: Mapping[str, Any]

    def read(self, value: Any, place: str, findings: Findings) -> Any:
        expect(str, value, place, findings)
        if value not in self.words:
            findings.refuse(place, Rule.NOT_A_CHOICE)
        return self.words[value]

    def write(self, value: Any) -> str:
        return str(value)

    def schema(self) -> dict[str, Any]:
        return {"enum": list(self.words)}


def one_of(words: type[StrEnum], *, without: Iterable[StrEnum] = ()) -> Choice:
    """The members of an enum but for some."""
    return Choice({item.value: item for item in words if item not in without})


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two others."""

    least: int
    most: int

    def read(self, value: Any, place: str, findings: Findings) -> int:
        expect(int, value, place, findings)
        number: int = value
        if not self.least <= number <= self.most:
            findings.refuse(place, Rule.NUMBER_OUT_OF_RANGE, least=self.least, most=self.most)
        return number

    def write(self, value: int) -> int:
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def read(self, value: Any, place: str, findings: Findings) -> bool:
        expect(bool, value, place, findings)
        return bool(value)

    def write(self, value: bool) -> bool:  # noqa: FBT001 - a shape writes any value by position
        return value

    def schema(self) -> dict[str, Any]:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Day:
    """A date ``YYYY-MM-DD``."""

    def read(self, value: Any, place: str, findings: Findings) -> date:
        expect(str, value, place, findings)
        try:
            day = date.fromisoformat(value) if _IS_DAY.fullmatch(value) else None
        except ValueError:
            day = None
        if day is None:
            findings.refuse(place, Rule.NOT_A_DAY)
        return day

    def write(self, value: date) -> str:
        return value.isoformat()

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "format": "date", "pattern": f"^{_DAY}$"}


@dataclass(frozen=True, slots=True)
class Moment:
    """A time with an offset, which is kept as written (``Z`` counts as ``+00:00``)."""

    def read(self, value: Any, place: str, findings: Findings) -> datetime:
        expect(str, value, place, findings)
        match = _IS_MOMENT.fullmatch(value)
        if match and not match[1]:
            findings.refuse(place, Rule.MOMENT_WITHOUT_OFFSET)
        try:
            moment = datetime.fromisoformat(value) if match else None
            if moment is not None:
                moment.astimezone(UTC)  # at the calendar's ends there are times that exist in no other zone
        except (ValueError, OverflowError):
            moment = None
        if moment is None:
            findings.refuse(place, Rule.NOT_A_MOMENT)
        return moment

    def write(self, value: datetime) -> str:
        return value.isoformat()

    def schema(self) -> dict[str, Any]:
        pattern = rf"^{_DAY}T{_CLOCK}(:[0-5][0-9](\.[0-9]{{1,6}})?)?{_OFFSET}$"
        return {"type": "string", "pattern": pattern}


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A wall-clock time ``HH:MM``."""

    def read(self, value: Any, place: str, findings: Findings) -> time:
        expect(str, value, place, findings)
        if not _IS_CLOCK.fullmatch(value):
            findings.refuse(place, Rule.NOT_A_TIME)
        return time.fromisoformat(value)

    def write(self, value: time) -> str:
        return f"{value:%H:%M}"

    def schema(self) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{_CLOCK}$"}


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list; becomes a tuple."""

    item: Shape
    most: int = 10_000

    def read(self, value: Any, place: str, findings: Findings) -> tuple[Any, ...]:
        expect(list, value, place, findings)
        if len(value) > self.most:
            findings.refuse(place, Rule.FILE_TOO_MANY_RECORDS, limit=self.most)
        items, before = [], len(findings.refusals)
        for number, item in enumerate(value):
            try:
                items.append(self.item.read(item, f"{place}[{number}]", findings))
            except Skipped:
                continue
        if len(findings.refusals) > before:
            raise Skipped
        return tuple(items)

    def write(self, value: Iterable[Any]) -> list[Any]:
        return [self.item.write(item) for item in value]

    def schema(self) -> dict[str, Any]:
        return {"type": "array", "items": self.item.schema(), "maxItems": self.most}
