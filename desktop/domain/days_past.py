"""Which day a sentence tells of: "i går", "i fredags", "two days ago". Today when it does not say.

The date language looks ahead (``dates_in_words``); what somebody saw lies behind, and never ahead.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from desktop.domain.dates_in_words import LONGEST_SENTENCE, Kind, find_date
from desktop.domain.text import composed_form

FURTHEST_BACK = timedelta(days=180)
"""A date further back than this is more likely about something else."""

_WEEKDAYS = {
    "måndag": 1, "tisdag": 2, "onsdag": 3, "torsdag": 4, "fredag": 5, "lördag": 6, "söndag": 7,
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
}  # fmt: skip
_NUMBERS = {
    "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "tio": 10,
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10,
}  # fmt: skip
_SWEDISH_DAY = "måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag"
_ENGLISH_DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_NUMBER = r"\d{1,3}|" + "|".join(_NUMBERS)
_PAST = re.compile(
    r"(?<!\w)(?:"
    r"(?P<before>i\s+förrgår|förrgår|(?:the\s+)?day\s+before\s+yesterday)"
    r"|(?P<yesterday>i\s+går|igår|yesterday)"
    r"|(?P<today>i\s?dag|i\s+morse|nyss|today|this\s+morning)"
    rf"|i\s+(?P<weekday>{_SWEDISH_DAY})s"
    rf"|(?P<last>(?:i\s+|den\s+)?förra\s+(?P<last_sv>{_SWEDISH_DAY})en|last\s+(?P<last_en>{_ENGLISH_DAY}))"
    rf"|för\s+(?P<ago>{_NUMBER})\s+(?P<unit>dag|dagar|vecka|veckor)\s+se(?:da)?n"
    rf"|(?P<ago_en>{_NUMBER})\s+(?P<unit_en>day|days|week|weeks)\s+ago"
    r")(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DaySeen:
    """A day, no later than today; ``said`` when the text itself says which."""

    day: date
    said: bool


def day_seen(text: str, now: datetime) -> DaySeen:
    """The day that the text tells of, seen from ``now`` (local). Never raises, and never gives a day ahead."""
    today = now.date()
    short = composed_form(text[:LONGEST_SENTENCE])
    found = _PAST.search(short)
    day = _day_of(found, today) if found else _named_day(text, now)
    if day is None or not today - FURTHEST_BACK <= day <= today:
        return DaySeen(today, said=False)
    return DaySeen(day, said=True)


def _day_of(found: re.Match[str], today: date) -> date:
    part = {name: word.casefold() for name, word in found.groupdict().items() if word}
    if "before" in part:
        return today - timedelta(2)
    if "yesterday" in part:
        return today - timedelta(1)
    if "today" in part:
        return today
    if weekday := part.get("weekday") or part.get("last_sv") or part.get("last_en"):
        return _latest(_WEEKDAYS[weekday], today)
    return today - _span(part)


def _span(part: dict[str, str]) -> timedelta:
    number = part.get("ago") or part["ago_en"]
    amount = int(number) if number.isdecimal() else _NUMBERS[number]
    weeks = (part.get("unit") or part["unit_en"]).startswith(("v", "w"))
    return timedelta(days=amount * (7 if weeks else 1))


def _latest(weekday: int, today: date) -> date:
    """The latest such weekday before today."""
    return today - timedelta((today.isoweekday() - weekday - 1) % 7 + 1)


def _named_day(text: str, now: datetime) -> date | None:
    """A day of the calendar ("5 mars", "12/3"): the last one that was, since nobody saw what is to come."""
    found = find_date(text, now)
    if found is None or found.kind is not Kind.DAY:
        return None
    start, end = found.matched
    if not any(sign.isdecimal() for sign in text[start:end]):
        return None
    day = found.start
    try:
        return day if day <= now.date() else day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        return None
