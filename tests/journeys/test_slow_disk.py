"""Fault 19: a disk that takes two seconds for each word it keeps stops nobody's typing.

That the window answers is seen from outside: a question to its accessibility tree is answered by the thread that paints.
"""

import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import to_meeting, to_person

pytestmark = pytest.mark.journey
DELAY_SECONDS = 2
STALL_SECONDS = 1.0
"""Not a pace but a hang: a window that waits for the disk answers after two."""


@contextmanager
def slow_disk(window: Window, report: Path) -> Iterator[None]:
    """Each flush to the disk takes two seconds longer from now on."""
    delay = f"inject=fdatasync,fsync:delay_enter={DELAY_SECONDS * 1_000_000}"
    words = [
        "strace",
        "-f",
        "-p",
        str(window.pid),
        "-e",
        "trace=fdatasync,fsync",
        "-e",
        delay,
        "-o",
        str(report),
    ]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as tracer:
        assert tracer.stderr is not None
        tracer.stderr.readline()  # it says whom it is attached to
        yield
        tracer.terminate()
        tracer.stderr.read()


def longest_wait(window: Window, name: str, text: str) -> float:
    """The longest time, in seconds, that the window left a question unanswered while somebody typed for a while."""
    node = window.find(name, "text")
    hands = threading.Thread(target=partial(slowly, window, text))
    hands.start()
    longest = 0.0
    while hands.is_alive():
        asked = time.monotonic()
        window.tree.caret(node)
        longest = max(longest, time.monotonic() - asked)
    hands.join()
    return longest


def slowly(window: Window, text: str) -> None:
    """A word each half second, so that there is always something more to keep."""
    for word in text.split():
        window.hands.write(f"{word} ")
        time.sleep(0.5)
    time.sleep(DELAY_SECONDS + 0.5)


@pytest.mark.rig
def test_typing_never_waits_for_the_disk(computer: Computer, tmp_path: Path) -> None:
    team.with_team(computer)
    shared, alone = "Ringde Volvo i torsdags. " * 3, "Undrar hur han mår, egentligen. " * 2
    report = tmp_path / "calls"
    with computer.opened() as window:
        to_person(window)
        window.press("F7")
        window.caret_in("Privat anteckning")
        with slow_disk(window, report):
            privately = longest_wait(window, "Privat anteckning", alone)
        assert report.read_text().count("(DELAYED)") > 1, "the disk was slow"
        window.press("ctrl+1")
        to_meeting(window)
        with slow_disk(window, report):
            together = longest_wait(window, "Läget", shared)
        assert report.read_text().count("(DELAYED)") > 1
        window.says("Sparat 09:")
        window.holds("Läget", shared)
    print(f"longest wait: {privately * 1000:.0f} ms alone, {together * 1000:.0f} ms in the meeting")
    assert max(privately, together) < STALL_SECONDS
