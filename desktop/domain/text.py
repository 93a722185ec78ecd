"""What a field accepts, said once for every field, so that no text is ever changed or lost in silence.

Text is kept as typed apart from two invisible things: it is put in Unicode's composed form (NFC), and every
kind of line break becomes a line feed (a space in a field of one line). What cannot be stored or shown is
refused, never dropped: lone surrogates (no UTF-8 exists for them) and control characters (NUL and its kin; a
name that holds one would look like another). A page that wants to help after a paste asks
``without_unreadable`` and says the count.
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
_DIRECTION_CONTROLS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Readable:
    """A text without its unreadable characters, and how many they were."""

    text: str
    removed: int


def one_line(text: str, limit: int = NAME_LIMIT, *, required: bool = True) -> str:
    """Give what a field of one line keeps: no line breaks or tabs, no space at the ends.

    Raises ``RuleBroken``: TEXT_UNREADABLE (``position``), TEXT_TOO_LONG (``limit``, ``length``, in
    characters), EMPTY_TEXT (only when required).
    """
    check_readable(text)
    line = _LINE_BREAK.sub(" ", text).replace("\t", " ").strip()
    return _measured(line, limit, required=required)


def sentence(text: str) -> str:
    """Give what a promise, a point or an observation keeps: one line of up to 50,000 characters.

    Raises as ``one_line``.
    """
    return one_line(text, SENTENCE_LIMIT)


def note(text: str, limit: int = NOTE_LIMIT, *, required: bool = False) -> str:
    """Give what a field of many lines keeps, with line feeds between the lines; raises as ``one_line``."""
    check_readable(text)
    return _measured(_LINE_BREAK.sub("\n", text), limit, required=required)


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
    return all(is_invisible(sign) for sign in text)


def is_invisible(sign: str) -> bool:
    """Tell whether one character leaves no ink: a space, a control, a format character or a filler."""
    return sign.isspace() or sign in _FILLERS or unicodedata.category(sign) in {"Cf", "Cc"}


def name_key(name: str) -> str:
    """Give what two spellings of the same name share: form, case, spaces and invisible characters aside."""
    folded = _compatible(_compatible(name).casefold())
    visible = "".join(sign for sign in folded if sign.isspace() or not is_invisible(sign))
    return " ".join(visible.split())


def same_name(one: str, other: str) -> bool:
    """Tell whether two names would be read as the same."""
    return name_key(one) == name_key(other)


def isolated(name: str) -> str:
    """Give a name that cannot turn the sentence round it: for wherever a name stands among other words.

    Written from left to right it comes back as it is. Otherwise overrides, embeddings and isolates in it are
    taken away (they are never part of a name's spelling), and it is wrapped in FSI … PDI (Unicode Standard
    Annex 9).
    """
    plain = _LINE_BREAK.sub(" ", name).translate(_DIRECTION_CONTROLS)
    if any(unicodedata.bidirectional(sign) in _RIGHT_TO_LEFT for sign in plain):
        return f"{_FIRST_STRONG_ISOLATE}{plain}{_POP_ISOLATE}"
    return plain


def _measured(text: str, limit: int, *, required: bool) -> str:
    # Composing never makes four characters into less than one, so that far over the limit needs no composing.
    composed = text if len(text) > 4 * limit else composed_form(text)
    if len(composed) > limit:
        raise RuleBroken(Rule.TEXT_TOO_LONG, limit=limit, length=len(composed))
    if required and is_blank(composed):
        raise RuleBroken(Rule.EMPTY_TEXT)
    return composed


def composed_form(text: str) -> str:
    """Give the text in NFC, or as it is when it piles up more marks than any script does.

    Sorting a run of marks takes time by the square of its length: a pasted million of them would stop the
    window.
    """
    return text if _piles_up_marks(text) else unicodedata.normalize("NFC", text)


def _compatible(text: str) -> str:
    return text if _piles_up_marks(text) else unicodedata.normalize("NFKC", text)


def _piles_up_marks(text: str) -> bool:
    return not text.isascii() and _longest_run_of_marks(text) > _LONGEST_RUN_OF_MARKS


def _longest_run_of_marks(text: str) -> int:
    runs = groupby(map(bool, map(unicodedata.combining, text)))
    return max((sum(1 for _ in run) for marks, run in runs if marks), default=0)
