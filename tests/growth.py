"""Whether work grows in step with what it is given: a ratio within one run, the same on a slow machine as on a fast one."""

import time
from collections.abc import Callable

_TOO_SMALL_TO_TELL = 0.02
"""Seconds of CPU: below it, start-up and luck say more than the work."""


def cost(work: Callable[[int], object], size: int) -> float:
    """Seconds of CPU that `work(size)` takes: the least of three, since disturbances only add."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        work(size)
        taken.append(time.process_time() - begun)
    return max(min(taken), _TOO_SMALL_TO_TELL)


def in_step(work: Callable[[int], object], size: int) -> bool:
    """Whether four times as much takes at most eight times as long; a square would take sixteen."""
    return cost(work, 4 * size) <= 8 * cost(work, size)
