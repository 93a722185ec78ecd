"""The recovery sheet on its way out: to the printer, or to a file of the user's choice."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.files import where_to_save
from desktop.ui.presenters.wording import tr


def sheet_file(parent: QWidget | None) -> Path | None:
    """Ask where the sheet is to be saved."""
    return where_to_save(parent, tr("Spara bladet"), tr("Vardag återställningsblad") + ".pdf", "pdf")


def print_sheet(parent: QWidget, content: bytes) -> str:
    """Print it; the answer is what stood in the way, in words, or nothing."""
    from desktop.ui.dialogs.printing import Printed, print_pdf

    return {
        Printed.DONE: "",
        Printed.LEFT: "",
        Printed.NO_PRINTER: tr(
            "Datorn har ingen skrivare just nu. Spara en PDF i stället, så kan du skriva ut senare."
        ),
        Printed.FAILED: tr("Utskriften kom inte fram till skrivaren. Försök igen, eller spara en PDF."),
    }[print_pdf(parent, content)]
