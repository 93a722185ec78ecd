"""Is there a screen to open a window on?"""

import os

from tasks.places import LINUX
from tasks.words import stop

_NEED_NO_SCREEN = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}


def require() -> None:
    """Ends with one sentence where a window has nowhere to open."""
    if LINUX and not present():
        stop("no_screen")


def present() -> bool:
    """As Qt looks for it: a Wayland or X display, or a platform that draws elsewhere."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    return bool(os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")) or platform in _NEED_NO_SCREEN
