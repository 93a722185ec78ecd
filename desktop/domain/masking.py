"""Takes other people's names out of a text that somebody else will read.

Finds a person's full name, aliases, and first name where it is written as a name (with a capital letter), with a
genitive's s or apostrophe. What it cannot know (nicknames nobody has entered, roles) stays: whoever hands the paper
over reads it first.
"""

import re
from collections.abc import Iterable

from desktop.domain.people import Person
from desktop.domain.text import composed_form

_SHORTEST = 2
_BEGINNING = re.compile(r"(?:^|[.!?\n][\s\"”“’']*|^[\s\"”“’'*+!=?>-]+)$")
"""What stands before the first word of a sentence."""
_ENDING = r"(?:['’]?s|['’])?"


def masked(text: str, people: Iterable[Person], stand_in: str) -> str:
    """The text with ``stand_in`` for every name of ``people``; a genitive keeps its s, a sentence its capital."""
    names = {name for person in people for name in _names_of(person)}
    if not names:
        return text
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    either = "|".join(re.escape(name) for name in longest_first)
    pattern = re.compile(rf"(?<!\w)(?:{either})(?P<ending>{_ENDING})(?!\w)")

    def without_name(found: re.Match[str]) -> str:
        begins = _BEGINNING.search(found.string[: found.start()]) is not None
        return (stand_in[:1].upper() + stand_in[1:] if begins else stand_in) + found["ending"]

    return pattern.sub(without_name, composed_form(text))


def names_in(text: str, people: Iterable[Person]) -> bool:
    """Whether the text names any of them."""
    return masked(text, people, "\0") != composed_form(text)


def _names_of(person: Person) -> Iterable[str]:
    for name in (person.name, *person.aliases):
        whole = composed_form(name).strip()
        words = whole.split()
        if len(whole) >= _SHORTEST:
            yield whole
        if words and len(words[0]) >= _SHORTEST and words[0][:1].isupper():
            yield words[0]
