"""Dates as people type them, Swedish and English at once: "fre", "i morgon halv tre", "v 13", "12/3", "next
fri".

``read_date`` takes a text that is a date and nothing else, ``find_date`` a sentence that may hold one. Both
give None for what is no date, and never raise for any text. They see little of a long text: a date stands at
its ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto

from desktop.domain.date_language.grammar import read_phrase
from desktop.domain.date_language.phrases import Clarity, Phrase
from desktop.domain.date_language.resolution import resolved
from desktop.domain.date_language.spans import Kind
from desktop.domain.date_language.tokens import Match, Tokens, tokens_of, trimmed
from desktop.domain.date_language.vocabulary import NOT_THAT_DAY, may_begin

__all__ = ["Kind", "Purpose", "Reading", "find_date", "read_date", "without_date"]

LONGEST_DATE = 200
"""Characters of a text that may be a date as a whole."""
LONGEST_SENTENCE = 600
"""Characters of a text that is searched from end to end; of a longer one only this much at its ends."""

_MOST_TOKENS = 14
_JOINS = frozenset("-./:,+#@&'=*_")
_STOPS = frozenset(".,;:!?)]}\"'”’»")
_LOOSE_ENDS = " \t\xa0,;:–—-("


class Purpose(Enum):
    """What the date is for: a talk takes the first day of several, an action the last."""

    ANY = auto()
    TALK = auto()
    ACTION = auto()


@dataclass(frozen=True, slots=True)
class Reading:
    """A date that was read. ``start`` and ``end`` are days, or naive local wall-clock moments (kind MOMENT).

    A day has ``start == end``, a few days in a row (a weekend, a month) and a week (Monday to Friday) have
    not. ``matched`` is where it stands in the text, with the small words before it ("på", "senast", "by").
    """

    kind: Kind
    start: date
    end: date
    matched: tuple[int, int]
    today: date

    def for_talk(self) -> date:
        """The day (or moment) for a talk: the first one, and of this week no day that has been."""
        return self.start if self.kind is Kind.MOMENT else min(max(self.start, self.today), self._last())

    def for_action(self) -> date:
        """The day by which an action is done: the last one."""
        return self.end.date() if isinstance(self.end, datetime) else self._last()

    def _last(self) -> date:
        """The last day; of a week that has come to its weekend, Sunday."""
        over = self.kind is Kind.WEEK and self.end < self.today <= self.end + timedelta(2)
        return self.today if over else self.end


def read_date(text: str, now: datetime, purpose: Purpose = Purpose.ANY) -> Reading | None:
    """Read a text that is a date and nothing else, seen from ``now`` (local; its offset is not used)."""
    whole = text.strip()
    if not whole or len(whole) > LONGEST_DATE:
        return None
    tokens = trimmed(tokens_of(whole, text.index(whole[0])))
    found = read_phrase(tokens, 0)
    if found is None or found.end != len(tokens.row):
        return None
    return _narrowed(_reading(tokens, 0, found, now), purpose)


def find_date(text: str, now: datetime, purpose: Purpose = Purpose.ANY) -> Reading | None:
    """Find the date in a sentence: at its end, else at its beginning, else a clear one ("på fredag") inside."""
    whole = read_date(text, now, purpose)
    if whole is not None:
        return whole
    for part, begins, ends in _parts(text):
        for at, found in _candidates(part, begins=begins, ends=ends):
            return _narrowed(_reading(part, at, found, now), purpose)
    return None


def without_date(text: str, reading: Reading) -> str:
    """The sentence without the words of the date and what they leave loose, otherwise as it was written."""
    start, end = reading.matched
    before, after = text[:start].rstrip(), text[end:].lstrip()
    if before.endswith("(") and after.startswith(")"):
        after = after[1:].lstrip()
    before = before.rstrip(_LOOSE_ENDS)
    if not before:
        return after.lstrip(_LOOSE_ENDS + ".").rstrip()
    if not after or not after[0].isalnum():
        return (before + after).rstrip(_LOOSE_ENDS).rstrip()
    return f"{before} {after}".rstrip()


def _parts(text: str) -> Iterator[tuple[Tokens, bool, bool]]:
    """The text, or its last and its first part, with whether it begins and ends there. No word is cut in two."""
    if len(text) <= LONGEST_SENTENCE:
        yield trimmed(tokens_of(text)), True, True
        return
    tail = len(text.rstrip()) - LONGEST_SENTENCE
    while tail < len(text) and not text[tail].isspace() and tail < len(text.rstrip()):
        tail += 1
    yield trimmed(tokens_of(text[tail:], tail)), False, True
    head = text[: len(text) - len(text.lstrip()) + LONGEST_SENTENCE]
    yield trimmed(tokens_of(head[: head.rfind(" ") + 1])), True, False


def _candidates(tokens: Tokens, *, begins: bool, ends: bool) -> Iterator[tuple[int, Match[Phrase]]]:
    """Phrases that may be meant, the likeliest first: at the end, at the beginning, anywhere."""
    length = len(tokens.row)
    begun = (at for at in range(length) if may_begin(tokens.word(at)))
    found = {at: phrase for at in begun if (phrase := _standing(tokens, at))}
    if ends:
        last = (at for at in range(max(0, length - _MOST_TOKENS), length) if at in found)
        yield from (
            (at, found[at])
            for at in last
            if found[at].end == length and found[at].value.clarity >= Clarity.AT_AN_END
        )
    if begins and 0 in found and found[0].value.clarity >= Clarity.AT_AN_END:
        yield 0, found[0]
    yield from ((at, found[at]) for at in found if found[at].value.clarity is Clarity.ANYWHERE)


def _standing(tokens: Tokens, at: int) -> Match[Phrase] | None:
    """The phrase that begins here, if no word or sign before or after it makes it another thing."""
    before = tokens.word(at - 1)
    if before in NOT_THAT_DAY or (tokens.glued(at) and before in _JOINS):
        return None
    found = read_phrase(tokens, at)
    if found is None or (tokens.glued(found.end) and tokens.word(found.end) not in _STOPS):
        return None
    return found


def _reading(tokens: Tokens, at: int, found: Match[Phrase], now: datetime) -> Reading | None:
    span = resolved(found.value, now.replace(tzinfo=None))
    if span is None:
        return None
    place = tokens.row[at].start, tokens.row[found.end - 1].end
    return Reading(span.kind, span.start, span.end, place, now.date())


def _narrowed(reading: Reading | None, purpose: Purpose) -> Reading | None:
    """One day out of several, when it is known what for; a moment stays one."""
    if reading is None or purpose is Purpose.ANY or reading.kind is Kind.MOMENT:
        return reading
    day = reading.for_talk() if purpose is Purpose.TALK else reading.for_action()
    return replace(reading, kind=Kind.DAY, start=day, end=day)
