"""A real encrypted vault for tests, without a key file: no half second of key derivation a test."""

from pathlib import Path

from desktop.storage.engine import connect_new
from desktop.storage.keys import DataKey
from desktop.storage.upgrade import upgrade
from desktop.storage.vault import OpenVault

KEY = DataKey(bytes(range(32)))


def new_database(folder: Path) -> Path:
    """An empty vault with the living schema."""
    path = folder / "vault.db"
    path.touch()
    connection = connect_new(path, KEY)
    upgrade(connection)
    connection.close()
    return path


def stored_vault(folder: Path) -> OpenVault:
    """The same, opened."""
    return OpenVault(new_database(folder), KEY)
