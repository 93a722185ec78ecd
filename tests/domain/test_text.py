"""Fields keep what was typed, or say why not; a name cannot turn the sentence round it."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.text import (
    composed_form,
    is_blank,
    isolated,
    name_key,
    note,
    one_line,
    same_name,
    sentence,
    without_unreadable,
)
from tests.growth import in_step

READABLE = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


def refusal(call, *arguments, **options) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        call(*arguments, **options)
    return caught.value


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Amir Haddad ", "Amir Haddad"),
        ("Amir\r\nHaddad", "Amir Haddad"),
        ("Amir\tHaddad", "Amir Haddad"),
        ("rad\u2028rad\u2029rad\x0brad\x0crad\x85rad", "rad rad rad rad rad rad"),
        ("A\u030asa", "Åsa"),
        ("a  b", "a  b"),
        ("'); DROP TABLE people; --", "'); DROP TABLE people; --"),
        ("%s {0.__class__} {{7*7}}", "%s {0.__class__} {{7*7}}"),
        ("<img src='file:///etc/passwd'>", "<img src='file:///etc/passwd'>"),
        ("👩‍👩‍👧 Þórdís \u200fمريم", "👩‍👩‍👧 Þórdís \u200fمريم"),
    ],
)
def test_one_line_keeps_what_was_typed(typed, kept):
    assert one_line(typed) == kept


def test_notes_keep_their_lines_and_the_spaces_at_their_ends():
    assert note("ett \r\ntvå\rtre\u2028fyra\n\n\tfem ") == "ett \ntvå\ntre\nfyra\n\n\tfem "
    assert note("") == ""


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x7f", "\x80", "\x9f", chr(0xD800), chr(0xDFFF)])
@pytest.mark.parametrize("accept", [one_line, note, sentence])
def test_what_cannot_be_stored_or_seen_is_refused_not_dropped(sign, accept):
    broken = refusal(accept, f"Amir{sign}Haddad")
    assert (broken.rule, broken.about) == (Rule.TEXT_UNREADABLE, {"position": 4})


def test_unreadable_signs_can_be_taken_away_and_counted():
    cleaned = without_unreadable("Am\x00ir\ud800\n\tHaddad")
    assert (cleaned.text, cleaned.removed) == ("Amir\n\tHaddad", 2)


def test_too_long_is_said_with_the_figures_and_nothing_is_cut():
    assert one_line("å" * 300) == "å" * 300
    broken = refusal(one_line, "å" * 301)
    assert (broken.rule, broken.about) == (Rule.TEXT_TOO_LONG, {"limit": 300, "length": 301})
    assert refusal(note, "x" * 10_000_000).about == {"limit": 1_000_000, "length": 10_000_000}
    assert sentence("x" * 50_000) == "x" * 50_000


def test_length_is_counted_after_composing():
    assert one_line("A\u030a" * 300) == "Å" * 300


@pytest.mark.parametrize("empty", ["", "  ", "\n\t", "\u200b\ufeff", "\u2800", "\u3164", "\u202e\u2066"])
def test_nothing_to_see_counts_as_empty(empty):
    assert refusal(one_line, empty).rule is Rule.EMPTY_TEXT
    assert refusal(note, empty, required=True).rule is Rule.EMPTY_TEXT
    assert is_blank(one_line(empty, required=False))


def test_a_million_combining_marks_do_not_stop_the_window():
    pile = "e" + "\u0301\u0323" * 499_000
    assert note(pile) == pile
    assert name_key(pile)


def test_piles_of_marks_cost_in_step_with_their_height():
    def taken_in(height: int) -> None:
        pile = "e" + "\u0301\u0323" * height
        assert note(pile) == pile
        assert name_key(pile)

    assert in_step(taken_in, 20_000)


def test_five_hundred_marks_on_a_letter_are_composed_as_usual():
    assert composed_form("e" + "\u0301" * 500) == "é" + "\u0301" * 499


@given(READABLE)
def test_what_was_accepted_is_accepted_again_unchanged(text):
    kept = note(text)
    assert note(kept) == kept
    assert unicodedata.is_normalized("NFC", kept)
    line = one_line(text, required=False)
    assert one_line(line, required=False) == line
    assert "\n" not in line


@given(st.text())
def test_any_text_is_accepted_or_refused_by_a_rule(text):
    readable = without_unreadable(text)
    assert note(readable.text).encode() is not None
    if readable.removed:
        assert refusal(note, text).rule is Rule.TEXT_UNREADABLE


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Åsa  Berg", "a\u030asa berg ", True),
        ("STRASSE", "straße", True),
        ("Ａｍｉｒ", "amir", True),
        ("Am\u200bir", "Amir", True),
        ("Asa", "Åsa", False),
        ("Anna B", "Annab", False),
    ],
)
def test_names_are_compared_as_they_are_read(one, other, same):
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    "name", ["Amir", "Þórdís", "Nguyễn Thị Lan", "Карина", "🦊", "王小明", "a\u202fb\u206ac", ""]
)
def test_a_name_from_left_to_right_stands_as_it_is(name):
    assert isolated(name) == name


def test_a_name_from_right_to_left_is_wrapped():
    assert isolated("مريم") == "\u2068مريم\u2069"
    assert isolated("דוד\nלוי") == "\u2068דוד לוי\u2069"


def test_overrides_and_stray_isolates_are_neutralised():
    assert isolated("Ka\u202erin\u2069 \u2066B") == "Karin B"
    assert isolated("\u202bמרים\u2069\u202d") == "\u2068מרים\u2069"


@given(st.text())
def test_an_isolated_name_opens_and_closes_once(text):
    safe = isolated(text)
    assert safe.count("\u2068") == safe.count("\u2069") <= 1
    assert not set(safe) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\n\u2029")
