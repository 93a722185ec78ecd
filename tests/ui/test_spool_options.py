"""What was chosen in the print dialog reaches the spooler, in its own words."""

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter

from desktop.ui.dialogs.spool_options import spool_options
from desktop.ui.widgets.pdf_file import PdfFile


class Engine:
    def __init__(self, *given: str) -> None:
        self.given = list(given)

    def property(self, key: object) -> list[str]:
        return self.given


@pytest.fixture
def printer(qapp):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def test_what_nobody_chose(printer):
    printer.setDuplex(QPrinter.DuplexMode.DuplexNone)
    assert spool_options(printer) == {"media": "A4", "sides": "one-sided", "print-scaling": "none"}


def test_copies_order_and_ink(printer):
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter))
    printer.setCopyCount(3)
    printer.setCollateCopies(False)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    chosen = spool_options(printer)
    assert (chosen["media"], chosen["copies"], chosen["Collate"]) == ("Letter", "3", "False")
    assert (chosen["outputorder"], chosen["print-color-mode"]) == ("reverse", "monochrome")
    printer.setCollateCopies(True)
    assert spool_options(printer)["Collate"] == "True"


@pytest.mark.parametrize(
    ("duplex", "turned", "sides"),
    [
        (QPrinter.DuplexMode.DuplexLongSide, QPageLayout.Orientation.Portrait, "two-sided-long-edge"),
        (QPrinter.DuplexMode.DuplexShortSide, QPageLayout.Orientation.Portrait, "two-sided-short-edge"),
        (QPrinter.DuplexMode.DuplexAuto, QPageLayout.Orientation.Portrait, "two-sided-long-edge"),
        (QPrinter.DuplexMode.DuplexAuto, QPageLayout.Orientation.Landscape, "two-sided-short-edge"),
    ],
)
def test_both_sides(printer, monkeypatch, duplex, turned, sides):
    printer.setPageOrientation(turned)
    monkeypatch.setattr(
        printer, "duplex", lambda: duplex
    )  # Qt keeps it for a printer that has two sides alone
    assert spool_options(printer)["sides"] == sides


def test_what_the_dialog_knows_alone(printer, monkeypatch):
    engine = Engine("number-up", "2", "job-billing", "", "page-set", "even")
    monkeypatch.setattr(printer, "printEngine", lambda: engine)
    chosen = spool_options(printer)
    assert (chosen["number-up"], chosen["page-set"]) == ("2", "even")
    assert not {"job-billing", "print-scaling"} & chosen.keys()


def test_a_part_of_a_paper():
    from desktop.reports.dialogue import dialogue_pdf
    from tests.reports.papers import noted, options, texts  # reportlab is slow to come

    whole = PdfFile(dialogue_pdf(noted("Volvo ringde i torsdags, före lunch.\n\n" * 120), texts(), options()))
    part = PdfFile(whole.part(1, 3))
    try:
        assert (len(whole) > 3, len(part)) == (True, 2)
        assert [part.picture(place, 0.4) for place in (0, 1)] == [
            whole.picture(place, 0.4) for place in (1, 2)
        ]
    finally:
        whole.close()
        part.close()
