"""What a word may be to the rules, and how a language hands its words over."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum


class Does(Enum):
    """What a verb does, as far as somebody standing beside could tell."""

    ACT = "act"
    SAY = "say"
    EFFECT = "effect"
    """Names a result wherever it stands (öka)."""
    EFFECT_ON = "effect_on"
    """Names a result when its object is one (bygga förtroende), an act otherwise (bygga en prototyp)."""
    INNER = "inner"
    VAGUE = "vague"
    WEAK = "weak"
    """Says nothing by itself (arbeta, agera): what stands beside it decides."""
    LIGHT = "light"
    """Lends itself to a noun (ta ansvar, visa respekt)."""
    BE = "be"
    LEAD = "lead"
    """Leads on to another verb (ska, brukar, försöker)."""


class Form(Enum):
    """The forms that the rules tell apart. In English the base form is both infinitive and present."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    IMPERATIVE = "imperative"
    SUPINE = "supine"
    PASSIVE = "passive"
    PARTICIPLE = "participle"


@dataclass(frozen=True, slots=True)
class Verb:
    """What a word is when it is a verb."""

    does: Does
    forms: frozenset[Form]


Verbs = dict[str, Verb]


def row(words: str) -> frozenset[str]:
    """A set out of words in a row."""
    return frozenset(words.split())


def listed(words: str) -> tuple[str, ...]:
    """The same in their order."""
    return tuple(words.split())


def phrases(text: str) -> tuple[tuple[str, ...], ...]:
    """Phrases out of a text with a bar between them, the longest first."""
    return tuple(sorted((tuple(each.split()) for each in text.split("|")), key=len, reverse=True))


def add(verbs: Verbs, word: str, does: Does, forms: Iterable[Form]) -> None:
    """Take a form in. What a word does is settled by whoever comes first; its forms are gathered."""
    known = verbs.get(word)
    kept = known.forms if known else frozenset()
    verbs[word] = Verb(known.does if known else does, kept | frozenset(forms))


@dataclass(frozen=True, eq=False)
class Lexicon:
    """The words of one language. Sets hold folded words; heads are what a compound ends in."""

    marks: frozenset[str]
    """Small words by which the language is known."""
    verbs: Mapping[str, Verb]
    we: frozenset[str]
    anyone: frozenset[str]
    they: frozenset[str]
    others: frozenset[str]
    colleagues: frozenset[str]
    determiners: frozenset[str]
    prepositions: frozenset[str]
    adverbs: frozenset[str]
    questions: frozenset[str]
    conjunctions: frozenset[str]
    negations: frozenset[str]
    stops: frozenset[str]
    passing: tuple[tuple[str, ...], ...]
    """Negations that bar nothing (inte bara, inte förrän)."""
    clause_cues: tuple[tuple[str, ...], ...]
    phrase_cues: tuple[tuple[str, ...], ...]
    time_words: frozenset[str]
    asides: tuple[tuple[str, ...], ...]
    measures: frozenset[str]
    measure_heads: tuple[str, ...]
    measure_phrases: tuple[tuple[str, ...], ...]
    qualities: frozenset[str]
    """Nouns for results (samarbete): objects that make an EFFECT_ON an effect, heads of compounds too."""
    vague: frozenset[str]
    vague_nouns: frozenset[str]
    vague_phrases: tuple[tuple[str, ...], ...]
    feelings: frozenset[str]
    inner_phrases: tuple[tuple[str, ...], ...]
    more: frozenset[str]
    literal: frozenset[str]
    """Objects that make even an effect verb an act (höja handen)."""
    having: frozenset[str]
    """Verbs that claim a result as one's own (ha, få)."""
    longing: frozenset[str]
    """Leading verbs that are inner when they lead nowhere (vill, tänker)."""
    moving: frozenset[str]
    """Verbs whose "and" belongs to one act (sätter mig och frågar)."""
    reaching: frozenset[str]
    """Ways to reach somebody, one act with what is then said (ringer och frågar)."""
    besides: frozenset[str]
    """What turns a negation into a choice (inte X utan Y)."""
    nounish: frozenset[str]
    """Verbs that are more often nouns after "and"."""
    deponent: frozenset[str]
    effect_phrases: tuple[tuple[str, ...], ...]
    """What makes a result of whatever follows (se till att)."""
    agent: str
    """What names the doer of a passive (av)."""

    def verb(self, word: str) -> Verb | None:
        """What a word is when it is a verb; Swedish makes new ones in -era."""
        known = self.verbs.get(word)
        if known is None and self.agent == "av" and len(word) > _SHORTEST_MADE:
            return next((verb for ending, verb in _MADE if word.endswith(ending)), None)
        return known


_SHORTEST_MADE = 6
_MADE = (
    ("erar", Verb(Does.ACT, frozenset({Form.FINITE}))),
    ("eras", Verb(Does.ACT, frozenset({Form.PASSIVE}))),
    ("erade", Verb(Does.ACT, frozenset({Form.FINITE}))),
    ("erat", Verb(Does.ACT, frozenset({Form.SUPINE, Form.PARTICIPLE}))),
    ("era", Verb(Does.ACT, frozenset({Form.INFINITIVE, Form.IMPERATIVE}))),
)
