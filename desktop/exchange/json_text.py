"""JSON from a file nobody vouches for, read so that neither its depth, its numbers nor its doubled keys can hurt.

What is wrong in one place is left in the value as a ``Doubled`` or an ``UNREADABLE_NUMBER``, so that whoever walks it
can say where; what is wrong with the whole is refused here.
"""

import codecs
import json
import math
import re
from typing import Any

from desktop.domain.errors import Rule
from desktop.services.archive_content import ArchiveRefused, Refusal

DEEPEST = 64
"""Levels of objects and lists; the archive itself needs eight."""
LONGEST_NUMBER = 300
"""Digits; a double ends there, and converting longer ones takes time by the square."""

_ESCAPE = re.compile(rb"\\.", re.DOTALL)
_STRING = re.compile(rb'"[^"]*"')
_NOT_STRUCTURE = bytes(set(range(256)) - set(b'[]{}"'))


class Doubled(dict[str, Any]):
    """An object in which ``key`` stands twice."""

    key: str = ""


class _UnreadableNumber:
    """NaN, an infinity, or more than any number needs."""


UNREADABLE_NUMBER = _UnreadableNumber()


def read_json(data: bytes) -> Any:
    """The value in ``data`` (UTF-8, with or without a byte order mark).

    Raises ``ArchiveRefused``: FILE_EMPTY, FILE_NOT_TEXT, FILE_TOO_DEEP (``limit``), FILE_NOT_JSON (``line``,
    ``column``, both from 1).
    """
    if not data.strip():
        raise ArchiveRefused(Refusal(Rule.FILE_EMPTY))
    if depth(data) > DEEPEST:
        raise ArchiveRefused(Refusal(Rule.FILE_TOO_DEEP, about={"limit": DEEPEST}))
    try:
        return json.loads(
            data.removeprefix(codecs.BOM_UTF8).decode(),
            object_pairs_hook=_object,
            parse_int=_whole,
            parse_float=_broken,
            parse_constant=_constant,
        )
    except UnicodeDecodeError:
        raise ArchiveRefused(Refusal(Rule.FILE_NOT_TEXT)) from None
    except json.JSONDecodeError as error:
        where = {"line": error.lineno, "column": error.colno}
        raise ArchiveRefused(Refusal(Rule.FILE_NOT_JSON, about=where)) from None


def depth(data: bytes) -> int:
    """How many objects and lists stand inside each other; brackets in strings aside. Takes time by the length."""
    structure = _STRING.sub(b"", _ESCAPE.sub(b"", data).translate(None, _NOT_STRUCTURE))
    deepest = level = 0
    for sign in structure:
        if sign in b"[{":
            level += 1
            deepest = max(deepest, level)
        else:
            level -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    doubled = Doubled(found)
    seen: set[str] = set()
    doubled.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return doubled


def _whole(text: str) -> int | _UnreadableNumber:
    return int(text) if len(text) <= LONGEST_NUMBER else UNREADABLE_NUMBER


def _broken(text: str) -> float | _UnreadableNumber:
    number = float(text) if len(text) <= LONGEST_NUMBER else math.inf
    return number if math.isfinite(number) else UNREADABLE_NUMBER


def _constant(_: str) -> _UnreadableNumber:
    return UNREADABLE_NUMBER
