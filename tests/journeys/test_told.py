"""Journey 7, the next morning: ”Inte berättat än”, Berätta, Berättad. By keyboard alone, and then on paper."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer, Window

pytestmark = pytest.mark.journey

BEHAVIOUR = "99999999-9999-4999-8999-999999999999"
SITUATION, EFFECT, QUESTION = "I torsdags hos Volvo", "De flyttade sitt stopp", "Hur tänkte du?"
REPLY = "Jag ville att de fick veta det först"


@pytest.fixture
def next_morning(computer: Computer) -> Computer:
    """What was caught on Saturday belongs to a behaviour, and has been told to nobody."""
    archive = team.archive()
    archive["behaviours"] = [
        {
            "id": BEHAVIOUR,
            "goal_id": None,
            "person_id": team.AMIR,
            "team_id": None,
            "text": "När det blir sent ringer jag samma dag",
            "state": "practising",
            "agreed_on": "2026-02-24",
        }
    ]
    archive["observations"][0] |= {"behaviour_id": BEHAVIOUR, "state": "linked"}
    file = computer.home / "team.json"
    file.write_text(json.dumps(archive), encoding="utf-8")
    computer.done("init", "--no-passphrase")
    computer.done("import", str(file))
    return computer


def test_not_told_yet_then_told(next_morning: Computer, tmp_path: Path) -> None:
    assert team.UNTOLD in next_morning.done("today")
    assert team.UNTOLD not in on_paper(next_morning, tmp_path / "before.pdf")
    with next_morning.opened() as window:
        window.says("Inte berättat än")
        window.says("I lördags.")
        walk_to(window, "Berätta")
        window.press("Return")
        window.caret_in("Situation")
        window.holds("Vad jag såg", team.UNTOLD)
        window.says("Bara för dig tills du har berättat")
        write_the_parts(window)
        window.press("ctrl+Return")
        window.says("Berättad tis 10 mars")
        window.caret_in("Amirs svar")
        window.hands.write(REPLY)
        window.press("ctrl+Return")
        window.says("Veckans fråga")
        window.silent_about("Inte berättat än")
        window.press("F9")
        assert "Inte berättat än" not in window.words()  # the reply is kept, not an action to take back
    told_and_kept(next_morning)
    paper = on_paper(next_morning, tmp_path / "after.pdf")
    for words in (team.UNTOLD, SITUATION, EFFECT, QUESTION, REPLY):
        assert words in paper, words
    assert paper.count(team.UNTOLD) == 2  # once as feedback, once as the behaviour's mark


def write_the_parts(window: Window) -> None:
    window.hands.write(SITUATION)
    window.press("Tab", "Tab")
    window.caret_in("Effekt")
    window.hands.write(EFFECT)
    window.press("Tab")
    window.caret_in("Fråga")
    window.hands.write(QUESTION)
    window.says(f"”{SITUATION}. {team.UNTOLD}. {EFFECT}. {QUESTION}”")


def walk_to(window: Window, name: str) -> None:
    """Down the page until the keyboard stands there."""
    for _ in range(30):
        if any(node.focused and node.name == name for node in window.seen()):
            return
        window.press("Down")
    raise AssertionError(f"no way by keyboard to {name!r}")


def told_and_kept(computer: Computer) -> None:
    kept = exported(computer)
    (observation,) = kept["observations"]
    assert (observation["state"], observation["told_at"][:10]) == ("told", "2026-03-10")
    (feedback,) = kept["feedback"]
    assert feedback["state"] == "answered"
    assert feedback["observation_id"] == observation["id"]
    assert [feedback[key] for key in ("situation", "saw", "effect", "question", "reply")] == [
        SITUATION,
        team.UNTOLD,
        EFFECT,
        QUESTION,
        REPLY,
    ]
    (mark,) = kept["marks"]
    assert (mark["kind"], mark["on"], mark["text"]) == ("done", "2026-03-07", team.UNTOLD)
    assert json.loads(computer.done("today", "--json"))["untold"] == []


def exported(computer: Computer) -> dict[str, Any]:
    file = computer.home / "after.json"
    computer.done("export", "archive", "-o", str(file))
    read: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return read


def on_paper(computer: Computer, file: Path) -> str:
    """Everything that stands on Amir's paper, in one line."""
    computer.done("report", "person", "--person", "Amir", "-o", str(file))
    done = subprocess.run(
        ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True, timeout=60
    )
    return " ".join(done.stdout.split())
