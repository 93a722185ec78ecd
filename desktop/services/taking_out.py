"""Takes a record out of the vault with everything that cannot be without it; what can lets go of it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.workshop import Workshop
from desktop.services.on_person import Key, key_of
from desktop.services.ports import UnitOfWork
from desktop.services.references import REFERENCES, Reference, instead_of, is_needed, references_first


def take_out(work: UnitOfWork, meant: Living) -> None:
    """Inside somebody else's unit of work; reads every kind once."""
    records = references_first(record for kind in LIVING_KINDS for record in work.all(kind))
    going = _going(key_of(meant), records)
    for record in records:
        without = record if key_of(record) in going else _without(record, going)
        if without != record:
            work.put(without)
    for record in reversed(records):
        if key_of(record) in going:
            work.remove(type(record), record.id)


def _going(meant: Key, records: Iterable[Living]) -> set[Key]:
    """Everything that cannot be without ``meant``; the records come each after those it refers to."""
    going = {meant}
    for record in records:
        needed = (key for item in _of(record) if is_needed(item) for key in _targets(record, item))
        if any(key in going for key in needed):
            going.add(key_of(record))
    return going


def _without(record: Living, going: set[Key]) -> Living:
    changed: dict[str, Any] = {
        item.attribute: instead_of(record, item)
        for item in _of(record)
        if not is_needed(item) and any(key in going for key in _targets(record, item))
    }
    if isinstance(record, Workshop):
        lost = {id for _, id in going}
        changed["chosen"] = tuple(id for id in record.chosen if id not in lost)
    return replace(record, **changed)


def _of(record: Living) -> Iterator[Reference]:
    return iter(REFERENCES.get(type(record), ()))


def _targets(record: Living, reference: Reference) -> Iterator[Key]:
    id: str | None = getattr(record, reference.attribute)
    kinds: tuple[Any, ...] = reference.targets
    return ((kind, id) for kind in kinds if id is not None)
