"""In and out: locked, started twice, ended from outside, and started where something is wrong."""

import contextlib
import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.storage.engine import connect
from desktop.storage.vault_folder import unlock
from tests.journeys.rig import team
from tests.journeys.rig.program import ROOT, Computer, Window
from tests.journeys.rig.ways import back_to_meeting, to_meeting, to_person
from tests.storage.vaults import brake

pytestmark = pytest.mark.journey

PASSPHRASE = "korgstol vinter åska nio"
NOTE = "Vill prova att leda mötet"
PRIVATE_WORDS = ("Amir", "Haddad", "Lisa", team.POINT, team.ACTION, team.UNTOLD, team.PRIVATE, NOTE)


@pytest.fixture
def locked(computer: Computer) -> Computer:
    return team.with_team(computer, PASSPHRASE)


@pytest.fixture
def with_team(computer: Computer) -> Computer:
    return team.with_team(computer)


def unlock_with(window: Window, passphrase: str) -> None:
    window.go_to("Lösenfras")
    window.press("ctrl+a")
    window.hands.write(f"{passphrase}\n")


def test_a_wrong_passphrase_is_told_and_the_right_one_opens(locked: Computer) -> None:
    with locked.opened() as window:
        window.find("Lösenfras")
        assert not [word for word in PRIVATE_WORDS if word in window.words(hidden=True)]
        unlock_with(window, "korgstol vinter åska tio")
        window.says("Det stämde inte. Försök igen.")
        unlock_with(window, PASSPHRASE)
        window.says("Samtal i dag")


def test_the_lock_leaves_nothing_of_the_page_behind(locked: Computer) -> None:
    with locked.opened() as window:
        unlock_with(window, PASSPHRASE)
        to_person(window)
        window.press("F7")
        window.says(team.PRIVATE)
        window.press("ctrl+l")
        window.find("Lås upp")
        left = window.words(hidden=True)
        assert not [word for word in PRIVATE_WORDS if word in left], left
        unlock_with(window, PASSPHRASE)
        window.says("Amir Haddad")
        window.find("Tidslinje")
        assert team.PRIVATE not in window.words(hidden=True)


def test_the_lock_in_a_meeting_keeps_what_was_typed_and_shows_none_of_it(locked: Computer) -> None:
    with locked.opened() as window:
        unlock_with(window, PASSPHRASE)
        to_meeting(window)
        window.hands.write(NOTE)
        window.press("ctrl+l")
        window.find("Lås upp")
        left = window.words(hidden=True)
        assert not [word for word in PRIVATE_WORDS if word in left], left
        assert "Samtal" not in window.titles(hidden=True)
        unlock_with(window, PASSPHRASE)
        with contextlib.suppress(AssertionError):
            window.find("Fortsätt samtalet", patience=3)
            back_to_meeting(window)
        window.holds("Läget", NOTE)


def test_a_second_start_brings_the_first_one_forward(with_team: Computer) -> None:
    with with_team.opened() as window:
        window.says("Samtal i dag")
        first = window.screen.ask("xdotool", "getactivewindow").strip()
        window.screen.ask("xdotool", "windowminimize", "--sync", first)
        second = [sys.executable, "-m", "desktop", "--vault", str(with_team.vault)]
        done = subprocess.run(
            second,
            cwd=ROOT,
            env=with_team.environment,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        assert (done.returncode, done.stderr) == (0, "")
        window.until(
            lambda: window.screen.ask("xdotool", "getactivewindow").strip() == first,
            "the first window in front",
        )
        window.says("Samtal i dag")


def test_being_ended_from_outside_saves_the_last_word(with_team: Computer) -> None:
    copies = set((with_team.vault / "backups").iterdir())
    with with_team.opened() as window:
        to_meeting(window)
        window.hands.write(NOTE)
        window.holds("Läget", NOTE)
        time.sleep(1)
        window.hands.write("!")  # the last letter is younger than any autosave
        window.end()
    file = with_team.home / "after.json"
    with_team.done("export", "archive", "-o", str(file))
    notes = [
        part["note"] for talk in json.loads(file.read_text("utf-8"))["dialogues"] for part in talk["sections"]
    ]
    assert f"{NOTE}!" in notes
    assert set((with_team.vault / "backups").iterdir()) > copies


def cut(vault: Path) -> None:
    os.truncate(vault, vault.stat().st_size // 2)


def empty(vault: Path) -> None:
    os.truncate(vault, 0)


def flip(vault: Path, place: int) -> None:
    content = bytearray(vault.read_bytes())
    content[place] ^= 1
    vault.write_bytes(content)


def first_page(vault: Path) -> None:
    flip(vault, 200)


def every_other_page(vault: Path) -> None:
    for page in range(1, vault.stat().st_size // 4096):
        flip(vault, page * 4096 + 200)


def foreign(vault: Path) -> None:
    vault.write_bytes(b"SQLite format 3\0" + bytes(8176))


def newer(vault: Path) -> None:
    connection = connect(vault, unlock(vault.parent, None, brake(vault.parent)))
    connection.execute("PRAGMA user_version = 900")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (cut, "skadad"),
        (empty, "skadad"),
        (first_page, "skadad"),
        (every_other_page, "skadad"),
        (foreign, "Filen hör till ett annat program. Den är orörd."),
        (newer, "Anteckningarna är sparade av en nyare Vardag. De är orörda."),
    ],
    ids=["cut", "empty", "bit in the first page", "bit in every other page", "foreign", "newer"],
)
def test_a_spoilt_vault_is_told_and_left_as_it_is(
    with_team: Computer, spoil: Callable[[Path], None], sentence: str
) -> None:
    vault = with_team.vault / "vault.db"
    spoil(vault)
    before = hashlib.sha256(vault.read_bytes()).hexdigest()
    with with_team.opened() as window:
        window.says(sentence)
        assert "Amir" not in window.words(hidden=True)
        window.end()
    assert hashlib.sha256(vault.read_bytes()).hexdigest() == before


def test_without_a_home_one_sentence_and_status_three(computer: Computer) -> None:
    environment = {key: value for key, value in computer.environment.items() if key != "HOME"}
    done = subprocess.run(
        [sys.executable, "-m", "desktop", "--lang", "sv"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "Vardag hittar ingen hemmapp att spara i. Starta med --vault och en mapp, så går det."
    ]


def test_without_a_home_a_named_vault_opens_all_the_same(with_team: Computer) -> None:
    with with_team.opened(before=("env", "-u", "HOME")) as window:
        window.says("Samtal i dag")
