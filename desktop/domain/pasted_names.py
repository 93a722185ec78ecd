"""Reads a team pasted as text: one name a line, perhaps with bullets, numbers and e-mail addresses."""

import re
from dataclasses import dataclass

from desktop.domain.text import name_key

MOST_NAMES = 500
"""More than any manager has one-on-ones with; what follows is left in the field."""

_LONGEST_LINE = 1_000
"""No name with an address is longer; looking for one takes time by the square."""

_BULLET = re.compile(r"\s*(?:[-–—*+•◦▪‣·o]\s+|[•◦▪‣·]|\(?\d{1,3}[.):]\s*|\d{1,3}\t\s*|\[[ xX]?\]\s*)")
_ADDRESS = r"[^\s<>()\[\];,\"|]+@[^\s<>()\[\];,\"|]+\.[^\s<>()\[\];,\"|.]+"
_IN_BRACKETS = re.compile(rf"\s*[<(\[]\s*(?:mailto:)?({_ADDRESS})\s*[>)\]]\s*")
_AFTER = re.compile(rf"[\t;,|]?\s*(?:mailto:)?({_ADDRESS})[\t;,|]?\s*")
_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class PastedName:
    """One name as it will be stored, with the e-mail address that stood beside it.

    ``line`` counts from 1 in what was pasted. ``twice`` when the same name stood further up.
    """

    name: str
    email: str = ""
    line: int = 1
    twice: bool = False


def names_from(text: str) -> tuple[PastedName, ...]:
    """The names in a pasted text, in order, at most 500; lines without a name are passed over.

    "Efternamn, Förnamn" is kept as typed. Nothing is checked beyond that: ``services.people`` does.
    """
    found: list[PastedName] = []
    seen: set[str] = set()
    for number, line in enumerate(_BREAK.split(text), start=1):
        name, email = _name_and_address(line)
        if not name:
            continue
        if len(found) == MOST_NAMES:
            break
        key = name_key(name)
        found.append(PastedName(name, email, number, twice=key in seen))
        seen.add(key)
    return tuple(found)


def _name_and_address(line: str) -> tuple[str, str]:
    if len(line) > _LONGEST_LINE:
        return _tidy(line), ""
    bare = _BULLET.sub("", line, count=1) if _BULLET.match(line) else line
    match = _IN_BRACKETS.search(bare) or _AFTER.search(bare)
    email = match[1] if match else ""
    name = bare[: match.start()] + " " + bare[match.end() :] if match else bare
    return _tidy(name), email


def _tidy(name: str) -> str:
    inner = " ".join(name.split()).strip(" ,;|")
    quoted = len(inner) > 1 and inner[0] == inner[-1] == '"'
    return inner[1:-1].strip() if quoted else inner
