"""The coach's rules for a behaviour (``product.md`` 7), after Ledarna's five criteria: measurable, observable,
specific, active, reliable.
"""

from collections.abc import Iterator

from desktop.domain.coach.actors import agent_hint, others_hint
from desktop.domain.coach.barriers import barrier_hint
from desktop.domain.coach.hints import MOST_HINTS, Advice, CoachRule, Hint
from desktop.domain.coach.inner import inner_or_vague_hint
from desktop.domain.coach.languages import languages_of
from desktop.domain.coach.pairs import pair_hint
from desktop.domain.coach.reading import read_sentence
from desktop.domain.coach.results import Found, result_hint
from desktop.domain.coach.sentence import Part, Sentence
from desktop.domain.coach.tokens import MOST_JUDGED, tokens_of

LONGEST_SENTENCE = 25
"""Words a sentence may have; a cue does not count, up to ``LONGEST_CUE`` words of it."""
LONGEST_CUE = 12

_RULES = (result_hint, others_hint, barrier_hint, pair_hint, inner_or_vague_hint, agent_hint)


def judge_behaviour(text: str) -> Advice:
    """Judge one sentence in Swedish, English or a mixture; never raises.

    At most the first 2,000 characters are read, so the time is bounded. What is in neither language is not judged, and
    gets no hint.
    """
    tokens = tokens_of(text[:MOST_JUDGED])
    readings = [_hints(read_sentence(tokens, lexicon), text) for lexicon in languages_of(tokens)]
    if not readings:
        return Advice()
    return Advice(min(readings, key=len), judged=True)


def _hints(said: Sentence, text: str) -> tuple[Hint, ...]:
    found = list(_found(said))[:MOST_HINTS]
    return tuple(_hint(said, each, text) for each in found)


def _found(said: Sentence) -> Iterator[Found]:
    yield from (found for rule in _RULES if (found := rule(said)) is not None)
    if not said.has_cue:
        yield CoachRule.CUE, -1, -1
    if _words(said) > LONGEST_SENTENCE:
        yield CoachRule.LONG, -1, -1


def _words(said: Sentence) -> int:
    """The words of a sentence, its cue not counted as long as it is short."""
    words = [part for token, part in zip(said.tokens, said.parts, strict=True) if token.word != ":"]
    return len(words) - min(words.count(Part.CUE), LONGEST_CUE)


def _hint(said: Sentence, found: Found, text: str) -> Hint:
    rule, first, last = found or (CoachRule.CUE, -1, -1)
    if first < 0:
        return Hint(rule)
    start, end = said.tokens[first].start, said.tokens[last].end
    return Hint(rule, text[start:end], start, end)
