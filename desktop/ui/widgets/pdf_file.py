"""A PDF file held in memory and drawn as pictures: nothing of it ever touches the disk on its way to the screen."""

import math

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage


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

    def height_at(self, place: int, scale: float) -> int:
        """How many pixels high a page is at ``scale`` pixels a point."""
        return math.ceil(self.sizes[place].height() * scale)

    def picture(self, place: int, scale: float, first: int = 0, height: int | None = None) -> QImage:
        """A page, or the band of ``height`` pixels from ``first``, at ``scale`` pixels a point."""
        whole = self.height_at(place, scale)
        last = whole if height is None else min(whole, first + height)
        page = self._document[place]
        try:
            # Half a pixel less than is to be left out: PDFium's binding rounds what is left out upwards.
            above, below = (max(0.0, cut - 0.5) / scale for cut in (first, whole - last))
            bitmap = page.render(scale=scale, crop=(0, below, 0, above), prefer_bgrx=True)
        finally:
            page.close()
        drawn = QImage(
            bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32
        ).copy()
        bitmap.close()
        return drawn

    def close(self) -> None:
        """Let go of it."""
        self._document.close()
