"""The real program, from ``desktop.__main__`` on, with a witness at its window.

``paint`` leaves at the first paint, ``settle`` once the day is on screen and has rested, ``unlock`` types the
passphrase first. The product knows nothing of this: the witness stands at ``QMainWindow.show``.
"""

import gc
import os
import sys

import desktop.cli  # as `python -m desktop` does, before Qt's binding changes how Python imports

gc.disable()
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget  # noqa: E402

from benchmarks.programs import PASSPHRASE  # noqa: E402
from benchmarks.programs.witness import FirstPaint, proportional_set_size, tell  # noqa: E402

REST_MS = 500
TYPING_MS = 1500
"""Nobody types six words in less, so that long the program has between its first paint and Enter."""


class Visit:
    """One stay in the program: what is waited for, one after the other."""

    def __init__(self, window: QMainWindow, wish: str) -> None:
        self._window = window
        self._wish = wish
        self._witnesses = [FirstPaint(window, self._painted)]
        if wish != "paint":
            window.view_opened.connect(self._opened)  # type: ignore[attr-defined]

    def _painted(self) -> None:
        tell("painted")
        if self._wish == "paint":
            os._exit(0)
        if self._wish == "unlock":
            QTimer.singleShot(TYPING_MS, self._window, self._unlock)

    def _unlock(self) -> None:
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QLineEdit

        field = next(entry for entry in self._window.findChildren(QLineEdit) if entry.isVisible())
        field.setText(PASSPHRASE)
        field.setFocus()
        enter = Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier
        tell("entered")
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.postEvent(field, QKeyEvent(kind, *enter, "\r"))

    def _opened(self, name: str) -> None:
        if name == "today":
            app = QApplication.instance()
            assert app is not None
            self._witnesses.append(FirstPaint(app, self._settled))

    def _settled(self) -> None:
        tell("settled")
        QTimer.singleShot(REST_MS, self._window, self._rested)

    def _rested(self) -> None:
        tell("rested", pss=proportional_set_size())
        os._exit(0)


def main(wish: str, arguments: list[str]) -> None:
    """Run the program as it is, with the witness standing by."""
    visits: list[Visit] = []
    show = QWidget.show

    def shown(window: QMainWindow) -> None:
        if not visits:
            visits.append(Visit(window, wish))
        show(window)

    QMainWindow.show = shown  # type: ignore[method-assign, assignment]
    sys.exit(desktop.cli.main(arguments))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
