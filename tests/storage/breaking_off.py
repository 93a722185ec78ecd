"""Programs for the tests to kill: each does one dangerous thing over and over until it dies.

``python breaking_off.py THING FOLDER``; says ``go`` when it has begun.
"""

import sys
from itertools import count, cycle
from pathlib import Path

from desktop.storage.backups import list_backups, make_backup
from desktop.storage.keys import DataKey
from desktop.storage.restoring import restore
from desktop.storage.vault_folder import change_passphrase, create
from tests.storage.vaults import CHEAP, PASSPHRASE, clock, fill, notes_in

KEY = DataKey(bytes(range(32)))
PHRASES = (PASSPHRASE, "den andra frasen")


def changing(folder: Path) -> None:
    for phrase in cycle(PHRASES):
        change_passphrase(folder, KEY, phrase, CHEAP)


def backing_up(folder: Path) -> None:
    while True:
        make_backup(folder, KEY, clock)


def restoring(folder: Path) -> None:
    """Between two backups that lie beside the vault, one of 41 notes and one of 40: always to the other one."""
    more, fewer = (backup.path for backup in list_backups(folder.parent / "two"))
    while True:
        path = more if len(notes_in(folder / "vault.db", KEY)) == 40 else fewer
        restore(folder, path, KEY, present=KEY, newest_schema=1, clock=clock)


def making(folder: Path) -> None:
    for number in count():
        create(folder / str(number), KEY, passphrase=PASSPHRASE, cost=CHEAP, fill=fill)


if __name__ == "__main__":
    things = {thing.__name__: thing for thing in (changing, backing_up, restoring, making)}
    create(Path(sys.argv[2]).parent / "warm up", KEY, passphrase=PASSPHRASE, cost=CHEAP)
    print("go", flush=True)
    things[sys.argv[1]](Path(sys.argv[2]))
