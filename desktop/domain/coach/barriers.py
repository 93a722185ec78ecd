"""NEG: what is to go away, with nothing in its place."""

from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.results import Found
from desktop.domain.coach.sentence import Part, Sentence
from desktop.domain.coach.words import Does, Form, row

_ALWAYS = row("undvika undviker undvik undvek undvikit avstå avstår avstod slippa slipper förbjuda förbjuder")
_NOTHING = row("inga ingen inget ingenting nothing")
_LET_BE = row("låta låter låt lät")


def barrier_hint(said: Sentence) -> Found:
    """A negation of what is done, or a verb that ends it."""
    if any(_turns(said, at) for at in range(said.start + 1, len(said.tokens))):
        return None
    for at in said.main(said.start):
        word = said.word(at)
        if word in said.lexicon.stops and _stops(said, at):
            return CoachRule.NEG, at, at
        if word in _LET_BE and said.word(at + 1) == "bli":
            return CoachRule.NEG, at, at + 1
        if word in said.lexicon.negations and _bars(said, at):
            return CoachRule.NEG, at, at
    return None


def _turns(said: Sentence, at: int) -> bool:
    """Whether what is done instead is said: "inte X utan Y"."""
    return (
        said.word(at) in said.lexicon.besides
        and said.word(at + 1) != "att"
        and said.parts[at] is not Part.CONTENT
    )


def _stops(said: Sentence, at: int) -> bool:
    word, after = said.word(at), said.word(at + 1)
    if said.verb is not None and at > said.verb and said.does() is not Does.LEAD and not _early(said, at):
        return False
    if word.startswith(("slut", "upphör")):
        return (
            after in {"med", "att"}
            or Form.INFINITIVE in said.forms(at + 1)
            or Form.INFINITIVE in said.forms(at + 2)
        )
    if word.startswith(("stop", "quit", "ceas", "prevent")):
        return after.endswith("ing") or after in {"all", "any"}
    return True


def _early(said: Sentence, at: int) -> bool:
    return at <= said.start + 3


def _bars(said: Sentence, at: int) -> bool:
    words, verb, word = said.lexicon, said.verb, said.word(at)
    if said.phrase(at, words.passing):
        return False
    if verb is None or at < verb or word in _NOTHING or word.endswith("n't"):
        return True
    if words.agent == "by":
        return (at == verb + 1 and said.does() is Does.BE) or (
            word == "no" and said.word(verb) in words.having
        )
    return said.denied(at)
