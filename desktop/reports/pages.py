"""From strips to pages: where a page ends, what stands above and below, and the file's bytes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.paper import PageSize
from desktop.domain.progress import Progress, no_progress
from desktop.reports.characters import one_line
from desktop.reports.lines import Line, Span, set_lines
from desktop.reports.looks import CAPTION, MM
from desktop.reports.sheet import Sheet
from desktop.reports.strips import Strip, baseline
from desktop.reports.tags import FOOTER, HEADER, Kind, Tag

SIZES = {PageSize.A4: (210 * MM, 297 * MM), PageSize.LETTER: (215.9 * MM, 279.4 * MM)}
LEFT, RIGHT, TOP, BOTTOM = 25 * MM, 20 * MM, 20 * MM, 20 * MM
"""Room for three holes to the left; points."""
_HEADER = 12 * MM
_FOOTER = 11 * MM
_UNDER_HEADER = 9 * MM
_LITTLE = 90.0
"""What must stand together but is higher than a page begins on a new one, unless this many points are left."""


@dataclass(frozen=True, slots=True)
class Footer:
    """The words below: the first part says which page it is, the rest is the same on every page.

    Who hears the paper hears them once, at its end.
    """

    page_of: Callable[[int, int], str]
    rest: tuple[str, ...]

    def text(self, page: int, pages: int) -> str:
        """One line for the foot of a page."""
        return " · ".join(part for part in (self.page_of(page, pages), *self.rest) if part)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What goes with a paper apart from its content.

    ``header`` stands on every page but the first, whose own title says the same: document, name, period. ``footer``
    takes page and pages. ``title`` and ``subject`` go into the file's metadata.
    """

    title: str
    subject: str
    language: str
    header: tuple[str, str]
    footer: Footer
    printed_at: datetime
    page_size: PageSize = PageSize.A4


def text_room(page_size: PageSize) -> float:
    """The width between the margins, points."""
    return SIZES[page_size][0] - LEFT - RIGHT


def document(strips: Sequence[Strip], furniture: Furniture, progress: Progress = no_progress) -> bytes:
    """The finished file. ``progress`` is called once a page; what it raises leaves nothing behind."""
    width, height = SIZES[furniture.page_size]
    header = _header_lines(furniture)
    room = height - TOP - BOTTOM
    later = room - _header_room(header)
    pages = list(paginated(strips, room, later))
    sheet = Sheet(
        (width, height),
        title=one_line(furniture.title),
        subject=one_line(furniture.subject),
        language=furniture.language,
        at=furniture.printed_at,
    )
    for number, page in enumerate(pages, start=1):
        progress(number - 1, len(pages))
        top = height - TOP
        if number > 1:
            _draw_header(sheet, header, height, width)
            top -= _header_room(header)
        _draw_page(sheet, page, top)
        sheet.mark(FOOTER if number < len(pages) else Tag(Kind.P))
        _draw_footer(sheet, furniture.footer.text(number, len(pages)), width)
        sheet.showPage()
    progress(len(pages), len(pages))
    return sheet.finish()


def paginated(strips: Sequence[Strip], first: float, later: float) -> Iterator[list[Strip]]:
    """The strips of each page; ``first`` and ``later`` are the heights to fill, points. At least one page."""
    page: list[Strip] = []
    left = first
    for chain in _chains(strips):
        needed = sum(strip.height for strip in chain)
        if page and needed > left and (needed <= later or left < _LITTLE):
            yield page
            page, left = _opened(chain[0]), later
            left -= sum(strip.height for strip in page)
        for strip in chain:
            if not page and strip.gap:
                continue
            if page and strip.height > left + 0.01:
                yield page
                page, left = _opened(strip), later
                left -= sum(each.height for each in page)
                if strip.gap and not page:
                    continue
            page.append(strip)
            left -= strip.height
    yield page


def _opened(strip: Strip) -> list[Strip]:
    return list(strip.head)


def _chains(strips: Sequence[Strip]) -> Iterator[list[Strip]]:
    """Strips that are tied to each other, with the one that ends them."""
    chain: list[Strip] = []
    for strip in strips:
        chain.append(strip)
        if not strip.tied:
            yield chain
            chain = []
    if chain:
        yield chain


def _header_lines(furniture: Furniture) -> tuple[list[Line], list[Line]]:
    half = text_room(furniture.page_size) / 2 - 6
    left, right = (
        set_lines([Span(one_line(text), CAPTION.pine())], half, left_to_right=True)
        for text in furniture.header
    )
    return left, right


def _header_room(header: tuple[list[Line], list[Line]]) -> float:
    """How much lower the text begins on pages with a header."""
    lines = max(len(part) for part in header)
    return max(0.0, _HEADER + (lines - 1) * CAPTION.leading + _UNDER_HEADER - TOP)


def _draw_header(sheet: Sheet, header: tuple[list[Line], list[Line]], height: float, width: float) -> None:
    sheet.mark(HEADER)
    for part, to_the_right in zip(header, (False, True), strict=True):
        y = height - _HEADER - baseline(CAPTION.leading) + CAPTION.leading / 2
        for line in part:
            sheet.text(line, width - RIGHT - line.width if to_the_right else LEFT, y)
            y -= CAPTION.leading


def _draw_page(sheet: Sheet, page: Sequence[Strip], top: float) -> None:
    for strip in page:
        if strip.entry:
            sheet.entry(one_line(strip.entry.title), strip.entry.level, top + 4)
        for ink in strip.inks:
            sheet.mark(ink.tag)
            ink.draw(sheet, LEFT, top)
        top -= strip.height


def _draw_footer(sheet: Sheet, text: str, width: float) -> None:
    lines = set_lines([Span(one_line(text), CAPTION)], width - LEFT - RIGHT, left_to_right=True)
    y = _FOOTER + (len(lines) - 1) * CAPTION.leading
    for line in lines:
        sheet.text(line, LEFT, y)
        y -= CAPTION.leading
