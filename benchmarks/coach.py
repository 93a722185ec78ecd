"""The behaviour coach: a hint follows a sentence before one has lifted the hand."""

import re
import unicodedata
from collections.abc import Callable
from itertools import cycle

from benchmarks.figures import Judged, Row, in_turns
from desktop.domain.coach.behaviours import judge_behaviour
from desktop.domain.coach.observations import judge_observation

A_SENTENCE_MS = 2
"""Product: under 2 ms a sentence."""

_SENTENCES = (
    "Innan varje kundmöte frågar jag projektledaren vad kunden oroar sig för just nu",
    "Innan kundmötet ringer jag projektledaren och skickar agendan till kunden",
    "Förbättra samarbetet mellan sälj och leverans",
    "When a deadline slips, I tell the customer the same day what happens next",
    "After each delivery I call the client and write a summary",
    "The customer should understand our roadmap",
)


def measure(*, turns: int = 3_000) -> list[Row]:
    """Each door with sentence after sentence, beside what only finds the words of one."""
    return [
        _row("behaviour", judge_behaviour, turns),
        _row("observation", judge_observation, turns),
    ]


def _row(name: str, judge: Callable[[str], object], turns: int) -> Row:
    ours, limit = cycle(_SENTENCES), cycle(_SENTENCES)
    took = in_turns(lambda: judge(next(ours)), lambda: _words(next(limit)), turns)
    return Row(f"coach, {name}, a sentence, worst", "finding words", *took, A_SENTENCE_MS, Judged.WORST)


def _words(sentence: str) -> list[str]:
    return re.findall(r"\w+", unicodedata.normalize("NFC", sentence).casefold())
