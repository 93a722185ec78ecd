"""Whatever file somebody chooses, it is taken in or one sentence says why not."""

import json
import os

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure, Rule
from desktop.domain.progress import Cancelled
from desktop.exchange import archive_reading
from desktop.exchange.archive_reading import content_from
from desktop.exchange.files_in import archive_from_file, read_file
from desktop.services.archive_content import ArchiveRefused, Refusal
from tests.exchange.faults import example

EXAMPLE = json.dumps(example()).encode()


def test_an_archive_is_taken_whatever_its_name_and_the_order_of_its_keys(tmp_path):
    path = tmp_path / "bild.png"
    path.write_bytes(json.dumps({"x_long": "a" * 100_000} | dict(reversed(example().items()))).encode())
    assert archive_from_file(path).people == content_from(example()).people


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", Rule.FILE_EMPTY),
        (b"Hej", Rule.FILE_KIND_UNKNOWN),
        (EXAMPLE[: len(EXAMPLE) // 2], Rule.FILE_NOT_JSON),
        (b"Namn;E-post\n", Rule.FILE_KIND_LATER),
        (b"[" * 100_000, Rule.FILE_KIND_UNKNOWN),
        (b'{"format":"vardag-archive","version":1,"x_a":' + b"[" * 100_000, Rule.FILE_TOO_DEEP),
        (b'{"format":"vardag-archive","version":' + b"1" * 100_000 + b"}", Rule.NUMBER_UNREADABLE),
        (b'{"format":"vardag-archive","version":2}', Rule.FILE_NEWER),
    ],
    ids=lambda value: value.name if isinstance(value, Rule) else "",
)
def test_any_other_file_is_refused_by_name(tmp_path, data, rule):
    path = tmp_path / "arkiv.json"
    path.write_bytes(data)
    with pytest.raises(ArchiveRefused) as refused:
        archive_from_file(path)
    assert refused.value.rule is rule


def test_reading_can_be_cancelled(tmp_path):
    def progress(done: int, total: int) -> None:
        raise Cancelled

    path = tmp_path / "arkiv.json"
    path.write_bytes(EXAMPLE)
    with pytest.raises(Cancelled):
        archive_from_file(path, progress)


def test_a_file_is_read_as_bytes(tmp_path):
    path = tmp_path / "arkiv.json"
    path.write_bytes(EXAMPLE)
    assert read_file(path) == EXAMPLE


def test_a_file_too_large_is_not_read_to_its_end(tmp_path):
    path = tmp_path / "arkiv.json"
    with path.open("wb") as file:
        os.truncate(file.fileno(), 200_000_000)
    with pytest.raises(ArchiveRefused) as refused:
        read_file(path)
    assert refused.value.refusals == (
        Refusal(Rule.FILE_TOO_LARGE, about={"limit": archive_reading.LARGEST_MEGABYTES}),
    )


def test_what_is_no_file_is_said(tmp_path):
    with pytest.raises(ArchiveRefused) as refused:
        read_file(tmp_path)
    assert refused.value.rule is Rule.FILE_KIND_UNKNOWN
    with pytest.raises(EnvironmentFailed) as failed:
        read_file(tmp_path / "borta.json")
    assert failed.value.failure is Failure.FILE_MISSING
