"""Ways to the data key: each slot of the key file holds the key wrapped in something that a person or a
machine has.

A passphrase is stretched with Argon2id (RFC 9106) and wraps the key with AES-256-GCM; everything else that
the slot says is authenticated beside it. The open slot holds the key itself, for a vault that is not locked
and says so.
"""

import secrets
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.keys import DataKey

SALT_BYTES: Final = 16
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one try costs: memory in KiB, passes over it, lanes side by side."""

    memory_kib: int
    passes: int
    lanes: int

    def bearable(self) -> bool:
        """Whether a file may ask this of the computer: a hostile one could otherwise ask for all its
        memory.
        """
        return (
            1 <= self.passes <= CEILING.passes
            and 1 <= self.lanes <= CEILING.lanes
            and 8 * self.lanes <= self.memory_kib <= CEILING.memory_kib
        )


FLOOR: Final = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)
"""The second recommended option of RFC 9106, section 4."""
NORMAL: Final = KdfCost(memory_kib=256 * 1024, passes=3, lanes=4)
CEILING: Final = KdfCost(memory_kib=1024 * 1024, passes=20, lanes=16)
_WANTED_SECONDS: Final = 0.5
_PATIENCE_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The key wrapped in a passphrase. ``wrapped`` is the 32 bytes of the key and the 16 of the tag."""

    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """The key as it is: whoever reads the file opens the vault."""

    key: DataKey


Slot = PassphraseSlot | OpenSlot


def derive(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """32 bytes from a passphrase (compared in NFKC, so that every keyboard spells it the same).

    Takes half a second or more and ``cost.memory_kib`` of memory, without holding the interpreter: run it
    in a thread.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    spelled = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    argon = Argon2id(
        salt=salt, length=32, iterations=cost.passes, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    try:
        return argon.derive(spelled)
    except MemoryError:
        raise EnvironmentFailed(Failure.MEMORY_FULL) from None


def calibrate(measure: Callable[[KdfCost], float] | None = None) -> KdfCost:
    """The cost for this computer: 0.5 to 1 second a try, never below the floor.

    ``measure`` gives the seconds that one derivation takes; None runs it for real. A computer without that
    much memory gets the floor.
    """
    try:
        seconds = (measure or _measured)(NORMAL)
    except EnvironmentFailed:
        return FLOOR
    if seconds > _PATIENCE_SECONDS:
        share = max(_WANTED_SECONDS / seconds, FLOOR.memory_kib / NORMAL.memory_kib)
        return KdfCost(int(NORMAL.memory_kib * share) // 1024 * 1024, NORMAL.passes, NORMAL.lanes)
    passes = NORMAL.passes
    while seconds * passes / NORMAL.passes < _WANTED_SECONDS and passes < CEILING.passes:
        passes += 1
    return KdfCost(NORMAL.memory_kib, passes, NORMAL.lanes)


def wrap(key: DataKey, passphrase: str, cost: KdfCost, context: Callable[[bytes], bytes]) -> PassphraseSlot:
    """A new slot with a fresh salt; ``context(salt)`` is what the slot belongs to and is authenticated with
    it.
    """
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
    wrapped = AESGCM(derive(passphrase, salt, cost)).encrypt(nonce, key.raw(), context(salt))
    return PassphraseSlot(cost, salt, nonce, wrapped)


def unwrap(slot: PassphraseSlot, passphrase: str, context: bytes) -> DataKey | None:
    """The key, or None when the passphrase is another one or the slot does not belong where it stands."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    try:
        return DataKey(
            AESGCM(derive(passphrase, slot.salt, slot.cost)).decrypt(slot.nonce, slot.wrapped, context)
        )
    except InvalidTag:
        return None


def _measured(cost: KdfCost) -> float:
    begun = time.perf_counter()
    derive("a passphrase of ordinary length", bytes(SALT_BYTES), cost)
    return time.perf_counter() - begun
