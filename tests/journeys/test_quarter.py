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
NOW_OURS = "Och de frågar innan de beställer"
EVENING, NEXT_DAY = "2026-03-10T18:00:00+01:00", "2026-03-11T08:00:00+01:00"


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
    computer, home = with_secrets, with_secrets.home
    first, again, second, third = (home / f"{name}.pdf" for name in ("ett", "igen", "tva", "ett-igen"))
    with computer.opened() as window:
        lock_a_version(window, OURS)
        window.says("Version 1, låst 10 mars 2026.")
        save(window, first)
        others = save_the_others(window, home)
    computer.now = EVENING
    with computer.opened() as window:
        to_quarter(window)
        window.says("Version 1, låst 10 mars 2026.")
        save(window, again)
    computer.now = NEXT_DAY
    with computer.opened() as window:
        to_quarter(window)
        tab_to(window, "Ny version")
        window.press("Return")
        window.says("Utkast. Gå igenom den tillsammans innan den låses.")
        lock_a_version(window, NOW_OURS)
        window.says("Version 2, låst 11 mars 2026.")
        save(window, second)
        tab_to(window, "Version 2, låst 11 mars 2026", "combo box", back=True)
        window.press("Down")
        window.says("Papperet är det som låstes då, oförändrat.")
        save(window, third)
    assert first.read_bytes() == again.read_bytes() == third.read_bytes()
    for paper in (first, second, *others):
        is_fit_to_give(paper)
    for paper, words in zip(others, ("Projekt Väst", "Amir Haddad", "24 februari 2026"), strict=True):
        assert words in read("pdftotext", paper)
    assert "Amir" not in read("pdftotext", others[0])
    before, after = read("pdftotext", first), read("pdftotext", second)
    assert OURS in before
    assert "Version 1, låst 10 mars 2026" in before
    assert "Version 2, låst 11 mars 2026" in after
    assert NOW_OURS in after
    assert NOW_OURS not in before
    assert "Underskrift" in before


def to_quarter(window: Window) -> None:
    """To the top of the page, from wherever one is."""
    window.find("Navigering")
    window.press("ctrl+4")
    window.says("Kvartal 1 2026")
    window.caret_in("Amir Haddad")


def lock_a_version(window: Window, words: str) -> None:
    """Write what became different, with room to sign, say that it was gone through, and lock it."""
    to_quarter(window)
    tab_to(window, "Vad blev annorlunda?")
    window.press("ctrl+a")
    window.hands.write(words)
    if not window.find("Plats för underskrift", "check box").checked:
        tab_to(window, "Plats för underskrift")
        window.press("space")
    tab_to(window, "Vi har gått igenom den")
    window.press("space")
    tab_to(window, "Lås den här versionen")
    window.press("Return")


def save_the_others(window: Window, home: Path) -> list[Path]:
    """The team's paper, the person's and the dialogue's, each as its page shows it."""
    team_paper, person, dialogue = (home / f"{name}.pdf" for name in ("team", "person", "samtal"))
    to_quarter(window)
    window.press("End")
    window.until(lambda: window.has("Spara allas kvartal …"), "the team's quarter")
    save(window, team_paper)
    window.press("ctrl+2")
    window.click("Amir Haddad", "list item")
    window.find("Tidslinje")
    window.press("ctrl+s")
    window.find("Förhandsgranskning")
    save(window, person)
    window.press("alt+Left")
    tab_to(window, "Tidslinje")
    window.press("Return")
    window.says("tisdag 24 februari 2026")
    window.press("ctrl+s")
    window.find("Förhandsgranskning")
    save(window, dialogue)
    return [team_paper, person, dialogue]


def tab_to(window: Window, name: str, role: str | None = None, *, back: bool = False) -> None:
    """By Tab alone. On Linux a box of choices is called by what is chosen in it."""
    for _ in range(60):
        if any(node.focused and node.name == name and role in {None, node.role} for node in window.seen()):
            return
        window.press("shift+Tab" if back else "Tab")
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
