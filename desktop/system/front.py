"""Gives the keyboard to one of this program's windows on X11, when keys that Qt never saw have asked for it.

A window manager lets a window take the keyboard from another program only when its user did something there just now
(EWMH, _NET_WM_USER_TIME). The user pressed a key that another connection heard, so the window asks as a pager does
(EWMH, _NET_ACTIVE_WINDOW, source indication 2).
"""

import ctypes
from typing import Any, Final

_CLIENT_MESSAGE: Final = 33
_BY_PAGER: Final = 2
_SUBSTRUCTURE: Final = 1 << 19 | 1 << 20
"""SubstructureNotifyMask and SubstructureRedirectMask."""


class _Message(ctypes.Structure):
    """XClientMessageEvent (Xlib.h), filled up to the size of XEvent."""

    _fields_ = (
        ("kind", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("sent", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("about", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


def bring_to_front(window: int) -> bool:
    """Ask the window manager to give ``window`` (its X11 id) the keyboard; False where nobody can be asked."""
    try:
        xlib = _declared(ctypes.CDLL("libX11.so.6"))
    except OSError:
        return False
    display = xlib.XOpenDisplay(None)
    if not display:
        return False
    message = _Message(kind=_CLIENT_MESSAGE, window=window, format=32)
    message.about = xlib.XInternAtom(display, b"_NET_ACTIVE_WINDOW", 0)
    message.data[0] = _BY_PAGER
    root = xlib.XDefaultRootWindow(display)
    xlib.XSendEvent(display, root, 0, _SUBSTRUCTURE, ctypes.byref(message))
    xlib.XCloseDisplay(display)  # sends what waits
    return True


def _declared(xlib: ctypes.CDLL) -> Any:
    pointer, number, window = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    for name, answer, takes in (
        ("XOpenDisplay", pointer, [ctypes.c_char_p]),
        ("XCloseDisplay", number, [pointer]),
        ("XDefaultRootWindow", window, [pointer]),
        ("XInternAtom", window, [pointer, ctypes.c_char_p, number]),
        ("XSendEvent", number, [pointer, window, number, ctypes.c_long, pointer]),
    ):
        function = getattr(xlib, name)
        function.restype, function.argtypes = answer, takes
    return xlib
