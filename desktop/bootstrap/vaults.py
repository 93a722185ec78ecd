"""From a folder to a session: one process a vault, unlocked, opened, and closed again at the end."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bootstrap.clocks import real_clock
from desktop.domain.clock import Clock
from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.domain.progress import Progress, no_progress
from desktop.domain.templates import Template
from desktop.exchange.template_book import built_in_templates
from desktop.services.session import Session
from desktop.storage import vault_folder
from desktop.storage.delays import Brake
from desktop.storage.keys import DataKey
from desktop.storage.slots import KdfCost, calibrate
from desktop.storage.vault_folder import VaultState
from desktop.system.resources import resource_path
from desktop.system.single_instance import InstanceGuard

AskPassphrase = Callable[[], str]
NO_STRETCHING = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)
"""What a vault without a passphrase names: nothing is derived for it."""


def templates() -> tuple[Template, ...]:
    """The templates that ship with the program."""
    return built_in_templates(resource_path("templates", "builtin.json"))


@contextmanager
def held(folder: Path, *, make: bool = False) -> Iterator[None]:
    """Hold the folder's lock for as long as it lasts; ``make`` the folder only for a new vault.

    Raises ``EnvironmentFailed``: VAULT_MISSING, VAULT_IN_USE.
    """
    if not make and not folder.exists():
        raise EnvironmentFailed(Failure.VAULT_MISSING, path=str(folder))
    guard = InstanceGuard.acquire(folder)
    if guard is None:
        raise EnvironmentFailed(Failure.VAULT_IN_USE, path=str(folder))
    try:
        yield
    finally:
        guard.release()


def key_of(folder: Path, ask: AskPassphrase) -> DataKey:
    """The key of the vault in ``folder``; asks for the passphrase only where one is needed, and waits out the pause
    after wrong tries.

    Raises ``EnvironmentFailed``: VAULT_MISSING, VAULT_LOST, WRONG_PASSPHRASE, TRY_LATER, KEY_FILE_DAMAGED …
    """
    state = vault_folder.state_of(folder)
    if state is VaultState.NONE:
        raise EnvironmentFailed(Failure.VAULT_MISSING, path=str(folder))
    if state is VaultState.VAULT_LOST:
        raise EnvironmentFailed(Failure.VAULT_LOST, path=str(folder))
    passphrase = ask() if state is VaultState.LOCKED else None
    brake = Brake(folder, real_clock)
    time.sleep(brake.wait_left())
    return vault_folder.unlock(folder, passphrase, brake)


@contextmanager
def session(folder: Path, key: DataKey, clock: Clock) -> Iterator[Session]:
    """A session over an unlocked vault, closed at the end; raises as ``opening.open_vault``."""
    from desktop.storage.opening import open_vault

    vault = open_vault(folder, key, clock)
    try:
        yield Session(vault, clock, templates())
    finally:
        vault.close()


@contextmanager
def opened(folder: Path, ask: AskPassphrase, clock: Clock) -> Iterator[Session]:
    """An unlocked session for one command. Raises ``EnvironmentFailed`` as ``held`` and ``key_of`` do."""
    with held(folder), session(folder, key_of(folder, ask), clock) as unlocked:
        yield unlocked


def restore(folder: Path, backup: Path, ask: AskPassphrase, clock: Clock) -> None:
    """Put a backup in the vault's place, with the present vault's key where it fits, else by asking.

    Raises ``EnvironmentFailed`` as ``restoring.restore``.
    """
    present = _present_key(folder, ask)
    try:
        restore_with(folder, backup, "", present, clock)
    except EnvironmentFailed as error:
        if error.failure is not Failure.BACKUP_LOCKED:
            raise
        restore_with(folder, backup, ask(), present, clock)


def restore_with(
    folder: Path,
    backup: Path,
    secret: str,
    present: DataKey | None,
    clock: Clock,
    progress: Progress = no_progress,
) -> DataKey:
    """As ``restore``; ``secret`` is the backup's passphrase or its recovery code, empty when none is needed."""
    key = backup_key(backup, secret, present)
    put_back(folder, backup, key, present, clock, progress)
    return key


def put_back(
    folder: Path,
    backup: Path,
    key: DataKey,
    present: DataKey | None,
    clock: Clock,
    progress: Progress = no_progress,
) -> None:
    """Put a backup, whose key is known, in the vault's place; raises as ``restoring.restore``."""
    from desktop.storage import restoring
    from desktop.storage.migrations.steps import STEPS

    restoring.restore(
        folder, backup, key, present=present, newest_schema=len(STEPS), clock=clock, progress=progress
    )


def backup_key(backup: Path, secret: str, present: DataKey | None) -> DataKey:
    """The key of a backup: the present vault's, or the one that its passphrase or recovery code gives.

    Raises ``EnvironmentFailed`` as ``backups.key_of_backup``.
    """
    from desktop.storage.backups import key_of_backup

    if not secret:
        return key_of_backup(backup, present=present)
    try:
        return key_of_backup(backup, present=present, code=secret)
    except RuleBroken:  # not a recovery code: then it is a passphrase
        return key_of_backup(backup, present=present, passphrase=secret)


def _present_key(folder: Path, ask: AskPassphrase) -> DataKey | None:
    """The present vault's key; None where there is no vault, or none that can be opened."""
    if vault_folder.state_of(folder) not in (VaultState.LOCKED, VaultState.NOT_LOCKED):
        return None
    try:
        return key_of(folder, ask)
    except EnvironmentFailed as error:
        if error.failure in (Failure.VAULT_DAMAGED, Failure.VAULT_FOREIGN):
            return None
        raise


def create(folder: Path, passphrase: str | None) -> DataKey:
    """Make an empty vault and give its key, from which the recovery code is read. Takes a second or two. The inbox
    takes things from then on, locked or not.

    Raises ``EnvironmentFailed`` as ``vault_folder.create``.
    """
    from desktop.storage.inbox import publish_key
    from desktop.storage.opening import create_vault

    key = DataKey.random()
    cost = calibrate() if passphrase is not None else NO_STRETCHING
    create_vault(folder, key, passphrase=passphrase, cost=cost).close()
    publish_key(folder, key)
    return key


@contextmanager
def demo_folder(language: str, clock: Clock) -> Iterator[Path]:
    """A vault with the sample team whose week is this week, not locked, gone at the end."""
    import shutil
    import tempfile

    from desktop.exchange.archive_reading import read_archive
    from desktop.services.importing import import_archive
    from desktop.services.sample_team import anchor_of, shifted

    folder = Path(tempfile.mkdtemp(prefix="vardag-"))
    try:
        create(folder, None)
        with opened(folder, _never, clock) as session:
            sample = read_archive(resource_path("sample", f"{language}.json").read_bytes())
            import_archive(session, shifted(sample, anchor_of(sample), session.today()))
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _never() -> str:
    raise EnvironmentFailed(Failure.WRONG_PASSPHRASE)
