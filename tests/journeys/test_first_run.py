"""Journey 1: from a bare machine to a one-on-one that has been held, and a paper with what was shared and no more."""

import re
import subprocess
import time
from pathlib import Path

import pytest

from tests.journeys.rig.clipboard import copied
from tests.journeys.rig.program import Computer, Window

pytestmark = pytest.mark.journey

PASSPHRASE = "korgstol vinter åska nio"
TEAM = "Amir Haddad\nLisa Ek\nOlga Wiśniewska\nJonas Berg\nMai Nguyễn"
NOW = "Ringde Volvo i torsdags, innan de hann ringa oss."
AHEAD = "Provar att ringa samma dag; mejlar karin@vardag.example {5 €} [mer]"
POINT = "Semesterplanen för hösten"
PRIVATE = "Mörkblå igelkott, bara min egen tanke"


def test_from_a_bare_machine_to_a_paper_that_can_be_given_away(computer: Computer, tmp_path: Path) -> None:
    with computer.opened(tongue=None) as window:
        window.press_button("Svenska")
        lock_with_passphrase(window)
        confirm_the_sheet(window, tmp_path / "blad.pdf")
        paste_the_team(window, tmp_path)
        window.press_button("Förbered ett samtal")
        prepare(window)
        hold_the_talk(window)
        save_the_paper(window, tmp_path / "samtal.pdf")
    text = paper_text(tmp_path / "samtal.pdf")
    for shared in ("Amir Haddad", "Läget", NOW, AHEAD):
        assert shared in text
    assert "igelkott" not in text
    about = subprocess.run(
        ["pdfinfo", str(tmp_path / "samtal.pdf")], capture_output=True, text=True, check=True
    )
    assert "igelkott" not in about.stdout


def test_keys_to_capture_with_are_chosen_at_the_end_and_work_at_once(
    computer: Computer, tmp_path: Path
) -> None:
    with computer.opened() as window:
        window.press_button("Svenska")
        window.press_button("Fortsätt utan lösenfras")
        window.press_button("Hoppa över")
        paste_the_team(window, tmp_path)
        window.says("Klart att börja")
        window.press_button("Välj tangenter …")
        window.find("Tryck kombinationen …")
        window.press("alt+shift+space")
        window.says("Tangenterna öppnar Fånga över andra program.")
        window.press("alt+shift+space")
        window.caret_in("Vad såg eller hörde du?")
        window.says("kommer på plats när du är klar med de första stegen")
        window.hands.write("Amir ringde kunden")
        window.press("Return")
        window.press_button("Gå till I dag")
        window.says("Inte berättat än")
        window.says("Amir ringde kunden")
    with computer.opened() as window:  # they are held again after the next start
        window.says("Inte berättat än")
        window.find("Fånga")
        time.sleep(1)  # Fånga is made a moment after the first paint
        window.press("alt+shift+space")
        window.caret_in("Vad såg eller hörde du?")


def lock_with_passphrase(window: Window) -> None:
    window.write_in("Lösenfras", PASSPHRASE)
    window.write_in("Samma en gång till", PASSPHRASE)
    window.press_button("Lås med lösenfrasen")
    window.says("Ditt återställningsblad")


def confirm_the_sheet(window: Window, sheet: Path) -> None:
    window.press_button("Spara bladet som PDF …")
    save_as(window, sheet)
    window.says("Bladet är sparat")
    code = paper_text(sheet).partition("Din återställningskod")[2]
    groups = re.findall(r"(?<!\w)[0-9A-Z]{4}(?!\w)", code)
    assert len(groups) == 14
    window.write_in("Grupp 3", groups[2])
    window.write_in("Grupp 11", groups[10].lower())
    window.press_button("Klart med bladet")


def paste_the_team(window: Window, folder: Path) -> None:
    window.write_in("Vad heter du?", "Karin Lind")
    window.go_to("Ditt team")
    with copied(window.screen, TEAM, folder):
        window.press("ctrl+v")
        window.holds("Ditt team", TEAM)
    window.press_button("Fortsätt")


def prepare(window: Window) -> None:
    window.says("Förbered: Amir")
    assert all(name in window.words() for name in TEAM.splitlines())
    window.write_in("Ny punkt", f"{POINT}\n")
    window.write_in("Privat anteckning", PRIVATE)
    window.says("Sparat 09:")
    window.press_button("Starta samtal")


def hold_the_talk(window: Window) -> None:
    window.titled("Samtal")
    window.caret_in("Läget")
    assert "igelkott" not in window.words(hidden=True)
    window.hands.write(NOW)
    window.press("ctrl+Return", "ctrl+Return")
    window.caret_in("Framåt")
    window.hands.write(AHEAD)
    window.holds("Framåt", AHEAD)
    window.press("ctrl+Return")
    window.says("Runda av · Amir")


def save_the_paper(window: Window, path: Path) -> None:
    window.press_button("Klart")
    window.find("Tidslinje")
    window.press("ctrl+1")
    window.press_button("Läs")
    window.press_button("Visa som PDF")
    window.press_button("Spara PDF")
    save_as(window, path)


def save_as(window: Window, path: Path) -> None:
    """In a dialog that asks for a file: the whole path, and Return."""
    window.until(
        lambda: any(node.focused and node.editable for node in window.seen()), "a field for the file"
    )
    window.press("ctrl+a")
    window.hands.write(f"{path}\n")
    window.until(path.exists, f"the file {path.name}")


def paper_text(path: Path) -> str:
    """What another program reads on it."""
    done = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout
