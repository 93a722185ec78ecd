"""Whole phrases: a day, a time of day, or both in either order, with the small words that lead up to them."""

from dataclasses import replace

from desktop.domain.date_language import vocabulary as words
from desktop.domain.date_language.clock_words import ClockSaid, in_half, read_clock, read_half_day
from desktop.domain.date_language.day_words import read_day
from desktop.domain.date_language.phrases import Ahead, Clarity, HalfDay, Phrase, Said
from desktop.domain.date_language.tokens import Match, Tokens


def read_phrase(tokens: Tokens, at: int) -> Match[Phrase] | None:
    """The longest phrase about time that begins here."""
    begin = at
    while tokens.word(begin) in words.LEADS and begin - at < words.MOST_LEADS:
        begin += 1
    found = _day_first(tokens, begin) or _clock_first(tokens, begin)
    if found is None and begin > at:
        begin -= 1  # "till 14:00", "fram till den sista": the last small word belongs to the phrase itself
        found = _day_first(tokens, begin) or _clock_first(tokens, begin)
    if found is None:
        return None
    clarity = found.value.clarity
    led = begin > at and clarity in {Clarity.LED, Clarity.AT_AN_END}
    if led and found.value.day is None and tokens.word(begin - 1) in words.NO_CLOCK_LEADS:
        led = False
    return Match(replace(found.value, clarity=Clarity(clarity + 1) if led else clarity), found.end)


def _day_first(tokens: Tokens, at: int) -> Match[Phrase] | None:
    day = read_day(tokens, at)
    if day is None:
        return None
    half = read_half_day(tokens, day.end)
    end = half.end if half else day.end
    said_half = half.value if half else _half_of(day.value)
    if tokens.word(end) == "t" and tokens.glued(end):  # 2026-03-12T14:00
        clock = read_clock(tokens, end + 1)
    else:
        clock = read_clock(tokens, end + (tokens.word(end) == ","), after_day=True)
    if clock is None:
        return Match(Phrase(day.value.what, None, _clearer(day.value, half)), end)
    return Match(_both(day.value, clock.value, said_half), clock.end)


def _clock_first(tokens: Tokens, at: int) -> Match[Phrase] | None:
    clock = read_clock(tokens, at)
    if clock is None:
        return None
    begin = clock.end + (tokens.word(clock.end) == ",")
    day = read_day(tokens, begin)
    while day is None and tokens.word(begin) in words.LATER_LEADS:
        begin += 1
        day = read_day(tokens, begin)
    if day is None:
        return Match(Phrase(None, clock.value.clock, clock.value.clarity), clock.end)
    half = read_half_day(tokens, day.end)
    said_half = half.value if half else _half_of(day.value)
    phrase = _both(day.value, clock.value, said_half)
    if clock.value.clarity is Clarity.LED:  # "bjud på lunch fre": what is eaten, not when
        phrase = replace(phrase, clarity=Clarity.ALONE)
    return Match(phrase, half.end if half else day.end)


def _both(day: Said, clock: ClockSaid, half: HalfDay | None) -> Phrase:
    time = in_half(clock.clock, half) if half else clock.clock
    return Phrase(day.what, time, Clarity.ANYWHERE)


def _half_of(day: Said) -> HalfDay | None:
    return day.what.half if isinstance(day.what, Ahead) else None


def _clearer(day: Said, half: Match[HalfDay] | None) -> Clarity:
    return Clarity.ANYWHERE if half else day.clarity
