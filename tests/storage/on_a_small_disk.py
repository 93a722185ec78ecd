"""What the tests let happen on a disk of their own: ``python on_a_small_disk.py THING FOLDER``.

The folder is a file system of one megabyte (or of few files, or one that turns read-only). Each thing asserts for
itself and prints ``held`` at its end.
"""

import subprocess
import sys
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage import layout
from desktop.storage.backups import list_backups, make_backup
from desktop.storage.engine import connect
from desktop.storage.faults import storage_faults
from desktop.storage.integrity import check
from desktop.storage.restoring import restore
from desktop.storage.vault_folder import VaultState, change_passphrase, create, state_of, unlock
from tests.storage.breaking_off import KEY
from tests.storage.vaults import CHEAP, PASSPHRASE, brake, clock, fill, fingerprints, notes_in


def failure_of(call) -> Failure:
    try:
        call()
    except EnvironmentFailed as fault:
        return fault.failure
    raise AssertionError("it was allowed")


def must_be_full(fault: EnvironmentFailed) -> None:
    if fault.failure is not Failure.DISK_FULL:
        raise AssertionError(fault.failure, fault.about) from fault


def content(folder: Path) -> dict[str, str]:
    """What lies in the folder, but for the index of the log and a log with nothing in it."""
    return {
        name: found
        for name, found in fingerprints(folder).items()
        if not name.endswith("-shm") and (folder / name).stat().st_size
    }


def make(disk: Path) -> Path:
    create(disk / "valv", KEY, passphrase=PASSPHRASE, cost=CHEAP, fill=fill)
    return disk / "valv"


def stuff(disk: Path, *, leave: int = 0) -> Path:
    """Fills the disk; removing the file that it gives makes room again."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
        file.truncate(max(0, filler.stat().st_size - leave))
    return filler


def saving(disk: Path) -> None:
    """Everything that was acknowledged is there, and saving works again when there is room again."""
    folder = make(disk)
    filler = stuff(disk, leave=64 * 1024)
    connection = connect(folder / layout.VAULT, KEY)
    saved = 40

    def save() -> None:
        with storage_faults():
            connection.execute("INSERT INTO notes (person, text) VALUES (1, ?)", ("en mening " * 200,))

    for _ in range(1000):
        try:
            save()
        except EnvironmentFailed as fault:
            must_be_full(fault)
            break
        saved += 1
    assert 40 < saved < 1040
    assert connection.execute("SELECT count(*) FROM notes").fetchone()[0] == saved
    filler.unlink()
    save()
    connection.close()
    assert len(notes_in(folder / layout.VAULT, KEY)) == saved + 1
    assert check(folder, KEY).well


def backing_up(disk: Path) -> None:
    """At every amount of room: a whole backup or none, and the vault as it was."""
    folder = make(disk)
    first = make_backup(folder, KEY, clock)
    before = content(folder)
    refused = 0
    for pages in range(0, 60, 2):
        filler = stuff(disk, leave=pages * 4096)
        try:
            made = make_backup(folder, KEY, clock)
        except EnvironmentFailed as fault:
            must_be_full(fault)
            refused += 1
        else:
            made.path.unlink()
        assert content(folder) == before
        filler.unlink()
    assert refused > 5
    assert list_backups(folder / "backups") == [first]


def changing(disk: Path) -> None:
    """A passphrase that could not be changed is the old one or the new one."""
    folder = make(disk)
    filler = stuff(disk)
    refused = failure_of(lambda: change_passphrase(folder, KEY, "en ny fras efteråt", CHEAP))
    assert refused is Failure.DISK_FULL, refused
    assert unlock(folder, PASSPHRASE, brake(folder)) == KEY
    filler.unlink()


def restoring(disk: Path) -> None:
    """At every amount of room: restored, or the vault as it was."""
    folder = make(disk)
    backup = make_backup(folder, KEY, clock)
    before = content(folder)
    refused = 0
    for pages in range(0, 80, 4):
        filler = stuff(disk, leave=pages * 4096)
        try:
            restore(folder, backup.path, KEY, present=KEY, newest_schema=1, clock=clock)
        except EnvironmentFailed as fault:
            must_be_full(fault)
            refused += 1
            now = content(folder)
            assert {name: now.get(name) for name in before} == before
        filler.unlink()
        assert state_of(folder) is VaultState.LOCKED
        assert len(notes_in(folder / layout.VAULT, KEY)) == 40
        for extra in list_backups(folder / "backups")[:-1]:
            extra.path.unlink()
        before = content(folder)
    assert refused > 5


def making(disk: Path) -> None:
    """At every amount of room: a whole vault, or a first run that can be begun again."""
    refused = 0
    for pages in range(0, 40, 2):
        filler = stuff(disk, leave=pages * 4096)
        try:
            make(disk)
        except EnvironmentFailed as fault:
            must_be_full(fault)
            assert state_of(disk / "valv") is VaultState.NONE
            refused += 1
        else:
            assert state_of(disk / "valv") is VaultState.LOCKED
        filler.unlink()
        subprocess.run(["rm", "-rf", str(disk / "valv")], check=True)
    assert refused > 3
    make(disk)


def turning_read_only(disk: Path) -> None:
    """Every way of writing is refused by its name; nothing changes."""
    from desktop.system.single_instance import InstanceGuard

    folder = make(disk)
    backup = make_backup(folder, KEY, clock)
    connection = connect(folder / layout.VAULT, KEY)
    connection.execute("INSERT INTO notes (person, text) VALUES (1, 'sist')")
    connection.close()
    before = fingerprints(folder)
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    refusals = {
        "lock": failure_of(lambda: InstanceGuard.acquire(folder)),
        "open": failure_of(lambda: connect(folder / layout.VAULT, KEY)),
        "make": failure_of(lambda: create(disk / "annat", KEY, passphrase=None, cost=CHEAP)),
        "change": failure_of(lambda: change_passphrase(folder, KEY, None, CHEAP)),
        "back up": failure_of(lambda: make_backup(folder, KEY, clock)),
        "restore": failure_of(
            lambda: restore(folder, backup.path, KEY, present=KEY, newest_schema=1, clock=clock)
        ),
    }
    assert set(refusals.values()) == {Failure.READ_ONLY}, refusals
    assert state_of(folder) is VaultState.LOCKED
    assert unlock(folder, PASSPHRASE, brake(folder)) == KEY
    assert failure_of(lambda: unlock(folder, "fel fras", brake(folder))) is Failure.WRONG_PASSPHRASE
    assert fingerprints(folder) == before


if __name__ == "__main__":
    things = (saving, backing_up, changing, restoring, making, turning_read_only)
    {thing.__name__: thing for thing in things}[sys.argv[1]](Path(sys.argv[2]))
    print("held")
