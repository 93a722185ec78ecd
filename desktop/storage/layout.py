"""The names of what lies in a vault's folder; nothing else is ever written there."""

from pathlib import Path
from typing import Final

VAULT: Final = "vault.db"
KEYS: Final = ("key-a", "key-b")
BACKUPS: Final = "backups"
LOCK: Final = "lock"
TRIES: Final = "tries"
UNFINISHED: Final = "unfinished"
"""There while a vault is being made for the first time."""
NEW_VAULT: Final = "vault.db.new"
INCOMING: Final = "incoming"
"""What a restore has unpacked and verified, before it takes the vault's place."""
RESTORING: Final = "restoring"
"""There from the moment when a restore is decided until it is complete."""
INBOX: Final = "inbox"
"""What was caught while the vault was locked, a sealed file each."""
INBOX_KEY: Final = "inbox-key"
"""The public key that seals them; it opens nothing."""
ASIDE: Final = "aside"
"""In the inbox: what could not be read there."""
PUT_BY: Final = "put-by"
"""Sealed words that could not be stored when the window had to close."""
BESIDE: Final = ("-wal", "-shm", "-journal")


def vault_path(folder: Path) -> Path:
    """The encrypted database."""
    return folder / VAULT


def beside(database: Path) -> tuple[Path, ...]:
    """The files that SQLite may keep next to a database."""
    return tuple(database.with_name(database.name + ending) for ending in BESIDE)
