"""A period's summary on paper: drafted, gone through together, then locked as a dated version."""

import re
from bisect import bisect_right
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from desktop.domain.errors import Rule, RuleBroken

WHOLE_YEAR = 0
"""The ``number`` of a summary of a year rather than of one of its quarters (1–4)."""


SUMMARY = "summary"
"""``about`` of the text that stands over the whole period: what became different."""
AHEAD = "ahead"
"""``about`` of the text on what comes next."""

_WRITTEN = re.compile(r"\s*(\d{4})(?:\s*[-–/ ]?\s*[QqKk]([1-4]))?\s*", re.ASCII)
_THURSDAY = 3


class QuarterPart(StrEnum):
    """What may go into a summary; the values are the keys in ``Quarter.parts``."""

    AGREEMENTS = "agreements"
    BEHAVIOURS = "behaviours"
    EFFECTS = "effects"
    ACTIONS = "actions"
    FEEDBACK = "feedback"
    TALKS = "talks"
    AHEAD = "ahead"
    THOUGHTS = "thoughts"
    SIGNATURES = "signatures"


FIRST_PARTS = (
    QuarterPart.AGREEMENTS,
    QuarterPart.BEHAVIOURS,
    QuarterPart.EFFECTS,
    QuarterPart.FEEDBACK,
    QuarterPart.AHEAD,
    QuarterPart.THOUGHTS,
)
"""What goes in until somebody has chosen."""


class QuarterState(StrEnum):
    """A summary's life. A quarter for which nothing is stored is open."""

    DRAFT = "draft"
    GONE_THROUGH = "gone_through"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class QuarterText:
    """What the manager wrote under one heading; ``about`` is a behaviour's id or a part's key."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Quarter:
    """One version of a summary of a person's or a team's quarter (or year).

    ``parts`` are the keys of what goes in, ``texts`` what was written ("Vad blev annorlunda?"), ``quotes`` ids of the
    effects and marks that are quoted; ``dialogue_id`` is where it was gone through together. A locked version keeps
    its ``document``: the PDF's bytes in base64, so that it prints the same for ever.
    """

    id: str
    year: int
    number: int
    person_id: str | None = None
    team_id: str | None = None
    version: int = 1
    state: QuarterState = QuarterState.DRAFT
    language: str = "sv"
    parts: tuple[str, ...] = ()
    texts: tuple[QuarterText, ...] = ()
    quotes: tuple[str, ...] = ()
    dialogue_id: str | None = None
    locked_at: datetime | None = None
    document: str = ""
    extra: str = ""

    def text(self, about: str) -> str:
        """What was written under a heading, empty when nothing was."""
        return next((item.text for item in self.texts if item.about == about), "")


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter (``number`` 1–4) or a whole year (0), from its ``first`` to its ``last`` day."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, 1 if self.number == WHOLE_YEAR else 3 * self.number - 2, 1)

    @property
    def last(self) -> date:
        """The last day."""
        month = 12 if self.number == WHOLE_YEAR else 3 * self.number
        return date(self.year, month, 30 if month in {6, 9} else 31)

    def holds(self, day: date | None) -> bool:
        """Whether a day lies in it."""
        return day is not None and self.first <= day <= self.last

    def before(self) -> "Period":
        """The quarter (or year) before; the year 1 has none before it and gives itself."""
        if self.number > 1:
            return Period(self.year, self.number - 1)
        if self.year == 1:
            return self
        return Period(self.year - 1, WHOLE_YEAR if self.number == WHOLE_YEAR else 4)

    def after(self) -> "Period":
        """The quarter (or year) after; the last one of the calendar gives itself."""
        if 1 <= self.number < 4:
            return Period(self.year, self.number + 1)
        if self.year == date.max.year:
            return self
        return Period(self.year + 1, WHOLE_YEAR if self.number == WHOLE_YEAR else 1)

    def columns(self) -> tuple[date, ...]:
        """The first days of its weeks (Mondays), or of its months for a year.

        A week belongs to the quarter in which its Thursday lies, as ISO 8601 counts the weeks of a year; so a
        quarter has thirteen (now and then twelve or fourteen).
        """
        return _columns(self)

    def column_of(self, day: date) -> int:
        """Which of ``columns`` a day of the period belongs to."""
        return max(0, bisect_right(self.columns(), day) - 1)


@lru_cache(maxsize=64)
def _columns(period: Period) -> tuple[date, ...]:
    if period.number == WHOLE_YEAR:
        return tuple(date(period.year, month, 1) for month in range(1, 13))
    thursday = period.first + timedelta(days=(_THURSDAY - period.first.weekday()) % 7)
    weeks = (period.last - thursday).days // 7 + 1
    return tuple(
        date.fromordinal(max(1, thursday.toordinal() - _THURSDAY + 7 * week)) for week in range(weeks)
    )


def period_of(day: date) -> Period:
    """The quarter that a day lies in."""
    return Period(day.year, (day.month + 2) // 3)


def read_period(text: str) -> Period:
    """The quarter or year that ``2026Q1``, ``2026 K1`` or ``2026`` means; raises ``RuleBroken(NOT_A_QUARTER)``."""
    found = _WRITTEN.fullmatch(text)
    if found is None or int(found[1]) == 0:
        raise RuleBroken(Rule.NOT_A_QUARTER)
    return Period(int(found[1]), int(found[2] or WHOLE_YEAR))


def filled_columns(period: Period, days: Collection[date]) -> tuple[bool, ...]:
    """Which of the period's weeks (months of a year) hold any of the days: the recency strip."""
    filled = {period.column_of(day) for day in days if period.holds(day)}
    return tuple(column in filled for column in range(len(period.columns())))


def only_month(period: Period, days: Collection[date]) -> int | None:
    """The period's last month (1–12) when every one of the days lies there; None otherwise, or when there are none.

    The recency guard of ``product.md`` 3.10: what is remembered best is what happened last.
    """
    months = {day.month for day in days if period.holds(day)}
    return period.last.month if months == {period.last.month} else None
