"""What a field accepts, said once for every field, so that no text is ever changed or lost in silence.

Text is kept as typed apart from two invisible things: it is put in Unicode's composed form (NFC), and every kind of
line break becomes a line feed (a space in a field of one line). What cannot be stored or shown is refused, never
dropped: lone surrogates (no UTF-8 exists for them) and control characters (NUL and its kin; a name that holds one
would look like another). A page that wants to help after a paste asks ``without_unreadable`` and says the count.
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import groupby

from desktop.domain.errors import Rule, RuleBroken

NAME_LIMIT = 300
SENTENCE_LIMIT = 50_000
NOTE_LIMIT = 1_000_000

_LINE_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_LONGEST_RUN_OF_MARKS = 1_000


@dataclass(frozen=True, slots=True)
class Readable:
    """A text without its unreadable characters, and how many they were."""

    text: str
    removed: int


def one_line(text: str, limit: int = NAME_LIMIT, *, required: bool = True) -> str:
    """Give what a field of one line keeps: no line breaks or tabs, no space at the ends.

    Raises ``RuleBroken``: TEXT_UNREADABLE (``position``), TEXT_TOO_LONG (``limit``, ``length``, in characters),
    EMPTY_TEXT (only when required).
    """
    check_readable(text)
    line = _LINE_BREAK.sub(" ", text).replace("\t", " ").strip()
    return _measured(line, limit, required)


def sentence(text: str) -> str:
    """Give what a promise, a point or an observation keeps: one line, up to 50,000 characters; raises as above."""
    return one_line(text, SENTENCE_LIMIT)


def note(text: str, limit: int = NOTE_LIMIT, *, required: bool = False) -> str:
    """Give what a field of many lines keeps, with line feeds between the lines; raises as ``one_line``."""
    check_readable(text)
    return _measured(_LINE_BREAK.sub("\n", text), limit, required)


def check_readable(text: str) -> None:
    """Raise ``RuleBroken(TEXT_UNREADABLE, position=…)`` at the first control character or lone surrogate."""
    if unreadable := _UNREADABLE.search(text):
        raise RuleBroken(Rule.TEXT_UNREADABLE, position=unreadable.start())


def without_unreadable(text: str) -> Readable:
    """Take away what ``check_readable`` refuses, and count it, so that a page can offer it and say so."""
    cleaned, removed = _UNREADABLE.subn("", text)
    return Readable(cleaned, removed)


def is_blank(text: str) -> bool:
    """Tell whether nothing of the text can be seen: spaces, format characters and fillers only."""
    return all(sign.isspace() or sign in _FILLERS or unicodedata.category(sign) in {"Cf", "Cc"} for sign in text)


def _measured(text: str, limit: int, required: bool) -> str:
    # Composing never makes four characters into less than one, so that far over the limit needs no composing.
    composed = text if len(text) > 4 * limit else composed_form(text)
    if len(composed) > limit:
        raise RuleBroken(Rule.TEXT_TOO_LONG, limit=limit, length=len(composed))
    if required and is_blank(composed):
        raise RuleBroken(Rule.EMPTY_TEXT)
    return composed


def composed_form(text: str) -> str:
    """Give the text in NFC, or as it is when it piles up more marks than any script does.

    Sorting a run of marks takes time by the square of its length: a pasted million of them would stop the window.
    """
    if text.isascii() or _longest_run_of_marks(text) > _LONGEST_RUN_OF_MARKS:
        return text
    return unicodedata.normalize("NFC", text)


def _longest_run_of_marks(text: str) -> int:
    runs = groupby(map(bool, map(unicodedata.combining, text)))
    return max((sum(1 for _ in run) for marks, run in runs if marks), default=0)
