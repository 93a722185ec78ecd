"""The contract's keys are always written, in the contract's order; others only when they say something."""

import json

import pytest

from desktop.exchange.archive_reading import content_from
from desktop.exchange.archive_writing import write_archive
from desktop.services.archive_content import ArchiveContent
from tests.exchange.archives import EXPORTED_AT
from tests.exchange.faults import HEAD, example

CONTRACT = {
    "teams": "id name state",
    "people": "id name role email team_id started_on aliases state rhythm",
    "goals": "id team_id sentence success state created_on",
    "gaps": "id goal_id measured pull makes_us answer state",
    "behaviours": "id goal_id person_id team_id text state agreed_on",
    "marks": "id behaviour_id kind on text person_id dialogue_id",
    "dialogues": "id person_id team_id template title language planned_at minutes started_at ended_at state about "
    "sections",
    "talking_points": "id person_id text from raised_on state dialogue_id",
    "agreements": "id person_id text state since dialogue_id behaviour_id",
    "actions": "id person_id owner text due_on state done_on dialogue_id",
    "observations": "id person_id behaviour_id seen_at text state told_at",
    "feedback": "id person_id situation saw effect question reply state given_at",
    "effects": "id goal_id noted_on text state",
    "private_notes": "id person_id written_at text",
    "their_views": "id person_id about written_on text",
    "templates": "id name when state sections",
}
"""Every list and key of the published contract, version 1."""
BESIDE = {
    "people": "preferred_template",
    "behaviours": "follow_up_on",
    "feedback": "observation_id",
    "talking_points": "carried position",
    "templates": "position",
    "workshops": "id goal_id step monday chosen begun_on",
    "sheets": "id dialogue_id made_at questions points read_at",
    "quarters": (
        "id year number person_id team_id version state language parts texts quotes dialogue_id locked_at document"
    ),
    "places": "id section_id caret",
    "recall_marks": "id dialogue_id section_id stamped_at text handled",
    "past_versions": "id record_id until text state dialogue_id",
    "preferences": "id value",
}
NEEDED = "id name sentence goal_id measured text behaviour_id kind on template planned_at minutes person_id seen_at"
NEEDED_TOO = "noted_on written_at about written_on"


def written(content: ArchiveContent) -> dict:
    return json.loads(write_archive(content, EXPORTED_AT, "1.0.0"))


def test_an_empty_vault_has_every_list_of_the_contract_and_no_other():
    value = written(ArchiveContent())
    assert list(value) == ["format", "version", "exported_at", "app_version", *CONTRACT]
    assert value["exported_at"] == "2026-03-10T14:00:00+01:00"


@pytest.mark.parametrize("key", CONTRACT)
def test_a_bare_record_has_every_key_of_the_contract_and_no_other(key):
    kept = f"{NEEDED} {NEEDED_TOO}".split()
    bare = {name: held for name, held in example()[key][0].items() if name in kept}
    (record,) = written(content_from(HEAD | {key: [bare]}))[key]
    assert list(record) == CONTRACT[key].split()


def test_a_bare_section_and_rhythm_have_every_key_of_the_contract_and_no_other():
    value = HEAD | {name: example()[name] for name in ("people", "dialogues")}
    value["dialogues"][0]["sections"] = [{}]
    del value["people"][0]["rhythm"]["x_room"]
    result = written(content_from(value))
    assert list(result["dialogues"][0]["sections"][0]) == [
        "title",
        "minutes",
        "questions",
        "note",
        "their_words",
    ]
    assert list(result["people"][0]["rhythm"]) == ["every_weeks", "weekday", "time", "minutes"]


def test_a_full_record_has_the_other_keys_after_those_of_the_contract():
    result = written(content_from(example()))
    for key, held in result.items():
        if isinstance(held, list):
            names = f"{CONTRACT.get(key, '')} {BESIDE.get(key, '')}".split()
            assert [name for name in held[0] if not name.startswith("x_")] == names
    beside = [key for key in BESIDE if key not in CONTRACT]
    assert list(result)[-8:] == [*beside, "x_anchor"]


def test_what_comes_in_whole_goes_out_as_it_was():
    value = example()
    assert written(content_from(value)) == value | {"exported_at": EXPORTED_AT.isoformat()}


def test_texts_are_written_as_they_are_on_lines_of_their_own():
    data = write_archive(
        content_from(HEAD | {"teams": [example()["teams"][0] | {"name": "Å – 😀 <b>"}]}), EXPORTED_AT, "1"
    )
    assert '\n   "name": "Å – 😀 <b>",\n' in data.decode()
    assert data.endswith(b"\n}\n")
