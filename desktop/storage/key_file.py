"""The key file: the slots of a vault, written twice (``key-a``, ``key-b``) so that no single fault loses
them.

Three lines: format and version, a JSON object, the SHA-256 of both. The checksum tells a damaged file from
a wrong passphrase. Inside the object a seal (HMAC with a key derived from the data key) covers every field,
the generation too, so that nothing in the file can be exchanged unnoticed by somebody without the key.
"""

import base64
import binascii
import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services.whole_files import failure_of, os_faults, write_whole
from desktop.storage import layout, slots
from desktop.storage.keys import DataKey
from desktop.storage.slots import KdfCost, OpenSlot, PassphraseSlot, Slot

NAMES: Final = layout.KEYS
SIZE_LIMIT: Final = 64 * 1024
_FORMAT: Final = b"VARDAG-KEY "
_VERSION: Final = 1
_SLOT_LIMIT: Final = 8


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a copy says. ``generation`` counts the rewritings; the higher of two sound copies is the present
    one.
    """

    vault_id: str
    generation: int
    slots: tuple[Slot, ...]
    seal: bytes = b""

    def sealed(self, key: DataKey) -> "KeyFile":
        """The same file with the seal of its key."""
        return replace(self, seal=_seal(self, key))

    def belongs_to(self, key: DataKey) -> bool:
        """Whether every field is what the holder of this key wrote."""
        return hmac.compare_digest(self.seal, _seal(self, key))

    def passphrase_slot(self) -> PassphraseSlot | None:
        """The slot that a passphrase opens, if there is one."""
        return next((slot for slot in self.slots if isinstance(slot, PassphraseSlot)), None)

    def open_slot(self) -> OpenSlot | None:
        """The slot that needs nothing, if there is one: the vault is not locked."""
        return next((slot for slot in self.slots if isinstance(slot, OpenSlot)), None)

    def unlocked(self, passphrase: str | None) -> DataKey:
        """The data key, through the open slot or the passphrase. Takes as long as ``slots.derive``.

        Raises ``EnvironmentFailed``: ``WRONG_PASSPHRASE``; ``KEY_FILE_DAMAGED`` when the key opens but the
        seal does not fit, or no slot is left that could open.
        """
        key = self._key(passphrase)
        if not self.belongs_to(key):
            raise EnvironmentFailed(Failure.KEY_FILE_DAMAGED)
        return key

    def _key(self, passphrase: str | None) -> DataKey:
        if lying_open := self.open_slot():
            return lying_open.key
        slot = self.passphrase_slot()
        if slot is None:
            raise EnvironmentFailed(Failure.KEY_FILE_DAMAGED)
        key = (
            slots.unwrap(slot, passphrase, context(self.vault_id, slot.cost, slot.salt))
            if passphrase
            else None
        )
        if key is None:
            raise EnvironmentFailed(Failure.WRONG_PASSPHRASE)
        return key

    def encoded(self) -> bytes:
        """The bytes of a copy."""
        content = (
            _FORMAT + b"%d\n" % _VERSION + _canonical(_fields(self) | {"seal": _text(self.seal)}) + b"\n"
        )
        return content + hashlib.sha256(content).hexdigest().encode() + b"\n"


def passphrase_slot(key: DataKey, passphrase: str, cost: KdfCost, vault_id: str) -> PassphraseSlot:
    """A slot for a key file of this vault."""
    return slots.wrap(key, passphrase, cost, lambda salt: context(vault_id, cost, salt))


def context(vault_id: str, cost: KdfCost, salt: bytes) -> bytes:
    """What a passphrase slot is authenticated with: format, version, vault, cost and salt."""
    about = {"kdf": "argon2id", "salt": _text(salt), "vault": vault_id, **_cost_fields(cost)}
    return _FORMAT + b"%d " % _VERSION + _canonical(about)


def decode(content: bytes) -> KeyFile:
    """Reads a copy. Raises ``EnvironmentFailed``: ``KEY_FILE_DAMAGED``, ``VAULT_NEWER``."""
    head, _, checksum = content.rstrip(b"\n").rpartition(b"\n")
    sound = hashlib.sha256(head + b"\n").hexdigest().encode() == checksum
    first, _, body = head.partition(b"\n")
    if not sound or not first.startswith(_FORMAT) or len(content) > SIZE_LIMIT:
        raise EnvironmentFailed(Failure.KEY_FILE_DAMAGED)
    if first != _FORMAT + b"%d" % _VERSION:
        raise EnvironmentFailed(Failure.VAULT_NEWER)
    try:
        return _read_fields(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, binascii.Error):
        raise EnvironmentFailed(Failure.KEY_FILE_DAMAGED) from None


def read_copies(folder: Path) -> tuple[KeyFile | EnvironmentFailed, KeyFile | EnvironmentFailed]:
    """Both copies, or why a copy could not be read."""
    return _read_copy(folder / NAMES[0]), _read_copy(folder / NAMES[1])


def read_newest(folder: Path) -> KeyFile:
    """The sound copy with the highest generation.

    Raises ``EnvironmentFailed``: ``KEY_FILE_MISSING`` when neither is there; ``KEY_FILE_DAMAGED`` when none
    is sound; ``NO_ACCESS`` and its like when the computer refuses to read them; ``VAULT_NEWER``.
    """
    copies = read_copies(folder)
    sound = [copy for copy in copies if isinstance(copy, KeyFile)]
    if sound:
        return max(sound, key=lambda copy: copy.generation)
    faults = {copy.failure: copy for copy in copies if isinstance(copy, EnvironmentFailed)}
    missing = faults.pop(Failure.FILE_MISSING, None)
    if missing is not None and not faults:
        raise EnvironmentFailed(Failure.KEY_FILE_MISSING)
    raise faults.get(Failure.VAULT_NEWER) or next(iter(faults.values()))


def write_copies(folder: Path, vault_id: str, new_slots: tuple[Slot, ...], key: DataKey) -> KeyFile:
    """Writes both copies, the worse or older one first, so that a sound one is there at every moment.

    Afterwards no copy holds an earlier passphrase. Raises ``EnvironmentFailed`` (disk full, read-only):
    then the earlier passphrase may still open the vault, or both copies say different things until
    ``mend_copies``.
    """
    copies = read_copies(folder)
    ages = [copy.generation if isinstance(copy, KeyFile) else 0 for copy in copies]
    written = KeyFile(vault_id, max(ages) + 1, new_slots).sealed(key)
    first, second = NAMES if ages[0] <= ages[1] else reversed(NAMES)
    for name in (first, second):
        _write_copy(folder / name, written)
    return written


def mend_copies(folder: Path, present: KeyFile) -> bool:
    """Brings a missing, damaged or older copy up to ``present``; says whether one had to be written."""
    mended = False
    for name, copy in zip(NAMES, read_copies(folder), strict=True):
        if copy != present:
            _write_copy(folder / name, present)
            mended = True
    return mended


def _write_copy(path: Path, key_file: KeyFile) -> None:
    with os_faults(path):
        write_whole(path, key_file.encoded())


def _read_copy(path: Path) -> KeyFile | EnvironmentFailed:
    try:
        with path.open("rb") as file:
            return decode(file.read(SIZE_LIMIT + 1))
    except OSError as error:
        return EnvironmentFailed(failure_of(error), path=str(path))
    except EnvironmentFailed as fault:
        return fault


def _seal(key_file: KeyFile, key: DataKey) -> bytes:
    return hmac.digest(key.derived(b"key-file"), _canonical(_fields(key_file)), "sha256")


def _fields(key_file: KeyFile) -> dict[str, Any]:
    return {
        "vault": key_file.vault_id,
        "generation": key_file.generation,
        "slots": [_slot_fields(slot) for slot in key_file.slots],
    }


def _slot_fields(slot: Slot) -> dict[str, Any]:
    if isinstance(slot, OpenSlot):
        return {"kind": "open", "key": _text(slot.key.raw())}
    binary = {"salt": _text(slot.salt), "nonce": _text(slot.nonce), "wrapped": _text(slot.wrapped)}
    return {"kind": "passphrase", "kdf": "argon2id", **_cost_fields(slot.cost), **binary}


def _cost_fields(cost: KdfCost) -> dict[str, int]:
    return {"memory_kib": cost.memory_kib, "passes": cost.passes, "lanes": cost.lanes}


def _read_fields(fields: dict[str, Any]) -> KeyFile:
    vault_id, generation, listed = fields["vault"], fields["generation"], fields["slots"]
    if not isinstance(vault_id, str) or type(generation) is not int or len(listed) > _SLOT_LIMIT:
        raise ValueError
    return KeyFile(
        vault_id, generation, tuple(_read_slot(slot) for slot in listed), _bytes(fields["seal"], 32)
    )


def _read_slot(fields: dict[str, Any]) -> Slot:
    if fields["kind"] == "open":
        return OpenSlot(DataKey(_bytes(fields["key"], 32)))
    cost = KdfCost(*(_whole(fields[name]) for name in ("memory_kib", "passes", "lanes")))
    if fields["kind"] != "passphrase" or fields["kdf"] != "argon2id" or not cost.bearable():
        raise ValueError
    return PassphraseSlot(
        cost,
        _bytes(fields["salt"], slots.SALT_BYTES),
        _bytes(fields["nonce"], slots.NONCE_BYTES),
        _bytes(fields["wrapped"], 32 + slots.TAG_BYTES),
    )


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError
    return value


def _bytes(text: str, length: int) -> bytes:
    raw = base64.b64decode(text, validate=True)
    if len(raw) != length:
        raise ValueError
    return raw


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _canonical(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":")).encode()
