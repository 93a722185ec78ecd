"""A behaviour's marks over a period: five shapes in the weeks (or months) where they happened, nothing counted.

Shapes differ without colour: done ●, on the way ◐, obstacle ◇, effect ▲, talked about ○. Blank weeks stay blank.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.goals import MarkKind
from desktop.reports.inks import Bar, Extent, Rule, Words
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BLACK, CAPTION, HAIRLINE
from desktop.reports.shapes import brush, circle, half_circle, path, pen
from desktop.reports.sheet import Sheet
from desktop.reports.strips import Strip, baseline, tie
from desktop.reports.tags import Kind, ListTags, Tag

_SIDE = 6.4
"""Width and height of a shape, points."""
_STEP = 9.0
"""From one shape to the next, points."""
_LINE = 0.8
_AXIS = 3.5
"""How far down from the line the beginning of a month is ticked, points."""
_ACROSS = 3
"""So many shapes stand side by side in a column before the next row begins."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One mark's shape; its middle ``x`` from the strip's left and ``drop`` below its top."""

    kind: MarkKind
    x: float
    drop: float
    tag: Tag | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        sheet.stamp(_SHAPES[self.kind], left + self.x, top - self.drop)


_REACH = _SIDE / 2
_POINT = _REACH + 0.2
_INSIDE = (_SIDE - _LINE) / 2
_INK = f"{pen(BLACK, _LINE)} {brush(BLACK)}"
_SHAPES: Mapping[MarkKind, str] = {
    MarkKind.DONE: f"{_INK} {circle(_REACH, 'h f')}",
    MarkKind.ON_THE_WAY: f"{_INK} {circle(_INSIDE, 'h S')} {half_circle(_INSIDE)}",
    MarkKind.OBSTACLE: f"{_INK} {path([(0, _POINT), (_POINT, 0), (0, -_POINT), (-_POINT, 0)], (), 'h S')}",
    MarkKind.EFFECT: f"{_INK} {path([(-_REACH, 0.4 - _REACH), (_REACH, 0.4 - _REACH), (0, _REACH)], (), 'h f')}",
    MarkKind.TALKED_ABOUT: f"{_INK} {circle(_INSIDE, 'h S')}",
}
"""The shapes as operators of a page (ISO 32000-1, 8.5) round the origin, made once."""

_SIGNS = {
    MarkKind.DONE: "●",
    MarkKind.ON_THE_WAY: "◐",
    MarkKind.OBSTACLE: "◇",
    MarkKind.EFFECT: "▲",
    MarkKind.TALKED_ABOUT: "○",
}
"""What each shape reads as."""


def mark_strip(
    columns: Sequence[date],
    marks: Sequence[Sequence[MarkKind]],
    months: Sequence[str],
    x: float,
    width: float,
    told: str,
) -> list[Strip]:
    """The strip of one behaviour, ``x`` points in and ``width`` wide: shapes over a line, months' names below it.

    ``told`` says the same in words, for who hears the paper. It never breaks over a page.
    """
    figure = Tag(Kind.FIGURE, alt=told)
    share = width / len(columns)
    rows = max(1, *(-(-len(column) // _ACROSS) for column in marks))
    inks: list[Glyph] = []
    for place, column in enumerate(marks):
        for number, kind in enumerate(column):
            row, slot = divmod(number, _ACROSS)
            middle = x + place * share + _SIDE / 2 + 2 + slot * _STEP
            inks.append(Glyph(kind, middle, (rows - row - 0.5) * _STEP, figure))
    height = rows * _STEP + 1
    around = Extent(x, width, height + _AXIS + CAPTION.leading, figure)
    strips = [Strip(height, (around, *inks), tied=True)]
    begins = _month_names(columns, months)
    ticks = [Bar(x + place * share, _AXIS, HAIRLINE, figure) for place, _ in begins]
    strips.append(Strip(_AXIS, (Rule(x, width, 0, tag=figure), *ticks), tied=True))
    names = [
        Words(line, x + place * share, baseline(CAPTION.leading), figure)
        for place, name in begins
        for line in set_lines([Span(name, CAPTION)], 200)[:1]
    ]
    strips.append(Strip(CAPTION.leading, tuple(names)))
    return tie(strips)


def legend(names: Mapping[MarkKind, str], x: float) -> Strip:
    """What the five shapes mean, on one line."""
    inks: list[Glyph | Words] = []
    tags = ListTags()
    for kind in MarkKind:
        label, body = tags.item(_SIGNS[kind])
        line = set_lines([Span(names[kind], CAPTION)], 200)[0]
        inks.append(Glyph(kind, x + _SIDE / 2, CAPTION.leading * 0.5, label))
        inks.append(Words(line, x + _SIDE + 3, baseline(CAPTION.leading), body))
        x += _SIDE + 3 + line.width + 12
    return Strip(CAPTION.leading, tuple(inks))


def _month_names(columns: Sequence[date], months: Sequence[str]) -> list[tuple[int, str]]:
    """Where each month begins: in the first column of which most days are its own."""
    middles = [date.fromordinal(day.toordinal() + 3).month for day in columns]
    return [
        (place, months[month - 1])
        for place, month in enumerate(middles)
        if place == 0 or month != middles[place - 1]
    ]
