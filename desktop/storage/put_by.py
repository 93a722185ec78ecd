"""Words that could not be stored when the window had to close: put by, sealed with the vault's key.

They are held in memory and, where the computer lets one, in a small file beside the vault. Whoever unlocks the vault
next gets them back.
"""

import json
import secrets
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.services.whole_files import write_whole
from desktop.storage import layout
from desktop.storage.keys import DataKey
from desktop.storage.slots import NONCE_BYTES

if TYPE_CHECKING:
    from desktop.domain.dialogues import UnsavedNotes

_LARGEST = 64 * 1024 * 1024


class PutBy:
    """What is put by for the vault in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / layout.PUT_BY
        self._sealed = b""

    @property
    def holds(self) -> bool:
        """Whether something has been put by in this run, or taken, and not been forgotten."""
        return bool(self._sealed)

    def keep(self, key: DataKey, notes: "UnsavedNotes") -> None:
        """Put ``notes`` by. A computer that refuses the file does not refuse the memory."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce = secrets.token_bytes(NONCE_BYTES)
        words = json.dumps([notes.dialogue_id, dict(notes.texts)]).encode()
        self._sealed = nonce + AESGCM(_sealing(key)).encrypt(nonce, words, None)
        with suppress(OSError):
            write_whole(self._path, self._sealed)

    def take(self, key: DataKey) -> "UnsavedNotes | None":
        """What was put by and belongs to the vault with this key; it stays until ``forget``."""
        self._sealed = self._sealed or self._from_file()
        if not self._sealed:
            return None
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        nonce, sealed = self._sealed[:NONCE_BYTES], self._sealed[NONCE_BYTES:]
        try:
            dialogue_id, texts = json.loads(AESGCM(_sealing(key)).decrypt(nonce, sealed, None))
        except (InvalidTag, ValueError):  # another vault's, or damaged
            self._sealed = b""
            return None
        from desktop.domain.dialogues import UnsavedNotes

        return UnsavedNotes(dialogue_id, texts)

    def forget(self) -> None:
        """It has been stored."""
        self._sealed = b""
        with suppress(OSError):
            self._path.unlink(missing_ok=True)

    def _from_file(self) -> bytes:
        try:
            with self._path.open("rb") as file:
                return file.read(_LARGEST)
        except OSError:
            return b""


def _sealing(key: DataKey) -> bytes:
    return key.derived(b"put by")
