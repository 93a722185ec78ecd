"""``python -m tests.ui.print_once FILE.pdf answer [command …]``: prints a file as the program does, and says what came
of it.

The system's own dialog comes up and is answered: ``print``, ``second`` (the second page alone, twice), ``leave``, or
``stop`` (print, and stop on the way). A
command is run as soon as the dialog has been accepted. When printing takes so long that its progress is shown, that is
said.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QRadioButton, QSpinBox, QWidget

from desktop.system.spooling import spool
from desktop.ui.dialogs.printing import print_pdf
from desktop.ui.dialogs.progress import ProgressDialog


def main(file: str, answer: str, *command: str) -> None:
    """Print, and say it."""
    app = QApplication([])
    timer = QTimer(interval=100)

    def accept(dialog: QPrintDialog, then: Sequence[str]) -> None:
        if answer == "second":
            choose_second(dialog)
        dialog.accept()
        if then:
            subprocess.run(then, check=True, timeout=60)

    def look() -> None:
        for shown in app.topLevelWidgets():
            if isinstance(shown, QPrintDialog) and shown.isVisible():
                shown.reject() if answer == "leave" else accept(shown, command)
            if isinstance(shown, ProgressDialog) and shown.isVisible():
                print("on its way", flush=True)
                if answer == "stop":
                    shown.reject()

    timer.timeout.connect(look)
    timer.start()
    print(print_pdf(QWidget(), Path(file).read_bytes(), spool).value)


def choose_second(dialog: QPrintDialog) -> None:
    """As somebody who fills in the dialog."""
    for name in ("from", "to", "copies"):
        dialog.findChild(QSpinBox, name).setValue(2)
    dialog.findChild(QRadioButton, "printRange").setChecked(True)


if __name__ == "__main__":
    main(*sys.argv[1:])
