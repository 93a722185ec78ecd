"""What was removed by mistake is there after a crash, comes back with one key, and goes only when its days are over."""

import json
from typing import Any

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import to_person

pytestmark = pytest.mark.journey

IN_THE_BIN = "Amir Haddad, med allt som hör till"
LOOKED = 3_000
"""Milliseconds after which an open vault has looked whether anything's days are over."""


def remove_amir(window: Window) -> None:
    """By his page's menu, whose last line it is."""
    to_person(window)
    window.press_button("Mer")
    window.screen.ask("xdotool", "sleep", "0.5")  # the tree does not show a menu that is open
    window.press("Up", "Return")
    window.says("Personen ligger i papperskorgen")


def exported(computer: Computer) -> dict[str, Any]:
    file = computer.home / "archive.json"
    computer.done("export", "archive", "-o", str(file))
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    del read["exported_at"]
    return read


def test_the_wrong_person_comes_back_after_a_crash_with_everything(computer: Computer) -> None:
    team.with_team(computer)
    before = exported(computer)
    with computer.opened() as window:
        remove_amir(window)
        window.kill()
    assert [person["name"] for person in exported(computer)["people"]] == ["Lisa Ek"]
    assert computer.command("report", "person", "--person", "Amir", "-o", "a.pdf").returncode == 1
    with computer.opened() as window:
        window.find("I dag")
        window.press("shift+F9")
        window.says(IN_THE_BIN)
        assert team.PRIVATE not in window.words(hidden=True)
        assert window.titles() == ["Vardag"]
        window.caret_in("Lägg tillbaka")
        window.press("space")
        window.says("Tomt här")
        window.find("Amir Haddad", "list item")
    assert exported(computer) == before


def test_it_goes_when_its_days_are_over_and_not_because_of_a_clock(computer: Computer) -> None:
    team.with_team(computer)
    with computer.opened() as window:
        remove_amir(window)
    for now, there in (
        ("2099-01-01", True),
        ("2026-04-08", True),
        ("2026-04-09", True),
        ("2026-04-10", False),
    ):
        computer.now = f"{now}T09:00:00+01:00"
        with computer.opened() as window:
            window.find("I dag")
            window.screen.ask("xdotool", "sleep", str(LOOKED / 1000))
            window.press("shift+F9")
            window.says(IN_THE_BIN if there else "Tomt här")
    assert "Amir" not in json.dumps(exported(computer), ensure_ascii=False)


def test_only_emptying_asks_and_then_it_is_gone(computer: Computer) -> None:
    team.with_team(computer)
    with computer.opened() as window:
        remove_amir(window)
        window.press("shift+F9")
        window.caret_in("Lägg tillbaka")
        window.press("Tab", "Tab")
        window.caret_in("Töm papperskorgen …")
        window.press("Return")
        window.says("Det går inte att ångra.")
        window.caret_in("Avbryt")
        window.press("Return")
        window.says(IN_THE_BIN)
        window.silent_about("Det går inte att ångra.")
        window.press_button("Ta bort för gott …")
        window.caret_in("Avbryt")
        window.press("Escape")
        window.silent_about("Det går inte att ångra.")
        window.press_button("Töm papperskorgen …")
        window.press_button("Töm papperskorgen")
        window.says("Tomt här")
        window.press("F9")
        window.says("Det finns inget att ångra.")
    assert [person["name"] for person in exported(computer)["people"]] == ["Lisa Ek"]
