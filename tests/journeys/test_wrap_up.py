"""Journey 6: leave with the same picture, and let what was not said follow along."""

import json

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import to_wrap_up

pytestmark = pytest.mark.journey

AGREED = "När leveransen blir sen ringer jag samma dag"
POINT = "Semesterplanen för hösten"


def test_what_was_agreed_holds_and_what_was_left_follows(computer: Computer) -> None:
    team.with_team(computer)
    with computer.opened() as window:
        window.press_button("Förbered")
        window.write_in("Ny punkt", f"{POINT}\n")
        window.press_button("Starta samtal")
        window.caret_in("Läget")
        window.hands.write(f"= {AGREED}\n! Amir skriver ett utkast")
        to_wrap_up(window)
        agree(window)
        promise_by_the_week(window)
        window.holds("Nästa samtal", "tis 24 mars 14:00")
        window.press("ctrl+Return")
        window.find("Tidslinje")
        assert AGREED in " ".join(window.rows("Gäller nu"))
        assert "fre 20 mars" in " ".join(window.rows("Åtaganden"))
        cancel_the_next(window)
    kept(computer)


def agree(window: Window) -> None:
    window.holds("Överenskommelse 1", AGREED)
    if not window.find("Gäller", "check box").checked:
        window.press_button("Gäller")
    window.until(lambda: window.find("Gäller", "check box").checked, "the agreement to hold")


def promise_by_the_week(window: Window) -> None:
    """Friday of that week: 16 to 20 March is week 12."""
    window.go_to("Klart till, åtagande 1")
    window.press("ctrl+a")
    window.hands.write("v 12")
    window.press("Tab")
    window.holds("Klart till, åtagande 1", "fre 20 mars")


def cancel_the_next(window: Window) -> None:
    """What waits is on the page before and after, with the same tag, and nobody has counted anything."""
    waits = [f"Amir, {team.POINT}, från 24 februari", f"{POINT}, från 10 mars"]
    window.until(lambda: sorted(window.rows("Nästa gång")) == sorted(waits), f"{waits}")
    window.says("tis 24 mars 14:00")
    window.press_button("Ställ in")
    window.silent_about("tis 24 mars 14:00")
    assert sorted(window.rows("Nästa gång")) == sorted(waits)
    window.press_button("Förbered")
    window.says("Förbered: Amir")
    listed = window.rows("Dagens punkter")
    assert [row.partition(", ")[2] for row in listed] in (
        [f"Amir, {team.POINT}, från 24 februari", f"{POINT}, från 10 mars"],
        [f"{POINT}, från 10 mars", f"Amir, {team.POINT}, från 24 februari"],
    )
    assert "har följt med ett tag" not in window.words()


def kept(computer: Computer) -> None:
    file = computer.home / "after.json"
    computer.done("export", "archive", "-o", str(file))
    after = json.loads(file.read_text(encoding="utf-8"))
    (agreement,) = after["agreements"]
    assert (agreement["text"], agreement["state"]) == (AGREED, "in_force")
    (action,) = [one for one in after["actions"] if one["text"] != team.ACTION]
    assert (action["owner"], action["due_on"], action["state"]) == ("person", "2026-03-20", "open")
    states = {(one["planned_at"][:10], one["state"]) for one in after["dialogues"]}
    assert {("2026-03-10", "ended"), ("2026-03-24", "cancelled")} <= states
