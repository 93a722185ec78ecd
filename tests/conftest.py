"""What holds for every test: no network, nothing of the person's own, no thread left behind."""

import os
import socket
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Journeys ask for the real platform ("xcb") themselves when they start the program.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_INTERNET = {socket.AF_INET, socket.AF_INET6}


class NetworkTouchedError(RuntimeError):
    """Somebody tried to reach the network: Vardag never does."""


def _no_network(event: str, details: tuple[object, ...]) -> None:
    # Event and argument order: https://docs.python.org/3/library/audit_events.html
    if event == "socket.__new__" and details[1] in _INTERNET:
        raise NetworkTouchedError(event)
    if event in {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"}:
        raise NetworkTouchedError(event)
    if event in {"socket.connect", "socket.bind", "socket.sendto"} and isinstance(details[1], tuple):
        raise NetworkTouchedError(event)  # addresses of the internet are tuples, local ones are paths


sys.addaudithook(_no_network)

# Time limits are for hangs only; in CI the examples are the same each time, so that a failure can be repeated.
_known = settings.get_profile("ci" if os.environ.get("CI") == "true" else "default")
settings.register_profile("house", _known, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("long", parent=settings.get_profile("house"), max_examples=1000)
settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="soak, kill and fuzz runs at full length")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--long"):
        settings.load_profile("long")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    left_out = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=left_out)
    items[:] = [item for item in items if not item.get_closest_marker("long")]


@pytest.fixture(scope="session")
def full_length(request: pytest.FixtureRequest) -> bool:
    """True with `--long`: then a soak, kill or fuzz run takes its full length."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session", autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> None:
    """A home of its own, so that no test meets the settings or the vault of whoever runs it."""
    home = tmp_path_factory.mktemp("home")
    for name in list(os.environ):
        if name.startswith(("VARDAG_", "XDG_")) and name != "XDG_RUNTIME_DIR":
            del os.environ[name]
    os.environ["HOME"] = str(home)
    os.environ["USERPROFILE"] = str(home)
    os.environ["APPDATA"] = os.environ["LOCALAPPDATA"] = str(home / "AppData")


@pytest.fixture(autouse=True)
def _no_thread_left_behind() -> object:
    """A thread that outlives its test would work on the next one's files."""
    before = set(threading.enumerate())
    yield
    for _ in range(40):
        left = [thread for thread in threading.enumerate() if thread not in before and thread.is_alive()]
        if not left:
            return
        time.sleep(0.05)
    pytest.fail(f"Threads left behind: {', '.join(thread.name for thread in left)}")


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the checkout."""
    return Path(__file__).resolve().parent.parent
