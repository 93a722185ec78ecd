"""The system's shortcut for Fånga, heard in the window's own thread."""

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from desktop.domain.errors import EnvironmentFailed
from desktop.system.hotkey import Hotkey, combination_from


class SystemShortcut(QObject):
    """``pressed`` whenever the keys that are held are pressed, whatever program is in front.

    ``find`` gives this system's way to such keys; it is asked when it is first needed, which is never before the first
    paint.
    """

    pressed = Signal()

    def __init__(self, find: Callable[[], Hotkey | None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._keys = ""

    @cached_property
    def _hotkey(self) -> Hotkey | None:
        return self._find()

    @property
    def is_possible(self) -> bool:
        """Whether this system lets a program have keys of its own."""
        return self._hotkey is not None

    @property
    def keys(self) -> str:
        """What is held now, as "Alt+Shift+Space"; empty when nothing is."""
        return self._keys

    def hold(self, keys: str) -> None:
        """Hold these keys and no others; an empty text lets go of them. Nothing happens where it is not possible.

        Raises ``EnvironmentFailed``: SHORTCUT_UNSUITABLE, or SHORTCUT_TAKEN; then what was held before is held still.
        """
        if keys == self._keys or self._hotkey is None:
            return
        combination = combination_from(keys) if keys else None
        before = self._keys
        self.close()
        if combination is None:
            return
        try:
            self._hotkey.take(combination, self.pressed.emit)
        except EnvironmentFailed:
            if before:
                self._hotkey.take(combination_from(before), self.pressed.emit)
                self._keys = before
            raise
        self._keys = keys

    def close(self) -> None:
        """Let go of the keys."""
        if self._keys and self._hotkey is not None:
            self._hotkey.release()
        self._keys = ""
