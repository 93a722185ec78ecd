"""What the lines of a shared note mean: a sign at the start of a line makes it a promise, an agreement and so
on.

A sign counts only as the first character, followed by a space and a text: "!!", "=>", "1+1", *emphasis* and
rules of signs (* * *) are ordinary text. "- " stays the list that it is in Markdown.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from desktop.domain.attendance import Attendance, owner_of
from desktop.domain.dates_in_words import Purpose, find_date, without_date
from desktop.domain.promises import Owner

__all__ = ["Attendance", "LineKind", "NoteLine", "kind_of", "read_lines"]


class LineKind(StrEnum):
    """What a line of a note is; the value is the sign before the space that makes it so."""

    TEXT = ""
    ACTION = "!"
    AGREEMENT = "="
    OBSERVATION = "+"
    OBSTACLE = "*"
    NEXT_TIME = "?"
    LIST = "-"


_SIGNED = re.compile(r"([!=+*?-])[ \xa0]\s*(\S.*)")
_RULE_OF_SIGNS = re.compile(r"([!=+*?-])(?:\s*\1)*\s*")


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line. ``start`` and ``end`` are its place in the note, sign included, line feed not.

    ``text`` is what it says without its sign, and of an action without the owner's name and the words of the
    date: "! Karin bokar Lisa fre" gives "bokar Lisa". ``words`` keeps the name: "Karin bokar Lisa". Nothing
    is inflected. ``owner`` and ``due`` are only of an action, and None when the line does not say.
    """

    kind: LineKind
    start: int
    end: int
    text: str
    words: str
    owner: Owner | None = None
    due: date | None = None


def kind_of(line: str) -> LineKind:
    """Tell what one line is, cheaply enough for every keystroke: neither owner nor date is looked for."""
    signed = _SIGNED.match(line)
    if signed is None or _RULE_OF_SIGNS.fullmatch(line):
        return LineKind.TEXT
    return LineKind(signed[1])


def read_lines(note: str, who: Attendance, now: datetime) -> tuple[NoteLine, ...]:
    """Read every line, empty ones too. ``now`` (local) is when it was written, from which dates are counted."""
    return tuple(_lines(note, who, now))


def _lines(note: str, who: Attendance, now: datetime) -> Iterator[NoteLine]:
    start = 0
    for line in note.split("\n"):
        yield _line(line, start, who, now)
        start += len(line) + 1


def _line(line: str, start: int, who: Attendance, now: datetime) -> NoteLine:
    end = start + len(line)
    kind = kind_of(line)
    if kind is LineKind.TEXT:
        return NoteLine(LineKind.TEXT, start, end, line, line)
    text = line[1:].strip()
    if kind is LineKind.ACTION:
        return _action(text, start, end, who, now)
    return NoteLine(kind, start, end, text, text)


def _action(text: str, start: int, end: int, who: Attendance, now: datetime) -> NoteLine:
    found = find_date(text, now, Purpose.ACTION)
    words = (without_date(text, found) if found else text) or text
    owner, rest = owner_of(words, who)
    due = found.for_action() if found else None
    return NoteLine(LineKind.ACTION, start, end, rest or words, words, owner, due)
