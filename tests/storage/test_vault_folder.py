"""A vault is made whole or not at all, and what is no vault of ours is told by name and left alone."""

import os
import sqlite3
import stat
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure, RuleBroken
from desktop.storage import key_file, layout
from desktop.storage.engine import connect, connect_new
from desktop.storage.examining import open_vault
from desktop.storage.keys import DataKey, recovery_code
from desktop.storage.vault_folder import (
    VaultState,
    change_passphrase,
    create,
    state_of,
    unlock,
    unlock_with_code,
)
from tests.storage.vaults import (
    CHEAP,
    PASSPHRASE,
    brake,
    fill,
    fingerprints,
    flip,
    make_vault,
    notes_in,
    write_note,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "valv"


def failure_of(call) -> Failure:
    with pytest.raises(EnvironmentFailed) as told:
        call()
    return told.value.failure


def modes(folder: Path) -> set[str]:
    return {oct(stat.S_IMODE(path.stat().st_mode)) for path in folder.iterdir() if path.is_file()}


# Making


def test_a_vault_is_made_unlocked_and_opened(folder: Path) -> None:
    assert state_of(folder) is VaultState.NONE
    key = make_vault(folder)
    assert state_of(folder) is VaultState.LOCKED
    assert unlock(folder, PASSPHRASE, brake(folder)) == key
    opened = open_vault(folder, key, newest_schema=1)
    assert (opened.path, opened.schema_version) == (folder / "vault.db", 1)
    assert len(notes_in(opened.path, key)) == 40


def test_without_a_passphrase_it_is_not_locked_and_says_so(folder: Path) -> None:
    key = make_vault(folder, passphrase=None)
    assert state_of(folder) is VaultState.NOT_LOCKED
    assert unlock(folder, None, brake(folder)) == key


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077, 0o777])
def test_only_the_owner_may_read_whatever_the_umask(folder: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        folder.mkdir()
        folder.chmod(0o755)
        key = make_vault(folder)
        write_note(folder / "vault.db", key, "x")
        connection = connect(folder / "vault.db", key)
        connection.execute("DELETE FROM notes")
        assert modes(folder) == {"0o600"}
        assert len(list(folder.iterdir())) == 5
        connection.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_folder_that_holds_other_things_keeps_its_mode(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    (folder / "brev.txt").write_text("hej")
    make_vault(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o755


def test_opening_narrows_what_had_become_wider(folder: Path) -> None:
    key = make_vault(folder)
    folder.chmod(0o755)
    for path in folder.iterdir():
        path.chmod(0o644)
    open_vault(folder, key, newest_schema=1)
    assert modes(folder) == {"0o600"}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_vault_is_never_made_over_another(folder: Path) -> None:
    make_vault(folder)
    before = fingerprints(folder)
    assert failure_of(lambda: make_vault(folder)) is Failure.VAULT_EXISTS
    assert fingerprints(folder) == before


@pytest.mark.parametrize("left", [["key-a"], ["key-b"], ["vault.db-wal"], ["backups/something"]])
def test_what_is_left_of_a_lost_vault_is_never_taken_for_a_first_run(folder: Path, left: list[str]) -> None:
    for name in left:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x")
    assert state_of(folder) is VaultState.VAULT_LOST
    before = fingerprints(folder)
    assert failure_of(lambda: make_vault(folder)) is Failure.VAULT_EXISTS
    assert fingerprints(folder) == before


@pytest.mark.parametrize("call", ["_fill", "key_file.write_copies", "move_over"])
def test_a_making_that_breaks_off_can_be_begun_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def stop(*_args: object, **_kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(f"desktop.storage.vault_folder.{call}", stop)
        with pytest.raises(KeyboardInterrupt):
            make_vault(folder)
    assert state_of(folder) is VaultState.NONE
    key = make_vault(folder)
    assert unlock(folder, PASSPHRASE, brake(folder)) == key


def test_one_that_broke_off_at_the_very_end_is_whole(folder: Path) -> None:
    key = make_vault(folder)
    (folder / layout.UNFINISHED).touch()
    assert state_of(folder) is VaultState.LOCKED
    open_vault(folder, key, newest_schema=1)
    (folder / "vault.db").unlink()
    assert state_of(folder) is VaultState.VAULT_LOST


def test_a_vault_without_a_filling_is_empty_but_ours(folder: Path) -> None:
    key = DataKey.random()
    create(folder, key, passphrase=PASSPHRASE, cost=CHEAP)
    assert open_vault(folder, key, newest_schema=1).schema_version == 0


def test_a_file_where_the_folder_should_be(folder: Path) -> None:
    folder.write_text("hej")
    assert failure_of(lambda: state_of(folder)) is Failure.NOT_A_FOLDER
    assert failure_of(lambda: make_vault(folder)) is Failure.NOT_A_FOLDER


# Unlocking


def test_a_wrong_passphrase_is_wrong_and_counted(folder: Path) -> None:
    make_vault(folder)
    held = brake(folder)
    for _ in range(3):
        assert failure_of(lambda: unlock(folder, "fel fras", held)) is Failure.WRONG_PASSPHRASE
    assert failure_of(lambda: unlock(folder, PASSPHRASE, held)) is Failure.TRY_LATER
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.TRY_LATER


def test_the_right_one_forgets_the_wrong_ones(folder: Path) -> None:
    make_vault(folder)
    held = brake(folder)
    assert failure_of(lambda: unlock(folder, "fel fras", held)) is Failure.WRONG_PASSPHRASE
    unlock(folder, PASSPHRASE, held)
    assert held.wrong == 0


def test_a_damaged_copy_is_mended_at_the_next_unlocking(folder: Path) -> None:
    make_vault(folder)
    flip(folder / "key-a", 50)
    unlock(folder, PASSPHRASE, brake(folder))
    assert (folder / "key-a").read_bytes() == (folder / "key-b").read_bytes()


def test_a_newer_copy_that_was_tampered_with_gives_way_to_the_other(folder: Path) -> None:
    key = make_vault(folder)
    present = key_file.read_newest(folder)
    forged = key_file.KeyFile(present.vault_id, 99, present.slots, present.seal)
    (folder / "key-a").write_bytes(forged.encoded())
    assert unlock(folder, PASSPHRASE, brake(folder)) == key
    assert key_file.read_newest(folder) == present


def test_both_tampered_with_is_damage(folder: Path) -> None:
    make_vault(folder)
    present = key_file.read_newest(folder)
    for number, name in enumerate(layout.KEYS):
        forged = key_file.KeyFile(present.vault_id, 9 + number, present.slots, present.seal)
        (folder / name).write_bytes(forged.encoded())
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.KEY_FILE_DAMAGED
    (folder / "key-b").unlink()
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.KEY_FILE_DAMAGED


@pytest.mark.parametrize("harm", [lambda path: path.unlink(), lambda path: path.write_bytes(b"")])
def test_without_a_key_file_the_recovery_code_opens(folder: Path, harm) -> None:
    key = make_vault(folder)
    for name in layout.KEYS:
        harm(folder / name)
    assert state_of(folder) is VaultState.KEY_LOST
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) in {
        Failure.KEY_FILE_DAMAGED,
        Failure.KEY_FILE_MISSING,
    }
    assert unlock_with_code(folder, recovery_code(key)) == key
    change_passphrase(folder, key, "en ny fras efteråt", CHEAP)
    assert unlock(folder, "en ny fras efteråt", brake(folder)) == key


def test_the_code_opens_beside_a_sound_key_file(folder: Path) -> None:
    key = make_vault(folder)
    assert unlock_with_code(folder, recovery_code(key).lower()) == key


def test_the_code_opens_beside_the_key_file_of_another_vault(folder: Path, tmp_path: Path) -> None:
    key = make_vault(folder)
    make_vault(tmp_path / "other")
    for name in layout.KEYS:
        (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    assert failure_of(lambda: open_vault(folder, unlock(folder, PASSPHRASE, brake(folder)), newest_schema=1))
    assert unlock_with_code(folder, recovery_code(key)) == key


def test_the_code_of_another_vault_is_wrong_and_a_slip_is_a_slip(folder: Path) -> None:
    key = make_vault(folder)
    other = recovery_code(DataKey.random())
    assert failure_of(lambda: unlock_with_code(folder, other)) is Failure.WRONG_RECOVERY_CODE
    code = recovery_code(key)
    with pytest.raises(RuleBroken):
        unlock_with_code(folder, code[:-1] + ("0" if code[-1] != "0" else "1"))


def test_a_code_for_another_programs_database_says_foreign(folder: Path) -> None:
    key = DataKey.random()
    folder.mkdir()
    (folder / "vault.db").touch()
    connection = connect_new(folder / "vault.db", key)
    connection.execute("CREATE TABLE theirs (id)")
    connection.close()
    assert failure_of(lambda: unlock_with_code(folder, recovery_code(key))) is Failure.VAULT_FOREIGN


# Changing the passphrase


def test_a_new_passphrase_opens_and_the_old_one_does_not(folder: Path) -> None:
    key = make_vault(folder)
    change_passphrase(folder, key, "en helt ny fras", CHEAP)
    assert unlock(folder, "en helt ny fras", brake(folder)) == key
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.WRONG_PASSPHRASE


def test_the_passphrase_can_be_laid_down_and_taken_up(folder: Path) -> None:
    key = make_vault(folder)
    change_passphrase(folder, key, None, CHEAP)
    assert state_of(folder) is VaultState.NOT_LOCKED
    change_passphrase(folder, key, PASSPHRASE, CHEAP)
    assert state_of(folder) is VaultState.LOCKED
    for name in layout.KEYS:
        assert key.raw().hex().encode() not in (folder / name).read_bytes()
        assert b'"open"' not in (folder / name).read_bytes()


# What is no vault, or no longer


def test_no_vault_is_missing(folder: Path) -> None:
    assert failure_of(lambda: open_vault(folder, DataKey.random(), newest_schema=1)) is Failure.VAULT_MISSING


def test_another_programs_plain_database_is_foreign(folder: Path) -> None:
    key = make_vault(folder)
    (folder / "vault.db").unlink()
    plain = sqlite3.connect(folder / "vault.db")
    plain.execute("CREATE TABLE theirs (id)")
    plain.commit()
    plain.close()
    before = fingerprints(folder)
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.VAULT_FOREIGN
    assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_FOREIGN
    assert fingerprints(folder) == before


def test_an_encrypted_database_of_another_program_is_foreign(folder: Path) -> None:
    key = make_vault(folder)
    connection = connect(folder / "vault.db", key)
    connection.execute("PRAGMA application_id=1")
    connection.close()
    before = fingerprints(folder)
    assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_FOREIGN
    assert fingerprints(folder) == before


@pytest.mark.parametrize("with_log", [False, True])
def test_a_newer_vault_is_refused_and_no_byte_changes(folder: Path, tmp_path: Path, with_log: bool) -> None:
    key = make_vault(folder)
    connection = connect(folder / "vault.db", key)
    connection.execute("PRAGMA user_version=7")
    if with_log:
        copy = tmp_path / "copy"
        copy.mkdir()
        for name in ("vault.db", "vault.db-wal", "key-a", "key-b"):
            (copy / name).write_bytes((folder / name).read_bytes())
    connection.close()
    present = tmp_path / "copy" if with_log else folder
    before = fingerprints(present)
    with pytest.raises(EnvironmentFailed) as told:
        open_vault(present, key, newest_schema=1)
    assert told.value.failure is Failure.VAULT_NEWER
    assert told.value.about == {"found": 7, "known": 1}
    assert fingerprints(present) == before


def test_an_index_that_was_there_before_stays(folder: Path) -> None:
    key = make_vault(folder)
    connection = connect(folder / "vault.db", key)
    connection.execute("DELETE FROM notes")
    open_vault(folder, key, newest_schema=1)
    assert (folder / "vault.db-shm").exists()
    connection.close()


@pytest.mark.parametrize("length", [0, 1, 15, 16, 4095, 4097, 6000])
def test_an_empty_or_cut_vault_is_damaged_and_never_new(folder: Path, length: int) -> None:
    key = make_vault(folder)
    os.truncate(folder / "vault.db", length)
    assert state_of(folder) is VaultState.LOCKED
    before = fingerprints(folder)
    assert failure_of(lambda: unlock(folder, PASSPHRASE, brake(folder))) is Failure.VAULT_DAMAGED
    assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_DAMAGED
    assert failure_of(lambda: make_vault(folder)) is Failure.VAULT_EXISTS
    assert fingerprints(folder) == before


def test_a_vault_cut_at_a_page_is_damaged(folder: Path) -> None:
    key = make_vault(folder)
    pages = (folder / "vault.db").stat().st_size // 4096
    for kept in range(1, pages):
        os.truncate(folder / "vault.db", (pages - kept) * 4096)
        assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_DAMAGED, kept


def test_every_flipped_bit_of_the_first_page_is_damage(folder: Path) -> None:
    key = make_vault(folder)
    sound = (folder / "vault.db").read_bytes()
    for place in range(0, 4096, 61):
        flip(folder / "vault.db", place, place % 8)
        assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_DAMAGED, place
        (folder / "vault.db").write_bytes(sound)
    open_vault(folder, key, newest_schema=1)


def test_a_passphrase_that_opens_does_not_make_a_damaged_vault_wrong(folder: Path) -> None:
    make_vault(folder)
    flip(folder / "vault.db", 100)
    key = unlock(folder, PASSPHRASE, brake(folder))
    assert failure_of(lambda: open_vault(folder, key, newest_schema=1)) is Failure.VAULT_DAMAGED


def test_a_torn_last_page_is_mended_by_its_log(folder: Path, tmp_path: Path) -> None:
    key = make_vault(folder)
    connection = connect(folder / "vault.db", key)
    connection.executemany(
        "INSERT INTO notes (person, text) VALUES (1, ?)", [("lång " * 200,) for _ in range(40)]
    )
    copy = tmp_path / "copy"
    copy.mkdir()
    for name in ("vault.db", "vault.db-wal", "key-a", "key-b"):
        (copy / name).write_bytes((folder / name).read_bytes())
    connection.close()
    with (copy / "vault.db").open("ab") as file:
        file.write(b"half a page")
    open_vault(copy, key, newest_schema=1)
    assert len(notes_in(copy / "vault.db", key)) == 80


def test_filling_that_fails_leaves_a_first_run(folder: Path) -> None:
    def broken(connection: sqlite3.Connection) -> None:
        fill(connection)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        create(folder, DataKey.random(), passphrase=None, cost=CHEAP, fill=broken)
    assert state_of(folder) is VaultState.NONE


def test_a_newer_key_file_is_told_before_anything_is_asked(folder: Path) -> None:
    import hashlib

    make_vault(folder)
    head = b"VARDAG-KEY 2\n{}\n"
    for name in layout.KEYS:
        (folder / name).write_bytes(head + hashlib.sha256(head).hexdigest().encode() + b"\n")
    assert failure_of(lambda: state_of(folder)) is Failure.VAULT_NEWER
