"""To a real print queue: every page comes, in little space, and nothing of it stays behind on the disk."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.reports.dialogue import dialogue_pdf
from desktop.ui.widgets.pdf_file import PdfFile
from tests.reports.papers import noted, options, texts
from tests.ui.print_queue import PrintQueue, lacking, own_queue

pytestmark = [pytest.mark.rig, pytest.mark.skipif(bool(lacking()), reason=lacking() or "there is a queue")]

ROOM = 15 * 1024 * 1024
"""Bytes that ten pages may take on their way to the printer."""
SECRET = "Åkdonet"
PAGES = 10
_APART = 15
"""Of 255: parts of one page differ by 6 at most from what the printer was given, those of two pages by 36."""


@pytest.fixture(scope="module")
def queue() -> Iterator[PrintQueue]:
    with tempfile.TemporaryDirectory(prefix="vq", dir="/tmp") as folder, own_queue(Path(folder, "c")) as one:
        yield one


@pytest.fixture(scope="module")
def paper(tmp_path_factory) -> Path:
    """Ten full pages."""
    lines = f"{SECRET} kom före lunch, och kunden fick veta det samma dag som vi hade lovat.\n\n"
    file = tmp_path_factory.mktemp("paper") / "paper.pdf"
    for many in range(200, 500, 5):
        file.write_bytes(dialogue_pdf(noted(lines * many), texts(), options()))
        if pages_of(file) == PAGES:
            return file
    raise AssertionError("no paper of ten pages")


def pages_of(file: Path) -> int:
    told = subprocess.run(
        ["pdfinfo", str(file)], capture_output=True, text=True, check=True, timeout=60
    ).stdout
    return int(told.split("Pages:")[1].split()[0])


def ink(file: PdfFile, place: int) -> list[int]:
    """How light each of 20 by 28 parts of a page is; 255 is white."""
    grey = file.picture(place, 1.0).convertToFormat(QImage.Format.Format_Grayscale8)
    small = grey.scaled(20, 28, mode=Qt.TransformationMode.SmoothTransformation)
    return [small.pixelColor(x, y).red() for y in range(28) for x in range(20)]


def pages_alike(one: Path, other: Path) -> list[bool]:
    """For every page whether its ink lies where the other's does; last, whether the first page's does on the last."""
    before, after = PdfFile(one.read_bytes()), PdfFile(other.read_bytes())
    try:
        pairs = [(ink(before, place), ink(after, place)) for place in range(PAGES)]
        pairs.append((pairs[0][0], pairs[-1][1]))
        return [max(abs(a - b) for a, b in zip(*pair, strict=True)) < _APART for pair in pairs]
    finally:
        before.close()
        after.close()


def printed(server: str, paper: Path, temporary: Path, answer: str = "print") -> str:
    """What came of it, as the program itself says."""
    temporary.mkdir()
    environment = {
        **os.environ,
        "CUPS_SERVER": server,
        "TMPDIR": str(temporary),
        "QT_QPA_PLATFORM": "offscreen",
    }
    command = [sys.executable, "-m", "tests.ui.print_once", str(paper), answer]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_ten_pages_come_whole_and_small_and_leave_nothing_behind(queue, paper, tmp_path):
    before = queue.given()
    assert printed(queue.server, paper, tmp_path / "t") == "done"
    (given,) = [file for file in queue.given() if file not in before]
    assert pages_of(given) == PAGES
    assert pages_alike(paper, given) == [True] * PAGES + [False]
    assert given.stat().st_size <= ROOM
    assert [*(tmp_path / "t").rglob("*")] == []
    assert SECRET not in queue.told("lpstat", "-W", "all", "-o", "-l")


def test_what_is_left_or_stopped_is_not_printed(queue, paper, tmp_path):
    before = queue.given()
    for answer in ("leave", "stop"):
        assert printed(queue.server, paper, tmp_path / answer, answer) == "left"
        assert [*(tmp_path / answer).rglob("*")] == []
    assert queue.given() == before


def test_a_printer_that_is_gone_is_said(paper, tmp_path):
    assert printed(str(tmp_path / "nowhere"), paper, tmp_path / "t") == "no_printer"
