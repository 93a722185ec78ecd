"""Journey 7: from another program, a hotkey, a sentence, Enter; the next morning it waits to be told. Keys alone."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.hands import Hands
from tests.journeys.rig.program import Computer
from tests.journeys.rig.screen import Screen, bare_environment
from tests.journeys.rig.ways import to_meeting
from tests.journeys.test_lock_and_start import PASSPHRASE, unlock_with
from tests.journeys.test_told import walk_to

pytestmark = pytest.mark.journey

SAID = "Amir ringde kunden före leveransen"
QUESTION = "Vad såg eller hörde du?"
CANARY = "Kanariefågeln"
BROWSER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
line = QLineEdit()
line.setWindowTitle("Webbläsare")
line.textChanged.connect(lambda text: print(text, flush=True))
line.resize(500, 300)
line.show()
app.exec()
"""


class Browser:
    """Another program that has the keyboard; ``read`` is what was typed into it."""

    def __init__(self, screen: Screen, process: subprocess.Popen[str], told: Path) -> None:
        self._screen = screen
        self._process = process
        self._told = told

    def in_front(self, patience: float = 15) -> None:
        """Wait until keys go to it."""
        last = time.monotonic() + patience
        while self._title() != "Webbläsare":
            assert time.monotonic() < last, f"the keyboard is with {self._title()!r}"
            time.sleep(0.02)

    def come_forward(self) -> None:
        number = self._screen.ask("xdotool", "search", "--name", "^Webbläsare$").split()[0]
        self._screen.ask("xdotool", "windowactivate", "--sync", number)
        self.in_front()

    @property
    def read(self) -> str:
        lines = self._told.read_text(encoding="utf-8").splitlines()
        return lines[-1] if lines else ""

    def _title(self) -> str:
        return subprocess.run(
            ["xdotool", "getactivewindow", "getwindowname"],
            env=self._screen.environment,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.strip()


@pytest.fixture
def browser(screen: Screen, tmp_path: Path) -> Iterator[Browser]:
    told = tmp_path / "browser"
    environment = {**bare_environment(screen), "HOME": str(tmp_path)}
    with told.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-c", BROWSER], env=environment, stdout=out, stderr=subprocess.DEVNULL
        )
    yield Browser(screen, process, told)
    process.kill()
    process.wait()


@pytest.fixture
def with_team(computer: Computer) -> Computer:
    return team.with_team(computer)


def ask_from_outside(computer: Computer) -> None:
    """What a key bound in the system's settings runs."""
    computer.done("--capture")


def test_from_the_browser_and_back(with_team: Computer, browser: Browser) -> None:
    hands = Hands(with_team.screen)
    with with_team.opened() as window:
        window.says("Samtal i dag")
        browser.come_forward()
        hands.write("en sökning")
        begun = time.monotonic()
        ask_from_outside(with_team)
        window.caret_in(QUESTION)
        hands.write(SAID)
        window.find("Ta bort Amir")
        hands.press("Return")
        browser.in_front()
        assert time.monotonic() - begun < 15
        hands.write(" till")
        window.until(lambda: browser.read == "en sökning till", "the browser to have the keyboard back")
    with_team.now = "2026-03-11T09:00:00+01:00"
    with with_team.opened() as window:
        window.says("Inte berättat än")
        window.says(SAID)


def test_at_the_lock_and_from_a_command(computer: Computer) -> None:
    team.with_team(computer, PASSPHRASE)
    computer.done("capture", "Lisa frågade först")
    with computer.opened() as window:
        window.find("Lösenfras")
        window.until(lambda: not window.has(QUESTION), "the lock alone")
        time.sleep(1)  # Fånga is made a moment after the first paint
        window.press("ctrl+shift+n")
        window.caret_in(QUESTION)
        window.says("Vardag är låst.")
        window.hands.write(SAID)
        window.press("Return")
        window.until(lambda: not window.has(QUESTION), "it to close")
        assert "Amir" not in window.words(hidden=True)
        unlock_with(window, PASSPHRASE)
        window.says("2 iakttagelser som du fångade medan Vardag var låst har kommit på plats.")
        computer.done("capture", "Amir höll sitt löfte")
        window.says("En iakttagelse som du fångade")
    told = computer.done("--passphrase-file", str(computer.home / "phrase"), "today", "--json")
    for text in (SAID, "Lisa frågade först", "Amir höll sitt löfte"):
        assert text in told


def test_with_keys_of_ones_own_over_the_browser(with_team: Computer, browser: Browser) -> None:
    hands = Hands(with_team.screen)
    with with_team.opened() as window:
        window.says("Samtal i dag")
        window.press("ctrl+comma")
        window.caret_in("Sök bland inställningarna")
        window.hands.write("fånga")
        window.find("Välj tangenter …")
        window.press("Tab")
        while not any(node.focused and node.name == "Välj tangenter …" for node in window.seen()):
            window.press("Tab")
        window.press("Return")
        window.find("Tryck kombinationen …")
        window.press("alt+shift+space")
        window.silent_about("Tryck kombinationen …")
        browser.come_forward()
        hands.press("alt+shift+space")
        window.caret_in(QUESTION)
        window.picture(with_team.home.parent / "capture.png")
        hands.write(SAID)
        window.find("Ta bort Amir")
        hands.press("Escape")
        browser.in_front()
        hands.press("alt+shift+space")
        window.caret_in(QUESTION)
        window.find("Ta bort Amir")
        hands.press("ctrl+Return")
        browser.in_front()
    with with_team.opened() as window:  # it is held again after the next start
        window.says("Samtal i dag")
        browser.come_forward()
        time.sleep(1)
        hands.press("alt+shift+space")
        window.caret_in(QUESTION)
        window.press("Escape")
        browser.in_front()


def test_it_opens_over_anything_and_shows_nothing_that_is_stored(
    computer: Computer, browser: Browser
) -> None:
    archive = team.archive()
    archive["behaviours"] = [
        {
            "id": "99999999-9999-4999-8999-999999999999",
            "goal_id": None,
            "person_id": team.AMIR,
            "team_id": None,
            "text": f"{CANARY}: före leveransen ringer jag kunden",
            "state": "practising",
            "agreed_on": "2026-02-24",
        }
    ]
    file = computer.home / "team.json"
    file.write_text(json.dumps(archive), encoding="utf-8")
    computer.done("init", "--no-passphrase")
    computer.done("import", str(file))
    with computer.opened() as window:
        window.says("Samtal i dag")
        browser.come_forward()
        ask_from_outside(computer)
        window.caret_in(QUESTION)
        window.hands.write(SAID)
        window.find("Ta bort ett beteende")
        (fanga,) = [top for top in window.tree.read().children if top.name == "Fånga"]
        said = "\n".join(f"{node.name}\n{node.description}\n{node.text}" for node in fanga.walk())
        assert SAID in said
        assert CANARY not in said
        window.press("Return")
        browser.in_front()
    with computer.opened() as window:
        window.says("Inte berättat än")
        walk_to(window, "Berätta")
        window.press("Return")
        window.says(f"Hör till ”{CANARY}")


def test_in_a_talk_it_names_nobody(with_team: Computer) -> None:
    with with_team.opened() as window:
        window.says("Samtal i dag")
        to_meeting(window)
        window.press("ctrl+shift+n")
        ask_from_outside(with_team)
        window.caret_in(QUESTION)
        window.hands.write("Lisa frågade först")
        window.says("Läggs undan till efter samtalet.")
        time.sleep(0.5)
        assert not window.has("Ta bort Lisa")
        assert "Lisa Ek" not in window.words(hidden=True)
        window.press("Return")
        window.titled("Samtal")
        window.press("ctrl+shift+n")
        window.hands.write("n")
        window.holds("Läget", "n")
        assert not window.has(QUESTION)
    assert "Lisa frågade först" in with_team.done("today", "--json")
