"""Small real vaults for the tests of the folder, the keys and the backups."""

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path

from desktop.storage.delays import Brake
from desktop.storage.engine import connect
from desktop.storage.keys import DataKey
from desktop.storage.slots import KdfCost
from desktop.storage.vault_folder import create

PASSPHRASE = "åtta små grisar dansar"
CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
"""The least that Argon2 takes: the tests are about everything but its strength."""
CANARY = "kanariefågel-7c1f"
STOCKHOLM = timezone(timedelta(hours=1))


def clock() -> datetime:
    return datetime(2026, 3, 10, 14, 2, 33, tzinfo=STOCKHOLM)


def brake(folder: Path, elapsed: Callable[[], float] | None = None) -> Brake:
    return Brake(folder, clock, elapsed) if elapsed else Brake(folder, clock)


def fill(connection) -> None:
    connection.execute("CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL)")
    connection.execute(
        "CREATE TABLE notes (id INTEGER PRIMARY KEY, person INTEGER NOT NULL REFERENCES people, text TEXT NOT NULL)"
    )
    connection.execute("INSERT INTO people VALUES (1, 'Amir')")
    connection.executemany(
        "INSERT INTO notes (person, text) VALUES (1, ?)", [(f"{CANARY} {n} " * 60,) for n in range(40)]
    )
    connection.execute("PRAGMA user_version=1")


def make_vault(folder: Path, *, passphrase: str | None = PASSPHRASE) -> DataKey:
    key = DataKey.random()
    create(folder, key, passphrase=passphrase, cost=CHEAP, fill=fill)
    return key


def notes_in(path: Path, key: DataKey) -> list[str]:
    connection = connect(path, key)
    try:
        return [text for (text,) in connection.execute("SELECT text FROM notes ORDER BY id")]
    finally:
        connection.close()


def write_note(path: Path, key: DataKey, text: str) -> None:
    connection = connect(path, key)
    try:
        connection.execute("INSERT INTO notes (person, text) VALUES (1, ?)", (text,))
    finally:
        connection.close()


def flip(path: Path, place: int, bit: int = 0) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= 1 << bit
    path.write_bytes(content)


def fingerprints(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
