"""A workshop that is under way: from one sentence of strategy to at most three behaviours (``product.md`` 3.6).

The goal, its gaps and the behaviours are records of their own from the first word on, as drafts; here stands only
where the workshop is and what has no other place.
"""

import json
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.text import is_blank, sentence

MOST_LINES = 200
"""Lines of the Monday question; a page that was pasted in by mistake has more."""

SILENT_MINUTES = 5

_BULLET = re.compile(r"^[-–*•·]\s+")


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


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What else a workshop remembers: the order of its drafts, which living behaviours are to rest, and with whom each
    gap is taken up (gap id → person id). All are ids; one that leads nowhere is passed over.
    """

    order: tuple[str, ...] = ()
    rests: tuple[str, ...] = ()
    whom: Mapping[str, str] = field(default_factory=dict)

    def kept(self) -> str:
        """The form in which it is stored."""
        return json.dumps({"order": self.order, "rests": self.rests, "whom": self.whom}, sort_keys=True)


def arrangement_from(kept: str | None) -> Arrangement:
    """Read what was stored; an archive made by hand may hold anything, and then nothing is remembered."""
    try:
        held = json.loads(kept or "{}")
        return Arrangement(
            tuple(map(str, held.get("order", ()))),
            tuple(map(str, held.get("rests", ()))),
            {str(gap): str(person) for gap, person in held.get("whom", {}).items()},
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return Arrangement()


def lines_of(monday: str) -> tuple[str, ...]:
    """The sentences of the Monday question, one a line; blank lines and bullets are left out.

    Raises ``RuleBroken``: TOO_MANY_LINES (``limit``), and as ``sentence`` does.
    """
    written = [_BULLET.sub("", line.strip()) for line in monday.split("\n")]
    lines = [line for line in written if not is_blank(line)]
    if len(lines) > MOST_LINES:
        raise RuleBroken(Rule.TOO_MANY_LINES, limit=MOST_LINES)
    return tuple(map(sentence, lines))


def continued(before: Sequence[str], after: Sequence[str]) -> tuple[int | None, ...]:
    """For each line of ``after`` the place in ``before`` of the line that it is, or was made from; None for a new one.

    Equal lines are the same one. A changed line continues the one that stood at its place between the same
    neighbours.
    """
    places: dict[str, deque[int]] = defaultdict(deque)
    for place, line in enumerate(before):
        places[line].append(place)
    found = [places[line].popleft() if places[line] else None for line in after]
    gone: dict[int | None, deque[int]] = defaultdict(deque)
    neighbour: int | None = None
    same = set(found)
    for place in range(len(before)):
        if place in same:
            neighbour = place
        else:
            gone[neighbour].append(place)
    neighbour = None
    answer: list[int | None] = []
    for match in found:
        if match is not None:
            neighbour = match
            answer.append(match)
        else:
            answer.append(gone[neighbour].popleft() if gone[neighbour] else None)
    return tuple(answer)


def joined(first: str, second: str) -> str:
    """Two lines as one sentence."""
    first, second = first.rstrip(), second.lstrip()
    return (
        f"{first} {second}" if first.endswith((".", ",", ";", ":", "!", "?", "…")) else f"{first}, {second}"
    )


def in_order(ids: Iterable[str], order: Sequence[str]) -> tuple[str, ...]:
    """The ids as ``order`` has them; those it does not know come last, as given."""
    place = {id: number for number, id in enumerate(order)}
    return tuple(sorted(ids, key=lambda id: place.get(id, len(place))))
