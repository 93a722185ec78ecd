"""A workshop that is under way: from one sentence of strategy to at most three behaviours (``product.md`` 3.6).

The goal, its gaps and the behaviours are records of their own from the first word on, as drafts; here stands only
where the workshop is and what has no other place.
"""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum


class WorkshopStep(IntEnum):
    """The seven steps, in order."""

    GOAL = 1
    SUCCESS = 2
    MONDAY = 3
    POLISH = 4
    GAPS = 5
    CHOOSE = 6
    AGREE = 7


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a goal's workshop is. It is removed when the behaviours have been agreed.

    ``step`` is a ``WorkshopStep``; ``monday`` the lines written in the five silent minutes (one behaviour a line);
    ``chosen`` ids of the behaviours picked so far.
    """

    id: str
    goal_id: str
    step: int = WorkshopStep.GOAL
    monday: str = ""
    chosen: tuple[str, ...] = ()
    begun_on: date | None = None
    extra: str = ""
