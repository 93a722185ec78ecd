"""What a text becomes before it meets a font."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.characters import clean, clings, has_right_to_left, one_line


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("a\u202eb\u2066c\u2069\u200fd", "abcd"),
        ("a\u030a", "å"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("be\u00adroende", "beroende"),
        ("\ufeffhej", "hej"),
        ("a\0b", "a\ufffdb"),
        ("\ud83d", "\ufffd"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀\ufe0f", "👩\u200d🚀\ufe0f"),
    ],
)
def test_cleaning(typed, cleaned):
    assert clean(typed) == cleaned


@given(st.text())
def test_cleaning_twice_is_cleaning_once_and_every_result_can_be_stored(text):
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    cleaned.encode()


@given(st.text())
def test_one_line_is_one_line(text):
    assert len(one_line(text).splitlines()) <= 1


def test_direction_and_accents():
    assert has_right_to_left("abc ש")
    assert not has_right_to_left("åäö 123 中文")
    assert clings("\u0301")
    assert clings("\u200d")
    assert not clings("a")
