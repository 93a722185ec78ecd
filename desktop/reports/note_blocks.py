"""The blocks of a note on paper: a paragraph, a list's item, a quotation, code, a table, each in its place."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop.reports.inks import Dot, Rule
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY, Look
from desktop.reports.strips import Strip, baseline, beside, lined, paragraph, row, tie
from desktop.reports.tags import TableTags, Tag

_INDENT = 14.0
_DEEPEST = 8
"""Deeper lists and quotes are not set further in."""
_BETWEEN_COLUMNS = 12.0


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a note something stands: how many lists and quotes are around it, and the part that holds it.

    ``look`` is that of the note's plain words.
    """

    depth: int = 0
    quoted: bool = False
    tag: Tag | None = None
    look: Look = BODY

    def within(self, tag: Tag | None, *, quoted: bool = False) -> "Place":
        """One list or quote further in."""
        return Place(self.depth + 1, self.quoted or quoted, tag, self.look)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of a note with its place, the ``marker`` of its list (or "") and the part that the marker is."""

    spans: tuple[Span, ...]
    place: Place
    tag: Tag
    marker: str | None = None
    label: Tag | None = None
    heading: bool = False
    close: bool = False
    cells: tuple[tuple[tuple[Span, ...], ...], ...] = ()
    rule: bool = False


def block_strips(block: Block, x: float, width: float) -> list[Strip]:
    """The block between ``x`` and ``x + width``, points."""
    inset = min(block.place.depth, _DEEPEST) * _INDENT
    left, room = x + inset, width - inset
    look = block.place.look
    if block.rule:
        strips = [Strip(8, (Rule(left, room, 4),))]
    elif block.cells:
        strips = _table(block, left, room)
    else:
        lines = set_lines(block.spans or [Span("", look)], room)
        strips = paragraph(lines, left, room, tied=block.heading, tag=block.tag)
    if block.marker:
        label = set_lines([Span(block.marker, look)], 10_000)
        marker = paragraph(label, left - _INDENT, _INDENT, tag=block.label)
        strips = beside(strips, *marker[0].inks) if strips else marker
    elif block.marker is not None:
        middle = baseline(look.leading) - look.size * 0.25
        strips = beside(strips, Dot(left - _INDENT + 3, middle, 1.3, tag=block.label))
    return lined(strips, left - _INDENT / 2 if block.place.depth else x + 1) if block.place.quoted else strips


def _table(block: Block, x: float, width: float) -> list[Strip]:
    columns = max(len(cells) for cells in block.cells) or 1
    starts, widths = _columns(block.cells, columns, width)
    width = min(width, starts[-1] + widths[-1] + _BETWEEN_COLUMNS)
    tags = TableTags(block.place.tag)
    strips: list[Strip] = []
    for number, cells in enumerate(block.cells):
        cell_tags = tags.row(columns) if number else tags.head(columns)
        parts = [
            paragraph(set_lines(cell, room), x + start, room, tag=tag)
            for cell, tag, start, room in zip(cells, cell_tags, starts, widths, strict=False)
        ]
        strips += row(parts, above=3, below=3, rule=Rule(x, width, 0) if number else None)
    strips.append(Strip(2, (Rule(x, width, 0),)))
    return tie(strips) if len(strips) < 30 else strips


def _columns(
    rows: Sequence[Sequence[tuple[Span, ...]]], columns: int, width: float
) -> tuple[list[float], list[float]]:
    """Where each column begins and how wide its text may be: as wide as what it holds, within fair shares."""
    fair = width / columns
    wanted = [_BETWEEN_COLUMNS] * columns
    for cells in rows:
        for place, cell in enumerate(cells):
            needed = max(line.width for line in set_lines(cell, width)) + _BETWEEN_COLUMNS
            wanted[place] = max(wanted[place], needed)
    if sum(wanted) > width:
        greedy = sum(max(0.0, each - fair) for each in wanted)
        spare = width - sum(min(each, fair) for each in wanted)
        wanted = [min(each, fair) + spare * max(0.0, each - fair) / greedy for each in wanted]
    return [sum(wanted[:place]) for place in range(columns)], [each - _BETWEEN_COLUMNS for each in wanted]
