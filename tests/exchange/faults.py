"""An archive with one of everything, and what can be wrong in it."""

import copy
import re
from typing import Any

from desktop.domain.errors import Rule

HEAD = {"format": "vardag-archive", "version": 1}


def _id(number: int) -> str:
    return f"00000000-0000-4000-8000-{number:012x}"


TEAM, PERSON, GOAL, BEHAVIOUR, TALK, SECTION, AGREEMENT, TEMPLATE = map(_id, range(1, 9))
AT = "2026-03-10T14:00:00+01:00"


def example() -> dict[str, Any]:
    """A small archive in which every list and every key says something."""
    return copy.deepcopy(_EXAMPLE)


_LOCAL = {"sv": "Hej", "en": "Hello", "x_fi": "Moi"}
_EXAMPLE: dict[str, Any] = HEAD | {
    "exported_at": AT,
    "app_version": "1.0.0",
    "teams": [
        {"id": TEAM, "name": "Service", "state": "active", "x_colour": [1, 2.5, None, True, {"a": "b"}]}
    ],
    "people": [
        {
            "id": PERSON,
            "name": "Amir Haddad",
            "role": "projektledare",
            "email": "amir@bolaget.example",
            "team_id": TEAM,
            "started_on": "2021-08-16",
            "aliases": ["Ami"],
            "state": "active",
            "rhythm": {"every_weeks": 2, "weekday": 2, "time": "14:00", "minutes": 30, "x_room": "Gran"},
            "preferred_template": TEMPLATE,
        }
    ],
    "goals": [
        {
            "id": GOAL,
            "team_id": TEAM,
            "sentence": "Kunden ringer en gång.",
            "success": "Färre samtal.",
            "state": "active",
            "created_on": "2026-01-12",
        }
    ],
    "gaps": [
        {
            "id": _id(10),
            "goal_id": GOAL,
            "measured": "samtal per timme",
            "pull": "against",
            "makes_us": "lägga på",
            "answer": "talk",
            "state": "seen",
        }
    ],
    "behaviours": [
        {
            "id": BEHAVIOUR,
            "goal_id": GOAL,
            "person_id": PERSON,
            "team_id": TEAM,
            "text": "När kunden ringt klart ringer jag upp.",
            "state": "practising",
            "agreed_on": "2026-01-20",
            "follow_up_on": "2026-03-16",
        }
    ],
    "marks": [
        {
            "id": _id(11),
            "behaviour_id": BEHAVIOUR,
            "kind": "done",
            "on": "2026-02-03",
            "text": "Gick bra.",
            "person_id": PERSON,
            "dialogue_id": TALK,
        }
    ],
    "dialogues": [
        {
            "id": TALK,
            "person_id": PERSON,
            "team_id": TEAM,
            "template": "monday",
            "title": "Måndagssamtalet",
            "language": "sv",
            "planned_at": AT,
            "minutes": 30,
            "started_at": AT,
            "ended_at": AT,
            "state": "ended",
            "about": "how",
            "sections": [
                {
                    "id": SECTION,
                    "position": 3,
                    "title": "Läget",
                    "minutes": 10,
                    "questions": ["Hur är det?"],
                    "note": "Bra.",
                    "their_words": "Bra!",
                    "edited_after": AT,
                    "x_mood": "sol",
                }
            ],
        }
    ],
    "talking_points": [
        {
            "id": _id(12),
            "person_id": PERSON,
            "text": "Jouren",
            "from": "manager",
            "raised_on": "2026-03-01",
            "state": "new",
            "dialogue_id": TALK,
            "carried": 2,
            "position": 4,
        }
    ],
    "agreements": [
        {
            "id": AGREEMENT,
            "person_id": PERSON,
            "text": "Ringa samma dag.",
            "state": "in_force",
            "since": "2026-02-03",
            "dialogue_id": TALK,
            "behaviour_id": BEHAVIOUR,
        }
    ],
    "actions": [
        {
            "id": _id(13),
            "person_id": PERSON,
            "owner": "manager",
            "text": "Prata med Lisa.",
            "due_on": "2026-03-13",
            "state": "open",
            "done_on": "2026-03-12",
            "dialogue_id": TALK,
        }
    ],
    "observations": [
        {
            "id": _id(14),
            "person_id": PERSON,
            "behaviour_id": BEHAVIOUR,
            "seen_at": AT,
            "text": "Ringde upp.",
            "state": "told",
            "told_at": AT,
        }
    ],
    "feedback": [
        {
            "id": _id(15),
            "person_id": PERSON,
            "situation": "I tisdags",
            "saw": "du ringde",
            "effect": "kunden blev lugn",
            "question": "Hur kändes det?",
            "reply": "Bra.",
            "state": "answered",
            "given_at": AT,
            "observation_id": _id(14),
        }
    ],
    "effects": [
        {
            "id": _id(16),
            "goal_id": GOAL,
            "noted_on": "2026-03-02",
            "text": "Tystare kö.",
            "state": "confirmed",
        }
    ],
    "private_notes": [{"id": _id(17), "person_id": PERSON, "written_at": AT, "text": "Tänk på tonen."}],
    "their_views": [
        {
            "id": _id(18),
            "person_id": PERSON,
            "about": _id(14),
            "written_on": "2026-03-05",
            "text": "Det var Lisa.",
        }
    ],
    "templates": [
        {
            "id": TEMPLATE,
            "name": dict(_LOCAL),
            "when": dict(_LOCAL),
            "state": "own",
            "sections": [{"title": dict(_LOCAL), "minutes": 10, "questions": [dict(_LOCAL)], "x_a": 1}],
            "position": 2,
        }
    ],
    "workshops": [
        {
            "id": _id(31),
            "goal_id": GOAL,
            "step": 4,
            "monday": "När mötet börjar …\nVi ringer",
            "chosen": [_id(14)],
            "begun_on": "2026-03-02",
        }
    ],
    "sheets": [
        {
            "id": _id(32),
            "dialogue_id": TALK,
            "made_at": AT,
            "questions": [{"section_id": SECTION, "text": "Hur har du det?", "answer": "Bra"}],
            "points": "Semestern",
            "read_at": AT,
        }
    ],
    "quarters": [
        {
            "id": _id(33),
            "year": 2026,
            "number": 1,
            "person_id": PERSON,
            "team_id": TEAM,
            "version": 2,
            "state": "locked",
            "language": "sv",
            "parts": ["marks"],
            "texts": [{"about": _id(14), "text": "De ringer tillbaka."}],
            "quotes": [_id(16)],
            "dialogue_id": TALK,
            "locked_at": AT,
            "document": "JVBERg==",
        }
    ],
    "places": [{"id": TALK, "section_id": SECTION, "caret": 4}],
    "recall_marks": [
        {
            "id": _id(19),
            "dialogue_id": TALK,
            "section_id": SECTION,
            "stamped_at": AT,
            "text": "",
            "handled": True,
        }
    ],
    "past_versions": [
        {
            "id": _id(20),
            "record_id": AGREEMENT,
            "until": AT,
            "text": "Ringa nästa dag.",
            "state": "proposed",
            "dialogue_id": TALK,
        }
    ],
    "preferences": [{"id": "manager_name", "value": "Karin"}],
    "x_anchor": "2026-03-10",
}

FAULTS: list[tuple[str, Any, Rule]] = [
    ("people[0].id", "amir", Rule.NOT_AN_ID),
    ("people[0].id", "", Rule.NOT_AN_ID),
    ("people[0].id", 7, Rule.WRONG_TYPE),
    ("people[0].id", None, Rule.KEY_MISSING),
    ("people[0].name", None, Rule.KEY_MISSING),
    ("people[0].name", "", Rule.EMPTY_TEXT),
    ("people[0].name", " \t", Rule.EMPTY_TEXT),
    ("people[0].name", "a" * 301, Rule.TEXT_TOO_LONG),
    ("people[0].name", "A\0", Rule.TEXT_UNREADABLE),
    ("people[0].name", "A\x1b[2J", Rule.TEXT_UNREADABLE),
    ("people[0].name", ["A"], Rule.WRONG_TYPE),
    ("people[0].aliases[0]", 1, Rule.WRONG_TYPE),
    ("people[0].aliases", "Ami", Rule.WRONG_TYPE),
    ("people[0].state", "ACTIVE", Rule.NOT_A_CHOICE),
    ("people[0].health", "x", Rule.KEY_UNKNOWN),
    ("people[0].started_on", "2026-02-30", Rule.NOT_A_DAY),
    ("people[0].started_on", "0000-01-01", Rule.NOT_A_DAY),
    ("people[0].started_on", "-0001-01-01", Rule.NOT_A_DAY),
    ("people[0].started_on", "10000-01-01", Rule.NOT_A_DAY),
    ("people[0].started_on", "20260101", Rule.NOT_A_DAY),
    ("people[0].started_on", "2026-W10-1", Rule.NOT_A_DAY),
    ("people[0].started_on", "２０２６-01-01", Rule.NOT_A_DAY),
    ("people[0].rhythm", 7, Rule.WRONG_TYPE),
    ("people[0].rhythm.weekday", 0, Rule.NUMBER_OUT_OF_RANGE),
    ("people[0].rhythm.weekday", True, Rule.WRONG_TYPE),
    ("people[0].rhythm.weekday", 2.5, Rule.WRONG_TYPE),
    ("people[0].rhythm.every_weeks", 27, Rule.NUMBER_OUT_OF_RANGE),
    ("people[0].rhythm.minutes", -1, Rule.NUMBER_OUT_OF_RANGE),
    ("people[0].rhythm.time", "24:00", Rule.NOT_A_TIME),
    ("people[0].rhythm.time", "9:00", Rule.NOT_A_TIME),
    ("people[0].rhythm.time", "09:00:00", Rule.NOT_A_TIME),
    ("people[0].rhythm.zone", "x", Rule.KEY_UNKNOWN),
    ("dialogues[0].planned_at", "2026-03-10", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", "2026-03-10 14:00:00+01:00", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", "2026-02-30T14:00:00+01:00", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", "2026-03-10T14:00:00+25:00", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", 1773147600, Rule.WRONG_TYPE),
    ("dialogues[0].language", "no", Rule.NOT_A_CHOICE),
    ("dialogues[0].template", "../x", Rule.NOT_AN_ID),
    ("dialogues[0].minutes", None, Rule.KEY_MISSING),
    ("dialogues[0].sections[0].minutes", "10", Rule.WRONG_TYPE),
    ("dialogues[0].sections[0].questions[0]", None, Rule.WRONG_TYPE),
    ("dialogues[0].sections[0].note", "a" * 1_000_001, Rule.TEXT_TOO_LONG),
    ("dialogues[0].sections[0].secret", "x", Rule.KEY_UNKNOWN),
    ("actions[0].owner", "boss", Rule.NOT_A_CHOICE),
    ("talking_points[0].from", "me", Rule.NOT_A_CHOICE),
    ("talking_points[0].carried", -1, Rule.NUMBER_OUT_OF_RANGE),
    ("templates[0].state", "built_in", Rule.NOT_A_CHOICE),
    ("templates[0].name.fi", "Moi", Rule.KEY_UNKNOWN),
    ("templates[0].sections[0].questions[0].sv", 1, Rule.WRONG_TYPE),
    ("recall_marks[0].handled", 1, Rule.WRONG_TYPE),
    ("recall_marks[0].x_a", 1, Rule.KEY_UNKNOWN),
    ("past_versions[0].state", "asleep", Rule.NOT_A_CHOICE),
    ("preferences[0].id", "x_anchor", Rule.NOT_A_CHOICE),
    ("their_views[0].about", "people", Rule.NOT_AN_ID),
]
"""Where, what is put there, and why it is refused."""

OPEN_FAULTS: list[tuple[str, Any, Rule]] = [
    ("dialogues[0].planned_at", "9999-12-31T23:59:59-12:00", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", "0001-01-01T00:00:00+12:00", Rule.NOT_A_MOMENT),
    ("dialogues[0].planned_at", "2026-03-10T14:00:00", Rule.MOMENT_WITHOUT_OFFSET),
    ("dialogues[0].sections[0].note", "a\ud800", Rule.TEXT_UNREADABLE),
    ("people[0].id", _id(1) + "\n", Rule.NOT_AN_ID),
]
"""As above, but some of these a schema cannot say."""


def planted(path: str, value: Any) -> dict[str, Any]:
    """The example with another value at a place such as ``people[0].name``."""
    whole = example()
    steps: list[str | int] = [int(step) if step.isdigit() else step for step in re.findall(r"\w+", path)]
    held: Any = whole
    for step in steps[:-1]:
        held = held[step]
    held[steps[-1]] = value
    return whole
