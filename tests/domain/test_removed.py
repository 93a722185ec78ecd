"""What the bin keeps, and when it lets go: never because of one wrong clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.goals import Mark, MarkKind
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.promises import Action, Agreement
from desktop.domain.removed import Gone, Link, linked, links_between, removed, sighted
from desktop.domain.workshop import Workshop

AT = datetime(2026, 11, 24, 14, 2, tzinfo=UTC)
TODAY = AT.date()
ENTRY = removed("e", AT, (Gone(Action("a", "amir", "Ring"), 4), Gone(Action("b", "amir", "Skriv"))))
LAST = date(2026, 12, 24)


def seen(*days):
    """The entry after these days, in this order; None once it has gone."""
    entry = ENTRY
    for day in days:
        entry = entry and sighted(entry, day)
    return entry


def test_it_is_kept_for_thirty_days_and_knows_what_was_meant():
    assert ENTRY.until == LAST
    assert ENTRY.meant.id == "a"
    assert ENTRY.highest == 4
    assert removed("e", AT, (Gone(Action("a", "amir", "Ring")),)).highest == 0


def test_before_its_day_nothing_happens():
    assert seen(TODAY, LAST - timedelta(days=1)) == ENTRY


def test_it_goes_at_the_second_day_past_its_own():
    assert seen(LAST) == replace(ENTRY, past_on=LAST)
    assert seen(LAST, LAST) == replace(ENTRY, past_on=LAST)
    assert seen(LAST, LAST + timedelta(days=1)) is None


def test_a_clock_in_2099_that_is_put_right_empties_nothing():
    far = date(2099, 1, 1)
    assert seen(far, TODAY, LAST) == replace(ENTRY, past_on=LAST)
    assert seen(far, TODAY, LAST, LAST + timedelta(days=3)) is None


@given(st.integers(1, 90), st.integers(0, 400))
def test_two_sightings_count_only_within_a_month(apart, after):
    first = LAST + timedelta(days=after)
    second = first + timedelta(days=apart)
    assert (seen(first, second) is None) == (apart <= 31)
    assert (seen(second, first) is None) == (apart <= 31)


@given(st.lists(st.dates(date(2026, 11, 1), date(2099, 12, 31)), max_size=8))
def test_it_never_goes_within_thirty_days_of_the_clock_that_is_seen_last(days):
    entry = ENTRY
    for day in days:
        after = sighted(entry, day)
        if after is None:
            assert day >= LAST
            assert entry.past_on is not None
            assert entry.past_on >= LAST
            return
        entry = after


def test_what_lets_go_is_remembered_and_takes_hold_again():
    before = Observation("o", AT, "Hon frågade", behaviour_id="b", state=ObservationState.LINKED)
    after = replace(before, behaviour_id=None, state=ObservationState.CAPTURED)
    links = list(links_between(before, after))
    assert {link.field: (link.was, link.became) for link in links} == {
        "behaviour_id": ("b", None),
        "state": ("linked", "captured"),
    }
    again = after
    for link in links:
        again = linked(again, link)
    assert again == before
    assert again.state is ObservationState.LINKED


def test_what_somebody_has_touched_since_stays():
    link = Link(Agreement, "a", "behaviour_id", "b", None)
    assert linked(Agreement("a", "amir", "Vi ringer", behaviour_id="c"), link).behaviour_id == "c"


def test_a_list_gets_back_what_it_lost():
    link = Link(Workshop, "w", "chosen", ("a", "b", "c"), ("b", "c"))
    shop = Workshop("w", "goal", chosen=("b", "c"))
    assert linked(shop, link).chosen == ("a", "b", "c")
    assert linked(replace(shop, chosen=("c", "d")), link).chosen == ("c", "d", "a")
    assert linked(replace(shop, chosen=("a",)), link).chosen == ("a",)


def test_a_list_that_held_nothing_else_gets_it_back_too():
    link = Link(Workshop, "w", "chosen", ("a",), ())
    assert linked(Workshop("w", "goal", chosen=("d",)), link).chosen == ("d", "a")


def test_only_references_and_states_let_go():
    before = Mark("m", "b", MarkKind.DONE, date(2026, 1, 1), "Ringde")
    with pytest.raises(TypeError):
        list(links_between(before, replace(before, on=date(2026, 1, 2))))
