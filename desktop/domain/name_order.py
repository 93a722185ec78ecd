"""The order of people's names: Swedish (… z å ä ö), without regard to case, accents folded into their letter.

Kept in Python because neither SQLite's collations nor ``casefold`` know that ä comes after å and not beside a.
"""

from unicodedata import combining, normalize

_AFTER_Z = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "œ": "}"}


def name_order(name: str) -> tuple[str, str]:
    """What to sort a name by: å, ä (æ) and ö (ø) after z, é as e, ł as it is; equal ones by the casefolded name."""
    plain = normalize("NFC", name).casefold()
    return "".join(_AFTER_Z.get(letter) or _base(letter) for letter in plain), plain


def _base(letter: str) -> str:
    return "".join(part for part in normalize("NFD", letter) if not combining(part))
