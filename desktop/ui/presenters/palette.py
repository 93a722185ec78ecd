"""Finds people and commands by a few letters: å counts as a, and a slip of the finger is forgiven."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop.ui.presenters.wording import tr

_MOST = 12
_FORGIVEN_FROM = 4
"""Letters that a word must have before one wrong letter is forgiven."""


@dataclass(frozen=True)
class Entry:
    """Something to go to or to do. ``kind`` is ``person`` or ``command``; ``detail`` stands at the right (keys)."""

    kind: str
    id: str
    text: str
    detail: str = ""


def spoken(entry: Entry) -> str:
    """What a screen reader says of an entry: its kind, its words, its keys."""
    kind = tr("Person") if entry.kind == "person" else tr("Gör")
    return ", ".join(part for part in (kind, entry.text, entry.detail) if part)


def folded(text: str) -> str:
    """``text`` without capitals and accents: å, ä and a are one."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def find(entries: Iterable[Entry], typed: str, recent: Sequence[str] = ()) -> list[Entry]:
    """The entries that ``typed`` means, best first within people and then commands, twelve at most.

    Nothing typed gives the five most ``recent`` ids, then the first of the rest.
    """
    words = folded(typed).split()
    if not words:
        return _without_words(list(entries), recent)
    found = [(cost, entry) for entry in entries if (cost := _cost(words, entry)) is not None]
    found.sort(key=lambda pair: (pair[1].kind != "person", pair[0], folded(pair[1].text)))
    return [entry for _, entry in found[:_MOST]]


def _without_words(entries: list[Entry], recent: Sequence[str]) -> list[Entry]:
    by_id = {entry.id: entry for entry in entries}
    first = [by_id[id_] for id_ in recent[:5] if id_ in by_id]
    shown = [*first, *(entry for entry in entries if entry not in first)][:_MOST]
    return sorted(shown, key=lambda entry: entry.kind != "person")


def _cost(words: list[str], entry: Entry) -> int | None:
    """How far ``words`` are from the entry: each must begin, stand in, or almost begin one of its words."""
    own = folded(entry.text).split()
    costs = [min((_word_cost(word, candidate) for candidate in own), default=9) for word in words]
    return None if max(costs) > 2 else sum(costs)


def _word_cost(word: str, candidate: str) -> int:
    if candidate.startswith(word):
        return 0
    if word in candidate:
        return 1
    if len(word) >= _FORGIVEN_FROM and any(
        _one_slip(word, candidate[:length]) for length in range(len(word) - 1, len(word) + 2)
    ):
        return 2
    return 9


def _one_slip(a: str, b: str) -> bool:
    """Whether one letter added, left out, wrong or swapped with its neighbour makes ``a`` into ``b``."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:]
    return swapped or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]
