"""OTHERS and AGENT: who acts, when it is not us or nobody says who."""

from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.nouns import is_feeling, is_other
from desktop.domain.coach.results import Found
from desktop.domain.coach.sentence import Sentence
from desktop.domain.coach.words import Does, Form

_FRAGMENT = 4
"""Words in a sentence without a verb that is about somebody else."""


def others_hint(said: Sentence) -> Found:
    """Somebody whom we do not rule over acts, feels or becomes."""
    words = said.lexicon
    places = said.subject()
    if said.verb is None:
        main = list(said.main(said.start))
        leads_on = any(said.word(at) in words.prepositions for at in main)
        places = main if len(main) <= _FRAGMENT and not leads_on else []
    if passive_at(said) is not None:
        return None
    places = [at for at in places if said.word(at) not in words.adverbs][-1:]
    for at in places:
        if is_other(said.word(at), words):
            return CoachRule.OTHERS, at, at
        if said.word(at) in words.colleagues and _within(said):
            return CoachRule.OTHERS, at, at
    return None


def _within(said: Sentence) -> bool:
    """Whether what colleagues do happens inside them."""
    does = said.does()
    if does is Does.INNER:
        return True
    near = [] if said.verb is None else [said.word(at) for at in said.main(said.verb + 1)][:4]
    return does is Does.BE and any(is_feeling(word) for word in near)


def agent_hint(said: Sentence) -> Found:
    """Nobody in particular ("man"), or a passive without a doer."""
    if said.leader is None or said.verb is None:
        return None
    words, subject = said.lexicon, said.subject()
    for at in subject:
        somebody = said.word(at) in words.anyone and at == subject[0]
        if somebody and (said.start == 0 or said.word(at) in {"man", "one"}):
            return CoachRule.AGENT, at, at
    personal = any(said.word(at) in words.we for at in subject)
    if personal or any(said.word(at) == words.agent for at in said.main(said.verb)):
        return None
    passive = passive_at(said)
    return (CoachRule.AGENT, passive, passive) if passive is not None else None


def passive_at(said: Sentence) -> int | None:
    """The place of a passive: something is done, to whatever stands as the subject."""
    words, verb = said.lexicon, said.verb
    if verb is None:
        return None
    word, forms = said.word(verb), said.forms(verb)
    if word not in words.deponent and (Form.PASSIVE in forms or word.endswith("eras")):
        return verb
    if said.does() is not Does.BE:
        return None
    for at in [*said.main(verb + 1)][:3]:
        known = said.known(at)
        if (
            known
            and Form.PARTICIPLE in known.forms
            and known.does in {Does.ACT, Does.SAY, Does.LIGHT, Does.EFFECT_ON}
        ):
            return verb
    return None
