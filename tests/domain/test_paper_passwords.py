"""A paper's password: any that opens the paper everywhere, and the same one twice."""

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.paper_passwords import LONGEST, accepted, chosen


def refusal(*words: str) -> RuleBroken:
    with pytest.raises(RuleBroken) as broken:
        (chosen if len(words) > 1 else accepted)(*words)
    return broken.value


@pytest.mark.parametrize("password", ["x", " två ord ", "Åsa & Łukasz 7", "å" * 63, "a" * LONGEST, "😀" * 31])
def test_whatever_its_owner_likes(password):
    assert accepted(password) == password
    assert chosen(password, password) == password


def test_loose_accents_are_the_same_password():
    assert accepted("A\u030asa") == "Åsa"
    assert chosen("A\u030asa", "Åsa") == chosen("Åsa", "A\u030asa") == "Åsa"


@pytest.mark.parametrize("nothing", ["", "  ", "\u3000"])
def test_nothing_is_no_password(nothing):
    assert refusal(nothing).rule is Rule.PASSWORD_EMPTY
    assert refusal(nothing, nothing).rule is Rule.PASSWORD_EMPTY


@pytest.mark.parametrize(("password", "fits"), [("a" * 128, 127), ("å" * 64, 63), ("😀" * 40, 31)])
def test_one_that_readers_would_cut_differently_is_refused(password, fits):
    assert (refusal(password).rule, refusal(password).about) == (Rule.PASSWORD_LONG, {"limit": fits})


@pytest.mark.parametrize("again", ["", "hemlig", "Hemligt "])
def test_two_that_differ(again):
    assert (refusal("Hemligt", again).rule, refusal("Hemligt", again).about) == (Rule.PASSWORDS_DIFFER, {})


def test_half_a_character():
    assert refusal("a\ud800").rule is Rule.TEXT_UNREADABLE
