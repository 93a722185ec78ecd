"""What is written is what was there, and reading it back gives it again."""

from dataclasses import astuple, fields

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.living import LIVING_KINDS
from desktop.domain.people import Person
from desktop.exchange.archive_reading import read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.archive_content import LISTS, ArchiveContent, content_of
from tests.exchange.archives import EXPORTED_AT, contents


def as_written(content: ArchiveContent) -> list[str]:
    """Every value with its type and offset: moments that are equal may be written differently."""
    return sorted(repr((type(record).__name__, astuple(record))) for record in content.records())


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(contents())
def test_everything_written_comes_back_as_it_was(content):
    data = write_archive(content, EXPORTED_AT, "1.0.0")
    read = read_archive(data)

    assert as_written(read) == as_written(content)
    assert write_archive(read, EXPORTED_AT, "1.0.0") == data


def test_every_kind_has_its_list():
    assert list(LISTS) == list(LIVING_KINDS)
    assert [item.name for item in fields(ArchiveContent)] == list(LISTS.values())


def test_a_text_no_file_can_hold_is_refused_and_not_named():
    with pytest.raises(RuleBroken) as refused:
        write_archive(content_of([Person("a", "secret\ud800")]), EXPORTED_AT, "1.0.0")

    assert refused.value.rule is Rule.TEXT_UNREADABLE
    assert "secret" not in repr(refused.value.__cause__) + repr(refused.value)
