"""A screen of one's own: Xvfb with a window manager, Swedish keys, a message bus, and the accessibility bus on it."""

import contextlib
import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tasks import rig

_A11Y = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


@dataclass(frozen=True)
class Screen:
    """``environment`` is what a program needs to be seen there; ``accessibility`` the address of its bus."""

    environment: dict[str, str] = field(repr=False)
    accessibility: str

    def ask(self, *words: str) -> str:
        """What a program of the rig says about this screen."""
        done = subprocess.run(
            words, env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, f"{words[0]}: {done.stderr}"
        return done.stdout


@contextlib.contextmanager
def own_screen() -> Iterator[Screen]:
    """A fresh screen and buses; all of it ends with the block."""
    with rig.own_screen() as given, _session_bus(given) as environment:
        screen = Screen(environment, _accessibility_bus(environment["DBUS_SESSION_BUS_ADDRESS"]))
        screen.ask("setxkbmap", "se")
        yield screen


@contextlib.contextmanager
def _session_bus(environment: dict[str, str]) -> Iterator[dict[str, str]]:
    words = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"]
    bus = subprocess.Popen(
        words,
        env=_bare(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert bus.stdout is not None
    try:
        yield {**environment, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
    finally:
        bus.terminate()
        bus.wait(10)
        bus.stdout.close()


def _bare(environment: dict[str, str]) -> dict[str, str]:
    return {
        key: value for key, value in environment.items() if not key.startswith(("COV", "PYTEST", "VARDAG_"))
    }


def _accessibility_bus(session: str) -> str:
    """Asking for it starts it."""
    connection = open_dbus_connection(session)
    try:
        told = connection.send_and_get_reply(new_method_call(_A11Y, "GetAddress"), timeout=30)
    finally:
        connection.close()
    return str(told.body[0])


def bare_environment(screen: Screen) -> dict[str, str]:
    """What a program gets from an ordinary session, and nothing of the one that runs the tests."""
    wanted = ("PATH", "LANG", "DISPLAY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS")
    shown = {key: screen.environment[key] for key in wanted if key in screen.environment}
    return {"PATH": os.defpath, **shown, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
