"""Every sentence of the interface, in both languages: nothing shames, scores, hurries or shouts."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

HARSH = re.compile(
    r"!|\b("
    r"försena\w*|missa\w*|misslyck\w*|slarv\w*|måste|skynda\w*|genast|omedelbart|borde|äntligen|"
    r"poäng\w*|betyg\w*|rank\w*|topplist\w*|procent\w*|duktig\w*|sämst\w*|bäst\w*|dålig\w*|"
    r"overdue|miss(ed|es)|fail\w*|must|should have|hurry|immediately|at last|"
    r"scor\w*|rating\w*|streak\w*|percent\w*|worst|best|bad"
    r")\b",
    re.IGNORECASE,
)
"""Words that judge a person or press on somebody; a word for the computer's own trouble is chosen elsewhere."""
NO_SCORES = (
    "Det finns inga fält för hälsa, familj, tro, facklig tillhörighet eller personnummer. "
    "Ingen får betyg eller poäng."
)
NO_SCORES_IN_ENGLISH = (
    "There are no fields for health, family, faith, union membership or identity numbers. "
    "Nobody is graded or scored."
)
MEANT = frozenset({NO_SCORES, NO_SCORES_IN_ENGLISH})
"""Says that nobody is scored."""


def spoken(catalogue: Path) -> Iterator[str]:
    with catalogue.open("rb") as stream:
        for message in filter(_is_said, read_po(stream)):
            for words in (message.id, message.string):
                yield from (words,) if isinstance(words, str) else words


def _is_said(message: Message) -> bool:
    """Anything but the head of the catalogue."""
    return bool(message.id)


def harsh(sentences: Iterator[str]) -> list[str]:
    plain = (re.sub(r"\{\w+\}", "", sentence) for sentence in sentences if sentence not in MEANT)
    return [sentence for sentence in plain if HARSH.search(sentence)]


def test_nothing_shames_scores_or_hurries(checkout: Path) -> None:
    sentences = list(spoken(checkout / "resources" / "translations" / "en.po"))
    assert len(sentences) > 2000
    assert harsh(iter(sentences)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Du missade samtalet.",
        "Två löften är försenade",
        "Bra jobbat!",
        "Your streak is three weeks.",
        "You must talk with Amir.",
        "Amirs poäng",
    ],
)
def test_a_harsh_word_is_heard(sentence: str) -> None:
    assert harsh(iter([sentence])) == [sentence]


def test_every_exception_is_still_said(checkout: Path) -> None:
    assert set(spoken(checkout / "resources" / "translations" / "en.po")) >= MEANT


def test_quotation_marks_and_apostrophes_are_real_ones(checkout: Path) -> None:
    typed = re.compile(r"(?<=\w)'|'(?=\w)|\"")
    assert not [
        sentence
        for sentence in spoken(checkout / "resources" / "translations" / "en.po")
        if typed.search(sentence)
    ]
