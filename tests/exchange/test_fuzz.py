"""Whatever is done to an archive's bytes, it is read or refused: never a crash, a hang or a fault without a name."""

import json
import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exchange.archive_reading import content_from, read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.archive_content import ArchiveContent, ArchiveRefused
from tests.exchange.archives import EXPORTED_AT
from tests.exchange.faults import example

VALID = write_archive(content_from(example()), EXPORTED_AT, "1.0.0")
PIECES = [
    *(
        b"null",
        b"true",
        b"-1",
        b"1e400",
        b"NaN",
        b'"',
        b"\\",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\0",
        b"\xff",
    ),
    *(
        b"\\ud800",
        b"\\u0000",
        b'"id"',
        b'"x_":',
        b"9" * 5000,
        b"[" * 100,
        "\u202e".encode(),
        b'{"x_":{"a":1,"a":2}}',
    ),
]
opened: list[str] = []
_watching: list[bool] = []


def _watch(event: str, details: tuple[object, ...]) -> None:
    if _watching and event == "open":
        opened.append(str(details[0]))


sys.addaudithook(_watch)


def outcome(data: bytes) -> ArchiveContent | ArchiveRefused:
    _watching.append(True)
    try:
        return read_archive(data)
    except ArchiveRefused as refused:
        return refused
    finally:
        _watching.clear()


def mutated(lot: random.Random, data: bytes) -> bytes:
    wrong = bytearray(data)
    for _ in range(lot.randint(1, 6)):
        wrong = wrong or bytearray(b" ")
        place = lot.randrange(len(wrong))
        match lot.randrange(5):
            case 0:
                wrong[place] = lot.randrange(256)
            case 1:
                del wrong[place : place + lot.randint(1, 40)]
            case 2:
                wrong[place:place] = lot.choice(PIECES)
            case 3:
                piece = wrong[place : place + lot.randint(1, 200)]
                there = lot.randrange(len(wrong))
                wrong[there:there] = piece
            case _:
                wrong = wrong[: max(place, 1)]
    return bytes(wrong)


def swapped(lot: random.Random) -> bytes:
    """The example with values of one place put in another: valid JSON that means something else."""
    whole = example()
    holders: list[tuple[dict, str]] = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            for key, held in value.items():
                holders.append((value, key))
                walk(held)
        elif isinstance(value, list):
            for held in value:
                walk(held)

    walk(whole)
    for _ in range(lot.randint(1, 3)):
        (one, key), (other, name) = lot.choice(holders), lot.choice(holders)
        other[name] = json.loads(json.dumps(one[key]))
    return json.dumps(whole).encode()


def run(rounds: int, seed: int) -> None:
    print(f"seed {seed}")  # shown when it fails
    lot = random.Random(seed)
    outcome(VALID)  # whatever Python loads late, it has loaded now
    opened.clear()
    taken = 0
    for number in range(rounds):
        data = mutated(lot, VALID) if number % 2 else swapped(lot)
        found = outcome(data)
        if isinstance(found, ArchiveRefused):
            assert 0 < len(found.refusals) <= 100
        else:
            taken += 1
            again = write_archive(found, EXPORTED_AT, "")
            assert write_archive(read_archive(again), EXPORTED_AT, "") == again
    assert 0 < taken < rounds
    assert opened == []


def test_a_few_hundred_wrong_archives():
    run(400, seed=random.randrange(1 << 30))


@pytest.mark.long
def test_ten_thousand_wrong_archives():
    run(10_000, seed=random.randrange(1 << 30))


_json = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.one_of(st.sampled_from([*example(), "id", "name", "sections"]), st.text(max_size=4)), inner
        ),
    ),
)


@settings(deadline=None)
@given(_json)
def test_any_json_is_read_or_refused(value):
    outcome(json.dumps(value).encode())
    if isinstance(value, dict):
        outcome(json.dumps(value | {"format": "vardag-archive", "version": 1}).encode())


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data):
    outcome(data)
