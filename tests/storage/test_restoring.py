"""A restore leaves the old vault or the new one, and loses neither."""

import errno
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.storage import layout, restoring
from desktop.storage.backup_file import read, unpack
from desktop.storage.backups import Backup, key_of_backup, list_backups, make_backup
from desktop.storage.engine import connect
from desktop.storage.examining import open_vault
from desktop.storage.integrity import check
from desktop.storage.keys import DataKey
from desktop.storage.restoring import finish, restore
from desktop.storage.vault_folder import VaultState, change_passphrase, state_of, unlock
from tests.storage.vaults import (
    CHEAP,
    PASSPHRASE,
    brake,
    clock,
    fingerprints,
    flip,
    make_vault,
    notes_in,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "valv"


@pytest.fixture
def key(folder: Path) -> DataKey:
    return make_vault(folder)


@pytest.fixture
def backup(folder: Path, key: DataKey) -> Backup:
    """Forty notes; the vault gets one more afterwards."""
    made = make_backup(folder, key, clock)
    write_note(folder / "vault.db", key, "skrivet efteråt")
    return made


def failure_of(call) -> Failure:
    with pytest.raises(EnvironmentFailed) as told:
        call()
    return told.value.failure


def put_back(folder: Path, backup: Backup, key: DataKey, **changes: object) -> None:
    settings = {"present": key, "newest_schema": 1, "clock": clock} | changes
    restore(folder, backup.path, key, **settings)


def test_the_backup_takes_the_vaults_place_and_the_vault_is_kept(
    folder: Path, key: DataKey, backup: Backup
) -> None:
    keys = (folder / "key-a").read_bytes()
    put_back(folder, backup, key)
    assert len(notes_in(folder / "vault.db", key)) == 40
    assert (folder / "key-a").read_bytes() == keys
    assert check(folder, key).well
    safety = list_backups(folder / "backups")[0]
    put_back(folder, safety, key)
    assert notes_in(folder / "vault.db", key)[-1] == "skrivet efteråt"
    assert {path.name for path in folder.iterdir()} == {"vault.db", "key-a", "key-b", "backups"}


def test_the_backup_that_is_restored_never_goes_by_its_own_restore(folder: Path, key: DataKey) -> None:
    first = make_backup(folder, key, clock)
    for _ in range(9):
        make_backup(folder, key, clock)
    put_back(folder, first, key)
    assert first.path.exists()


def test_a_later_passphrase_stays_when_the_key_is_the_same(
    folder: Path, key: DataKey, backup: Backup
) -> None:
    change_passphrase(folder, key, "en senare fras", CHEAP)
    put_back(folder, backup, key)
    assert unlock(folder, "en senare fras", brake(folder)) == key


def test_a_backup_of_another_vault_brings_its_own_key(folder: Path, key: DataKey, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other_key = make_vault(other)
    write_note(other / "vault.db", other_key, "från den andra datorn")
    theirs = make_backup(other, other_key, clock)
    restore(
        folder,
        theirs.path,
        key_of_backup(theirs.path, present=key, passphrase=PASSPHRASE),
        present=key,
        newest_schema=1,
        clock=clock,
    )
    assert unlock(folder, PASSPHRASE, brake(folder)) == other_key
    assert notes_in(folder / "vault.db", other_key)[-1] == "från den andra datorn"
    assert key_of_backup(list_backups(folder / "backups")[0].path, present=key) == key


def test_into_a_folder_without_a_vault(tmp_path: Path, key: DataKey, backup: Backup) -> None:
    new = tmp_path / "ny dator" / "valv"
    put_back(new, backup, key, present=None)
    assert state_of(new) is VaultState.LOCKED
    assert unlock(new, PASSPHRASE, brake(new)) == key
    assert len(notes_in(new / "vault.db", key)) == 40
    assert {oct(path.stat().st_mode & 0o777) for path in new.iterdir() if path.is_file()} == {"0o600"}


@pytest.mark.parametrize("present_known", [True, False])
def test_a_vault_that_cannot_be_read_is_set_aside_whole(
    folder: Path, key: DataKey, backup: Backup, present_known: bool
) -> None:
    flip(folder / "vault.db", 50)
    flip(folder / "key-a", 50)
    flip(folder / "key-b", 50)
    kept = {name: (folder / name).read_bytes() for name in ("vault.db", "key-a", "key-b")}
    put_back(folder, backup, key, present=key if present_known else None)
    aside = folder / "damaged-20260310-140233"
    assert {path.name: path.read_bytes() for path in aside.iterdir()} == kept
    assert len(notes_in(folder / "vault.db", key)) == 40
    assert unlock(folder, PASSPHRASE, brake(folder)) == key


def test_a_lost_vault_with_its_log_left(folder: Path, key: DataKey, backup: Backup) -> None:
    (folder / "vault.db").unlink()
    (folder / "vault.db-wal").write_bytes(b"left over")
    assert state_of(folder) is VaultState.VAULT_LOST
    put_back(folder, backup, key)
    assert len(notes_in(folder / "vault.db", key)) == 40
    assert (folder / "damaged-20260310-140233" / "vault.db-wal").read_bytes() == b"left over"


def test_the_log_of_the_old_vault_is_never_played_over_the_new(
    folder: Path, key: DataKey, backup: Backup, tmp_path: Path
) -> None:
    """The old log lies there in full, as after a program that died."""
    connection = connect(folder / "vault.db", key)
    connection.execute("DELETE FROM notes")
    log = (folder / "vault.db-wal").read_bytes()
    connection.close()
    (folder / "vault.db-wal").write_bytes(log)
    put_back(folder, backup, key)
    assert not (folder / "vault.db-wal").exists()
    assert len(notes_in(folder / "vault.db", key)) == 40
    assert check(folder, key).well


def test_a_log_that_is_still_there_when_it_is_completed_goes_first(
    folder: Path, key: DataKey, backup: Backup
) -> None:
    """As when the last connection could not carry its log over."""
    incoming = folder / layout.INCOMING
    incoming.mkdir()
    unpack(read(backup.path), incoming / "vault.db")
    connection = connect(folder / "vault.db", key)
    connection.execute("DELETE FROM notes")
    log = (folder / "vault.db-wal").read_bytes()
    connection.close()
    (folder / "vault.db-wal").write_bytes(log)
    (folder / layout.RESTORING).write_bytes(b"")
    finish(folder)
    assert not (folder / "vault.db-wal").exists()
    assert len(notes_in(folder / "vault.db", key)) == 40


# Refused


def test_a_damaged_backup_changes_nothing(folder: Path, key: DataKey, backup: Backup) -> None:
    flip(backup.path, backup.size // 2)
    before = fingerprints(folder)
    assert failure_of(lambda: put_back(folder, backup, key)) is Failure.BACKUP_DAMAGED
    assert fingerprints(folder) == before


def test_a_newer_backup_changes_nothing(folder: Path, key: DataKey, backup: Backup) -> None:
    before = fingerprints(folder)
    assert failure_of(lambda: put_back(folder, backup, key, newest_schema=0)) is Failure.VAULT_NEWER
    assert fingerprints(folder) == before


def test_another_key_changes_nothing(folder: Path, key: DataKey, backup: Backup) -> None:
    before = fingerprints(folder)
    other = DataKey.random()
    assert failure_of(lambda: put_back(folder, backup, other)) is Failure.BACKUP_LOCKED
    assert fingerprints(folder) == before


def test_a_backup_whose_pages_do_not_fit_their_key_changes_nothing(
    folder: Path, key: DataKey, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprints(folder)

    def refuse(*_args: object) -> int:
        raise EnvironmentFailed(Failure.VAULT_DAMAGED)

    monkeypatch.setattr(restoring, "verify_copy", refuse)
    assert failure_of(lambda: put_back(folder, backup, key)) is Failure.BACKUP_DAMAGED
    assert fingerprints(folder) == before


@pytest.mark.parametrize("step", ["backup_file.unpack", "backups.make_backup", "write_whole"])
def test_a_full_disk_changes_nothing(
    folder: Path, key: DataKey, backup: Backup, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    before = fingerprints(folder)

    def full(*_args: object, **_kwargs: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(f"desktop.storage.restoring.{step}", full)
    assert failure_of(lambda: put_back(folder, backup, key)) is Failure.DISK_FULL
    assert set(before.items()) <= set(fingerprints(folder).items())
    assert not (folder / layout.INCOMING).exists()


def test_a_safety_copy_that_the_disk_refuses_stops_it(
    folder: Path, key: DataKey, backup: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_kwargs: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    before = fingerprints(folder)
    monkeypatch.setattr("desktop.storage.restoring.backups.make_backup", full)
    assert failure_of(lambda: put_back(folder, backup, key)) is Failure.DISK_FULL
    assert fingerprints(folder) == before


def test_it_can_be_stopped(folder: Path, key: DataKey, backup: Backup) -> None:
    def stop(done: int, total: int, /) -> None:
        raise Cancelled

    before = fingerprints(folder)
    with pytest.raises(Cancelled):
        put_back(folder, backup, key, progress=stop)
    assert fingerprints(folder) == before


def test_it_tells_how_far_it_is_and_can_be_stopped_at_each_word(
    folder: Path, key: DataKey, backup: Backup
) -> None:
    told: list[tuple[int, int]] = []
    before = fingerprints(folder)
    for steps in range(1, 20):
        told.clear()

        def stop(done: int, total: int, /, steps: int = steps) -> None:
            told.append((done, total))
            if len(told) == steps:
                raise Cancelled

        try:
            put_back(folder, backup, key, progress=stop)
        except Cancelled:
            assert fingerprints(folder) == before
        else:
            break
    assert steps > 3
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)
    assert {total for _, total in told} == {1000}


# Cut off


class CutOffError(BaseException):
    """The program ends here."""


@pytest.mark.parametrize("same_key", [True, False])
@pytest.mark.parametrize("damaged", [True, False])
def test_cut_off_at_any_step_after_the_decision_the_next_start_completes_it(
    folder: Path, key: DataKey, backup: Backup, tmp_path: Path, same_key: bool, damaged: bool
) -> None:
    restored_key = key
    if not same_key:
        restored_key = make_vault(tmp_path / "other")
        backup = make_backup(tmp_path / "other", restored_key, clock)
    if damaged:
        flip(folder / "vault.db", 50)
    steps = 0
    for last in range(1, 40):
        trial = tmp_path / f"trial-{last}"
        trial.mkdir()
        _copy_tree(folder, trial)
        (trial / "vault.db-wal").write_bytes(b"")
        finished = _restore_until(trial, backup, restored_key, key, last)
        if state_of(trial) is VaultState.LOCKED and _is_new(trial, restored_key):
            steps += 1
            assert not (trial / layout.RESTORING).exists()
            assert not (trial / layout.INCOMING).exists()
            assert unlock(trial, PASSPHRASE, brake(trial)) == restored_key
        else:
            assert steps == 0, "a later step brought the old vault back"
            assert not (trial / layout.INCOMING).exists()
            if not damaged:
                assert notes_in(trial / "vault.db", key)[-1] == "skrivet efteråt"
        if finished:
            break
    assert finished
    assert steps >= 3


def _is_new(folder: Path, key: DataKey) -> bool:
    try:
        open_vault(folder, key, newest_schema=1)
    except EnvironmentFailed:
        return False
    return len(notes_in(folder / "vault.db", key)) == 40


def _restore_until(trial: Path, backup: Backup, key: DataKey, present: DataKey, last: int) -> bool:
    """Lets so many changes of the disk happen, then ends; says whether the restore came to its end."""
    done = 0

    def counting(real):
        def step(*args, **kwargs):
            nonlocal done
            if done >= last:
                raise CutOffError
            done += 1
            return real(*args, **kwargs)

        return step

    with pytest.MonkeyPatch.context() as patch:
        for name in ("write_whole", "move_over", "sync_folder"):
            patch.setattr(restoring, name, counting(getattr(restoring, name)))
        for name in ("unlink", "replace"):
            patch.setattr(Path, name, counting(getattr(Path, name)))
        patch.setattr(restoring.backups, "make_backup", lambda *_args, **_kwargs: None)
        patch.setattr(restoring, "_clear", lambda _folder: None)
        try:
            restore(trial, backup.path, key, present=present, newest_schema=1, clock=clock)
        except CutOffError:
            return False
    return True


def _copy_tree(source: Path, target: Path) -> None:
    for path in source.iterdir():
        if path.is_file():
            (target / path.name).write_bytes(path.read_bytes())


def test_nothing_to_finish_is_nothing_to_do(folder: Path, key: DataKey) -> None:
    before = fingerprints(folder)
    finish(folder)
    assert fingerprints(folder) == before


@pytest.mark.parametrize("forged", [b"../../elsewhere", b"damaged-1/../..", b"\xff"])
def test_a_forged_note_names_no_folder_outside(folder: Path, key: DataKey, forged: bytes) -> None:
    (folder / layout.INCOMING).mkdir()
    (folder / layout.INCOMING / "vault.db").write_bytes((folder / "vault.db").read_bytes())
    (folder / layout.RESTORING).write_bytes(forged)
    finish(folder)
    assert {path.name for path in folder.iterdir()} == {"vault.db", "key-a", "key-b"}
    assert [path.name for path in folder.parent.iterdir()] == ["valv"]
