"""Reads the dates of one column of a table, which are written in one order even when a single one does not tell."""

import re
from collections.abc import Iterable
from datetime import date
from enum import Enum

FIRST_YEAR, LAST_YEAR = 1900, 2999
"""Nobody now working began outside them."""

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.]?)([0-9]{1,2})\2([0-9]{1,2})(?:[T ].*)?")
_YEAR_LAST = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})[-/. ]([0-9]{4})(?: .*)?")


class _Order(Enum):
    """How day and month follow each other where the year stands last."""

    DAY_MONTH = "day_month"
    MONTH_DAY = "month_day"
    UNSURE = "unsure"


class Days:
    """The dates of a column. ``3/4/2021`` is read only when another date of the column shows the order; ``01/02/03``
    never is: nobody can know."""

    def __init__(self, cells: Iterable[str]) -> None:
        self._order = _order_of(match for cell in cells if (match := _YEAR_LAST.fullmatch(cell)))

    def read(self, cell: str) -> date | None:
        """The day, or None for what is none, cannot be told, or lies outside 1900 to 2999."""
        if match := _YEAR_FIRST.fullmatch(cell):
            return _day(match[1], match[3], match[4])
        if match := _YEAR_LAST.fullmatch(cell):
            order = _Order.DAY_MONTH if match[2] != "/" else self._order
            if order is _Order.DAY_MONTH or match[1] == match[3]:
                return _day(match[4], match[3], match[1])
            if order is _Order.MONTH_DAY:
                return _day(match[4], match[1], match[3])
        return None


def _order_of(dates: Iterable[re.Match[str]]) -> _Order:
    found = {_shown_by(match) for match in dates if match[2] == "/"} - {_Order.UNSURE}
    return found.pop() if len(found) == 1 else _Order.UNSURE


def _shown_by(match: re.Match[str]) -> _Order:
    if int(match[1]) > 12:
        return _Order.DAY_MONTH
    return _Order.MONTH_DAY if int(match[3]) > 12 else _Order.UNSURE


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
