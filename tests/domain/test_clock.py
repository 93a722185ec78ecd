"""A wall-clock time gets the offset that the place has then: a talk planned in winter for summer is at the same hour."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from desktop.domain.clock import at_this_place


@pytest.fixture
def stockholm(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "CET-1CEST,M3.5.0,M10.5.0/3")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("stockholm")
def test_summer_time() -> None:
    now = datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=1)))

    winter = at_this_place(datetime(2026, 3, 24, 14), now)
    summer = at_this_place(datetime(2026, 4, 7, 14), now)

    assert (winter.hour, winter.utcoffset()) == (14, timedelta(hours=1))
    assert (summer.hour, summer.utcoffset()) == (14, timedelta(hours=2))


@pytest.mark.usefixtures("stockholm")
def test_a_clock_of_another_place_keeps_its_offset() -> None:
    now = datetime(2026, 3, 10, 9, tzinfo=UTC)

    assert at_this_place(datetime(2026, 4, 7, 14), now) == datetime(2026, 4, 7, 14, tzinfo=UTC)
