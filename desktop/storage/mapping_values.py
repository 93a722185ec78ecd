"""How one value of a record is written into a column and read back, exactly.

Instants keep their offset as written: the ISO 8601 text is what is read back; the number beside it only sorts.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, Final, get_args

from desktop.domain.people import Rhythm
from desktop.domain.quarters import QuarterText
from desktop.domain.sheets import SheetQuestion
from desktop.domain.templates import LocalText, TemplateSection
from desktop.storage.misuse import Misuse

Stored = str | int | None
"""What a column holds."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Codec:
    """Both directions for one type; None stands for "as it is". Neither sees a missing value."""

    write: Callable[[Any], Stored] | None = None
    read: Callable[[Any], Any] | None = None


def codec_of(annotation: Any) -> Codec:
    """The codec for a record field's type; an optional one is that of its inner type."""
    if isinstance(annotation, UnionType):
        (annotation,) = (part for part in get_args(annotation) if part is not NoneType)
    if annotation in _CODECS:
        return _CODECS[annotation]
    if issubclass(annotation, StrEnum):
        return Codec(str, {member.value: member for member in annotation}.__getitem__)
    raise TypeError(annotation)


def instant_text(moment: datetime) -> str:
    """ISO 8601 with the offset as it is; raises ``Misuse`` for a time without one."""
    if moment.utcoffset() is None:
        raise Misuse("a time without an offset")
    return moment.isoformat()


def instant_order(moment: datetime) -> int:
    """Microseconds since 1970 in UTC; works from year 1 to 9999 whatever the offset."""
    return (moment - _EPOCH) // _MICROSECOND


def as_json(value: object) -> str:
    """Compact JSON with letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _local(text: LocalText) -> list[str]:
    return [text.sv, text.en, text.extra]


def _write_local(text: LocalText) -> str:
    return as_json(_local(text))


def _read_local(stored: str) -> LocalText:
    return LocalText(*json.loads(stored))


def _write_rhythm(rhythm: Rhythm) -> str:
    return as_json([rhythm.every_weeks, rhythm.weekday, rhythm.at.isoformat(), rhythm.minutes, rhythm.extra])


def _read_rhythm(stored: str) -> Rhythm:
    every_weeks, weekday, at, minutes, extra = json.loads(stored)
    return Rhythm(every_weeks, weekday, time.fromisoformat(at), minutes, extra)


def _write_parts(parts: tuple[TemplateSection, ...]) -> str:
    return as_json(
        [[_local(p.title), p.minutes, [_local(question) for question in p.questions], p.extra] for p in parts]
    )


def _read_parts(stored: str) -> tuple[TemplateSection, ...]:
    return tuple(
        TemplateSection(
            LocalText(*title), minutes, tuple(LocalText(*question) for question in questions), extra
        )
        for title, minutes, questions, extra in json.loads(stored)
    )


def _read_texts(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def _write_written(texts: tuple[QuarterText, ...]) -> str:
    return as_json([[item.about, item.text] for item in texts])


def _read_written(stored: str) -> tuple[QuarterText, ...]:
    return tuple(QuarterText(*item) for item in json.loads(stored))


def _write_questions(questions: tuple[SheetQuestion, ...]) -> str:
    return as_json([[item.section_id, item.text, item.answer] for item in questions])


def _read_questions(stored: str) -> tuple[SheetQuestion, ...]:
    return tuple(SheetQuestion(*item) for item in json.loads(stored))


_CODECS: Final[dict[Any, Codec]] = {
    str: Codec(),
    int: Codec(),
    bool: Codec(int, bool),
    date: Codec(date.isoformat, date.fromisoformat),
    datetime: Codec(instant_text, datetime.fromisoformat),
    tuple[str, ...]: Codec(as_json, _read_texts),
    Rhythm: Codec(_write_rhythm, _read_rhythm),
    LocalText: Codec(_write_local, _read_local),
    tuple[TemplateSection, ...]: Codec(_write_parts, _read_parts),
    tuple[QuarterText, ...]: Codec(_write_written, _read_written),
    tuple[SheetQuestion, ...]: Codec(_write_questions, _read_questions),
}
