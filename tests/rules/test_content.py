"""The built-in templates and the sample team keep their promises: whole, in two languages, well set, worth reading."""

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.behaviour_life import first_sentence, months_to_ask_of, people_without, undiscussed
from desktop.domain.dialogues import About
from desktop.domain.goals import BehaviourState, EffectState, GapAnswer, GapState, MarkKind, Pull
from desktop.domain.observations import FeedbackState, ObservationState
from desktop.domain.points import PointState, RaisedBy
from desktop.domain.promises import ActionState, AgreementState, Owner
from desktop.exchange.archive_reading import read_archive
from desktop.services.references import broken

Json = dict[str, Any]
Leaf = tuple[tuple[str | int, ...], Any]

KEYS = (
    "monday", "first", "goal_to_everyday", "how_is_it_going", "feedback_now", "when_things_go_wrong",
    "targets_collide", "quarter", "your_agenda", "growth", "workload", "hard_conversation", "back_again",
    "feedback_for_me", "walk_and_talk", "leaving_well",
)  # fmt: skip
LONGEST_QUESTION = 120
SLIPS = re.compile(r"""["']|\.\.\.| {2}|^[ \t]|[ \t]$|\S [,.;:?](?!\w)|!""", re.MULTILINE)
ANCHOR = date(2026, 3, 10)
FIRST_DAY, LAST_DAY = date(2025, 9, 15), date(2026, 3, 31)
MADE_OF_WORDS = {
    "sentence", "success", "measured", "makes_us", "text", "note", "their_words", "questions", "situation", "saw",
    "effect", "question", "reply", "role", "monday",
}  # fmt: skip
KINDS_SHOWN: tuple[tuple[str, str, set[Any]], ...] = (
    ("behaviours", "state", set(BehaviourState)),
    ("marks", "kind", set(MarkKind)),
    ("gaps", "pull", set(Pull)),
    ("gaps", "state", set(GapState)),
    ("gaps", "answer", {*GapAnswer, None}),
    ("dialogues", "state", {"planned", "prepared", "ended", "cancelled"}),
    ("dialogues", "about", {*About, None}),
    ("talking_points", "state", set(PointState)),
    ("talking_points", "from", set(RaisedBy)),
    ("agreements", "state", set(AgreementState)),
    ("actions", "state", set(ActionState)),
    ("actions", "owner", set(Owner)),
    ("observations", "state", set(ObservationState)),
    ("feedback", "state", set(FeedbackState)),
    ("effects", "state", set(EffectState)),
)
OWN_TO_SWEDISH = re.compile(r"[åäöÅÄÖ]|\b(?:och|inte|att|jag|vi|som|hon|han|fre|tors|tis)\b")
OWN_TO_ENGLISH = re.compile(r"\b(?:the|and|with|she|what|Fri|Thu)\b")
NOT_FOR_NOTES = re.compile(
    r"sjuk|diagnos|facket|fackliga|gravid|föräldra|\bbarn|mamma|pappa|\bfru\b|läkar|kyrk|moské"
    r"|\bsick|\bill\b|illness|union|pregnan|parental|\bwife|\bhusband|\bmother|\bdoctor|church|mosque|%|\bkr\b|€",
    re.IGNORECASE,
)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[Leaf]:
    """Every text, number and empty value of a JSON tree, with the way there."""
    if isinstance(value, dict | list) and value:
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(item, (*path, key))
    else:
        yield path, value


def texts(value: Json) -> Iterator[tuple[str, str]]:
    """Everything that is a sentence to somebody, as ``(way there, text)``; the own template's two languages apart."""
    for path, leaf in leaves(value):
        words = MADE_OF_WORDS.intersection(path) or path[-1] == "title"
        if words and path[0] != "templates" and isinstance(leaf, str) and leaf:
            yield "/".join(map(str, path)), leaf


def template_faults(data: Json) -> list[str]:
    templates = data["templates"]
    faults = [] if tuple(item["key"] for item in templates) == KEYS else ["keys"]
    for item in templates:
        parts = item["sections"]
        asked = [question for part in parts for question in part["questions"]]
        titles = [item["name"], item["when"], *(part["title"] for part in parts)]
        checks = {
            "minutes": sum(part["minutes"] for part in parts) == item["minutes"],
            "sections": 2 <= len(parts) <= 4 and all(2 <= len(part["questions"]) <= 3 for part in parts),
            "languages": all(set(text) == {"sv", "en"} and all(text.values()) for text in titles + asked),
            "slip": not any(SLIPS.search(words) for t in titles + asked for words in t.values()),
            "long": all(len(words) <= LONGEST_QUESTION for text in asked for words in text.values()),
            "same words": all(len(set(text.values())) == len(text) for text in asked),
        }
        faults += [f"{name}: {item['key']}" for name, kept in checks.items() if not kept]
    return faults


def sample_faults(data: Json) -> list[str]:
    faults = [*_references(data), *_dates(data), *_coverage(data), *_today(data)]
    for where, text in texts(data):
        plain = re.sub(r"^! ", "", text, flags=re.MULTILINE)
        faults += [f"slip: {where}"] if SLIPS.search(plain) else []
        faults += [f"does not belong in notes: {where}"] if NOT_FOR_NOTES.search(text) else []
    notes = [part["note"] for talk in data["dialogues"] for part in talk["sections"] if part["note"]]
    return faults + ([] if len(notes) == len(set(notes)) else ["a note twice"])


def _references(data: Json) -> list[str]:
    records = list(read_archive(json.dumps(data).encode()).records())
    there = {(type(record), record.id) for record in records}
    faults = [
        f"points nowhere: {type(record).__name__}.{item.attribute}"
        for record in records
        for item in broken(record, lambda kind, id: (kind, id) in there)
    ]
    own = {item["id"] for item in data["templates"]}
    return faults + [
        "unknown template" for talk in data["dialogues"] if talk["template"] not in own.union(KEYS)
    ]


def _dates(data: Json) -> list[str]:
    faults = []
    for path, leaf in leaves(data):
        name = path[-1]
        if not isinstance(leaf, str) or not re.match(r"\d{4}-\d\d-\d\d", leaf) or name == "started_on":
            continue
        latest = LAST_DAY if name in {"planned_at", "due_on"} else ANCHOR
        if not FIRST_DAY <= date.fromisoformat(leaf[:10]) <= latest:
            faults.append(f"out of range: {path}")
        if "T" in leaf and datetime.fromisoformat(leaf).utcoffset() is None:
            faults.append(f"no offset: {path}")
    for talk in data["dialogues"]:
        held = talk["state"] == "ended"
        if held is not bool(talk["started_at"]) or held is not all(part["note"] for part in talk["sections"]):
            faults.append(f"held but not written, or the other way round: {talk['planned_at']}")
    return faults


def _coverage(data: Json) -> list[str]:
    sizes = {"people": 7, "goals": 2, "behaviours": 5}
    faults = [f"number of {key}" for key, wanted in sizes.items() if len(data[key]) != wanted]
    faults += [] if sum(talk["state"] == "ended" for talk in data["dialogues"]) >= 60 else ["dialogues"]
    faults += [
        f"{kind} {key}" for kind, key, all_ in KINDS_SHOWN if {item[key] for item in data[kind]} != all_
    ]
    used = {talk["template"] for talk in data["dialogues"] if talk["state"] == "ended"}
    return faults + ([] if len(used) >= 12 else ["few templates in use"])


def _today(data: Json) -> list[str]:
    """What I dag shows on the anchor's day: two talks, three promises of which one is late, one untold good thing."""
    day = ANCHOR.isoformat()
    talks = [item["planned_at"][11:16] for item in data["dialogues"] if item["planned_at"].startswith(day)]
    mine = [item for item in data["actions"] if (item["owner"], item["state"]) == ("manager", "open")]
    untold = [item for item in data["observations"] if item["state"] != "told"]
    wordless = {item["id"] for item in data["goals"]} - {
        item["goal_id"] for item in data["behaviours"] if item["state"] != "draft"
    }
    checks = {
        "anchor": data["x_anchor"] == day and data["exported_at"].startswith(day),
        "talks today": talks == ["10:30", "14:00"],
        "a late promise": sorted(item["due_on"] < day for item in mine) == [False, False, True],
        "untold": any(item["person_id"] and item["behaviour_id"] for item in untold),
        "to sort": sum(item["person_id"] is None for item in untold) == 2,
        "just words": len(wordless) == 1,
        **_goals_and_behaviours(data),
    }
    return [name for name, kept in checks.items() if not kept]


def _goals_and_behaviours(data: Json) -> dict[str, bool]:
    """What Mål & beteenden and the board show: the question, the three lists, a first sentence, marks of a team."""
    content = read_archive(json.dumps(data).encode())
    behaviours, closed = content.behaviours, set[str]()
    settled = [item for item in behaviours if item.state is BehaviourState.SETTLED]
    teams = {item.id for item in behaviours if item.team_id}
    return {
        "asked": bool(months_to_ask_of(behaviours, None, ANCHOR)),
        "left alone": bool(undiscussed(behaviours, content.marks, closed, ANCHOR)),
        "without": bool(people_without(content.people, behaviours, closed)),
        "began otherwise": any(first_sentence(item, content.past_versions) != item.text for item in settled),
        "marks of a team": len({item.person_id for item in content.marks if item.behaviour_id in teams}) > 2,
        "a workshop under way": len(content.workshops) == 1,
    }


def pair_faults(swedish: Json, english: Json) -> list[str]:
    """The same story twice: all that is no text is equal, all that is text is each language's own."""
    faults = []
    one, other = dict(leaves(swedish)), dict(leaves(english))
    if one.keys() != other.keys():
        return [f"only in one: {path}" for path in one.keys() ^ other.keys()]
    spoken = dict(texts(swedish))
    for path, leaf in one.items():
        where = "/".join(map(str, path))
        named = path[-1] in {"language", "title"} or (path[0], path[-1]) == ("teams", "name")
        if where in spoken or named:
            if leaf == other[path] and leaf != "Service":
                faults.append(f"the same words: {where}")
        elif leaf != other[path]:
            faults.append(f"differs: {where}")
    return faults


def foreign_words(data: Json, foreign: re.Pattern[str]) -> list[str]:
    names = {part for item in data["people"] for part in (*item["name"].split(), *item["aliases"])}
    known = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    return [f"{where}: {text}" for where, text in texts(data) if foreign.search(known.sub("", text))]


@pytest.fixture
def templates(checkout: Path) -> Json:
    return json.loads((checkout / "resources/templates/builtin.json").read_text(encoding="utf-8"))


@pytest.fixture
def samples(checkout: Path) -> dict[str, Json]:
    folder = checkout / "resources/sample"
    return {name: json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in ("sv", "en")}


def test_the_built_in_templates_are_whole(templates: Json) -> None:
    assert template_faults(templates) == []


def _put(data: Json, *path_and_value: Any) -> None:
    *path, last, value = path_and_value
    place: Any = data
    for key in path:
        place = place[key]
    place[last] = value


FIRST = ("templates", 0)
QUESTION = (*FIRST, "sections", 0, "questions", 0)


@pytest.mark.parametrize(
    ("fault", "change"),
    [
        ("keys", (*FIRST, "key", "first")),
        ("minutes", (*FIRST, "minutes", 31)),
        ("sections", (*FIRST, "sections", 1, "questions", [])),
        ("languages", (*FIRST, "name", "en", "")),
        ("languages", (*QUESTION[:-1], 0, {"sv": "Hur har du det?"})),
        ("slip", (*QUESTION, "en", "What's on your mind?")),
        ("slip", (*QUESTION, "sv", "Bra jobbat!")),
        ("slip", (*QUESTION, "sv", "Två  blanksteg?")),
        ("slip", (*FIRST, "when", "sv", "När det går ”så där”...")),
        ("long", (*QUESTION, "sv", "Hur" * 41)),
        ("same words", (*QUESTION, "en", "Hur har du det, på riktigt?")),
    ],
)
def test_a_broken_template_is_seen(templates: Json, fault: str, change: tuple[Any, ...]) -> None:
    _put(templates, *change)
    assert any(found.startswith(fault) for found in template_faults(templates))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_sample_team_is_whole(samples: dict[str, Json], language: str) -> None:
    assert sample_faults(samples[language]) == []
    assert {talk["language"] for talk in samples[language]["dialogues"]} == {language}
    assert sum(1 for _ in texts(samples[language])) > 500


@pytest.mark.parametrize(
    ("fault", "change"),
    [
        ("points nowhere: Mark", ("marks", 0, "behaviour_id", "00000000-0000-4000-8000-000000000000")),
        ("points nowhere: Action", ("actions", 0, "person_id", "00000000-0000-4000-8000-000000000000")),
        ("unknown template", ("dialogues", 0, "template", "moonday")),
        ("out of range", ("marks", 0, "on", "2025-03-10")),
        ("out of range", ("dialogues", 3, "ended_at", "2026-03-11T10:00:00+01:00")),
        ("held but not written", ("dialogues", 3, "sections", 1, "note", "")),
        ("number of people", ("people", [])),
        ("dialogues", ("dialogues", [])),
        ("talking_points from", ("talking_points", [])),
        ("few templates", ("dialogues", [])),
        ("anchor", ("x_anchor", "2026-03-11")),
        ("talks today", ("dialogues", 0, "planned_at", "2026-03-10T09:00:00+01:00")),
        ("a late promise", ("actions", [])),
        ("untold", ("observations", [])),
        ("to sort", ("observations", [])),
        ("just words", ("behaviours", [])),
        ("asked", ("behaviours", [])),
        ("left alone", ("behaviours", [])),
        ("without", ("people", [])),
        ("began otherwise", ("past_versions", [])),
        ("marks of a team", ("marks", [])),
        ("a workshop", ("workshops", [])),
        ("slip", ("dialogues", 0, "sections", 0, "note", 'Hon sa "ja".')),
        ("slip", ("dialogues", 0, "sections", 0, "note", "Bra jobbat!")),
        ("does not belong", ("private_notes", 0, "text", "Han var sjukskriven i våras.")),
        ("does not belong", ("actions", 0, "text", "Debitera 85 %")),
        ("a note twice", ("dialogues", 0, "sections", 0, "note", None)),
    ],
)
def test_a_broken_sample_is_seen(samples: dict[str, Json], fault: str, change: tuple[Any, ...]) -> None:
    data = samples["sv"]
    if change[-1] is None:
        change = (*change[:-1], data["dialogues"][0]["sections"][1]["note"])
    if change[-1] == []:  # a list without its records: leave out what points at them too
        data |= {key: [] for key in _LEANING.get(change[0], ())}
    _put(data, *change)
    assert any(found.startswith(fault) for found in sample_faults(data))


_LEANING = {
    "people": (
        "behaviours", "marks", "dialogues", "talking_points", "agreements", "actions", "observations", "feedback",
        "private_notes", "their_views", "past_versions",
    ),
    "dialogues": ("marks", "talking_points", "agreements", "actions", "their_views", "past_versions"),
    "behaviours": ("marks", "agreements", "observations", "past_versions"),
}  # fmt: skip


def test_both_languages_tell_the_same_story_in_their_own_words(samples: dict[str, Json]) -> None:
    assert pair_faults(samples["sv"], samples["en"]) == []
    assert foreign_words(samples["en"], OWN_TO_SWEDISH) == []
    assert foreign_words(samples["sv"], OWN_TO_ENGLISH) == []


Spoil = Callable[[Json, Json], None]


def _forget_to_translate(swedish: Json, english: Json) -> None:
    english["dialogues"][0]["sections"][0]["note"] = swedish["dialogues"][0]["sections"][0]["note"]


def _lose_a_mark(_swedish: Json, english: Json) -> None:
    english["marks"].pop()


def _change_an_id(_swedish: Json, english: Json) -> None:
    english["marks"][0]["id"] = english["marks"][1]["id"]


@pytest.mark.parametrize(
    ("fault", "spoil"),
    [
        ("the same words", _forget_to_translate),
        ("only in one", _lose_a_mark),
        ("differs", _change_an_id),
    ],
)
def test_languages_that_part_ways_are_seen(samples: dict[str, Json], fault: str, spoil: Spoil) -> None:
    swedish, english = samples["sv"], deepcopy(samples["en"])
    spoil(swedish, english)
    assert any(found.startswith(fault) for found in pair_faults(swedish, english))


def test_a_swedish_word_in_english_is_seen_but_not_a_name(samples: dict[str, Json]) -> None:
    data = samples["en"]
    data["feedback"][0]["reply"] = "Þórdís asked Łukasz and Ayşe Yıldırım."
    assert foreign_words(data, OWN_TO_SWEDISH) == []
    data["feedback"][0]["reply"] = "She called på en gång."
    assert len(foreign_words(data, OWN_TO_SWEDISH)) == 1
    data = samples["sv"]
    data["feedback"][0]["reply"] = "She called the customer."
    assert len(foreign_words(data, OWN_TO_ENGLISH)) == 1
