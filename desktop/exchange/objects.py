"""Objects of an archive: which keys they have, which of them are needed, and the ``x_`` keys that are kept."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.text import check_readable
from desktop.exchange.findings import Findings, Skipped, expect, joined, shown
from desktop.exchange.shapes import Shape

FOREIGN = "x_"
"""How keys of other programs begin."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an object.

    ``missing`` is the domain's value when the key is null or absent. A ``beyond`` key was added to the contract by
    this program: it is written only when it says something. ``attribute`` is the record's name for it.
    """

    key: str
    shape: Shape
    attribute: str = ""
    needed: bool = False
    missing: Any = None
    beyond: bool = False

    @property
    def name(self) -> str:
        """The record's name for the key."""
        return self.attribute or self.key

    def read(self, value: Any, place: str, findings: Findings) -> Any:
        """The domain's value; raises ``Skipped``."""
        if value is not None:
            return self.shape.read(value, place, findings)
        if self.needed:
            findings.refuse(place, Rule.KEY_MISSING, key=self.key)
        return self.missing

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the value."""
        described = self.shape.schema()
        return described if self.needed else {"anyOf": [described, {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class ObjectOf:
    """An object that becomes what ``made`` makes of the fields' names and values."""

    made: Callable[..., Any]
    fields: tuple[Field, ...]
    keeps_extra: bool = True

    def read(self, value: Any, place: str, findings: Findings) -> Any:
        """What ``made`` gives; raises ``Skipped`` when anything in it was refused."""
        expect(dict, value, place, findings)
        before = len(findings.refusals)
        known = {item.key for item in self.fields}
        for key in value:
            if key not in known and not (self.keeps_extra and key.startswith(FOREIGN)):
                findings.note(joined(place, shown(key)), Rule.KEY_UNKNOWN, key=shown(key))
        values = {}
        for item in self.fields:
            try:
                values[item.name] = item.read(value.get(item.key), joined(place, item.key), findings)
            except Skipped:
                continue
        extra = foreign_keys(value, place, findings) if self.keeps_extra else {}
        if len(findings.refusals) > before:
            raise Skipped
        return self.made(**values, extra=compact(extra)) if self.keeps_extra else self.made(**values)

    def write(self, value: Any, **instead: Any) -> dict[str, Any]:
        """The object of a record; ``instead`` stands in for some of its attributes."""
        written = {}
        for item in self.fields:
            held = instead[item.name] if item.name in instead else getattr(value, item.name)
            if item.beyond and held == item.missing:
                continue
            written[item.key] = None if held is None else item.shape.write(held)
        if self.keeps_extra and value.extra:
            written |= json.loads(value.extra)
        return written

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of the object."""
        return {
            "type": "object",
            "properties": {item.key: item.schema() for item in self.fields},
            "required": [item.key for item in self.fields if item.needed],
            **({"patternProperties": {f"^{FOREIGN}": {}}} if self.keeps_extra else {}),
            "additionalProperties": False,
        }


def foreign_keys(value: Mapping[str, Any], place: str, findings: Findings) -> dict[str, Any]:
    """The ``x_`` keys of an object, checked for what cannot be kept; refused ones are noted."""
    found = {}
    for key, held in value.items():
        if key.startswith(FOREIGN):
            try:
                _check_key(key, place, findings)
                _check(held, joined(place, shown(key)), findings)
                found[key] = held
            except Skipped:
                continue
    return found


def compact(extra: Mapping[str, Any]) -> str:
    """The JSON in which a record keeps other programs' keys; empty when there are none."""
    return json.dumps(extra, ensure_ascii=False, separators=(",", ":"), allow_nan=False) if extra else ""


def _check(value: Any, place: str, findings: Findings) -> None:
    if isinstance(value, str):
        _check_key(value, place, findings)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            _check(item, f"{place}[{number}]", findings)
    elif isinstance(value, dict):
        expect(dict, value, place, findings)
        for key, item in value.items():
            _check_key(key, place, findings)
            _check(item, joined(place, shown(key)), findings)
    elif not isinstance(value, int | float | None):
        expect(int, value, place, findings)


def _check_key(text: str, place: str, findings: Findings) -> None:
    try:
        check_readable(text)
    except RuleBroken as broken:
        findings.refuse(place, broken.rule, **broken.about)
