"""The board over time with the keyboard alone, heard as a screen reader hears it, from a goal to the next talk."""

import json
from typing import Any

import pytest

from tests.journeys.rig import team
from tests.journeys.rig.program import Computer

pytestmark = pytest.mark.journey

GOAL, CALLS = "99999999-9999-4999-8999-999999999999", "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
SENTENCE = "När leveransen riskerar att bli sen ringer jag samma dag"
STUCK = "Montören var dubbelbokad"


def lived() -> dict[str, Any]:
    """A goal with one behaviour of Amir's, and two weeks with marks."""
    marks = (
        ("done", "2026-02-17", "Skåpet blev sent, de visste det inom timmen"),
        ("obstacle", "2026-03-02", STUCK),
        ("effect", "2026-03-06", "De frågar oss först"),
    )
    return {
        "format": "vardag-archive",
        "version": 1,
        "exported_at": "2026-03-10T08:00:00+01:00",
        "app_version": "0.1.0",
        "goals": [{"id": GOAL, "sentence": "Kundvärde", "state": "active"}],
        "behaviours": [
            {
                "id": CALLS,
                "goal_id": GOAL,
                "person_id": team.AMIR,
                "text": SENTENCE,
                "state": "practising",
                "agreed_on": "2026-02-03",
            }
        ],
        "marks": [
            {
                "id": f"bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbb{number}",
                "behaviour_id": CALLS,
                "kind": kind,
                "on": day,
                "text": text,
                "person_id": team.AMIR,
            }
            for number, (kind, day, text) in enumerate(marks)
        ],
    }


def test_from_a_goal_over_its_board_to_the_next_talk(computer: Computer) -> None:
    team.with_team(computer)
    file = computer.home / "lived.json"
    archive = team.archive()
    file.write_text(json.dumps({**lived(), "people": archive["people"]}), encoding="utf-8")
    computer.done("import", str(file))
    with computer.opened() as window:
        window.find("I dag")
        window.press("ctrl+3")
        window.caret_in("Beteenden")
        assert window.rows("Beteenden") == [f"{SENTENCE}, Övar · Amir Haddad"]
        window.press("Return")
        window.find("Beteendetavla")
        window.find(f"{SENTENCE}, Övar · Amir Haddad")
        window.find("Gjordes, vecka 8, Skåpet blev sent, de visste det inom timmen")
        window.press("End", "Return")
        window.find("Stäng")
        assert window.rows("Berättelser") == [
            f"{STUCK}, Hinder · mån 2 mars 2026",
            "De frågar oss först, Effekt · fre 6 mars 2026",
        ]
        window.press("Left")
        window.until(lambda: len(window.rows("Berättelser")) == 1, "the mark that the arrow came to")
        window.press("p")
        window.caret_in("Vad behöver vi prata om?")
        window.press("ctrl+a")
        window.hands.write("Hur hann du ringa så fort?\n")
        window.says("Punkten väntar till nästa samtal.")
        window.press("t")
        window.until(lambda: len(window.rows(SENTENCE)) == 3, "the stories as text")
        window.press("ctrl+1")
        window.press_button("Förbered")
        window.says("Hur hann du ringa så fort?")
