"""Locks when nobody is there and after sleep; never while two people talk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.window.idle import TICK_MS, IdleWatch


class Desk:
    """A clock that is moved by hand, and whether a meeting is going on."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.talking = False
        self.locked = 0
        self.watch = IdleWatch(lambda: self.talking, lambda: self.now)
        self.watch.left_alone.connect(self.lock)
        self.watch.watch(minutes=5)

    def lock(self) -> None:
        self.locked += 1

    def pass_minutes(self, minutes: float) -> None:
        for _ in range(int(minutes * 60_000 / TICK_MS)):
            self.now += TICK_MS / 1000
            self.watch.tick()


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_five_minutes_alone(desk: Desk) -> None:
    desk.pass_minutes(4.9)
    assert desk.locked == 0

    desk.pass_minutes(0.2)
    assert desk.locked == 1


def test_a_key_begins_again(desk: Desk, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.windowHandle() is not None)
    desk.pass_minutes(4)
    handle = window.windowHandle()
    assert handle is not None
    qtbot.keyClick(handle, Qt.Key.Key_A)  # type: ignore[arg-type]
    desk.pass_minutes(4)
    assert desk.locked == 0

    desk.pass_minutes(1)
    assert desk.locked == 1


def test_a_talk_is_left_alone_and_counts_as_presence(desk: Desk) -> None:
    desk.talking = True
    desk.pass_minutes(40)
    desk.talking = False
    desk.pass_minutes(4)
    assert desk.locked == 0


def test_waking_up_locks_even_in_a_talk(desk: Desk) -> None:
    desk.talking = True
    desk.now += 3600
    desk.watch.tick()

    assert desk.locked == 1


def test_never_for_idleness_but_after_sleep(desk: Desk) -> None:
    desk.watch.watch(minutes=0)
    desk.pass_minutes(60)
    assert desk.locked == 0

    desk.now += 3600
    desk.watch.tick()
    assert desk.locked == 1


def test_at_rest_nothing_ticks(desk: Desk) -> None:
    desk.watch.rest()

    assert not desk.watch._timer.isActive()
