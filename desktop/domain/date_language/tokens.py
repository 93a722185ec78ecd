"""Text as words, numbers and signs with their places, so that the grammar never looks at characters."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

LONGEST_PHRASE = 5

_TOKEN = re.compile(r"[0-9]+|(?:[^\W\d_][\u0300-\u036f]*)+|\S")
_SAME_SIGN = str.maketrans("’‘´`‐‑‒–—−", "''''------")  # noqa: RUF001, RUF100
_BEFORE = frozenset("([{\"'“”„»«,;:-*_~>.…")
_AFTER = frozenset(")]}\"'“”»«,;:-*_~!?.…")


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """What was read, and the place of the token after it."""

    value: T
    end: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word (case folded, NFC), a row of figures or a sign, with its place in the text."""

    word: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """A row of tokens. Looking beyond its ends gives an empty word."""

    row: tuple[Token, ...]

    def word(self, at: int) -> str:
        """The word at a place, or an empty one outside the row."""
        return self.row[at].word if 0 <= at < len(self.row) else ""

    def number(self, at: int, most_figures: int = 2) -> int | None:
        """The number at a place, if one stands there with no more figures than that."""
        word = self.word(at)
        return int(word) if 0 < len(word) <= most_figures and word[0] in "0123456789" else None

    def glued(self, at: int) -> bool:
        """Whether the token follows the one before it without a space."""
        return 0 < at < len(self.row) and self.row[at - 1].end == self.row[at].start

    def phrase(self, at: int, table: Mapping[tuple[str, ...], T]) -> Match[T] | None:
        """The longest phrase of the table that stands here."""
        for length in range(LONGEST_PHRASE, 0, -1):
            words = tuple(token.word for token in self.row[at : at + length])
            if len(words) == length and words in table:
                return Match(table[words], at + length)
        return None

    def one_of(self, at: int, table: Mapping[str, T]) -> Match[T] | None:
        """The word of the table that stands here."""
        word = self.word(at)
        return Match(table[word], at + 1) if word in table else None


def tokens_of(text: str, offset: int = 0) -> Tokens:
    """Take a short text apart. Hyphens, dashes and apostrophes of all kinds are made alike."""
    return Tokens(
        tuple(
            Token(_plain(found.group()), found.start() + offset, found.end() + offset)
            for found in _TOKEN.finditer(text)
        )
    )


def _plain(word: str) -> str:
    return word.lower() if word.isascii() else _folded(word)


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold().translate(_SAME_SIGN)


def trimmed(tokens: Tokens) -> Tokens:
    """The tokens without punctuation at either end."""
    first, last = 0, len(tokens.row)
    while first < last and tokens.row[first].word in _BEFORE:
        first += 1
    while last > first and tokens.row[last - 1].word in _AFTER:
        last -= 1
    return Tokens(tokens.row[first:last])
