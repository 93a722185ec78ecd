"""What pages ask of the rest of the program, answered: the ``Housekeeping`` of an unlocked vault."""

from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bootstrap import vaults
from desktop.bootstrap.clocks import real_clock
from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.shortcut import SystemShortcut
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.domain.passphrases import accepted
from desktop.domain.progress import Progress
from desktop.services.session import Session
from desktop.storage import key_file, vault_folder
from desktop.storage.delays import Brake
from desktop.storage.keys import DataKey
from desktop.storage.slots import calibrate
from desktop.storage.vault_folder import VaultState
from desktop.ui.jobs import JobRunner
from desktop.ui.presenters.door import KeptBackup, Told
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.settings import Settings
from desktop.ui.theme.appearance import Appearance
from desktop.ui.window.tray import Tray

if TYPE_CHECKING:
    from desktop.domain.paper import PaperOptions
    from desktop.domain.quarters import Period
    from desktop.domain.sheets import SheetAnswers
    from desktop.services.importing import ImportReport
    from desktop.services.people import NewPerson
    from desktop.services.quarters import Subject


class HouseKeeper:
    """Jobs get a session of their own over the same vault, closed when they end."""

    def __init__(
        self,
        door: FrontDoor,
        session: Session,
        key: DataKey,
        appearance: Appearance,
        jobs: JobRunner,
        keep: Callable[[Settings], None],
        lock: Callable[[], None],
        reopen: Callable[[Path, str, Told], None],
        shortcut: SystemShortcut,
    ) -> None:
        self.folder = door.folder
        self._door = door
        self._clock: Clock = session.clock
        self._key = key
        self._appearance = appearance
        self._jobs = jobs
        self._keep = keep
        self.lock = lock
        self.bring_back = reopen
        self._shortcut = shortcut

    @property
    def settings(self) -> Settings:
        """The choices in force."""
        return self._appearance.settings

    def choose(self, settings: Settings) -> None:
        """Show and keep them."""
        self._appearance.apply(settings)
        self._keep(settings)

    @property
    def is_locked_by_passphrase(self) -> bool:
        """Whether a passphrase opens the vault."""
        return vault_folder.state_of(self.folder) is VaultState.LOCKED

    @property
    def can_hold_keys(self) -> bool:
        """As the system says."""
        return self._shortcut.is_possible

    @property
    def has_tray(self) -> bool:
        """As the desktop says."""
        return Tray.is_possible()

    def hold_keys(self, keys: str) -> None:
        """Try them at once."""
        self._shortcut.hold(keys)

    def change_passphrase(self, present: str, chosen: str | None, told: Told) -> None:
        """Check the present one, then wrap the key anew."""

        def work(_: Progress) -> None:
            self._check(present)
            new = accepted(chosen) if chosen is not None else None
            vault_folder.change_passphrase(self.folder, self._key, new, calibrate())

        self._beside(work, told)

    def suggested_passphrase(self) -> str:
        """Six words drawn by lot."""
        return self._door.suggested_passphrase()

    def make_sheet(self, present: str, deliver: Callable[[bytes], object], told: Told) -> None:
        """Check the passphrase, then make the recovery sheet."""
        code = self._door.code

        def work(_: Progress) -> bytes:
            from desktop.bootstrap import papers

            self._check(present)
            return papers.recovery_sheet(code, self._clock())

        def done(content: bytes) -> None:
            told(None)
            deliver(content)

        self._jobs.submit(work, done, _tell(told))

    def backups(self) -> Sequence[KeptBackup]:
        """Newest first."""
        return self._door.backups()

    def back_up(self, into: Path | None, progress: Progress) -> KeptBackup:
        """Make a verified backup."""
        from desktop.storage.backups import make_backup

        made = make_backup(self.folder, self._key, self._clock, into=into, progress=progress)
        return KeptBackup(made.path, made.made_at)

    def dialogue_paper(self, dialogue_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The document of a dialogue."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.dialogue_paper(session, dialogue_id, options, progress)
        return MadePaper(paper.content, paper.missing_glyphs)

    def person_paper(self, person_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The document of a person."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.person_paper(session, person_id, options, progress)
        return MadePaper(paper.content, paper.missing_glyphs)

    def quarter_paper(
        self, subject: "Subject", period: "Period", options: "PaperOptions", progress: Progress
    ) -> MadePaper:
        """The newest version of somebody's quarter."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.quarter_paper(session, subject, period, options, progress)
        return MadePaper(paper.content, paper.missing_glyphs)

    def quarter_version(self, quarter_id: str, progress: Progress) -> MadePaper:
        """A locked version of somebody's quarter, to the byte."""
        from desktop.bootstrap import papers

        progress(0, 1)
        with self._session() as session:
            return MadePaper(papers.quarter_version(session, quarter_id).content, 0)

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
        """The quarter of everybody in a team."""
        from desktop.bootstrap import papers

        with self._session() as session:
            return papers.team_quarters(
                session, team_id, period, options, folder, progress, password=password
            )

    def quarter_to_lock(
        self, subject: "Subject", period: "Period", options: "PaperOptions", progress: Progress
    ) -> MadePaper:
        """The quarter as it stands, dated today."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.quarter_to_lock(session, subject, period, options, progress)
        return MadePaper(paper.content, paper.missing_glyphs)

    def access_pack(
        self,
        person_id: str,
        options: "PaperOptions",
        progress: Progress,
        *,
        without_private: bool,
        shown: Collection[str],
    ) -> MadePaper:
        """Everything kept on a person, as they would get it."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.access_pack_paper(
                session, person_id, options, progress, without_private=without_private, shown=shown
            )
        return MadePaper(paper.content, paper.missing_glyphs)

    def save_access_pack(
        self, path: Path, person_id: str, progress: Progress, *, without_private: bool, shown: Collection[str]
    ) -> None:
        """The same as an archive."""
        from desktop.bootstrap import papers

        progress(0, 1)
        with self._session() as session:
            content = papers.access_pack_file(
                session, person_id, without_private=without_private, shown=shown
            )
        progress(1, 1)
        self.write_file(path, content)

    def information_sheet(self, options: "PaperOptions", progress: Progress) -> MadePaper:
        """The information sheet for employees."""
        from desktop.bootstrap import papers

        progress(0, 1)
        return MadePaper(papers.information_sheet(options).content, 0)

    def preparation_paper(self, dialogue_id: str, options: "PaperOptions", progress: Progress) -> MadePaper:
        """A preparation sheet to fill in."""
        from desktop.bootstrap import papers

        with self._session() as session:
            paper = papers.preparation_paper(session, dialogue_id, options, progress)
        return MadePaper(paper.content, paper.missing_glyphs)

    def read_sheet(self, path: Path, progress: Progress) -> "SheetAnswers":
        """The answers on a returned preparation sheet."""
        from desktop.exchange.files_in import sheet_from_file

        return sheet_from_file(path, progress)

    def write_file(self, path: Path, content: bytes) -> None:
        """Whole or not at all."""
        from desktop.system.files import write_atomically

        write_atomically(path, content)

    def save_paper(self, path: Path, content: bytes, password: str | None) -> None:
        """Encrypted in memory: only what is locked is ever written."""
        from desktop.bootstrap import papers

        self.write_file(path, papers.behind_password(content, password))

    def spool(self, printer: str, content: bytes, options: Mapping[str, str], progress: Progress) -> None:
        """By a process of its own."""
        self._door.spool(printer, content, options, progress)

    def import_file(self, path: Path, progress: Progress, *, dry_run: bool) -> "ImportReport":
        """Take an archive in."""
        from desktop.exchange.files_in import archive_from_file
        from desktop.services.importing import import_archive

        def unseen(_done: int, _total: int, /) -> None:
            """Reading and backing up can be stopped; how far they are is not counted in records."""
            progress(0, 0)

        content = archive_from_file(path, unseen)
        with self._session() as session:
            return import_archive(
                session,
                content,
                dry_run=dry_run,
                before=partial(self._back_up_first, unseen),
                progress=progress,
            )

    def export_archive(self, path: Path, progress: Progress, *, without_private: bool) -> None:
        """Write everything as an archive."""
        from desktop import __version__
        from desktop.exchange.archive_writing import write_archive
        from desktop.services.exporting import export_archive

        progress(0, 2)
        with self._session() as session:
            content = export_archive(session, without_private=without_private)
            progress(1, 2)
            archive = write_archive(content, session.now(), __version__)
        progress(2, 2)
        self.write_file(path, archive)

    def pasted_names(self, text: str) -> Sequence["NewPerson"]:
        """One a line; what cannot be a name is passed over."""
        from desktop.domain.pasted_names import names_from
        from desktop.services.people import NewPerson

        return [NewPerson(found.name, found.email) for found in names_from(text)]

    def _back_up_first(self, progress: Progress) -> None:
        from desktop.storage.backups import make_backup

        make_backup(self.folder, self._key, self._clock, progress=progress)

    def _session(self) -> AbstractContextManager[Session]:
        return vaults.session(self.folder, self._key, self._clock)

    def _check(self, present: str) -> None:
        """Whoever sits here now knows the passphrase. Raises ``EnvironmentFailed``: WRONG_PASSPHRASE, TRY_LATER."""
        if key_file.read_newest(self.folder).open_slot() is None:
            vault_folder.unlock(self.folder, present, Brake(self.folder, real_clock))

    def _beside(self, work: Callable[[Progress], None], told: Told) -> None:
        self._jobs.submit(work, lambda _: told(None), _tell(told))


def _tell(told: Told) -> Callable[[Exception], None]:
    """Tells of a known failure; a bug is raised."""

    def failed(error: Exception) -> None:
        if not isinstance(error, EnvironmentFailed | RuleBroken):
            raise error
        told(error)

    return failed
