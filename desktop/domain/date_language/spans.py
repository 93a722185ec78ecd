"""What a phrase turns out to be: a day, a few days in a row, a week or a moment."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What was named: a day (or a few in a row), a moment, or a week."""

    DAY = "day"
    MOMENT = "moment"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Span:
    """From a first to a last day, both counted in, or from moment to moment (local wall-clock time, naive)."""

    kind: Kind
    start: date
    end: date


def one_day(day: date) -> Span:
    return Span(Kind.DAY, day, day)
