"""Passphrases: long enough, more than a common word, the same on every keyboard; and good ones offered."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.passphrases import Verdict, accepted, judged, normalised, suggestion, word_list


@pytest.mark.parametrize(
    ("passphrase", "verdict"),
    [
        ("", Verdict.TOO_SHORT),
        ("elva tecken", Verdict.TOO_SHORT),
        ("tolv tecken!", Verdict.FINE),
        ("vi fikar ute på tisdagar", Verdict.FINE),
        ("gräsklippare på månen", Verdict.FINE),
        ("xK9#mQ2$vL7!", Verdict.FINE),
        ("aaaaaaaaaaaaaaaa", Verdict.TOO_COMMON),
        ("            ", Verdict.TOO_COMMON),
        ("abababababababab", Verdict.TOO_COMMON),
        ("kråkakråkakråka", Verdict.TOO_COMMON),
        ("k9xzq7k9xzq7", Verdict.TOO_COMMON),
        ("ko9xzq7ko9xzq7", Verdict.FINE),
        ("123456789012", Verdict.TOO_COMMON),
        ("qwertyuiopas", Verdict.TOO_COMMON),
        ("zyxwvutsrqpo", Verdict.TOO_COMMON),
        ("password1234", Verdict.TOO_COMMON),
        ("Lösenord2026!", Verdict.TOO_COMMON),
        ("Sommaren2026!", Verdict.TOO_COMMON),
        ("correct horse battery staple", Verdict.TOO_COMMON),
        ("P@ssw0rdP@ssw0rd", Verdict.TOO_COMMON),
    ],
)
def test_verdicts(passphrase, verdict):
    assert judged(passphrase) is verdict


def test_refusals_carry_no_word_of_it():
    with pytest.raises(RuleBroken) as short:
        accepted("kort")
    assert (short.value.rule, short.value.about) == (Rule.PASSPHRASE_SHORT, {"minimum": 12})
    with pytest.raises(RuleBroken) as common:
        accepted("password1234")
    assert (common.value.rule, common.value.about) == (Rule.PASSPHRASE_COMMON, {})
    with pytest.raises(RuleBroken) as lone:
        accepted("en fin mening \ud800")
    assert (lone.value.rule, lone.value.about) == (Rule.TEXT_UNREADABLE, {})
    with pytest.raises(RuleBroken) as long:
        accepted("x" * 1_001)
    assert long.value.rule is Rule.TEXT_TOO_LONG


def test_every_keyboard_spells_it_the_same():
    assert accepted("gra\u0308nsen ﬁnns här") == accepted("gränsen finns här") == "gränsen finns här"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=1_000))
def test_any_text_is_judged(text):
    assert judged(text) in Verdict
    assert normalised(normalised(text)) == normalised(text)


def test_words_are_drawn_by_lot():
    words = word_list("# källa\n\nanka\nbåt\n cykel \n")
    assert words == ("anka", "båt", "cykel")
    numbers = iter([2, 0, 0, 1])
    assert (
        suggestion(words, lambda count: next(numbers) if count == 3 else -1, count=4) == "cykel anka anka båt"
    )


def test_six_words_are_offered():
    chance = random.Random(1)
    assert len(suggestion(["anka", "båt", "cykel"], chance.randrange).split()) == 6
