"""Whether there is a screen to open a window on: Qt ends the whole process when there is none."""

import os
import sys

from desktop.domain.errors import EnvironmentFailed, Failure

_DRAWS_ELSEWHERE = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})


def require_screen() -> None:
    """Look as Qt does on Linux: a Wayland or X display, or a platform that draws elsewhere.

    Raises ``EnvironmentFailed``: NO_SCREEN.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform != "linux" or platform in _DRAWS_ELSEWHERE:
        return
    if not (os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")):
        raise EnvironmentFailed(Failure.NO_SCREEN)
