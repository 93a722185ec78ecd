"""Notes written as Markdown, set as text: read by a CommonMark parser, drawn without following or loading anything.

A single line end stays a line end, since people write notes in lines. Raw HTML is text, a picture is its words, a link
is its text with the address after it. If the parser would lose a letter (a cell too many in a table, for example), the
note is set as it was typed.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from typing_extensions import override

from desktop.reports.characters import clean
from desktop.reports.lines import Span, set_lines
from desktop.reports.looks import BODY, LABEL, Look
from desktop.reports.note_blocks import Block, Place, block_strips
from desktop.reports.strips import Strip, gap, paragraph
from desktop.reports.tags import Kind, ListTags, Tag

_BETWEEN = 4.0
_MOST_BRACKETS = 2_000
_MARKUP = re.compile(r'[\\`*_\[\]<|\t]|^\d|^[^\w\n"”’(–…]', re.MULTILINE)
"""Whatever could mean more than the words: signs of emphasis, code, links and tables, a line that begins unlike a
sentence. A note without any is paragraphs, and the parser is not asked."""
_EMPTY_LINES = re.compile("\n\n+")
_FAR_IN = re.compile(r"^[ \t]{200}", re.MULTILINE)


def note_strips(note: str, x: float, width: float, look: Look = BODY) -> list[Strip]:
    """A note between ``x`` and ``x + width`` (points), every word of it."""
    note = clean(note).strip("\n")
    if not note.strip():
        return []
    told = _told(note, look)
    if told is None:
        return paragraph(set_lines([Span(note, look)], width), x, width)
    return told.strips(x, width)


def _told(note: str, look: Look) -> "_Note | None":
    """The note as its form says, or None where the parser gives up or would lose a letter."""
    if not _MARKUP.search(note):
        return _Note(tuple(_paragraphs(note, look)))
    if _is_wild(note):
        return None
    try:
        told = _Note(_blocks(note, look))
    except RecursionError:
        return None
    return told if told.letters() == _letters(note) else None


def _paragraphs(note: str, look: Look) -> Iterator[Block]:
    for paragraph_text in _EMPTY_LINES.split(note):
        yield Block((Span(paragraph_text, look),), Place(look=look), Tag(Kind.P))


def _is_wild(note: str) -> bool:
    """Whether the parser would take time out of all proportion: no note that means anything looks like this."""
    return note.count("[") > _MOST_BRACKETS or _FAR_IN.search(note) is not None


def inline_spans(text: str, look: Look) -> list[Span]:
    """One line of a note: emphasis, code and links, every word of it."""
    text = clean(text)
    if _is_wild(text):
        return [Span(text, look)]
    try:
        tree = SyntaxTreeNode(_parser().parseInline(text))
        spans = [span for inline in tree.children for part in inline.children for span in _spans(part, look)]
    except RecursionError:
        return [Span(text, look)]
    told = "".join(span.text for span in spans)
    return spans if _letters(told) == _letters(text) else [Span(text, look)]


@dataclass(frozen=True, slots=True)
class _Note:
    blocks: tuple[Block, ...]

    def letters(self) -> str:
        """Letters and digits in the order in which they will be drawn."""
        parts = []
        for block in self.blocks:
            parts.append(block.marker or "")
            parts += [span.text for span in block.spans]
            parts += [span.text for cells in block.cells for cell in cells for span in cell]
        return _letters("".join(parts))

    def strips(self, x: float, width: float) -> list[Strip]:
        strips: list[Strip] = []
        for number, block in enumerate(self.blocks):
            if number:
                strips.append(gap(0.5 if block.close else _BETWEEN))
            strips += block_strips(block, x, width)
        return strips


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


class _AsTyped(MarkdownIt):
    """The parser, but an address stays as it was typed: it is printed, never followed."""

    @override
    def normalizeLink(self, url: str) -> str:
        return url

    @override
    def normalizeLinkText(self, link: str) -> str:
        return link


@cache
def _parser() -> MarkdownIt:
    parser = _AsTyped("commonmark", {"html": False, "maxNesting": 60}).enable("table")
    parser.disable(["entity", "reference"])
    return parser


def _blocks(note: str, look: Look) -> tuple[Block, ...]:
    tree = SyntaxTreeNode(_parser().parse(note))
    return tuple(_Reader().read(tree.children, Place(look=look)))


class _Reader:
    """Walks the parser's tree; every kind of block has its method, anything unknown is set as plain text."""

    def __init__(self) -> None:
        self._marker: str | None = None
        self._label: Tag | None = None
        self._close = False

    def read(self, nodes: Sequence[SyntaxTreeNode], place: Place) -> Iterator[Block]:
        for node in nodes:
            kind: Callable[..., Iterator[Block]] = getattr(self, f"_{node.type}", self._plain)
            yield from kind(node, place)

    def _block(self, spans: Sequence[Span], place: Place, kind: Kind = Kind.P, **more: Any) -> Block:
        marker, self._marker = self._marker, None
        close, self._close = self._close, False
        return Block(tuple(spans), place, Tag(kind, place.tag), marker, self._label, close=close, **more)

    def _paragraph(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        yield self._block(_inline(node, place.look), place)

    def _heading(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        kind = Kind.P if place.tag else Kind.NOTE_HEADING
        yield self._block(_inline(node, place.look.bold()), place, kind, heading=True)

    def _list(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        numbered = node.type == "ordered_list"
        tags = ListTags(place.tag, numbered=numbered)
        for number, item in enumerate(node.children):
            self._close = number > 0 or place.depth > 0
            self._marker = f"{item.info}{item.markup}" if numbered else ""
            self._label, body = tags.item("" if numbered else "•")
            inner = place.within(body)
            blocks = list(self.read(item.children, inner))
            yield from blocks or [self._block((), inner)]

    _bullet_list = _list
    _ordered_list = _list

    def _blockquote(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        inner = place.within(Tag(Kind.QUOTE, place.tag), quoted=True)
        blocks = list(self.read(node.children, inner))
        if self._marker is not None:
            yield self._block((), replace(place, quoted=True))
        yield from blocks

    def _hr(self, _node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        yield self._block((), place, rule=True)

    def _fence(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        if node.info.strip():
            yield self._block([Span(node.info.strip(), LABEL)], place)
        inner = place.within(Tag(Kind.P, place.tag), quoted=True)
        yield self._block([Span(node.content.rstrip("\n"), place.look.mono())], inner, Kind.CODE)

    _code_block = _fence

    def _table(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        rows = []
        for part in node.children:
            look = place.look.bold() if part.type == "thead" else place.look
            rows += [tuple(tuple(_inline(cell, look)) for cell in line.children) for line in part.children]
        yield self._block((), place, cells=tuple(rows))

    def _plain(self, node: SyntaxTreeNode, place: Place) -> Iterator[Block]:
        yield self._block([Span(node.content, place.look)], place)


def _inline(node: SyntaxTreeNode, look: Look) -> list[Span]:
    """The spans of a paragraph, heading or cell."""
    return [span for inline in node.children for part in inline.children for span in _spans(part, look)]


def _spans(node: SyntaxTreeNode, look: Look) -> Iterator[Span]:
    if node.type in {"softbreak", "hardbreak"}:
        yield Span("\n", look)
    elif node.type == "code_inline":
        yield Span(node.content, look.mono())
    elif node.type == "image":
        yield from _with_address([Span(node.content, look)], str(node.attrGet("src") or ""), node, look)
    elif node.type == "link" and node.markup == "autolink":
        yield Span("".join(child.content for child in node.children), look)
    elif node.type == "link":
        words = [span for child in node.children for span in _spans(child, look)]
        yield from _with_address(words, str(node.attrGet("href") or ""), node, look)
    elif node.type in {"strong", "em"}:
        inner = look.bold() if node.type == "strong" else look.italic()
        for child in node.children:
            yield from _spans(child, inner)
    else:
        yield Span(node.content, look)


def _with_address(words: Sequence[Span], address: str, node: SyntaxTreeNode, look: Look) -> Iterator[Span]:
    """The words of a link or picture, then its address and title in parentheses unless they say the same."""
    yield from words
    said = "".join(span.text for span in words)
    title = str(node.attrGet("title") or "")
    more = [part for part in (address, f'"{title}"' if title else "") if part and part != said]
    if more:
        yield Span(f" ({' '.join(more)})" if said else f"({' '.join(more)})", look)
