"""The recovery sheet on its way out: to the printer, or to a file of the user's choice."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.dialogs.files import where_to_save
from desktop.ui.presenters.wording import tr

if TYPE_CHECKING:
    from desktop.ui.dialogs.printing import Spool


def sheet_file(parent: QWidget | None) -> Path | None:
    """Ask where the sheet is to be saved."""
    return where_to_save(parent, tr("Spara bladet"), tr("Vardag återställningsblad") + ".pdf", "pdf")


def print_sheet(parent: QWidget, content: bytes, spool: "Spool") -> str:
    """Print it; the answer is what stood in the way, in words, or nothing."""
    from desktop.ui.dialogs.printing import Printed, not_printed, print_pdf

    came_of_it = print_pdf(parent, content, spool)
    return "" if came_of_it in {Printed.DONE, Printed.LEFT} else not_printed(came_of_it)
