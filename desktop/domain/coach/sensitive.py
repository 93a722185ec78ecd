"""Finds words about health, union, faith, family and the like; local, and careful not to cry wolf.

A text is read up to ``MOST_READ`` characters, each different word once, so that a very long note takes a fraction of a
second.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from desktop.domain.coach.hints import CoachRule, Hint, Topic
from desktop.domain.coach.sensitive_words import ALONE, BEFORE, HARMLESS, HARMLESS_WORDS, INSIDE, PHRASES
from desktop.domain.coach.tokens import Token, tokens_of

MOST_READ = 200_000
"""Characters: the longest note that a field takes."""

_SHORTEST = 3
_LONGEST = 60
_PERSONAL_NUMBER = re.compile(
    r"(?<!\d)(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+]\d{4}(?!\d)"
)
_STARTS = {phrase[0] for _, kind in PHRASES for phrase in kind}


def sensitive_hint(text: str) -> Hint | None:
    """The first sensitive word, phrase or personal number of ``text``, or None."""
    return sensitive_among(text, tokens_of(text[:MOST_READ]))


def sensitive_among(text: str, tokens: Sequence[Token]) -> Hint | None:
    """As ``sensitive_hint``, for a text that has been taken apart already."""
    found = next(_found(tokens), None)
    number = _PERSONAL_NUMBER.search(text[:MOST_READ])
    if number and (found is None or number.start() < found[1]):
        return _hint(text, Topic.IDENTITY, number.start(), number.end())
    return _hint(text, *found) if found else None


def _hint(text: str, topic: Topic, start: int, end: int) -> Hint:
    return Hint(CoachRule.SENSITIVE, text[start:end], start, end, topic)


def _found(tokens: Sequence[Token]) -> Iterator[tuple[Topic, int, int]]:
    for at, token in enumerate(tokens):
        before = tokens[at - 1].word if at else ""
        topic = topic_of(token.word)
        if topic is not None and not (topic is Topic.UNION and before in BEFORE):
            yield topic, token.start, token.end
        if token.word in _STARTS:
            yield from _phrase(tokens, at)


def _phrase(tokens: Sequence[Token], at: int) -> Iterator[tuple[Topic, int, int]]:
    for topic, kind in PHRASES:
        for phrase in kind:
            here = tokens[at : at + len(phrase)]
            if tuple(token.word for token in here) == phrase:
                yield topic, here[0].start, here[-1].end


@lru_cache(maxsize=8192)
def topic_of(word: str) -> Topic | None:
    """What a folded word is about, if it is about anything sensitive."""
    if not _SHORTEST <= len(word) <= _LONGEST or word in HARMLESS_WORDS:
        return None
    for topic, words in ALONE.items():
        if word in words:
            return topic
    for topic, parts in INSIDE.items():
        if any(part in word for part in parts):
            return None if any(part in word for part in HARMLESS) else topic
    return None
