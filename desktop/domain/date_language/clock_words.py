"""Times of day as people write them: 14:00, kl. 14, 2pm, halv tre, kvart över två, quarter to three.

Office hours decide what a time on the twelve-hour clock means: the one of its two moments that lies between
07:00 and 18:59. An hour from 1 to 6 written without a zero before it ("2:30") is such a time too; "02:30" is
at night.
"""

from dataclasses import dataclass, replace

from desktop.domain.date_language import vocabulary as words
from desktop.domain.date_language.phrases import Clarity, Clock, HalfDay
from desktop.domain.date_language.tokens import Match, Tokens

_FIRST_OFFICE_HOUR = 7
_LIKELY_BARE_HOURS = range(7, 19)
_MOST_MINUTES_SAID = 29


@dataclass(frozen=True, slots=True)
class ClockSaid:
    """A time of day, how clear it is, and whether it is a lone number."""

    clock: Clock
    clarity: Clarity
    bare: bool = False


def read_clock(tokens: Tokens, at: int, *, after_day: bool = False) -> Match[ClockSaid] | None:
    """Read a time, or a span of time, at a place. After a day a lone number at the end will do for an hour."""
    begin = at
    weak = False
    while (word := tokens.word(begin)) in words.CLOCK_LEADS or word in words.WEAK_CLOCK_LEADS or word == ".":
        if word == "." and tokens.word(begin - 1) not in words.CLOCK_LEADS:
            break
        weak, begin = weak or word in words.WEAK_CLOCK_LEADS, begin + 1
    found = _one_time(tokens, begin)
    if found is None:
        return None
    whole = _with_end(tokens, found)
    led = begin > at
    if whole.value.bare and not _may_be_bare(tokens, whole, led=led, after_day=after_day):
        return None
    clarity = _clarity(whole.value, led=led, weak=weak)
    return Match(replace(whole.value, clarity=clarity, clock=in_office_hours(whole.value.clock)), whole.end)


def read_half_day(tokens: Tokens, at: int) -> Match[HalfDay] | None:
    """Read a part of the day such as "förmiddag" or "in the afternoon"."""
    return tokens.phrase(at, words.HALF_DAYS)


def in_half(clock: Clock, half: HalfDay) -> Clock:
    """The time (and its end) in that half of the day; an hour over twelve stays."""
    until = in_half(clock.until, half) if clock.until else None
    if clock.hour > 12 or clock.hour == 0:
        return replace(clock, settled=True, until=until)
    hour = clock.hour % 12 + (12 if half is HalfDay.AFTERNOON else 0)
    return replace(clock, hour=hour, settled=True, until=until)


def in_office_hours(clock: Clock) -> Clock:
    """The time with its hour decided by office hours, if nothing else decides it. Its end follows it."""
    if not clock.settled and clock.hour % 12 < _FIRST_OFFICE_HOUR:
        clock = replace(clock, hour=clock.hour % 12 + 12)
    return replace(clock, until=in_office_hours(clock.until)) if clock.until else clock


def _clarity(said: ClockSaid, *, led: bool, weak: bool) -> Clarity:
    if not led:
        return said.clarity
    if weak and said.bare:
        return Clarity.ALONE
    return Clarity.AT_AN_END if weak else Clarity.ANYWHERE


def _may_be_bare(tokens: Tokens, found: Match[ClockSaid], *, led: bool, after_day: bool) -> bool:
    clock = found.value.clock
    if led:
        return True
    ends = found.end == len(tokens.row)
    return after_day and ends and (clock.hour in _LIKELY_BARE_HOURS or clock.until is not None)


def _one_time(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    found = (
        _figures(tokens, at)
        or _spoken(tokens, at)
        or _named(tokens, at)
        or _four_figures(tokens, at)
        or _bare_hour(tokens, at)
    )
    if found is None or found.value.clock.hour > 23:
        return None
    half = tokens.phrase(found.end, words.HALF_DAYS)
    if half is None:
        return found
    clock = in_half(found.value.clock, half.value)
    return Match(ClockSaid(clock, max(found.value.clarity, Clarity.AT_AN_END)), half.end)


def _with_end(tokens: Tokens, begun: Match[ClockSaid]) -> Match[ClockSaid]:
    """The time with the one it lasts until, when a later one follows."""
    if tokens.word(begun.end) not in words.RANGE_WORDS:
        return begun
    ended = _one_time(tokens, begun.end + 1)
    if ended is None:
        return begun
    clock = replace(begun.value.clock, until=ended.value.clock)
    bare = begun.value.bare and ended.value.bare
    return Match(ClockSaid(clock, max(begun.value.clarity, ended.value.clarity), bare), ended.end)


def _figures(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    """14:00, 14.00, 14:00:00."""
    hour, sign, minute = tokens.number(at), tokens.word(at + 1), tokens.number(at + 2)
    joined = tokens.glued(at + 1) and tokens.glued(at + 2)
    if hour is None or minute is None or sign not in {":", "."} or not joined:
        return None
    if len(tokens.word(at + 2)) != 2 or minute > 59:
        return None
    end = at + 3
    if tokens.word(end) == ":" and tokens.number(end + 1) is not None and tokens.glued(end + 1):
        end += 2
    settled = hour >= _FIRST_OFFICE_HOUR or tokens.word(at).startswith("0")
    clarity = Clarity.AT_AN_END if sign == ":" else Clarity.ALONE
    return Match(ClockSaid(Clock(hour, minute, settled), clarity), end)


def _four_figures(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    """1400, after kl or a day."""
    word, number = tokens.word(at), tokens.number(at, 4)
    if number is None or len(word) != 4 or number % 100 > 59:
        return None
    return Match(ClockSaid(Clock(*divmod(number, 100)), Clarity.ALONE, bare=True), at + 1)


def _bare_hour(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    """14, två, two o'clock."""
    hour = _hour(tokens, at)
    if hour is None:
        return None
    clock = Clock(hour.value, settled=hour.value > 12 or tokens.word(at).startswith("0"))
    if o_clock := tokens.phrase(hour.end, words.O_CLOCK):
        return Match(ClockSaid(clock, Clarity.ANYWHERE), o_clock.end)
    return Match(ClockSaid(clock, Clarity.ALONE, bare=True), hour.end)


def _named(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    found = tokens.phrase(at, words.NAMED_TIMES)
    return Match(ClockSaid(found.value, Clarity.LED), found.end) if found else None


def _spoken(tokens: Tokens, at: int) -> Match[ClockSaid] | None:
    """Halv tre, half past two, kvart över två, ten to three, fem i halv tre."""
    counted = _minutes_from(tokens, at)
    shift, begin = (counted.value, counted.end) if counted else (0, at)
    half = _half(tokens, begin)
    if half is not None:
        shift, begin = shift + half.value, half.end
    hour = _hour(tokens, begin) if begin > at else None
    if hour is None or hour.value == 0:
        return None
    total = hour.value * 60 + shift
    settled = hour.value > 12
    clock = Clock(total // 60 if settled else total // 60 % 12 or 12, total % 60, settled)
    return Match(ClockSaid(clock, Clarity.AT_AN_END), hour.end)


def _minutes_from(tokens: Tokens, at: int) -> Match[int] | None:
    amount = tokens.phrase(at, words.QUARTERS) or _minutes(tokens, at)
    if amount is None:
        return None
    side = tokens.phrase(amount.end, words.TO_THE_HOUR)
    return Match(amount.value * side.value, side.end) if side else None


def _minutes(tokens: Tokens, at: int) -> Match[int] | None:
    number = tokens.number(at) or words.NUMBER_WORDS.get(tokens.word(at))
    if number is None or number > _MOST_MINUTES_SAID:
        return None
    end = at + 1
    if number == 20 and tokens.word(end) in {"fem", "five"}:
        number, end = 25, end + 1
    return Match(number, end + (tokens.word(end) in words.MINUTE_WORDS))


def _half(tokens: Tokens, at: int) -> Match[int] | None:
    if tokens.word(at) in words.HALF_BEFORE:
        return Match(-30, at + 1)
    after = tokens.phrase(at, words.HALF_AFTER)
    return Match(30, after.end) if after else None


def _hour(tokens: Tokens, at: int) -> Match[int] | None:
    number = tokens.number(at)
    if number is not None:
        decimal = (
            tokens.word(at + 1) in {".", ",", "/", ":"} and tokens.glued(at + 1) and tokens.glued(at + 2)
        )
        return None if number > 23 or decimal else Match(number, at + 1)
    return tokens.one_of(at, words.HOUR_WORDS)
