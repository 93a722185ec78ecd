"""Keys over every program: on X11 for real where there is a screen, on Windows and macOS with a stand-in."""

import ctypes
import subprocess
import sys
import threading
from collections.abc import Iterator
from queue import SimpleQueue
from types import SimpleNamespace

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system import hotkey_x11
from desktop.system.hotkey import FUNCTION_KEYS, KEYS, Combination, Modifier, combination_from
from desktop.system.hotkey_here import hotkey_here
from desktop.system.hotkey_mac import MacHotkey
from desktop.system.hotkey_windows import WindowsHotkey
from desktop.system.hotkey_x11 import X11Hotkey

USUAL = combination_from("Alt+Shift+Space")


@pytest.mark.parametrize(
    ("text", "modifiers", "key"),
    [
        ("Alt+Shift+Space", {Modifier.ALT, Modifier.SHIFT}, "Space"),
        ("ctrl + shift + n", {Modifier.CTRL, Modifier.SHIFT}, "N"),
        ("Meta+F12", {Modifier.META}, "F12"),
        ("Ctrl+5", {Modifier.CTRL}, "5"),
    ],
)
def test_what_is_read(text, modifiers, key):
    assert combination_from(text) == Combination(frozenset(modifiers), key)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Space",
        "Shift+A",
        "F5",
        "Ctrl+Alt+A",
        "Ctrl+Ctrl+A",
        "Ctrl+Hyper+A",
        "Ctrl+å",
        "Ctrl+",
        "Alt+F13",
        "Ctrl+Return",
    ],
)
def test_what_would_be_in_the_way(text):
    with pytest.raises(EnvironmentFailed) as told:
        combination_from(text)
    assert told.value.failure is Failure.SHORTCUT_UNSUITABLE


@pytest.mark.parametrize(
    ("platform", "environment", "kind"),
    [
        ("linux", {"DISPLAY": ":1"}, X11Hotkey),
        ("linux", {}, None),
        ("linux", {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0"}, None),
        ("linux", {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, X11Hotkey),
        ("linux", {"DISPLAY": ":1", "QT_QPA_PLATFORM": "offscreen"}, None),
        ("win32", {}, WindowsHotkey),
    ],
)
def test_each_system_has_its_way(platform, environment, kind):
    found = hotkey_here(platform, environment)
    assert found is None if kind is None else isinstance(found, kind)


def test_on_macos_it_is_carbons(monkeypatch):
    opened = []
    monkeypatch.setattr(
        ctypes,
        "CDLL",
        lambda path: (
            opened.append(path) or SimpleNamespace(**{name: SimpleNamespace() for name in dir(Carbon)})
        ),
    )
    assert isinstance(hotkey_here("darwin", {}), MacHotkey)
    assert opened == ["/System/Library/Frameworks/Carbon.framework/Carbon"]


def test_without_libx11_there_is_none(monkeypatch):
    def missing(_):
        raise OSError

    monkeypatch.setattr(ctypes, "CDLL", missing)
    assert hotkey_here("linux", {"DISPLAY": ":1"}) is None


# X11, for real

PRESS = "xdotool key --delay 30 {}"


@pytest.fixture(scope="module")
def display() -> Iterator[dict[str, str]]:
    from tasks import rig

    with rig.own_screen() as environment:
        yield environment


@pytest.fixture
def x11(display, monkeypatch) -> Iterator[X11Hotkey]:
    monkeypatch.setenv("DISPLAY", display["DISPLAY"])
    made = X11Hotkey.made()
    assert made is not None
    yield made
    made.release()


def press(display, *words: str) -> None:
    subprocess.run(["xdotool", *words], env=display, check=True, timeout=20)


@pytest.mark.rig
def test_a_press_is_heard_with_and_without_the_locks(x11, display):
    heard: SimpleQueue[bool] = SimpleQueue()
    x11.take(USUAL, lambda: heard.put(True))
    press(display, "key", "alt+shift+space")
    assert heard.get(timeout=10)
    press(display, "key", "Num_Lock")
    press(display, "key", "alt+shift+space")
    assert heard.get(timeout=10)
    press(display, "key", "Num_Lock")
    press(display, "key", "alt+space")
    x11.release()
    press(display, "key", "alt+shift+space")
    assert heard.empty()
    x11.release()


@pytest.mark.rig
def test_what_another_program_has_is_refused(x11, display):
    other = X11Hotkey.made()
    other.take(USUAL, lambda: None)
    with pytest.raises(EnvironmentFailed) as told:
        x11.take(USUAL, lambda: None)
    assert told.value.failure is Failure.SHORTCUT_TAKEN
    x11.take(combination_from("Ctrl+F9"), lambda: None)
    other.release()
    x11.take(USUAL, lambda: None)
    assert not [thread for thread in threading.enumerate() if thread.name == "vardag-hotkey"][1:]


@pytest.mark.rig
def test_every_key_is_on_the_keyboard(x11):
    for key in sorted(KEYS):
        x11.take(Combination(frozenset({Modifier.CTRL, Modifier.SHIFT}), key), lambda: None)


def test_a_screen_that_is_gone(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":31999")
    made = X11Hotkey.made()
    assert made is not None
    with pytest.raises(EnvironmentFailed) as told:
        made.take(USUAL, lambda: None)
    assert told.value.failure is Failure.NO_SCREEN


class NoSuchKey:
    """An X server whose keyboard lacks the key."""

    def __getattr__(self, name):
        return lambda *_: 0 if name == "XKeysymToKeycode" else 1


def test_a_key_that_the_keyboard_lacks():
    with pytest.raises(EnvironmentFailed) as told:
        hotkey_x11.X11Hotkey(NoSuchKey()).take(USUAL, lambda: None)
    assert told.value.failure is Failure.SHORTCUT_UNSUITABLE


# Windows, with a stand-in


class User32:
    """RegisterHotKey and the message queue of its thread, as winuser.h describes them."""

    def __init__(self, *, taken: bool = False) -> None:
        self.taken = taken
        self.queue: SimpleQueue[int] = SimpleQueue()
        self.calls: list[tuple[object, ...]] = []

    def PeekMessageW(self, *_):  # noqa: N802
        return 0

    def RegisterHotKey(self, window, number, modifiers, code):  # noqa: N802
        self.calls.append(("register", threading.get_native_id(), modifiers, code))
        return 0 if self.taken else 1

    def UnregisterHotKey(self, window, number):  # noqa: N802
        self.calls.append(("unregister", threading.get_native_id()))
        return 1

    def GetMessageW(self, message, *_):  # noqa: N802
        message._obj.message = self.queue.get(timeout=10)
        return 0 if message._obj.message == 0x0012 else 1

    def PostThreadMessageW(self, thread, message, *_):  # noqa: N802
        self.queue.put(message)
        return 1


def test_on_windows_a_press_is_heard_until_it_is_let_go():
    user32, heard = User32(), SimpleQueue()
    hotkey = WindowsHotkey(user32)
    hotkey.take(USUAL, lambda: heard.put(True))
    user32.queue.put(0x0113)  # WM_TIMER is somebody else's
    user32.queue.put(0x0312)
    assert heard.get(timeout=10)
    hotkey.release()
    hotkey.release()
    (_, thread, modifiers, code), (name, same) = user32.calls
    assert (modifiers, code, name) == (0x4000 | 1 | 4, 0x20, "unregister")
    assert thread == same != threading.get_native_id()
    assert heard.empty()


@pytest.mark.parametrize(
    ("keys", "modifiers", "code"),
    [("Ctrl+N", 2, 0x4E), ("Meta+5", 8, 0x35), ("Alt+F1", 1, 0x70), ("Alt+F12", 1, 0x7B)],
)
def test_on_windows_keys_have_their_codes(keys, modifiers, code):
    user32 = User32()
    hotkey = WindowsHotkey(user32)
    hotkey.take(combination_from(keys), lambda: None)
    hotkey.release()
    assert user32.calls[0][2:] == (0x4000 | modifiers, code)


def test_on_windows_what_another_program_has_is_refused():
    hotkey = WindowsHotkey(User32(taken=True))
    with pytest.raises(EnvironmentFailed) as told:
        hotkey.take(USUAL, lambda: None)
    assert told.value.failure is Failure.SHORTCUT_TAKEN
    hotkey.release()


# macOS, with a stand-in


class Carbon:
    """RegisterEventHotKey and its event handler, as CarbonEvents.h describes them."""

    def __init__(self, status: int = 0) -> None:
        self.status = status
        self.handler = None
        self.calls: list[tuple[object, ...]] = []

    def GetApplicationEventTarget(self):  # noqa: N802
        return 7

    def InstallEventHandler(self, target, handler, count, kind, data, installed):  # noqa: N802
        self.handler = handler
        self.calls.append(("install", target, kind._obj.first, kind._obj.second))
        return 0

    def RemoveEventHandler(self, installed):  # noqa: N802
        self.handler = None
        self.calls.append(("remove",))

    def RegisterEventHotKey(self, code, modifiers, key, target, options, held):  # noqa: N802
        self.calls.append(("register", code, modifiers, target))
        return self.status

    def UnregisterEventHotKey(self, held):  # noqa: N802
        self.calls.append(("unregister",))


def test_on_macos_a_press_is_heard_until_it_is_let_go():
    carbon, heard = Carbon(), []
    hotkey = MacHotkey(carbon)
    hotkey.take(USUAL, lambda: heard.append(True))
    assert carbon.calls == [
        ("install", 7, int.from_bytes(b"keyb", "big"), 5),
        ("register", 49, 0x0800 | 0x0200, 7),
    ]
    assert carbon.handler(0, 0, 0) == 0
    assert heard == [True]
    hotkey.take(combination_from("Meta+N"), lambda: None)
    assert carbon.calls[2:4] == [("unregister",), ("remove",)]
    assert carbon.calls[-1] == ("register", 45, 0x1000, 7)
    hotkey.release()
    hotkey.release()
    assert carbon.handler is None


@pytest.mark.parametrize(
    ("status", "failure"), [(-9878, Failure.SHORTCUT_TAKEN), (-50, Failure.SHORTCUT_UNSUITABLE)]
)
def test_on_macos_what_is_refused_is_told(status, failure):
    carbon = Carbon(status)
    hotkey = MacHotkey(carbon)
    with pytest.raises(EnvironmentFailed) as told:
        hotkey.take(USUAL, lambda: None)
    assert told.value.failure is failure
    assert carbon.handler is None
    hotkey.release()


def test_every_key_has_a_code_everywhere():
    from desktop.system import hotkey_mac, hotkey_windows

    assert set(hotkey_mac._CODES) == KEYS
    assert set(hotkey_windows._CODES) == {"Space", *FUNCTION_KEYS}
    assert sys.platform
