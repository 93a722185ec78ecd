"""What may be printed has no place for what must not be."""

import inspect
from dataclasses import fields, is_dataclass
from typing import get_args, get_type_hints

from desktop.domain import printable, private

PRINTABLE = [
    value
    for _, value in inspect.getmembers(printable, inspect.isclass)
    if value.__module__ == printable.__name__
]
FORBIDDEN_WORDS = {"private", "secret", "untold", "about", "hint", "mine", "draft", "book"}
ALLOWED = {"str", "bool", "date", "datetime", "NoneType", "int", "Pull", "Period"}
"""Plain values: words, days, which way a measure pulls, a quarter by its number. Never what a talk was about."""


def named_types(kind):
    parts = get_args(kind)
    if not parts:
        return {kind} if inspect.isclass(kind) else set()
    return set().union(*(named_types(part) for part in parts))


def test_there_is_something_to_look_at():
    assert {"PrintableDialogue", "PrintablePerson"} <= {kind.__name__ for kind in PRINTABLE}
    assert any(is_dataclass(value) for value in vars(private).values())


def test_every_printable_value_is_frozen():
    for kind in PRINTABLE:
        assert is_dataclass(kind)
        assert kind.__dataclass_params__.frozen, kind
        assert kind.__name__.startswith("Printable")


def test_no_field_is_named_after_anything_private():
    for kind in PRINTABLE:
        for field in fields(kind):
            assert not FORBIDDEN_WORDS & set(field.name.split("_")), f"{kind.__name__}.{field.name}"


def test_no_field_can_hold_a_record_or_anything_private():
    """Words, days, states of shared things, and other printable values: nothing that carries more than it shows."""
    for kind in PRINTABLE:
        for name, hint in get_type_hints(kind).items():
            for part in named_types(hint):
                where = f"{kind.__name__}.{name} holds {part.__name__}"
                assert part.__module__ != private.__name__, where
                if part in PRINTABLE or part.__name__ in ALLOWED:
                    continue
                assert part.__name__.endswith(("State", "Kind")), where
