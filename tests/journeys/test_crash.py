"""Journey 5 and the kills: whatever ends the program, what was typed a second ago is there."""

import random
import time
from dataclasses import dataclass, field

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import back_to_meeting, in_meeting, to_meeting

pytestmark = pytest.mark.journey

PASSPHRASE = "korgstol vinter åska nio"
AT_MOST_LOST = 1.0
KILLS, KILLS_AT_LENGTH = 20, 200


WORDS_A_LINE = 20
STREAM = "".join(
    f"{number:04}" + ("\n" if number % WORDS_A_LINE == 0 else " ") for number in range(1, 10_000)
)
"""What is typed, in lines as long as a hand makes them: any beginning of it shows how far the typing came."""


@dataclass
class Typist:
    """Types the stream from ``place``, a few letters at a time, and knows when each was sent."""

    window: Window
    place: int = 0
    sent: dict[int, float] = field(default_factory=dict)

    def type_for(self, seconds: float) -> None:
        """Go on for so long, and stop wherever one is."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.window.hands.write(STREAM[self.place : self.place + 3], pause_ms=4)
            self.place += 3
            self.sent[self.place] = time.monotonic()

    def due(self, killed: float) -> int:
        """How far it must have been kept when the program ended at ``killed``."""
        return max((place for place, at in self.sent.items() if at < killed - AT_MOST_LOST), default=0)


def test_a_crash_in_the_middle_of_a_sentence_loses_a_second_at_most(computer: Computer) -> None:
    team.with_team(computer, PASSPHRASE)
    with computer.opened() as window:
        window.write_in("Lösenfras", f"{PASSPHRASE}\n")
        to_meeting(window)
        window.press("ctrl+Down")
        in_meeting(window, "Vardagen")
        typist = Typist(window)
        typist.type_for(2.5)
        killed = time.monotonic()
        window.kill()
    with computer.opened() as window:
        window.write_in("Lösenfras", f"{PASSPHRASE}\n")
        back_to_meeting(window, "Vardagen")
        text = window.text("Vardagen")
        assert STREAM.startswith(text)
        assert 0 < typist.due(killed) <= len(text) <= typist.place
        caret = window.tree.caret(window.find("Vardagen", "text"))
        assert 0 < caret <= len(text)


@pytest.mark.parametrize("seed", [1])
def test_no_kill_while_typing_loses_more_than_a_second(
    computer: Computer, seed: int, *, full_length: bool
) -> None:
    """One vault through all of it: each time killed in the middle of typing, opened again, and read."""
    team.with_team(computer)
    with computer.opened() as window:
        to_meeting(window)
        window.end()
    chance = random.Random(seed)
    due, typed = 0, 0
    for turn in range(KILLS_AT_LENGTH if full_length else KILLS):
        with computer.opened() as window:
            back_to_meeting(window)
            text = window.text("Läget")
            assert STREAM.startswith(text), f"turn {turn}: {text[-40:]!r}"
            assert due <= len(text) <= typed, (
                f"turn {turn}: {len(text)} kept of {typed} typed, {due} of them due"
            )
            window.press("ctrl+End")
            typist = Typist(window, len(text))
            typist.type_for(chance.uniform(0.3, 2.2))
            killed = time.monotonic()
            window.kill()
            due, typed = max(typist.due(killed), len(text)), typist.place
        computer.done("check")
