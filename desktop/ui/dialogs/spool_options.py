"""What was chosen in the system's print dialog, in the words of the print spooler (CUPS)."""

from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrintEngine, QPrinter

_CHOSEN_THERE = QPrintEngine.PrintEnginePropertyKey(0xFE00)
"""PPK_CupsOptions, a list of names and values by turns: what Qt's dialog knows of a printer and QPrinter does not."""
_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def spool_options(printer: QPrinter) -> dict[str, str]:
    """The spooler's names and values; see https://www.cups.org/doc/options.html."""
    given = printer.printEngine().property(_CHOSEN_THERE) or []
    options = {name: value for name, value in zip(given[::2], given[1::2], strict=False) if value}
    options["media"] = printer.pageLayout().pageSize().key()
    options["sides"] = _sides(printer)
    if options.get("number-up", "1") == "1":
        options["print-scaling"] = "none"  # the margins have room for what a printer cannot reach
    if printer.copyCount() > 1:
        options["copies"] = str(printer.copyCount())
        options["Collate"] = "True" if printer.collateCopies() else "False"
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        options["print-color-mode"] = "monochrome"
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        options["outputorder"] = "reverse"
    return options


def _sides(printer: QPrinter) -> str:
    upright = printer.pageLayout().orientation() is QPageLayout.Orientation.Portrait
    return _SIDES.get(printer.duplex(), "two-sided-long-edge" if upright else "two-sided-short-edge")
