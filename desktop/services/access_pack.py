"""What a person would get on request (GDPR Art. 15): everything kept on them, others' names masked.

One builder for the file, the paper and the page that shows it: the archive of the person's part
(``exporting.export_archive``), its texts masked. Private notes are in it unless they are left out, and so is what lies
in the bin: it is still kept.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from desktop.domain.living import Living
from desktop.domain.masking import masked, names_in
from desktop.domain.people import Person
from desktop.domain.records import PRIVATE_KINDS
from desktop.domain.removed import Removed
from desktop.services.archive_content import LISTS, ArchiveContent, content_of
from desktop.services.exporting import export_archive, without_private_parts
from desktop.services.on_person import key_of, parts_on
from desktop.services.removing import removed_lately
from desktop.services.session import Session

_NO_WORDS = frozenset({"id", "template", "language", "extra", "document", "preferred_template"})
"""Text fields that hold no words of anybody: ids, keys, files."""
REMOVED_AT = "x_removed_at"
"""The key that says in a file when something was removed."""


@dataclass(frozen=True, slots=True)
class AccessPack:
    """Everything kept on ``person``. ``others`` are the people named in it, by name; ``shown`` those of them whose
    names were left in after a look.

    ``removed`` is what lies in the bin about them, since it is still kept: the entries with nothing else in them.
    """

    person: Person
    content: ArchiveContent
    others: tuple[Person, ...]
    shown: frozenset[str]
    removed: tuple[Removed, ...] = ()

    @property
    def whole(self) -> ArchiveContent:
        """All of it for a file: what lies in the bin stands in the lists too, marked with when it was removed."""
        here = {key_of(record) for record in self.content.records()}
        lying = [
            _marked(item.record, entry)
            for entry in self.removed
            for item in entry.gone
            if key_of(item.record) not in here
        ]
        return content_of([*self.content.records(), *lying])


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
    with session.vault.read() as reader:
        content = export_archive(session, person_id=person_id, without_private=without_private)
        person = reader.get(Person, person_id)
        everybody = reader.people(include_left=True)
        removed = tuple(_on(person_id, removed_lately(reader), without_private=without_private))
    strangers = [item for item in everybody if item.id != person_id]
    named = tuple(item for item in strangers if _mentions(content, removed, item))
    hidden = [item for item in named if item.id not in shown]

    def mask(text: str) -> str:
        return masked(text, hidden, stand_in)

    lying = tuple(_changed(entry, mask) for entry in removed)
    return AccessPack(person, _rewritten(content, mask), named, frozenset(shown), lying)


def written_in(record: Living) -> str:
    """What somebody wrote in a record, one paragraph a field."""
    found: list[str] = []

    def take(text: str) -> str:
        found.append(text)
        return text

    _changed(record, take)
    return "\n\n".join(text for text in found if text.strip())


def _on(person_id: str, entries: Iterable[Removed], *, without_private: bool) -> Iterator[Removed]:
    for entry in entries:
        theirs = {key_of(record) for record in parts_on(person_id, [item.record for item in entry.gone])}
        gone = [item for item in entry.gone if key_of(item.record) in theirs]
        if without_private:
            gone = [
                replace(item, record=without_private_parts(item.record))
                for item in gone
                if type(item.record) not in PRIVATE_KINDS
            ]
        if gone:
            yield replace(entry, gone=tuple(gone), links=())


def _marked(record: Living, entry: Removed) -> Living:
    """The record with a key of its own that says when it was removed, where its kind can hold one."""
    if not hasattr(record, "extra"):
        return record
    extra = json.loads(record.extra or "{}") | {REMOVED_AT: entry.removed_at.isoformat()}
    changed: dict[str, Any] = {"extra": json.dumps(extra, ensure_ascii=False, separators=(",", ":"))}
    return replace(record, **changed)


def _mentions(content: ArchiveContent, removed: Iterable[Removed], person: Person) -> bool:
    found = False

    def look(text: str) -> str:
        nonlocal found
        found = found or names_in(text, [person])
        return text

    _rewritten(content, look)
    for entry in removed:
        _changed(entry, look)
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
