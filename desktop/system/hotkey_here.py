"""Picks this system's way to a combination of keys that works over every program."""

import os
import sys
from collections.abc import Mapping

from desktop.system.hotkey import Hotkey


def hotkey_here(platform: str = sys.platform, environment: Mapping[str, str] = os.environ) -> Hotkey | None:
    """The way of this system, or None where there is none."""
    drawn_by = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if drawn_by in ("offscreen", "minimal"):
        return None
    if platform == "win32":
        from desktop.system.hotkey_windows import WindowsHotkey

        return WindowsHotkey()
    if platform == "darwin":
        from desktop.system.hotkey_mac import MacHotkey

        return MacHotkey()
    on_wayland = bool(environment.get("WAYLAND_DISPLAY")) and drawn_by != "xcb"
    if on_wayland or not environment.get("DISPLAY"):
        return None
    from desktop.system.hotkey_x11 import X11Hotkey

    return X11Hotkey.made()
