"""Out of the bin: exactly what was taken away, with the same ids and in the same place, in one unit of work.

Entries may be put back in any order. What refers to something that still lies there lets go of it and is remembered
in that entry; what cannot stand alone comes back together with what it hangs on.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from desktop.domain.dialogues import Place
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.living import Living
from desktop.domain.preferences import Preference
from desktop.domain.removed import Gone, Link, Removed, linked
from desktop.services.changes import Changes
from desktop.services.on_person import Key, key_of
from desktop.services.ports import UnitOfWork
from desktop.services.references import (
    REFERENCES,
    Reference,
    broken,
    instead_of,
    is_needed,
    references_first,
)
from desktop.services.session import Session

_OURS_STAYS = (Preference, Place)
"""What is remembered anew meanwhile stays as it is now."""


def put_back(session: Session, entry_id: str, *, together: bool = False) -> Changes:
    """Put an entry back; ``together`` with those that it hangs on.

    Raises ``RuleBroken``: NOT_FOUND; HANGS_ON_REMOVED without ``together`` when it hangs on something in the bin;
    BELONGED_TO_GONE when that is nowhere; THERE_AGAIN when something of it is in the vault in another form.
    """
    with session.vault.work() as work:
        lying = Lying(work.all(Removed))
        entry = work.get(Removed, entry_id)
        entries = (entry, *lying.hangs_on(entry))
        _require_the_rest(work, entries)
        if len(entries) > 1 and not together:
            raise RuleBroken(Rule.HANGS_ON_REMOVED)
        _Return(work, entries, lying).run()
        return work.commit()


class Lying:
    """Everything in the bin, and in which entry each record lies."""

    def __init__(self, entries: Iterable[Removed]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        self._where = {key: entry.id for entry in self._entries.values() for key in _keys(entry)}

    def holder(self, *keys: Key) -> Removed | None:
        """The entry that one of these records lies in."""
        return next((self._entries[self._where[key]] for key in keys if key in self._where), None)

    def exchange(self, entry: Removed) -> None:
        """The same entry, changed."""
        self._entries[entry.id] = entry

    def hangs_on(self, entry: Removed) -> tuple[Removed, ...]:
        """The other entries without which this one cannot come back, nearest first, as far as the bin itself tells."""
        found, held = [entry], _keys(entry)
        for each in found:
            for keys in _needs(each):
                holder = self.holder(*keys) if held.isdisjoint(keys) else None
                if holder is not None:
                    found.append(holder)
                    held |= _keys(holder)
        return tuple(found[1:])


def _keys(entry: Removed) -> set[Key]:
    return {key_of(item.record) for item in entry.gone}


def _require_the_rest(work: UnitOfWork, entries: Sequence[Removed]) -> None:
    held = {key for entry in entries for key in _keys(entry)}
    for entry in entries:
        for keys in _needs(entry):
            if held.isdisjoint(keys) and all(work.find(kind, id) is None for kind, id in keys):
                raise RuleBroken(Rule.BELONGED_TO_GONE)


def _needs(entry: Removed) -> Iterator[tuple[Key, ...]]:
    """For each thing that a record of the entry cannot be without, the keys it may have."""
    for item in entry.gone:
        for reference in REFERENCES.get(type(item.record), ()):
            target: str | None = getattr(item.record, reference.attribute)
            if target is not None and is_needed(reference):
                yield _targets(reference, target)


def _targets(reference: Reference, id: str) -> tuple[Key, ...]:
    kinds: tuple[Any, ...] = reference.targets
    return tuple((kind, id) for kind in kinds)


class _Return:
    """Puts some entries back, all that each other needs; ``lying`` are those and the ones that stay."""

    def __init__(self, work: UnitOfWork, entries: Sequence[Removed], lying: Lying) -> None:
        self._work = work
        self._entries = entries
        self._lying = lying

    def run(self) -> None:
        """Records first, each after those it refers to, then what had let go of them."""
        for entry in self._entries:
            self._work.remove(Removed, entry.id)
        gone = [item for entry in self._entries for item in entry.gone]
        places = {key_of(item.record): item.place for item in gone}
        for record in references_first(item.record for item in gone):
            self._put(record, places[type(record), record.id])
        for entry in self._entries:
            for link in reversed(entry.links):
                self._hold_again(link)

    def _put(self, record: Any, place: int | None) -> None:
        present = self._work.find(type(record), record.id)
        if present is None:
            self._work.put_back(self._fitting(record), place)
        elif present != record and not isinstance(record, _OURS_STAYS):
            raise RuleBroken(Rule.THERE_AGAIN)

    def _fitting(self, record: Living) -> Living:
        """The record without references that lead nowhere; what lies in the bin is told that it was referred to."""
        for reference in tuple(broken(record, lambda kind, id: self._work.find(kind, id) is not None)):
            target: str = getattr(record, reference.attribute)
            instead = instead_of(record, reference)
            holder = self._lying.holder(*_targets(reference, target))
            if holder is not None:
                link = Link(type(record), record.id, reference.attribute, target, instead)
                self._keep(replace(holder, links=(*holder.links, link)))
            changed: dict[str, Any] = {reference.attribute: instead}
            record = replace(record, **changed)
        return record

    def _hold_again(self, link: Link) -> None:
        record = self._work.find(link.kind, link.id)
        holder = self._lying.holder((link.kind, link.id))
        if record is not None:
            self._work.put(linked(record, link))
        elif holder is not None:
            self._keep(replace(holder, gone=tuple(_held_again(item, link) for item in holder.gone)))

    def _keep(self, entry: Removed) -> None:
        self._work.put(entry)
        self._lying.exchange(entry)


def _held_again(item: Gone, link: Link) -> Gone:
    meant = key_of(item.record) == (link.kind, link.id)
    return replace(item, record=linked(item.record, link)) if meant else item
