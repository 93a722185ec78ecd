"""Which language a sentence is in: Swedish, English, both when they are mixed, or neither."""

from collections.abc import Sequence

from desktop.domain.coach.english import ENGLISH
from desktop.domain.coach.nouns import is_measure, is_of
from desktop.domain.coach.results import UNITS
from desktop.domain.coach.swedish import SWEDISH
from desktop.domain.coach.tokens import Token
from desktop.domain.coach.words import Lexicon

_LEAST_SHARE = 0.25
"""How many of the words must be known: in a Finnish or German sentence a few look Swedish by chance."""
_MIXED = 2


def languages_of(tokens: Sequence[Token]) -> list[Lexicon]:
    """The languages to read the sentence in, the likelier first."""
    words = [token.word for token in tokens if token.word[0].isalpha()]
    swedish, english = ([word for word in words if is_of(word, lexicon)] for lexicon in (SWEDISH, ENGLISH))
    shared = sum(is_measure(word) for word in words) + sum(token.word in UNITS for token in tokens)
    if max(len(swedish), len(english)) + shared < max(1, _LEAST_SHARE * len(words)):
        return []
    only_swedish, only_english = _only(swedish, english), _only(english, swedish)
    if min(only_swedish, only_english) >= _MIXED:
        return [SWEDISH, ENGLISH]
    likelier = (only_swedish, _marks(swedish, SWEDISH)) >= (only_english, _marks(english, ENGLISH))
    return [SWEDISH] if likelier else [ENGLISH]


def _only(mine: Sequence[str], others: Sequence[str]) -> int:
    return sum(word not in others for word in mine)


def _marks(words: Sequence[str], lexicon: Lexicon) -> int:
    return sum(word in lexicon.marks for word in words)
