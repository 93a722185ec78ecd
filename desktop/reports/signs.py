"""The five shapes of marks on a behaviour, drawn: told apart by their form alone, in black and white too."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.domain.goals import MarkKind
from desktop.reports.looks import HAIRLINE, PINE
from desktop.reports.sheet import Sheet
from desktop.reports.strips import Strip
from desktop.reports.tags import Kind, Tag

_RADIUS = 2.6
_HIGH = 16.0
_EDGE = 5.0


@dataclass(frozen=True, slots=True)
class Sign:
    """One mark's shape: its middle ``x`` from the left and ``drop`` below the top, points."""

    kind: MarkKind
    x: float
    drop: float
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.setFillColorRGB(*PINE)
        sheet.setStrokeColorRGB(*PINE)
        sheet.setLineWidth(0.8)
        _draw(sheet, self.kind, round(left + self.x, 2), round(top - self.drop, 2), _RADIUS)


@dataclass(frozen=True, slots=True)
class SignLine:
    """Marks along a line, each at its share (0 to 1) of ``width``; one figure, told in words by its tag's ``alt``."""

    marks: tuple[tuple[float, MarkKind], ...]
    width: float
    tag: Tag

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        middle = top - _HIGH / 2
        box = f"{left:.2f} {top - _HIGH:.2f} {left + self.width:.2f} {top:.2f}"
        self.tag.attributes = f"/O /Layout /Placement /Block /BBox [{box}]"
        sheet.setStrokeColorRGB(*PINE)
        sheet.setLineWidth(HAIRLINE)
        sheet.line(left, middle, left + self.width, middle)
        for share, kind in self.marks:
            x = _EDGE + min(1.0, max(0.0, share)) * (self.width - 2 * _EDGE)
            sheet.setFillColorRGB(1, 1, 1)
            sheet.circle(round(left + x, 2), middle, _RADIUS + 1.4, stroke=0, fill=1)
            Sign(kind, x, _HIGH / 2).draw(sheet, left, top)


def sign_line(
    marks: Sequence[tuple[float, MarkKind]], width: float, alt: str, *, tied: bool = False
) -> Strip:
    """The strip of a behaviour: what happened along a stretch of time, nothing counted."""
    return Strip(_HIGH, (SignLine(tuple(marks), width, Tag(Kind.FIGURE, alt=alt)),), tied=tied)


def _draw(sheet: Sheet, kind: MarkKind, x: float, y: float, radius: float) -> None:
    if kind is MarkKind.DONE:
        sheet.circle(x, y, radius, stroke=1, fill=1)
    elif kind is MarkKind.TALKED_ABOUT:
        sheet.circle(x, y, radius, stroke=1, fill=0)
    elif kind is MarkKind.ON_THE_WAY:
        sheet.circle(x, y, radius, stroke=1, fill=0)
        sheet.wedge(x - radius, y - radius, x + radius, y + radius, 90, 180, stroke=0, fill=1)
    else:
        far = radius * 1.25
        upright = kind is MarkKind.EFFECT
        corners = (
            [(-far, -radius), (far, -radius), (0, far)]
            if upright
            else [(-far, 0), (0, -far), (far, 0), (0, far)]
        )
        path = sheet.beginPath()
        path.moveTo(x + corners[0][0], y + corners[0][1])
        for across, up in corners[1:]:
            path.lineTo(x + across, y + up)
        path.close()
        sheet.drawPath(path, stroke=1, fill=int(upright))
