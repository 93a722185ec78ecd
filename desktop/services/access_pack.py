"""What a person would get on request (GDPR Art. 15): everything kept on them, others' names masked.

One builder for the file, the paper and the page that shows it: the archive of the person's part
(``exporting.export_archive``), its texts masked. Private notes are in it unless they are left out.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from desktop.domain.masking import masked, names_in
from desktop.domain.people import Person
from desktop.services.archive_content import LISTS, ArchiveContent
from desktop.services.exporting import export_archive
from desktop.services.session import Session

_NO_WORDS = frozenset({"id", "template", "language", "extra", "document", "preferred_template"})
"""Text fields that hold no words of anybody: ids, keys, files."""


@dataclass(frozen=True, slots=True)
class AccessPack:
    """Everything kept on ``person``. ``others`` are the people named in it, by name; ``shown`` those of them whose
    names were left in after a look."""

    person: Person
    content: ArchiveContent
    others: tuple[Person, ...]
    shown: frozenset[str]


def access_pack(
    session: Session,
    person_id: str,
    *,
    stand_in: str,
    without_private: bool = False,
    shown: Collection[str] = (),
) -> AccessPack:
    """One snapshot. ``stand_in`` is what stands for another person's name ("en kollega"); ``shown`` are ids of people
    whose names may stay. Raises ``RuleBroken(NOT_FOUND)``."""
    content = export_archive(session, person_id=person_id, without_private=without_private)
    with session.vault.read() as reader:
        person = reader.get(Person, person_id)
        everybody = reader.people(include_left=True)
    strangers = [item for item in everybody if item.id != person_id]
    named = tuple(item for item in strangers if _mentions(content, item))
    hidden = [item for item in named if item.id not in shown]

    def mask(text: str) -> str:
        return masked(text, hidden, stand_in)

    return AccessPack(person, _rewritten(content, mask), named, frozenset(shown))


def _mentions(content: ArchiveContent, person: Person) -> bool:
    found = False

    def look(text: str) -> str:
        nonlocal found
        found = found or names_in(text, [person])
        return text

    _rewritten(content, look)
    return found


def _rewritten(content: ArchiveContent, change: Callable[[str], str]) -> ArchiveContent:
    """The content with every text that somebody wrote changed; the person's own name and aliases stay."""
    lists: dict[str, Any] = {
        name: getattr(content, name)
        if kind is Person
        else tuple(_changed(record, change) for record in getattr(content, name))
        for kind, name in LISTS.items()
    }
    return ArchiveContent(**lists)


def _changed(record: Any, change: Callable[[str], str]) -> Any:
    new = {
        field.name: _value(getattr(record, field.name), change)
        for field in fields(record)
        if field.name not in _NO_WORDS and not field.name.endswith("_id")
    }
    return replace(record, **new)


def _value(value: Any, change: Callable[[str], str]) -> Any:
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(_value(item, change) for item in value)
    return _changed(value, change) if is_dataclass(value) else value
