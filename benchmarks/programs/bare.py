"""The limit: a window with a list and an editor, and nothing else. With ``orm`` also SQLAlchemy, after the paint.

It dresses as little as Qt allows and does what every careful program does: no garbage is looked for before the paint.
"""

import gc
import os
import sys

gc.disable()
from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QSplitter,
)

REST_MS = 500


def main(arguments: list[str]) -> None:
    """Open the window, tell when it is painted, and leave."""
    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    shared = QSplitter()
    names = QListWidget()
    names.addItems([f"Person {number}" for number in range(40)])
    shared.addWidget(names)
    shared.addWidget(QPlainTextEdit("En anteckning."))
    window.setCentralWidget(shared)
    window.resize(1280, 800)

    from benchmarks.programs.witness import FirstPaint, proportional_set_size, tell

    def measured() -> None:
        tell("rested", pss=proportional_set_size())
        os._exit(0)

    def painted() -> None:
        tell("painted")
        if "orm" not in arguments:
            os._exit(0)
        import sqlalchemy.orm  # noqa: F401

        tell("settled")
        QTimer.singleShot(REST_MS, app, measured)

    witness = FirstPaint(window, painted)
    window.show()
    app.exec()
    del witness


if __name__ == "__main__":
    main(sys.argv[1:])
