"""To a real print queue: every page comes, in little space, and nothing of it stays behind on the disk."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.reports.dialogue import dialogue_pdf
from desktop.ui.widgets.pdf_file import PdfFile
from tests.journeys.rig import traced
from tests.reports.papers import noted, options, texts
from tests.ui.print_queue import PrintQueue, lacking, own_queue

pytestmark = [pytest.mark.rig, pytest.mark.skipif(bool(lacking()), reason=lacking() or "there is a queue")]

ROOM = 15 * 1024 * 1024
"""Bytes that ten pages may take on their way to the printer."""
SECRET = "Åkdonet"
PAGES = 10
_APART = 15
"""Of 255: parts of one page do not differ at all from what the printer was given, those of two pages by 36."""


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


def alike(one: Path, page: int, other: Path, other_page: int) -> bool:
    """Whether the ink of one page lies where the other's does."""
    before, after = PdfFile(one.read_bytes()), PdfFile(other.read_bytes())
    try:
        pairs = zip(ink(before, page), ink(after, other_page), strict=True)
        return max(abs(a - b) for a, b in pairs) < _APART
    finally:
        before.close()
        after.close()


def environment(server: str, home: Path) -> dict[str, str]:
    """A home and a place for temporary files of its own, where nothing else is ever written."""
    (home / "tmp").mkdir(parents=True)
    own = {
        "CUPS_SERVER": server,
        "TMPDIR": str(home / "tmp"),
        "HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }
    cache = {"XDG_CACHE_HOME": os.environ.get("XDG_CACHE_HOME", str(Path.home() / ".cache"))}
    return {**os.environ, **cache, **own}


def once(paper: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "tests.ui.print_once", str(paper), *words]


def printed(server: str, paper: Path, home: Path, *words: str) -> str:
    """What came of it, as the program itself says; nothing is left in its home or among temporary files."""
    command = once(paper, *(words or ("print",)))
    done = subprocess.run(
        command, env=environment(server, home), capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert files_in(home) == []
    return done.stdout.split()[-1]


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if not path.is_dir()]


def test_ten_pages_come_whole_and_small_and_leave_nothing_behind(queue, paper, tmp_path):
    before = queue.given()
    assert printed(queue.server, paper, tmp_path / "h") == "done"
    (given,) = [file for file in queue.given() if file not in before]
    assert given.read_bytes() == paper.read_bytes()
    assert given.stat().st_size <= ROOM
    assert SECRET not in queue.told("lpstat", "-W", "all", "-o", "-l")


def test_the_pages_and_copies_that_were_chosen(queue, paper, tmp_path):
    before = queue.given()
    assert printed(queue.server, paper, tmp_path / "h", "second") == "done"
    (given,) = [file for file in queue.given() if file not in before]
    assert pages_of(given) == 1
    assert alike(paper, 1, given, 0)
    assert not alike(paper, 0, given, 0)
    asked = queue.asked(given)
    assert b"copies\x00\x04\x00\x00\x00\x02" in asked
    assert b"media\x00\x02A4" in asked


def test_what_is_left_is_not_printed(queue, paper, tmp_path):
    before = queue.given()
    assert printed(queue.server, paper, tmp_path / "h", "leave") == "left"
    assert queue.given() == before


def test_what_is_stopped_while_the_spooler_is_silent_is_not_printed(queue, paper, tmp_path):
    before = queue.given()
    try:
        assert printed(queue.server, paper, tmp_path / "h", "stop", *stopping(queue)) == "left"
    finally:
        queue.signal(signal.SIGCONT)
    queue.told("lpstat", "-r")  # it has answered: whatever it had begun with is done
    assert queue.given() == before


def test_a_spooler_that_is_silent_from_the_start_can_be_left(queue, paper, tmp_path):
    queue.signal(signal.SIGSTOP)
    try:
        assert printed(queue.server, paper, tmp_path / "h", "stop") == "left"
    finally:
        queue.signal(signal.SIGCONT)


def stopping(queue: PrintQueue) -> tuple[str, ...]:
    return "kill", "-STOP", str(queue.pid)


def test_a_printer_that_is_gone_is_said(paper, tmp_path):
    assert printed(str(tmp_path / "nowhere"), paper, tmp_path / "h") == "no_printer"


@pytest.fixture
def fresh() -> Iterator[PrintQueue]:
    """A queue that may be broken."""
    with tempfile.TemporaryDirectory(prefix="vq", dir="/tmp") as folder, own_queue(Path(folder, "c")) as one:
        yield one


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        (("lpadmin", "-x", "Skrivaren"), "failed"),
        (("cupsreject", "Skrivaren"), "refused"),
        (("kill", "-9", "{pid}"), "failed"),
    ],
    ids=["the queue is removed", "the printer takes nothing", "the server dies"],
)
def test_what_goes_wrong_after_the_dialog_is_said(fresh, paper, tmp_path, command, answer):
    words = [word.format(pid=fresh.pid) for word in command]
    assert printed(fresh.server, paper, tmp_path / "h", "print", *words) == answer
    assert fresh.given() == []


def test_a_printer_that_stands_still_keeps_what_it_was_given(fresh, paper, tmp_path):
    words = ("cupsdisable", "Skrivaren")
    assert printed(fresh.server, paper, tmp_path / "h", "print", *words) == "done"
    assert [file.read_bytes() for file in fresh.given()] == [paper.read_bytes()]


def test_a_kill_on_the_way_leaves_no_file_and_nothing_that_goes_on(fresh, paper, tmp_path):
    """CUPS's own spool is CUPS's: there nothing has come either, since it was silent all the time."""
    home = tmp_path / "h"
    surroundings = environment(fresh.server, home)
    process = subprocess.Popen(
        once(paper, "print", *stopping(fresh)), env=surroundings, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "on its way\n"
    assert speakers(fresh)
    process.kill()
    process.communicate(timeout=60)
    for _ in range(200):
        if not speakers(fresh):
            break
        time.sleep(0.05)
    assert speakers(fresh) == []
    assert files_in(home) == []
    fresh.signal(signal.SIGCONT)
    fresh.told("lpstat", "-r")
    assert fresh.given() == []


def speakers(queue: PrintQueue) -> list[str]:
    """The processes that speak to this server for the program."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            words = (folder / "cmdline").read_bytes()
            if b"spooling_child" in words and queue.server.encode() in (folder / "environ").read_bytes():
                found.append(folder.name)
    return found


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_nothing_of_it_is_written_while_it_prints(queue, paper, tmp_path):
    """Not for a moment: the system itself lists every file that the program and its processes make or write.

    Qt asks the server for the printer's description (PPD), which lies in a temporary file while Qt reads it.
    """
    report, home = tmp_path / "calls", tmp_path / "h"
    done = subprocess.run(
        [*traced.writer(report), *once(paper, "print")],
        env=environment(queue.server, home),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.stdout.split()[-1] == "done", done.stderr
    made = traced.written(report)
    descriptions = {path for path in made if path.startswith(str(home))}
    allowed = ("/dev/", "/proc/", queue.server, str(Path.home() / ".cache" / "fontconfig"))
    assert sorted(path for path in made - descriptions if not path.startswith(allowed)) == []
    for path in descriptions:
        assert traced.first_words(report, path).startswith("*PPD-Adobe"), path
    assert "memfd_create" not in report.read_text(encoding="utf-8", errors="replace")
