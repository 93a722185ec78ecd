"""A behaviour as a sentence: which words are the main clause, who acts, and what is done (``reading`` finds out)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop.domain.coach.tokens import Token
from desktop.domain.coach.words import Does, Form, Lexicon, Verb, row

EACH = row("varje varannan vartannat every each")


class Part(Enum):
    """What a word belongs to. Only the main clause is judged."""

    MAIN = "main"
    CUE = "cue"
    ASIDE = "aside"
    CONTENT = "content"


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
        verb = self.known(at)
        if verb is None or self.parts[at] is not Part.MAIN:
            return None
        if verb.does in {Does.LEAD, Does.BE} and Form.FINITE in verb.forms:
            return verb
        return None if self._is_noun(at, verb) else verb

    def _is_noun(self, at: int, verb: Verb) -> bool:
        """Whether the word stands where only a noun can: "en fråga", "the project lead calls"."""
        words, before = self.lexicon, self.word(at - 1)
        base = Form.INFINITIVE in verb.forms or Form.FINITE not in verb.forms
        english = words.agent == "by"
        if before in words.determiners and before not in words.they | words.anyone:
            determined = before not in words.adverbs or self.word(at - 2) in words.determiners
            return determined and (english or base)
        if before in words.prepositions and before not in {"to", "utan"}:
            return base or english
        return english and self._is_english_noun(at, verb)

    def _is_english_noun(self, at: int, verb: Verb) -> bool:
        words, before = self.lexicon, self.word(at - 1)
        if Form.IMPERATIVE not in verb.forms or at <= self.start or not before:
            return False
        acting = words.we | words.they | words.anyone | words.adverbs | words.colleagues | words.conjunctions
        leading = words.verbs.get(before)
        led = leading is not None and leading.does is Does.LEAD
        return not (led or before in acting or before == ":" or before.endswith(("s", "ly")))

    def known(self, at: int) -> Verb | None:
        """What the word is when it is a verb."""
        return self.lexicon.verb(self.word(at))

    def cue(self, at: int) -> int:
        """How many words of a cue phrase stand here: "each other" is none."""
        words = self.lexicon
        length = self.phrase(at, words.phrase_cues) or int(self.word(at) in words.time_words)
        each_other = self.word(at + length - 1) == "each" and self.word(at + length).startswith("other")
        return 0 if each_other else length

    def does(self) -> Does | None:
        """What the verb of the main clause does."""
        if self.verb is None:
            return None
        known = self.known(self.verb)
        return known.does if known else Does.ACT

    def forms(self, at: int) -> frozenset[Form]:
        """The forms that the word may be; of an unknown word none."""
        known = self.known(at)
        return known.forms if known else frozenset()

    def denied(self, at: int) -> bool:
        """Whether a Swedish "inte" denies the verb; after an object it chooses: "jag ringer kunden, inte Eva"."""
        words, before = self.lexicon, self.word(at - 1)
        steps = at - (self.verb or 0)
        if steps == 1:
            return Form.FINITE not in self.forms(at + 1) or self.word(at + 1) in words.determiners
        acting = words.we | words.they | words.anyone | words.adverbs
        return before in acting or (self.inverted and steps == 2)

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
