"""The few kinds of blocks that papers are told in: headings, paragraphs, lists, tables, room for a pen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from desktop.domain.goals import MarkKind
from desktop.domain.paper import PageSize
from desktop.reports.inks import Box, Dot, Ink, Rule, Words
from desktop.reports.lines import Line, Span, set_lines
from desktop.reports.looks import BODY, CAPTION, H2, H3, LABEL, MM, TITLE, Look
from desktop.reports.mark_strip import Glyph
from desktop.reports.pages import text_room
from desktop.reports.strips import (
    Entry,
    Strip,
    barred,
    baseline,
    beside,
    gap,
    in_one,
    paragraph,
    repeated,
    row,
    tie,
    within,
)
from desktop.reports.tags import Kind, ListTags, TableTags, Tag

MEASURE = 140 * MM
"""The longest line of running text: about 80 characters of the body size."""
INDENT = 14.0
"""How far the text of a list stands in from its bullet, points."""
BETWEEN_LABEL = "\u2002"
_OURS = (TITLE, LABEL, CAPTION)
"""Looks of the document's own words; whatever else people wrote runs in its own direction."""
_AIR = 5.0
_BESIDE_LABEL = 10.0
_BETWEEN_MARKS = 1.5
_SMALL_TABLE = 160.0
_ONE_PAGE = 500.0
"""What is higher may go on over pages, points."""
_MIDDLE = baseline(BODY.leading) - BODY.size * 0.25
"""How far below a line's top the middle of its small letters lies, points."""


@dataclass(slots=True)
class Story:
    """Collects strips from the top of a paper downwards."""

    page_size: PageSize
    strips: list[Strip] = field(default_factory=list)
    _list: ListTags = field(default_factory=ListTags, init=False)
    _list_end: int = field(default=0, init=False)
    _item_body: Tag | None = field(default=None, init=False)
    _told: ListTags | None = field(default=None, init=False)

    @property
    def room(self) -> float:
        """The width between the margins, points."""
        return text_room(self.page_size)

    def title(self, eyebrow: str, title: str, facts: Sequence[str]) -> None:
        """The head of the first page: what it is, who it is about, when; closed by a rule."""
        head = self._set([Span(eyebrow, LABEL)], 0, self.room, tied=True)
        head += [gap(3, tied=True), *self._set([Span(title, TITLE)], 0, self.room, tied=True, kind=Kind.H1)]
        for fact in facts:
            head += self._set([Span(fact, BODY)], 0, self.room, tied=True, ours=True)
        head += [Strip(12, (Rule(0, self.room, 9, 0.9),)), gap(6)]
        self.strips += [replace(head[0], entry=Entry(title or eyebrow, 0)), *head[1:]]

    def heading(self, text: str) -> None:
        """A part of the paper (h2); never the last thing on a page."""
        lines = self._set([Span(text, H2)], 0, self.room, tied=True, kind=Kind.H2)
        if self.strips and self.strips[-1].gap:
            self.strips.pop()
        self.strips += [gap(22), replace(lines[0], entry=Entry(text, 1)), *lines[1:], gap(4, tied=True)]

    def subheading(self, text: str) -> None:
        """A part of a part (h3)."""
        lines = self._set([Span(text, H3)], 0, MEASURE, tied=True, kind=Kind.H3)
        above = [] if self.strips and self.strips[-1].gap and self.strips[-1].tied else [gap(11)]
        self.strips += [*above, replace(lines[0], entry=Entry(text, 2)), *lines[1:]]

    def text(self, spans: Iterable[Span], *, x: float = 0, tied: bool = False) -> None:
        """A paragraph of running text, ``x`` points in from the margin."""
        self.strips += self._set(spans, x, MEASURE - x, tied=tied)

    def small(self, text: str, *, tied: bool = False) -> None:
        """A paragraph in the smallest size."""
        self.strips += self._set([Span(text, CAPTION)], 0, MEASURE, tied=tied)

    def question(self, text: str) -> None:
        """A question that was on the table, above the notes it led to."""
        self.strips += self._set([Span(text, CAPTION.italic())], 0, MEASURE, tied=True)

    def air(self, height: float, *, tied: bool = False) -> None:
        """Room before the next block, points."""
        self.strips.append(gap(height, tied=tied))

    def promise(self, text: str, facts: str) -> None:
        """An agreement: never parted by a page's end, its facts small below it."""
        strips = self._set([Span(text, BODY)], INDENT, MEASURE - INDENT, tied=bool(facts), whole=True)
        if facts:
            strips += self._set([Span(facts, CAPTION)], INDENT, MEASURE - INDENT, whole=True)
        self._add_item(strips, 1.7)
        self.air(5)

    def item(self, spans: Sequence[Span]) -> None:
        """A line of a plain list."""
        self._add_item(self._set(spans, INDENT, MEASURE - INDENT), 1.4)

    def labelled(self, parts: Sequence[tuple[str, str]]) -> None:
        """What was said, part by part: the labels in a column of their own, the whole on one page where it fits."""
        lines = [_label(label) for label, _ in parts]
        x = max((line.width for line in lines), default=0.0) + _BESIDE_LABEL
        strips: list[Strip] = []
        for number, (line, (_, text)) in enumerate(zip(lines, parts, strict=True)):
            tag = Tag(Kind.P)
            said = paragraph(set_lines([Span(text, BODY)], MEASURE - x), x, MEASURE - x, tag=tag)
            strips += [
                *([gap(1.5, tied=True)] if number else []),
                *beside(said, Words(line, 0, baseline(BODY.leading), tag)),
            ]
        self.strips += tie(strips) if sum(strip.height for strip in strips) < _ONE_PAGE else strips

    def marks(self, marks: Sequence[tuple[MarkKind, str, str]], widest: Sequence[str]) -> None:
        """What was told about the behaviour above: each mark's shape, its label in a column, then the words.

        ``widest`` are the longest labels there may be: they give the column the same width all through a paper.
        """
        left = 2 * INDENT
        x = left + max(_label(text).width for text in widest) + _BESIDE_LABEL
        for number, (kind, label, text) in enumerate(marks):
            if number:
                self.air(_BETWEEN_MARKS)
            self._mark(kind, _label(label), left, set_lines([Span(text, BODY)], self.room - x), x)

    def _mark(self, kind: MarkKind, label: Line, left: float, text: Sequence[Line], x: float) -> None:
        if not self._list_goes_on():
            self._item_body = self._told = None
        self._told = self._told or ListTags(self._item_body)
        _, body = self._told.item()
        tag = Tag(Kind.P, body)
        said = paragraph(text, x, self.room - x, tag=tag)
        shape = Glyph(kind, INDENT + 3, _MIDDLE)
        self._go_on(beside(said, shape, Words(label, left, baseline(BODY.leading), tag)))

    def beneath(self, spans: Iterable[Span], *, tied: bool = False) -> None:
        """A paragraph that belongs to the item or agreement above."""
        self.hang(self._set(spans, INDENT, MEASURE - INDENT, tied=tied))

    def hang(self, strips: Sequence[Strip]) -> None:
        """Strips that belong to the item or agreement above, whatever they are."""
        if self._item_body and self._list_goes_on():
            within(strips, self._item_body)
            self._go_on(strips)
        else:
            self.strips += strips

    def _go_on(self, strips: Sequence[Strip]) -> None:
        self.strips += strips
        self._list_end = len(self.strips)

    def _add_item(self, strips: list[Strip], radius: float) -> None:
        """Items with nothing but room between them are one list."""
        if not self._list_goes_on():
            self._list = ListTags()
        label, self._item_body = self._list.item("•")
        self._told = None
        within(strips, self._item_body)
        self._go_on(beside(strips, Dot(2.5, _MIDDLE, radius, tag=label)))

    def _list_goes_on(self) -> bool:
        return all(strip.gap for strip in self.strips[self._list_end :])

    def barred(self, strips: Sequence[Strip]) -> None:
        """Somebody's own words: an upright line to their left."""
        self.strips += barred(strips, 1)

    def table(self, heads: Sequence[str], shares: Sequence[float], rows: Sequence["Row"]) -> None:
        """Rows under repeated heads; ``shares`` are the columns' parts of the width, together 1."""
        starts = [sum(shares[:number]) * self.room for number in range(len(shares))]
        widths = [share * self.room - 10 for share in shares]
        tags = TableTags()
        head = self._cells(Row(tuple(heads), look=LABEL), starts, widths, tags.head(len(heads)))
        head = tie([*head, Strip(0.1, (Rule(0, self.room, 0, 0.9),), tied=True)])
        head = [replace(strip, tied=True) for strip in head]
        self.strips += head
        again = repeated(head)
        body: list[list[Strip]] = []
        for number, each in enumerate(rows):
            rule = Rule(0, self.room, 0) if number else None
            strips = self._cells(each, starts, widths, tags.row(len(heads)), rule)
            body.append([replace(strip, head=again) for strip in strips])
        if body:
            body[-1].append(Strip(0.1, (Rule(0, self.room, 0),)))
        self.strips += _kept(body)

    def ruled(self, count: int, distance: float = 9 * MM) -> None:
        """Lines to write on by hand, kept together."""
        self.strips += tie([Strip(distance, (Rule(0, self.room, distance - 1),)) for _ in range(count)])

    def signatures(self, people: Sequence[str], labels: Sequence[str], meaning: str) -> None:
        """Two columns to sign in, a line for each label, and what signing means; on one page."""
        width = (self.room - 12 * MM) / 2
        starts = [number * (width + 12 * MM) for number in range(2)]
        named = [
            self._set([Span(name, BODY.bold())], x, width) if name else []
            for name, x in zip(people, starts, strict=True)
        ]
        highest = max(len(name) for name in named)
        columns = []
        for x, name in zip(starts, named, strict=True):
            column = [*name, gap((highest - len(name)) * BODY.leading)]
            for label in labels:
                column.append(Strip(9 * MM, (Rule(x, width, 9 * MM),)))
                column += [gap(1), *self._set([Span(label, CAPTION)], x, width)]
            within(column, Tag(Kind.DIVISION))
            columns.append(column)
        signed = [in_one(columns), gap(8), *self._set([Span(meaning, CAPTION.italic())], 0, MEASURE)]
        self.strips += [gap(34), *tie(signed)]

    @staticmethod
    def _cells(
        each: "Row",
        starts: Sequence[float],
        widths: Sequence[float],
        tags: Sequence[Tag],
        rule: Ink | None = None,
    ) -> list[Strip]:
        cells = []
        for number, (text, x, width, tag) in enumerate(zip(each.cells, starts, widths, tags, strict=True)):
            box = each.ticked is not None and number == each.box_in
            inset = INDENT if box else 0
            cell = paragraph(
                set_lines([Span(text, each.look)], width - inset), x + inset, width - inset, tag=tag
            )
            if box:
                cell = beside(cell, Box(x, baseline(each.look.leading) + 0.4, ticked=bool(each.ticked)))
            cells.append(cell)
        return row(cells, above=_AIR - 1, below=_AIR, rule=rule)

    @staticmethod
    def _set(
        spans: Iterable[Span],
        x: float,
        width: float,
        *,
        tied: bool = False,
        whole: bool = False,
        kind: Kind = Kind.P,
        ours: bool = False,
    ) -> list[Strip]:
        spans = list(spans)
        lines = set_lines(spans, width, left_to_right=ours or any(span.look in _OURS for span in spans[:1]))
        return paragraph(lines, x, width, tied=tied, whole=whole, tag=Tag(kind))


def _label(text: str) -> Line:
    """A label that stands before what it is about, on one line."""
    return set_lines([Span(text + BETWEEN_LABEL, LABEL)], 10_000)[0]


def _kept(rows: Sequence[list[Strip]]) -> list[Strip]:
    """The rows of a table: a small table whole, of any other no row alone at a page's end or beginning."""
    strips = [strip for row in rows for strip in row]
    if sum(strip.height for strip in strips) < _SMALL_TABLE:
        return tie(strips)
    last = len(rows) - 1
    return [
        replace(strip, tied=strip.tied or (strip is row[-1] and number in {0, last - 1}))
        for number, row in enumerate(rows)
        for strip in row
    ]


@dataclass(frozen=True, slots=True)
class Row:
    """A row's texts; ``ticked`` puts a box to tick in column ``box_in``, already ticked or not."""

    cells: tuple[str, ...]
    ticked: bool | None = None
    box_in: int = 1
    look: Look = BODY
