"""What a sentence caught in passing is about: whom, which agreed behaviour, which day.

Only what is sure is taken; everything else waits to be sorted by the one who saw it. Case, rings and dots make no
difference ("asa" is Åsa), a genitive does not either ("Amirs", "Amir's"). A name that is an ordinary word counts with
a capital inside a sentence or together with a surname.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.everyday_words import ALSO_WORDS, ALWAYS_CAPITAL, EMPTY_WORDS, SELDOM_WORDS
from desktop.domain.goals import ALIVE, Behaviour
from desktop.domain.people import Person
from desktop.domain.text import composed_form

MOST_WORDS = 4_000
"""Words of a long text that are looked at; nobody is first named after so many."""

_WORD = re.compile(r"\w+(?:[-'’]\w+)*['’]?")
_BRACKETS = re.compile(r"\([^()]*\)")
_ENDS_SENTENCE = re.compile(r"[.!?:…\n\"”“»(\[–—-]\s*$")
_POSSESSIVE = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Named:
    """Whom a text names. ``sure`` are people, in the order in which they are named; ``perhaps`` are those who may be
    meant where it is not sure (a word that is a name too, a name that two share); ``words`` are the words of the text
    that were not sure, as typed."""

    sure: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def only(self) -> str | None:
        """The one person it is surely about: nobody when two are named, or when somebody else may be meant too."""
        return self.sure[0] if len(self.sure) == 1 and not self.words else None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text: as typed, folded, and whether a capital in it says that it is a name."""

    typed: str
    folded: str
    is_capital: bool
    begins_sentence: bool


@dataclass(frozen=True, slots=True)
class _Called:
    """One way to call a person, in folded words; ``rest`` are the words of the name that may follow a first name."""

    person_id: str
    words: tuple[str, ...]
    rest: tuple[str, ...] = ()


def people_named(text: str, people: Sequence[Person]) -> Named:
    """Whom the text names, by full name, first name or what else they are called; never raises."""
    row = _words(text)
    ways = _ways(people)
    sure: dict[str, None] = {}
    perhaps: dict[str, None] = {}
    unsure: dict[str, None] = {}
    at = 0
    while at < len(row):
        length, meant = _meant(row, at, ways)
        if len(meant) == 1 and _is_sure(row, at, length):
            sure.setdefault(meant[0])
        elif meant and not _is_plain_word(row[at], length):
            perhaps.update(dict.fromkeys(meant))
            unsure.setdefault(" ".join(word.typed for word in row[at : at + length]))
        at += max(length, 1)
    certain = tuple(sure)
    return _without_doubts(certain, tuple(perhaps), tuple(unsure))


def _without_doubts(sure: tuple[str, ...], perhaps: tuple[str, ...], words: tuple[str, ...]) -> Named:
    """A doubt about somebody who is surely named elsewhere is none ("Sten bad Sten Ek …")."""
    left = tuple(person for person in perhaps if person not in sure)
    return Named(sure, left, words if left else ())


def behaviour_meant(text: str, behaviours: Iterable[Behaviour]) -> str | None:
    """The behaviour alive that shares the most words with the text: two at least, and more than any other."""
    told = _stems(text)
    shared = sorted(
        ((len(told & _stems(item.text)), item.id) for item in behaviours if item.state in ALIVE), reverse=True
    )
    if not shared or shared[0][0] < 2 or (len(shared) > 1 and shared[1][0] == shared[0][0]):
        return None
    return shared[0][1]


def folded(text: str) -> str:
    """Small letters without rings, dots and accents: what two spellings of a word share."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()


def _words(text: str) -> list[_Word]:
    composed = composed_form(text)
    row: list[_Word] = []
    end = 0
    for found in _WORD.finditer(composed):
        if len(row) == MOST_WORDS:
            break
        typed = found.group()
        between = composed[end : found.start()]
        begins = not row or _ENDS_SENTENCE.search(between) is not None
        row.append(_Word(typed, folded(typed), typed[0].isupper() and not typed[1:2].isupper(), begins))
        end = found.end()
    return row


def _ways(people: Sequence[Person]) -> Mapping[str, list[_Called]]:
    """Every way to call everybody, by its first word, the longest first."""
    ways: dict[str, list[_Called]] = {}
    for person in people:
        for called in _calls(person):
            ways.setdefault(called.words[0], []).append(called)
    for same in ways.values():
        same.sort(key=_longest_first)
    return ways


def _longest_first(called: _Called) -> tuple[int, str]:
    return -len(called.words), called.person_id


def _calls(person: Person) -> Iterator[_Called]:
    name = _name_words(person.name)
    if name:
        yield _Called(person.id, name[:1], name[1:])
    if len(name) > 1:
        yield _Called(person.id, name)
    for alias in person.aliases:
        if (words := _name_words(alias)) and words not in (name, name[:1]):
            yield _Called(person.id, words, name[1:] if len(words) == 1 else ())


def _name_words(name: str) -> tuple[str, ...]:
    """The folded words of a name, in the order in which it is said: "Haddad, Amir" is Amir Haddad."""
    plain = _BRACKETS.sub(" ", composed_form(name))
    last, comma, first = plain.partition(",")
    said = f"{first} {last}" if comma and first.strip() else plain
    return tuple(folded(word) for word in _WORD.findall(said))


def _meant(row: Sequence[_Word], at: int, ways: Mapping[str, list[_Called]]) -> tuple[int, list[str]]:
    """How many words from ``at`` on name somebody, and who may be meant by them."""
    found: list[tuple[int, str]] = []
    for form in _forms(row[at].folded):
        found = [
            (length, called.person_id)
            for called in ways.get(form, ())
            if (length := _length(row, at, called))
        ]
        if found:
            break
    longest = max((length for length, _ in found), default=0)
    return longest, list(dict.fromkeys(who for length, who in found if length == longest))


def _forms(word: str) -> Iterator[str]:
    """The word itself, then without what may be a genitive's ending."""
    yield word
    if (bare := _POSSESSIVE.sub("", word)) != word:
        yield bare
    elif word.endswith("s") and len(word) > 2:
        yield word[:-1]


def _length(row: Sequence[_Word], at: int, called: _Called) -> int:
    """How many words of the text say this name; 0 when they do not. A surname or its initial may follow."""
    length = len(called.words)
    following = row[at + 1 : at + length]
    if len(following) < length - 1:
        return 0
    for word, wanted in zip(following, called.words[1:], strict=True):
        if wanted not in _forms(word.folded):
            return 0
    after = row[at + length] if at + length < len(row) else None
    return length + (1 if after is not None and _is_surname(after, called.rest) else 0)


def _is_surname(word: _Word, rest: tuple[str, ...]) -> bool:
    initial = len(word.folded) == 1 and word.typed.isupper() and not word.begins_sentence
    if initial:
        return any(name.startswith(word.folded) for name in rest)
    return any(form in rest for form in _forms(word.folded))


def _is_sure(row: Sequence[_Word], at: int, length: int) -> bool:
    word = row[at]
    common = _common(word)
    if length > 1 or common is None:
        return True
    if common in SELDOM_WORDS:
        return word.typed[0].isupper()
    return word.is_capital and not word.begins_sentence and common not in ALWAYS_CAPITAL


def _is_plain_word(word: _Word, length: int) -> bool:
    """A small word in small letters is a word, and not worth a question: "du", "maj", "sten"."""
    common = _common(word)
    return length == 1 and common is not None and (not word.typed[0].isupper() or common in ALWAYS_CAPITAL)


def _common(word: _Word) -> str | None:
    return next((form for form in _forms(word.folded) if form in ALSO_WORDS or form in SELDOM_WORDS), None)


_LONGEST_FIRST = (
    "arnas ernas arna erna orna ande ende aste ades ings ade ats ast are ing ies ied or ar er en et an as es at de te "
    "na ed a e n t s y"
)
_ENDINGS = tuple(_LONGEST_FIRST.split())
"""What Swedish and English words end on, the longest first."""
_SHORTEST_STEM = 3
_MOST_ENDINGS = 3


def _stems(text: str) -> frozenset[str]:
    """What is left of the telling words of a text when their endings are gone."""
    words = (_POSSESSIVE.sub("", word.folded) for word in _words(text))
    return frozenset(_stem(word) for word in words if len(word) >= _SHORTEST_STEM and word not in EMPTY_WORDS)


def _stem(word: str) -> str:
    for _ in range(_MOST_ENDINGS):
        ending = next(
            (end for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= _SHORTEST_STEM), None
        )
        if ending is None:
            break
        word = word[: -len(ending)]
    return word
