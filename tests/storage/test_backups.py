"""Only a backup that was read back whole gets a name; everything else leaves no trace."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.domain.progress import Cancelled
from desktop.storage import backup_file, backups, layout
from desktop.storage.backups import (
    KEPT,
    backups_of,
    beyond_newest,
    damaged_backups,
    key_of_backup,
    list_backups,
    make_backup,
)
from desktop.storage.database_checks import verify_copy
from desktop.storage.engine import connect
from desktop.storage.keys import DataKey, recovery_code
from desktop.storage.vault_folder import change_passphrase
from tests.storage.vaults import (
    CANARY,
    CHEAP,
    PASSPHRASE,
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


def failure_of(call) -> Failure:
    with pytest.raises(EnvironmentFailed) as told:
        call()
    return told.value.failure


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_backup_holds_what_the_vault_held(folder: Path, key: DataKey, tmp_path: Path) -> None:
    write_note(folder / "vault.db", key, "det sista")
    made = make_backup(folder, key, clock)
    assert made.path.name == "vardag-2026-03-10-140233-0001.vardag-backup"
    assert list_backups(folder / "backups") == [made]
    assert (made.number, made.made_at, made.schema_version) == (1, clock(), 1)
    backup_file.unpack(backup_file.read(made.path), tmp_path / "copy.db")
    assert verify_copy(tmp_path / "copy.db", key, {"people": 1, "notes": 41}) == 1
    assert notes_in(tmp_path / "copy.db", key)[-1] == "det sista"


def test_only_the_owner_may_read_it_and_nothing_in_it_can_be_read(folder: Path, key: DataKey) -> None:
    made = make_backup(folder, key, clock)
    assert made.path.stat().st_mode & 0o777 == 0o600
    assert made.path.parent.stat().st_mode & 0o777 == 0o700
    content = made.path.read_bytes()
    for spelled in (CANARY.encode(), CANARY.encode("utf-16-le"), b"Amir", b"notes", key.raw()):
        assert spelled not in content


def test_one_is_made_while_somebody_writes(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "_PAGES_A_STEP", 4)
    writer = connect(folder / "vault.db", key)
    steps = []

    def write(done: int, total: int, /) -> None:
        steps.append((done, total))
        writer.execute("INSERT INTO notes (person, text) VALUES (1, 'meanwhile')")

    made = make_backup(folder, key, clock, progress=write)
    writer.close()
    assert len(steps) > 5
    assert backups.Backup(made.path, 1, clock(), 1, made.size) == made
    assert [done / total for done, total in steps] == sorted(done / total for done, total in steps)
    assert steps[-1][0] == steps[-1][1]


def test_the_vault_is_untouched(folder: Path, key: DataKey) -> None:
    before = fingerprints(folder)
    make_backup(folder, key, clock)
    after = fingerprints(folder)
    assert {name: after[name] for name in before} == before


@pytest.mark.parametrize("when", range(1, 12))
def test_stopped_anywhere_it_leaves_nothing(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch, when: int
) -> None:
    monkeypatch.setattr(backups, "_PAGES_A_STEP", 4)
    make_backup(folder, key, clock)
    before = fingerprints(folder)
    calls = []

    def stop(done: int, total: int, /) -> None:
        calls.append(done)
        if len(calls) == when or done == total:
            raise Cancelled

    with pytest.raises(Cancelled):
        make_backup(folder, key, clock, progress=stop)
    assert fingerprints(folder) == before


@pytest.mark.parametrize("step", ["_copy", "verify_copy", "backup_file.pack", "move_over"])
@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (OSError(errno.ENOSPC, CANARY), Failure.DISK_FULL),
        (OSError(errno.EROFS, CANARY), Failure.READ_ONLY),
        (EnvironmentFailed(Failure.VAULT_DAMAGED), Failure.VAULT_DAMAGED),
    ],
)
def test_refused_anywhere_it_leaves_nothing(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch, step: str, error: Exception, failure: Failure
) -> None:
    make_backup(folder, key, clock)
    before = fingerprints(folder)

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(f"desktop.storage.backups.{step}", refuse)
        assert failure_of(lambda: make_backup(folder, key, clock)) is failure
    assert fingerprints(folder) == before
    make_backup(folder, key, clock)


def test_what_came_back_otherwise_than_it_was_written_is_no_backup(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backup_file.sync

    def spoil(descriptor: int) -> None:
        real(descriptor)
        left = next((folder / "backups").glob("*.pack"))
        flip(left, left.stat().st_size - 9)

    monkeypatch.setattr(backup_file, "sync", spoil)
    assert failure_of(lambda: make_backup(folder, key, clock)) is Failure.BACKUP_DAMAGED
    assert names(folder / "backups") == []


def test_a_copy_that_lacks_a_row_is_no_backup(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = backups.counts
    monkeypatch.setattr(
        backups, "counts", lambda connection: {table: n + 1 for table, n in real(connection).items()}
    )
    assert failure_of(lambda: make_backup(folder, key, clock)) is Failure.VAULT_DAMAGED
    assert names(folder / "backups") == []


def test_a_damaged_vault_gives_no_backup_and_takes_none_away(folder: Path, key: DataKey) -> None:
    for _ in range(KEPT):
        make_backup(folder, key, clock)
    before = names(folder / "backups")
    flip(folder / "vault.db", 4096 * 3 + 100)
    assert failure_of(lambda: make_backup(folder, key, clock)) is Failure.VAULT_DAMAGED
    assert names(folder / "backups") == before


def test_the_newest_ten_are_kept_whatever_the_clock_says(folder: Path, key: DataKey) -> None:
    years = [0, 73, -30, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1]
    for year in years:
        make_backup(folder, key, lambda year=year: clock() + timedelta(days=365 * year))
    assert [backup.number for backup in list_backups(folder / "backups")] == list(range(13, 3, -1))


def test_another_rule_may_choose_what_goes(folder: Path, key: DataKey) -> None:
    for _ in range(4):
        make_backup(folder, key, clock)
    made = make_backup(folder, key, clock, letting_go=lambda newest_first: newest_first)
    assert list_backups(folder / "backups") == [made]
    assert beyond_newest(2)(["c", "b", "a"]) == ["a"]


def test_an_old_one_that_cannot_be_removed_is_no_failure(
    folder: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = make_backup(folder, key, clock)
    real = Path.unlink

    def refuse(path: Path, missing_ok: bool = False) -> None:
        if path == first.path:
            raise PermissionError
        real(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    make_backup(folder, key, clock, letting_go=beyond_newest(1))
    assert len(list_backups(folder / "backups")) == 2


def test_half_made_files_are_not_listed_and_go_at_the_next_backup(folder: Path, key: DataKey) -> None:
    make_backup(folder, key, clock)
    left = [folder / "backups" / f"{backups._half_made(key)}.{kind}" for kind in ("db", "pack", "db-journal")]
    for path in left:
        path.write_bytes(b"half")
    assert len(list_backups(folder / "backups")) == 1
    make_backup(folder, key, clock)
    assert not any(path.exists() for path in left)


def test_a_folder_of_ones_own_choice_may_be_shared(folder: Path, key: DataKey, tmp_path: Path) -> None:
    shared = tmp_path / "usb" / "kopior"
    other_key = make_vault(tmp_path / "other")
    theirs = make_backup(tmp_path / "other", other_key, clock, into=shared)
    half = shared / f"{backups._half_made(other_key)}.pack"
    half.write_bytes(b"being written")
    for _ in range(KEPT + 1):
        make_backup(folder, key, clock, into=shared)
    assert theirs.path.exists()
    assert half.exists()
    assert len(backups_of(shared, key)) == KEPT
    assert backups_of(shared, other_key) == [theirs]
    assert names(folder / "backups") == []


def test_files_that_only_look_like_backups_are_told_and_left(folder: Path, key: DataKey) -> None:
    made = make_backup(folder, key, clock)
    imposter = made.path.with_name("vardag-2026-03-10-140233-0007.vardag-backup")
    imposter.write_bytes(b"hej")
    (made.path.parent / "brev.txt").write_bytes(b"hej")
    assert list_backups(made.path.parent) == [made]
    assert damaged_backups(made.path.parent) == [imposter]
    later = make_backup(folder, key, clock, letting_go=beyond_newest(0))
    assert later.number == 8
    assert imposter.exists()


def test_no_folder_has_no_backups(tmp_path: Path) -> None:
    assert list_backups(tmp_path / "none") == []


def test_a_folder_that_is_a_file_says_so(folder: Path, key: DataKey, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert failure_of(lambda: make_backup(folder, key, clock, into=tmp_path / "file")) is Failure.NOT_A_FOLDER


# Which key opens it


def test_the_present_key_opens_it_unasked(folder: Path, key: DataKey) -> None:
    made = make_backup(folder, key, clock)
    assert key_of_backup(made.path, present=key) == key


def test_elsewhere_the_passphrase_of_its_day_or_the_code_opens_it(folder: Path, key: DataKey) -> None:
    made = make_backup(folder, key, clock)
    change_passphrase(folder, key, "en senare fras", CHEAP)
    for stranger in (None, DataKey.random()):
        assert failure_of(lambda s=stranger: key_of_backup(made.path, present=s)) is Failure.BACKUP_LOCKED
    assert key_of_backup(made.path, passphrase=PASSPHRASE) == key
    assert key_of_backup(made.path, code=recovery_code(key)) == key
    assert (
        failure_of(lambda: key_of_backup(made.path, passphrase="en senare fras")) is Failure.WRONG_PASSPHRASE
    )
    other = recovery_code(DataKey.random())
    assert failure_of(lambda: key_of_backup(made.path, code=other)) is Failure.WRONG_RECOVERY_CODE
    with pytest.raises(RuleBroken):
        key_of_backup(made.path, code="0000")


def test_one_that_is_not_locked_opens_unasked(tmp_path: Path) -> None:
    key = make_vault(tmp_path, passphrase=None)
    assert key_of_backup(make_backup(tmp_path, key, clock).path) == key


def test_with_the_key_file_gone_it_is_made_for_the_code_alone(folder: Path, key: DataKey) -> None:
    for name in layout.KEYS:
        (folder / name).unlink()
    made = make_backup(folder, key, clock)
    assert key_of_backup(made.path, code=recovery_code(key)) == key
    assert failure_of(lambda: key_of_backup(made.path)) is Failure.BACKUP_LOCKED
    assert failure_of(lambda: key_of_backup(made.path, passphrase="x")) is Failure.KEY_FILE_DAMAGED
