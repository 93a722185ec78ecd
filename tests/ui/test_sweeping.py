"""Garbage is swept by the window's thread and never by the one that works beside it."""

import gc
import threading
from collections.abc import Iterator

import pytest

from desktop.ui.window.sweeping import Sweeper


class Loop:
    """Lives in a cycle, and remembers on which thread it went."""

    went: list[threading.Thread] = []

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        Loop.went.append(threading.current_thread())


@pytest.fixture
def sweeper(qapp: object) -> Iterator[Sweeper]:
    Loop.went.clear()
    gc.collect()
    sweeper = Sweeper()
    sweeper.begin()
    yield sweeper
    sweeper.end()


def fill(count: int) -> None:
    for _ in range(count):
        Loop()


def test_another_thread_never_sweeps(sweeper: Sweeper) -> None:
    thread = threading.Thread(target=fill, args=(5_000,))
    thread.start()
    thread.join()
    assert Loop.went == []

    swept = 0
    while (more := sweeper.sweep()) > 0:
        swept += more
    assert swept >= 5_000
    assert set(Loop.went) == {threading.current_thread()}


def test_a_bin_that_is_not_full_is_left(sweeper: Sweeper) -> None:
    gc.collect()

    assert sweeper.sweep() == 0


def test_afterwards_python_sweeps_itself(qapp: object) -> None:
    sweeper = Sweeper()
    sweeper.begin()
    assert not gc.isenabled()
    sweeper.end()
    assert gc.isenabled()
