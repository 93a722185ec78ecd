"""Journey 8: from one sentence of strategy to three things one can see, with the keyboard alone."""

import json
import time
from typing import Any

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window

pytestmark = pytest.mark.journey

GOAL = "Kundvärde och långsiktiga relationer är vår främsta fördel"
FIRST = "Innan varje kundmöte frågar jag projektledaren vad kunden oroar sig för just nu"
KPI = "Öka debiteringsgraden till 85 %"
THIRD = "När ett projekt går snett frågar jag först: vad behöver du av mig?"
FOURTH = "På måndagsmötet börjar vi med kundens läge"
HINT = "Det här är något ni mäter. Vad gör ni annorlunda som kan märkas i den siffran?"

AT_MOST_LOST = 1.0
"""Seconds of typing."""
WHOM = "combo box"
"""Its name is whom it shows."""


def test_a_goal_becomes_three_things_one_can_see(computer: Computer) -> None:
    team.with_team(computer)
    with computer.opened() as window:
        begin(window)
        polish(window)
        draw_the_map(window)
        choose(window)
        agree(window)
        window.says("Verkstaden är klar.")
        assert window.has("Nytt mål")
    kept(archive(computer))


def test_a_workshop_survives_a_power_cut_and_the_room(computer: Computer) -> None:
    team.with_team(computer)
    with computer.opened() as window:
        begin(window)
        window.press("F11")
        window.silent_about("Amir Haddad")
        window.says("Visa som vanligt · F11")
        window.holds("Raden", FIRST)
        window.press("ctrl+a")
        window.hands.write("När kunden ringer svarar vi")
        window.holds("Raden", "När kunden ringer svarar vi")
        time.sleep(AT_MOST_LOST)
        window.kill()
    with computer.opened() as window:
        window.find("I dag")
        window.press("ctrl+3")
        window.says(GOAL)
        to(window, "Fortsätt verkstaden")
        window.press("Return")
        window.caret_in("Raden")
        window.holds("Raden", "När kunden ringer svarar vi")
        assert len(window.rows("Rader")) == 4
        window.press("alt+Left")
        window.caret_in("Rader")
        assert window.text("Rader").split("\n") == ["När kunden ringer svarar vi", KPI, THIRD, FOURTH]
        window.press("Escape")
        window.find("Nytt mål")
    (unfinished,) = archive(computer)["workshops"]
    assert (unfinished["step"], unfinished["monday"].split("\n")[1:]) == (3, [KPI, THIRD, FOURTH])


def begin(window: Window) -> None:
    window.find("I dag")
    window.press("ctrl+3")
    window.caret_in("Skriv ett mål")
    window.press("Return")
    window.caret_in("Målet")
    window.press("ctrl+Return")
    window.says("Skriv något här först.")
    window.hands.write(GOAL)
    window.press("ctrl+Return")
    window.caret_in("Det som märks")
    window.says(f"”{GOAL}”")
    window.hands.write("De ringer oss innan de ringer någon annan")
    window.press("ctrl+Return")
    window.caret_in("Rader")
    window.says("Om vi lyckas, vad gör vi annorlunda redan på måndag morgon?")
    window.hands.write(f"{FIRST}\n{KPI}\n{THIRD}\n{FOURTH}")
    window.press("ctrl+Return")
    window.caret_in("Raden")


def polish(window: Window) -> None:
    """The coach sees the measure, and lets it stand."""
    window.holds("Raden", FIRST)
    window.says("Det här går att se på måndag.")
    window.press("alt+Down")
    window.until(lambda: window.rows("Rader") == [KPI, FIRST, THIRD, FOURTH], "the line to move down")
    window.press("alt+Up")
    window.until(lambda: window.rows("Rader") == [FIRST, KPI, THIRD, FOURTH], "the line to move up")
    window.caret_in("Raden")
    window.press("Return")
    window.holds("Raden", KPI)
    window.says(HINT)
    window.press("Escape")
    window.silent_about(HINT)
    window.press("ctrl+Return")


def draw_the_map(window: Window) -> None:
    """Two measures, which way they pull, and whom to talk with; no place for a number."""
    window.caret_in("Ny rad på glappkartan")
    window.says("Leveransprecision")
    window.hands.write("Debiteringsgrad\nÅterköp\n")
    window.silent_about("Leveransprecision")
    window.press("shift+Tab")
    window.press("Right", "Up", "Left")
    to(window, "Får oss att …")
    window.hands.write("korta kundsamtal")
    to(window, "Prata om det")
    window.press("space")
    to(window, WHOM, backwards=True)
    window.press("Down")
    window.says("Prata med Amir")
    assert not [node for node in window.all() if "spin" in node.role]
    window.press("ctrl+Return")


def choose(window: Window) -> None:
    """The fourth asks which one may rest."""
    window.find("Beteenden att välja")
    window.press("space", "Down", "space", "Down", "space", "Down", "space")
    window.says("Vilket får vila?")
    assert window.rows("Vilket får vila?") == [FIRST, KPI, THIRD, f"Det nya får vänta: {FOURTH}"]
    window.press("Down", "Return")
    window.silent_about("Vilket får vila?")
    window.press("ctrl+Return")


def agree(window: Window) -> None:
    window.says("Vem kommer vi överens med")
    for place in range(3):
        if place:
            to(window, WHOM)
        window.press("Down")
        window.press("Tab")
        window.caret_in("Pratar om det först")
        window.hands.write("om 2 v")
        window.press("Tab")
    window.says("Punkt med Amir: ”Debiteringsgrad” får oss att korta kundsamtal. Vad gör vi åt det?")
    window.press("ctrl+Return")


def to(window: Window, what: str, *, backwards: bool = False) -> None:
    """Walk with Tab until the keyboard is on what is called so, or is such a thing."""
    for _ in range(40):
        window.press("shift+Tab" if backwards else "Tab")
        if any(node.focused and what in (node.name, node.role) for node in window.seen()):
            return
    raise AssertionError(f"Tab never came to {what!r}:\n{window.outline()}")


def archive(computer: Computer) -> dict[str, Any]:
    file = computer.home / "after.json"
    file.unlink(missing_ok=True)
    computer.done("export", "archive", "-o", str(file))
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def kept(after: dict[str, Any]) -> None:
    (goal,) = after["goals"]
    assert (goal["sentence"], goal["success"], goal["state"]) == (
        GOAL,
        "De ringer oss innan de ringer någon annan",
        "active",
    )
    states = {each["text"]: (each["state"], each["person_id"]) for each in after["behaviours"]}
    assert states == {
        FIRST: ("agreed", team.AMIR),
        KPI: ("draft", None),
        THIRD: ("agreed", team.AMIR),
        FOURTH: ("agreed", team.AMIR),
    }
    pulls = {each["measured"]: (each["pull"], each["answer"]) for each in after["gaps"]}
    assert pulls == {"Debiteringsgrad": ("against", "talk"), "Återköp": ("along", None)}
    points = {each["text"]: each["person_id"] for each in after["talking_points"]}
    assert points.pop("”Debiteringsgrad” får oss att korta kundsamtal. Vad gör vi åt det?") == team.AMIR
    assert list(points) == [team.POINT]
    assert not after.get("workshops")
