"""Reads a sentence: the main verb and what it leads on to, and what the rest is: what is said, cues, asides, means."""

from collections.abc import Sequence

from desktop.domain.coach.openings import find_start
from desktop.domain.coach.sentence import Part, Sentence
from desktop.domain.coach.tokens import Token
from desktop.domain.coach.words import Does, Form, Lexicon, row

_TOLD = row("att om if that when när")
_ALONE = row(
    "daily weekly monthly quarterly today tomorrow regularly immediately dagligen löpande regelbundet genast omgående"
)
"""Cues that are a whole by themselves: "quarterly targets" is no cue of two words."""
_WINDOW = 6
"""How many words may stand between a verb and the one that it leads on to."""


def read_sentence(tokens: Sequence[Token], lexicon: Lexicon) -> Sentence:
    """Read ``tokens`` in one language."""
    said = Sentence(tokens, lexicon, [Part.MAIN] * len(tokens))
    find_start(said)
    for at in range(said.start):
        said.parts[at] = Part.CUE
    _find_verb(said, said.start)
    _mark_rest(said)
    return said


def _find_verb(said: Sentence, begin: int) -> None:
    """Set the first verb of the main clause, and the one that it leads on to."""
    said.leader = next((at for at in said.main(begin) if _acts(said, at, begin)), None)
    said.verb = said.leader
    while said.verb is not None and said.does() is Does.LEAD:
        further = _led_verb(said, said.verb)
        if further is None:
            return
        said.verb = further
    if said.verb is not None and said.word(said.verb) in {"har", "hade", "have", "has", "had"}:
        said.verb = _done_verb(said, said.verb) or said.verb


def _acts(said: Sentence, at: int, begin: int) -> bool:
    words = said.lexicon
    verb, before = said.verb_at(at), said.word(at - 1)
    if verb is None:
        after_subject = before in words.we and said.word(at) not in words.adverbs and at > begin
        inverted = at == said.start and said.inverted
        return (
            after_subject and said.parts[at - 1] is Part.MAIN and not said.word(at)[0].isdecimal()
        ) or inverted
    first = at == begin or all(said.word(each) in words.adverbs for each in said.main(begin) if each < at)
    if verb.forms & {Form.FINITE, Form.PASSIVE}:
        return True
    if first:
        return bool(verb.forms & {Form.INFINITIVE, Form.IMPERATIVE, Form.SUPINE})
    return before == "att" and Form.INFINITIVE in verb.forms


def _led_verb(said: Sentence, leader: int) -> int | None:
    for at in said.main(leader + 1):
        if at > leader + _WINDOW or said.word(at) in said.lexicon.conjunctions:
            return None
        verb = said.verb_at(at)
        if verb and verb.forms & {Form.INFINITIVE, Form.PASSIVE}:
            return at
    return None


def _done_verb(said: Sentence, leader: int) -> int | None:
    """The verb of "har ökat", "have improved"."""
    near = [at for at in said.main(leader + 1) if at <= leader + 3]
    verbs = ((at, said.verb_at(at)) for at in near)
    return next((at for at, verb in verbs if verb and verb.forms & {Form.SUPINE, Form.PARTICIPLE}), None)


def _mark_rest(said: Sentence) -> None:
    """Go through what follows the verb: content of what is said, cues, asides, and the means."""
    at = (said.leader if said.leader is not None else said.start - 1) + 1
    if said.verb is None and said.start < len(said.tokens):
        at = said.start + (said.start == 0)
        _phrase_cue(said, said.start)
    while at < len(said.tokens):
        at = _mark(said, at)


def _mark(said: Sentence, at: int) -> int:
    words, word = said.lexicon, said.word(at)
    if said.verb is not None and at <= said.verb:
        return _phrase_cue(said, at) or at + 1
    if _by_means(said, at):
        said.by_means = True
        said.start = at + (2 if word == "genom" else 1)
        said.inverted = False
        said.verb = said.start
        return said.start + 1
    if _is_content(said, at):
        return _to_the_end(said, at, Part.CONTENT)
    if _is_aside(said, at):
        return _to_the_end(said, at, Part.ASIDE)
    clause = said.phrase(at, words.clause_cues)
    if clause and _is_clause(said, at, clause):
        said.has_cue = True
        return _to_the_end(said, at, Part.CUE)
    return _phrase_cue(said, at) or at + 1


def _is_content(said: Sentence, at: int) -> bool:
    words, word = said.lexicon, said.word(at)
    if said.does() is Does.SAY and (word == ":" or (word in _TOLD and _told(said, at))):
        return True
    return word in words.questions or (word == "att" and Form.INFINITIVE not in said.forms(at + 1))


def _is_aside(said: Sentence, at: int) -> bool:
    words, word = said.lexicon, said.word(at)
    if word == "to":
        return said.verb is not None and at > said.verb + 1 and Form.INFINITIVE in said.forms(at + 1)
    demonstrative = word == "that" and said.word(at - 1) in words.prepositions
    if word in {"inte", "not"} and said.verb is not None and at > said.verb:
        return not said.denied(at) and not said.phrase(at, words.passing)
    return said.phrase(at, words.asides) > 0 and not demonstrative


def _by_means(said: Sentence, at: int) -> bool:
    if said.word(at) == "genom" and said.word(at + 1) == "att":
        return True
    return said.word(at) == "by" and said.word(at + 1).endswith("ing")


def _told(said: Sentence, at: int) -> bool:
    """Whether the clause is what is said ("säger att"), and not when it is said."""
    if said.word(at) in {"when", "när", "om", "if"}:
        return said.verb is not None and at <= said.verb + 3 and _has_verb(said, at + 1)
    return Form.INFINITIVE not in said.forms(at + 1) or said.word(at) != "att"


def _has_verb(said: Sentence, begin: int) -> bool:
    return any(
        said.verb_at(at) is not None for at in range(begin, min(begin + _WINDOW + 2, len(said.tokens)))
    )


def _is_clause(said: Sentence, at: int, length: int) -> bool:
    """Whether a clause begins here: "om" and its like need a verb after them."""
    word = said.word(at)
    if word == "once" and said.word(at - 1) == "at":
        return False
    if word in {"om", "innan", "before", "after", "once", "while", "until", "så"} or length > 1:
        return _has_verb(said, at + length)
    return word not in {"sedan", "då"} or _has_verb(said, at + length)


def _phrase_cue(said: Sentence, at: int) -> int:
    """Mark a cue phrase up to the next preposition; where none stands, 0."""
    words = said.lexicon
    length = said.cue(at)
    if not length or _is_limit(said, at + length):
        return 0
    said.has_cue = True
    end = at + length
    closed = words.prepositions | words.conjunctions | words.we | words.questions | {"att", "to", ":"}
    last = said.verb if said.verb is not None and said.verb > at else len(said.tokens)
    if said.word(at) in _ALONE:
        last = end
    while end < last and said.word(end) not in closed and not said.phrase(end, words.asides):
        end += 1
    for place in range(at, end):
        said.parts[place] = Part.CUE
    return end


def _is_limit(said: Sentence, at: int) -> bool:
    """A number that is no time after "under" or "within" is a limit: "under 4 %"."""
    return said.word(at)[:1].isdecimal() and said.word(at + 1) in {"%", "procent", "percent", "kr", "mkr", ""}


def _to_the_end(said: Sentence, at: int, part: Part) -> int:
    """Mark everything from here on; a cue is a cue wherever it stands."""
    said.has_cue = said.has_cue or _any_cue(said, at + 1)
    for place in range(at, len(said.tokens)):
        said.parts[place] = part
    return len(said.tokens)


def _any_cue(said: Sentence, begin: int) -> bool:
    words = said.lexicon
    return any(
        said.cue(at)
        or (said.phrase(at, words.clause_cues) and said.word(at) not in {"om", "if", "då", "sedan"})
        for at in range(begin, len(said.tokens))
    )
