"""Takes an archive into the vault: all of it or nothing, and never over what is already there."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from desktop.domain.dialogues import Dialogue, Place, Section
from desktop.domain.errors import Rule
from desktop.domain.living import LIVING_KINDS, Living
from desktop.domain.preferences import Preference
from desktop.domain.progress import Progress, no_progress
from desktop.services.archive_content import LISTS, ArchiveContent, Refusal
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.services.references import broken, references_first
from desktop.services.session import Session

_OURS_STAYS = (Preference, Place)
"""Where the vault's own is kept without a word: what it remembers, and where the writer was."""


class Outcome(StrEnum):
    """What becomes of one record of a file."""

    ADDED = "added"
    ALREADY_THERE = "already_there"
    CONFLICT = "conflict"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One record of the file. ``theirs`` is the record in the file, ``ours`` the one in the vault with the same id;
    a dialogue is followed by its sections, which share its fate. ``refusal`` says why it is refused."""

    outcome: Outcome
    kind: type[Living]
    id: str
    ours: tuple[Living, ...] = ()
    theirs: tuple[Living, ...] = ()
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What was done, or would be done, line by line; ``done`` when the vault holds the file's records now."""

    lines: tuple[ImportLine, ...]
    done: bool = False
    changes: Changes = field(default_factory=Changes)

    def of(self, outcome: Outcome) -> tuple[ImportLine, ...]:
        """The lines with one outcome."""
        return tuple(line for line in self.lines if line.outcome is outcome)


def nothing_before() -> None:
    """For callers who need no backup."""


def import_archive(
    session: Session,
    content: ArchiveContent,
    *,
    skip_conflicts: bool = False,
    dry_run: bool = False,
    before: Callable[[], None] = nothing_before,
    progress: Progress = no_progress,
) -> ImportReport:
    """Store the records that are new, in one transaction.

    A known id with the same content is already there; with other content it is a conflict, and then nothing goes in
    unless ``skip_conflicts``, which leaves out the conflicts and what leads to nothing without them. Anything refused
    stops everything. What the vault remembers (``Preference``) and where the writer was (``Place``) is never a
    conflict: it stays as it is. ``before`` is
    called when something is about to be stored, outside the transaction: the backup. ``Cancelled`` from ``progress``
    (records done, records in all) leaves everything as it was. A dry run, or a report with ``done`` false, changed
    nothing.
    """
    with session.vault.read() as reader:
        lines = _surveyed(reader, content)
    if dry_run or not _goes_in(lines, skip_conflicts=skip_conflicts):
        return ImportReport(lines)
    if not any(line.outcome is Outcome.ADDED for line in lines):
        return ImportReport(lines, done=True)
    before()
    with session.vault.work() as work:
        lines = _surveyed(work, content)  # the window may have written since
        if not _goes_in(lines, skip_conflicts=skip_conflicts):
            return ImportReport(lines)
        added = [record for line in lines if line.outcome is Outcome.ADDED for record in line.theirs]
        for number, record in enumerate(sorted(added, key=_storing_order)):
            progress(number, len(added))
            work.put(record)
        progress(len(added), len(added))
        return ImportReport(lines, done=True, changes=work.commit())


def _goes_in(lines: Sequence[ImportLine], *, skip_conflicts: bool) -> bool:
    in_the_way = {Outcome.REFUSED} if skip_conflicts else {Outcome.REFUSED, Outcome.CONFLICT}
    return not any(line.outcome in in_the_way for line in lines)


def _storing_order(record: Living) -> int:
    return LIVING_KINDS.index(type(record))


def _surveyed(reader: Reader, content: ArchiveContent) -> tuple[ImportLine, ...]:
    return _Survey(reader, content).lines()


class _Survey:
    """Holds a file's records against the vault's."""

    def __init__(self, reader: Reader, content: ArchiveContent) -> None:
        self._content = content
        self._reader = reader
        self._stored: dict[type[Living], Mapping[str, Any]] = {}
        self._sections = _by_dialogue(content.sections)
        self._own_sections = _by_dialogue(self._all(Section).values())
        self._in_file = {(type(record), record.id) for record in content.records()}
        self._in = set[tuple[type[Living], str]]()
        self._places = {
            (type(record), record.id): f"{LISTS[kind]}[{number}]"
            for kind in LIVING_KINDS
            for number, record in enumerate(content.of(kind))
        }

    def lines(self) -> tuple[ImportLine, ...]:
        """One line a record, those that others point at first."""
        apart = (record for record in self._content.records() if not isinstance(record, Section))
        return tuple(self._line(record) for record in references_first(apart))

    def _line(self, record: Living) -> ImportLine:
        kind, theirs, ours = type(record), self._whole(record, self._sections), self._ours(record)
        if ours:
            same = isinstance(record, _OURS_STAYS) or as_written(ours) == as_written(theirs)
            outcome = Outcome.ALREADY_THERE if same else Outcome.CONFLICT
            return ImportLine(outcome, kind, record.id, ours, theirs)
        refusal = self._taken(theirs) or self._nowhere(record)
        if refusal:
            return ImportLine(Outcome.REFUSED, kind, record.id, theirs=theirs, refusal=refusal)
        if any(broken(record, self._there)):
            return ImportLine(Outcome.CONFLICT, kind, record.id, theirs=theirs)
        self._in.update((type(part), part.id) for part in theirs)
        return ImportLine(Outcome.ADDED, kind, record.id, theirs=theirs)

    def _ours(self, record: Living) -> tuple[Living, ...]:
        ours = self._all(type(record)).get(record.id)
        return () if ours is None else self._whole(ours, self._own_sections)

    def _whole(self, record: Living, sections: Mapping[str, Sequence[Section]]) -> tuple[Living, ...]:
        return (record, *sections.get(record.id, ())) if isinstance(record, Dialogue) else (record,)

    def _all(self, kind: type[Living]) -> Mapping[str, Any]:
        if kind not in self._stored:
            self._stored[kind] = {record.id: record for record in self._reader.all(kind)}
        return self._stored[kind]

    def _taken(self, theirs: Sequence[Living]) -> Refusal | None:
        """A new dialogue may not bring the id of a section that stands in another one."""
        known = self._all(Section)
        taken = [part for part in theirs if isinstance(part, Section) and part.id in known]
        return Refusal(Rule.ID_TWICE, self._place(taken[0]) + ".id") if taken else None

    def _nowhere(self, record: Living) -> Refusal | None:
        lost = next(broken(record, self._somewhere), None)
        if lost is None:
            return None
        return Refusal(Rule.POINTS_NOWHERE, f"{self._place(record)}.{lost.attribute}")

    def _place(self, record: Living) -> str:
        return self._places[type(record), record.id]

    def _there(self, kind: type[Living], id: str) -> bool:
        return (kind, id) in self._in or id in self._all(kind)

    def _somewhere(self, kind: type[Living], id: str) -> bool:
        return (kind, id) in self._in_file or id in self._all(kind)


def as_written(records: Sequence[Living]) -> list[tuple[object, ...]]:
    """Something equal only for equal content: two moments that differ in offset are the same instant to Python."""
    return [tuple(map(_exact, astuple(record))) for record in records]


def _exact(value: object) -> object:
    return value.isoformat() if isinstance(value, datetime) else value


def _by_dialogue(sections: Iterable[Section]) -> Mapping[str, Sequence[Section]]:
    found: defaultdict[str, list[Section]] = defaultdict(list)
    for section in sorted(sections, key=lambda section: (section.position, section.id)):
        found[section.dialogue_id].append(section)
    return found
