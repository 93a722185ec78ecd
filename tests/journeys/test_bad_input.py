"""What nobody should type or paste, and a disk that says no: a clear sentence, or kept as it is, and nothing lost."""

import json
import os
import shutil
import subprocess
import time
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.clipboard import copied
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import back_to_meeting, to_meeting, to_person

pytestmark = pytest.mark.journey

TOO_MUCH = "Det där var för mycket text för det här fältet. Inget lades till, och det du hade är kvar."
STRANGE = [
    "'); DROP TABLE people; --",
    '<b>fet</b> <img src="file:///etc/passwd"> {0.__class__} %s {{7*7}}',
    "\u202eomvänt\u202c och \u2067isolerat\u2069",
    "e" + "\u0301" * 500,
    "👩‍👩‍👧‍👦 🇸🇪 𝔘𝔫𝔦",
    "=cmd|'/c calc'!A1",
]


@pytest.fixture
def with_team(computer: Computer) -> Computer:
    return team.with_team(computer)


def after(computer: Computer) -> dict[str, Any]:
    file = computer.home / "after.json"
    computer.done("export", "archive", "-o", str(file))
    return dict(json.loads(file.read_text(encoding="utf-8")))


def composed(text: str) -> str:
    """Letters with their accents in one, as Unicode's NFC has it: the same letters to whoever reads them."""
    return unicodedata.normalize("NFC", text)


def paste(window: Window, text: str, folder: Path) -> None:
    with copied(window.screen, text, folder):
        window.press("ctrl+v")
        time.sleep(0.2)
        assert window.seen()  # the program has answered, and so has taken what was pasted


def test_strange_words_are_kept_as_they_are(with_team: Computer, tmp_path: Path) -> None:
    note = "\n".join(STRANGE)
    with with_team.opened() as window:
        to_person(window)
        for words in STRANGE:
            window.go_to("Ny punkt")
            paste(window, words, tmp_path)
            window.press("Return")
            window.holds("Ny punkt", "")
        window.press("F7")
        window.go_to("Privat anteckning")
        paste(window, note, tmp_path)
        window.press("ctrl+1")
        to_meeting(window)
        paste(window, note, tmp_path)
        window.holds("Läget", note)
        window.end()
    kept = after(with_team)
    points = {point["text"] for point in kept["talking_points"]}
    assert {composed(words) for words in STRANGE} <= points
    assert composed(note) in [composed(written["text"]) for written in kept["private_notes"]]
    notes = [composed(part["note"]) for talk in kept["dialogues"] for part in talk["sections"]]
    assert composed(note) in notes
    with_team.done("check")


def test_ten_megabytes_are_refused_with_what_was_there_before_kept(
    with_team: Computer, tmp_path: Path
) -> None:
    flood = "lång rad " * 1_200_000
    with with_team.opened() as window:
        to_person(window)
        window.write_in("Ny punkt", "Det jag hade")
        with copied(window.screen, flood, tmp_path):
            window.press("ctrl+v")
            window.says(TOO_MUCH, patience=40)
            window.holds("Ny punkt", "Det jag hade")
            window.press("F7")
            window.write_in("Privat anteckning", "Det här också")
            window.press("ctrl+v")
            window.holds("Privat anteckning", "Det här också", patience=40)
            window.press("ctrl+1")
            to_meeting(window)
            window.hands.write("Och det här")
            window.press("ctrl+v")
            window.holds("Läget", "Och det här", patience=40)
            window.press("End")
            window.hands.write("!")
            window.holds("Läget", "Och det här!")


def test_nothing_and_the_same_name_twice_are_told_at_the_field(computer: Computer, tmp_path: Path) -> None:
    with computer.opened() as window:
        window.press_button("Svenska")
        window.press_button("Fortsätt utan lösenfras")
        window.press_button("Hoppa över")
        window.go_to("Ditt team")
        paste(window, "Amir Haddad\nAmir Haddad\n\n  \n", tmp_path)
        window.press_button("Fortsätt")
        window.until(
            lambda: "samma namn" in window.words() or "heter" in window.words(), "a sentence on the name"
        )
        assert "Ditt team" in window.words()


def test_a_name_that_is_code_stays_a_name(computer: Computer, tmp_path: Path) -> None:
    names = ["Robert'); DROP TABLE people;--", "<i>Lisa</i>", "\u202eAdam\u202c", "Åsa 👩‍🚀 Öst"]
    with computer.opened() as window:
        window.press_button("Svenska")
        window.press_button("Fortsätt utan lösenfras")
        window.press_button("Hoppa över")
        window.go_to("Ditt team")
        paste(window, "\n".join(names), tmp_path)
        window.press_button("Fortsätt")
        window.press_button("Gå till I dag")
        window.find("<i>Lisa</i>", "list item")
        window.click("Robert'); DROP TABLE people;--", "list item")
        window.find("Förbered första samtalet")
        window.end()
    people = {person["name"] for person in after(computer)["people"]}
    assert {"Robert'); DROP TABLE people;--", "<i>Lisa</i>", "Åsa 👩‍🚀 Öst"} <= people
    assert len(people) == 4


DISK = """
mount -t tmpfs -o size=1m tmpfs "$1" && cp -a "$2/." "$1" || exit 99
( until [ -e "$3/stuff" ]; do sleep 0.05; done
  dd if=/dev/zero of="$1/filler" bs=4096 2>"$3/told"; touch "$3/stuffed"
  until [ -e "$3/clear" ]; do sleep 0.05; done
  rm "$1/filler"; touch "$3/cleared"
  until [ -e "$3/out" ]; do sleep 0.05; done
  cp -a "$1/." "$2"; touch "$3/copied" ) >/dev/null 2>&1 &
shift 3; exec "$@"
"""
"""A disk of one megabyte where the vault is, in a mount namespace of its own. Files in $3 say when it is to be full."""


READ_ONLY = """
mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 99
( while kill -0 $$; do
    if [ -e "$2/mend" ]; then rm "$2/mend"; mount -o remount,bind,rw "$1"; touch "$2/mended"; fi
    sleep 0.05
  done 2>/dev/null ) &
shift 2
exec "$@"
"""
"""The vault's folder, which nobody may write in until a file in $2 says so."""


@pytest.mark.rig
def test_a_full_disk_stops_no_typing_and_loses_no_word(with_team: Computer, tmp_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk of its own, and be seen on the accessibility bus")
    kept, signs = tmp_path / "kept", tmp_path / "signs"
    signs.mkdir()
    shutil.copytree(with_team.vault, kept)
    before = ["unshare", "--mount", "sh", "-c", DISK, "sh", str(with_team.vault), str(kept), str(signs)]
    if subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets no program mount a disk of its own")
    with with_team.opened(before=before) as window:
        to_meeting(window)
        window.hands.write("Det här fick plats. ")
        window.says("Sparat 09:")
        ask(signs, "stuff", "stuffed")
        window.hands.write("Det här fick inte plats, ")
        window.says("Det är fullt på disken.")
        window.hands.write("men jag skriver vidare.")
        window.holds("Läget", "Det här fick plats. Det här fick inte plats, men jag skriver vidare.")
        time.sleep(1)  # by now everything has been tried, and nobody types any more
        assert "Inte sparat än." in window.words()
        ask(signs, "clear", "cleared")
        window.silent_about("Det är fullt på disken.", patience=4)
        window.says("Sparat 09:", patience=1)
        window.kill()
        ask(signs, "out", "copied")
    shutil.rmtree(with_team.vault)
    shutil.copytree(kept, with_team.vault)
    with with_team.opened() as window:
        back_to_meeting(window)
        window.holds("Läget", "Det här fick plats. Det här fick inte plats, men jag skriver vidare.")
    with_team.done("check")


@pytest.mark.rig
def test_a_read_only_folder_is_told_in_the_window_and_can_be_mended(
    with_team: Computer, tmp_path: Path
) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root may mount a disk of its own, and be seen on the accessibility bus")
    if subprocess.run(["unshare", "--mount", "true"], check=False, capture_output=True).returncode:
        pytest.skip("this machine lets no program mount a disk of its own")
    signs = tmp_path / "signs"
    signs.mkdir()
    before = ["unshare", "--mount", "sh", "-c", READ_ONLY, "sh", str(with_team.vault), str(signs)]
    with with_team.opened(before=before) as window:
        window.says(
            f"Vardag får inte skriva i mappen med dina anteckningar: {with_team.vault}. Inget är förlorat."
        )
        window.press_button("Försök igen")
        window.says("Inget är förlorat.")
        ask(signs, "mend", "mended")
        window.press_button("Försök igen")
        window.says("Samtal i dag")
    with with_team.opened(before=before) as window:
        window.press_button("Avsluta Vardag")
        assert window.process.wait(20) == 1
        assert "Mappen går inte att skriva i just nu. Inget är förlorat." in window.said()
    with_team.done("check")


def ask(signs: Path, wish: str, answer: str) -> None:
    (signs / wish).touch()
    for _ in range(200):
        if (signs / answer).exists():
            return
        time.sleep(0.05)
    raise AssertionError(f"{wish}: nothing happened")
