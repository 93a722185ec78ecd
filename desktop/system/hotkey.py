"""One combination of keys that opens Fånga over every other program, where the system lets a program have one.

X11, Windows and macOS each have their own way (``hotkey_x11``, ``hotkey_windows``, ``hotkey_mac``), all behind the same
Protocol; ``hotkey_here`` picks the one. Wayland leaves it to the desktop: there
``vardag --capture`` is bound in the system's own settings.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Protocol

from desktop.domain.errors import EnvironmentFailed, Failure

Pressed = Callable[[], None]
"""Called at every press, from a thread of its own on X11 and Windows."""


class Modifier(StrEnum):
    """Keys that are held, by the names in which settings and Qt write them."""

    CTRL = "Ctrl"
    ALT = "Alt"
    SHIFT = "Shift"
    META = "Meta"


LETTERS: Final = tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
FIGURES: Final = tuple("0123456789")
FUNCTION_KEYS: Final = tuple(f"F{number}" for number in range(1, 13))
KEYS: Final = frozenset((*LETTERS, *FIGURES, *FUNCTION_KEYS, "Space"))
"""Keys that mean the same on every keyboard."""


@dataclass(frozen=True, slots=True)
class Combination:
    """Keys that are pressed together."""

    modifiers: frozenset[Modifier]
    key: str


class Hotkey(Protocol):
    """Holds at most one combination for this program."""

    def take(self, combination: Combination, pressed: Pressed) -> None:
        """From now on ``pressed`` is called; an earlier combination is let go first.

        Raises ``EnvironmentFailed(SHORTCUT_TAKEN)`` when another program has it.
        """

    def release(self) -> None:
        """Let go of it; nothing happens where none is held."""


def combination_from(text: str) -> Combination:
    """Read "Alt+Shift+Space". Raises ``EnvironmentFailed(SHORTCUT_UNSUITABLE)`` for what would be in the way of typing:
    keys without Ctrl, Alt or Meta, and Ctrl+Alt, which is AltGr on Windows."""
    *held, key = [part.strip() for part in text.split("+")]
    known = {modifier.value.casefold(): modifier for modifier in Modifier}
    modifiers = frozenset(known[part.casefold()] for part in held if part.casefold() in known)
    name = key.capitalize()
    leads = modifiers - {Modifier.SHIFT}
    if (
        len(modifiers) != len(held)
        or name not in KEYS
        or not leads
        or {Modifier.CTRL, Modifier.ALT} <= modifiers
    ):
        raise EnvironmentFailed(Failure.SHORTCUT_UNSUITABLE)
    return Combination(modifiers, name)
