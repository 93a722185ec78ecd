"""What pages ask of the rest of the program: papers, backups, files, choices. Bootstrap answers.

The methods that take a ``Progress`` are long work: they run in a job, beside the window, and touch nothing of it.
They raise ``EnvironmentFailed``, ``RuleBroken`` and ``Cancelled``.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.progress import Progress
from desktop.ui.presenters.door import KeptBackup, Told
from desktop.ui.presenters.settings import Settings

if TYPE_CHECKING:
    from desktop.domain.paper import PaperOptions
    from desktop.domain.quarters import Period
    from desktop.domain.sheets import SheetAnswers
    from desktop.services.importing import ImportReport
    from desktop.services.people import NewPerson
    from desktop.services.quarters import Subject


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A PDF file's bytes, and how many characters no font has."""

    content: bytes
    missing_glyphs: int


class Housekeeping(Protocol):
    """The rest of the program, seen from a page."""

    @property
    def settings(self) -> Settings:
        """The choices in force."""

    def choose(self, settings: Settings) -> None:
        """Show and keep new choices at once."""

    @property
    def is_locked_by_passphrase(self) -> bool:
        """Whether a passphrase opens the vault; False is said plainly as "not locked"."""

    @property
    def folder(self) -> Path:
        """Where the vault lies."""

    @property
    def can_hold_keys(self) -> bool:
        """Whether this system lets the program have keys that work over every other program."""

    @property
    def has_tray(self) -> bool:
        """Whether this desktop has a tray for an icon."""

    def hold_keys(self, keys: str) -> None:
        """Open Fånga with these keys everywhere; empty for none. Raises ``EnvironmentFailed``: SHORTCUT_TAKEN,
        SHORTCUT_UNSUITABLE; then the keys from before still work."""

    def change_passphrase(self, present: str, chosen: str | None, told: Told) -> None:
        """Wrap the key anew after the present passphrase was right; None makes the vault one that is not locked."""

    def suggested_passphrase(self) -> str:
        """Random words in the language of the interface."""

    def make_sheet(self, present: str, deliver: Callable[[bytes], object], told: Told) -> None:
        """Make the recovery sheet after the present passphrase was right; ``deliver`` gets the PDF, after ``told``."""

    def backups(self) -> Sequence[KeptBackup]:
        """Newest first."""

    def back_up(self, into: Path | None, progress: Progress) -> KeptBackup:
        """Make a verified backup."""

    def bring_back(self, backup: Path, secret: str, told: Told) -> None:
        """Restore a backup; the vault is closed, brought back, and opened again, and ``told`` hears only of what went
        wrong before that: BACKUP_LOCKED, where ``secret`` (a passphrase or code) must be asked for, and the like."""

    def dialogue_paper(self, dialogue_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The document of a dialogue."""

    def person_paper(self, person_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The document of a person."""

    def quarter_paper(
        self, subject: "Subject", period: "Period", options: "PaperOptions", progress: Progress
    ) -> MadePaper:
        """The newest version of somebody's quarter; a locked one as it was locked."""

    def quarter_version(self, quarter_id: str, progress: Progress) -> MadePaper:
        """A locked version of somebody's quarter, to the byte."""

    def team_quarters(
        self,
        team_id: str,
        period: "Period",
        options: "PaperOptions",
        folder: Path,
        progress: Progress,
        *,
        password: str | None,
    ) -> Sequence[Path]:
        """The quarter of everybody in a team, a file each in a folder the user chose; with a password, locked."""

    def quarter_to_lock(
        self, subject: "Subject", period: "Period", options: "PaperOptions", progress: Progress
    ) -> MadePaper:
        """The quarter as it stands, dated today."""

    def access_pack(
        self,
        person_id: str,
        options: "PaperOptions",
        progress: Progress,
        *,
        without_private: bool,
        shown: Collection[str],
    ) -> MadePaper:
        """Everything kept on a person, as they would get it; ``shown`` are ids of people whose names stay."""

    def save_access_pack(
        self, path: Path, person_id: str, progress: Progress, *, without_private: bool, shown: Collection[str]
    ) -> None:
        """The same as an archive, at a place the user chose."""

    def information_sheet(self, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The information sheet for employees."""

    def preparation_paper(self, dialogue_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """A preparation sheet to fill in."""

    def read_sheet(self, path: Path, progress: Progress) -> "SheetAnswers":
        """The answers on a returned preparation sheet, read where it can do no harm."""

    def write_file(self, path: Path, content: bytes) -> None:
        """Put a file at a place the user chose, whole or not at all."""

    def save_paper(self, path: Path, content: bytes, password: str | None) -> None:
        """The same with a PDF; with a password it opens with that alone, which is kept nowhere."""

    def spool(self, printer: str, content: bytes, options: Mapping[str, str], progress: Progress) -> None:
        """Give a PDF to the print spooler, from memory. Raises ``EnvironmentFailed``: PRINTER_GONE, PRINTER_REFUSES."""

    def import_file(self, path: Path, progress: Progress, *, dry_run: bool) -> "ImportReport":
        """Take an archive in, all or nothing, with a backup first; a dry run only tells."""

    def export_archive(self, path: Path, progress: Progress, *, without_private: bool) -> None:
        """Write everything as an archive."""

    def pasted_names(self, text: str) -> Sequence["NewPerson"]:
        """The names in a pasted text, one a line, with the e-mail addresses that stood beside them."""

    def lock(self) -> None:
        """Clear every page and ask for the passphrase again (Ctrl+L)."""
