"""What the page Inställningar shows, and how it is said."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.records import Record
from desktop.services.importing import ImportReport, Outcome
from desktop.ui.presenters import dates
from desktop.ui.presenters.door import KeptBackup
from desktop.ui.presenters.settings import Settings
from desktop.ui.presenters.wording import tr


@dataclass(frozen=True, slots=True)
class Note:
    """What came of something: said beside it; ``wrong`` when it did not go well."""

    text: str = ""
    wrong: bool = False


@dataclass(frozen=True, slots=True)
class Preview:
    """What an archive would bring: how many records of each kind are new; what was there; what is in the way."""

    path: Path
    added: tuple[tuple[type[Record], int], ...]
    already_there: int
    conflicts: int
    refused: int
    report: ImportReport

    @property
    def can_go_in(self) -> bool:
        """Whether everything in it can be taken, and something of it is new."""
        return bool(self.added) and not self.conflicts and not self.refused


@dataclass(frozen=True, slots=True)
class SettingsState:
    """``work`` is what is under way (its sentence), with ``done`` of ``total`` steps."""

    settings: Settings
    manager: str
    locked: bool
    folder: Path
    now: datetime
    backups: tuple[KeptBackup, ...] = ()
    work: str = ""
    done: int = 0
    total: int = 0
    manager_wrong: str = ""
    security: Note = Note()
    backup: Note = Note()
    files: Note = Note()
    keys: Note = Note()
    can_hold_keys: bool = False
    has_tray: bool = False
    preview: Preview | None = None


def preview_of(path: Path, report: ImportReport) -> Preview:
    """A report in figures."""
    added = Counter(line.kind for line in report.of(Outcome.ADDED))
    return Preview(
        path,
        tuple(added.items()),
        len(report.of(Outcome.ALREADY_THERE)),
        len(report.of(Outcome.CONFLICT)),
        len(report.of(Outcome.REFUSED)),
        report,
    )


def near_moment(moment: datetime, now: datetime) -> str:
    """``i dag 08:03``, ``i går 17:20``, ``tis 10 mars 14:00``."""
    local = moment.astimezone(now.tzinfo)
    days = (now.date() - local.date()).days
    if days == 0:
        return tr("i dag {time}").format(time=dates.clock_time(local))
    if days == 1:
        return tr("i går {time}").format(time=dates.clock_time(local))
    return f"{dates.near_day(local.date(), now.date())} {dates.clock_time(local)}"


def preview_words(preview: Preview) -> str:
    """Why nothing of it can go in; empty where it can."""
    if preview.refused:
        return tr("Något i filen går inte att ta in. Inget har ändrats.")
    if preview.conflicts:
        return tr("Något i filen krockar med det som finns här. Inget har ändrats, och inget skrivs över.")
    if not preview.added:
        return tr("Allt i filen finns redan här. Inget behöver läsas in.")
    return ""
