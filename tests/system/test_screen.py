"""Whether a window has anywhere to open is known before Qt is asked, since Qt would end the process."""

import socket

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.screen import require_screen

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_no_screen() -> None:
    with pytest.raises(EnvironmentFailed) as failed:
        require_screen()
    assert failed.value.failure is Failure.NO_SCREEN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISPLAY", "another.example:0"),
        ("WAYLAND_DISPLAY", "wayland-0"),
        ("QT_QPA_PLATFORM", "offscreen"),
        ("QT_QPA_PLATFORM", "vnc:port=1"),
    ],
)
def test_somewhere_to_draw(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    require_screen()


def test_other_systems_always_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    require_screen()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="X listens on local sockets")
@pytest.mark.parametrize("display", [":54321", "unix:54321", ":54321.0"])
def test_an_x_server_has_to_be_there(monkeypatch: pytest.MonkeyPatch, display: str) -> None:
    monkeypatch.setenv("DISPLAY", display)
    with pytest.raises(EnvironmentFailed):
        require_screen()

    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp/.X11-unix/X54321")
        server.listen()
        require_screen()
