"""What is written in confidence stays in the vault: not in another file, not in a title, not on the clipboard, not on
the network, and not readable in the vault's own files."""

import subprocess
from pathlib import Path

import pytest

from tests.journeys.rig import team, traced
from tests.journeys.rig.program import Computer, Window
from tests.journeys.rig.ways import to_person, to_wrap_up

pytestmark = pytest.mark.journey

PASSPHRASE = "korgstol vinter åska nio"
MARK = "KANARIE"
"""Stands in everything that is typed."""


def canary(number: int) -> str:
    return f"{MARK}{number:02}"


@pytest.fixture
def session(computer: Computer, tmp_path: Path) -> tuple[Computer, Path]:
    """A whole session under watch, with a canary in every field there is, private and shared."""
    team.with_team(computer, PASSPHRASE)
    (computer.home / "phrase").unlink()
    report = tmp_path / "calls.txt"
    titles: list[str] = []
    with computer.opened(before=traced.tracer(report)) as window:
        window.write_in("Lösenfras", f"{PASSPHRASE}\n")
        window.says("Samtal i dag", patience=40)
        on_the_person_page(window)
        in_the_preparation(window)
        titles += told_to_the_window_system(window)
        in_the_meeting(window)
        titles += told_to_the_window_system(window)
        in_the_wrap_up(window)
        titles += told_to_the_window_system(window)
        window.press("ctrl+l")
        window.find("Lås upp")
        titles += told_to_the_window_system(window)
        window.end()
    assert len(titles) == 4
    assert MARK not in "".join(titles)
    return computer, report


def on_the_person_page(window: Window) -> None:
    to_person(window)
    window.write_in("Nytt åtagande", f"{canary(1)} fre\n")
    window.write_in("Ny punkt", f"{canary(2)}\n")
    window.press("F7")
    window.write_in("Privat anteckning", canary(3))
    window.says(canary(1))


def in_the_preparation(window: Window) -> None:
    window.press("F5")
    window.says("Förbered: Amir")
    window.write_in("Ny punkt", f"{canary(4)}\n")
    window.write_in("Privat anteckning", f"{canary(5)} ")
    window.press("ctrl+a", "ctrl+c", "End")
    window.press("ctrl+Return")


def in_the_meeting(window: Window) -> None:
    window.caret_in("Läget")
    window.hands.write(
        f"{canary(6)}\n! {canary(7)} fre\n= {canary(8)}\n+ {canary(9)}\n* {canary(10)}\n? {canary(11)}"
    )
    window.press("ctrl+j", "ctrl+Down")
    window.caret_in("Vardagen")
    window.hands.write(canary(12))


def in_the_wrap_up(window: Window) -> None:
    to_wrap_up(window)
    window.write_in("Ny överenskommelse", canary(13))
    window.write_in("Nytt åtagande", canary(14))
    window.press("ctrl+Return")
    window.find("Tidslinje")
    window.says(canary(14))


def told_to_the_window_system(window: Window) -> list[str]:
    """All that the window system knows of the program's windows, and of the screen itself."""
    ids = subprocess.run(
        ["xdotool", "search", "--all", "--pid", str(window.pid), "--name", ""],
        env=window.screen.environment,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.split()
    assert ids
    told = [window.screen.ask("xprop", "-id", number) for number in ids]
    return ["\n".join([*told, window.screen.ask("xprop", "-root")])]


def test_a_session_leaves_no_word_outside_the_vault_and_opens_no_connection(
    session: tuple[Computer, Path], tmp_path: Path
) -> None:
    computer, report = session
    kept = computer.home / "after.json"
    phrase = tmp_path / "phrase"
    phrase.write_text(PASSPHRASE, encoding="utf-8")
    computer.done("--passphrase-file", str(phrase), "export", "archive", "-o", str(kept))
    whole = kept.read_text(encoding="utf-8")
    kept.unlink()
    assert [number for number in range(1, 15) if canary(number) not in whole] == []
    written = traced.written(report)
    assert str(computer.vault / "vault.db") in written
    astray = sorted(path for path in written if not allowed(path, computer))
    assert not astray, "\n".join(astray)
    assert traced.sockets(report) == {"AF_UNIX"}
    holds_no_canary([computer.home, tmp_path, Path(computer.screen.environment["XDG_RUNTIME_DIR"])])
    assert list((computer.vault / "backups").iterdir())


def allowed(path: str, computer: Computer) -> bool:
    """The vault, the settings, the log, the door for a second start, what Python compiles of the program, and what is no file on a disk."""
    if "__pycache__" in path:
        return True
    door = Path(computer.screen.environment["XDG_RUNTIME_DIR"])
    own = (computer.vault, computer.home / ".config", computer.home / ".local" / "state", door)
    under = any(Path(path).is_relative_to(folder) for folder in own)
    return under or path == str(computer.home / ".local") or path.startswith(("/dev/", "/proc/self/"))


def holds_no_canary(folders: list[Path]) -> None:
    spellings = [MARK.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le")]
    files = {
        file for folder in folders for file in folder.rglob("*") if file.is_file() and not file.is_symlink()
    }
    assert {"vault.db", "calls.txt"} <= {file.name for file in files}
    for file in files:
        content = file.read_bytes()
        assert not any(spelling in content for spelling in spellings), file
