"""What is drawn in a strip: words, lines, dots, boxes. Each ink says which part of the paper it belongs to."""

from dataclasses import dataclass
from typing import Protocol

from desktop.reports.lines import Line
from desktop.reports.looks import HAIRLINE, PINE, Colour
from desktop.reports.sheet import Sheet
from desktop.reports.tags import Tag


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
        sheet.setStrokeColorRGB(*self.colour)
        sheet.setLineWidth(self.thickness)
        sheet.line(left + self.x, top - self.drop, left + self.x + self.width, top - self.drop)


@dataclass(frozen=True, slots=True)
class Bar:
    """An upright line through the whole strip, so that it goes on from strip to strip."""

    x: float
    height: float
    thickness: float = 1.2
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.setStrokeColorRGB(*PINE)
        sheet.setLineWidth(self.thickness)
        sheet.line(left + self.x, top, left + self.x, top - self.height)


@dataclass(frozen=True, slots=True)
class Dot:
    """A round bullet: its middle ``x`` from the left and ``drop`` below the top."""

    x: float
    drop: float
    radius: float = 1.5
    filled: bool = True
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.setFillColorRGB(*PINE)
        sheet.setStrokeColorRGB(*PINE)
        sheet.setLineWidth(0.7)
        filled = int(self.filled)
        sheet.circle(left + self.x, top - self.drop, self.radius, stroke=1 - filled, fill=filled)


@dataclass(frozen=True, slots=True)
class Box:
    """A square to tick by pen, ticked when the thing is done; its lower left corner at ``x`` and ``drop``."""

    x: float
    drop: float
    ticked: bool = False
    side: float = 7.2
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        x, y = left + self.x, top - self.drop
        sheet.setStrokeColorRGB(*PINE)
        sheet.setLineWidth(0.7)
        sheet.rect(x, y, self.side, self.side, stroke=1, fill=0)
        if self.ticked:
            sheet.setLineWidth(1.1)
            sheet.line(x + 1.5, y + 3.6, x + 3.1, y + 1.7)
            sheet.line(x + 3.1, y + 1.7, x + 5.9, y + 5.9)


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
