"""The lock: passphrase, sheet or backup; wrong tries wait; nothing on it says whose notes they are."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.ui.pages.lock import LockPage
from desktop.ui.presenters.door import Found, KeptBackup
from desktop.ui.presenters.lock import LockMode, LockPresenter, LockState
from desktop.ui.window.lock_wiring import wire_closed, wire_lock
from tests.services.desk import NOW
from tests.ui.layout import at_every_appearance, complaints, laid_out

KEPT = (KeptBackup(Path("ny"), NOW), KeptBackup(Path("gammal"), NOW.replace(day=9)))


class Door:
    def __init__(self) -> None:
        self.refuses: Exception | None = None
        self.calls: list[tuple[object, ...]] = []
        self.kept = KEPT

    def _answer(self, told, *call):
        self.calls.append(call)
        told(self.refuses)

    def unlock(self, passphrase, told):
        self._answer(told, "unlock", passphrase)

    def unlock_with_code(self, code, told):
        self._answer(told, "code", code)

    def choose_passphrase(self, passphrase, told):
        self._answer(told, "choose", passphrase)

    def bring_back(self, backup, secret, told):
        self._answer(told, "bring_back", backup, secret)

    def backups(self):
        return self.kept


@pytest.fixture
def door():
    return Door()


def locked(door, found=Found.LOCKED):
    presenter = LockPresenter(door, found)
    presenter.watch(lambda state: None)
    return presenter


def test_the_right_passphrase_leads_in(door):
    presenter = locked(door)
    presenter.unlock("rätt")
    assert door.calls == [("unlock", "rätt")]
    assert presenter.state == LockState(LockMode.PASSPHRASE)


def test_a_wrong_one_is_said_and_the_waiting_counted_down(door):
    presenter = locked(door)
    door.refuses = EnvironmentFailed(Failure.WRONG_PASSPHRASE)
    presenter.unlock("fel")
    assert presenter.state.sentence == "Det stämde inte. Försök igen."
    door.refuses = EnvironmentFailed(Failure.TRY_LATER, seconds=2)
    presenter.unlock("fel")
    assert presenter.state.wait == 2
    presenter.unlock("fel")
    assert len(door.calls) == 2
    presenter.second_passed()
    assert "om 1 s" in presenter.state.sentence
    presenter.second_passed()
    assert (presenter.state.wait, presenter.state.sentence) == (0, "")


def test_the_sheet_opens_and_a_new_passphrase_follows(door):
    presenter = locked(door)
    presenter.use_code()
    door.refuses = RuleBroken(Rule.RECOVERY_CODE_CHECK)
    presenter.enter_code("fel")
    assert presenter.state.mode is LockMode.CODE
    assert "bladet" in presenter.state.sentence
    door.refuses = None
    presenter.enter_code("rätt")
    assert presenter.state.mode is LockMode.NEW_PASSPHRASE
    presenter.choose("en", "två")
    assert "inte lika" in presenter.state.sentence
    presenter.choose("en ny lösenfras", "en ny lösenfras")
    assert door.calls[-1] == ("choose", "en ny lösenfras")
    presenter.use_passphrase()
    assert presenter.state.mode is LockMode.PASSPHRASE


def test_what_is_damaged_leads_to_the_backups(door):
    presenter = locked(door)
    door.refuses = EnvironmentFailed(Failure.VAULT_DAMAGED)
    presenter.unlock("rätt")
    assert presenter.state.damaged
    presenter.use_backup()
    assert presenter.state.backups == KEPT
    door.refuses = None
    presenter.bring_back(KEPT[0].path, "rätt")
    assert door.calls[-1] == ("bring_back", KEPT[0].path, "rätt")


@pytest.mark.parametrize(
    ("found", "mode"),
    [
        (Found.KEY_LOST, LockMode.CODE),
        (Found.VAULT_LOST, LockMode.BACKUP),
        (Found.LOCKED, LockMode.PASSPHRASE),
    ],
)
def test_what_is_lost_decides_what_is_asked_for(door, found, mode):
    assert locked(door, found).state.mode is mode


def test_nothing_is_tried_twice_at_once(door):
    presenter = locked(door)
    presenter.become(busy=True)
    presenter.unlock("a")
    presenter.enter_code("a")
    presenter.choose("a", "a")
    presenter.bring_back(Path("a"), "a")
    assert not door.calls


STATES = (
    LockState(LockMode.PASSPHRASE, sentence="Det stämde inte. Försök igen.", damaged=True),
    LockState(LockMode.PASSPHRASE, busy=True),
    LockState(LockMode.CODE, key_lost=True),
    LockState(LockMode.CODE),
    LockState(LockMode.NEW_PASSPHRASE),
    LockState(LockMode.BACKUP, backups=KEPT),
    LockState(LockMode.BACKUP),
)


@at_every_appearance
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.mode.value)
def test_nothing_is_cut(qtbot, wear, appearance, state):
    wear(appearance)
    page = LockPage()
    qtbot.addWidget(page)
    page.show_state(state)
    assert complaints(laid_out(page)) == []


def test_the_page_by_keys(qtbot, dressed, door):
    wired = wire_lock(door, Found.LOCKED)
    page = wired.page
    qtbot.addWidget(page)
    laid_out(page)
    assert wired.focus_first is page.passphrase.entry
    page.passphrase.entry.setText("rätt")
    page.shown.box.click()
    assert page.passphrase.entry.echoMode() is page.passphrase.entry.EchoMode.Normal
    QTest.keyClick(page.passphrase.entry, Qt.Key.Key_Return)
    assert door.calls == [("unlock", "rätt")]
    page.to_code.click()
    page.code.entry.setText("kod")
    page.go.click()
    page.new.entry.setText("en ny lösenfras")
    page.again.entry.setText("en ny lösenfras")
    QTest.keyClick(page.again.entry, Qt.Key.Key_Return)
    assert door.calls[1:] == [("code", "kod"), ("choose", "en ny lösenfras")]
    wired.close()


def test_the_page_waits_with_the_presenter(qtbot, dressed, door):
    wired = wire_lock(door, Found.LOCKED)
    page = wired.page
    qtbot.addWidget(page)
    laid_out(page)
    door.refuses = EnvironmentFailed(Failure.TRY_LATER, seconds=1)
    page.passphrase.entry.setText("fel")
    page.go.click()
    assert not page.go.isEnabled()
    QTest.keyClick(page.passphrase.entry, Qt.Key.Key_Return)
    assert len(door.calls) == 1
    qtbot.waitUntil(page.go.isEnabled, timeout=3000)
    wired.close()


def test_a_backup_is_chosen_from_the_list(qtbot, dressed, door):
    wired = wire_lock(door, Found.VAULT_LOST)
    page = wired.page
    qtbot.addWidget(page)
    laid_out(page)
    page.backup.setCurrentIndex(1)
    page.secret.entry.setText("då")
    page.go.click()
    assert door.calls == [("bring_back", KEPT[1].path, "då")]
    page.to_passphrase.click()
    assert page.passphrase.isVisible()
    wired.retranslate()
    wired.close()


def test_a_closed_door_closes_the_program(qtbot, dressed):
    looked = []
    wired = wire_closed("Så här är det.", partial(looked.append, "again"))
    qtbot.addWidget(wired.page)
    wired.page.show()
    assert wired.focus_first is wired.page.again
    wired.page.again.click()
    qtbot.waitUntil(lambda: looked == ["again"])
    wired.page.leave.click()
    assert not wired.page.isVisible()
