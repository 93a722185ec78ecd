"""MULTI: two behaviours in one sentence."""

from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.results import Found
from desktop.domain.coach.sentence import Sentence
from desktop.domain.coach.words import Does, Form, row

_OBJECTS = row("me him her them it us mig dig honom henne dem oss det")
_PARTICLES = row(
    """fram ner ned ut in upp över bort dit hit förbi runt hem tillbaka down over up out back by around round
    me mig oss sig"""
)
_EACH = row("each every next last another")
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
    at = begin
    while said.word(at) in words.adverbs or said.word(at) in words.conjunctions:
        at += 1
    if said.word(at) in words.we and said.verb_at(at + 1):
        return at + 1
    return at if _is_verb(said, at) else None


def _is_verb(said: Sentence, at: int) -> bool:
    words, word = said.lexicon, said.word(at)
    verb = said.verb_at(at)
    if verb is None:
        return words.agent == "av" and len(word) > _LONG_VERB and _compound(said, word)
    if words.agent == "by":
        objects = (words.determiners - _EACH) | words.questions | _OBJECTS
        acts = bool(verb.forms & {Form.FINITE, Form.INFINITIVE})
        return acts and (word not in words.nounish or said.word(at + 1) in objects)
    first = said.forms(said.verb) if said.verb is not None else frozenset()
    if said.leader != said.verb or (first and Form.FINITE not in first):
        return bool(verb.forms & {Form.INFINITIVE, Form.IMPERATIVE, Form.PASSIVE})
    return bool(verb.forms & {Form.FINITE, Form.PASSIVE})


def _compound(said: Sentence, word: str) -> bool:
    """A verb that begins with another word (dubbelkollar)."""
    return any(
        len(word) - cut >= 5 and Form.FINITE in said.lexicon.verbs[word[cut:]].forms
        for cut in range(2, len(word) - 4)
        if word[cut:] in said.lexicon.verbs
    )


def _same_act(said: Sentence, conjunction: int, second: int) -> bool:
    words, first = said.lexicon, said.word(said.verb if said.verb is not None else -1)
    begin = said.verb if said.verb is not None else 0
    between = {said.word(at) for at in range(begin + 1, conjunction)}
    if (
        first in words.moving | words.reaching
        and between <= words.we | words.they | words.adverbs | _PARTICLES
    ):
        return True
    known = said.known(second)
    says = known is not None and known.does is Does.SAY
    if first in words.reaching:
        return says and said.word(second) not in words.reaching
    return says and said.does() is Does.SAY and conjunction == (said.verb or 0) + 1
