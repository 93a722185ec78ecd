"""To the printer from the real window, by keyboard; and what is said when the printer takes nothing after all."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.test_first_run import save_as
from tests.journeys.test_quarter import save
from tests.ui.print_queue import PrintQueue, lacking, own_queue

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(bool(lacking()), reason=lacking() or "there is a queue"),
]


@pytest.fixture
def queue() -> Iterator[PrintQueue]:
    with tempfile.TemporaryDirectory(prefix="vq", dir="/tmp") as folder, own_queue(Path(folder, "c")) as one:
        yield one


def test_a_paper_goes_to_the_printer_or_becomes_a_file(computer: Computer, queue: PrintQueue) -> None:
    team.with_team(computer)
    computer.extra = {"CUPS_SERVER": queue.server}
    saved, instead = computer.home / "papper.pdf", computer.home / "i-stallet.pdf"
    with computer.opened() as window:
        window.click("Amir Haddad", "list item")
        window.find("Tidslinje")
        window.press("ctrl+p")
        window.find("Förhandsgranskning")
        save(window, saved)
        before = everything(computer.home)
        to_print_dialog(window)
        window.press("Return")
        window.until(queue.given, "a paper in the queue")
        assert [file.read_bytes() for file in queue.given()] == [saved.read_bytes()]
        window.says("Skickat till skrivaren.")
        to_print_dialog(window)
        queue.told("cupsreject", "Skrivaren")
        window.press("Return")
        window.says("Skrivaren tar inte emot utskrifter just nu.")
        assert everything(computer.home) == before
        window.press_button("Spara PDF")
        window.titled("Spara PDF")
        save_as(window, instead)
    assert instead.read_bytes() == saved.read_bytes()
    assert len(queue.given()) == 1


def everything(home: Path) -> set[Path]:
    """Every file there is, those of the vault aside, which grow as they should."""
    return {path for path in home.rglob("*") if path.is_file() and home / "vault" not in path.parents}


def to_print_dialog(window: Window) -> None:
    window.press("ctrl+p")
    window.titled("Skriv ut")
