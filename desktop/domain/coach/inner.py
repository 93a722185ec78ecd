"""INNER and VAGUE: what nobody beside us could see, and what each would see in another way."""

from desktop.domain.coach.actors import passive_at
from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.nouns import is_feeling, is_vague, is_vague_noun
from desktop.domain.coach.results import Found
from desktop.domain.coach.sentence import Part, Sentence
from desktop.domain.coach.words import Does, Form, row

_ALOUD = row("högt aloud")
_NEAR = 6


def inner_or_vague_hint(said: Sentence) -> Found:
    """INNER, or else VAGUE."""
    return _vague_phrase(said) or _inner(said) or _vague(said)


def _inner(said: Sentence) -> Found:
    words, verb, does = said.lexicon, said.verb, said.does()
    for at in said.main(said.start):
        length = said.phrase(at, words.inner_phrases)
        if length:
            return CoachRule.INNER, at, at + length - 1
    if verb is None:
        return None
    near = _near(said, verb)
    if any(said.word(at) in _ALOUD for at in near) or (said.word(verb), said.word(verb + 2)) == (
        "think",
        "loud",
    ):
        return None
    if does is Does.INNER or (does is Does.LEAD and said.word(verb) in words.longing):
        return CoachRule.INNER, verb, verb
    if does is Does.BE:
        felt = next((at for at in near[:4] if is_feeling(said.word(at))), None)
        return (CoachRule.INNER, felt, felt) if felt is not None else None
    return None


def _vague_phrase(said: Sentence) -> Found:
    told = (Part.MAIN, Part.ASIDE)
    for at in [at for at in range(said.start, len(said.tokens)) if said.parts[at] in told]:
        length = said.phrase(at, said.lexicon.vague_phrases)
        if length and not _concrete(said, at + length):
            return CoachRule.VAGUE, at, at + length - 1
    return None


def _vague(said: Sentence) -> Found:
    verb, does = said.verb, said.does()
    if does is Does.VAGUE and verb is not None:
        return CoachRule.VAGUE, verb, verb
    found = _vague_word(said)
    return (CoachRule.VAGUE, found, found) if found is not None else None


def _vague_word(said: Sentence) -> int | None:
    """The word that leaves open what is done, where the verb leaves it open too."""
    words, verb, does = said.lexicon, said.verb, said.does()
    near = list(said.main(said.start)) if verb is None else _near(said, verb)
    if verb is None and any(said.word(at) in words.more for at in near[:1]):
        return None
    if _done_to_something(said):
        return None
    for at in near:
        word = said.word(at)
        if does in {None, Does.BE, Does.WEAK} and is_vague(word):
            return at
        if does is Does.WEAK and word in words.more:
            return at
        if does in {None, Does.LIGHT, Does.WEAK} and is_vague_noun(word) and not _concrete(said, at + 1):
            return at
    return None


def _done_to_something(said: Sentence) -> bool:
    """Whether something is done to a thing, as in "mötet är förberett"; "vi är förberedda" is something else."""
    ours = any(said.word(at) in said.lexicon.we for at in said.subject())
    return bool(said.subject()) and not ours and passive_at(said) is not None


def _near(said: Sentence, verb: int) -> list[int]:
    return [at for at in said.main(verb + 1) if at <= verb + _NEAR]


def _concrete(said: Sentence, at: int) -> bool:
    """Whether what is done follows: "ansvar för att boka rummet"."""
    words = [said.word(at), said.word(at + 1)]
    if words[0] in {"för", "att"} and "att" in words:
        known = said.forms(at + 1 + (words[0] == "för"))
        return Form.INFINITIVE in known
    return words[0] == "for" and words[1].endswith("ing")
