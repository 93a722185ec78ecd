"""Days, weeks and months as people write them: fre, nästa fre, 12/3, March 12th, v. 13, om två veckor."""

from collections.abc import Callable
from dataclasses import replace

from desktop.domain.date_language import vocabulary as words
from desktop.domain.date_language.calendar_words import day_of_month, dotted, iso, month_first, slashed, year
from desktop.domain.date_language.phrases import (
    Ahead,
    Calendar,
    Clarity,
    Edge,
    Nearness,
    NthWeekday,
    Period,
    Said,
    Unit,
    Week,
    Weekday,
    WeekdayAndNumber,
    WeekEdge,
)
from desktop.domain.date_language.tokens import Match, Tokens

Rule = Callable[[Tokens, int], Match[Said] | None]


def read_day(tokens: Tokens, at: int) -> Match[Said] | None:
    """The longest day, week or period that stands at a place."""
    found = (match for rule in _RULES if (match := rule(tokens, at)))
    return max(found, key=_end, default=None)


def _end(match: Match[Said]) -> int:
    return match.end


def _fixed(tokens: Tokens, at: int) -> Match[Said] | None:
    """Today, i morgon, nästa vecka, midsommarafton; a week with a weekday after it."""
    found = tokens.phrase(at, words.FIXED_DAYS) or tokens.phrase(at, words.FEASTS)
    if found is None or not isinstance(found.value.what, Week):
        return found
    return _with_weekday(tokens, Match(found.value.what, found.end), found.value.clarity)


def _ahead(tokens: Tokens, at: int) -> Match[Said] | None:
    """Om två veckor, in 3 days, two weeks from now."""
    led = tokens.word(at) in words.AHEAD_LEADS
    found = _length(tokens, at + led)
    if found is None:
        return None
    end, ahead = found.end, found.value
    if not led:
        after = tokens.phrase(end, words.FROM_NOW)
        if after is None:
            return None
        end = after.end
    if ahead.unit is Unit.WEEK:
        return _with_weekday(tokens, Match(Week(ahead=ahead.amount), end), fallback=ahead)
    return Match(Said(ahead), end)


def _length(tokens: Tokens, at: int) -> Match[Ahead] | None:
    """A length of time; with an article before the number ("a couple of")."""
    if short := tokens.phrase(at, words.SHORT_LENGTHS):
        return short
    number = tokens.number(at, 4)
    end = at + 1
    if number is None:
        number = words.NUMBER_WORDS.get(tokens.word(at))
        if number == 1 and (more := words.NUMBER_WORDS.get(tokens.word(end))) == 2:
            number, end = more, end + 1
        end += tokens.word(end) == "of"
    unit = tokens.one_of(end, words.UNITS)
    return Match(Ahead(number, unit.value), unit.end) if unit and number is not None else None


def _weekday(tokens: Tokens, at: int) -> Match[Said] | None:
    """A weekday: which one, in which week, or of which date."""
    near = tokens.phrase(at, words.NEARNESS)
    begin = near.end if near else at
    found = tokens.one_of(begin, words.WEEKDAYS)
    if found is None:
        return None
    end = found.end + (tokens.word(found.end) == "." and tokens.word(begin) not in words.LONG_WEEKDAYS)
    day = Weekday(found.value, near.value if near else Nearness.COMING)
    longer = _in_week(tokens, day, end) or _with_date(tokens, day, end) or _with_number(tokens, day, end)
    return longer or Match(Said(day, _clarity(tokens.word(begin), near=near is not None)), found.end)


def _clarity(word: str, *, near: bool) -> Clarity:
    if near or word in words.LONG_WEEKDAYS:
        return Clarity.ANYWHERE
    return Clarity.LED if word in words.AMBIGUOUS_WEEKDAYS else Clarity.AT_AN_END


def _in_week(tokens: Tokens, day: Weekday, at: int) -> Match[Said] | None:
    begin = _past(tokens, at, {","})
    inside = _past(tokens, begin, {"i", "in", "of"})
    week = _weeks_ahead(tokens, begin) or _week_named(tokens, inside) or _week_numbered(tokens, inside)
    return Match(Said(replace(week.value, weekday=day.number)), week.end) if week else None


def _with_date(tokens: Tokens, day: Weekday, at: int) -> Match[Said] | None:
    begin = _past(tokens, at, {","})
    for rule in _DATES:
        found = rule(tokens, begin)
        if found and isinstance(found.value.what, Calendar):
            return Match(Said(replace(found.value.what, weekday=day.number)), found.end)
    return None


def _with_number(tokens: Tokens, day: Weekday, at: int) -> Match[Said] | None:
    number = tokens.number(at)
    if number is None or at + 1 != len(tokens.row):
        return None
    return Match(Said(WeekdayAndNumber(day, number)), at + 1)


def _past(tokens: Tokens, at: int, skipped: set[str]) -> int:
    return at + (tokens.word(at) in skipped)


def _week(tokens: Tokens, at: int) -> Match[Said] | None:
    """Vecka 13, v. 13, week 13 2027; with a weekday after it."""
    begin = _past(tokens, at, {"i", "in", "under"})
    found = _week_numbered(tokens, begin)
    return _with_weekday(tokens, found) if found else None


def _week_numbered(tokens: Tokens, at: int) -> Match[Week] | None:
    if tokens.word(at) not in words.WEEK_WORDS:
        return None
    begin = _past(tokens, at + 1, {"."})
    number = tokens.number(begin)
    if number is None or tokens.word(begin + 1) == "-":
        return None
    end = begin + 1
    in_year = year(tokens, _past(tokens, end, {",", "/"}))
    return Match(Week(number, in_year.value), in_year.end) if in_year else Match(Week(number), end)


def _week_named(tokens: Tokens, at: int) -> Match[Week] | None:
    found = tokens.phrase(at, words.FIXED_DAYS)
    return Match(found.value.what, found.end) if found and isinstance(found.value.what, Week) else None


def _weeks_ahead(tokens: Tokens, at: int) -> Match[Week] | None:
    length = _length(tokens, at + 1) if tokens.word(at) in words.AHEAD_LEADS else None
    if length is None or length.value.unit is not Unit.WEEK:
        return None
    return Match(Week(ahead=length.value.amount), length.end)


def _with_weekday(
    tokens: Tokens, week: Match[Week], clarity: Clarity = Clarity.ANYWHERE, fallback: Ahead | None = None
) -> Match[Said]:
    """The week, or a day of it when a weekday follows."""
    day = tokens.one_of(_past(tokens, _past(tokens, week.end, {","}), {"på", "on"}), words.WEEKDAYS)
    if day is None:
        return Match(Said(fallback or week.value, clarity), week.end)
    return Match(Said(replace(week.value, weekday=day.value)), day.end)


def _edge(tokens: Tokens, at: int) -> Match[Said] | None:
    """Slutet av månaden, end of the week, sista mars, mitten av nästa vecka."""
    edge = tokens.phrase(at, words.EDGES)
    if edge is None:
        return None
    named = tokens.phrase(edge.end, words.PERIODS) or _week_numbered(tokens, edge.end)
    period = named or _month(tokens, edge.end)
    return Match(Said(_edge_of(period.value, edge.value)), period.end) if period else None


def _edge_of(period: Week | Period, edge: Edge) -> WeekEdge | Period:
    return WeekEdge(period, edge) if isinstance(period, Week) else replace(period, edge=edge)


def _month(tokens: Tokens, at: int) -> Match[Period] | None:
    month = tokens.one_of(at, words.MONTHS)
    if month is None:
        return None
    in_year = year(tokens, month.end)
    period = Period(Unit.MONTH, month=month.value, year=in_year.value if in_year else None)
    return Match(period, in_year.end if in_year else month.end)


def _nth_weekday(tokens: Tokens, at: int) -> Match[Said] | None:
    """Första måndagen i april, the last Friday of next month."""
    begin = _past(tokens, at, {"den", "the"})
    word = tokens.word(begin)
    nth = 0 if word in words.LAST else words.ORDINALS.get(word)
    weekday = tokens.one_of(begin + 1, words.WEEKDAYS)
    if nth is None or weekday is None:
        return None
    inside = weekday.end + (tokens.word(weekday.end) in words.INSIDE)
    month = tokens.phrase(inside, words.PERIODS) or _month(tokens, inside)
    if month is None or not isinstance(month.value, Period) or month.value.unit is not Unit.MONTH:
        return None
    return Match(Said(NthWeekday(weekday.value, nth, month.value)), month.end)


def _whole_month(tokens: Tokens, at: int) -> Match[Said] | None:
    """I april, in April; a lone name of a month only when it is all there is."""
    begin = _past(tokens, at, {"i", "in", "under", "during"})
    month = _month(tokens, begin)
    if month is None:
        return None
    clear = begin > at or month.value.year is not None
    return Match(Said(month.value, Clarity.AT_AN_END if clear else Clarity.ALONE), month.end)


_DATES: tuple[Rule, ...] = (iso, slashed, dotted, day_of_month, month_first)
_RULES: tuple[Rule, ...] = (*_DATES, _fixed, _ahead, _weekday, _week, _edge, _nth_weekday, _whole_month)
