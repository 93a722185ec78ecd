"""A small team as an archive: what the journeys find when they begin. Now is Tuesday 10 March 2026, nine o'clock."""

import json
from typing import Any

from tests.journeys.rig.program import Computer

AMIR, LISA = "11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"
LAST, NEXT = "33333333-3333-4333-8333-333333333333", "44444444-4444-4444-8444-444444444444"
ACTION, POINT = "Boka rum till piloten", "Rollen i piloten"
UNTOLD = "Ringde kunden före leveransen"
PRIVATE = "Orolig för hur länge han stannar"


def _sections(*notes: str) -> list[dict[str, Any]]:
    asked = {
        "Läget": ["Hur har du det, på riktigt?"],
        "Vardagen": ["När märkte du att ni gjorde annorlunda?", "Vad stod i vägen?"],
        "Framåt": ["Vad vill du pröva till nästa gång?"],
    }
    return [
        {"title": title, "minutes": 10, "questions": questions, "note": note, "their_words": ""}
        for (title, questions), note in zip(asked.items(), notes, strict=True)
    ]


def _dialogue(key: str, person: str, planned: str, state: str, *notes: str) -> dict[str, Any]:
    held = state == "ended"
    return {
        "id": key,
        "person_id": person,
        "team_id": None,
        "template": "monday",
        "title": "Måndagssamtalet",
        "language": "sv",
        "planned_at": planned,
        "minutes": 30,
        "started_at": planned if held else None,
        "ended_at": planned.replace(":00:00", ":30:00") if held else None,
        "state": state,
        "about": None,
        "sections": _sections(*notes),
    }


def _person(key: str, name: str, *aliases: str) -> dict[str, Any]:
    rhythm = {"every_weeks": 2, "weekday": 2, "time": "14:00", "minutes": 30}
    about = {"role": "", "email": "", "team_id": None, "started_on": None}
    return {"id": key, "name": name, **about, "aliases": list(aliases), "state": "active", "rhythm": rhythm}


def archive() -> dict[str, Any]:
    """Amir with a talk today and one behind him, and Lisa, whom nobody has met yet."""
    told = {"behaviour_id": None, "told_at": None}
    return {
        "format": "vardag-archive",
        "version": 1,
        "exported_at": "2026-03-10T08:00:00+01:00",
        "app_version": "0.1.0",
        "preferences": [{"id": "manager_name", "value": "Karin Lind"}],
        "people": [_person(AMIR, "Amir Haddad", "Amir"), _person(LISA, "Lisa Ek", "Lisa")],
        "dialogues": [
            _dialogue(LAST, AMIR, "2026-02-24T14:00:00+01:00", "ended", "Sov dåligt.", "", ""),
            _dialogue(NEXT, AMIR, "2026-03-10T14:00:00+01:00", "planned", "", "", ""),
        ],
        "talking_points": [
            {
                "id": "55555555-5555-4555-8555-555555555555",
                "person_id": AMIR,
                "text": POINT,
                "from": "person",
                "raised_on": "2026-02-24",
                "state": "next_time",
                "dialogue_id": LAST,
            }
        ],
        "actions": [
            {
                "id": "66666666-6666-4666-8666-666666666666",
                "person_id": AMIR,
                "owner": "manager",
                "text": ACTION,
                "due_on": "2026-03-13",
                "state": "open",
                "done_on": None,
                "dialogue_id": LAST,
            }
        ],
        "observations": [
            {
                "id": "77777777-7777-4777-8777-777777777777",
                "person_id": AMIR,
                "seen_at": "2026-03-07T10:00:00+01:00",
                "text": UNTOLD,
                "state": "captured",
                **told,
            }
        ],
        "private_notes": [
            {
                "id": "88888888-8888-4888-8888-888888888888",
                "person_id": AMIR,
                "written_at": "2026-03-01T10:00:00+01:00",
                "text": PRIVATE,
            }
        ],
    }


def with_team(computer: Computer, passphrase: str = "") -> Computer:
    """A vault with this team in it, not locked unless there is a passphrase (which then lies in ``phrase``)."""
    file = computer.home / "team.json"
    file.write_text(json.dumps(archive()), encoding="utf-8")
    if passphrase:
        phrase = computer.home / "phrase"
        phrase.write_text(f"{passphrase}\n", encoding="utf-8")
        computer.done("--passphrase-file", str(phrase), "init")
        computer.done("--passphrase-file", str(phrase), "import", str(file))
    else:
        computer.done("init", "--no-passphrase")
        computer.done("import", str(file))
    file.unlink()
    return computer
