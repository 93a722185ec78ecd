"""A combination of keys on X11: a passive grab on the root window, over a connection of its own.

Xlib is spoken to with ctypes (Xlib, C Language Interface, 12.2 Keyboard Grabbing). Caps Lock and Num Lock count as held
keys there, so each combination is grabbed with and without them. Qt speaks XCB and does not notice.
"""

import ctypes
import os
import select
import threading
from queue import SimpleQueue
from typing import Any, Final

from typing_extensions import override

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.hotkey import Combination, Hotkey, Modifier, Pressed

_MASKS: Final = {Modifier.SHIFT: 1, Modifier.CTRL: 4, Modifier.ALT: 8, Modifier.META: 64}
_CAPS_LOCK, _NUM_LOCK = 2, 16
_LOCKS: Final = (0, _CAPS_LOCK, _NUM_LOCK, _CAPS_LOCK | _NUM_LOCK)
_KEY_PRESS: Final = 2
_ASYNCHRONOUS: Final = 1
_NOW: Final = 0
"""CurrentTime."""
_EVENT_BYTES: Final = 192
"""The size of XEvent: 24 longs."""

_Handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class X11Hotkey(Hotkey):
    """``xlib`` is libX11."""

    def __init__(self, xlib: Any) -> None:
        self._xlib = xlib
        self._thread: threading.Thread | None = None
        self._stop = -1

    @classmethod
    def made(cls) -> "X11Hotkey | None":
        """With the system's libX11; None where there is none."""
        try:
            xlib = ctypes.CDLL("libX11.so.6")
        except OSError:
            return None
        return cls(_declared(xlib))

    @override
    def take(self, combination: Combination, pressed: Pressed) -> None:
        self.release()
        outcome: SimpleQueue[Failure | None] = SimpleQueue()
        stopped, self._stop = os.pipe()
        self._thread = threading.Thread(
            target=self._serve,
            args=(combination, pressed, stopped, outcome),
            name="vardag-hotkey",
            daemon=True,
        )
        self._thread.start()
        failure = outcome.get()
        if failure is not None:
            self.release()
            raise EnvironmentFailed(failure)

    @override
    def release(self) -> None:
        thread, self._thread = self._thread, None
        if thread is not None:
            os.close(self._stop)
            thread.join()

    def _serve(
        self,
        combination: Combination,
        pressed: Pressed,
        stopped: int,
        outcome: "SimpleQueue[Failure | None]",
    ) -> None:
        """In the thread: the connection is opened, used and closed here alone."""
        display = self._xlib.XOpenDisplay(None)
        try:
            if not display:
                outcome.put(Failure.NO_SCREEN)
                return
            failure = self._grab(display, combination)
            outcome.put(failure)
            if failure is None:
                self._listen(display, pressed, stopped)
        finally:
            if display:
                self._xlib.XCloseDisplay(display)
            os.close(stopped)

    def _grab(self, display: Any, combination: Combination) -> Failure | None:
        xlib = self._xlib
        sign = (
            combination.key.lower()
            if len(combination.key) == 1 or combination.key == "Space"
            else combination.key
        )
        code = xlib.XKeysymToKeycode(display, xlib.XStringToKeysym(sign.encode()))
        if not code:
            return Failure.SHORTCUT_UNSUITABLE
        refused: list[bool] = []

        def note(_display: int, _event: int) -> int:
            refused.append(True)
            return 0

        handler = _Handler(note)
        before = xlib.XSetErrorHandler(ctypes.cast(handler, ctypes.c_void_p))
        mask = sum(_MASKS[modifier] for modifier in combination.modifiers)
        root = xlib.XDefaultRootWindow(display)
        for locks in _LOCKS:
            xlib.XGrabKey(display, code, mask | locks, root, 0, _ASYNCHRONOUS, _ASYNCHRONOUS)
        xlib.XSync(display, 0)
        xlib.XSetErrorHandler(before)
        return Failure.SHORTCUT_TAKEN if refused else None

    def _let_go_of_keyboard(self, display: Any) -> None:
        """A grab lasts until the key comes up, and Qt takes a focus that it gets meanwhile for none."""
        self._xlib.XUngrabKeyboard(display, _NOW)
        self._xlib.XSync(display, 0)

    def _listen(self, display: Any, pressed: Pressed, stopped: int) -> None:
        event = ctypes.create_string_buffer(_EVENT_BYTES)
        connection = self._xlib.XConnectionNumber(display)
        while True:
            while self._xlib.XPending(display):
                self._xlib.XNextEvent(display, event)
                if ctypes.c_int.from_buffer(event).value == _KEY_PRESS:
                    self._let_go_of_keyboard(display)
                    pressed()
            ready, _, _ = select.select([connection, stopped], [], [])
            if stopped in ready:
                return


def _declared(xlib: ctypes.CDLL) -> ctypes.CDLL:
    """Pointers and XIDs are wider than the int that ctypes takes for granted."""
    pointer, number, window = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    for name, answer, takes in (
        ("XOpenDisplay", pointer, [ctypes.c_char_p]),
        ("XCloseDisplay", number, [pointer]),
        ("XDefaultRootWindow", window, [pointer]),
        ("XStringToKeysym", window, [ctypes.c_char_p]),
        ("XKeysymToKeycode", ctypes.c_ubyte, [pointer, window]),
        ("XSetErrorHandler", pointer, [pointer]),
        ("XGrabKey", number, [pointer, number, ctypes.c_uint, window, number, number, number]),
        ("XUngrabKeyboard", number, [pointer, window]),
        ("XSync", number, [pointer, number]),
        ("XPending", number, [pointer]),
        ("XNextEvent", number, [pointer, pointer]),
        ("XConnectionNumber", number, [pointer]),
    ):
        function = getattr(xlib, name)
        function.restype, function.argtypes = answer, takes
    return xlib
