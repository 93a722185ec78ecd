"""The fonts that every paper is set in: TrueType files of the program's own, embedded as subsets.

reportlab writes the files' subsets. The first of a face holds the Western characters, each at the byte that Windows
gives it in every paper, so that a word need not be put together anew for each. A glyph that stands for several
characters (a ligature, a joined Arabic letter) or for one that no font has (drawn as a box) keeps its own characters in
the ToUnicode table, whatever glyph is shown: copying and searching depend on it. See
``docs/adr/0006-pdf-engine-and-fonts.md``.
"""

from pathlib import Path
from threading import Lock
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN, TTFont

from desktop.reports.objects import Stream, Written, compressed, number_of, packed

FALLBACKS = (
    "NotoSans-Regular",
    "IBMPlexSansArabic-Regular",
    "NotoSansArabic-Regular",
    "NotoSansHebrew-Regular",
    "NotoSansMono-Regular",
    "NotoEmoji-Regular",
    "NotoSansSC-Common",
    "NotoSansTC-Common",
    "NotoSansKR-Common",
)
"""Where a character is looked for when the text's own face lacks it, in this order."""

MISSING = "\u25a1"
"""Drawn in the place of a character that no face has."""

_MOST = 256
"""So many codes a subset holds."""
_PROGRAMS = 8
"""So many subsets of a face are kept."""
_FIRST_ALIAS = 0x110000
_LIGATURES = ("ff", "ft", "fft")
"""Letters that our faces draw as one; they get the first bytes of the first subset."""
_ESCAPED = str.maketrans({"(": r"\050", ")": r"\051", "\\": r"\\", "\r": r"\r"})
_SILENT = "\0"
"""What a glyph reads as that is only part of a letter: readers pass over it, where an empty text makes them guess.

From left to right the word around it says in the file what is written (``Sheet.text``); what is written from right to
left readers turn round themselves, so there the letter reads with its mark.
"""


class FontsMissing(Exception):
    """The program was installed without its fonts: a fault of the package, not of the user."""


def font_folder() -> Path:
    """Where the font files lie: in the checkout, or inside the installed package."""
    package = Path(__file__).parents[1]
    for folder in (package / "_resources" / "fonts", package.parent / "resources" / "fonts"):
        if folder.is_dir():
            return folder
    raise FontsMissing


class Typeface(TTFont):  # type: ignore[misc]  # reportlab has no types
    """One font file. Glyphs are named by a code: a character's own, or an alias made for a shaped glyph.

    Papers may be drawn in several threads at once; what they all add to is behind a lock.
    """

    def __init__(self, name: str) -> None:
        path = font_folder() / f"{name}.ttf"
        super().__init__(f"Vardag{name}", str(path), asciiReadable=False)
        self.characters = frozenset(chr(code) for code, glyph in self.face.charToGlyph.items() if glyph)
        face = uharfbuzz.Face(path.read_bytes())
        self.shaper = uharfbuzz.Font(face)
        self.units = 1000 / face.upem
        self._aliases: dict[tuple[int, str], int] = {}
        self._alias_text: dict[int, str] = {}
        self._lock = Lock()
        self._programs: dict[tuple[int, ...], tuple[int, bytes]] = {}
        self._own_places = self._western_places()

    def _western_places(self) -> dict[int, int]:
        """Codes with the byte of the first subset that shows them."""
        chars = {byte: bytes((byte,)).decode("cp1252", "ignore") for byte in range(0x20, 0x100)}
        places = {ord(char): byte for byte, char in chars.items() if char in self.characters}
        for byte, letters in enumerate(_LIGATURES, start=1):
            drawn = shaped(letters, self.shaper)
            if len(drawn.glyph_infos) == 1:
                places[self.glyph_code(drawn.glyph_infos[0].codepoint, letters)] = byte
        return places

    def glyph_code(self, glyph: int, text: str) -> int:
        """The code that shows ``glyph`` and reads as ``text``."""
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph:
            return ord(text)
        with self._lock:
            code = self._aliases.get((glyph, text))
            if code is None:
                code = _FIRST_ALIAS + len(self._aliases)
                self._aliases[glyph, text] = code
                self._alias_text[code] = text or _SILENT
                self.face.charToGlyph[code] = glyph
                self.face.charWidths[code] = self.shaper.get_glyph_h_advance(glyph) * self.units
        return code

    def width_of(self, code: int) -> float:
        """The width a reader assumes for ``code``, in thousandths of an em."""
        return float(self.face.charWidths.get(code, self.face.defaultWidth))

    def own_place(self, code: int) -> str | None:
        """The byte of the first subset that shows ``code``, as it stands in a string of the file; None without one."""
        byte = self._own_places.get(code)
        return None if byte is None else in_string(byte)

    def own_font(self, document: Any) -> tuple[str, set[int]]:
        """The name of the first subset in ``document``, and a set for the codes in it that are shown."""
        state = self._state_in(document)
        return self.getSubsetInternalName(0, document), state.used

    def encoded(self, code: int, document: Any) -> tuple[str, str]:
        """The subset's name in ``document`` and the byte for ``code``, given out in order of first use."""
        name, used = self.own_font(document)
        own = self.own_place(code)
        if own is not None:
            used.add(code)
            return name, own
        state = self._state_in(document)
        place = state.assignments.get(code)
        if place is None:
            if len(state.subsets) == 1 or len(state.subsets[-1]) == _MOST:
                state.subsets.append([0])
            place = state.assignments[code] = (len(state.subsets) - 1, len(state.subsets[-1]))
            state.subsets[-1].append(code)
        subset, byte = place
        return self.getSubsetInternalName(subset, document), in_string(byte)

    def _state_in(self, document: Any) -> Any:
        """What ``document`` uses of this face, as reportlab keeps it; the first subset is filled when it is saved."""
        state = self.state.get(document)
        if state is None:
            state = self._assignState(document)
            state.assignments, state.subsets, state.used = {}, [[]], set()
        return state

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab calls it by this name
        """Write the subsets into ``doc`` with our own ToUnicode tables; called by reportlab when it saves."""
        state = self._state_in(doc)
        state.frozen = 1
        state.subsets[0] = self._own_subset(state.used)
        for number, subset in enumerate(state.subsets):
            if not any(subset):
                continue
            name = self.getSubsetInternalName(number, doc)[1:]
            base = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("latin-1")
            font = pdfdoc.PDFTrueTypeFont()
            font.Name, font.BaseFont = name, base
            first = next(place for place, code in enumerate(subset) if code)
            font.FirstChar, font.LastChar = first, len(subset) - 1
            font.Widths = (
                f"[{' '.join(f'{self.width_of(code) if code else 0:g}' for code in subset[first:])}]"
            )
            font.ToUnicode = doc.Reference(packed(self._to_unicode(base, subset).encode()))
            font.FontDescriptor = doc.Reference(Written(self._description(doc, base, subset)))
            doc.Reference(font, name)
            doc.idToObject["BasicFonts"].dict[name] = doc.Reference(font, name)
        del self.state[doc]

    def _own_subset(self, used: set[int]) -> list[int]:
        """The codes that are shown, each at its byte."""
        subset = [0] * _MOST
        for code in used:
            subset[self._own_places[code]] = code
        while subset and not subset[-1]:
            subset.pop()
        return subset

    def _description(self, doc: Any, name: str, subset: list[int]) -> str:
        """The font descriptor (ISO 32000-1, 9.8) of a subset, whose file is put into ``doc``."""
        face, (length, program) = self.face, self._program(tuple(subset))
        box = " ".join(f"{side:g}" for side in face.bbox)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC} "
            f"/FontBBox [{box}] /ItalicAngle {face.italicAngle:g} /Ascent {face.ascent:g} /Descent {face.descent:g} "
            f"/CapHeight {face.capHeight:g} /StemV {face.stemV:g} /MissingWidth {face.defaultWidth:g} "
            f"/FontFile2 {number_of(doc, Stream(program, f'/Length1 {length} /Filter /FlateDecode'))} 0 R >>"
        )

    def _program(self, subset: tuple[int, ...]) -> tuple[int, bytes]:
        """The font file with the glyphs of ``subset`` alone: its length, and it compressed.

        The last few are kept: a paper that is looked at while it is written uses the same letters again and again.
        """
        with self._lock:
            program = self._programs.pop(subset, None)
            if program is None:
                plain = self.face.makeSubset(subset)
                program = len(plain), compressed(plain)
            self._programs[subset] = program
            if len(self._programs) > _PROGRAMS:
                del self._programs[next(iter(self._programs))]
        return program

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        """What each byte of a subset reads as (ISO 32000-1, 9.10.3; at most 100 entries a block)."""
        entries = [
            f"<{place:02X}> <{self._alias_text.get(code, chr(min(code, 0x10FFFF))).encode('utf-16-be').hex().upper()}>"
            for place, code in enumerate(subset)
            if code
        ]
        blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            f"/CMapName /{name}-UCS def\n/CMapType 2 def\n"
            "1 begincodespacerange\n<00> <FF>\nendcodespacerange\n"
            f"{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        )


def shaped(text: str, font: uharfbuzz.Font, *, right_to_left: bool = False) -> uharfbuzz.Buffer:
    """``text`` as HarfBuzz sets it, with kerning and ligatures; a cluster for each character."""
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if right_to_left else "ltr"
    uharfbuzz.shape(font, buffer, {"kern": True, "liga": True})
    return buffer


def in_string(byte: int) -> str:
    """A byte as it stands between the parentheses of a string (ISO 32000-1, 7.3.4.2)."""
    return chr(byte).translate(_ESCAPED)


def typeface(name: str) -> Typeface:
    """The typeface of that file name, read once a process."""
    face = _faces.get(name)
    if face is None:
        with _reading:
            face = _faces[name] = _faces.get(name) or Typeface(name)
    return face


_faces: dict[str, Typeface] = {}
_reading = Lock()
