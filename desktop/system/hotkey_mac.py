"""A combination of keys on macOS: RegisterEventHotKey of Carbon, the one call that needs no leave from the user.

Its events come through the run loop that Qt turns on the main thread.
"""

import ctypes
from typing import Any, Final

from typing_extensions import override

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.hotkey import Combination, Hotkey, Modifier, Pressed

_CARBON: Final = "/System/Library/Frameworks/Carbon.framework/Carbon"
_MASKS: Final = {Modifier.CTRL: 0x0100, Modifier.SHIFT: 0x0200, Modifier.ALT: 0x0800, Modifier.META: 0x1000}
"""Qt writes the command key as Ctrl and the control key as Meta on macOS (Events.h: cmdKey, shiftKey, …)."""
_CODES: Final = {
    "A": 0, "S": 1, "D": 2, "F": 3, "H": 4, "G": 5, "Z": 6, "X": 7, "C": 8, "V": 9, "B": 11, "Q": 12, "W": 13, "E": 14,
    "R": 15, "Y": 16, "T": 17, "1": 18, "2": 19, "3": 20, "4": 21, "6": 22, "5": 23, "9": 25, "7": 26, "8": 28, "0": 29,
    "O": 31, "U": 32, "I": 34, "P": 35, "L": 37, "J": 38, "K": 40, "N": 45, "M": 46, "Space": 49, "F1": 122, "F2": 120,
    "F3": 99, "F4": 118, "F5": 96, "F6": 97, "F7": 98, "F8": 100, "F9": 101, "F10": 109, "F11": 103, "F12": 111,
}  # fmt: skip
"""Virtual key codes (Events.h, kVK_…)."""
_KEYBOARD, _HOT_KEY_PRESSED = int.from_bytes(b"keyb", "big"), 5
_SIGNATURE: Final = int.from_bytes(b"Vrdg", "big")
_EXISTS: Final = -9878
"""eventHotKeyExistsErr."""

_Handler = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class _Pair(ctypes.Structure):
    """EventTypeSpec and EventHotKeyID: two 32-bit numbers."""

    _fields_ = (("first", ctypes.c_uint32), ("second", ctypes.c_uint32))


class MacHotkey(Hotkey):
    """``carbon`` is the framework; a test hands in a stand-in."""

    def __init__(self, carbon: Any = None) -> None:
        self._carbon = carbon if carbon is not None else _declared(ctypes.CDLL(_CARBON))
        self._held: tuple[ctypes.c_void_p, ctypes.c_void_p, Any] | None = None

    @override
    def take(self, combination: Combination, pressed: Pressed) -> None:
        self.release()
        carbon, target = self._carbon, self._carbon.GetApplicationEventTarget()

        def hear(_call: int, _event: int, _data: int) -> int:
            pressed()
            return 0

        handler, installed, key = _Handler(hear), ctypes.c_void_p(), ctypes.c_void_p()
        kind = _Pair(_KEYBOARD, _HOT_KEY_PRESSED)
        carbon.InstallEventHandler(target, handler, 1, ctypes.byref(kind), None, ctypes.byref(installed))
        mask = sum(_MASKS[modifier] for modifier in combination.modifiers)
        status = carbon.RegisterEventHotKey(
            _CODES[combination.key], mask, _Pair(_SIGNATURE, 1), target, 0, ctypes.byref(key)
        )
        if status:
            carbon.RemoveEventHandler(installed)
            raise EnvironmentFailed(
                Failure.SHORTCUT_TAKEN if status == _EXISTS else Failure.SHORTCUT_UNSUITABLE
            )
        self._held = (key, installed, handler)

    @override
    def release(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            key, installed, _ = held
            self._carbon.UnregisterEventHotKey(key)
            self._carbon.RemoveEventHandler(installed)


def _declared(carbon: ctypes.CDLL) -> ctypes.CDLL:
    pointer, status = ctypes.c_void_p, ctypes.c_int32
    for name, answer, takes in (
        ("GetApplicationEventTarget", pointer, []),
        ("InstallEventHandler", status, [pointer, _Handler, ctypes.c_ulong, pointer, pointer, pointer]),
        ("RemoveEventHandler", status, [pointer]),
        (
            "RegisterEventHotKey",
            status,
            [ctypes.c_uint32, ctypes.c_uint32, _Pair, pointer, ctypes.c_uint32, pointer],
        ),
        ("UnregisterEventHotKey", status, [pointer]),
    ):
        function = getattr(carbon, name)
        function.restype, function.argtypes = answer, takes
    return carbon
