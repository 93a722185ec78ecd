"""A behaviour read as a sentence: which words are the main clause, who acts, and what is done.

Swedish puts the verb second, so "Innan mötet ringer jag" shows where the main clause begins; English puts the subject
before it. Commas are not needed for either, and not read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.coach.tokens import Token
from desktop.domain.coach.words import Does, Form, Lexicon, Verb, row

_TOLD = row("att om if that when när")
_WINDOW = 6
"""How many words may stand between a verb and the one that it leads on to."""


class Part(Enum):
    """What a word belongs to. Only the main clause is judged."""

    MAIN = "main"
    CUE = "cue"
    ASIDE = "aside"
    CONTENT = "content"


class Opening(Enum):
    """How a sentence begins, when it does not begin with who acts."""

    CLAUSE = "clause"
    PHRASE = "phrase"
    FRONTED = "fronted"


@dataclass
class Sentence:
    """The reading of one sentence. Places are indices in ``tokens``; ``leader`` is the first verb, ``verb`` what is
    done.
    """

    tokens: Sequence[Token]
    lexicon: Lexicon
    parts: list[Part] = field(default_factory=list)
    start: int = 0
    has_cue: bool = False
    by_means: bool = False
    inverted: bool = False
    leader: int | None = None
    verb: int | None = None

    def word(self, at: int) -> str:
        """The word at a place, or an empty one outside the sentence."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def main(self, begin: int = 0) -> Iterator[int]:
        """The places of the main clause from ``begin`` on."""
        return (at for at in range(begin, len(self.tokens)) if self.parts[at] is Part.MAIN)

    def phrase(self, at: int, phrases: Sequence[tuple[str, ...]]) -> int:
        """How many words of the longest of ``phrases`` stand here: 0 when none does."""
        here = self.word(at)
        for phrase in phrases:
            if phrase[0] == here and all(self.word(at + n) == word for n, word in enumerate(phrase)):
                return len(phrase)
        return 0

    def verb_at(self, at: int) -> Verb | None:
        """What the word is as a verb where it stands, or None where it must be a noun."""
        verb = self.lexicon.verbs.get(self.word(at))
        if verb is None or self.parts[at] is not Part.MAIN:
            return None
        before = self.word(at - 1)
        words = self.lexicon
        if before in words.determiners and (before not in words.they or Form.FINITE not in verb.forms):
            return None
        base = Form.INFINITIVE in verb.forms or Form.IMPERATIVE in verb.forms
        if before in words.prepositions and before not in {"to", "utan"} and (base or words.agent == "by"):
            return None
        return verb

    def does(self) -> Does | None:
        """What the verb of the main clause does."""
        if self.verb is None:
            return None
        known = self.lexicon.verbs.get(self.word(self.verb))
        return known.does if known else Does.ACT

    def forms(self, at: int) -> frozenset[Form]:
        """The forms that the word may be; of an unknown word none."""
        known = self.lexicon.verbs.get(self.word(at))
        return known.forms if known else frozenset()

    def subject(self) -> list[int]:
        """The places of the words that name who acts, up to the first preposition."""
        if self.leader is None:
            return []
        if self.inverted:
            return self._subject_after(self.leader)
        places = list(self.main(self.start))
        before = [at for at in places if at < self.leader]
        for n, at in enumerate(before):
            if self.word(at) in self.lexicon.prepositions:
                return before[:n]
        return before

    def _subject_after(self, verb: int) -> list[int]:
        words = self.lexicon
        places = [at for at in self.main(verb + 1) if at <= verb + 4]
        skipped = [at for at in places if self.word(at) not in words.adverbs]
        subject: list[int] = []
        for at in skipped:
            word = self.word(at)
            subject.append(at)
            if word in words.prepositions or word in words.verbs:
                return subject[:-1]
            if word not in words.determiners:
                break
        return subject


def read_sentence(tokens: Sequence[Token], lexicon: Lexicon) -> Sentence:
    """Read ``tokens`` in one language."""
    said = Sentence(tokens, lexicon, [Part.MAIN] * len(tokens))
    if lexicon.agent == "av":
        _find_swedish_start(said)
    else:
        _find_english_start(said)
    for at in range(said.start):
        said.parts[at] = Part.CUE
    _find_verb(said, said.start)
    _mark_rest(said)
    return said


# --- where the main clause begins ------------------------------------------------------------------------------------


def _opening(said: Sentence) -> tuple[Opening | None, int]:
    words = said.lexicon
    clause, phrase = said.phrase(0, words.clause_cues), said.phrase(0, words.phrase_cues)
    if clause and clause >= phrase:
        return Opening.CLAUSE, clause
    if phrase:
        return Opening.PHRASE, phrase
    if said.word(0) in words.time_words:
        return Opening.PHRASE, 1
    if said.word(0) in words.prepositions:
        return Opening.FRONTED, 1
    return None, 0


def _find_swedish_start(said: Sentence) -> None:
    opening, length = _opening(said)
    words = said.lexicon
    begin = _inversion(said, words.we | words.anyone, opening)
    if begin is None and opening:
        begin = _inversion(said, words.they, opening)
    if begin is not None:
        said.start, said.inverted, said.has_cue = begin, True, opening is not None
        return
    if opening is None:
        return
    said.has_cue = True
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
    first = length + 1 if opening is Opening.CLAUSE else length
    seen_verb = opening is not Opening.CLAUSE
    for at in range(length, len(said.tokens) - 1):
        if at >= first and seen_verb and said.word(at) in words.we and said.verb_at(at + 1):
            if opening is Opening.PHRASE and at == length:
                continue
            return at
        seen_verb = seen_verb or said.verb_at(at) is not None
    return None


def _nth_verb(said: Sentence, opening: Opening, length: int) -> int:
    """The place of the verb of the main clause: the second after a clause, the first after a phrase."""
    stop = {"som", "att", "och", "eller", "that", "who", "which", "and", "or", "to"}
    verbs = [
        at
        for at in range(length, len(said.tokens))
        if (verb := said.verb_at(at))
        and said.word(at - 1) not in stop
        and (verb.forms & {Form.FINITE, Form.PASSIVE, Form.IMPERATIVE})
        and not _led(said, at)
    ]
    both_ways = said.word(0) in {"innan", "efter", "before", "after", "varje", "every", "each"}
    if opening is Opening.CLAUSE or (both_ways and len(verbs) > 1):
        verbs = verbs[1:]
    return verbs[0] if verbs else len(said.tokens)


def _led(said: Sentence, at: int) -> bool:
    """Whether an infinitive belongs to a leading verb shortly before it."""
    before = said.lexicon.verbs.get(said.word(at - 1))
    return before is not None and before.does is Does.LEAD


def _find_english_start(said: Sentence) -> None:
    opening, length = _opening(said)
    if opening is None:
        return
    said.has_cue = True
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


# --- what is done ----------------------------------------------------------------------------------------------------


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
    for at in said.main(leader + 1):
        if at > leader + 3:
            return None
        verb = said.verb_at(at)
        if verb and verb.forms & {Form.SUPINE, Form.PARTICIPLE}:
            return at
    return None


# --- what the rest is ------------------------------------------------------------------------------------------------


def _mark_rest(said: Sentence) -> None:
    """Go through what follows the verb: content of what is said, cues, asides, and the means."""
    at = (said.verb if said.verb is not None else said.start - 1) + 1
    if said.verb is None and said.start < len(said.tokens):
        at = said.start + (said.start == 0)
        _phrase_cue(said, said.start)
    while at < len(said.tokens):
        at = _mark(said, at)


def _mark(said: Sentence, at: int) -> int:
    words, word = said.lexicon, said.word(at)
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
    if word in {"om", "innan", "before", "after", "once", "while", "until", "så"} or length > 1:
        return _has_verb(said, at + length)
    return word not in {"sedan", "då"} or _has_verb(said, at + length)


def _phrase_cue(said: Sentence, at: int) -> int:
    """Mark a cue phrase up to the next preposition; where none stands, 0."""
    words = said.lexicon
    length = said.phrase(at, words.phrase_cues)
    if not length and said.word(at) in words.time_words:
        length = 1
    if not length or _is_limit(said, at + length):
        return 0
    said.has_cue = True
    end = at + length
    closed = words.prepositions | words.conjunctions | words.we | words.questions | {"att", "to", ":"}
    while end < len(said.tokens) and said.word(end) not in closed and not said.phrase(end, words.asides):
        end += 1
    for place in range(at, end):
        said.parts[place] = Part.CUE
    return end


def _is_limit(said: Sentence, at: int) -> bool:
    """A number that is no time after "under" or "within" is a limit: "under 4 %"."""
    return said.word(at)[:1].isdecimal() and said.word(at + 1) in {"%", "procent", "percent", "kr", "mkr", ""}


def _to_the_end(said: Sentence, at: int, part: Part) -> int:
    """Mark everything from here on; in an aside a cue is still a cue."""
    if part is Part.ASIDE:
        said.has_cue = said.has_cue or _any_cue(said, at)
    for place in range(at, len(said.tokens)):
        said.parts[place] = part
    return len(said.tokens)


def _any_cue(said: Sentence, begin: int) -> bool:
    words = said.lexicon
    return any(
        said.phrase(at, words.phrase_cues)
        or said.word(at) in words.time_words
        or (said.phrase(at, words.clause_cues) and said.word(at) not in {"om", "if", "då", "sedan"})
        for at in range(begin, len(said.tokens))
    )
