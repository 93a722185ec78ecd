"""What an edit changed: told to every open page, and what undo is made from."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from desktop.domain.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; ``before`` is None for a new one, ``after`` for a removed one.

    ``place`` is where a removed one stood in the order of storing, for the vault to put it back there; it is no part of
    what changed.
    """

    kind: type[Record]
    id: str
    before: Record | None
    after: Record | None
    place: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Changes:
    """All that one committed unit of work changed, in the order it was done; at most one Change a record."""

    items: tuple[Change, ...] = ()

    def touches(self, *kinds: type[Record]) -> bool:
        """Whether any record of these kinds changed."""
        return any(item.kind in kinds for item in self.items)

    def ids(self, kind: type[Record]) -> frozenset[str]:
        """The ids of the changed records of one kind."""
        return frozenset(item.id for item in self.items if item.kind is kind)

    def added(self, kind: type[Record]) -> str:
        """The id of the one new record of a kind; raises ``ValueError`` if there is not exactly one."""
        (id,) = (item.id for item in self.items if item.kind is kind and item.before is None)
        return id

    def __bool__(self) -> bool:
        return bool(self.items)

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(self.items + other.items)


def merged(changes: Iterable[Change]) -> Changes:
    """One Change a record from a raw sequence: the first before, the last after; nothing where they are equal."""
    seen: dict[tuple[type[Record], str], Change] = {}
    for change in changes:
        key = (change.kind, change.id)
        first = seen.pop(key, change)
        seen[key] = replace(change, before=first.before)
    return Changes(tuple(change for change in seen.values() if change.before != change.after))
