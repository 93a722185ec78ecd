"""A combination of keys on Windows: RegisterHotKey, which sends WM_HOTKEY to the thread that asked for it."""

import ctypes
import sys
import threading
from queue import SimpleQueue
from typing import Any, Final

from typing_extensions import override

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.hotkey import FUNCTION_KEYS, Combination, Hotkey, Modifier, Pressed

_MASKS: Final = {Modifier.ALT: 1, Modifier.CTRL: 2, Modifier.SHIFT: 4, Modifier.META: 8}
_NO_REPEAT: Final = 0x4000
_WM_QUIT, _WM_HOTKEY = 0x0012, 0x0312
_ID: Final = 1
_CODES: Final = {"Space": 0x20, **{name: 0x70 + place for place, name in enumerate(FUNCTION_KEYS)}}


class _Message(ctypes.Structure):
    """MSG (winuser.h)."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wide", ctypes.c_void_p),
        ("long", ctypes.c_void_p),
        ("time", ctypes.c_ulong),
        ("x", ctypes.c_long),
        ("y", ctypes.c_long),
    )


class WindowsHotkey(Hotkey):
    """``user32`` is the library of that name; a test hands in a stand-in."""

    def __init__(self, user32: Any = None) -> None:
        if user32 is None and sys.platform == "win32":
            user32 = ctypes.WinDLL("user32")
        self._user32 = user32
        self._thread: threading.Thread | None = None

    @override
    def take(self, combination: Combination, pressed: Pressed) -> None:
        self.release()
        outcome: SimpleQueue[bool] = SimpleQueue()
        self._thread = threading.Thread(
            target=self._serve, args=(combination, pressed, outcome), name="vardag-hotkey", daemon=True
        )
        self._thread.start()
        if not outcome.get():
            self._thread.join()
            self._thread = None
            raise EnvironmentFailed(Failure.SHORTCUT_TAKEN)

    @override
    def release(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            self._user32.PostThreadMessageW(thread.native_id, _WM_QUIT, 0, 0)
            thread.join()

    def _serve(self, combination: Combination, pressed: Pressed, outcome: "SimpleQueue[bool]") -> None:
        """In the thread whose messages tell of the keys."""
        mask = _NO_REPEAT | sum(_MASKS[modifier] for modifier in combination.modifiers)
        code = _CODES.get(combination.key) or ord(combination.key)
        message = _Message()
        self._user32.PeekMessageW(ctypes.byref(message), None, 0, 0, 0)  # gives the thread its queue
        taken = bool(self._user32.RegisterHotKey(None, _ID, mask, code))
        outcome.put(taken)
        while taken and self._user32.GetMessageW(ctypes.byref(message), None, 0, 0) > 0:
            if message.message == _WM_HOTKEY:
                pressed()
        if taken:
            self._user32.UnregisterHotKey(None, _ID)
