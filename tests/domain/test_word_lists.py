"""The words that passphrases are drawn from: enough of them, easy to read and type, never two that look like
one.
"""

import random
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.domain.passphrases import SHORTEST, Verdict, judged, suggestion, word_list

WORDS = Path(__file__).parents[2] / "resources" / "words"
LETTERS = {"sv": "abcdefghijklmnopqrstuvwxyzåäöé", "en": "abcdefghijklmnopqrstuvwxyz"}
EVERY_LANGUAGE = pytest.mark.parametrize("language", ["sv", "en"])


def words(language):
    return word_list((WORDS / f"{language}.txt").read_text(encoding="utf-8"))


@EVERY_LANGUAGE
def test_there_are_enough_words_in_order(language):
    assert len(words(language)) >= 2048
    assert list(words(language)) == sorted(set(words(language)))


@EVERY_LANGUAGE
def test_words_are_short_and_made_of_letters(language):
    for word in words(language):
        assert 3 <= len(word) <= 8, word
        assert set(word) <= set(LETTERS[language]), word


@EVERY_LANGUAGE
def test_no_word_begins_another(language):
    clashes = [(one, other) for one, other in pairwise(words(language)) if other.startswith(one)]
    assert clashes == []


@EVERY_LANGUAGE
def test_what_is_offered_is_always_accepted(language):
    chance, offered = random.Random(7), words(language)
    for _ in range(500):
        for count in (4, 6):
            phrase = suggestion(offered, chance.randrange, count)
            assert len(phrase) >= SHORTEST
            assert judged(phrase) is Verdict.FINE, phrase
