"""What is found wrong while a file is walked: collected with its place, so that everything can be said at once."""

from typing import Any, NoReturn

from desktop.domain.errors import Fact, Rule
from desktop.exchange.json_text import UNREADABLE_NUMBER, Doubled
from desktop.services.archive_content import Refusal

MOST_REFUSALS = 100


class Skipped(Exception):
    """A value was refused; whoever reads the rest goes on."""


class Enough(Exception):
    """So much was refused that more would help nobody."""


class Findings:
    """Collects what is refused while a file is walked."""

    def __init__(self) -> None:
        self.refusals: list[Refusal] = []

    def refuse(self, place: str, rule: Rule, **about: Fact) -> NoReturn:
        """Note a refusal and leave the value; raises ``Skipped`` or ``Enough``."""
        self.note(place, rule, **about)
        raise Skipped

    def note(self, place: str, rule: Rule, **about: Fact) -> None:
        """Note a refusal and go on; raises ``Enough`` at the hundredth."""
        self.refusals.append(Refusal(rule, place, about))
        if len(self.refusals) >= MOST_REFUSALS:
            raise Enough


def expect(kind: type, value: Any, place: str, findings: Findings) -> None:
    """Refuse a value that is not exactly of a JSON kind (true is no number)."""
    if value is UNREADABLE_NUMBER:
        findings.refuse(place, Rule.NUMBER_UNREADABLE)
    if isinstance(value, Doubled):
        findings.refuse(joined(place, shown(value.key)), Rule.KEY_TWICE, key=shown(value.key))
    if type(value) is not kind:
        findings.refuse(place, Rule.WRONG_TYPE, expected=_JSON_KINDS[kind])


def shown(key: str) -> str:
    """The name of a key for a message: without what cannot be shown, and no longer than a line."""
    short = key if len(key) <= 60 else f"{key[:60]}…"
    return "".join(sign if sign.isprintable() else "�" for sign in short)


_JSON_KINDS = {str: "string", int: "integer", bool: "boolean", list: "array", dict: "object"}


def joined(place: str, key: str) -> str:
    """The place of a key in an object."""
    return f"{place}.{key}" if place else key
