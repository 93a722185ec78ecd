"""Papperskorg over a real vault: the ways there, people and dialogues that come back, and what is asked before the end."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.domain.removed import Removed
from desktop.services import dialogues
from desktop.ui.pages.bin import BinPage
from desktop.ui.pages.people import PeoplePage
from desktop.ui.pages.person.page import PersonPage
from desktop.ui.window import bin_wiring
from tests.bootstrap.test_house import CANARY, PASSPHRASE, _cheap, dressed, run, words_everywhere
from tests.services.desk import NOW

__all__ = ["_cheap", "dressed", "run"]


@pytest.fixture
def amir(run) -> Person:
    run.begin(PASSPHRASE)
    return run.add("Amir Haddad")


def choose(run, words: str) -> None:
    """Choose an entry of the person's menu."""
    menu = run.unlocked._open.page.head.menu()
    (action,) = [item for item in menu.actions() if item.text() == words]
    assert isinstance(action, QAction)
    action.trigger()
    menu.close()
    run.settle()


def all_of(run, kind):
    with run.unlocked.session.vault.read() as reader:
        return list(reader.all(kind))


def test_a_person_goes_into_the_bin_with_everything_and_comes_back(run, amir, qtbot):
    run.unlocked.open_people()
    run.unlocked.open_person(amir.id)
    run.window.commands.run("private")
    choose(run, "Ta bort Amir")
    assert isinstance(run.unlocked._open.page, PeoplePage)
    assert (all_of(run, Person), all_of(run, PrivateNote)) == ([], [])
    run.window.commands.run("bin")
    page = run.unlocked._open.page
    assert isinstance(page, BinPage)
    assert page.first is not None
    assert run.window.focusWidget() is page.first
    assert "Amir Haddad, med allt som hör till" in words_everywhere()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert CANARY not in words_everywhere()
    assert run.window.private_pane.guest is None
    qtbot.keyClick(page.first, Qt.Key.Key_Space)
    run.settle()
    assert all_of(run, Person) == [amir]
    assert len(all_of(run, PrivateNote)) == 1
    run.unlocked.back()
    assert isinstance(run.unlocked._open.page, PeoplePage)


def test_undo_brings_a_person_back_and_what_is_being_written_is_not_lost(run, amir):
    run.unlocked.open_person(amir.id)
    run.window.commands.run("private")
    run.unlocked._open.page.window().private_pane.guest.editor.show_text("Just det")
    choose(run, "Ta bort Amir")
    run.window.commands.run("undo")
    run.settle()
    assert all_of(run, Person) == [amir]
    assert all_of(run, Removed) == []


def test_a_dialogue_goes_and_one_is_back_where_one_came_from(run, amir):
    bench = run.unlocked.bench
    talk = bench.do(lambda: dialogues.plan(bench.session, amir.id, NOW, language="sv")).added(Dialogue)
    bench.do(lambda: dialogues.cancel(bench.session, talk))
    run.unlocked.open_person(amir.id)
    run.unlocked.open_dialogue(talk)
    run.unlocked._open.page.remove.click()
    run.settle()
    assert isinstance(run.unlocked._open.page, PersonPage)
    assert all_of(run, Dialogue) == []
    run.window.commands.run("undo")
    assert [item.state for item in all_of(run, Dialogue)] == [DialogueState.CANCELLED]


def test_after_a_dialogue_that_was_opened_first_come_the_people(run, amir):
    bench = run.unlocked.bench
    talk = bench.do(lambda: dialogues.plan(bench.session, amir.id, NOW, language="sv")).added(Dialogue)
    run.unlocked.return_to(None)
    run.unlocked._trail.clear()
    run.unlocked.open_dialogue(talk)
    run.unlocked._open.page.remove.click()
    run.settle()
    assert isinstance(run.unlocked._open.page, PeoplePage)


def test_the_settings_lead_there_and_a_lock_comes_back_to_it(run, amir):
    run.unlocked.open_settings()
    run.unlocked._open.page.bin.open.click()
    assert isinstance(run.unlocked._open.page, BinPage)
    run.house.lock()
    run.unlock(PASSPHRASE)
    assert isinstance(run.unlocked._open.page, BinPage)
    run.unlocked._retranslate()


def test_only_what_goes_for_good_is_asked_about(run, amir, monkeypatch):
    run.unlocked.open_person(amir.id)
    choose(run, "Ta bort Amir")
    run.unlocked.open_bin()
    page = run.unlocked._open.page
    asked: list[tuple[str, str, bool]] = []
    answer = False

    def confirm(parent, heading: str, words: str, yes: str, *, danger: bool) -> bool:
        asked.append((heading, words, danger))
        return answer

    monkeypatch.setattr(bin_wiring, "confirm", confirm)
    for press in (next(iter(page.rows.parts().values())).away, page.empty):
        press.click()
        assert len(all_of(run, Removed)) == 1
    answer = True
    page.empty.click()
    run.settle()
    assert all_of(run, Removed) == []
    assert [heading for heading, _, danger in asked if danger] == [
        "Ta bort för gott?",
        "Töm papperskorgen?",
        "Töm papperskorgen?",
    ]
    assert all("säkerhetskopior" in words.lower() for _, words, _ in asked)
    assert page.nothing.isVisible()
    run.window.commands.run("undo")
    assert all_of(run, Person) == []


def test_tab_goes_down_the_page(run, amir, qtbot):
    run.unlocked.open_person(amir.id)
    choose(run, "Ta bort Amir")
    run.unlocked.open_bin()
    page = run.unlocked._open.page
    (row,) = page.rows.parts().values()
    for here, there in ((row.back, row.away), (row.away, page.empty)):
        assert run.window.focusWidget() is here
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        assert run.window.focusWidget() is there


def test_one_entry_goes_for_good(run, amir, monkeypatch):
    run.add("Lisa Ek")
    run.unlocked.open_person(amir.id)
    choose(run, "Ta bort Amir")
    run.unlocked.open_bin()
    monkeypatch.setattr(bin_wiring, "confirm", lambda *words, danger: danger)
    next(iter(run.unlocked._open.page.rows.parts().values())).away.click()
    assert all_of(run, Removed) == []
    log = Path(f"{run.unlocked.session.vault.path}-wal")
    assert log.stat().st_size == 0
    assert QApplication.activeModalWidget() is None
