"""What a page is built of: strips, each as high as one line, that never break inside.

A paragraph is one strip a line, a table row one strip for each line of its tallest cell. Strips that must stand on the
same page are tied to the next one; where a page ends is then decided by the pages alone (``pages.py``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from desktop.reports.inks import Bar, Ink, Lowered, Repeated, Words
from desktop.reports.lines import Line
from desktop.reports.tags import Kind, Tag


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
