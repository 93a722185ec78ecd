"""Another program that has copied something: it owns the clipboard for as long as it runs.

`python -m tests.journeys.rig.clipboard FILE` offers the text of FILE (UTF-8), says "ready", and waits to be ended.
"""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.journeys.rig.screen import Screen, bare_environment

ROOT = Path(__file__).resolve().parents[3]


@contextlib.contextmanager
def copied(screen: Screen, text: str, folder: Path) -> Iterator[None]:
    """``text`` is on the clipboard while the block lasts; it lies in a file in ``folder`` until then."""
    file = folder / "copied.txt"
    file.write_bytes(text.encode())
    words = [sys.executable, "-m", "tests.journeys.rig.clipboard", str(file)]
    environment = {**bare_environment(screen), "HOME": str(folder), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
    owner = subprocess.Popen(words, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert owner.stdout is not None
    try:
        assert owner.stdout.readline() == "ready\n"
        yield
    finally:
        owner.kill()
        owner.wait(10)
        owner.stdout.close()
        file.unlink()


def _own(file: Path) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    app.clipboard().setText(file.read_bytes().decode())
    QTimer.singleShot(0, _say_ready)
    app.exec()


def _say_ready() -> None:
    print("ready", flush=True)


if __name__ == "__main__":
    _own(Path(sys.argv[1]))
