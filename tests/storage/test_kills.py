"""Killed at any moment, the folder opens again, to the old or to the new and to nothing in between."""

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.backup_file import read, verify
from desktop.storage.backups import list_backups, make_backup
from desktop.storage.examining import open_vault
from desktop.storage.integrity import check
from desktop.storage.vault_folder import VaultState, create, state_of, unlock
from tests.storage.breaking_off import KEY, PHRASES
from tests.storage.vaults import CHEAP, PASSPHRASE, brake, clock, fill, notes_in, write_note

LONGEST_SECONDS = 0.06


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "valv", KEY, passphrase=PASSPHRASE, cost=CHEAP, fill=fill)
    return tmp_path / "valv"


@pytest.fixture
def kills(full_length: bool) -> int:
    return 500 if full_length else 30


@pytest.fixture
def lots(request: pytest.FixtureRequest) -> random.Random:
    return random.Random(request.node.name)


def killed(thing: str, folder: Path, times: int, lots: random.Random, checkout: Path) -> Iterator[None]:
    """Yields after each kill; the next one is already on its way up meanwhile."""
    for number in range(times):
        program = [sys.executable, "-m", "tests.storage.breaking_off", thing, str(folder)]
        with subprocess.Popen(program, cwd=checkout, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"go\n"
            time.sleep(lots.uniform(0, LONGEST_SECONDS))
            process.kill()
        shutil.rmtree(folder.parent / "warm up")
        yield
        assert number < times


def opens(folder: Path, passphrase: str) -> bool:
    try:
        return unlock(folder, passphrase, brake(folder)) == KEY
    except EnvironmentFailed as fault:
        if fault.failure is not Failure.WRONG_PASSPHRASE:
            raise
        return False


def test_in_a_change_of_passphrase_one_of_the_two_opens(
    folder: Path, kills: int, lots: random.Random, checkout: Path
) -> None:
    seen = set()
    for _ in killed("changing", folder, kills, lots, checkout):
        assert state_of(folder) is VaultState.LOCKED
        opened = [phrase for phrase in PHRASES if opens(folder, phrase)]
        assert len(opened) == 1
        seen.update(opened)
        (folder / "tries").unlink(missing_ok=True)
    assert seen == set(PHRASES)


def test_in_a_backup_every_listed_one_is_whole(
    folder: Path, kills: int, lots: random.Random, checkout: Path
) -> None:
    half_made = 0
    for _ in killed("backing_up", folder, kills, lots, checkout):
        half_made += bool(list((folder / "backups").glob(".vardag-making-*")))
        for backup in list_backups(folder / "backups"):
            verify(read(backup.path))
        assert len(notes_in(folder / "vault.db", KEY)) == 40
    assert half_made > kills / 4, "the kills came at the wrong moments"
    make_backup(folder, KEY, clock)
    assert not list((folder / "backups").glob(".vardag-making-*"))
    assert check(folder, KEY).well


def test_in_a_restore_it_is_the_old_vault_or_the_new(
    folder: Path, kills: int, lots: random.Random, checkout: Path
) -> None:
    two = folder.parent / "two"
    make_backup(folder, KEY, clock, into=two)
    write_note(folder / "vault.db", KEY, "den andra")
    make_backup(folder, KEY, clock, into=two)
    seen = set()
    for _ in killed("restoring", folder, kills, lots, checkout):
        assert state_of(folder) is VaultState.LOCKED
        open_vault(folder, unlock(folder, PASSPHRASE, brake(folder)), newest_schema=1)
        notes = notes_in(folder / "vault.db", KEY)
        assert len(notes) in {40, 41}
        seen.add(len(notes))
        assert check(folder, KEY).well
        shutil.rmtree(folder / "backups", ignore_errors=True)
    assert seen == {40, 41}


def test_in_a_first_run_it_can_be_begun_again(
    folder: Path, kills: int, lots: random.Random, checkout: Path
) -> None:
    firsts = folder.parent / "firsts"
    again = 0
    for _ in killed("making", firsts, kills // 2, lots, checkout):
        last = (
            max(firsts.iterdir(), key=lambda path: int(path.name), default=None) if firsts.exists() else None
        )
        if last is None:
            continue
        if state_of(last) is VaultState.NONE:
            create(last, KEY, passphrase=PASSPHRASE, cost=CHEAP, fill=fill)
            again += 1
        assert state_of(last) is VaultState.LOCKED
        assert opens(last, PASSPHRASE)
        assert len(notes_in(last / "vault.db", KEY)) == 40
        shutil.rmtree(firsts)
    assert again > 0, "no kill fell within the making"
