"""MULTI: two behaviours in one sentence."""

from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.results import Found
from desktop.domain.coach.sentence import Sentence
from desktop.domain.coach.words import Does, Form, row

_OBJECTS = row("me him her them it us mig dig honom henne dem oss det")
_LONG_VERB = 6


def pair_hint(said: Sentence) -> Found:
    """A second verb after "och" that is no part of the same act."""
    if said.verb is None:
        return None
    words = said.lexicon
    for at in said.main(said.verb + 1):
        if said.word(at) not in words.conjunctions:
            continue
        second = _second_verb(said, at + 1)
        if second is not None and not _same_act(said, at, second):
            return CoachRule.MULTI, at, second
    return None


def _second_verb(said: Sentence, begin: int) -> int | None:
    words = said.lexicon
    after_conjunction = said.word(begin - 1)
    at = begin
    while said.word(at) in words.adverbs or said.word(at) in words.conjunctions:
        at += 1
    if said.word(at) in words.we and said.verb_at(at + 1):
        return at + 1
    if after_conjunction in {"sedan", "sen", "then"} and at == begin and not said.verb_at(at):
        return None
    return at if _is_verb(said, at) else None


def _is_verb(said: Sentence, at: int) -> bool:
    words, word = said.lexicon, said.word(at)
    verb = said.verb_at(at)
    if verb is None:
        return words.agent == "av" and len(word) > _LONG_VERB and _compound(said, word)
    if words.agent == "by":
        if not verb.forms & {Form.FINITE, Form.INFINITIVE}:
            return False
        follows = said.word(at + 1)
        return word not in words.nounish or follows in words.determiners | words.questions | _OBJECTS
    first = said.forms(said.verb) if said.verb is not None else frozenset()
    if said.leader != said.verb or Form.FINITE not in first:
        return bool(verb.forms & {Form.INFINITIVE, Form.IMPERATIVE, Form.PASSIVE})
    return bool(verb.forms & {Form.FINITE, Form.PASSIVE})


def _compound(said: Sentence, word: str) -> bool:
    """A verb that begins with another word (dubbelkollar), or is made in the living way (-erar)."""
    if word.endswith(("erar", "era")):
        return True
    return any(
        len(word) - cut >= 5 and Form.FINITE in said.lexicon.verbs[word[cut:]].forms
        for cut in range(2, len(word) - 4)
        if word[cut:] in said.lexicon.verbs
    )


def _same_act(said: Sentence, conjunction: int, second: int) -> bool:
    words, first = said.lexicon, said.word(said.verb if said.verb is not None else -1)
    if said.word(said.leader if said.leader is not None else -1) in words.moving or first in words.moving:
        return True
    known = words.verbs.get(said.word(second))
    says = known is not None and known.does is Does.SAY
    if first in words.reaching:
        return says and said.word(second) not in words.reaching
    return says and said.does() is Does.SAY and conjunction == (said.verb or 0) + 1
