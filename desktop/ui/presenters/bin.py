"""Papperskorg: what was taken away, the latest first, until it goes for good."""

from dataclasses import dataclass
from datetime import date

from typing_extensions import override

from desktop.domain.people import Person
from desktop.domain.removed import Removed
from desktop.services.changes import Changes
from desktop.services.putting_back import Lying, put_back
from desktop.services.removing import empty, remove_for_good, removed_lately
from desktop.ui.presenters.bench import Presenter


@dataclass(frozen=True, slots=True)
class Lain:
    """One entry: whose it was (empty for nobody's, and for a person), and what it cannot come back without."""

    entry: Removed
    whose: str
    with_it: tuple[Removed, ...]


@dataclass(frozen=True, slots=True)
class BinState:
    """The latest removed first."""

    today: date
    lain: tuple[Lain, ...]


class BinPresenter(Presenter[BinState]):
    """Intents: put back, alone or with what it hangs on; remove for good, one or all."""

    @override
    def derive(self) -> BinState:
        with self.session.vault.read() as reader:
            entries = removed_lately(reader)
            names = {person.id: person.name for person in reader.people(include_left=True)}
        gone = (item.record for entry in entries for item in entry.gone)
        names |= {record.id: record.name for record in gone if isinstance(record, Person)}
        lying = Lying(entries)
        lain = (Lain(entry, names.get(_whose(entry), ""), lying.hangs_on(entry)) for entry in entries)
        return BinState(self.session.today(), tuple(lain))

    def put_back(self, entry_id: str) -> None:
        """To where it was, together with what it hangs on; undo takes it away again."""
        self._act(lambda: put_back(self.session, entry_id, together=True), "put_back")

    def remove_for_good(self, entry_id: str) -> None:
        """This one goes now, and no undo brings it back."""
        self._forget(self._act(lambda: remove_for_good(self.session, [entry_id])))

    def empty(self) -> None:
        """All of it goes now."""
        self._forget(self._act(lambda: empty(self.session)))

    def _forget(self, changes: Changes | None) -> None:
        """Where the computer failed only after the removal, in emptying the log, the page shows what there is now."""
        if changes is None:
            self.refresh()
        else:
            self.bench.history.forget(changes.ids(Removed))


def _whose(entry: Removed) -> str:
    return getattr(entry.meant, "person_id", None) or ""
