"""The preview: pages from memory, keys to walk and zoom, and nothing cut in any look."""

import io
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.progress import Cancelled, no_progress
from desktop.ui.dialogs import printing
from desktop.ui.dialogs.printing import Printed, paint_pages, print_pdf, printer_for
from desktop.ui.pages.paper import PaperPage
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.widgets.pdf_file import PdfFile
from tests.ui.layout import at_every_appearance, complaints, laid_out
from tests.ui.test_paper_presenter import TITLE


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Three pages of A4, each with a square of its own."""
    import pypdfium2

    document = pypdfium2.PdfDocument.new()

    for place in range(3):
        page = document.new_page(595, 842)
        square = pypdfium2.raw.FPDFPageObj_CreateNewRect(100 + 100 * place, 600, 80, 80)
        pypdfium2.raw.FPDFPageObj_SetFillColor(square, 20, 100, 60, 255)
        pypdfium2.raw.FPDFPath_SetDrawMode(square, 1, False)
        pypdfium2.raw.FPDFPage_InsertObject(page, square)
        page.gen_content()
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


@pytest.fixture
def page(qtbot, dressed, pdf):
    page = PaperPage()
    qtbot.addWidget(page)
    page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(pdf, 0)))
    laid_out(page, (1000, 700))
    yield page
    page.let_go()


@at_every_appearance
def test_nothing_is_cut(qtbot, wear, appearance, pdf):
    wear(appearance)
    page = PaperPage()
    qtbot.addWidget(page)
    page.show_state(PaperState(TITLE, PaperChoices(), making=True, done=1, total=3))
    assert complaints(laid_out(page, (900, 560))) == []
    page.show_state(PaperState(TITLE, PaperChoices(), sentence="Det här finns inte längre."))
    assert complaints(laid_out(page, (900, 560))) == []
    page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(pdf, 2), unsaved="Disken är full just nu."))
    assert complaints(laid_out(page, (900, 560))) == []
    page.let_go()


def test_names_that_stand_still(page):
    assert page.print.accessibleName() == "Skriv ut"
    assert page.save.accessibleName() == "Spara PDF"
    assert page.sheets.accessibleName() == "Förhandsgranskning"
    assert page.sheets.accessibleDescription() == "Sida 1 av 3"


def test_the_pages_are_drawn(page):
    sheets = page.sheets
    assert sheets.pages == 3
    drawn = sheets.viewport().grab().toImage()
    area = sheets._area(0)
    scale = sheets._scale()
    at = area.topLeft().x() + round(140 * scale), area.topLeft().y() + round((842 - 640) * scale)
    assert drawn.pixelColor(*at).green() > drawn.pixelColor(*at).red() + 40
    corner = drawn.pixelColor(area.left() + 10, area.top() + 10)
    assert corner.name() == "#ffffff"


def test_walking_with_the_keys(page):
    sheets = page.sheets
    sheets.setFocus()
    for _ in range(4):
        QTest.keyClick(sheets, Qt.Key.Key_PageDown)
    assert sheets.page == 3
    assert page.preview.where.text().startswith("Sida 3 av 3")
    QTest.keyClick(sheets, Qt.Key.Key_Home)
    assert sheets.page == 1
    QTest.keyClick(sheets, Qt.Key.Key_End)
    assert sheets.page == 3
    sheets.go_to(2)
    assert sheets.page == 2


def test_zooming_with_keys_and_buttons(page):
    sheets = page.sheets
    fitted = sheets.percent
    page.preview.nearer.click()
    assert sheets.percent > fitted
    page.preview.fit.click()
    assert sheets.percent == fitted
    QTest.keyClick(sheets, Qt.Key.Key_Minus)
    assert sheets.percent < fitted
    for _ in range(12):
        QTest.keyClick(sheets, Qt.Key.Key_Plus)
    assert sheets.percent == 400
    assert not page.preview.nearer.isEnabled()
    sheets.viewport().grab()
    for _ in range(12):
        page.preview.further.click()
    assert sheets.percent == 50
    assert not page.preview.further.isEnabled()
    QTest.keyClick(sheets, Qt.Key.Key_0)
    assert sheets.percent == fitted


def test_choices_and_wishes(page, qtbot):
    with qtbot.waitSignal(page.chosen) as said:
        page.signatures.box.click()
    assert said.args == [PaperChoices(signatures=True)]
    page.show_state(PaperState(TITLE, PaperChoices(signatures=True)))
    assert not page.save.isEnabled()
    assert page.preview.waiting.again.isVisible()
    for button, signal in (
        (page.back, page.back_requested),
        (page.preview.waiting.again, page.preview.make_requested),
        (page.preview.waiting.stop, page.preview.cancel_requested),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_glyphs_that_are_missing_are_said_before_printing(page, pdf):
    page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(pdf, 2)))
    assert "2 tecken" in page.glyphs.words.text()


@pytest.mark.parametrize("dots", [72, 150])
def test_the_printer_gets_every_page_as_it_is(qapp, pdf, tmp_path: Path, dots):
    file = PdfFile(pdf)
    printer = printer_for(file)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(dots)
    assert paint_pages(printer, file, no_progress)
    printed = PdfFile((tmp_path / "out.pdf").read_bytes())
    assert len(printed) == 3
    for place in range(3):
        before, after = file.picture(place, 0.5), printed.picture(place, 0.5)
        assert alike(before, after)
    assert not alike(file.picture(0, 0.5), printed.picture(1, 0.5))
    file.close()
    printed.close()


def alike(one: QImage, other: QImage) -> bool:
    width, height = min(one.width(), other.width()), min(one.height(), other.height())
    different = sum(
        abs(one.pixelColor(x, y).green() - other.pixelColor(x, y).green()) > 90
        for x in range(0, width, 3)
        for y in range(0, height, 3)
    )
    return different < 40  # an edge may lie a pixel off


def test_bands_are_the_page(qapp, pdf):
    file = PdfFile(pdf)
    whole = file.picture(1, 1.37)
    top = 0
    while top < whole.height():
        band = file.picture(1, 1.37, top, 100)
        assert band == whole.copy(0, top, whole.width(), band.height())
        top += band.height()
    assert top == whole.height()
    file.close()


def test_printing_can_be_stopped(qapp, pdf, tmp_path):
    file = PdfFile(pdf)
    printer = printer_for(file)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)

    def stop(done, total, /):
        raise Cancelled

    with pytest.raises(Cancelled):
        paint_pages(printer, file, stop)
    file.close()


def spool_nothing(printer, content, options, progress):
    assert (printer, content) == ("", b""), "what goes to a file is not for the spooler"


def test_without_a_printer_nothing_is_asked(qtbot, dressed, pdf, monkeypatch):
    parent = QWidget()
    qtbot.addWidget(parent)
    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(list))
    assert print_pdf(parent, pdf, spool_nothing) is Printed.NO_PRINTER


@pytest.mark.parametrize("accepted", [True, False])
def test_a_printer_is_asked_for_and_used(qtbot, dressed, pdf, monkeypatch, tmp_path, accepted):
    parent = QWidget()
    qtbot.addWidget(parent)

    class Asked:
        PrintDialogOption = printing.QPrintDialog.PrintDialogOption

        def __init__(self, printer, parent):
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(tmp_path / "out.pdf"))
            printer.setResolution(72)
            assert printer.docName() == "Vardag"

        def setMinMax(self, least, most):  # noqa: N802
            assert (least, most) == (1, 3)

        def setOption(self, option):  # noqa: N802
            pass

        def exec(self):
            return accepted

        def deleteLater(self):  # noqa: N802
            pass

    monkeypatch.setattr(printing.QPrinterInfo, "availablePrinterNames", staticmethod(lambda: ["Skrivare"]))
    monkeypatch.setattr(printing, "QPrintDialog", Asked)
    assert print_pdf(parent, pdf, spool_nothing) is (Printed.DONE if accepted else Printed.LEFT)
    assert (tmp_path / "out.pdf").exists() is accepted
    QApplication.processEvents()
