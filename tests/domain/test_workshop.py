"""Lines become sentences, a changed line is still the same one, and what was remembered survives being tampered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.workshop import (
    MOST_LINES,
    Arrangement,
    arrangement_from,
    continued,
    in_order,
    joined,
    lines_of,
)


def test_a_line_is_a_sentence_without_its_bullet() -> None:
    assert lines_of("Ringa\n\n  - fråga Amir \n* 🙂\n \u3164 \n– Kysy asiakkaalta\n-5 är inget") == (
        "Ringa",
        "fråga Amir",
        "🙂",
        "Kysy asiakkaalta",
        "-5 är inget",
    )
    assert lines_of("   \n\t") == ()


def test_a_page_pasted_in_by_mistake_is_refused() -> None:
    assert len(lines_of("a\n" * MOST_LINES)) == MOST_LINES
    with pytest.raises(RuleBroken) as refused:
        lines_of("a\n" * (MOST_LINES + 1))
    assert refused.value.rule is Rule.TOO_MANY_LINES


@pytest.mark.parametrize(
    ("before", "after", "places"),
    [
        ("abc", "abc", (0, 1, 2)),
        ("abc", "aXc", (0, 1, 2)),
        ("abc", "cab", (2, 0, 1)),
        ("abc", "ac", (0, 2)),
        ("abc", "aXbc", (0, None, 1, 2)),
        ("ab", "XaYb", (None, 0, None, 1)),
        ("ab", "XY", (0, 1)),
        ("aa", "aaa", (0, 1, None)),
        ("", "ab", (None, None)),
        ("abc", "", ()),
    ],
)
def test_a_changed_line_continues_the_one_at_its_place(
    before: str, after: str, places: tuple[int | None, ...]
) -> None:
    assert continued(tuple(before), tuple(after)) == places


@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_no_line_is_continued_twice_and_equal_ones_are_found(before: list[str], after: list[str]) -> None:
    places = continued(before, after)
    known = [place for place in places if place is not None]
    assert len(places) == len(after)
    assert len(set(known)) == len(known)
    assert len(known) >= sum(min(before.count(line), after.count(line)) for line in "abcd")


def test_two_lines_become_one_sentence() -> None:
    assert joined("Innan mötet ringer jag ", " frågar om läget") == "Innan mötet ringer jag, frågar om läget"
    assert joined("Ringa.", "Fråga") == "Ringa. Fråga"


def test_what_has_no_place_yet_comes_last() -> None:
    assert in_order(["a", "b", "c", "d"], ["c", "x", "b"]) == ("c", "b", "a", "d")


def test_what_is_remembered_comes_back() -> None:
    arrangement = Arrangement(("a", "b"), ("c",), {"gap": "amir"})
    assert arrangement_from(arrangement.kept()) == arrangement
    assert arrangement_from(None) == Arrangement()


@pytest.mark.parametrize("odd", ["", "{", "[]", "3", '{"order": 1}', '{"whom": []}', "[" * 100_000])
def test_what_is_remembered_may_be_anything(odd: str) -> None:
    assert arrangement_from(odd) == Arrangement()
