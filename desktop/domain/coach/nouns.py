"""What the nouns and adjectives of a sentence are about: measures, results, people whom one does not rule over."""

from collections.abc import Iterable
from functools import lru_cache

from desktop.domain.coach.english import ENGLISH
from desktop.domain.coach.sentence import Sentence
from desktop.domain.coach.swedish import SWEDISH
from desktop.domain.coach.words import Lexicon

_ENDINGS = ("", "s", "n", "t", "en", "et", "ens", "ets", "er", "or", "ar", "erna", "orna", "arna", "na", "a")
_ADJECTIVE = ("", "t", "a", "are", "ast", "aste", "e", "re", "s", "ly", "er")
_BOTH = (SWEDISH, ENGLISH)
_SHORTEST_HEAD = 4
_CUSTOMERS = ("kund", "kunden", "kunder", "kunderna")


@lru_cache(maxsize=4096)
def is_measure(word: str) -> bool:
    """Whether the word is a measure, as a compound and inflected too (debiteringsgraden, NKI-poäng)."""
    if "-" in word:
        return any(is_measure(part) for part in word.split("-"))
    return any(
        word in words.measures
        or any(
            stem in words.measures or stem.endswith(words.measure_heads) for stem in _stems(word, _ENDINGS)
        )
        for words in _BOTH
    )


@lru_cache(maxsize=4096)
def is_result(word: str) -> bool:
    """Whether the word is a result rather than a thing (samarbetet, kundrelationer)."""
    stems = list(_stems(word, _ENDINGS))
    if any(stem in words.qualities for stem in stems for words in _BOTH):
        return True
    return any(stem.endswith(_QUALITY_HEADS) for stem in stems) or is_measure(word)


@lru_cache(maxsize=4096)
def is_vague(word: str) -> bool:
    """Whether the adjective or adverb may mean many things (proaktiva, tydligare, clearly)."""
    return any(stem in words.vague for stem in _stems(word, _ADJECTIVE) for words in _BOTH)


@lru_cache(maxsize=4096)
def is_feeling(word: str) -> bool:
    """Whether the adjective is a feeling (trygga, proud)."""
    return any(stem in words.feelings for stem in _stems(word, ("", "a", "t", "are")) for words in _BOTH)


@lru_cache(maxsize=4096)
def is_vague_noun(word: str) -> bool:
    """Whether the noun may mean many things (ansvar, ownership)."""
    return any(
        stem in words.vague_nouns for stem in _stems(word, ("", "et", "t", "en", "n")) for words in _BOTH
    )


@lru_cache(maxsize=8192)
def is_of(word: str, words: Lexicon) -> bool:
    """Whether the word shows that a sentence is in this language."""
    if word in words.marks or words.verb(word):
        return True
    telling = (words.vague, words.vague_nouns, words.qualities, words.measures, words.feelings, words.others)
    small = (
        words.more,
        words.determiners,
        words.prepositions,
        words.adverbs,
        words.questions,
        words.we,
        words.they,
    )
    if any(word in group for group in small):
        return True
    return any(stem in group for stem in _stems(word, _ENDINGS + _ADJECTIVE) for group in telling)


def is_other(word: str, words: Lexicon) -> bool:
    """Whether the word is somebody whom "we" is not: customers, the board."""
    return word in words.others or (word.endswith(_CUSTOMERS) and "sekund" not in word and words is SWEDISH)


def measure_in(said: Sentence, places: Iterable[int]) -> tuple[int, int] | None:
    """The first measure among ``places``: first and last place."""
    for at in places:
        length = max(said.phrase(at, words.measure_phrases) for words in _BOTH)
        if length:
            return at, at + length - 1
        if is_measure(said.word(at)):
            return at, at
    return None


def _stems(word: str, endings: Iterable[str]) -> Iterable[str]:
    return (
        word[: len(word) - len(ending)] if ending else word
        for ending in endings
        if word.endswith(ending) and len(word) - len(ending) >= min(_SHORTEST_HEAD, len(word))
    )


_QUALITY_HEADS = tuple(sorted(word for word in SWEDISH.qualities if len(word) > 5))
