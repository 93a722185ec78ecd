"""Who sits in a talk, and whose promise a line is: "Karin bokar …", "Jag …", "du skickar …".

The one who writes is the manager and the other reads along: "jag" and "I" are the manager, "du" and "you" the
person.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from desktop.domain.promises import Owner

_WRITER = ("jag", "I'll", "I’ll", "I'm", "I’m", "I")
_READER = ("du", "you'll", "you’ll", "you")
_AND = re.compile(r"\s*(?:och|and|samt|&|\+|/)\s*\S", re.IGNORECASE)
_BETWEEN = " \t\xa0:,;–—-"
_SWEDISH = re.compile(
    r"\b(?:och|att|på|med|för|till|en|ett|som|är|det|den|de|vi|av|om|från|ska|kan|inte|sig|när)\b|(?<!\w)[a-z]*[åäö]"
)


@dataclass(frozen=True, slots=True)
class Attendance:
    """The names of the two, each with the full name first and then what else they are called."""

    manager: tuple[str, ...]
    person: tuple[str, ...]


def owner_of(text: str, who: Attendance) -> tuple[Owner | None, str]:
    """Give whose promise it is by the name or pronoun that it begins with, and the text after that.

    Full names, first names and aliases count, not possessives (Karins, Lars’). A first name that both have,
    two names joined by "och", and Swedish "I" (i stället, i samband med) say nothing: then the text comes
    back whole.
    """
    for pattern, owner in _patterns(who):
        found = pattern.match(text)
        if found is None:
            continue
        rest = text[found.end() :]
        after = rest.lstrip(_BETWEEN)
        if _AND.match(rest) or _is_swedish_i(found.group(), after) or _begins_with_a_name(after, who):
            return None, text
        return owner, after
    return None, text


def _begins_with_a_name(text: str, who: Attendance) -> bool:
    return any(pattern.match(text) for pattern, _ in _patterns(who))


def _is_swedish_i(word: str, after: str) -> bool:
    return word == "I" and _SWEDISH.search(after) is not None


@lru_cache(maxsize=32)
def _patterns(who: Attendance) -> tuple[tuple[re.Pattern[str], Owner], ...]:
    """How each of the two may be named at the start of a line, longest names first."""
    named = {
        Owner.MANAGER: {*_names(who.manager), *_WRITER},
        Owner.PERSON: {*_names(who.person), *_READER},
    }
    both = {name.casefold() for name in named[Owner.MANAGER]} & {
        name.casefold() for name in named[Owner.PERSON]
    }
    pairs = [(name, owner) for owner, names in named.items() for name in names if name.casefold() not in both]
    pairs.sort(key=_longest_first)
    return tuple((_pattern(name), owner) for name, owner in pairs)


def _longest_first(pair: tuple[str, Owner]) -> tuple[int, str]:
    return -len(pair[0]), pair[0]


def _names(names: tuple[str, ...]) -> set[str]:
    spelled = [unicodedata.normalize("NFC", " ".join(name.split())) for name in names]
    return {form for name in spelled if name for form in (name, name.split()[0])}


def _pattern(name: str) -> re.Pattern[str]:
    spaced = r"\s+".join(re.escape(word) for word in name.split())
    return re.compile(rf"@?{spaced}(?=[\s:,;/&+–—]|$)", re.NOFLAG if name == "I" else re.IGNORECASE)
