"""The published schema says what the reader holds people to."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

from desktop.domain.errors import Rule
from desktop.exchange.archive_format import OBJECTS
from desktop.exchange.archive_reading import content_from
from desktop.exchange.archive_writing import archive_value
from desktop.exchange.objects import Field, ObjectOf
from desktop.exchange.schema import archive_schema, schema_text
from desktop.exchange.shapes import Choice, ListOf, Whole
from desktop.services.archive_content import LISTS, ArchiveRefused
from tests.exchange.archives import EXPORTED_AT, contents
from tests.exchange.faults import FAULTS, HEAD, example, planted

ROOT = Path(__file__).resolve().parents[2]
VALIDATOR = Draft202012Validator(archive_schema())
SAMPLES = sorted((ROOT / "resources" / "sample").glob("*.json"))
UNSAYABLE = ["2026-02-30", "2026-02-30T14:00:00+01:00"]


def test_the_published_schema_is_this_one():
    """To renew it: python -c "from desktop.exchange.schema import schema_text as s; print(s(), end='')" > docs/…"""
    assert (ROOT / "docs" / "archive.schema.json").read_text(encoding="utf-8") == schema_text()


def test_the_schema_is_one():
    Draft202012Validator.check_schema(archive_schema())


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=30)
@given(contents())
def test_what_the_program_writes_keeps_the_schema(content):
    VALIDATOR.validate(json.loads(json.dumps(archive_value(content, EXPORTED_AT, "1.0.0"))))


def test_the_example_keeps_it_and_says_everything_it_can():
    value = example()
    VALIDATOR.validate(value)
    for kind, shape in OBJECTS.items():
        assert {item.key for item in shape.fields} == {
            key for key in value[LISTS[kind]][0] if not key.startswith("x_")
        }


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_sample_team_keeps_it(path):
    VALIDATOR.validate(json.loads(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize(
    ("path", "value"),
    [(path, value) for path, value, _ in FAULTS if value not in UNSAYABLE],
    ids=lambda value: repr(value)[:40],
)
def test_what_the_reader_refuses_the_schema_refuses(path, value):
    assert not VALIDATOR.is_valid(planted(path, value))


@pytest.mark.parametrize(
    "value", [[], {}, {"format": "x"}, HEAD | {"version": 2}, HEAD | {"version": True}, HEAD | {"news": 1}]
)
def test_a_wrong_whole_is_refused_by_the_schema(value):
    assert not VALIDATOR.is_valid(value)


def _needed(shape: ObjectOf, path: str) -> list[tuple[str, Field]]:
    found = []
    for item in shape.fields:
        place = f"{path}.{item.key}"
        found.append((place, item))
        inner = item.shape
        while isinstance(inner, ListOf):
            inner, place = inner.item, f"{place}[0]"
        if isinstance(inner, ObjectOf):
            found += _needed(inner, place)
    return found


def _places() -> list[tuple[str, Field]]:
    return [found for kind, shape in OBJECTS.items() for found in _needed(shape, f"{LISTS[kind]}[0]")]


@pytest.mark.parametrize(
    ("path", "item"), _places(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_reader_and_schema_agree_on_every_key(path, item):
    wrongs: list[object] = [None, 7.5, "§", [], {}, True, -(10**12), ["\0"]]
    if isinstance(item.shape, Whole):
        wrongs += [item.shape.least - 1, item.shape.most + 1, item.shape.least]
    if isinstance(item.shape, Choice):
        wrongs += list(item.shape.words)
    for wrong in wrongs:
        value = planted(path, wrong)
        try:
            taken = bool(content_from(value))
        except ArchiveRefused as refused:
            taken = all(found.rule is Rule.ID_TWICE for found in refused.refusals)
        assert VALIDATOR.is_valid(value) == taken, wrong


@pytest.mark.parametrize("sign", [*map(chr, range(0xA1))], ids=lambda sign: f"{ord(sign):02x}")
def test_reader_and_schema_agree_on_every_control_character(sign):
    value = planted("dialogues[0].sections[0].note", f"a{sign}b")
    try:
        taken = bool(content_from(value))
    except ArchiveRefused:
        taken = False
    assert VALIDATOR.is_valid(value) == taken
