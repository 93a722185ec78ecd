"""What the pages before an open vault need: making one, unlocking it, bringing it back.

Everything that takes time answers later, on the window's thread, through ``told``: with None when it went well,
else with the ``RuleBroken`` or ``EnvironmentFailed`` that says why not; a restore that was stopped answers
``Cancelled``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.domain.progress import Progress

if TYPE_CHECKING:
    from desktop.services.session import Session

Told = Callable[[Exception | None], None]


class Found(StrEnum):
    """What a start finds, before anybody has typed anything."""

    NOTHING = "nothing"
    """A first run."""
    LOCKED = "locked"
    NOT_LOCKED = "not_locked"
    KEY_LOST = "key_lost"
    """Only the recovery code opens it, or a backup."""
    VAULT_LOST = "vault_lost"
    """Keys or backups are there, but not what they belong to: bring a backup back."""
    VAULT_DAMAGED = "vault_damaged"
    """It is there, and cannot be read: bring a backup back."""


class Beginning(StrEnum):
    """How the first run ends."""

    PREPARE = "prepare"
    WORKSHOP = "workshop"
    LOOK_AROUND = "look_around"
    JUST_START = "just_start"


@dataclass(frozen=True, slots=True)
class KeptBackup:
    """A backup that can be brought back."""

    path: Path
    made_at: datetime


class SystemKeys(Protocol):
    """The keys that open Fånga over every program."""

    @property
    def is_possible(self) -> bool:
        """Whether this system lets a program have keys of its own."""

    def hold(self, keys: str) -> None:
        """Hold these keys (Qt's portable form) and no others. Raises ``EnvironmentFailed``: SHORTCUT_UNSUITABLE, or
        SHORTCUT_TAKEN; then what was held before is held still."""


class Door(Protocol):
    """The way in."""

    def unlock(self, passphrase: str, told: Told) -> None:
        """Open with the passphrase; when it goes well the lock page is left before ``told`` is called."""

    def unlock_with_code(self, code: str, told: Told) -> None:
        """Check the recovery code; when it goes well a new passphrase is chosen next (``choose_passphrase``)."""

    def choose_passphrase(self, passphrase: str | None, told: Told) -> None:
        """After the code: wrap the key anew (None: not locked) and open."""

    def make(self, passphrase: str | None, told: Told) -> None:
        """First run: make the vault (None: not locked); then ``code`` and ``session`` are there."""

    @property
    def code(self) -> tuple[str, ...]:
        """The recovery code in 14 groups while the first run lasts."""

    @property
    def session(self) -> "Session | None":
        """The opened vault while the first run lasts."""

    def save_sheet(self, path: Path, told: Told) -> None:
        """Write the recovery sheet as a PDF file."""

    def make_sheet(self, deliver: Callable[[bytes], object], told: Told) -> None:
        """Make the recovery sheet in memory; ``deliver`` gets the PDF, after ``told``."""

    def spool(self, printer: str, content: bytes, options: Mapping[str, str], progress: Progress) -> None:
        """Give a PDF to the print spooler, as ``Housekeeping`` does."""

    def suggested_passphrase(self) -> str:
        """Random words in the language of the interface."""

    def begin(self, how: Beginning, person_id: str | None = None) -> None:
        """End the first run: into the window, or to a prepared talk with somebody. LOOK_AROUND opens the sample team in
        a window of its own, and the first run waits."""

    def backups(self) -> Sequence[KeptBackup]:
        """Newest first."""

    def bring_back(self, backup: Path, secret: str, told: Told) -> None:
        """Restore a backup; ``secret`` is its passphrase or recovery code, empty when it needs none."""
