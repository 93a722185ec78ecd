"""Which language a sentence is in: Swedish, English, both when they are mixed, or neither."""

from collections.abc import Sequence

from desktop.domain.coach.english import ENGLISH
from desktop.domain.coach.nouns import is_measure, is_of
from desktop.domain.coach.results import UNITS
from desktop.domain.coach.swedish import SWEDISH
from desktop.domain.coach.tokens import Token
from desktop.domain.coach.words import Lexicon

_LEAST_SHARE = 0.3
"""How many of the words must be known: in a Finnish or German sentence a few look Swedish by chance."""
_MIXED = 2


def languages_of(tokens: Sequence[Token]) -> list[Lexicon]:
    """The languages to read the sentence in, the likelier first."""
    words = [token.word for token in tokens if token.word[0].isalpha()]
    swedish, english = (_known(words, lexicon) for lexicon in (SWEDISH, ENGLISH))
    shared = sum(is_measure(word) for word in words) + sum(token.word in UNITS for token in tokens)
    if max(swedish, english) + shared < max(1, _LEAST_SHARE * len(words)):
        return []
    if min(swedish, english) >= _MIXED and abs(swedish - english) <= min(swedish, english):
        return [SWEDISH, ENGLISH] if swedish >= english else [ENGLISH, SWEDISH]
    return [SWEDISH] if swedish >= english else [ENGLISH]


def _known(words: Sequence[str], lexicon: Lexicon) -> int:
    return sum(is_of(word, lexicon) for word in words)
