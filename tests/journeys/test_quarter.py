"""Journey 9: a quarter gone through, locked and given away, by keyboard alone; what is private stays at home."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.test_first_run import save_as

pytestmark = pytest.mark.journey

TEAM = "12121212-1212-4212-8212-121212121212"
CANARY, OURS, UNTOLD = (
    "CANARY",
    "Volvo ringer oss nu, inte tvärtom",
    ("Suckade när Lisa pratade", "Kom sent till tavlan"),
)
EVENING = "2026-03-10T18:00:00+01:00"


def archive() -> dict[str, Any]:
    """Four private notes, two observations that nobody was told of."""
    made = team.archive()
    made["teams"] = [{"id": TEAM, "name": "Projekt Väst", "state": "active"}]
    for person in made["people"]:
        person["team_id"] = TEAM
    (note,), (seen,) = made["private_notes"], made["observations"]
    made["private_notes"] = [
        note | {"id": f"88888888-8888-4888-8888-88888888888{place}", "text": f"{CANARY} {place}"}
        for place in range(4)
    ]
    made["observations"] = [
        seen | {"id": f"77777777-7777-4777-8777-77777777777{place}", "text": text}
        for place, text in enumerate(UNTOLD)
    ]
    return made


@pytest.fixture
def with_secrets(computer: Computer) -> Computer:
    file = computer.home / "team.json"
    file.write_text(json.dumps(archive()), encoding="utf-8")
    computer.done("init", "--no-passphrase")
    computer.done("import", str(file))
    file.unlink()
    return computer


def test_a_quarter_to_give_away(with_secrets: Computer) -> None:
    computer, first, again = with_secrets, with_secrets.home / "kvartal.pdf", with_secrets.home / "igen.pdf"
    with computer.opened() as window:
        window.says("God ")
        window.press("ctrl+4")
        window.says("Kvartal 1 2026")
        tab_to(window, "Vad blev annorlunda?")
        window.hands.write(OURS)
        for name in ("Plats för underskrift", "Vi har gått igenom den"):
            tab_to(window, name)
            window.press("space")
        tab_to(window, "Lås den här versionen")
        window.press("Return")
        window.says("Version 1, låst")
        save(window, first)
    computer.now = EVENING
    with computer.opened() as window:
        window.says("God ")
        window.press("ctrl+4")
        window.says("Version 1, låst")
        save(window, again)
    assert first.read_bytes() == again.read_bytes()
    papers = [first]
    for kind, of in (("dialogue", "--person"), ("person", "--person"), ("team", "--team")):
        papers.append(computer.home / f"{kind}.pdf")
        about = "Projekt Väst" if of == "--team" else "Amir"
        computer.done("report", kind, of, about, "-o", str(papers[-1]))
    for paper in papers:
        is_fit_to_give(paper)
    assert OURS in read("pdftotext", first)
    assert "10 mars 2026" in read("pdftotext", first)
    assert "Underskrift" in read("pdftotext", first)


def tab_to(window: Window, name: str) -> None:
    for _ in range(40):
        if any(node.focused and node.name == name for node in window.seen()):
            return
        window.press("Tab")
    raise AssertionError(f"no way by keyboard to {name!r}\n{window.outline()}")


def save(window: Window, file: Path) -> None:
    """Ctrl+S, and the name in the system's window."""
    window.until(lambda: window.find("Spara PDF").enabled, "a paper to save")
    window.press("ctrl+s")
    window.titled("Spara PDF")
    save_as(window, file)


def read(program: str, paper: Path) -> str:
    words = [program, str(paper), *(["-"] if program == "pdftotext" else [])]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=60)
    return " ".join(done.stdout.split())


def is_fit_to_give(paper: Path) -> None:
    """Numbered, tagged, and without a word of what is private, down to the last byte."""
    text, about = read("pdftotext", paper), read("pdfinfo", paper)
    assert "Sida 1 av" in text, paper
    assert "Tagged: yes" in about, paper
    with pikepdf.open(paper) as file:
        inside = b"".join(
            each.read_bytes() if isinstance(each, pikepdf.Stream) else each.unparse(resolved=True)
            for each in file.objects
        ).decode("latin-1")
    for secret in (CANARY, *UNTOLD):
        for place in (text, about, inside):
            assert secret not in place, (paper, secret)
