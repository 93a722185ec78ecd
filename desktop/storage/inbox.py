"""The sealed inbox: what is caught while the vault is locked goes in, and only the vault's key brings it out.

Each capture is a file of its own, sealed to the inbox's public key: a fresh X25519 key agrees on a secret with it
(RFC 7748), HKDF-SHA256 (RFC 5869) makes a key of that, and AES-256-GCM seals the text; head, both public keys and the
file's name are authenticated. The private key is made from the data key when it is needed and is stored nowhere.
Nothing here imports SQLAlchemy: the lock is on screen (docs/adr/0016-sealed-inbox.md).
"""

import json
import os
import re
import secrets
import stat
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.text import sentence
from desktop.services.whole_files import make_private_folder, narrow, os_faults, sync_folder, write_whole
from desktop.storage import layout
from desktop.storage.keys import DataKey

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

MOST_CAPTURES: Final = 1_000
"""Files that wait at most; more would mean that something is wrong."""
LARGEST_FILE: Final = 512 * 1024
"""Bytes of one sealed file: the longest sentence, however it is written, and some air."""

_FILE: Final = re.compile(r"[0-9a-f]{32}\.sealed")
_HEAD: Final = b"VARDAG-SEALED 1\n"
_KEY_HEAD: Final = b"VARDAG-INBOX-KEY 1\n"
_PUBLIC_BYTES: Final = 32
_NONCE_BYTES: Final = 12
_BLOCK: Final = 256
"""A capture is filled up with spaces to a multiple of this, so that its file tells little of its length."""
_CAPTURES: Final = UUID("5f6a1b0e-3c0a-4f57-9a4e-7b8e1d2c9f10")
"""Name space of the observations that come from the inbox: the same file is always the same observation."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A capture that was opened, and the file that it came from; ``id`` is that of the observation it becomes."""

    id: str
    text: str
    seen_at: datetime
    told: bool
    path: Path


def publish_key(folder: Path, key: DataKey) -> None:
    """Lay the public key in the vault's folder, where it is missing or another. Raises ``EnvironmentFailed``."""
    content = _KEY_HEAD + _public(_private(key)).hex().encode() + b"\n"
    path = folder / layout.INBOX_KEY
    with os_faults(path):
        if _read(path, len(content) + 1) != content:
            write_whole(path, content)


def can_seal(folder: Path) -> bool:
    """Whether the inbox has its public key: after the vault has been opened once."""
    return (folder / layout.INBOX_KEY).is_file()


def seal(folder: Path, text: str, seen_at: datetime, *, told: bool = False) -> None:
    """Put a capture into the inbox; it lies on the disk when this returns. Needs no key but the public one.

    Raises ``RuleBroken``: as ``sentence``, or INBOX_FULL (``limit``); ``EnvironmentFailed``: INBOX_CLOSED before the
    vault has been opened once, DISK_FULL and its like.
    """
    said = {"seen_at": seen_at.isoformat(), "told": told, "text": sentence(text)}
    plain = json.dumps(said, ensure_ascii=False).encode()
    inbox = folder / layout.INBOX
    name = secrets.token_hex(16)
    with os_faults(inbox):
        recipient = _published(folder)
        make_private_folder(inbox)
        if sum(1 for _ in inbox.iterdir()) >= MOST_CAPTURES:
            raise RuleBroken(Rule.INBOX_FULL, limit=MOST_CAPTURES)
        write_whole(inbox / f"{name}.sealed", _sealed(plain, recipient, name))


def waiting(folder: Path, key: DataKey) -> tuple[tuple[Waiting, ...], int]:
    """What the inbox holds, and how many files in it could not be read and were laid aside just now.

    Raises ``EnvironmentFailed`` when the computer refuses to look.
    """
    inbox = folder / layout.INBOX
    with os_faults(inbox):
        if not inbox.is_dir():
            return (), 0
        private = _private(key)
        found, foreign = [], 0
        for path in _entries(inbox):
            try:
                found.append(_opened(path, private))
            except _Unreadable:
                _lay_aside(path)
                foreign += 1
        return tuple(sorted(found, key=_earliest_first)), foreign


def clear(folder: Path, taken: Iterable[Waiting]) -> None:
    """Take away the files of captures that lie safely in the vault by now. Raises ``EnvironmentFailed``."""
    inbox = folder / layout.INBOX
    with os_faults(inbox):
        for item in taken:
            item.path.unlink(missing_ok=True)
        if inbox.is_dir():
            sync_folder(inbox)


class _Unreadable(Exception):
    """Damaged, or not one of this vault's captures."""


def _earliest_first(item: Waiting) -> tuple[datetime, str]:
    return item.seen_at, item.id


def _entries(inbox: Path) -> Iterator[Path]:
    """All but what has been laid aside and what is being written this moment."""
    for path in sorted(inbox.iterdir()):
        if path.name != layout.ASIDE and not path.name.startswith("."):
            yield path


def _lay_aside(path: Path) -> None:
    aside = path.parent / layout.ASIDE
    with suppress(FileExistsError):
        aside.mkdir()
    narrow(aside, 0o700)
    path.rename(aside / f"{secrets.token_hex(4)}-{path.name}")


def _opened(path: Path, private: "X25519PrivateKey") -> Waiting:
    name = path.name.partition(".")[0]
    content = _read(path, LARGEST_FILE + 1) if _FILE.fullmatch(path.name) else None
    if content is None or len(content) > LARGEST_FILE:
        raise _Unreadable
    try:
        said = json.loads(_unsealed(content, private, name))
        seen_at, text, told = datetime.fromisoformat(said["seen_at"]), said["text"], said["told"]
        seen_at.utctimetuple()
        if seen_at.tzinfo is None or not isinstance(told, bool) or sentence(text) != text:
            raise _Unreadable
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError, RuleBroken):
        raise _Unreadable from None
    return Waiting(str(uuid5(_CAPTURES, name)), text, seen_at, told, path)


def _read(path: Path, limit: int) -> bytes | None:
    """At most ``limit`` bytes of an ordinary file; None for anything else, which is not even opened."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None
    except FileNotFoundError:
        return None
    with path.open("rb") as file:
        return file.read(limit)


def _published(folder: Path) -> bytes:
    content = _read(folder / layout.INBOX_KEY, 1024)
    if content is None or not content.startswith(_KEY_HEAD):
        raise EnvironmentFailed(Failure.INBOX_CLOSED)
    try:
        public = bytes.fromhex(content[len(_KEY_HEAD) :].decode())
    except ValueError:
        public = b""
    if len(public) != _PUBLIC_BYTES:
        raise EnvironmentFailed(Failure.INBOX_CLOSED)
    return public


def _private(key: DataKey) -> "X25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(_stretched(key.raw(), b"", b"vardag inbox private key 1"))


def _public(private: "X25519PrivateKey") -> bytes:
    return private.public_key().public_bytes_raw()


def _stretched(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(secret)


def _sealed(plain: bytes, recipient: bytes, name: str) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    once = X25519PrivateKey.generate()
    shown, nonce = _public(once), os.urandom(_NONCE_BYTES)
    agreed = once.exchange(X25519PublicKey.from_public_bytes(recipient))
    key = _stretched(agreed, shown + recipient, b"vardag inbox capture 1")
    filled = plain + b" " * (-len(plain) % _BLOCK)
    return _HEAD + shown + nonce + AESGCM(key).encrypt(nonce, filled, _about(shown, recipient, name))


def _unsealed(content: bytes, private: "X25519PrivateKey", name: str) -> bytes:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    shown = content[len(_HEAD) :][:_PUBLIC_BYTES]
    rest = content[len(_HEAD) + _PUBLIC_BYTES :]
    recipient = _public(private)
    try:  # ValueError: a public key that is none, or too few bytes
        agreed = private.exchange(X25519PublicKey.from_public_bytes(shown))
        key = _stretched(agreed, shown + recipient, b"vardag inbox capture 1")
        about = _about(shown, recipient, name)
        plain = AESGCM(key).decrypt(rest[:_NONCE_BYTES], rest[_NONCE_BYTES:], about)
    except InvalidTag:
        raise _Unreadable from None
    if not content.startswith(_HEAD):
        raise _Unreadable
    return plain


def _about(shown: bytes, recipient: bytes, name: str) -> bytes:
    return _HEAD + shown + recipient + name.encode()
