"""The data key that encrypts the vault, and the recovery code, which is the same key written for people.

The code is Crockford's base32 (no I, L, O or U; https://www.crockford.com/base32.html): 13 groups of four
characters hold the 256 bits, a fourteenth checks them, so that a slip of the pen is told apart from the
code of another vault.
"""

import hashlib
import hmac
import secrets
from typing import Final

from typing_extensions import override

from desktop.domain.errors import Rule, RuleBroken

KEY_BYTES: Final = 32
CODE_GROUPS: Final = 14
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_GROUP = 4
_BODY = (CODE_GROUPS - 1) * _GROUP
_SPARE_BITS = _BODY * 5 - KEY_BYTES * 8


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
    """The code for the recovery sheet: 14 groups of four with hyphens between."""
    body = _letters(int.from_bytes(key.raw()) << _SPARE_BITS, _BODY)
    letters = body + _check_group(key)
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def key_from_code(code: str) -> DataKey:
    """The key that a person typed. Case, spaces and hyphens do not matter, and O, I and L are read as 0 and
    1.

    Raises ``RuleBroken(RECOVERY_CODE_MISTYPED, groups=…)`` with the number of whole groups that were read.
    """
    letters = [letter for letter in code.upper() if not letter.isspace() and letter not in "-–—\u2010\u2011"]
    mistyped = RuleBroken(Rule.RECOVERY_CODE_MISTYPED, groups=len(letters) // _GROUP)
    if len(letters) != CODE_GROUPS * _GROUP or any(letter not in _VALUES for letter in letters):
        raise mistyped
    number = 0
    for letter in letters[:_BODY]:
        number = number << 5 | _VALUES[letter]
    key = DataKey((number >> _SPARE_BITS).to_bytes(KEY_BYTES))
    given = [_VALUES[letter] for letter in letters[_BODY:]]
    if number & (1 << _SPARE_BITS) - 1 or given != [_VALUES[letter] for letter in _check_group(key)]:
        raise mistyped
    return key


def _check_group(key: DataKey) -> str:
    return _letters(int.from_bytes(hashlib.sha256(key.raw()).digest()[:3]) >> 4, _GROUP)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))
