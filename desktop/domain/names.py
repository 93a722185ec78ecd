"""What a name or a title is shortened to: the letters of an avatar, the name of a file."""

import re
import unicodedata

from desktop.domain.text import composed_form, is_invisible

FILE_NAME_BYTES = 140
"""Leaves room for a number, an extension and a temporary suffix under every file system's limit (eCryptfs:
143).
"""

_UNSAFE = re.compile(r'[<>:"/\\|?*\s-]+')
_DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_NAMELESS_FILE = "vardag"
_NAMELESS_PERSON = "?"
_MARKS = 3
_PICTURE = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"  # two regional indicators are one flag
    "|.[\ufe0f\U0001f3fb-\U0001f3ff]?(?:\u200d.\ufe0f?){0,4}",  # skin tone, then what joiners make of it
    re.DOTALL,
)


def file_name(title: str) -> str:
    """Give a file name without extension that Windows, macOS and Linux all take, at most ``FILE_NAME_BYTES``
    long.

    A hyphen stands for what cannot be in a file name, and the program's name for a title of which nothing is
    left.
    """
    visible = "".join(sign for sign in composed_form(title) if sign.isspace() or not _is_unwritable(sign))
    parts = (part.strip(".") for part in _UNSAFE.split(visible))
    whole = "-".join(part for part in parts if part)
    short = whole.encode()[:FILE_NAME_BYTES].decode(errors="ignore").rstrip("-.")
    return f"_{short}" if _DEVICES.match(short) else short or _NAMELESS_FILE


def _is_unwritable(sign: str) -> bool:
    return is_invisible(sign) or unicodedata.category(sign) in {"Cs", "Cn", "Co"}


def initials(name: str) -> str:
    """Give one or two capital letters: of the first and the last word, words in brackets aside.

    A name without letters gives its first sign (an emoji stays whole), an invisible name a question mark.
    """
    words = [word for word in composed_form(name[:1000]).split() if not word.startswith("(")]
    letters = [letter for word in words if (letter := _first_letter(word))]
    if letters:
        return letters[0] + (letters[-1] if len(letters) > 1 else "")
    whole = "".join(words)
    start = next((place for place, sign in enumerate(whole) if not is_invisible(sign)), len(whole))
    picture = _PICTURE.match(whole, start)
    return picture.group() if picture else _NAMELESS_PERSON


def _first_letter(word: str) -> str:
    """The word's first letter or figure as a capital, with the few marks that belong to it."""
    start = next((place for place, sign in enumerate(word) if _is_letter(sign)), None)
    if start is None:
        return ""
    end = start + 1
    while end < min(len(word), start + _MARKS) and unicodedata.category(word[end]) in {"Mn", "Mc"}:
        end += 1
    capital = word[start].upper()
    return (capital if len(capital) == 1 else word[start]) + word[start + 1 : end]


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not is_invisible(sign)
