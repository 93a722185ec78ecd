"""From a PDF in memory to the printer, a band at a time, so that a whole page at the printer's own resolution is never
held at once. Nothing is written to a file on the way."""

from collections.abc import Callable
from enum import Enum
from functools import partial

from PySide6.QtCore import QMarginsF, QRect
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.progress import Cancelled, Progress
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.pdf_file import PdfFile

_FINEST = 600
"""Dots an inch: finer letters than any eye can see, and a quarter of the dots of a printer that says 1200."""
_BAND = 512
_POINTS = 72


class Printed(Enum):
    """What came of it."""

    DONE = "done"
    LEFT = "left"
    NO_PRINTER = "no_printer"
    FAILED = "failed"


def print_pdf(parent: QWidget, content: bytes) -> Printed:
    """Ask which printer, and print; the spooler is told the program's name alone."""
    if not QPrinterInfo.availablePrinterNames():
        return Printed.NO_PRINTER
    file = PdfFile(content)
    try:
        printer = printer_for(file)
        dialog = QPrintDialog(printer, parent)
        dialog.setMinMax(1, len(file))
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        chosen = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        return _print_with_progress(parent, file, printer) if chosen else Printed.LEFT
    finally:
        file.close()


def printer_for(file: PdfFile) -> QPrinter:
    """The system's usual printer, set to the paper that the file was made for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Vardag")
    printer.setCreator("Vardag")
    size = QPageSize(file.sizes[0], QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    return printer


def paint_pages(printer: QPrinter, file: PdfFile, progress: Progress) -> bool:
    """Paint the pages that the printer was asked for; False when it refuses. Raises ``Cancelled`` from ``progress``."""
    first = max(1, printer.fromPage()) - 1
    last = min(printer.toPage() or len(file), len(file))
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for place in range(first, last):
            if place > first and not printer.newPage():
                return False
            _paint_page(painter, printer, file, place, _share(progress, place - first, last - first))
    except Cancelled:
        printer.abort()
        raise
    finally:
        painter.end()
    return printer.printerState() is not QPrinter.PrinterState.Error


def _share(progress: Progress, place: int, pages: int) -> Callable[[float], None]:
    def tell(part: float) -> None:
        progress(round(100 * (place + part) / pages), 100)

    return tell


def _paint_page(
    painter: QPainter, printer: QPrinter, file: PdfFile, place: int, tell: Callable[[float], None]
) -> None:
    dots = printer.resolution()
    drawn = min(dots, _FINEST)
    height = file.height_at(place, drawn / _POINTS)
    for first in range(0, height, _BAND):
        tell(first / height)
        band = file.picture(place, drawn / _POINTS, first, _BAND)
        top, bottom = (round(edge * dots / drawn) for edge in (first, first + band.height()))
        painter.drawImage(QRect(0, top, round(band.width() * dots / drawn), bottom - top), band)


def _print_with_progress(parent: QWidget, file: PdfFile, printer: QPrinter) -> Printed:
    shown = ProgressDialog(parent, tr("Skriver ut"))
    stopped: list[str] = []
    shown.cancelled.connect(partial(stopped.append, "cancelled"))

    def progress(done: int, total: int, /) -> None:
        QApplication.processEvents()
        if stopped:
            raise Cancelled
        shown.advance(done, total)

    try:
        return Printed.DONE if paint_pages(printer, file, progress) else Printed.FAILED
    except Cancelled:
        return Printed.LEFT
    finally:
        shown.done_with()
