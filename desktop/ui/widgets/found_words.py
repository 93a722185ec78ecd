"""The words that were looked for on the pages of a paper: where they stand, which of them is the one of now, and their
marks: a line round every one of them, a thick one round the one of now."""

import math

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.ui.theme.tokens import LIGHT
from desktop.ui.widgets.pdf_file import Found, PdfFile

_AROUND = 2
"""Pixels between the words and their line."""


class FoundWords:
    """Every place where ``words`` stand; ``number`` is which of them is the one of now, from 0."""

    def __init__(self) -> None:
        self.words = ""
        self.places: tuple[Found, ...] = ()
        self.number = 0

    def search(self, file: PdfFile | None, words: str, from_page: int | None = None) -> None:
        """Look for ``words``. The one of now is the first from that page on; without one, the one it was before."""
        self.words = words
        self.places = file.find(words) if file is not None and words else ()
        if from_page is not None:
            after = (number for number, found in enumerate(self.places) if found.place >= from_page)
            self.number = next(after, 0)
        self.number = min(self.number, max(0, len(self.places) - 1))

    @property
    def current(self) -> Found | None:
        """The one of now."""
        return self.places[self.number] if self.places else None

    def step(self, step: int) -> None:
        """On to the next (1) or back to the one before (-1); after the last comes the first."""
        if self.places:
            self.number = (self.number + step) % len(self.places)

    def current_area(self, scale: float) -> QRect:
        """Where on its page the one of now stands, in pixels."""
        whole = QRectF()
        for area in self.current.areas if self.current is not None else ():
            whole = whole.united(area)
        return _scaled(whole, scale)

    def paint(self, painter: QPainter, place: int, corner: QPoint, scale: float) -> None:
        """Draw the marks of a page whose top left is at ``corner``. Paper is white in every theme."""
        for found in self.places:
            if found.place == place:
                now = found is self.current
                painter.setPen(QPen(QColor(LIGHT.focus if now else LIGHT.border), 3 if now else 1))
                for area in found.areas:
                    painter.drawRect(_scaled(area, scale).translated(corner))


def _scaled(area: QRectF, scale: float) -> QRect:
    left, top = math.floor(area.left() * scale), math.floor(area.top() * scale)
    right, bottom = math.ceil(area.right() * scale), math.ceil(area.bottom() * scale)
    return QRect(left, top, right - left, bottom - top).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
