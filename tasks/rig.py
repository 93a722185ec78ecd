"""The programs that journeys and PDF tests lean on: a screen of their own, a window manager, readers of PDF."""

import contextlib
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tasks import apt
from tasks.places import LINUX
from tasks.words import say, stop

_PACKAGES = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "import": "imagemagick",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "mutool": "mupdf-tools",
    "dbus-run-session": "dbus",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "strace": "strace",
    "cupsd": "cups",
    "lpadmin": "cups-client",
}
"""Program, or its full path, to the Debian package that holds it."""


def missing() -> list[str]:
    """The packages of the rig that this machine lacks, sorted."""
    return sorted({package for program, package in _PACKAGES.items() if not shutil.which(program)})


def ensure() -> list[str]:
    """Installs what is missing where that is allowed; returns what is missing still."""
    lacking = missing()
    if lacking and LINUX and apt.present() and os.geteuid() == 0:
        say("rig_installing", packages=", ".join(lacking))
        if not apt.install(lacking):
            stop("rig_failed", command=apt.command(lacking))
        lacking = missing()
    return lacking


@contextlib.contextmanager
def own_screen() -> Iterator[dict[str, str]]:
    """Gives the environment for programs on a fresh screen with a window manager; all ends with the block."""
    with tempfile.TemporaryDirectory(prefix="vardag-screen-") as folder:
        screen, number = _start_screen()
        try:
            environment = {
                **{key: value for key, value in os.environ.items() if key != "WAYLAND_DISPLAY"},
                "DISPLAY": f":{number}",
                "XDG_RUNTIME_DIR": folder,
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "NO_AT_BRIDGE": "0",
            }
            environment.pop("QT_QPA_PLATFORM", None)
            environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
            keeper = _start_window_keeper(environment)
            try:
                yield environment
            finally:
                _end(keeper)
        finally:
            _end(screen)


def _start_screen() -> tuple[subprocess.Popen[bytes], int]:
    """The server picks a free number itself and tells it through the pipe."""
    reading, writing = os.pipe()
    words = ["-displayfd", str(writing), "-screen", "0", "1440x900x24", "-nolisten", "tcp", "-noreset"]
    screen = subprocess.Popen(["Xvfb", *words], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading, encoding="ascii") as pipe:
        return screen, int(pipe.readline())


def _start_window_keeper(environment: dict[str, str]) -> subprocess.Popen[bytes]:
    keeper = subprocess.Popen(["openbox", "--sm-disable"], env=environment, stderr=subprocess.DEVNULL)
    asking = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    for _ in range(100):
        told = subprocess.run(asking, env=environment, capture_output=True, text=True, check=False).stdout
        if "window id" in told:
            break
        time.sleep(0.05)
    return keeper


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
        return
    process.kill()
    process.wait()


def session_bus() -> list[str]:
    """The words before a command that give it a message bus of its own, for the accessibility tree."""
    return ["dbus-run-session", "--"] if Path("/usr/bin/dbus-run-session").exists() else []
