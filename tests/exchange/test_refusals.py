"""A file that nobody vouches for: each fault has its name and its place, and none of them is a crash."""

import copy
import json

import pytest

from desktop.domain.errors import Rule
from desktop.exchange import archive_reading
from desktop.exchange.archive_reading import content_from, read_archive
from desktop.exchange.json_text import DEEPEST
from desktop.services.archive_content import ArchiveRefused
from tests.exchange.faults import FAULTS, HEAD, OPEN_FAULTS, example, planted


def refusals(data: bytes) -> list[tuple[Rule, str]]:
    with pytest.raises(ArchiveRefused) as refused:
        read_archive(data)
    assert refused.value.rule is refused.value.refusals[0].rule
    return [(item.rule, item.place) for item in refused.value.refusals]


def test_the_example_itself_is_taken():
    assert len(list(content_from(example()).records())) >= 21


@pytest.mark.parametrize(
    ("path", "value", "rule"), [*FAULTS, *OPEN_FAULTS], ids=lambda value: repr(value)[:40]
)
def test_a_wrong_value_is_refused_with_its_place(path, value, rule):
    with pytest.raises(ArchiveRefused) as refused:
        content_from(planted(path, value))
    assert [(item.rule, item.place) for item in refused.value.refusals] == [(rule, path)]


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", Rule.FILE_EMPTY),
        (b" \n", Rule.FILE_EMPTY),
        (b"Hej", Rule.FILE_NOT_JSON),
        (b'{"format":"vardag-archive","version":1', Rule.FILE_NOT_JSON),
        (b"\xff\xfe{\x00}\x00", Rule.FILE_NOT_TEXT),
        (b'{"format":"\xff"}', Rule.FILE_NOT_TEXT),
        (b"[" * 100_000, Rule.FILE_TOO_DEEP),
        (b'{"x_":' * 100_000, Rule.FILE_TOO_DEEP),
        (b"[]", Rule.FILE_NOT_ARCHIVE),
        (b"{}", Rule.FILE_NOT_ARCHIVE),
        (b'{"format":"vardag-template","version":1}', Rule.FILE_NOT_ARCHIVE),
        (b'{"format":"vardag-archive"}', Rule.KEY_MISSING),
        (b'{"format":"vardag-archive","version":true}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":"1"}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":1.0}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":0}', Rule.NUMBER_OUT_OF_RANGE),
        (b'{"format":"vardag-archive","version":2,"new":[1]}', Rule.FILE_NEWER),
        (b'{"format":"vardag-archive","version":' + b"9" * 100_000 + b"}", Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"version":1}', Rule.KEY_TWICE),
        (b'{"format":"vardag-archive","version":1,"news":[]}', Rule.KEY_UNKNOWN),
        (b'{"format":"vardag-archive","version":1,"sections":[]}', Rule.KEY_UNKNOWN),
        (b'{"format":"vardag-archive","version":1,"teams":{}}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":1,"teams":[1]}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":1,"teams":[{"id":1,"id":2}]}', Rule.KEY_TWICE),
        (b'{"format":"vardag-archive","version":1,"dialogues":[7]}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":1,"exported_at":"yesterday"}', Rule.NOT_A_MOMENT),
        (b'{"format":"vardag-archive","version":1,"app_version":1}', Rule.WRONG_TYPE),
        (b'{"format":"vardag-archive","version":1,"x_a":NaN}', Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a":[{"b":-Infinity}]}', Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a":1e400}', Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a":0.' + b"1" * 100_000 + b"}", Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a":{"b":1,"b":1}}', Rule.KEY_TWICE),
        (b'{"format":"vardag-archive","version":1,"x_a":"\\ud800"}', Rule.TEXT_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a\\u0000":1}', Rule.TEXT_UNREADABLE),
        (b'{"format":"vardag-archive","version":1,"x_a":{"\\udfff":1}}', Rule.TEXT_UNREADABLE),
    ],
    ids=lambda value: value[:60] if isinstance(value, bytes) else value.name,
)
def test_a_wrong_file_is_refused_with_one_reason(data, rule):
    assert [found for found, _ in refusals(data)] == [rule]


def test_brackets_in_texts_are_no_depth():
    value = HEAD | {"x_art": '[[["\\' * 1000, "x_deep": json.loads("[" * (DEEPEST - 1) + "]" * (DEEPEST - 1))}
    assert read_archive(json.dumps(value).encode()).preferences
    with pytest.raises(ArchiveRefused):
        read_archive(json.dumps(value | {"x_deep": [value["x_deep"]]}).encode())


def test_everything_wrong_is_named_up_to_a_hundred():
    value = example()
    value["people"][0]["name"] = ""
    value["people"][0]["rhythm"]["weekday"] = 8
    value["goals"][0]["state"] = "asleep"
    assert refusals(json.dumps(value).encode()) == [
        (Rule.EMPTY_TEXT, "people[0].name"),
        (Rule.NUMBER_OUT_OF_RANGE, "people[0].rhythm.weekday"),
        (Rule.NOT_A_CHOICE, "goals[0].state"),
    ]
    assert len(refusals(json.dumps(HEAD | {"teams": [{}] * 1000}).encode())) == 100


@pytest.mark.parametrize("key", [key for key, held in example().items() if isinstance(held, list)])
def test_an_id_twice_in_a_list_is_refused(key):
    value = example()
    value[key].append(copy.deepcopy(value[key][0]))
    found = refusals(json.dumps(value).encode())
    assert found[0] == (Rule.ID_TWICE, f"{key}[{len(value[key]) - 1}].id")


def test_a_section_id_twice_is_refused():
    value = example()
    sections = value["dialogues"][0]["sections"]
    sections.append(copy.deepcopy(sections[0]))
    assert refusals(json.dumps(value).encode()) == [
        (Rule.ID_TWICE, f"dialogues[0].sections[{len(sections) - 1}].id")
    ]


def test_a_refusal_shows_the_name_of_a_key_but_never_what_was_written():
    key, secret = "k\u202e" + "ä" * 100, "a secret word"
    value = HEAD | {"teams": [{"id": secret, "name": secret + "\0", key: secret}]}
    with pytest.raises(ArchiveRefused) as refused:
        read_archive(json.dumps(value).encode())
    told = repr(refused.value.refusals) + repr(refused.value) + repr(refused.value.about)
    assert secret not in told
    assert refused.value.about["key"] == "k�" + "ä" * 58 + "…"


def test_a_file_too_large_is_not_even_read():
    data = b" " * (archive_reading.LARGEST_MEGABYTES * 1_000_000 + 1)
    assert refusals(data) == [(Rule.FILE_TOO_LARGE, "")]


def test_too_many_records_are_refused_before_they_are_read():
    talk = example()["dialogues"][0] | {"sections": [{}] * 60_000}
    value = HEAD | {"dialogues": [talk], "teams": [{}] * 50_000}
    assert refusals(json.dumps(value).encode()) == [(Rule.FILE_TOO_MANY_RECORDS, "")]


def test_a_list_inside_a_record_has_its_limit():
    assert refusals(json.dumps(planted("people[0].aliases", ["a"] * 10_001)).encode()) == [
        (Rule.FILE_TOO_MANY_RECORDS, "people[0].aliases")
    ]


def test_what_may_be_missing_may_be_null_and_a_mark_may_open_the_file():
    value = HEAD | dict.fromkeys(("teams", "people", "dialogues", "exported_at", "app_version"))
    assert read_archive(b"\xef\xbb\xbf" + json.dumps(value).encode()) == read_archive(
        json.dumps(HEAD).encode()
    )
    bare = {"id": "5ad180d3-8333-5bea-9abe-85de4b14a7e7", "name": "Amir"}
    nulls = bare | dict.fromkeys(("role", "email", "aliases", "state", "rhythm", "team_id", "started_on"))
    assert content_from(HEAD | {"people": [bare]}) == content_from(HEAD | {"people": [nulls]})


def test_a_section_without_id_always_gets_the_same():
    first, second = (content_from(planted("dialogues[0].sections[0].id", None)) for _ in range(2))
    assert first.sections[0].id == second.sections[0].id != content_from(example()).sections[0].id
