"""Whether there is a screen to open a window on: Qt ends the whole process when there is none."""

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure

_DRAWS_ELSEWHERE = frozenset({"offscreen", "minimal", "vnc", "linuxfb", "eglfs"})
_ON_THIS_COMPUTER = re.compile(r"(?:unix)?:([0-9]+)(?:\.[0-9]+)?")


def require_screen() -> None:
    """Look as Qt does on Linux: a Wayland display, an X display that is there, or a platform that draws elsewhere.

    Raises ``EnvironmentFailed``: NO_SCREEN.
    """
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if sys.platform != "linux" or platform in _DRAWS_ELSEWHERE:
        return
    if not os.environ.get("WAYLAND_DISPLAY") and not _is_there(os.environ.get("DISPLAY", "")):
        raise EnvironmentFailed(Failure.NO_SCREEN)


def _is_there(display: str) -> bool:
    """Whether an X server has its place here; another computer's is taken on trust (X(7), Display Names)."""
    here = _ON_THIS_COMPUTER.fullmatch(display)
    if here is None:
        return bool(display)
    door = Path(f"/tmp/.X11-unix/X{here[1]}")  # noqa: S108 - where X servers listen
    return door.exists() or f"@{door}" in _listening()


def _listening() -> list[str]:
    """The names of the local sockets, those without a file too (proc(5), /proc/net/unix)."""
    with suppress(OSError):
        return Path("/proc/net/unix").read_text(encoding="utf-8", errors="replace").split()
    return []
