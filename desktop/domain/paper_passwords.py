"""The password of a paper: whatever its owner likes, as long as every reader of PDF opens the paper with it."""

import unicodedata

from desktop.domain.errors import Rule, RuleBroken

LONGEST = 127
"""Bytes in UTF-8: what lies beyond is cut off by some readers and not by others (ISO 32000-2, 7.6.4.3.3)."""


def accepted(password: str) -> str:
    """Give the password in the form that locks the paper (NFKC): the same on every keyboard and system.

    Raises ``RuleBroken``: PASSWORD_EMPTY, PASSWORD_LONG (``limit``, in characters), TEXT_UNREADABLE for a lone
    surrogate.
    """
    plain = unicodedata.normalize("NFKC", password)
    if not plain.strip():
        raise RuleBroken(Rule.PASSWORD_EMPTY)
    if any("\ud800" <= sign <= "\udfff" for sign in plain):
        raise RuleBroken(Rule.TEXT_UNREADABLE)
    fits = plain.encode()[:LONGEST].decode(errors="ignore")
    if fits != plain:
        raise RuleBroken(Rule.PASSWORD_LONG, limit=len(fits))
    return plain


def chosen(first: str, again: str) -> str:
    """As ``accepted``, of one that was typed twice. Raises ``RuleBroken(PASSWORDS_DIFFER)`` too."""
    password = accepted(first)
    if unicodedata.normalize("NFKC", again) != password:
        raise RuleBroken(Rule.PASSWORDS_DIFFER)
    return password
