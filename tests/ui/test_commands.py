"""The registry of commands: every key of the product, none twice, none that AltGr would press."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMainWindow

from desktop.ui.window.actions import Actions
from desktop.ui.window.commands import Scope, commands, menu_titles
from desktop.ui.window.menus import Menus

PRODUCT_KEYS = (  # noqa: SIM905 - one line a row is easier to compare with the design
    "Ctrl+K Ctrl+1 Ctrl+2 Ctrl+3 Ctrl+4 Ctrl+5 Ctrl+N Ctrl+Shift+N Ctrl+Return Ctrl+F Ctrl+P Ctrl+L F1 F2 F5 F6 "
    "Shift+F6 F7 F8 Ctrl+Shift+H F9 Ctrl+Z F11 Alt+Up Alt+Down Ctrl+, Ctrl+S Ctrl+J Alt+Left"
).split()


def all_keys(platform: str = "linux") -> list[str]:
    return [key for command in commands(platform) for key in command.keys]


@pytest.mark.parametrize("key", PRODUCT_KEYS)
def test_every_key_of_the_product_gives_a_command(key) -> None:
    assert key in all_keys()


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_no_key_is_given_twice(platform) -> None:
    keys = [QKeySequence(key).toString() for key in all_keys(platform)]
    assert all(keys)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("key", all_keys())
def test_no_key_is_one_that_types_a_sign_or_that_lines_swallow(key) -> None:
    parts = set(key.split("+"))
    assert not {"Ctrl", "Alt"} <= parts, "AltGr is Ctrl+Alt on Windows"
    assert key not in {"Ctrl+E", "Ctrl+U", "Ctrl+Shift+U"}
    alone = key == "Del" or key.startswith(("F", "Shift+F"))
    assert parts & {"Ctrl", "Alt"} or alone, "a key alone must not be a letter"


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_every_command_has_a_key(platform) -> None:
    assert not [command.id for command in commands(platform) if not command.keys]


def test_back_is_the_systems_own_key_on_macos() -> None:
    assert "Ctrl+[" in all_keys("darwin")
    assert "Alt+Left" not in all_keys("darwin")


def test_every_command_is_in_a_menu_with_words_and_its_key(qtbot, dressed) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    Menus(window.menuBar(), actions)
    there = {
        action.objectName(): action for menu in window.menuBar().actions() for action in menu.menu().actions()
    }
    for command in commands():
        assert there[command.id].text() == command.text
        assert [key.toString() for key in there[command.id].shortcuts()] == [
            QKeySequence(key).toString() for key in command.keys
        ]


def test_mnemonics_of_the_menus_differ_in_both_languages(dressed) -> None:
    for language in ("sv", "en"):
        dressed.apply(dressed.settings.__class__(language))
        letters = [title[title.index("&") + 1].lower() for title in menu_titles().values()]
        assert len(letters) == len(set(letters)), language


def test_what_nobody_answers_for_is_neither_seen_nor_done(qtbot, dressed) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    menus = Menus(window.menuBar(), actions)
    assert actions.available() == []
    assert not any(menu.isVisible() for menu in window.menuBar().actions())
    done: list[str] = []
    actions.answer({"lock": lambda: done.append("lock")})
    assert [command.id for command in actions.available()] == ["lock"]
    assert actions.action("lock").isEnabled()
    assert not actions.action("prepare").isVisible()
    actions.run("lock")
    actions.run("prepare")
    actions.action("lock").trigger()
    assert done == ["lock", "lock"]
    actions.silence("lock")
    assert not actions.is_answered("lock")
    menus.refresh()


def test_a_resting_command_stays_in_its_menu_and_does_nothing(qtbot, dressed) -> None:
    actions = Actions()
    done: list[int] = []
    actions.answer({"undo": lambda: done.append(1)})
    actions.enable("undo", enabled=False)
    actions.run("undo")
    assert actions.action("undo").isVisible()
    assert not actions.action("undo").isEnabled()
    actions.enable("undo", enabled=True)
    actions.run("undo")
    assert done == [1]


def test_the_page_on_screen_answers_before_the_program(qtbot, dressed) -> None:
    actions = Actions()
    said: list[str] = []
    actions.answer({"forward": lambda: said.append("program")})
    actions.answer_on_page({"forward": lambda: said.append("page")})
    actions.run("forward")
    actions.answer_on_page({})
    actions.run("forward")
    assert said == ["page", "program"]


def test_a_menu_draws_when_it_opens(qtbot, dressed) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    menus = Menus(window.menuBar(), actions)
    actions.answer({"lock": print})
    assert actions.action("lock").icon().isNull()
    window.menuBar().actions()[0].menu().aboutToShow.emit()
    assert not actions.action("lock").icon().isNull()
    assert actions.action("settings").icon().isNull()
    menus.refresh()


def test_a_command_that_does_not_exist_is_a_bug_at_once(dressed) -> None:
    with pytest.raises(KeyError):
        Actions().answer({"fly": print})


def test_keys_work_in_the_windows_they_are_attached_to(qtbot, dressed) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.attach(window, (Scope.MEETING,))
    assert {action.objectName() for action in window.actions()} == {
        "next_section",
        "previous_section",
        "mark_moment",
    }
