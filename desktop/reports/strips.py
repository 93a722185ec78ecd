"""What a page is built of: strips, each as high as one line, that never break inside.

A paragraph is one strip a line, a table row one strip for each line of its tallest cell. Strips that must stand on the
same page are tied to the next one; where a page ends is then decided by the pages alone (``pages.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from desktop.reports.lines import Line
from desktop.reports.looks import HAIRLINE, PINE, Colour
from desktop.reports.sheet import Sheet
from desktop.reports.tags import Kind, Tag


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
class Repeated:
    """Something that a reader has met already, on an earlier page."""

    ink: Ink
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        self.ink.draw(sheet, left, top)


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
class Entry:
    """A line of the outline: level 0 is the document itself."""

    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Strip:
    """``height`` in points. ``tied`` keeps it on the page of the next one; a ``gap`` vanishes where a page begins.

    ``head`` is repeated on top of the page when this strip is the first there (the head of a table).
    """

    height: float
    inks: tuple[Ink, ...] = ()
    tied: bool = False
    gap: bool = False
    head: tuple["Strip", ...] = field(default=())
    entry: Entry | None = None


def gap(height: float, *, tied: bool = False) -> Strip:
    """Room between two blocks."""
    return Strip(height, tied=tied, gap=True)


def paragraph(
    lines: Sequence[Line],
    x: float,
    width: float,
    *,
    tied: bool = False,
    whole: bool = False,
    tag: Tag | None = None,
) -> list[Strip]:
    """A strip a line. Two lines at least stand together at a page's end and beginning.

    ``whole`` keeps all of it on one page if a page can hold it, ``tied`` keeps it with what follows as well. Without a
    ``tag`` it is a paragraph of the document.
    """
    strips = []
    tag = tag or Tag(Kind.P)
    last = len(lines) - 1
    for number, line in enumerate(lines):
        leading = line.leading
        left = x + (width - line.width if line.right_to_left else 0)
        together = whole or tied or number in {0, last - 1}
        strips.append(
            Strip(
                leading,
                (Words(line, left, baseline(leading), tag),),
                tied=tied if number == last else together,
            )
        )
    return strips


def baseline(leading: float) -> float:
    """How far below a strip's top its baseline lies, points."""
    return leading * 0.74


def beside(strips: Sequence[Strip], *inks: Ink) -> list[Strip]:
    """The strips with more ink in the first one."""
    first, *others = strips
    return [replace(first, inks=(*inks, *first.inks)), *others]


def barred(strips: Sequence[Strip], x: float) -> list[Strip]:
    """The strips as a quotation, with an upright line through all of them."""
    within(strips, Tag(Kind.QUOTE))
    return lined(strips, x)


def lined(strips: Sequence[Strip], x: float) -> list[Strip]:
    """The strips with an upright line through all of them, gaps between them too."""
    return [replace(strip, inks=(Bar(x, strip.height), *strip.inks), gap=False) for strip in strips]


def in_one(columns: Sequence[Sequence[Strip]]) -> Strip:
    """Columns beside each other as one strip that no page's end parts; read and drawn column by column."""
    inks: list[Ink] = []
    for column in columns:
        drop = 0.0
        for strip in column:
            inks += [Lowered(ink, drop) if drop else ink for ink in strip.inks]
            drop += strip.height
    return Strip(max(sum(strip.height for strip in column) for column in columns), tuple(inks))


def within(strips: Sequence[Strip], around: Tag) -> None:
    """Let ``around`` hold every part of the strips."""
    for strip in strips:
        for ink in strip.inks:
            if ink.tag is not None:
                ink.tag.put_in(around)


def repeated(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The strips as they are shown again on a later page."""
    return tuple(replace(strip, inks=tuple(Repeated(ink) for ink in strip.inks)) for strip in strips)


def tie(strips: Sequence[Strip]) -> list[Strip]:
    """All of them on one page, if a page can hold them; the last stays as it was."""
    return [replace(strip, tied=True) for strip in strips[:-1]] + list(strips[-1:])


def row(
    cells: Sequence[Sequence[Strip]], *, above: float, below: float, rule: Ink | None = None
) -> list[Strip]:
    """Cells side by side: their first lines on the same height, then their second ones, and so on."""
    strips = [Strip(above, (rule,) if rule else (), tied=True)]
    count = max(len(cell) for cell in cells)
    for number in range(count):
        parts = [cell[number] for cell in cells if number < len(cell)]
        inks = tuple(ink for part in parts for ink in part.inks)
        strips.append(
            Strip(max(part.height for part in parts), inks, tied=number in {0, count - 2} or count <= 8)
        )
    strips.append(Strip(below))
    return strips
