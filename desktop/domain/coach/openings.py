"""Where the main clause of a sentence begins.

Swedish puts the verb second, so "Innan mötet ringer jag" shows it; English puts the subject before the verb. Commas are
not needed for either, and not read.
"""

from enum import Enum

from desktop.domain.coach.sentence import EACH, Sentence
from desktop.domain.coach.words import Does, Form, phrases, row

_WHEN = phrases("när|innan|medan|om|efter att|when|whenever|before|while|if|as soon as|så fort")

_BOTH_WAYS = row("innan efter before after varje every each")
"""Words that a noun may follow, or a clause."""


class Opening(Enum):
    """How a sentence begins, when it does not begin with who acts."""

    CLAUSE = "clause"
    PHRASE = "phrase"
    FRONTED = "fronted"
    ASIDE = "aside"


def find_start(said: Sentence) -> None:
    """Set where the main clause begins, whether its verb stands first, and whether what came before is a cue."""
    if said.lexicon.agent == "av":
        _find_swedish_start(said)
    else:
        _find_english_start(said)


def _opening(said: Sentence) -> tuple[Opening | None, int]:
    """How the sentence begins, and how many words that takes."""
    words = said.lexicon
    if said.word(0) in words.conjunctions | {"då"} and said.verb_at(1):
        return None, 0
    determined = said.word(0) in words.determiners | {"sista"} and said.word(1) in words.time_words
    clause, phrase = said.phrase(0, words.clause_cues), said.cue(0) or 2 * determined
    fronted = int(said.word(0) in words.prepositions)
    ways = (
        (Opening.ASIDE, said.phrase(0, words.asides)),
        (Opening.CLAUSE, clause if clause >= phrase else 0),
        (Opening.PHRASE, phrase),
        (Opening.FRONTED, fronted),
    )
    return next(((opening, length) for opening, length in ways if length), (None, 0))


def _find_swedish_start(said: Sentence) -> None:
    opening, length = _opening(said)
    words = said.lexicon
    begin = _inversion(said, words.we | words.anyone, opening)
    if begin is None and opening:
        begin = _inversion(said, words.they, opening)
    if begin is not None:
        said.start, said.inverted, said.has_cue = begin, True, opening not in {None, Opening.ASIDE}
        return
    if opening is None:
        return
    said.has_cue = opening is not Opening.ASIDE
    begin = _uninverted(said, opening, length)
    if begin is None:
        begin = _nth_verb(said, opening, length)
        said.inverted = bool(said.forms(begin) & {Form.FINITE, Form.PASSIVE})
    said.start = begin
    if begin == len(said.tokens) and opening is Opening.FRONTED:
        said.start, said.has_cue = 0, False


def _inversion(said: Sentence, pronouns: frozenset[str], opening: Opening | None) -> int | None:
    """The place of the first finite verb that a subject pronoun follows."""
    words = said.lexicon
    acting = words.we | words.anyone | words.they
    for at in range(1, len(said.tokens) - 1):
        before = said.word(at - 1)
        if opening is None and before in acting:
            return None
        if said.word(at + 1) in pronouns and _looks_finite(said, at) and before not in acting:
            return at
    return None


def _looks_finite(said: Sentence, at: int) -> bool:
    verb = said.verb_at(at)
    if verb is not None:
        return Form.FINITE in verb.forms or Form.PASSIVE in verb.forms
    word = said.word(at)
    known = word in said.lexicon.marks or word in said.lexicon.others
    return len(word) > 3 and word.endswith("r") and not known


def _uninverted(said: Sentence, opening: Opening, length: int) -> int | None:
    """The place of a subject pronoun with its verb after it: "Innan mötet jag ringer"."""
    words = said.lexicon
    seen_verb = opening is not Opening.CLAUSE or said.word(0) in _BOTH_WAYS
    for at in range(length + 1, len(said.tokens) - 1):
        if seen_verb and said.word(at) in words.we and said.verb_at(at + 1):
            return at
        seen_verb = seen_verb or said.verb_at(at) is not None
    return None


def _nth_verb(said: Sentence, opening: Opening, length: int) -> int:
    """The place of the verb of the main clause: the second after a clause, the first after a phrase."""
    stop = {"som", "att", "och", "eller", "that", "who", "which", "and", "or", "to"}
    verbs = [
        at
        for at in range(length, _next_clause(said, length))
        if (verb := said.verb_at(at))
        and said.word(at - 1) not in stop
        and (verb.forms & {Form.FINITE, Form.PASSIVE, Form.IMPERATIVE})
        and not _led(said, at)
    ]
    clause = opening is Opening.CLAUSE
    if said.word(0) in _BOTH_WAYS:
        clause = len(verbs) > 1 and said.word(1) not in EACH
    verbs = verbs[clause:]
    return verbs[0] if verbs else len(said.tokens)


def _next_clause(said: Sentence, length: int) -> int:
    """Where another cue begins, so that its verbs are not taken for that of the main clause."""
    later = range(length + 1, len(said.tokens))
    return next((at for at in later if said.phrase(at, _WHEN)), len(said.tokens))


def _led(said: Sentence, at: int) -> bool:
    """Whether an infinitive belongs to a leading verb shortly before it."""
    before = said.known(at - 1)
    return before is not None and before.does in {Does.LEAD, Does.BE}


def _find_english_start(said: Sentence) -> None:
    opening, length = _opening(said)
    if opening is None:
        return
    said.has_cue = opening is not Opening.ASIDE
    words = said.lexicon
    begin = _english_subject(said, words.we, length)
    if begin is None:
        begin = _english_subject(said, words.they, length)
    if begin is None:
        begin = _noun_phrase_before(said, _nth_verb(said, opening, length), length)
    said.start = begin
    if begin == len(said.tokens) and opening is Opening.FRONTED:
        said.start, said.has_cue = 0, False


def _english_subject(said: Sentence, pronouns: frozenset[str], length: int) -> int | None:
    for at in range(length + 1, len(said.tokens)):
        if said.word(at) in pronouns and at + 1 < len(said.tokens):
            before = said.word(at - 1)
            if said.word(at) in said.lexicon.they and said.verb_at(at - 1):
                continue
            if before in said.lexicon.prepositions or before in {"that", "what", "how", "and", "if", "when"}:
                continue
            return at
    return None


def _noun_phrase_before(said: Sentence, verb: int, length: int) -> int:
    at = verb - 1
    while at >= length + 2 and at >= verb - 4:
        if said.word(at) in said.lexicon.determiners:
            return at
        if said.verb_at(at) or said.word(at) in said.lexicon.prepositions:
            break
        at -= 1
    return verb
