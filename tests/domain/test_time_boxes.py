"""Points are weighed against the minutes of the talk, with a third left for listening."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.time_boxes import time_box


@pytest.mark.parametrize(
    ("minutes", "estimates", "planned", "room", "fitting"),
    [
        (30, [], 0, 30, 0),
        (30, [None] * 4, 20, 10, 4),
        (30, [None] * 5, 25, 5, 4),
        (30, [10, 15], 25, 5, 1),
        (30, [25, None], 30, 0, 0),
        (30, [60], 60, 0, 0),
        (45, [30], 30, 15, 1),
        (45, [31], 31, 14, 0),
        (10, [0, 5, 1], 6, 4, 3),
        (0, [5], 5, 0, 0),
    ],
)
def test_what_fits(minutes, estimates, planned, room, fitting):
    box = time_box(minutes, estimates)
    assert (box.minutes, box.planned, box.room_to_listen, box.fitting) == (minutes, planned, room, fitting)
    assert box.fits is (fitting == len(estimates))


@given(st.integers(0, 600), st.lists(st.none() | st.integers(0, 120)))
def test_what_fits_leaves_a_third_for_listening(minutes, estimates):
    box = time_box(minutes, estimates)
    assert 0 <= box.fitting <= box.points == len(estimates)
    assert box.room_to_listen >= 0
    if box.fits and estimates:
        assert 3 * box.room_to_listen >= minutes
    if not box.fits:
        assert time_box(minutes, estimates[: box.fitting]).fits
