"""The surface that pages are drawn on: reportlab's canvas with lines of shaped glyphs and a known date."""

from datetime import datetime
from io import BytesIO
from typing import Any, NamedTuple

from reportlab.pdfgen.canvas import Canvas

from desktop.reports.lines import Line
from desktop.reports.looks import Colour
from desktop.reports.shaping import Run


class _Shown(NamedTuple):
    """Bytes of one font subset as the inside of a TJ array (ISO 32000-1, 9.4.3), raised by ``rise`` thousandths."""

    font: str
    rise: float
    array: str


class Sheet(Canvas):  # type: ignore[misc]  # reportlab has no types
    """Draws pages and gives the file's bytes. Points, origin at the page's lower left corner."""

    def __init__(self, page: tuple[float, float], *, title: str, subject: str, language: str, at: datetime) -> None:
        self._out = BytesIO()
        super().__init__(
            self._out, pagesize=page, invariant=1, pageCompression=1, lang=language, initialFontName="none"
        )
        self._shown: dict[Run, tuple[_Shown, ...]] = {}
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
        font, colour, rise, array = "", None, 0.0, ""
        for piece in line.pieces:
            size = piece.look.size
            for shown in (part for run in piece.runs for part in self._encoded(run)):
                wanted = f"{shown.font} {size:g} Tf"
                raised = round(shown.rise * size / 1000, 2)
                if (wanted, piece.look.colour, raised) != (font, colour, rise):
                    ops.append(f"[{array}] TJ" if array else "")
                    array = ""
                    ops.append(wanted if wanted != font else "")
                    ops.append(_filling(piece.look.colour) if piece.look.colour != colour else "")
                    ops.append(f"{raised:g} Ts" if raised != rise else "")
                    font, colour, rise = wanted, piece.look.colour, raised
                array += shown.array
        ops.append(f"[{array}] TJ{' 0 Ts' if rise else ''} ET")
        self._code.append(" ".join(op for op in ops if op))

    def _encoded(self, run: Run) -> tuple[_Shown, ...]:
        shown = self._shown.get(run)
        if shown is None:
            shown = self._shown[run] = tuple(self._encode(run))
        return shown

    def _encode(self, run: Run) -> list[_Shown]:
        """Runs of equal subset and rise; what HarfBuzz wants beyond the glyphs' own widths becomes kerning."""
        done: list[_Shown] = []
        font, rise, array, open_hex = "", 0.0, "", False
        for glyph in run.glyphs:
            subset, byte = run.face.encoded(glyph.code, self._doc)
            wanted = run.face.getSubsetInternalName(subset, self._doc)
            if array and (wanted, glyph.y) != (font, rise):
                done.append(_Shown(font, rise, array + (">" if open_hex else "")))
                array, open_hex = "", False
            font, rise = wanted, glyph.y
            after = run.face.width_of(glyph.code) - glyph.advance + glyph.x
            if abs(glyph.x) >= 0.5:
                array += f"{'>' if open_hex else ''}{-glyph.x:.0f}"
                open_hex = False
            array += f"{'' if open_hex else '<'}{byte:02X}"
            open_hex = True
            if abs(after) >= 0.5:
                array += f">{after:.0f}"
                open_hex = False
        if array:
            done.append(_Shown(font, rise, array + (">" if open_hex else "")))
        return done

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


def _filling(colour: Colour) -> str:
    return " ".join(f"{part:.4g}" for part in colour) + " rg"

