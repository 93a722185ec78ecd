"""``python -m tests.ui.print_once FILE.pdf answer``: prints a file as the program does, and says what came of it.

The system's own dialog comes up and is answered: ``print``, ``leave``, or ``stop`` (print, and stop on the way).
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.dialogs.printing import print_pdf
from desktop.ui.dialogs.progress import ProgressDialog


def main(file: str, answer: str) -> None:
    """Print, and say it."""
    app = QApplication([])
    timer = QTimer(interval=100)

    def look() -> None:
        for shown in app.topLevelWidgets():
            if isinstance(shown, QPrintDialog) and shown.isVisible():
                shown.reject() if answer == "leave" else shown.accept()
            if isinstance(shown, ProgressDialog) and answer == "stop":
                shown.reject()

    timer.timeout.connect(look)
    timer.start()
    print(print_pdf(QWidget(), Path(file).read_bytes()).value)


if __name__ == "__main__":
    main(*sys.argv[1:])
