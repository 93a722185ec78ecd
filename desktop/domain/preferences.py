"""What the program remembers inside the vault because it says something about people (settings hold no names)."""

from dataclasses import dataclass

MANAGER_NAME = "manager_name"


@dataclass(frozen=True, slots=True)
class Preference:
    """One remembered value; ``id`` is its key, such as ``manager_name``."""

    id: str
    value: str
