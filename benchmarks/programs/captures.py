"""Fånga from the shortcut to saved, in a program that runs: its window beside a bare one with a line, and a commit.

Typing is left out: what is measured is what the program does before and after it.
"""

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from benchmarks.figures import in_turns
from benchmarks.programs.witness import FirstPaint
from benchmarks.vaults import KEY, NOW, filled
from desktop.services.session import Session
from desktop.storage.engine import connect
from desktop.storage.vault import CHECKPOINT_PAGES
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.capture import InVault
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.capture_window import CaptureWindow
from desktop.ui.window.main import MainWindow
from desktop.ui.window.outlet import WindowOutlet

SAID = "Vi frågar kunden innan offerten, och ringer hen i går"


def main(turns: int) -> None:
    """Tell the milliseconds of opening, and of opening and saving, each beside its limit."""
    app = QApplication(sys.argv[:1])
    window = MainWindow(app, Appearance(app, Path("resources/icons")))
    window.show()
    with tempfile.TemporaryDirectory(prefix="vardag-bench-") as name:
        vault = filled(Path(name) / "vault", 0)
        plain = connect(vault.path, KEY)
        plain.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
        bench = Workbench(Session(vault, lambda: NOW), WindowOutlet(window))
        capture, bare = CaptureWindow(), _Bare()

        def opened() -> None:
            _painted(capture, lambda: capture.ask(InVault(bench, shows_names=True)))

        def saved() -> None:
            opened()
            capture.page.field.setPlainText(SAID)
            capture.page.field.committed.emit()
            assert not capture.isVisible(), "it closes once the sentence is kept"

        def bare_opened() -> None:
            _painted(bare, bare.show)

        def bare_saved() -> None:
            bare_opened()
            bare.line.setText(SAID)
            plain.execute("BEGIN IMMEDIATE")
            plain.execute("UPDATE goal SET success = success || '.' WHERE id = 'g'")
            plain.execute("COMMIT")
            bare.hide()

        opening = in_turns(_then(opened, capture), _then(bare_opened, bare), turns)
        saving = in_turns(saved, bare_saved, turns)
        plain.close()
        vault.close()
    print(json.dumps([opening, saving]))


class _Bare(QDialog):
    """A line in a window."""

    def __init__(self) -> None:
        super().__init__()
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)


def _then(step: Callable[[], None], window: QWidget) -> Callable[[], None]:
    """The step, and the window out of the way again."""

    def both() -> None:
        step()
        window.hide()

    return both


def _painted(window: QWidget, show: Callable[[], object]) -> None:
    """Show it, and come back when its first picture is complete."""
    loop = QEventLoop()
    witness = FirstPaint(window, loop.quit)
    show()
    loop.exec()
    witness.deleteLater()


if __name__ == "__main__":
    main(int(sys.argv[1]))
