"""The surface that pages are drawn on: reportlab's canvas with lines of shaped glyphs and a known date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from desktop.reports.lines import Line, Piece
from desktop.reports.looks import Colour, Look
from desktop.reports.shaping import Run
from desktop.reports.typefaces import Typeface

rl_config.useA85 = False
"""Streams are compressed bytes, not text: a fifth smaller, and a third of the time."""


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """What the text operators need to know before glyphs are shown; one object a document for each combination."""

    font: str
    colour: str
    rise: str


_NO_STATE = _State("", "", "0 Ts")


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws pages and gives the file's bytes. Points, origin at the page's lower left corner."""

    def __init__(
        self, page: tuple[float, float], *, title: str, subject: str, language: str, at: datetime
    ) -> None:
        self._out = BytesIO()
        super().__init__(
            self._out, pagesize=page, invariant=1, pageCompression=1, lang=language, initialFontName="none"
        )
        self._shown: dict[Piece, tuple[tuple[_State, str], ...]] = {}
        self._places: dict[Typeface, dict[int, tuple[str, str]]] = {}
        self._states: dict[tuple[str, float, Colour, float], _State] = {}
        self.setTitle(title)
        self.setSubject(subject)
        self.setAuthor("")
        self.setCreator("Vardag")
        self._date(at)

    def finish(self) -> bytes:
        """Close the document."""
        self.save()
        return self._out.getvalue()

    def line(self, x: float, y: float, to_x: float, to_y: float) -> None:
        """A rule from one point to another."""
        super().line(round(x, 2), round(y, 2), round(to_x, 2), round(to_y, 2))

    def text(self, line: Line, x: float, y: float) -> None:
        """Draw ``line`` with its left end at ``x`` and its baseline at ``y``."""
        if not line.pieces:
            return
        ops = [f"BT 1 0 0 1 {x:.2f} {y:.2f} Tm"]
        now = _NO_STATE
        arrays: list[str] = []
        for piece in line.pieces:
            for state, array in self._shown.get(piece) or self._show(piece):
                if state is not now:
                    ops += _shown(arrays)
                    ops += _changes(now, state)
                    now, arrays = state, []
                arrays.append(array)
        ops += _shown(arrays)
        ops.append("ET" if now.rise == _NO_STATE.rise else "0 Ts ET")
        self._code.append(" ".join(ops))

    def _show(self, piece: Piece) -> tuple[tuple[_State, str], ...]:
        """The piece as the insides of TJ arrays (ISO 32000-1, 9.4.3), each with the state it needs."""
        shown = tuple(
            (self._state(font, piece.look, rise), array)
            for run in piece.runs
            for font, rise, array in self._encoded(run)
        )
        self._shown[piece] = shown
        return shown

    def _state(self, font: str, look: Look, rise: float) -> _State:
        key = (font, look.size, look.colour, rise)
        state = self._states.get(key)
        if state is None:
            raised = f"{rise * look.size / 1000:.2f}".rstrip("0").rstrip(".")
            state = self._states[key] = _State(
                f"{font} {look.size:g} Tf", _filling(look.colour), f"{raised} Ts"
            )
        return state

    def _encoded(self, run: Run) -> Iterator[tuple[str, float, str]]:
        """Stretches of equal font subset and rise (thousandths of an em).

        What HarfBuzz wants beyond the glyphs' own widths becomes numbers between them.
        """
        places = self._places.get(run.face)
        if places is None:
            places = self._places[run.face] = {}
        font, rise = "", 0.0
        parts: list[str] = []
        for glyph in run.glyphs:
            code, before, after, lift = glyph
            wanted, shown = places.get(code) or self._place(run.face, code)
            if parts and (wanted != font or lift != rise):
                yield font, rise, "".join(parts)
                parts = []
            font, rise = wanted, lift
            parts.append(f" {before or ''}{shown}{after or ''} " if before or after else shown)
        if parts:
            yield font, rise, "".join(parts)

    def _place(self, face: Typeface, code: int) -> tuple[str, str]:
        """The font subset's name and the byte as a string for a code, given out in order of first use."""
        subset, byte = face.encoded(code, self._doc)
        place = (face.getSubsetInternalName(subset, self._doc), f"<{byte:02X}>")
        self._places[face][code] = place
        return place

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


def _shown(arrays: list[str]) -> tuple[str, ...]:
    """The operator that shows glyphs; neighbouring strings become one."""
    return (f"[{''.join(arrays).replace('><', '')}] TJ",) if arrays else ()


def _changes(before: _State, after: _State) -> Iterator[str]:
    if after.font != before.font:
        yield after.font
    if after.colour != before.colour:
        yield after.colour
    if after.rise != before.rise:
        yield after.rise


def _filling(colour: Colour) -> str:
    return " ".join(f"{part:.4g}" for part in colour) + " rg"
