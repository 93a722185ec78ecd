"""The recovery code: the vault's key itself, in a form that a person can write down and type again.

Format: the 256 bits of the key followed by four zero bits, as 52 characters of Crockford's base32 (no I, L, O
or U), in 13 groups of four; then a check group, the first 20 bits of the key's SHA-256. Nothing is corrected
in silence: when the check fails, every single mistyped character and every pair that changed places is tried,
and if that points at one group, the error names it.
"""

import hashlib
import unicodedata
from collections.abc import Iterator

from desktop.domain.errors import Rule, RuleBroken

KEY_BYTES = 32
GROUPS = 14
GROUP_LENGTH = 4

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOKALIKES = str.maketrans("OIL", "011")
_CODE_LENGTH = GROUPS * GROUP_LENGTH
_KEY_LENGTH = _CODE_LENGTH - GROUP_LENGTH
_PADDING_BITS = 4
_CHECK_BITS = 20
_LONGEST_READ = 1_000


def code_for(key: bytes) -> str:
    """Write 32 bytes as 14 groups of four with hyphens between; ``ValueError`` for another length."""
    if len(key) != KEY_BYTES:
        raise ValueError(f"a key has {KEY_BYTES} bytes")
    return "-".join(_grouped(_letters(int.from_bytes(key) << _PADDING_BITS, _KEY_LENGTH) + _check_group(key)))


def key_from(typed: str) -> bytes:
    """Read the 32 bytes back, whatever the case, spaces and dashes, with O read as 0 and I and L as 1.

    Raises ``RuleBroken``: RECOVERY_CODE_CHARACTER (``group``), RECOVERY_CODE_LENGTH (``length``,
    ``expected``, and ``group`` when one group stands out), RECOVERY_CODE_CHECK (``group`` when one can be
    told). Groups count from 1.
    """
    parts = _parts(typed)
    letters = "".join(parts)
    for place, letter in enumerate(letters[:_LONGEST_READ]):
        if letter not in _ALPHABET:
            raise RuleBroken(Rule.RECOVERY_CODE_CHARACTER, group=_group_of(parts, place))
    if len(letters) != _CODE_LENGTH:
        raise _wrong_length(parts, len(letters))
    key = _checked_key(letters)
    if key is None:
        raise _failed_check(letters)
    return key


def groups(code: str) -> tuple[str, ...]:
    """Give the groups of a code as ``code_for`` wrote it, for a sheet and for asking two of them back."""
    return tuple(code.split("-"))


def group_matches(code: str, number: int, typed: str) -> bool:
    """Tell whether somebody typed the group with this number (from 1) back, read as ``key_from`` reads."""
    return "".join(_parts(typed)) == groups(code)[number - 1]


def _parts(typed: str) -> list[str]:
    """What stands between dashes and spaces: capitals, lookalikes settled, invisible characters gone."""
    plain = unicodedata.normalize("NFKC", typed[:_LONGEST_READ]).upper().translate(_LOOKALIKES)
    spaced = "".join(" " if _is_separator(sign) else sign for sign in plain)
    return "".join(sign for sign in spaced if unicodedata.category(sign) not in {"Cf", "Cc"}).split()


def _is_separator(sign: str) -> bool:
    return sign.isspace() or sign in "_.,;:−" or unicodedata.category(sign) == "Pd"


def _group_of(parts: list[str], place: int) -> int:
    """The number of the written group when the groups were kept apart, else the fourth part of the place."""
    if len(parts) == GROUPS:
        ends = [sum(map(len, parts[: number + 1])) for number in range(GROUPS)]
        return next(number for number, end in enumerate(ends, start=1) if place < end)
    return min(place // GROUP_LENGTH + 1, GROUPS)


def _wrong_length(parts: list[str], length: int) -> RuleBroken:
    odd = [number for number, part in enumerate(parts, start=1) if len(part) != GROUP_LENGTH]
    if len(parts) == GROUPS and len(odd) == 1:
        return RuleBroken(Rule.RECOVERY_CODE_LENGTH, length=length, expected=_CODE_LENGTH, group=odd[0])
    return RuleBroken(Rule.RECOVERY_CODE_LENGTH, length=length, expected=_CODE_LENGTH)


def _failed_check(letters: str) -> RuleBroken:
    suspects = {group for likely, group in _slips(letters) if _checked_key(likely) is not None}
    if len(suspects) == 1:
        return RuleBroken(Rule.RECOVERY_CODE_CHECK, group=suspects.pop())
    return RuleBroken(Rule.RECOVERY_CODE_CHECK)


def _slips(letters: str) -> Iterator[tuple[str, int]]:
    """Every code one slip away (one character, or two neighbours that changed places), with the group of the
    slip.
    """
    for place in range(_CODE_LENGTH):
        before, after, group = letters[:place], letters[place + 1 :], place // GROUP_LENGTH + 1
        for letter in _ALPHABET:
            yield before + letter + after, group
        yield before + after[:1] + letters[place] + after[1:], group


def _checked_key(letters: str) -> bytes | None:
    number = 0
    for letter in letters[:_KEY_LENGTH]:
        number = number << 5 | _ALPHABET.index(letter)
    key = (number >> _PADDING_BITS).to_bytes(KEY_BYTES)
    padded = number & (1 << _PADDING_BITS) - 1
    return None if padded or _check_group(key) != letters[_KEY_LENGTH:] else key


def _check_group(key: bytes) -> str:
    digest = hashlib.sha256(key).digest()
    return _letters(int.from_bytes(digest) >> len(digest) * 8 - _CHECK_BITS, GROUP_LENGTH)


def _letters(number: int, count: int) -> str:
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def _grouped(letters: str) -> list[str]:
    return [letters[start : start + GROUP_LENGTH] for start in range(0, len(letters), GROUP_LENGTH)]
