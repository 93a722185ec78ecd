"""A text as words, numbers and the few signs that mean something, each with its place.

Case, spaces and punctuation carry no meaning for the rules. Only the colon (what follows it is said) and the signs of
percent and money are kept.
"""

import re
import unicodedata
from dataclasses import dataclass

MOST_JUDGED = 2_000
"""Characters of a behaviour that are looked at. What follows can change no hint but LONG, which has been given by
then; so a text of any size takes as long as one of this size."""

_WORD = r"(?:[^\W\d_][\u0300-\u036f]*)+"
_TOKEN = re.compile(rf"{_WORD}(?:[-'’‐‑]{_WORD})*|\d+(?:[.,:]\d+)*|[%‰€$£:]")
_SAME_SIGN = str.maketrans("’‐‑", "'--")


@dataclass(frozen=True, slots=True)
class Token:
    """A word (case folded, composed), a number or a sign, and where it stands."""

    word: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """Take ``text`` apart, in one pass."""
    return [Token(folded(found.group()), found.start(), found.end()) for found in _TOKEN.finditer(text)]


def folded(word: str) -> str:
    """``word`` as the word lists have it."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).casefold().translate(_SAME_SIGN)
