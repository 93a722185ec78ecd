"""The way in and out: first run, unlock, lock and quit. Everything that takes time runs beside the window.

The unlock window is the first that is painted: what only follows on it is imported where it is used.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.bootstrap.clocks import real_clock
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.domain.progress import Cancelled, Progress
from desktop.storage import vault_folder
from desktop.storage.delays import Brake
from desktop.storage.keys import DataKey
from desktop.storage.vault_folder import VaultState
from desktop.system.process import start_beside
from desktop.system.resources import resource_path
from desktop.ui.jobs import JobRunner
from desktop.ui.presenters.door import Beginning, Found, KeptBackup, Told
from desktop.ui.presenters.wording import language

if TYPE_CHECKING:
    from desktop.services.session import Session

_FOUND = {
    VaultState.NONE: Found.NOTHING,
    VaultState.LOCKED: Found.LOCKED,
    VaultState.NOT_LOCKED: Found.NOT_LOCKED,
    VaultState.KEY_LOST: Found.KEY_LOST,
    VaultState.VAULT_LOST: Found.VAULT_LOST,
}


class FrontDoor(QObject):
    """Implements ``Door``. ``opened`` carries the ``Session`` when the window may show it, ``begun`` how the first
    run ended and with whom.

    A restore is told of on its way: ``return_begun`` carries the job, ``return_advanced`` how far it is;
    ``return_ended`` comes when it has ended, however it ended."""

    opened = Signal(object)
    begun = Signal(object, object)
    return_begun = Signal(object)
    return_advanced = Signal(int, int)
    return_ended = Signal()

    def __init__(self, folder: Path, clock: Clock, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self._clock = clock
        self._jobs = jobs
        self._brake = Brake(folder, real_clock)
        self._key: DataKey | None = None
        self._session: Session | None = None

    def found(self) -> Found:
        """What is in the folder. Raises ``EnvironmentFailed`` (no access, newer)."""
        return _FOUND[vault_folder.state_of(self.folder)]

    @property
    def session(self) -> "Session | None":
        """The opened vault, if there is one."""
        return self._session

    @property
    def key(self) -> DataKey | None:
        """The key of the vault that was unlocked last in this run, until the lock."""
        return self._key

    @property
    def code(self) -> tuple[str, ...]:
        """The recovery code in groups; empty without a key."""
        if self._key is None:
            return ()
        from desktop.domain.recovery_code import code_for, groups

        return groups(code_for(self._key.raw()))

    def unlock(self, passphrase: str | None, told: Told) -> None:
        """Derive the key beside the window, then open."""

        def derive(_: Progress) -> DataKey:
            return vault_folder.unlock(self.folder, passphrase, self._brake)

        self._beside(derive, lambda key: self._open(key, told), told)

    def unlock_with_code(self, code: str, told: Told) -> None:
        """Check the code; the new passphrase comes next."""

        def check(_: Progress) -> DataKey:
            return vault_folder.unlock_with_code(self.folder, code)

        def keep(key: DataKey) -> None:
            self._key = key
            told(None)

        self._beside(check, keep, told)

    def choose_passphrase(self, passphrase: str | None, told: Told) -> None:
        """Wrap the key anew, then open."""
        key = self._held_key()

        def wrap(_: Progress) -> DataKey:
            from desktop.domain.passphrases import accepted
            from desktop.storage.slots import calibrate

            chosen = accepted(passphrase) if passphrase is not None else None
            vault_folder.change_passphrase(self.folder, key, chosen, calibrate())
            return key

        self._beside(wrap, lambda done: self._open(done, told), told)

    def make(self, passphrase: str | None, told: Told) -> None:
        """Make the vault and open it, without leaving the first run."""

        def work(_: Progress) -> DataKey:
            from desktop.bootstrap import vaults
            from desktop.domain.passphrases import accepted

            return vaults.create(self.folder, accepted(passphrase) if passphrase is not None else None)

        def keep(key: DataKey) -> None:
            self._key = key
            told(self._try_open(key))

        self._beside(work, keep, told)

    def save_sheet(self, path: Path, told: Told) -> None:
        """Write the recovery sheet."""
        code, now = self.code, self._clock()

        def work(_: Progress) -> None:
            from desktop.bootstrap.papers import recovery_sheet
            from desktop.system.files import write_atomically

            write_atomically(path, recovery_sheet(code, now))

        self._beside(work, lambda _: told(None), told)

    def suggested_passphrase(self) -> str:
        """Six words drawn by lot."""
        import secrets

        from desktop.domain.passphrases import suggestion, word_list

        words = word_list(resource_path("words", f"{language()}.txt").read_text(encoding="utf-8"))
        return suggestion(words, secrets.randbelow)

    def spool(self, printer: str, content: bytes, options: Mapping[str, str], progress: Progress) -> None:
        """By a process of its own."""
        from desktop.system.spooling import spool

        spool(printer, content, options, progress)

    def begin(self, how: Beginning, person_id: str | None = None) -> None:
        """End the first run; a look at the sample team leaves it where it is."""
        if how is Beginning.LOOK_AROUND:
            start_beside("--lang", language(), "--demo")
        elif self._session is not None:
            self.opened.emit(self._session)
            self.begun.emit(how, person_id)

    def backups(self) -> Sequence[KeptBackup]:
        """What can be brought back from the vault's own folder."""
        from desktop.storage import layout
        from desktop.storage.backups import list_backups

        return [KeptBackup(item.path, item.made_at) for item in list_backups(self.folder / layout.BACKUPS)]

    def bring_back(self, backup: Path, secret: str, told: Told) -> None:
        """Restore a backup with its passphrase or recovery code; then the vault is locked as it was then."""

        def work(progress: Progress) -> DataKey:
            from desktop.bootstrap import vaults

            return vaults.restore_with(self.folder, backup, secret, self._key, self._clock, progress)

        self._returning(work, lambda key: self._open(key, told), told)

    def find_key(self, backup: Path, secret: str, found: Callable[[DataKey], object], told: Told) -> None:
        """The key of a backup, while the vault stays open; ``told`` hears why it was not found."""

        def work(_: Progress) -> DataKey:
            from desktop.bootstrap import vaults

            return vaults.backup_key(backup, secret, self._key)

        self._beside(work, found, told)

    def put_back(self, backup: Path, key: DataKey, told: Told) -> None:
        """Close the vault, put a backup in its place, and open what is there then: the old one if it went wrong, or
        was stopped (``told`` gets ``Cancelled``)."""
        present = self._key
        if self._session is not None:
            self._session.vault.close()
            self._session = None

        def work(progress: Progress) -> DataKey:
            from desktop.bootstrap import vaults

            vaults.put_back(self.folder, backup, key, present, self._clock, progress)
            return key

        def failed(error: Exception | None) -> None:
            if present is not None:
                self._open(present, _unheard)
            told(error)

        self._returning(work, lambda opens: self._open(opens, told), failed)

    def make_sheet(self, deliver: Callable[[bytes], object], told: Told) -> None:
        """The recovery sheet as a PDF in memory."""
        code, now = self.code, self._clock()

        def work(_: Progress) -> bytes:
            from desktop.bootstrap.papers import recovery_sheet

            return recovery_sheet(code, now)

        def done(content: bytes) -> None:
            told(None)
            deliver(content)

        self._beside(work, done, told)

    def close_vault(self) -> None:
        """Forget the key and close the vault: at lock and at quit."""
        if self._session is not None:
            self._session.vault.close()
        self._session = None
        self._key = None

    def _open(self, key: DataKey, told: Told) -> None:
        error = self._try_open(key)
        if error is None and self._session is not None:
            self.opened.emit(self._session)
        told(error)

    def _try_open(self, key: DataKey) -> Exception | None:
        from desktop.bootstrap.vaults import templates
        from desktop.services.session import Session
        from desktop.storage.opening import open_vault

        self._key = key
        try:
            vault = open_vault(self.folder, key, self._clock)
        except EnvironmentFailed as error:
            return error
        self._session = Session(vault, self._clock, templates())
        return None

    def _held_key(self) -> DataKey:
        if self._key is None:
            raise EnvironmentFailed(Failure.WRONG_RECOVERY_CODE)
        return self._key

    def _beside(self, work: Callable[[Progress], object], on_done: Callable[..., object], told: Told) -> None:
        self._jobs.submit(work, on_done, _known(told))

    def _returning(
        self, work: Callable[[Progress], object], on_done: Callable[..., object], told: Told
    ) -> None:
        """As ``_beside``, seen on its way; ``told`` gets ``Cancelled`` where it was stopped."""
        failed = _known(told)

        def done(result: object) -> None:
            self.return_ended.emit()
            on_done(result)

        def not_done(error: Exception) -> None:
            self.return_ended.emit()
            failed(error)

        def stopped() -> None:
            self.return_ended.emit()
            told(Cancelled())

        self.return_begun.emit(
            self._jobs.submit(work, done, not_done, self.return_advanced.emit, stopped),
        )


def _known(told: Told) -> Callable[[Exception], None]:
    """Tells of a known failure; a bug is raised."""

    def failed(error: Exception) -> None:
        if not isinstance(error, EnvironmentFailed | RuleBroken):
            raise error
        told(error)

    return failed


def _unheard(_: Exception | None) -> None:
    """What is told about first is worse."""
