"""Tells, before anything is printed, how many characters no font of the program has."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from desktop.reports.characters import clean
from desktop.reports.shaping import missing


def missing_glyphs(*printed: object) -> int:
    """How many characters in texts or ``Printable…`` values will be drawn as a box, for want of a glyph."""
    return sum(
        missing(line) for text in _texts(printed) for line in clean(text).split("\n") if not line.isascii()
    )


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
