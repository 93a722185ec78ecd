"""What may be loaded before the first window is painted: exact where a time is not (docs/adr, performance rules 2 and 8)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

FORBIDDEN = {
    "sqlalchemy",
    "reportlab",
    "cryptography",
    "markdown_it",
    "keyring",
    "icalendar",
    "importlib.metadata",
    "concurrent",
    "asyncio",
    "http",
    "ssl",
    "email",
    "xml",
    "platformdirs",
    "pypdfium2",
    "pikepdf",
    "uharfbuzz",
    "bidi",
    "sqlite3",
    "hypothesis",
}
QT_ALLOWED = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}
"""QtSvg draws the icons of the sidebar: its import costs one millisecond, a renderer of our own would cost more."""

SHELL = """
import json, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.main import MainWindow
window = MainWindow(app, Appearance(app, Path("resources/icons")))
window.add_view("today", QWidget())
window.show_chrome(shown=True)
window.open_view("today")
window.show()
painted = window.grab()
app.processEvents()
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(scope="module")
def loaded(checkout: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SHELL], cwd=checkout, capture_output=True, text=True, check=True
    )
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])
    assert len(modules) > 100, "the scanner must have something to scan"
    return modules


def test_nothing_heavy_is_loaded_before_the_first_paint(loaded) -> None:
    early = {name for name in loaded if any(name == bad or name.startswith(f"{bad}.") for bad in FORBIDDEN)}
    assert early == set()


def test_only_the_parts_of_qt_on_screen_are_loaded(loaded) -> None:
    qt = {name for name in loaded if name.startswith("PySide6.Qt")}
    assert "PySide6.QtWidgets" in qt
    assert qt <= QT_ALLOWED


def test_what_is_opened_later_is_loaded_later(loaded) -> None:
    ours = {name for name in loaded if name.startswith("desktop.")}
    assert "desktop.ui.window.main" in ours
    late = tuple(
        f"desktop.{room}" for room in ("ui.dialogs", "ui.pages", "storage", "reports", "exchange", "services")
    )
    assert not {name for name in ours if name.startswith(late)}
    assert "desktop.ui.window.palette" not in ours
