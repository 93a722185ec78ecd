"""From characters to glyphs: which face a stretch of text is set in, and how its letters join.

HarfBuzz shapes every word in one face and one direction; that gives kerning in Latin, joined letters in Arabic and the
right order in Devanagari. Words repeat, so the result is remembered.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from desktop.reports.characters import clings, is_joiner, is_selector
from desktop.reports.typefaces import FALLBACKS, MISSING, Typeface, shaped, typeface

_HIGHEST = 350.0
"""How far (thousandths of an em) a mark may leave its place: hundreds of stacked accents stay on their line."""
_KEEP = 256
"""Shaped words longer than this are not remembered."""


class Glyph(NamedTuple):
    """A code in its face as a text operator shows it; thousandths of an em.

    ``back_before`` and ``back_after`` move to the left before and after the glyph, beyond the width that a reader knows
    for it (kerning, accents put in place); ``rise`` lifts it.
    """

    code: int
    back_before: int = 0
    back_after: int = 0
    rise: float = 0


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Glyphs of one face from left to right; ``width`` in thousandths of an em.

    ``in_parts`` when the glyphs one by one do not tell what is written: letters in parts, marks put in place.
    ``ready`` is what stands in the file for them (``as_shown``) where each of the ``codes`` has a byte in every paper,
    else empty.
    """

    face: Typeface
    glyphs: tuple[Glyph, ...]
    width: float
    in_parts: bool = False
    ready: str = ""
    codes: frozenset[int] = frozenset()


def as_shown(glyph: Glyph, byte: str) -> str:
    """A glyph within a string of the file: where it moves, the string ends, a number stands, a new string begins."""
    if glyph.back_before:
        byte = f"){glyph.back_before}({byte}"
    return f"{byte}){glyph.back_after}(" if glyph.back_after else byte


def _ready(face: Typeface, glyphs: Iterable[Glyph]) -> str:
    parts = []
    for glyph in glyphs:
        byte = face.own_place(glyph.code)
        if byte is None or glyph.rise:
            return ""
        parts.append(as_shown(glyph, byte))
    return "".join(parts)


def runs(text: str, face_name: str, *, right_to_left: bool = False) -> tuple[Run, ...]:
    """``text`` (no newline) as runs from left to right, in ``face_name`` and its fallbacks."""
    if len(text) > _KEEP:
        return _runs(text, face_name, right_to_left)
    return _remembered(text, face_name, right_to_left)


def joined(first: tuple[Run, ...], then: tuple[Run, ...]) -> tuple[Run, ...]:
    """``then`` to the right of ``first``, each of any length; two runs that meet in one face become one."""
    if not first or not then or first[-1].face is not then[0].face:
        return first + then
    left, right = first[-1], then[0]
    run = Run(
        left.face,
        left.glyphs + right.glyphs,
        left.width + right.width,
        left.in_parts or right.in_parts,
        left.ready + right.ready if left.ready and right.ready else "",
        left.codes | right.codes,
    )
    return (*first[:-1], run, *then[1:])


def missing(text: str, face_name: str = "SourceSans3-Regular") -> int:
    """How many characters of ``text`` no face has."""
    primary = typeface(face_name)
    if primary.characters.issuperset(text):
        return 0
    return sum(len(part) for part, face in _parts(text, primary) if face is None)


def _runs(text: str, face_name: str, right_to_left: bool) -> tuple[Run, ...]:  # noqa: FBT001
    primary = typeface(face_name)
    if primary.characters.issuperset(text):
        return (_run(text, primary, right_to_left),)
    done = [
        _boxes(part, typeface("SourceSans3-Regular")) if face is None else _run(part, face, right_to_left)
        for part, face in _parts(text, primary)
    ]
    return tuple(reversed(done)) if right_to_left else tuple(done)


_remembered = lru_cache(maxsize=20_000)(_runs)


def forget_shapes() -> None:
    """Let go of all words that have been shaped."""
    _remembered.cache_clear()


def _parts(text: str, primary: Typeface) -> Iterator[tuple[str, Typeface | None]]:
    """Stretches of ``text`` with the face that has them, or None where no face does."""
    held, found = "", None
    for char in text:
        silent = is_selector(char) or is_joiner(char)
        known = found is not None and (char in found.characters or is_joiner(char))
        stays = held and known and clings(char)
        if silent and not stays:
            continue
        face = found if stays else _face_for(char, primary)
        if held and face is not found:
            yield held, found
            held = ""
        held, found = held + char, face
    if held:
        yield held, found


def _face_for(char: str, primary: Typeface) -> Typeface | None:
    if char in primary.characters:
        return primary
    for name in FALLBACKS:
        face = typeface(name)
        if char in face.characters:
            return face
    return None


def _boxes(text: str, face: Typeface) -> Run:
    """A box for every character of ``text``; each still reads as the character it stands for."""
    glyph = face.face.charToGlyph[ord(MISSING)]
    advance = face.width_of(ord(MISSING))
    glyphs = tuple(Glyph(face.glyph_code(glyph, char)) for char in text)
    return Run(face, glyphs, advance * len(glyphs))


def _run(text: str, face: Typeface, right_to_left: bool) -> Run:  # noqa: FBT001
    """Readers turn whatever is written from right to left round, so a joined pair reads backwards in the file."""
    buffer = shaped(text, face.shaper, right_to_left=right_to_left)
    infos, places = buffer.glyph_infos, buffer.glyph_positions
    glyphs, width, placed = [], 0.0, False
    clusters = [info.cluster for info in infos]
    moving = [bool(place.x_advance) for place in places]
    read = _texts(text, clusters, moving)
    if right_to_left:
        _join_marks(read, moving)
    for info, place, own in zip(infos, places, read, strict=True):
        code = face.glyph_code(info.codepoint, own[::-1] if right_to_left else own)
        x, advance = place.x_offset * face.units, place.x_advance * face.units
        rise = max(-_HIGHEST, min(_HIGHEST, place.y_offset * face.units))
        glyphs.append(Glyph(code, -round(x), round(face.width_of(code) - advance + x), rise))
        width += advance
        placed = placed or x != 0 or rise != 0 or advance == 0
    in_parts = placed or "".join(read) != text
    codes = frozenset(glyph.code for glyph in glyphs)
    return Run(face, tuple(glyphs), width, in_parts, _ready(face, glyphs), codes)


def _join_marks(read: list[str], moving: list[bool]) -> None:
    """Let each letter written from right to left read with its marks, which stand before it in the file.

    Readers would take a mark that is put in place by itself for a word of its own.
    """
    held = ""
    for place, own in enumerate(read):
        if moving[place] or not own:
            read[place], held = own + held, ""
        elif any(moving[place:]):
            read[place], held = "", own + held


def _texts(text: str, clusters: list[int], moving: list[bool]) -> list[str]:
    """What each glyph reads as: its cluster's characters, one a glyph, the rest with the last of them.

    In a cluster of several glyphs those that move on come first. A letter drawn with its dot or accent apart reads as
    its parts, where Unicode knows them; otherwise a glyph that is only a part reads as nothing.
    """
    texts = [""] * len(clusters)
    starts = sorted(set(clusters))
    members: dict[int, list[int]] = {start: [] for start in starts}
    for place, start in enumerate(clusters):
        members[start].append(place)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        places = sorted(members[start], key=lambda place: (not moving[place], place))
        chars = text[start:end]
        if len(chars) < len(places):
            apart = normalize("NFD", chars)
            chars = apart if len(apart) == len(places) else chars
        for number, place in enumerate(places[:-1]):
            texts[place] = chars[number : number + 1]
        texts[places[-1]] = chars[len(places) - 1 :]
    return texts
