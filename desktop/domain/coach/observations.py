"""The coach's rules for observations and feedback (``product.md`` 7): describe one occasion, not the person.

Feedback about the self does more harm than good (Kluger & DeNisi 1996), hence TRAIT. What somebody said is an
observation, so the words after "sa", "frågade" … are only looked through for what is sensitive.
"""

from collections.abc import Iterator, Sequence

from desktop.domain.coach import observation_words as words
from desktop.domain.coach.hints import MOST_HINTS, Advice, CoachRule, Hint
from desktop.domain.coach.sensitive import MOST_READ, sensitive_among
from desktop.domain.coach.tokens import MOST_JUDGED, Token, tokens_of

_ENDINGS = ("", "a", "e", "are", "ast")
_NEAR = 4

Place = tuple[CoachRule, int, int]


def judge_observation(text: str) -> Advice:
    """Judge what somebody saw or heard; never raises.

    GENERAL, TRAIT and MINDREAD look at the first 2,000 characters, SENSITIVE at 200,000. Where there are more than two
    hints, SENSITIVE is one of them.
    """
    tokens = tokens_of(text[:MOST_READ])
    judged = _without_words_of_others([token for token in tokens if token.end <= MOST_JUDGED])
    rules = (_general, _trait, _mindread)
    found = [_hint(text, judged, place) for rule in rules if (place := next(rule(judged), None))]
    sensitive = sensitive_among(text, tokens)
    kept = found[: MOST_HINTS - (sensitive is not None)]
    readable = sensitive is not None or any(token.word[0].isalpha() for token in tokens)
    return Advice((*kept, sensitive) if sensitive else tuple(kept), judged=readable)


def judge_note(text: str) -> Advice:
    """Judge any other text about a person: SENSITIVE alone."""
    tokens = tokens_of(text[:MOST_READ])
    sensitive = sensitive_among(text, tokens)
    return Advice((sensitive,) if sensitive else (), judged=bool(tokens))


def _without_words_of_others(tokens: Sequence[Token]) -> list[Token]:
    """The words up to what somebody is reported to have said."""
    for at, token in enumerate(tokens):
        if token.word in words.REPORTED and at > 0:
            return list(tokens[: at + 1])
    return list(tokens)


def _hint(text: str, tokens: Sequence[Token], place: Place) -> Hint:
    rule, first, last = place
    start, end = tokens[first].start, tokens[last].end
    return Hint(rule, text[start:end], start, end)


def _general(tokens: Sequence[Token]) -> Iterator[Place]:
    for at, token in enumerate(tokens):
        length = _phrase(tokens, at, words.GENERAL_PHRASES)
        if length or token.word in words.GENERAL:
            yield CoachRule.GENERAL, at, at + max(0, length - 1)


def _trait(tokens: Sequence[Token]) -> Iterator[Place]:
    for at, token in enumerate(tokens):
        length = _phrase(tokens, at, words.TRAIT_PHRASES)
        if length:
            yield CoachRule.TRAIT, at, at + length - 1
        if token.word in words.TRAIT_NOUNS:
            yield CoachRule.TRAIT, at, at
        if token.word in words.COPULAS and not _about_a_thing(tokens, at):
            trait = _after(tokens, at, words.TRAITS)
            if trait is not None and not _is_stance(tokens, trait):
                yield CoachRule.TRAIT, trait, trait


def _is_stance(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].word.removesuffix("a") in words.STANCES and _word(tokens, at + 1) in words.TOWARDS


def _mindread(tokens: Sequence[Token]) -> Iterator[Place]:
    if tokens and tokens[0].word in words.QUESTIONS:
        return
    for at, token in enumerate(tokens):
        if _word(tokens, at - 1) in words.OWN or _asked(tokens, at):
            continue
        length = _phrase(tokens, at, words.MINDREAD_PHRASES)
        if length or token.word in words.MINDREAD:
            yield CoachRule.MINDREAD, at, at + max(0, length - 1)
        if token.word in words.MINDS and at > 0:
            yield CoachRule.MINDREAD, at, at
        mood = _after(tokens, at, words.MOODS) if token.word in words.COPULAS else None
        if mood is not None:
            yield CoachRule.MINDREAD, mood, mood


def _asked(tokens: Sequence[Token], at: int) -> bool:
    """Whether it is a question, or one's own mind: "Kände du dig …", "Jag tror"."""
    return _word(tokens, at + 1) in words.YOU_ASKED | words.OWN or _word(tokens, at - 2) in words.OWN


def _about_a_thing(tokens: Sequence[Token], at: int) -> bool:
    before = _word(tokens, at - 1)
    return any(before.endswith((thing, f"{thing}en", f"{thing}et", f"{thing}n")) for thing in words.THINGS)


def _after(tokens: Sequence[Token], at: int, wanted: frozenset[str]) -> int | None:
    """The place of a word of ``wanted``, inflected too, shortly after a place."""
    for place in range(at + 1, min(at + 1 + _NEAR, len(tokens))):
        word = tokens[place].word
        if word in words.COPULAS | words.CLAUSES:
            return None
        if word not in words.HARMLESS and any(
            word.endswith(ending) and word.removesuffix(ending) in wanted for ending in _ENDINGS
        ):
            return place
    return None


def _phrase(tokens: Sequence[Token], at: int, phrases: Sequence[tuple[str, ...]]) -> int:
    here = tokens[at].word
    for phrase in phrases:
        if phrase[0] == here and all(_word(tokens, at + n) == word for n, word in enumerate(phrase)):
            return len(phrase)
    return 0


def _word(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].word if 0 <= at < len(tokens) else ""
