"""Paper on the screen: the pages of a PDF one below the other, drawn only while they can be seen."""

import bisect

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from desktop.ui.presenters.wording import tr
from desktop.ui.theme.look import look
from desktop.ui.theme.measures import GAP_SECTION
from desktop.ui.widgets.found_words import FoundWords
from desktop.ui.widgets.pdf_file import PdfFile

_PIXELS_A_POINT = 96 / 72
ZOOMS = (50, 67, 75, 90, 100, 125, 150, 200, 300, 400)
"""Per cent of the paper's own size that plus and minus step through."""
_WHITE = QColor(Qt.GlobalColor.white)


class Sheets(QAbstractScrollArea):
    """The pages, as wide as there is room for until one zooms. ``turned`` when another page or zoom is shown.

    Page Up and Page Down, the arrows and Home and End walk; plus and minus zoom, 0 fits the width again.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file: PdfFile | None = None
        self._percent: int | None = None
        self._tops: list[int] = []
        self._drawn: dict[int, QPixmap] = {}
        self._drawn_at = 0.0
        self.found = FoundWords()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(48)
        self.verticalScrollBar().valueChanged.connect(self._told)

    def show_pdf(self, content: bytes | None) -> None:
        """Show another file at the same place; None lets go of the one that is shown."""
        if self._file is not None:
            self._file.close()
        self._file = PdfFile(content) if content is not None else None
        self.found.search(self._file, self.found.words)
        self._fit()

    def look_for(self, words: str) -> None:
        """Mark every place where ``words`` stand, and bring one of them into view; no words let go of the marks."""
        self.found.search(self._file, words, from_page=max(0, self.page - 1))
        self.show_found(0)

    def show_found(self, step: int) -> None:
        """Bring into view the next place (1), the one before (-1), or the one of now (0)."""
        self.found.step(step)
        self.viewport().update()
        if self.found.current is None:
            return
        at = self.found.current_area(self._scale()).translated(self._area(self.found.current.place).topLeft())
        room = self.viewport().rect().adjusted(GAP_SECTION, GAP_SECTION, -GAP_SECTION, -GAP_SECTION)
        if not room.contains(at):
            down, across = self.verticalScrollBar(), self.horizontalScrollBar()
            down.setValue(down.value() + at.center().y() - room.center().y())
            across.setValue(across.value() + at.center().x() - room.center().x())

    @property
    def page(self) -> int:
        """The page most of which is on screen, counted from 1; 0 where there is none."""
        if not self._tops:
            return 0
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(1, bisect.bisect_right(self._tops, middle))

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._file) if self._file is not None else 0

    @property
    def percent(self) -> int:
        """The zoom: 100 is the paper's own size on an ordinary screen."""
        return round(self._scale() / _PIXELS_A_POINT * 100)

    def zoom(self, step: int) -> None:
        """One step nearer (1) or further away (-1)."""
        now = self.percent
        beyond = [one for one in ZOOMS if (one > now * 1.08 if step > 0 else one < now * 0.92)]
        if beyond:
            self._percent = min(beyond) if step > 0 else max(beyond)
            self._fit()

    def can_zoom(self, step: int) -> bool:
        """Whether there is such a step."""
        return self.percent * 1.08 < ZOOMS[-1] if step > 0 else self.percent * 0.92 > ZOOMS[0]

    def fit_width(self) -> None:
        """As wide as there is room for again."""
        self._percent = None
        self._fit()

    def go_to(self, page: int) -> None:
        """Show the top of a page, counted from 1."""
        if self._tops:
            place = min(max(page, 1), len(self._tops)) - 1
            self.verticalScrollBar().setValue(self._tops[place] - GAP_SECTION // 2)

    @override
    def sizeHint(self) -> QSize:
        return QSize(420, 480)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look().colour("sunken"))
        if self._file is None:
            return
        self._forget_other_drawings()
        for place in self._seen():
            area = self._area(place)
            painter.fillRect(area, _WHITE)
            painter.drawPixmap(area.topLeft(), self._picture(place))
            self.found.paint(painter, place, area.topLeft(), self._scale())
            painter.setPen(QPen(look().colour("line"), 1))
            painter.drawRect(QRectF(area).adjusted(-0.5, -0.5, 0.5, 0.5))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Plus:
                self.zoom(1)
            case Qt.Key.Key_Minus:
                self.zoom(-1)
            case Qt.Key.Key_0:
                self.fit_width()
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._drawn.clear()
            self.viewport().update()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(dx, dy)

    def _scale(self) -> float:
        """Logical pixels a point."""
        if self._percent is not None or self._file is None or not len(self._file):
            return (self._percent or 100) / 100 * _PIXELS_A_POINT
        widest = max(size.width() for size in self._file.sizes)
        room = self.viewport().width() - 2 * GAP_SECTION
        return min(max(room / widest, 0.5 * _PIXELS_A_POINT), 2 * _PIXELS_A_POINT)

    def _fit(self) -> None:
        """Lay the pages out at the zoom of now, keeping the place one reads at."""
        bar = self.verticalScrollBar()
        place = bar.value() / bar.maximum() if bar.maximum() else 0.0
        sizes = self._file.sizes if self._file is not None else ()
        scale, top = self._scale(), GAP_SECTION
        self._tops = []
        for size in sizes:
            self._tops.append(top)
            top += round(size.height() * scale) + GAP_SECTION
        self._drawn.clear()
        widest = max((round(size.width() * scale) for size in sizes), default=0) + 2 * GAP_SECTION
        room = self.viewport().size()
        bar.setPageStep(room.height() - GAP_SECTION)
        bar.setRange(0, max(0, top - room.height()))
        bar.setValue(round(place * bar.maximum()))
        across = self.horizontalScrollBar()
        across.setPageStep(room.width())
        across.setRange(0, max(0, widest - room.width()))
        self.viewport().update()
        self._told()

    def _area(self, place: int) -> QRect:
        assert self._file is not None
        size, scale = self._file.sizes[place], self._scale()
        width, height = round(size.width() * scale), round(size.height() * scale)
        left = max(GAP_SECTION, (self.viewport().width() - width) // 2) - self.horizontalScrollBar().value()
        return QRect(left, self._tops[place] - self.verticalScrollBar().value(), width, height)

    def _seen(self) -> list[int]:
        return [place for place in range(self.pages) if self._area(place).intersects(self.viewport().rect())]

    def _picture(self, place: int) -> QPixmap:
        assert self._file is not None
        if place not in self._drawn:
            ratio = self.devicePixelRatioF()
            drawn = QPixmap.fromImage(self._file.picture(place, self._scale() * ratio))
            drawn.setDevicePixelRatio(ratio)
            self._drawn[place] = drawn
        return self._drawn[place]

    def _forget_other_drawings(self) -> None:
        """What is far from the screen takes no memory."""
        seen = self._seen()
        near = range(min(seen, default=0) - 1, max(seen, default=0) + 2)
        self._drawn = {place: drawn for place, drawn in self._drawn.items() if place in near}

    def _told(self) -> None:
        self.setAccessibleDescription(
            tr("Sida {page} av {pages}").format(page=self.page, pages=self.pages) if self.pages else ""
        )
        self.turned.emit()
