"""Dates with figures: 2026-03-12, 12/3, 12.3.2026, den 12:e mars, March 12th. Day before month, always."""

from desktop.domain.date_language import vocabulary as words
from desktop.domain.date_language.phrases import Calendar, Clarity, Said, Week
from desktop.domain.date_language.tokens import Match, Tokens

_YEARS = range(1900, 2200)


def iso(tokens: Tokens, at: int) -> Match[Said] | None:
    """2026-03-12, 20260312, 2026-W13, 2026-W13-5 (ISO 8601)."""
    if len(tokens.word(at)) == 8:
        return _compact(tokens, at)
    in_year, sign = tokens.number(at, 4), tokens.word(at + 1)
    if in_year is None or len(tokens.word(at)) != 4 or sign not in {"-", "/"} or not tokens.glued(at + 1):
        return None
    if tokens.word(at + 2) == "w":
        return _iso_week(tokens, at, in_year)
    month, day = tokens.number(at + 2), tokens.number(at + 4)
    if month is None or day is None or tokens.word(at + 3) != sign or not tokens.glued(at + 4):
        return None
    return Match(Said(Calendar(day, month, in_year)), at + 5)


def _compact(tokens: Tokens, at: int) -> Match[Said] | None:
    number = tokens.number(at, 8)
    if number is None or number // 10_000 not in _YEARS:
        return None
    return Match(Said(Calendar(number % 100, number // 100 % 100, number // 10_000)), at + 1)


def _iso_week(tokens: Tokens, at: int, in_year: int) -> Match[Said] | None:
    number = tokens.number(at + 3)
    if number is None:
        return None
    weekday = tokens.number(at + 5, 1) if tokens.word(at + 4) == "-" else None
    if weekday is None:
        return Match(Said(Week(number, in_year)), at + 4)
    return Match(Said(Week(number, in_year, weekday=weekday)), at + 6) if 1 <= weekday <= 7 else None


def slashed(tokens: Tokens, at: int) -> Match[Said] | None:
    """12/3, 12/3/2026, 12/3-26."""
    day, month = tokens.number(at), tokens.number(at + 2)
    if day is None or month is None or tokens.word(at + 1) != "/":
        return None
    if tokens.word(at + 3) in {"/", "-"} and tokens.glued(at + 3):
        in_year = _any_year(tokens, at + 4)
        return Match(Said(Calendar(day, month, in_year)), at + 5) if in_year else None
    later = year(tokens, at + 3)
    if later:
        return Match(Said(Calendar(day, month, later.value)), later.end)
    return Match(Said(Calendar(day, month), Clarity.AT_AN_END), at + 3)


def dotted(tokens: Tokens, at: int) -> Match[Said] | None:
    """12.3, 12.3., 12.03.2026. Two figures after the dot are minutes (12.30) if they and the hour can be."""
    day, month = tokens.number(at), tokens.number(at + 2)
    if day is None or month is None or tokens.word(at + 1) != "." or not tokens.glued(at + 2):
        return None
    end = at + 3
    if tokens.word(end) == ".":
        if in_year := _any_year(tokens, end + 1):
            return Match(Said(Calendar(day, month, in_year)), end + 2)
        end += 1
    elif len(tokens.word(at + 2)) == 2 and day < 24:
        return None
    return Match(Said(Calendar(day, month), Clarity.ALONE), end)


def day_of_month(tokens: Tokens, at: int) -> Match[Said] | None:
    """Den 12 mars 2027, 12:e mars, första maj, the 12th of March; without a month only after "den" or "the"."""
    led = tokens.word(at) in {"den", "the"}
    day = _day(tokens, at + led)
    if day is None:
        return None
    number, ordinal = day.value
    month = tokens.one_of(day.end + (tokens.word(day.end) in {"i", "of"}), words.MONTHS)
    if month is not None:
        return _in_year(tokens, number, month)
    if led and (ordinal or tokens.word(at) == "den"):
        spelled = not tokens.word(at + led)[0].isdigit()
        return Match(Said(Calendar(number), Clarity.ALONE if spelled else Clarity.AT_AN_END), day.end)
    return Match(Said(Calendar(number), Clarity.ALONE), day.end) if ordinal else None


def month_first(tokens: Tokens, at: int) -> Match[Said] | None:
    """March 12, March the 12th, 2027."""
    month = tokens.one_of(at, words.MONTHS)
    if month is None:
        return None
    begin = month.end + (tokens.word(month.end) in {".", "the", "den"})
    day = _day(tokens, begin)
    if day is None or (tokens.word(day.end) in {":", "."} and tokens.glued(day.end + 1)):
        return None
    return _in_year(tokens, day.value[0], Match(month.value, day.end))


def _in_year(tokens: Tokens, day: int, month: Match[int]) -> Match[Said]:
    end = month.end + (tokens.word(month.end) == "." and tokens.glued(month.end))
    later = year(tokens, end + (tokens.word(end) == ","))
    if later:
        return Match(Said(Calendar(day, month.value, later.value)), later.end)
    return Match(Said(Calendar(day, month.value)), month.end)


def _day(tokens: Tokens, at: int) -> Match[tuple[int, bool]] | None:
    """The number of a day, and whether it was written as an ordinal."""
    number = tokens.number(at)
    if number is None:
        return _spelled_day(tokens, at)
    end = at + 1
    colon = tokens.word(end) == ":" and tokens.glued(end)
    if tokens.word(end + colon) in words.ORDINAL_ENDINGS and tokens.glued(end + colon):
        return Match((number, True), end + colon + 1)
    return Match((number, False), end)


def _spelled_day(tokens: Tokens, at: int) -> Match[tuple[int, bool]] | None:
    tens = words.TENS.get(tokens.word(at), 0)
    begin = at + (1 + (tokens.word(at + 1) == "-") if tens else 0)
    ones = tokens.one_of(begin, words.ORDINALS)
    return Match((tens + ones.value, True), ones.end) if ones else None


def year(tokens: Tokens, at: int) -> Match[int] | None:
    """A year of four figures that is no time of day with figures after it."""
    number = tokens.number(at, 4)
    if number not in _YEARS or number is None or (tokens.word(at + 1) in {":", "-"} and tokens.glued(at + 1)):
        return None
    return Match(number, at + 1)


def _any_year(tokens: Tokens, at: int) -> int | None:
    """A year of two or four figures that touches what stands before it."""
    if not tokens.glued(at) or len(tokens.word(at)) not in {2, 4}:
        return None
    number = tokens.number(at, 4)
    return 2000 + number if number is not None and number < 100 else number
