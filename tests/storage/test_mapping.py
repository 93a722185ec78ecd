"""Every record comes back as it was written, to the offset of a time and the last odd character."""

from dataclasses import dataclass, fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.people import Team
from desktop.domain.records import KINDS
from desktop.storage.mapping import ROWS, TABLES, Mapping, mapping
from desktop.storage.mapping_values import codec_of, instant_order
from desktop.storage.rows.base import Row
from tests.storage.sample_records import NINE, SAMPLES, drawn, offsets


def exactly(record):
    """The record's text: unlike ``==`` it tells two offsets of one instant apart."""
    return repr(record)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_a_drawn_record_survives_its_row(kind):
    @given(drawn(kind, lambda name: None))
    @settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    def survives(record):
        values = mapping(kind).values(record)
        row = [values[column.name] for column in mapping(kind).columns]
        assert exactly(mapping(kind).record(row)) == exactly(record)

    survives()


def test_every_kind_has_a_sample_and_every_field_of_it_differs_from_its_default():
    assert tuple(type(record) for record in SAMPLES) == KINDS
    untouched = {
        (type(record).__name__, field.name)
        for record in SAMPLES
        for field in fields(record)
        if getattr(record, field.name) == field.default
    }
    assert untouched == set()


def test_every_table_of_the_schema_belongs_to_a_kind():
    assert set(ROWS) == set(KINDS)
    assert set(TABLES) == set(Row.metadata.tables)


@given(st.datetimes(timezones=offsets()), st.datetimes(timezones=offsets()))
def test_the_sort_key_orders_as_instants_do(first, second):
    assert (first < second) == (instant_order(first) < instant_order(second))


def test_a_field_without_a_column_is_refused():
    @dataclass
    class TeamWithMotto:
        id: str
        motto: str

    with pytest.raises(TypeError):
        Mapping(TeamWithMotto, mapping(Team).table)


def test_a_field_of_an_unknown_type_is_refused():
    with pytest.raises(TypeError):
        codec_of(float)


def test_the_sample_instant_sorts_by_utc():
    assert instant_order(NINE) == 1_773_129_600 * 1_000_000
