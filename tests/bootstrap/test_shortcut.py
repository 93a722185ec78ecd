"""The system's shortcut, over a stand-in for the system's own keys."""

import threading

import pytest

from desktop.bootstrap.shortcut import SystemShortcut
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.hotkey import Combination, Hotkey, combination_from


class Keys(Hotkey):
    """Notes what is held; ``taken`` belongs to another program."""

    def __init__(self) -> None:
        self.held: Combination | None = None
        self.taken = combination_from("Ctrl+Space")
        self.pressed = None

    def take(self, combination, pressed):
        self.held = None
        if combination == self.taken:
            raise EnvironmentFailed(Failure.SHORTCUT_TAKEN)
        self.held, self.pressed = combination, pressed

    def release(self):
        self.held = None


@pytest.fixture
def keys():
    return Keys()


@pytest.fixture
def shortcut(qapp, keys):
    return SystemShortcut(lambda: keys)


def test_a_press_in_another_thread_is_heard_in_the_windows_own(qtbot, shortcut, keys):
    shortcut.hold("Alt+Shift+Space")
    heard = []
    shortcut.pressed.connect(lambda: heard.append(threading.current_thread()))
    with qtbot.waitSignal(shortcut.pressed):
        pressing = threading.Thread(target=keys.pressed)
        pressing.start()
    pressing.join()
    qtbot.waitUntil(lambda: bool(heard))


def test_others_keys_are_refused_and_the_old_ones_stay(shortcut, keys):
    shortcut.hold("Alt+Shift+Space")
    for refused, failure in (
        ("Ctrl+Space", Failure.SHORTCUT_TAKEN),
        ("Ctrl+Alt+A", Failure.SHORTCUT_UNSUITABLE),
    ):
        with pytest.raises(EnvironmentFailed) as told:
            shortcut.hold(refused)
        assert told.value.failure is failure
        assert shortcut.keys == "Alt+Shift+Space"
        assert keys.held == combination_from("Alt+Shift+Space")


def test_refused_from_the_first_nothing_is_held(shortcut, keys):
    with pytest.raises(EnvironmentFailed):
        shortcut.hold("Ctrl+Space")
    assert (shortcut.keys, keys.held) == ("", None)


def test_they_are_let_go(shortcut, keys):
    shortcut.hold("Alt+Shift+Space")
    shortcut.hold("Alt+Shift+Space")
    shortcut.hold("")
    assert keys.held is None
    shortcut.hold("Meta+N")
    shortcut.close()
    assert (shortcut.keys, keys.held) == ("", None)
    shortcut.close()


def test_where_the_system_has_none_nothing_is_held(qapp):
    shortcut = SystemShortcut(lambda: None)
    shortcut.hold("Alt+Shift+Space")
    shortcut.close()
    assert (shortcut.is_possible, shortcut.keys) == (False, "")
