"""The clock of a run: the computer's own, or the one that the environment sets."""

from datetime import datetime, timedelta

import pytest

from desktop.bootstrap import clocks
from desktop.bootstrap.clocks import VARIABLE, clock_from, demo_clock, real_clock
from desktop.domain.errors import Rule, RuleBroken

SET = {VARIABLE: "2026-03-10T09:00:00+01:00"}
MOMENT = datetime.fromisoformat(SET[VARIABLE])


def test_the_real_clock_knows_its_offset():
    assert real_clock().tzinfo is not None
    assert clock_from({}, ticking=True) is real_clock


def test_a_command_gets_a_clock_that_stands():
    clock = clock_from(SET, ticking=False)
    assert clock() == clock() == MOMENT


def test_a_window_gets_one_that_goes_on(monkeypatch):
    seconds = iter([100.0, 101.5, 160.0])
    monkeypatch.setattr(clocks, "monotonic", lambda: next(seconds))
    clock = clock_from(SET, ticking=True)
    assert clock() == MOMENT + timedelta(seconds=1.5)
    assert clock() == MOMENT + timedelta(seconds=60)


@pytest.mark.parametrize(
    ("text", "rule"),
    [("i morgon", Rule.NOT_A_MOMENT), ("2026-03-10T09:00:00", Rule.MOMENT_WITHOUT_OFFSET)],
)
def test_what_is_no_moment_is_said(text, rule):
    with pytest.raises(RuleBroken) as caught:
        clock_from({VARIABLE: text}, ticking=False)
    assert caught.value.rule is rule


@pytest.mark.parametrize("ticking", [True, False])
def test_the_sample_team_lives_on_a_tuesday(ticking, monkeypatch):
    for day in range(9, 16):
        monkeypatch.setattr(clocks, "real_clock", lambda day=day: MOMENT.replace(day=day))
        assert demo_clock({}, ticking=ticking)().date() == MOMENT.date()


def test_a_clock_that_was_set_counts_for_the_sample_team_too():
    assert demo_clock(SET, ticking=False)() == MOMENT
