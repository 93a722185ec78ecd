"""The lock: passphrase, or the recovery sheet, or a backup where the vault itself is gone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.domain.progress import Cancelled
from desktop.ui.presenters import sentences
from desktop.ui.presenters.door import Door, Found, KeptBackup
from desktop.ui.presenters.long_work import stopped
from desktop.ui.presenters.stated import Stated


class LockMode(StrEnum):
    """What the page asks for."""

    PASSPHRASE = "passphrase"
    CODE = "code"
    NEW_PASSPHRASE = "new_passphrase"
    BACKUP = "backup"


@dataclass(frozen=True, slots=True)
class LockState:
    """``busy`` while the key is derived; ``sentence`` says what was wrong; ``wait`` are seconds until the next try.

    ``key_lost`` where only the code opens it, ``only_backup`` where neither passphrase nor code opens anything,
    ``damaged`` when what is there cannot be read.
    """

    mode: LockMode
    busy: bool = False
    sentence: str = ""
    wait: int = 0
    key_lost: bool = False
    only_backup: bool = False
    damaged: bool = False
    backups: Sequence[KeptBackup] = ()


_BEYOND_REPAIR = frozenset({Failure.VAULT_DAMAGED, Failure.VAULT_FOREIGN})


class LockPresenter(Stated[LockState]):
    """Asks, and says what was wrong. Never a name, never a count."""

    def __init__(self, door: Door, found: Found) -> None:
        self._door = door
        lost = found in (Found.VAULT_LOST, Found.VAULT_DAMAGED)
        super().__init__(
            LockState(
                mode=LockMode.BACKUP
                if lost
                else LockMode.CODE
                if found is Found.KEY_LOST
                else LockMode.PASSPHRASE,
                key_lost=found is Found.KEY_LOST,
                only_backup=lost,
                damaged=found is Found.VAULT_DAMAGED,
                backups=tuple(door.backups()) if lost else (),
            )
        )

    def unlock(self, passphrase: str) -> None:
        """Try the passphrase."""
        if not self.state.busy and self.state.wait == 0:
            self.become(busy=True, sentence="")
            self._door.unlock(passphrase, self._told)

    def use_code(self) -> None:
        """Ask for the recovery code instead."""
        self.become(mode=LockMode.CODE, sentence="")

    def use_passphrase(self) -> None:
        """Ask for the passphrase again."""
        self.become(mode=LockMode.PASSPHRASE, sentence="")

    def use_backup(self) -> None:
        """Offer the backups."""
        self.become(mode=LockMode.BACKUP, sentence="", backups=tuple(self._door.backups()))

    def enter_code(self, code: str) -> None:
        """Try the recovery code; a new passphrase is chosen next."""
        if not self.state.busy:
            self.become(busy=True, sentence="")
            self._door.unlock_with_code(code, self._told_of_code)

    def choose(self, passphrase: str, again: str) -> None:
        """Take a new passphrase, typed twice."""
        if passphrase != again:
            self.become(sentence=sentences.passphrases_differ())
        elif not self.state.busy:
            self.become(busy=True, sentence="")
            self._door.choose_passphrase(passphrase, self._told)

    def bring_back(self, backup: Path, secret: str) -> None:
        """Restore a backup."""
        if not self.state.busy:
            self.become(busy=True, sentence="")
            self._door.bring_back(backup, secret, self._told)

    def second_passed(self) -> None:
        """One second less to wait."""
        left = max(0, self.state.wait - 1)
        self.become(wait=left, sentence=sentences.try_later(left) if left else "")

    def _told_of_code(self, error: Exception | None) -> None:
        if error is None:
            self.become(busy=False, mode=LockMode.NEW_PASSPHRASE)
        else:
            self._told(error)

    def _told(self, error: Exception | None) -> None:
        if error is None:
            self.become(busy=False, sentence="")
        elif isinstance(error, RuleBroken):
            self.become(busy=False, sentence=sentences.broken(error))
        elif isinstance(error, Cancelled):
            self.become(busy=False, sentence=stopped())
        elif isinstance(error, EnvironmentFailed):
            seconds = error.about.get("seconds", 0)
            self.become(
                busy=False,
                sentence=sentences.failed(error),
                wait=seconds if error.failure is Failure.TRY_LATER and isinstance(seconds, int) else 0,
                damaged=self.state.damaged or error.failure in _BEYOND_REPAIR,
            )
