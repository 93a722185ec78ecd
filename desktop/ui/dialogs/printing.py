"""From a PDF in memory to the printer: where there is a print spooler (CUPS) as it is, elsewhere drawn in bands.

The spooler gets the PDF itself through ``spool``, since Qt would leave a temporary file where a killed program was, and
never notice a printer that has gone. What Windows and macOS print, and what is printed to a file, Qt draws, one packed
band at a time, and all of it before the printer hears of it: so one can stop until then and nothing comes out.
"""

import sys
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import partial

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled, Progress
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.dialogs.spool_options import spool_options
from desktop.ui.presenters.sentences import failed
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.pdf_file import PdfFile

_FINEST = 600
"""Dots an inch: finer letters than any eye can see, and a quarter of the dots of a printer that says 1200. There edges
are sharp, as a printer's own are, and a page takes a fraction of the room."""
_BAND = 512
_POINTS = 72
_IS_CUPS = sys.platform not in {"win32", "darwin"}
Spool = Callable[[str, bytes, Mapping[str, str], Progress], None]
"""Gives a PDF with its options to the spooler; without a printer that only has to answer. Raises
``EnvironmentFailed``: PRINTER_GONE, PRINTER_REFUSES."""


class Printed(Enum):
    """What came of it."""

    DONE = "done"
    LEFT = "left"
    NO_PRINTER = "no_printer"
    REFUSED = "refused"
    FAILED = "failed"


def not_printed(came_of_it: Printed) -> str:
    """Why nothing was printed, and the way on."""
    if came_of_it is Printed.NO_PRINTER:
        return tr("Datorn har ingen skrivare just nu. Spara en PDF i stället, så kan du skriva ut senare.")
    failure = Failure.PRINTER_REFUSES if came_of_it is Printed.REFUSED else Failure.PRINTER_GONE
    return failed(EnvironmentFailed(failure))


def print_pdf(parent: QWidget, content: bytes, spool: Spool) -> Printed:
    """Ask which printer, and print; the spooler is told the program's name alone."""
    silent = _waited_for(parent, spool) if _IS_CUPS else None
    if silent is not None:
        return silent
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
        _lay_in_paper(printer, file)
        if not chosen:
            return Printed.LEFT
        send = _spooling(printer, file, content, spool) if _has_spooler(printer) else _painting(printer, file)
        return _with_progress(parent, tr("Skriver ut"), send)
    finally:
        file.close()


def printer_for(file: PdfFile) -> QPrinter:
    """The system's usual printer, set to the paper that the file was made for."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Vardag")
    printer.setCreator("Vardag")
    _lay_in_paper(printer, file)
    return printer


def _lay_in_paper(printer: QPrinter, file: PdfFile) -> None:
    """The paper that the file was made for: the system's dialog sets the printer's usual one, which may be shorter.

    A whole layout would be refused for its margins of nothing, which few printers have.
    """
    size = QPageSize(file.sizes[0], QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setFullPage(True)


@dataclass(frozen=True)
class _Band:
    """A part of a page, drawn and packed; ``first`` is its first row of dots. Without colour it is held in grey."""

    first: int
    width: int
    height: int
    a_row: int
    format: QImage.Format
    packed: bytes

    def drawn(self) -> QImage:
        return QImage(zlib.decompress(self.packed), self.width, self.height, self.a_row, self.format).copy()


def paint_pages(printer: QPrinter, file: PdfFile, progress: Progress) -> bool:
    """Paint the pages that the printer was asked for; False when it refuses. Raises ``Cancelled`` from ``progress``,
    and then the printer has been given nothing."""
    first = max(1, printer.fromPage()) - 1
    last = min(printer.toPage() or len(file), len(file))
    drawn = min(printer.resolution(), _FINEST)
    pages = [
        [*_bands(file, place, drawn, _share(progress, place - first, last - first))]
        for place in range(first, last)
    ]
    painter = QPainter()
    if not painter.begin(printer):
        return False
    painter.setRenderHint(
        QPainter.RenderHint.LosslessImageRendering
    )  # letters, which JPEG makes large and blurred
    try:
        for number, bands in enumerate(pages):
            if number and not printer.newPage():
                return False
            _paint_page(painter, bands, printer.resolution() / drawn)
    finally:
        painter.end()
    return printer.printerState() is not QPrinter.PrinterState.Error


def _share(progress: Progress, place: int, pages: int) -> Callable[[float], None]:
    def tell(part: float) -> None:
        progress(round(100 * (place + part) / pages), 100)

    return tell


def _bands(file: PdfFile, place: int, dots: int, tell: Callable[[float], None]) -> Iterator[_Band]:
    """A page at ``dots`` an inch, from its top."""
    height = file.height_at(place, dots / _POINTS)
    for first in range(0, height, _BAND):
        tell(first / height)
        band = file.picture(place, dots / _POINTS, first, _BAND, sharp=dots >= _FINEST)
        if band.allGray():
            band = band.convertToFormat(QImage.Format.Format_Grayscale8)
        packed = zlib.compress(band.constBits(), 1)
        yield _Band(first, band.width(), band.height(), band.bytesPerLine(), band.format(), packed)


def _paint_page(painter: QPainter, bands: list[_Band], larger: float) -> None:
    for band in bands:
        top, bottom = (round(edge * larger) for edge in (band.first, band.first + band.height))
        painter.drawImage(QRect(0, top, round(band.width * larger), bottom - top), band.drawn())


def _waited_for(parent: QWidget, spool: Spool) -> Printed | None:
    """What came of waiting until the spooler answers, where it did not: Qt would ask it on the window's thread."""

    def ask(progress: Progress) -> bool:
        spool("", b"", {}, progress)
        return True

    came_of_it = _with_progress(parent, tr("Letar efter skrivare"), ask)
    return came_of_it if came_of_it is not Printed.DONE else None


def _has_spooler(printer: QPrinter) -> bool:
    return _IS_CUPS and printer.outputFormat() is QPrinter.OutputFormat.NativeFormat


def _painting(printer: QPrinter, file: PdfFile) -> Callable[[Progress], bool]:
    def send(progress: Progress) -> bool:
        return paint_pages(printer, file, progress)

    return send


def _spooling(printer: QPrinter, file: PdfFile, content: bytes, spool: Spool) -> Callable[[Progress], bool]:
    def send(progress: Progress) -> bool:
        first, last = printer.fromPage(), printer.toPage()
        wanted = content if not first else file.part(first - 1, min(last or len(file), len(file)))
        spool(printer.printerName(), wanted, spool_options(printer), progress)
        return True

    return send


def _with_progress(parent: QWidget, heading: str, send: Callable[[Progress], bool]) -> Printed:
    shown = ProgressDialog(parent, heading)
    stopped: list[str] = []
    shown.cancelled.connect(partial(stopped.append, "cancelled"))

    def progress(done: int, total: int, /) -> None:
        QApplication.processEvents()
        if stopped:
            raise Cancelled
        shown.advance(done, total)

    try:
        return Printed.DONE if send(progress) else Printed.FAILED
    except Cancelled:
        return Printed.LEFT
    except EnvironmentFailed as error:
        return Printed.REFUSED if error.failure is Failure.PRINTER_REFUSES else Printed.FAILED
    finally:
        shown.done_with()
