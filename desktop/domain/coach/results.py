"""KPI and EFFECT: what is measured, and what one hopes that it leads to."""

from desktop.domain.coach.hints import CoachRule
from desktop.domain.coach.nouns import is_feeling, is_other, is_result, is_vague, measure_in
from desktop.domain.coach.sentence import Sentence
from desktop.domain.coach.words import Does, Form, row

UNITS = row("""% ‰ procent procentenheter procentenhet kr kronor krona tkr mkr mnkr sek msek ksek tsek euro €
    $ £ usd eur nok dkk dollar dollars poäng points percent pct mdkr miljon miljoner million millions
    miljarder billion nki nps nmi csat percentage""")
_SHARES = row("% ‰ procent procentenheter procentenhet percent pct")
_NEAR = 4

Found = tuple[CoachRule, int, int] | None
"""A rule, and the first and the last place that it is about."""


def result_hint(said: Sentence) -> Found:
    """KPI, or else EFFECT."""
    return _number(said) or _measure(said) or _effect(said)


def _number(said: Sentence) -> Found:
    """A number with a unit that is no everyday one, either way round."""
    for at in said.main():
        word = said.word(at)
        if word in _SHARES:
            return CoachRule.KPI, max(0, at - (said.word(at - 1)[:1].isdecimal())), at
        if not word[0].isdecimal():
            continue
        if said.word(at + 1) in UNITS:
            return CoachRule.KPI, at, at + 1
        if said.word(at - 1) in UNITS:
            return CoachRule.KPI, at - 1, at
    return None


def _measure(said: Sentence) -> Found:
    """A measure where it is the point: who acts, or the object of an effect, or all there is."""
    if said.by_means:
        return None
    found = measure_in(said, said.subject())
    if found is None and _claims(said):
        found = measure_in(said, _object(said))
    return (CoachRule.KPI, *found) if found else None


def _object(said: Sentence) -> list[int]:
    """What the verb is done to: up to the first preposition that something stands before."""
    places = list(said.main(said.start if said.verb is None else said.verb + 1))
    if said.verb is None:
        return places
    for n, at in enumerate(places[1:], 1):
        if said.word(at) in said.lexicon.prepositions:
            return places[:n]
    return places


def _claims(said: Sentence) -> bool:
    does = said.does()
    if does in {None, Does.EFFECT, Does.EFFECT_ON, Does.BE}:
        return True
    return said.verb is not None and said.word(said.verb) in said.lexicon.having


def _effect(said: Sentence) -> Found:
    if said.by_means:
        return None
    verb = said.verb
    if verb is None:
        return _more_of_something(said)
    length = said.phrase(verb, said.lexicon.effect_phrases)
    if length and any(_wished(said, at) for at in range(verb + length, len(said.tokens))):
        return CoachRule.EFFECT, verb, verb + length - 1
    near = [at for at in said.main(verb + 1) if at <= verb + _NEAR + 1]
    if Form.PASSIVE in said.forms(verb):
        near += said.subject()
    if _names_a_result(said, [said.word(at) for at in near]):
        return CoachRule.EFFECT, verb, verb
    more = next((at for at in near[:2] if said.word(at) in said.lexicon.more), None)
    claimed = more is not None and said.word(verb) in said.lexicon.having
    return (CoachRule.EFFECT, more, more) if more is not None and claimed else None


def _more_of_something(said: Sentence) -> Found:
    """Without a verb: "Bättre samarbete", "Ett ökat engagemang"."""
    words = said.lexicon
    first = next(iter(said.main(said.start)), None)
    if first is not None and said.word(first) in words.determiners - words.more:
        first += 1
    return (CoachRule.EFFECT, first, first) if first is not None and said.word(first) in words.more else None


def _names_a_result(said: Sentence, near: list[str]) -> bool:
    does = said.does()
    if does is Does.EFFECT:
        return not any(word in said.lexicon.literal for word in near)
    return does is Does.EFFECT_ON and any(is_result(word) or is_feeling(word) for word in near)


def _wished(said: Sentence, at: int) -> bool:
    word = said.word(at)
    return is_other(word, said.lexicon) or is_result(word) or is_feeling(word) or is_vague(word)
