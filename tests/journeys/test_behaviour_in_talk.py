"""A behaviour through one talk: suggested, talked about, told of, settled aloud; and what it was about stays unseen."""

import json
from pathlib import Path

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import in_meeting, to_wrap_up

pytestmark = pytest.mark.journey

GOAL, CALLS, ASKS = (f"99999999-9999-4999-8999-99999999999{number}" for number in range(3))
CALLING = "När leveransen riskerar att bli sen ringer jag kunden samma dag"
ASKING = "Innan kundmötet frågar jag projektledaren vad som oroar"
NEW = "På måndagsmötet börjar vi med kundens läge"
SEEN, HINDER = "ringde kunden innan leveransen blev sen", "fick inte loss montören"


def behaving(computer: Computer) -> None:
    """The small team, where Amir has two behaviours for one goal."""
    archive = team.archive()
    archive["goals"] = [{"id": GOAL, "sentence": "Kunden först", "state": "active"}]
    common = {"goal_id": GOAL, "person_id": team.AMIR}
    archive["behaviours"] = [
        {"id": CALLS, "text": CALLING, "state": "practising", "agreed_on": "2026-03-02", **common},
        {"id": ASKS, "text": ASKING, "state": "agreed", "agreed_on": "2026-03-04", **common},
    ]
    file = computer.home / "behaving.json"
    file.write_text(json.dumps(archive), encoding="utf-8")
    computer.done("init", "--no-passphrase")
    computer.done("import", str(file))


def test_a_behaviour_is_taken_up_told_of_and_settles(computer: Computer, tmp_path: Path) -> None:
    behaving(computer)
    with computer.opened() as window:
        prepare(window)
        meet(window)
        to_wrap_up(window)
        say_how_it_goes_on(window)
        answer_unseen(window)
        window.press_button("Tillbaka till samtalet")
        in_meeting(window, "Framåt")
        to_wrap_up(window)
        window.says("Svaret är sparat.")
        window.press("ctrl+Return")
        window.find("Tidslinje")
        in_force = " ".join(window.rows("Gäller nu"))
        assert f"{CALLING}, Sitter, Samma ord sedan 2 mars 2026" in in_force
        assert in_force.count(NEW) == 1
        window.press("F7")
        window.says("Du berättade något för Amir i dag.")
    kept(computer, tmp_path / "after.json")


def prepare(window: Window) -> None:
    window.press_button("Förbered")
    window.says(f"Hur går det med ”{CALLING}”?")
    window.press_button("Ta upp")
    window.until(lambda: any(CALLING in row for row in window.rows("Dagens punkter")), "the point")
    window.press_button("Starta samtal")


def meet(window: Window) -> None:
    in_meeting(window, "Läget")
    window.hands.write(f"+ {SEEN}\n* {HINDER}\n= {NEW}")
    window.click(f"Hur går det med ”{CALLING}”?", "list item")
    window.press("space")
    window.go_to("Läget")


def say_how_it_goes_on(window: Window) -> None:
    window.says("Fortsätta, ändra eller låta vila?")
    window.says(f"Hinder: ”{HINDER}”. Handlar det om ett beteende?")
    window.press_button(ASKING)
    window.says(f"◇ Hinder: ”{HINDER}”")
    window.press_button("Sitter")
    window.says("Samma ord sedan 2 mars 2026")
    window.press_button("Gör det till ett beteende")
    window.says("Beteende")


def answer_unseen(window: Window) -> None:
    window.press_button("Siffror")
    window.says("Svaret är sparat.")
    window.silent_about("Siffror")


def kept(computer: Computer, file: Path) -> None:
    computer.done("export", "archive", "-o", str(file))
    after = json.loads(file.read_text(encoding="utf-8"))
    told = {(mark["behaviour_id"], mark["kind"], mark["text"]) for mark in after["marks"]}
    assert told == {
        (CALLS, "talked_about", ""),
        (CALLS, "done", SEEN),
        (ASKS, "obstacle", HINDER),
    }
    assert len(after["marks"]) == len(told)
    assert {mark["dialogue_id"] for mark in after["marks"]} == {team.NEXT}
    states = {item["text"]: item["state"] for item in after["behaviours"]}
    assert states == {CALLING: "settled", ASKING: "agreed", NEW: "agreed"}
    (dialogue,) = [item for item in after["dialogues"] if item["id"] == team.NEXT]
    assert (dialogue["state"], dialogue["about"]) == ("ended", "numbers")
