"""The real program up to its first paint, in a process of its own: what it may have loaded by then. Exact where a time
is not; ``benchmarks/start.py`` holds the times (docs/adr, performance rules 2, 3 and 8)."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.bootstrap.warming import NEXT

EARLY = """
import json, sys
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from desktop.__main__ import main

def painted():
    print(json.dumps(sorted(sys.modules)), flush=True)
    opened.append(1)

opened = []
show = QWidget.show

def shown(window):
    if not opened:
        from benchmarks.programs.witness import FirstPaint
        window.witness = FirstPaint(window, painted)
        {then}
    show(window)

QMainWindow.show = shown
sys.exit(main({arguments}))
"""
LEAVE_AT_PAINT = "window.witness._seen = lambda: (painted(), QApplication.quit())"
LEAVE_AT_REST = (
    "from PySide6.QtCore import QTimer; window.late = QTimer(interval=50); "
    "window.late.timeout.connect(lambda: '{last}' in sys.modules and (painted(), QApplication.quit())); "
    "window.late.start()"
)

FORBIDDEN = {
    "sqlalchemy",
    "reportlab",
    "cryptography",
    "keyring",
    "icalendar",
    "markdown_it",
    "pikepdf",
    "pypdfium2",
    "uharfbuzz",
    "bidi",
    "desktop.cli.arguments",
    "asyncio",
    "concurrent",
    "email",
    "http",
    "importlib.metadata",
    "sqlite3",
    "ssl",
    "xml",
    "desktop.exchange",
    "desktop.reports",
    "desktop.services.session",
    "desktop.services.ports",
    "desktop.storage.rows",
    "desktop.storage.mapping",
    "desktop.storage.vault",
    "desktop.storage.migrations",
    "desktop.bootstrap.housekeeping",
    "desktop.bootstrap.papers",
    "desktop.bootstrap.vaults",
    "desktop.domain.dates_in_words",
    "desktop.ui.window.unlocked",
    "desktop.ui.window.palette",
    "desktop.ui.dialogs",
}
QT = {"PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets", "PySide6.QtSvg"}
"""QtSvg draws the icons; everything else of Qt comes with the page that needs it."""


def _run(checkout: Path, folder: Path, then: str, arguments: tuple[str, ...] = ()) -> set[str]:
    home = folder / "home"
    home.mkdir(exist_ok=True)
    code = EARLY.format(then=then, arguments=list(arguments))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=checkout,
        env={
            **os.environ,
            "HOME": str(home),
            "VARDAG_VAULT": str(folder / "vault"),
            "QT_QPA_PLATFORM": "offscreen",
        },
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout, done.stderr
    modules: list[str] = json.loads(done.stdout.splitlines()[-1])
    assert "desktop.ui.window.main" in modules, "the scanner must have a window to scan"
    return set(modules)


def _beneath(modules: set[str], names: set[str]) -> set[str]:
    return {module for module in modules if any(f"{module}.".startswith(f"{name}.") for name in names)}


@pytest.fixture(scope="module", params=["first run", "locked", "not locked"])
def loaded(
    request: pytest.FixtureRequest, checkout: Path, tmp_path_factory: pytest.TempPathFactory
) -> set[str]:
    folder = tmp_path_factory.mktemp("start")
    if request.param != "first run":
        from desktop.storage.keys import DataKey
        from desktop.storage.opening import create_vault
        from desktop.storage.slots import KdfCost

        passphrase = "fem gula cyklar vid en lugn brygga" if request.param == "locked" else None
        cost = KdfCost(memory_kib=1024, passes=1, lanes=1)
        create_vault(folder / "vault", DataKey.random(), passphrase=passphrase, cost=cost).close()
    return _run(checkout, folder, LEAVE_AT_PAINT)


def test_the_first_paint_waits_for_no_library(loaded) -> None:
    assert _beneath(loaded, FORBIDDEN) == set()


def test_the_first_paint_waits_for_no_other_part_of_qt(loaded) -> None:
    assert {name for name in loaded if name.startswith("PySide6.Qt")} <= QT


def test_what_comes_next_is_loaded_while_the_door_stands_there(checkout: Path, tmp_path: Path) -> None:
    modules = _run(checkout, tmp_path, LEAVE_AT_REST.format(last=NEXT[-1]))
    assert modules >= set(NEXT)


def test_no_source_is_read_for_a_way_of_writing_that_nobody_uses(checkout: Path) -> None:
    code = (
        "from desktop.bootstrap.plain_imports import import_plainly; import_plainly(); "
        "import linecache; before = set(linecache.cache); import sqlalchemy.orm; "
        "print([name for name in set(linecache.cache) - before if 'sqlalchemy' in name and '<' not in name])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
