"""The fonts that every paper is set in: TrueType files of the program's own, embedded as subsets.

reportlab writes the files' subsets; two things are done here because copying and searching depend on them: a glyph
that stands for several characters (a ligature, a joined Arabic letter) or for one that no font has (drawn as a box)
keeps its own characters in the ToUnicode table, whatever glyph is shown. See ``docs/adr/0006-pdf-engine-and-fonts.md``.
"""

from functools import cache
from pathlib import Path
from typing import Any

import uharfbuzz
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import FF_NONSYMBOLIC, FF_SYMBOLIC, SUBSETN, TTFont

from desktop.reports.objects import Stream, Written, number_of

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

_FIRST_ALIAS = 0x110000
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
    """One font file. Glyphs are named by a code: a character's own, or an alias made for a shaped glyph."""

    def __init__(self, name: str) -> None:
        path = font_folder() / f"{name}.ttf"
        super().__init__(f"Vardag{name}", str(path), asciiReadable=False)
        self.characters = frozenset(chr(code) for code, glyph in self.face.charToGlyph.items() if glyph)
        face = uharfbuzz.Face(path.read_bytes())
        self.shaper = uharfbuzz.Font(face)
        self.units = 1000 / face.upem
        self._aliases: dict[tuple[int, str], int] = {}
        self._alias_text: dict[int, str] = {}

    def glyph_code(self, glyph: int, text: str) -> int:
        """The code that shows ``glyph`` and reads as ``text``."""
        if len(text) == 1 and self.face.charToGlyph.get(ord(text)) == glyph:
            return ord(text)
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

    def encoded(self, code: int, document: Any) -> tuple[int, int]:
        """The subset and the byte for ``code`` in ``document``, given out in order of first use."""
        state = self._assignState(document)
        place = state.assignments.get(code)
        if place is None:
            place = self._next_place(state)
            state.subsets[place >> 8].append(code)
            state.assignments[code] = place
        return place >> 8, place & 0xFF

    @staticmethod
    def _next_place(state: Any) -> int:
        """Up to 256 bytes a subset; byte 0 is for a missing glyph."""
        if len(state.subsets[-1]) == 256:
            state.subsets.append([0])
        return ((len(state.subsets) - 1) << 8) + len(state.subsets[-1])

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - reportlab calls it by this name
        """Write the subsets into ``doc`` with our own ToUnicode tables; called by reportlab when it saves."""
        state = self._assignState(doc)
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            base = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX)).decode("latin-1")
            font = pdfdoc.PDFTrueTypeFont()
            font.Name, font.BaseFont = name, base
            font.FirstChar, font.LastChar = 0, len(subset) - 1
            font.Widths = pdfdoc.PDFArray([self.width_of(code) for code in subset])
            font.ToUnicode = doc.Reference(Stream(self._to_unicode(base, subset).encode()))
            font.FontDescriptor = doc.Reference(Written(self._description(doc, base, subset)))
            doc.Reference(font, name)
            doc.idToObject["BasicFonts"].dict[name] = doc.Reference(font, name)
        del self.state[doc]

    def _description(self, doc: Any, name: str, subset: list[int]) -> str:
        """The font descriptor (ISO 32000-1, 9.8) of a subset, whose file is put into ``doc``."""
        face, program = self.face, self.face.makeSubset(subset)
        box = " ".join(f"{side:g}" for side in face.bbox)
        return (
            f"<< /Type /FontDescriptor /FontName /{name} /Flags {face.flags & ~FF_NONSYMBOLIC | FF_SYMBOLIC} "
            f"/FontBBox [{box}] /ItalicAngle {face.italicAngle:g} /Ascent {face.ascent:g} /Descent {face.descent:g} "
            f"/CapHeight {face.capHeight:g} /StemV {face.stemV:g} /MissingWidth {face.defaultWidth:g} "
            f"/FontFile2 {number_of(doc, Stream(program, f'/Length1 {len(program)}'))} 0 R >>"
        )

    def _to_unicode(self, name: str, subset: list[int]) -> str:
        """What each byte of a subset reads as (ISO 32000-1, 9.10.3; at most 100 entries a block)."""
        entries = [
            f"<{place:02X}> <{self._alias_text.get(code, chr(min(code, 0x10FFFF))).encode('utf-16-be').hex().upper()}>"
            for place, code in enumerate(subset)
            if place
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


@cache
def typeface(name: str) -> Typeface:
    """The typeface of that file name, read once a process."""
    return Typeface(name)
