"""What a passphrase must be, and how one is offered: six words drawn by lot beat anything that a person makes
up.

No meter and no rule about digits or capitals: they make passphrases hard to remember and easy to guess. Two
things are asked: twelve characters (``trust.md``), and that they are more than a common word, a year or a row
of keys.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from enum import StrEnum

from desktop.domain.errors import Rule, RuleBroken

SHORTEST = 12
LONGEST = 1_000
SUGGESTED_WORDS = 6

_LEAST_OWN = 7
_ROWS = (
    "abcdefghijklmnopqrstuvwxyzåäö",
    "01234567890",
    "qwertyuiopå",
    "asdfghjklöä",
    "zxcvbnm,.-",
    "qwertzuiop",
    "azertyuiop",
)
_COMMON = re.compile(
    "password|passphrase|passwort|lösenordet|lösenord|losenord|lösenfras|losenfras|passw0rd|p@ssword|p@ssw0rd|"
    "letmein|welcome|välkommen|valkommen|admin|administrator|hemligt|hemlig|secret|changeme|default|"
    "sommaren|sommar|vintern|vinter|hösten|höst|våren|vår|summer|winter|spring|autumn|"
    "january|february|october|november|december|januari|februari|oktober|"
    "sverige|sweden|stockholm|göteborg|goteborg|vardag|iloveyou|monkey|dragon|football|fotboll|hejsan|hej|test|"
    "correct|horse|battery|staple|(?:19|20)[0-9]{2}"
)
_RUN_LENGTH = 3


class Verdict(StrEnum):
    """What can be said of a passphrase without guessing at its worth."""

    TOO_SHORT = "too_short"
    TOO_COMMON = "too_common"
    FINE = "fine"


def normalised(passphrase: str) -> str:
    """Give the form that the key is made from (NFKC): the same on every keyboard and system.

    Raises ``RuleBroken``: TEXT_TOO_LONG (``limit``, ``length``), TEXT_UNREADABLE for a lone surrogate (no
    UTF-8).
    """
    if len(passphrase) > LONGEST:
        raise RuleBroken(Rule.TEXT_TOO_LONG, limit=LONGEST, length=len(passphrase))
    if any("\ud800" <= sign <= "\udfff" for sign in passphrase):
        raise RuleBroken(Rule.TEXT_UNREADABLE)
    return unicodedata.normalize("NFKC", passphrase)


def judged(passphrase: str) -> Verdict:
    """Say whether it will do; raises as ``normalised``."""
    plain = normalised(passphrase)
    if len(plain) < SHORTEST:
        return Verdict.TOO_SHORT
    return Verdict.FINE if _own_characters(plain.casefold()) >= _LEAST_OWN else Verdict.TOO_COMMON


def accepted(passphrase: str) -> str:
    """Give the normalised passphrase if it will do.

    Raises ``RuleBroken``: PASSPHRASE_SHORT (``minimum``, in characters), PASSPHRASE_COMMON, or as
    ``normalised``.
    """
    verdict = judged(passphrase)
    if verdict is Verdict.TOO_SHORT:
        raise RuleBroken(Rule.PASSPHRASE_SHORT, minimum=SHORTEST)
    if verdict is Verdict.TOO_COMMON:
        raise RuleBroken(Rule.PASSPHRASE_COMMON)
    return normalised(passphrase)


def word_list(lines: str) -> tuple[str, ...]:
    """Read a list of words, one a line; empty lines and lines that begin with # are left out."""
    words = (line.strip() for line in lines.splitlines())
    return tuple(word for word in words if word and not word.startswith("#"))


def suggestion(words: Sequence[str], choose: Callable[[int], int], count: int = SUGGESTED_WORDS) -> str:
    """Draw words by lot, with spaces between. ``choose(n)`` gives 0 … n-1, as ``secrets.randbelow`` does."""
    return " ".join(words[choose(len(words))] for _ in range(count))


def _own_characters(phrase: str) -> int:
    """How many characters are left when each common word, year and row of keys, and what repeats, counts as
    one.
    """
    letters = "".join(phrase.split())
    once = letters[: _period(letters)]
    return len(_without_runs(_COMMON.sub("\0", once)))


def _period(text: str) -> int:
    """The length of the piece that the whole text is made of, said again and again (the last time perhaps
    cut).
    """
    return next(
        (size for size in range(1, len(text) // 2 + 1) if text[size:] == text[:-size]),
        len(text),
    )


def _without_runs(text: str) -> str:
    """The text with each run of three or more neighbours (abc, 321, asdf, aaa) as its first one alone."""
    kept: list[str] = []
    place = 0
    while place < len(text):
        kept.append(text[place])
        length = _run_length(text[place:])
        place += length if length >= _RUN_LENGTH else 1
    return "".join(kept)


def _run_length(text: str) -> int:
    rows = [row for forward in _ROWS for row in (forward, forward[::-1])] + [text[0] * len(text)]
    return max(_shared_start(text, row[row.find(text[0]) :]) for row in rows)


def _shared_start(one: str, other: str) -> int:
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
