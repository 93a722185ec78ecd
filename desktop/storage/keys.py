"""The data key that encrypts the vault. Its recovery code is the same key, written for people."""

import hmac
import secrets

from typing_extensions import override

from desktop.domain.recovery_code import KEY_BYTES, code_for, key_from


class DataKey:
    """The 256-bit key of one vault. Its text forms never show it; two are equal when they hold the same
    key.
    """

    __slots__ = ("_bytes",)

    def __init__(self, raw: bytes) -> None:
        if len(raw) != KEY_BYTES:
            raise ValueError(len(raw))
        self._bytes = raw

    @classmethod
    def random(cls) -> "DataKey":
        """A new key from the operating system's generator."""
        return cls(secrets.token_bytes(KEY_BYTES))

    def raw(self) -> bytes:
        """The 32 bytes, for the cipher and for wrapping only."""
        return self._bytes

    def derived(self, purpose: bytes) -> bytes:
        """32 bytes that depend on the key and tell nothing about it (HMAC-SHA-256 over the purpose)."""
        return hmac.digest(self._bytes, b"vardag:" + purpose, "sha256")

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, DataKey) and hmac.compare_digest(self._bytes, other._bytes)

    @override
    def __hash__(self) -> int:
        return hash(self.derived(b"hash"))

    @override
    def __repr__(self) -> str:
        return "DataKey(…)"

    @override
    def __reduce__(self) -> str:
        raise TypeError("a data key is never written")


def recovery_code(key: DataKey) -> str:
    """The code for the recovery sheet: the key itself, in groups of four characters."""
    return code_for(key.raw())


def key_from_code(typed: str) -> DataKey:
    """The key that a person typed. Raises ``RuleBroken`` as ``domain.recovery_code.key_from``."""
    return DataKey(key_from(typed))
