"""From text to lines: where a paragraph breaks, and in which order its words stand on paper.

Own setting instead of a markup paragraph: nothing is parsed, so nothing that somebody wrote can become a tag, a link or
a picture, and a word of any length costs time in proportion to its length. Mixed directions follow Unicode's
bidirectional algorithm (UAX 9); a paragraph takes its direction from its first strong character.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain
from operator import attrgetter
from unicodedata import bidirectional

from desktop.reports.characters import FREE, clean, clings, has_right_to_left
from desktop.reports.looks import Look
from desktop.reports.shaping import Run, forget_shapes, joined, runs

_WORDS = re.compile(r"[^\S\u00a0\u202f]+|[\S\u00a0\u202f]+")
_SPACED_WORDS = re.compile(r"[\S\u00a0\u202f]+[ \u2002]?")
_SINGLE_SPACES = (" ", "\u2002")
_HINTS = re.compile("(?<=[-/\u2010\u2013\u2014])(?=[^\\W\\d_])")
_LONGEST = 48
"""A longer word may break anywhere; also the unit in which a very long one is shaped."""
_NEVER_FIRST = frozenset(
    "、。，．・：；！？）］｝」』】〕〉》〗ー…‥々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?)]}%"
)
_NEVER_LAST = frozenset("（［｛「『【〔〈《〖([{")
"""Signs that do not begin or end a line in Chinese and Japanese."""
_SHORT = 6
"""Paragraphs of at most so many lines are balanced."""
_HAIR = 0.01
"""So many points too wide still fit."""
_KEEP = 20_000
"""So many words are remembered for a look."""


@dataclass(frozen=True, slots=True)
class Span:
    """Text in one look; newlines are kept."""

    text: str
    look: Look


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A stretch that is not broken: a word, a part of one, or the space between two. ``width`` in points.

    ``trailing`` is how much of the width is the space that ends it. ``in_parts`` when its glyphs alone do not tell what
    is written.
    """

    text: str
    look: Look
    runs: tuple[Run, ...]
    width: float
    level: int = 0
    space: bool = False
    may_break: bool = False
    in_parts: bool = False
    trailing: float = 0.0


_WIDTH = attrgetter("width")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Pieces from left to right, their width together and the highest leading among them, points.

    ``right_to_left`` is the paragraph's direction. ``after`` is the space between the last word and the next line's
    first, unless the last word ends with it: nobody sees it, but who hears or copies the paper meets two words.
    """

    pieces: tuple[Piece, ...]
    width: float
    leading: float
    right_to_left: bool = False
    after: Piece | None = None


def set_lines(spans: Iterable[Span], width: float, *, left_to_right: bool = False) -> list[Line]:
    """The lines of one paragraph, each at most ``width`` points wide; at least one line.

    ``left_to_right`` for the document's own words, in which a name from right to left is a guest.
    """
    lines: list[Line] = []
    for hard_line in _hard_lines(spans):
        leading = max((span.look.leading for span in hard_line), default=0.0)
        if lines and lines[-1].after is None and lines[-1].pieces:
            lines[-1] = replace(lines[-1], after=_word(" ", lines[-1].pieces[-1].look)[0])
        lines += _balanced(_filler(hard_line, leading, left_to_right=left_to_right), width)
    return lines


def _hard_lines(spans: Iterable[Span]) -> Iterator[list[Span]]:
    held: list[Span] = []
    for span in spans:
        first, *others = clean(span.text).split("\n")
        held.append(Span(first, span.look))
        for text in others:
            yield held
            held = [Span(text, span.look)]
    yield held


def _filler(spans: Sequence[Span], leading: float, *, left_to_right: bool) -> Callable[[float], list[Line]]:
    """Fills lines of any width with what the spans say."""
    text = "".join(span.text for span in spans)
    if has_right_to_left(text):
        base, levels = _levels(text, left_to_right=left_to_right)
        return lambda width: _filled(_levelled_pieces(spans, levels), width, base, leading)
    spaced = _spaced(spans)

    def fill(width: float) -> list[Line]:
        lines = _filled_by_halving(spaced, width, leading) if spaced is not None else None
        return lines or _filled(_pieces(spans), width, 0, leading)

    return fill


def _pieces(spans: Sequence[Span]) -> Iterator[Piece]:
    for span in spans:
        for word in _WORDS.findall(span.text):
            yield from _word(word, span.look)


def _spaced(spans: Sequence[Span]) -> list[Piece] | None:
    """Words that each end with their space, from left to right, a line may break after any of them.

    None for blanks of other kinds, and where a word changes its look.
    """
    pieces: list[Piece] = []
    last = len(spans) - 1
    for number, span in enumerate(spans):
        words = _SPACED_WORDS.findall(span.text)
        if sum(map(len, words)) != len(span.text) or (
            number < last and not span.text.endswith(_SINGLE_SPACES)
        ):
            return None
        pieces += chain.from_iterable(map(_remembered(span.look).__getitem__, words))
    return pieces


class _Remembered(dict[str, tuple[Piece, ...]]):
    """Words of one look, each with the space that ends it, set when they are first asked for."""

    def __init__(self, look: Look) -> None:
        self._look = look

    def __missing__(self, word: str) -> tuple[Piece, ...]:
        if not word.endswith(_SINGLE_SPACES):
            pieces = _word(word, self._look)
        else:
            *before, end = _word(word[:-1], self._look)
            pieces = (*before, _ended(end, *_word(word[-1], self._look)))
        if len(word) <= _LONGEST:
            if len(self) == _KEEP:
                self.clear()
            self[word] = pieces
        return pieces


_every_word: dict[Look, _Remembered] = {}


def _remembered(look: Look) -> _Remembered:
    known = _every_word.get(look)
    if known is None:
        known = _every_word[look] = _Remembered(look)
    return known


def forget_words() -> None:
    """Let go of all words that have been set: for the moment when the vault is locked."""
    _every_word.clear()
    forget_shapes()


def _ended(word: Piece, space: Piece) -> Piece:
    """``word`` with the space after it, as one piece; a line may break there."""
    return replace(
        word,
        text=word.text + space.text,
        runs=joined(word.runs, space.runs),
        width=word.width + space.width,
        may_break=True,
        trailing=space.width,
    )


def _word(word: str, look: Look) -> tuple[Piece, ...]:
    """The pieces of a word, or of the space between two, in a line from left to right."""
    if _is_space(word):
        return (_piece(" " * _spaces(word), look, 0, space=True),)
    return tuple(_piece(text, look, 0, may_break=may_break) for _, text, may_break in _atoms(word))


def _levelled_pieces(spans: Sequence[Span], levels: Sequence[int]) -> Iterator[Piece]:
    start = 0
    for span in spans:
        for found in _WORDS.finditer(span.text):
            word, at = found.group(), start + found.start()
            if _is_space(word):
                yield _piece(" " * _spaces(word), span.look, levels[at], space=True)
                continue
            for offset, text, may_break in _atoms(word):
                part = levels[at + offset : at + offset + len(text)]
                yield from _by_level(text, span.look, part, may_break=may_break)
        start += len(span.text)


def _is_space(word: str) -> bool:
    return word[0].isspace() and word[0] not in "\u00a0\u202f"


def _spaces(blank: str) -> int:
    """How many plain spaces stand for a stretch of blanks: tabs are four, wide spaces two."""
    return sum({"\t": 4, "\u2002": 2, "\u2003": 3}.get(char, 1) for char in blank)


def _piece(text: str, look: Look, level: int, *, space: bool = False, may_break: bool = False) -> Piece:
    shaped = runs(text, look.face, right_to_left=bool(level % 2))
    width = sum(run.width for run in shaped) * look.size / 1000
    in_parts = level % 2 == 0 and any(
        run.in_parts for run in shaped
    )  # readers turn an ActualText in Arabic round
    return Piece(text, look, shaped, width, level, space, may_break, in_parts)


def _by_level(text: str, look: Look, levels: Sequence[int], *, may_break: bool) -> Iterator[Piece]:
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or levels[end] != levels[start]:
            yield _piece(text[start:end], look, levels[start], may_break=may_break and end == len(text))
            start = end


def _atoms(word: str) -> Iterator[tuple[int, str, bool]]:
    """Parts of ``word`` with their place and whether a line may break after them."""
    if len(word) <= _LONGEST and not _HINTS.search(word) and not FREE.search(word):
        yield 0, word, False
        return
    start, size = 0, len(word)
    for end in range(1, size + 1):
        if end == size:
            yield start, word[start:end], False
        elif _may_part(word, start, end):
            yield start, word[start:end], True
            start = end


def _may_part(word: str, start: int, end: int) -> bool:
    before, after = word[end - 1], word[end]
    if clings(after):
        return end - start >= 4 * _LONGEST
    if end - start >= _LONGEST:
        return True
    if FREE.match(before) or FREE.match(after):
        return after not in _NEVER_FIRST and before not in _NEVER_LAST
    return before in "-/\u2010\u2013\u2014" and after.isalpha()


def _balanced(fill: Callable[[float], list[Line]], width: float) -> list[Line]:
    """Lines filled greedily, drawn in a little where that keeps a lone word from ending a short paragraph."""
    lines = fill(width)
    if not 2 <= len(lines) <= _SHORT or not _is_lonely(lines[-1], width):
        return lines
    for narrower in (0.95, 0.9, 0.85):
        tried = fill(width * narrower)
        if len(tried) == len(lines) and not _is_lonely(tried[-1], width):
            return tried
    return lines


def _is_lonely(line: Line, width: float) -> bool:
    return line.width < width * 0.12


def _filled_by_halving(pieces: list[Piece], width: float, leading: float) -> list[Line] | None:
    """Lines filled greedily with words that a line may break after; where a line ends is found by halving.

    None when a word is wider than a line.
    """
    ends = list(accumulate(map(_WIDTH, pieces)))
    lines, first, start = [], 0, 0.0
    while first < len(pieces):
        room = start + width + _HAIR
        end = bisect_right(ends, room, first)
        if end < len(pieces) and ends[end] - pieces[end].trailing <= room:
            end += 1
        if end == first:
            return None
        line = tuple(pieces[first:end])
        first = end
        lines.append(Line(line, ends[end - 1] - line[-1].trailing - start, leading))
        start = ends[end - 1]
    return lines or [Line((), 0.0, leading)]


def _filled(pieces: Iterable[Piece], width: float, base: int, leading: float) -> list[Line]:
    """Lines filled greedily in a paragraph of level ``base``; what is wider than a line is parted."""
    return [_line(each, base, leading) for each in _broken(pieces, width)]


def _broken(pieces: Iterable[Piece], width: float) -> Iterator[list[Piece]]:
    line: list[Piece] = []
    word: list[Piece] = []
    used = 0.0
    for piece in pieces:
        if piece.space:
            line += word
            word = []
            if line:
                line.append(piece)
            used = sum(each.width for each in line) if len(line) < 2 else used + piece.width
            continue
        part: Piece | None = piece
        while part is not None:
            rest: Piece | None = None
            if used + part.width > width + _HAIR:
                if line and any(not each.space for each in line):
                    yield line
                    line, used = [], sum(each.width for each in word)
                if used + part.width > width + _HAIR:
                    if word:
                        yield word
                        word, used = [], 0.0
                    part, rest = _parted(part, width)
            word.append(part)
            used += part.width
            if part.may_break or rest is not None:
                line += word
                word = []
            part = rest
    yield line + word


def _parted(piece: Piece, width: float) -> tuple[Piece, Piece | None]:
    """What fits on a line of ``width`` (one character at least), and the rest."""
    if piece.width <= width:
        return piece, None
    used, scale = 0.0, piece.look.size / 1000
    for end, char in enumerate(piece.text):
        used += sum(run.width for run in runs(char, piece.look.face)) * scale
        if end and used > width and not clings(char):
            first = _piece(piece.text[:end], piece.look, piece.level, may_break=True)
            return first, _piece(piece.text[end:], piece.look, piece.level, may_break=piece.may_break)
    return piece, None


def _line(pieces: list[Piece], base: int, leading: float) -> Line:
    after = None
    while pieces and pieces[-1].space:
        after = pieces.pop()
    width = 0.0
    mixed = False
    for piece in pieces:
        width += piece.width
        mixed = mixed or piece.level > 0
    return Line(tuple(_in_visual_order(pieces) if mixed else pieces), width, leading, bool(base % 2), after)


def _in_visual_order(pieces: list[Piece]) -> list[Piece]:
    """Rule L2 of UAX 9: from the highest level down to the lowest odd one, turn every stretch round."""
    order = list(pieces)
    for level in range(max(piece.level for piece in order), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and order[end].level >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return order


def _levels(text: str, *, left_to_right: bool) -> tuple[int, list[int]]:
    """The paragraph's level and that of each character."""
    from bidi import algorithm

    plain = "".join(_without_boundary(char) for char in text)
    storage = algorithm.get_empty_storage()
    base = 0 if left_to_right else algorithm.get_base_level(plain)
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(plain, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)  # noqa: FBT003 - its parameter is called debug
    algorithm.resolve_implicit_levels(storage, False)  # noqa: FBT003
    return base, [char["level"] for char in storage["chars"]]


def _without_boundary(char: str) -> str:
    """A stand-in for what the algorithm would leave out, so that places stay the same."""
    kind = bidirectional(char)
    if kind == "BN":
        return "\u0300"
    return "\u00b7" if kind in {"", "B", "S"} else char
