"""Journeys 2, 3 and 4: prepare, take notes by keyboard alone, and turn the screen round."""

from pathlib import Path

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import to_meeting, to_person, to_wrap_up

pytestmark = pytest.mark.journey

SIGNS = "@ € { [ \\ ] } |"
"""What takes AltGr on a Swedish keyboard: none of it may be taken for a command."""

NOTES = f"""! Karin bokar Lisa fre
Han sa: {SIGNS} å ä ö.
= När det blir sent ringer jag samma dag
? Hur gick det med Volvo"""


@pytest.fixture
def with_team(computer: Computer) -> Computer:
    return team.with_team(computer)


def test_what_is_open_is_listed_and_what_is_untold_stays_private(with_team: Computer) -> None:
    with with_team.opened() as window:
        to_person(window)
        window.press("F5")
        window.says("Förbered: Amir")
        assert window.rows("Åtaganden") == ["Karin, Boka rum till piloten, fre 13 mars"]
        assert window.rows("Dagens punkter") == ["1, Amir, Rollen i piloten, från 24 februari"]
        assert window.rows("Inte berättat än") == [f"{team.UNTOLD}, lör 7 mars"]
        assert window.words().count(team.UNTOLD) == 1
        window.press("ctrl+Return")
        window.titled("Samtal")
        window.caret_in("Läget")
        assert team.UNTOLD not in window.words(hidden=True)
        assert window.rows("Dagens punkter") == ["Amir, Rollen i piloten, från 24 februari"]


def test_notes_are_taken_by_keyboard_alone(with_team: Computer) -> None:
    with with_team.opened() as window:
        to_meeting(window)
        window.hands.write(NOTES)
        window.holds("Läget", NOTES)
        window.titled("Samtal")
        window.press("ctrl+Down")
        window.caret_in("Vardagen")
        window.press("ctrl+Up")
        window.caret_in("Läget")
        to_wrap_up(window)
        assert "Lisa Ek" in window.words()
        window.holds("Åtagande 1", "bokar Lisa")
        window.holds("Klart till, åtagande 1", "fre 13 mars")
        window.holds("Överenskommelse 1", "När det blir sent ringer jag samma dag")
        owners = {
            node.name: node.checked for node in window.seen() if node.description == "Vem gör åtagande 1"
        }
        assert owners == {"Karin": True, "Amir": False}


def test_nothing_else_can_be_reached_from_the_meeting(with_team: Computer) -> None:
    with with_team.opened() as window:
        to_meeting(window)
        window.hands.write("Delat")
        for keys in (
            "ctrl+k",
            "F7",
            "ctrl+f",
            "ctrl+shift+n",
            "ctrl+2",
            "F5",
            "alt+Left",
            "F10",
            "ctrl+comma",
        ):
            window.press(keys)
            assert window.titles() == ["Samtal"], keys
        window.press("Escape")
        window.hands.write(" ännu")
        window.holds("Läget", "Delat ännu")
        window.titled("Samtal")
        assert window.titles() == ["Samtal"]
        assert set(window.titles(hidden=True)) == {"Samtal", "Vardag"}, "what is put away names nobody"
        told = window.words(hidden=True)
        for hidden in ("Lisa", "Haddad", team.UNTOLD, team.PRIVATE, team.ACTION):
            assert hidden not in told, told
        for way in ("Personer", "Bara för mig", "Gå till …"):
            assert way not in window.words()


def test_the_curtain_shows_nothing_of_what_is_behind_it(with_team: Computer, tmp_path: Path) -> None:
    with with_team.opened() as window:
        to_meeting(window)
        window.hands.write("Hemligt " * 40)
        drawn(window, tmp_path / "before.ppm")
        window.press("F8")
        window.says("Paus")
        with_words = drawn(window, tmp_path / "words.ppm")
        assert window.titles() == ["Vardag"]
        assert "Samtal" not in window.titles(hidden=True)
        window.press("F8")
        window.silent_about("Paus")
        window.press("ctrl+a", "Delete")
        window.holds("Läget", "")
        window.press("F8")
        window.says("Paus")
        without = drawn(window, tmp_path / "nothing.ppm")
        assert with_words == without
        assert with_words != (tmp_path / "before.ppm").read_bytes()


def drawn(window: Window, path: Path) -> bytes:
    """What the screen looks like, once it stands still."""
    before = b""
    for _ in range(20):
        window.screen.ask("import", "-window", "root", str(path))
        if path.read_bytes() == before:
            break
        before = path.read_bytes()
    return before
