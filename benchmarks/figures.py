"""One measured thing beside its limit, both taken in turns on the same machine; only their relation is judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median, quantiles
from time import perf_counter
from typing import Final

_MS: Final = 1000


class Judged(StrEnum):
    """What the goal is about."""

    RATIO = "×"
    """Ours over the limit's."""
    MORE = "+"
    """Ours less the limit's, in the row's unit."""
    WORST = "p99"
    """The 99th percentile of ours, in the row's unit."""


@dataclass(frozen=True, slots=True)
class Row:
    """``ours`` and ``limit`` hold one value a turn, in ``unit``; ``goal`` is the most that is good enough."""

    name: str
    against: str
    ours: tuple[float, ...]
    limit: tuple[float, ...]
    goal: float
    judged: Judged = Judged.RATIO
    unit: str = "ms"

    @property
    def found(self) -> float:
        """The figure to hold against the goal: what else the computer does meets both of a turn alike."""
        if self.judged is Judged.WORST:
            return percentile(self.ours, 99)
        if self.judged is Judged.MORE:
            return median(ours - limit for ours, limit in zip(self.ours, self.limit, strict=True))
        return median(ours / limit for ours, limit in zip(self.ours, self.limit, strict=True))

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.found <= self.goal

    def summary(self) -> dict[str, object]:
        """For the JSON file: medians, 99th percentiles and how far the turns lie apart (half of them)."""
        return {
            "name": self.name,
            "against": self.against,
            "unit": self.unit,
            "ours": round(median(self.ours), 3),
            "ours_p99": round(percentile(self.ours, 99), 3),
            "ours_spread": round(spread(self.ours), 3),
            "limit": round(median(self.limit), 3),
            "limit_p99": round(percentile(self.limit, 99), 3),
            "limit_spread": round(spread(self.limit), 3),
            "judged": self.judged.name.lower(),
            "found": round(self.found, 3),
            "goal": self.goal,
            "reached": self.reached,
            "turns": len(self.ours),
        }


def percentile(values: Sequence[float], which: int) -> float:
    """The value below which ``which`` per cent lie; never beyond the largest one seen."""
    return quantiles(values, n=100, method="inclusive")[which - 1] if len(values) > 1 else values[0]


def spread(values: Sequence[float]) -> float:
    """From the first quarter to the third."""
    return percentile(values, 75) - percentile(values, 25)


def in_turns(
    ours: Callable[[], object],
    limit: Callable[[], object],
    turns: int,
    clock: Callable[[], float] = perf_counter,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Milliseconds of both, a turn each, the first of a pair by turns; the first tenth only warms up."""
    took: tuple[list[float], list[float]] = ([], [])
    for turn in range(turns):
        pair = [(took[0], ours), (took[1], limit)]
        for times, step in pair if turn % 2 else reversed(pair):
            start = clock()
            step()
            times.append((clock() - start) * _MS)
    warm = max(1, turns // 10)
    return tuple(took[0][warm:]), tuple(took[1][warm:])


def table(rows: Sequence[Row]) -> str:
    """All rows as text, a line each, the figure and its goal last."""
    titles = ("what", "ours", "limit", "against", "found", "goal", "")
    lines = [titles, *(_cells(row) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(titles))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if column in (0, 3, 6) else cell.rjust(width)
            for column, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _cells(row: Row) -> tuple[str, ...]:
    sign, unit = (row.judged.value, "") if row.judged is Judged.RATIO else (f"{row.judged.value} ", row.unit)
    return (
        row.name,
        f"{_figure(median(row.ours))} ±{_figure(spread(row.ours) / 2)} {row.unit}",
        f"{_figure(median(row.limit))} ±{_figure(spread(row.limit) / 2)} {row.unit}",
        row.against,
        f"{sign}{_figure(row.found)}{f' {unit}' if unit else ''}",
        f"≤ {row.goal:g}{f' {unit}' if unit else ''}",
        "" if row.reached else "not reached",
    )


def _figure(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.2f}" if abs(value) < 10 else f"{value:.1f}"
