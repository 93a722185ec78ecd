"""The surface that pages are drawn on: reportlab's canvas with lines of shaped glyphs, tags and a known date.

Whatever is drawn stands between ``mark`` and the next one, so everything on a page is either a part of the paper
or said to be decoration. The finished file is PDF/A-2b (``standards.py``).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

from desktop.reports.lines import Line, Piece
from desktop.reports.looks import Colour, Look
from desktop.reports.objects import Stream, Written, number_of, packed, text_string
from desktop.reports.shapes import brush
from desktop.reports.shaping import Run, as_shown
from desktop.reports.standards import metadata, srgb_profile
from desktop.reports.structure import Structure
from desktop.reports.tags import Kind, Tag
from desktop.reports.typefaces import Typeface

rl_config.useA85 = False
"""Streams are compressed bytes, not text: a fifth smaller, and a third of the time."""


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """What the text operators need to know before glyphs are shown; one object a document for each combination."""

    font: str
    colour: str
    rise: str = "0 Ts"


_NO_STATE = _State("", "")
_Part = tuple[_State | None, str]
"""Some glyphs and what they need; without a state, an operator that stands between glyphs."""
_UNMARKED = Tag(Kind.ARTIFACT)
_DECORATION = Tag(Kind.ARTIFACT)


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws pages and gives the file's bytes. Points, origin at the page's lower left corner."""

    def __init__(
        self, page: tuple[float, float], *, title: str, subject: str, language: str, at: datetime
    ) -> None:
        self._out = BytesIO()
        super().__init__(
            self._out,
            pagesize=page,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            lang=language,
            initialFontName="none",
        )
        self._structure = Structure()
        self._marked = _UNMARKED
        self._level, self._entries = -1, 0
        self._metadata = metadata(title=title, subject=subject, language=language, at=at)
        self._shown: dict[Piece, tuple[_Part, ...]] = {}
        self._own_fonts: dict[Typeface, tuple[str, set[int]]] = {}
        self._places: dict[Typeface, dict[int, tuple[str, str]]] = {}
        self._states: dict[tuple[str, float, Colour, float], _State] = {}
        self.setTitle(title)
        self.setSubject(subject)
        self.setAuthor("")
        self.setCreator("Vardag")
        self.setProducer("Vardag")
        self.setViewerPreference("DisplayDocTitle", "true")
        self._date(at)

    def finish(self) -> bytes:
        """Close the document."""
        catalog: Any = self._doc.Catalog
        catalog.__NoDefault__ = [*catalog.__NoDefault__, "OutputIntents"]
        catalog.StructTreeRoot = self._structure.write(self._doc)
        catalog.MarkInfo = Written("<< /Marked true >>")
        catalog.Metadata = Stream(self._metadata.encode(), "/Type /Metadata /Subtype /XML")
        profile = number_of(self._doc, packed(srgb_profile(), "/N 3"))
        catalog.OutputIntents = (
            "[<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) "
            f"/DestOutputProfile {profile} 0 R >>]"
        )
        self.save()
        return self._out.getvalue()

    @override
    def showPage(self) -> None:
        """End the page."""
        self._unmark()
        super().showPage()
        page: Any = self._doc.Pages.pages[-1]
        page.Contents, page.stream, page.Trans = packed(page.stream.encode("latin-1")), None, None
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = len(self._doc.Pages.pages) - 1, "/S"

    def entry(self, title: str, level: int, y: float) -> None:
        """A line of the outline that leads to the height ``y`` of this page; no level is left out."""
        self._level = min(level, self._level + 1)
        self._entries += 1
        key = f"e{self._entries}"
        self.bookmarkHorizontal(key, 0, y)
        self.addOutlineEntry(title, key, self._level)

    def mark(self, tag: Tag | None) -> None:
        """What is drawn from here on belongs to ``tag``, or is decoration."""
        tag = tag or _DECORATION
        if tag is self._marked:
            return
        self._unmark()
        self._marked = tag
        if tag.kind is not Kind.ARTIFACT:
            name, number = self._structure.marked(tag, len(self._doc.Pages.pages))
            self._code.append(f"/{name} <</MCID {number}>> BDC")
        else:
            self._code.append(f"/Artifact <<{tag.attributes}>> BDC" if tag.attributes else "/Artifact BMC")

    def part(self, tag: Tag) -> None:
        """``tag`` stands here, though nothing of it is drawn."""
        self._structure.placed(tag)

    @staticmethod
    def lies(figure: Tag, left: float, low: float, right: float, high: float) -> None:
        """Where on the page ``figure`` lies."""
        figure.attributes = (
            f"/O /Layout /Placement /Block /BBox [{left:.2f} {low:.2f} {right:.2f} {high:.2f}]"
        )

    def _unmark(self) -> None:
        if self._marked is not _UNMARKED:
            self._code.append("EMC")
            self._marked = _UNMARKED

    def stamp(self, operators: str, x: float, y: float) -> None:
        """Draw a shape that is ready made round the origin, its origin at ``x`` and ``y``."""
        self._code.append(f"q 1 0 0 1 {x:.2f} {y:.2f} cm {operators} Q")

    def rule(self, drawn_with: str, x: float, y: float, to_x: float, to_y: float) -> None:
        """A straight line from one point to another."""
        self._code.append(f"{drawn_with} {x:.2f} {y:.2f} m {to_x:.2f} {to_y:.2f} l S")

    def text(self, line: Line, x: float, y: float) -> None:
        """Draw ``line`` with its left end at ``x`` and its baseline at ``y``."""
        known = self._shown.get
        shown = [part for piece in _with_space(line) for part in known(piece) or self._show(piece)]
        if not shown:
            return
        if line.right_to_left and line.after:
            x -= line.after.width
        states, texts = zip(*shown, strict=True)
        state = states[0]
        if state and state.rise == _NO_STATE.rise and states.count(state) == len(states):
            drawn = f"{state.font} {state.colour} {_shown(texts)}"
        else:
            drawn = " ".join(_in_turns(shown))
        self._code.append(f"BT {x:.2f} {y:.2f} Td {drawn} ET")

    def _show(self, piece: Piece) -> tuple[_Part, ...]:
        """The piece as parts of TJ arrays (ISO 32000-1, 9.4.3), in the words that it says where its glyphs do not."""
        shown: list[_Part] = []
        for run in piece.runs:
            if run.ready:
                font, used = self._own_font(run.face)
                used.update(run.codes)
                shown.append((self._state(font, piece.look, 0), run.ready))
            else:
                shown += [
                    (self._state(font, piece.look, rise), text) for font, rise, text in self._encoded(run)
                ]
        if piece.in_parts:
            said = f"/Span <</ActualText {text_string(piece.text)}>> BDC"
            shown = [(None, said), *shown, (None, "EMC")]
        self._shown[piece] = parts = tuple(shown)
        return parts

    def _own_font(self, face: Typeface) -> tuple[str, set[int]]:
        font = self._own_fonts.get(face)
        if font is None:
            font = self._own_fonts[face] = face.own_font(self._doc)
        return font

    def _state(self, font: str, look: Look, rise: float) -> _State:
        key = (font, look.size, look.colour, rise)
        state = self._states.get(key)
        if state is None:
            raised = f"{rise * look.size / 1000:.2f}".rstrip("0").rstrip(".")
            state = self._states[key] = _State(f"{font} {look.size:g} Tf", brush(look.colour), f"{raised} Ts")
        return state

    def _encoded(self, run: Run) -> Iterator[tuple[str, float, str]]:
        """Stretches of equal font subset and rise (thousandths of an em).

        What HarfBuzz wants beyond the glyphs' own widths becomes numbers between them.
        """
        places = self._places.setdefault(run.face, {})
        font, rise = "", 0.0
        parts: list[str] = []
        for glyph in run.glyphs:
            place = places.get(glyph.code)
            if place is None:
                place = places[glyph.code] = run.face.encoded(glyph.code, self._doc)
            if parts and (place[0] != font or glyph.rise != rise):
                yield font, rise, "".join(parts)
                parts = []
            font, rise = place[0], glyph.rise
            parts.append(as_shown(glyph, place[1]))
        if parts:
            yield font, rise, "".join(parts)

    def _make_preamble(self) -> None:
        """No font is named before the first text, so none comes in that is not embedded."""
        self._preamble = "1 0 0 1 0 0 cm"

    def _date(self, at: datetime) -> None:
        """The document's dates: local time with its offset (ISO 32000-1, 7.9.4)."""
        offset = at.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset else 0
        stamp: Any = self._doc._timeStamp  # noqa: SLF001 - no public way to set it
        stamp.YMDhms = at.timetuple()[:6]
        stamp.dhh, stamp.dmm = int(minutes / 60), abs(minutes) % 60


def _with_space(line: Line) -> tuple[Piece, ...]:
    if line.after is None:
        return line.pieces
    return (line.after, *line.pieces) if line.right_to_left else (*line.pieces, line.after)


def _in_turns(shown: Iterable[_Part]) -> Iterator[str]:
    """The operators for parts in different states, and those that stand between them."""
    now = _NO_STATE
    held: list[str] = []
    for state, text in shown:
        if state is not now and held:
            yield _shown(held)
            held = []
        if state is None:
            yield text
            continue
        yield from _changes(now, state)
        now = state
        held.append(text)
    if held:
        yield _shown(held)
    if now.rise != _NO_STATE.rise:
        yield _NO_STATE.rise


def _shown(texts: Iterable[str]) -> str:
    """The operator that shows glyphs; no string in it is empty."""
    return f"[({''.join(texts)})] TJ".replace("()", " ")


def _changes(before: _State, after: _State) -> Iterator[str]:
    if after.font != before.font:
        yield after.font
    if after.colour != before.colour:
        yield after.colour
    if after.rise != before.rise:
        yield after.rise
