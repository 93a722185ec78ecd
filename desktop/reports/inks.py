"""What is drawn in a strip: words, lines, dots, boxes. Each ink says which part of the paper it belongs to."""

from dataclasses import dataclass
from typing import Protocol

from desktop.reports.lines import Line
from desktop.reports.looks import HAIRLINE, PINE, Colour
from desktop.reports.shapes import brush, circle, path, pen
from desktop.reports.sheet import Sheet
from desktop.reports.tags import Tag

_THIN = 0.7
"""The line of a box or a ring, points."""


class Ink(Protocol):
    """Something drawn in a strip; ``left`` and ``top`` are the strip's corner on the sheet, points.

    ``tag`` is the part of the paper it belongs to, None for decoration.
    """

    @property
    def tag(self) -> Tag | None: ...

    def draw(self, sheet: Sheet, left: float, top: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text ``x`` from the strip's left, its baseline ``drop`` below the strip's top."""

    line: Line
    x: float
    drop: float
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.text(self.line, left + self.x, top - self.drop)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line across, ``drop`` below the strip's top."""

    x: float
    width: float
    drop: float
    thickness: float = HAIRLINE
    colour: Colour = PINE
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x, y = left + self.x, top - self.drop
        sheet.rule(pen(self.colour, self.thickness), x, y, x + self.width, y)


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright line through the whole strip, so that it goes on from strip to strip."""

    x: float
    height: float
    thickness: float = 1.2
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x = left + self.x
        sheet.rule(pen(PINE, self.thickness), x, top, x, top - self.height)


@dataclass(frozen=True, slots=True)
class Dot:
    """A round bullet: its middle ``x`` from the left and ``drop`` below the top."""

    x: float
    drop: float
    radius: float = 1.5
    filled: bool = True
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        shape = circle(self.radius, "h f") if self.filled else circle(self.radius, "h S")
        sheet.stamp(f"{pen(PINE, _THIN)} {brush(PINE)} {shape}", left + self.x, top - self.drop)


@dataclass(frozen=True, slots=True)
class Box:
    """A square to tick by pen, ticked when the thing is done; its lower left corner at ``x`` and ``drop``."""

    x: float
    drop: float
    ticked: bool = False
    side: float = 7.2
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        side = self.side
        square = path([(0, 0), (side, 0), (side, side), (0, side)], (), "h S")
        tick = path([(1.5, 3.6), (3.1, 1.7), (5.9, 5.9)], (), "S")
        drawn = (
            f"{pen(PINE, _THIN)} {square} {pen(PINE, 1.1)} {tick}"
            if self.ticked
            else f"{pen(PINE, _THIN)} {square}"
        )
        sheet.stamp(drawn, left + self.x, top - self.drop)


@dataclass(frozen=True, slots=True)
class Extent:
    """Draws nothing, but tells where on the page a figure lies; for its first strip."""

    x: float
    width: float
    height: float
    tag: Tag

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.lies(self.tag, left + self.x, top - self.height, left + self.x + self.width, top)


@dataclass(frozen=True, slots=True)
class Lowered:
    """Something drawn ``by`` points further down in its strip."""

    ink: Ink
    by: float

    @property
    def tag(self) -> Tag | None:
        return self.ink.tag

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.ink.draw(sheet, left, top - self.by)


@dataclass(frozen=True, slots=True)
class Repeated:
    """Something that a reader has met already, on an earlier page."""

    ink: Ink
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.ink.draw(sheet, left, top)
