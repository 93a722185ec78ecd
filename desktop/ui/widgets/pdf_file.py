"""A PDF file held in memory and drawn as pictures: nothing of it ever touches the disk on its way to the screen."""

import math
from dataclasses import dataclass
from io import BytesIO

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage


@dataclass(frozen=True)
class Found:
    """Where words were found: the page, counted from 0, and an area a line, in points from the page's top left."""

    place: int
    areas: tuple[QRectF, ...]


class PdfFile:
    """Pages of a PDF. Use it on the window's thread alone (PDFium is not made for several), and ``close`` it."""

    def __init__(self, content: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(content)
        self.sizes = tuple(
            QSizeF(*self._document.get_page_size(place)) for place in range(len(self._document))
        )
        """Width and height of each page in points."""

    def __len__(self) -> int:
        return len(self.sizes)

    def part(self, first: int, last: int) -> bytes:
        """A file of the pages from ``first`` up to ``last``, which is not among them; counted from 0."""
        import pypdfium2

        part, written = pypdfium2.PdfDocument.new(), BytesIO()
        try:
            part.import_pages(self._document, list(range(first, last)))
            part.save(written)
        finally:
            part.close()
        return written.getvalue()

    def height_at(self, place: int, scale: float) -> int:
        """How many pixels high a page is at ``scale`` pixels a point."""
        return math.ceil(self.sizes[place].height() * scale)

    def picture(
        self, place: int, scale: float, first: int = 0, height: int | None = None, *, sharp: bool = False
    ) -> QImage:
        """A page, or the band of ``height`` pixels from ``first``, at ``scale`` pixels a point. ``sharp`` edges have no
        pixels in between, for dots so small that no eye sees them."""
        whole = self.height_at(place, scale)
        last = whole if height is None else min(whole, first + height)
        page = self._document[place]
        try:
            # Half a pixel less than is to be left out: PDFium's binding rounds what is left out upwards.
            above, below = (max(0.0, cut - 0.5) / scale for cut in (first, whole - last))
            bitmap = page.render(
                scale=scale,
                crop=(0, below, 0, above),
                prefer_bgrx=True,
                no_smoothtext=sharp,
                no_smoothpath=sharp,
            )
        finally:
            page.close()
        drawn = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        return drawn

    def find(self, words: str) -> tuple[Found, ...]:
        """Every place where ``words`` stand, in the order of the pages; large and small letters are alike."""
        return tuple(found for place in range(len(self)) for found in self._find_on(place, words))

    def _find_on(self, place: int, words: str) -> list[Found]:
        page = self._document[place]
        text = page.get_textpage()
        top, found = self.sizes[place].height(), []
        try:
            search = text.search(words)
            while (hit := search.get_next()) is not None:
                corners = [text.get_rect(number) for number in range(text.count_rects(*hit))]
                areas = (
                    QRectF(left, top - high, right - left, high - low) for left, low, right, high in corners
                )
                found.append(Found(place, tuple(areas)))
            search.close()
        finally:
            text.close()
            page.close()
        return found

    def close(self) -> None:
        """Let go of it."""
        self._document.close()
