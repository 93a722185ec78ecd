"""Other people's names do not reach a paper that is not theirs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.masking import masked, names_in
from desktop.domain.people import Person

TEAM = [
    Person("1", "Amir Haddad"),
    Person("2", "Lisa Ek", aliases=("Lillan", "  ")),
    Person("3", "Åsa-Lena Öberg"),
    Person("4", "van der Berg"),
    Person("5", "X"),
]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Amir Haddad ringde", "En kollega ringde"),
        ("Amirs kund, Amir's kund", "En kollegas kund, en kollega's kund"),
        ("Frågade Lisa Ek och Lillan", "Frågade en kollega och en kollega"),
        ("A\u030asa-Lena var där", "En kollega var där"),
        ("Lisabon och amir", "Lisabon och amir"),
        ("van der Berg kom", "En kollega kom"),
        ("X är ett kors", "X är ett kors"),
        ("Bra. Lisa kom", "Bra. En kollega kom"),
        ("! Lisa bokar", "! En kollega bokar"),
        ("Jag och ”Lisa”", "Jag och ”en kollega”"),
        ("", ""),
    ],
)
def test_names_are_taken_out_as_they_are_written(text, left):
    assert masked(text, TEAM, "en kollega") == left


def test_nobody_to_mask_leaves_everything():
    assert masked("Amir", [], "en kollega") == "Amir"


def test_whether_a_text_names_somebody():
    assert names_in("Lisa kom", TEAM)
    assert not names_in("Ingen kom", TEAM)


@given(st.text(max_size=30), st.text(max_size=30))
def test_a_full_name_between_spaces_never_stays(before, after):
    assert "Amir Haddad" not in masked(f"{before} Amir Haddad {after}", TEAM, "en kollega")
