"""Inställningar: every choice applies at once; backups and files are long work that can be stopped."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from typing_extensions import override

from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.domain.progress import Progress
from desktop.services.changes import Changes
from desktop.services.importing import ImportReport
from desktop.services.naming import manager_name, name_manager
from desktop.ui.presenters import sentences
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.door import KeptBackup
from desktop.ui.presenters.housekeeping import Housekeeping
from desktop.ui.presenters.long_work import LongWork, Stoppable, sentence_of, stopped
from desktop.ui.presenters.settings_state import Note, SettingsState, preview_of, preview_words
from desktop.ui.presenters.stated import Stated
from desktop.ui.presenters.wording import tr

Deliver = Callable[[bytes], object]


class SettingsPresenter(Stated[SettingsState]):
    """Everything the page Inställningar does."""

    def __init__(self, bench: Workbench, jobs: LongWork, house: Housekeeping) -> None:
        self._bench = bench
        self._jobs = jobs
        self._house = house
        self._job: Stoppable | None = None
        self._backing_up = False
        super().__init__(
            SettingsState(
                settings=house.settings,
                manager=manager_name(bench.session),
                locked=house.is_locked_by_passphrase,
                folder=house.folder,
                now=bench.session.now(),
                backups=tuple(house.backups()),
                can_hold_keys=house.can_hold_keys,
                has_tray=house.has_tray,
            )
        )
        self._leave = bench.feed.subscribe(self._on_changes)

    def choose(self, **choices: object) -> None:
        """Choose language, theme, text size or motion: shown at once."""
        settings = replace(self._house.settings, **choices)  # type: ignore[arg-type]
        spoken = settings.language != self._house.settings.language
        self._house.choose(settings)
        if spoken:  # what was said in the other language is not said again
            self.become(
                settings=settings,
                security=Note(),
                backup=Note(),
                files=Note(),
                keys=Note(),
                manager_wrong="",
            )
        else:
            self.become(settings=settings)

    def record_keys(self, keys: str) -> None:
        """Open Fånga with these keys everywhere; an empty text with none."""
        try:
            self._house.hold_keys(keys)
        except EnvironmentFailed as error:
            self.become(keys=Note(sentences.failed(error), wrong=True))
        else:
            self.choose(capture_keys=keys)
            self.become(keys=Note())

    def name(self, text: str) -> None:
        """What the manager is called."""
        try:
            self._bench.do(lambda: name_manager(self._bench.session, text))
        except RuleBroken as error:
            self.become(manager_wrong=sentences.broken(error))
        else:
            self.become(manager_wrong="", manager=manager_name(self._bench.session))

    def change_passphrase(self, present: str, chosen: str, again: str, told: Callable[[str], object]) -> None:
        """Lock with another passphrase, typed twice; ``told`` gets the sentence that is in the way, or none."""
        if chosen != again:
            told(sentences.passphrases_differ())
            return

        def came_of_it(error: Exception | None) -> None:
            if error is not None:
                told(sentence_of(error))
                return
            self.become(
                locked=self._house.is_locked_by_passphrase,
                security=Note(
                    tr(
                        "Den nya lösenfrasen gäller nu. Återställningsbladet gäller som förut, och äldre "
                        "säkerhetskopior öppnas även med den lösenfras som gällde då."
                    )
                ),
            )
            told("")

        self._house.change_passphrase(present, chosen, came_of_it)

    def make_sheet(self, present: str, deliver: Deliver, told: Callable[[str], object]) -> None:
        """Make the recovery sheet again, after the passphrase; it is printed or saved by ``deliver``."""

        def came_of_it(error: Exception | None) -> None:
            told("" if error is None else sentence_of(error))

        self._house.make_sheet(present, deliver, came_of_it)

    def write(self, path: Path, content: bytes) -> None:
        """Save the recovery sheet."""

        def work(_: Progress) -> None:
            self._house.write_file(path, content)

        def done(_: object) -> None:
            self.become(
                security=Note(tr("Bladet är sparat. Skriv ut det och lägg det på ett säkert ställe."))
            )

        def failed(error: Exception) -> None:
            self.become(security=Note(sentence_of(error), wrong=True))

        self._jobs.submit(work, done, failed)

    def say_of_sheet(self, text: str) -> None:
        """Say what came of printing it."""
        self.become(security=Note(text, wrong=bool(text)))

    def back_up(self, into: Path | None = None) -> None:
        """Make a backup that has been read back, here or in another folder."""
        if not self.state.work:
            self.become(backup=Note())
            self._backing_up = True
            self._begin(
                tr("Säkerhetskopierar …"),
                partial(self._house.back_up, into),
                self._backed_up,
                self._not_backed_up,
            )

    def bring_back(self, backup: Path, secret: str, ask: Callable[[str], object]) -> None:
        """Put a backup in the vault's place. ``ask`` is told why a passphrase or code is needed, where it is."""

        def came_of_it(error: Exception | None) -> None:
            if _asks_for_secret(error):
                ask(sentence_of(error) if secret and error is not None else "")
            elif error is not None:
                self.become(backup=Note(sentence_of(error), wrong=True))

        self._house.bring_back(backup, secret, came_of_it)

    def look_into(self, path: Path) -> None:
        """Read an archive and tell what it would bring; nothing is taken in."""
        if not self.state.work:
            self.become(files=Note(), preview=None)

            def work(progress: Progress) -> ImportReport:
                return self._house.import_file(path, progress, dry_run=True)

            self._begin(tr("Läser filen …"), work, partial(self._looked, path), self._file_failed)

    def take_in(self) -> None:
        """Take everything in the archive in, all or nothing, with a backup first."""
        preview = self.state.preview
        if preview is not None and preview.can_go_in and not self.state.work:

            def work(progress: Progress) -> ImportReport:
                return self._house.import_file(preview.path, progress, dry_run=False)

            self._begin(tr("Läser in …"), work, partial(self._taken_in, preview.path), self._file_failed)

    def leave_out(self) -> None:
        """Leave the archive."""
        self.become(preview=None, files=Note())

    def export(self, path: Path, *, without_private: bool) -> None:
        """Write everything as an archive."""
        if not self.state.work:

            def work(progress: Progress) -> None:
                self._house.export_archive(path, progress, without_private=without_private)

            self.become(files=Note(), preview=None)
            self._begin(tr("Sparar arkivet …"), work, partial(self._exported, path), self._file_failed)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    @override
    def close(self) -> None:
        """Stop looking into a file; what is being written goes on to its end."""
        self._leave()
        super().close()

    def _begin(
        self,
        words: str,
        work: Callable[[Progress], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> None:
        self.become(work=words, done=0, total=0)

        def ended(result: object) -> None:
            self._rest()
            done(result)

        def not_ended(error: Exception) -> None:
            self._rest()
            failed(error)

        self._job = self._jobs.submit(work, ended, not_ended, self._on_way, self._stopped)

    def _rest(self) -> None:
        self._job = None
        self.become(work="", done=0, total=0)

    def _on_way(self, done: int, total: int) -> None:
        self.become(done=done, total=total)

    def _stopped(self) -> None:
        self._rest()
        words = Note(stopped())
        if self._backing_up:
            self._backing_up = False
            self.become(backup=words)
        else:
            self.become(files=words, preview=None)

    def _backed_up(self, _: KeptBackup) -> None:
        self._backing_up = False
        self.become(
            backups=tuple(self._house.backups()),
            now=self._bench.session.now(),
            backup=Note(tr("Säkerhetskopian är sparad och läst tillbaka.")),
        )

    def _not_backed_up(self, error: Exception) -> None:
        self._backing_up = False
        self.become(backup=Note(sentence_of(error), wrong=True))

    def _looked(self, path: Path, report: ImportReport) -> None:
        preview = preview_of(path, report)
        self.become(
            preview=preview,
            files=Note(preview_words(preview), wrong=not preview.can_go_in and not report.done),
        )

    def _taken_in(self, path: Path, report: ImportReport) -> None:
        if not report.done:
            self._looked(path, report)
            return
        self.become(
            preview=None,
            files=Note(tr("Allt i filen är inläst. En säkerhetskopia från innan finns kvar.")),
            backups=tuple(self._house.backups()),
            now=self._bench.session.now(),
        )
        self._bench.feed.publish(report.changes)

    def _exported(self, path: Path, _: object) -> None:
        words = tr("Sparat som {file}. Filen är inte låst, så lägg den på ett säkert ställe.")
        self.become(files=Note(words.format(file=path.name)))

    def _file_failed(self, error: Exception) -> None:
        self.become(files=Note(sentence_of(error), wrong=True), preview=None)

    def _on_changes(self, changes: Changes) -> None:
        if changes:
            self.become(manager=manager_name(self._bench.session))


def _asks_for_secret(error: Exception | None) -> bool:
    known = (Failure.BACKUP_LOCKED, Failure.WRONG_PASSPHRASE, Failure.WRONG_RECOVERY_CODE)
    return isinstance(error, EnvironmentFailed) and error.failure in known
