"""Fånga over a real vault: unlocked, locked, in a meeting, and what the inbox held."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from desktop.bootstrap import housekeeping, vaults
from desktop.bootstrap.catching_later import Catching
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.observations import Observation
from desktop.storage import inbox, layout, slots
from desktop.ui.presenters.bench import Workbench
from tests.bootstrap.test_house import CANARY, PASSPHRASE, Run
from tests.bootstrap.test_house import words_everywhere as words_of_all_widgets
from tests.services.desk import NOW
from tests.storage.vaults import CHEAP
from tests.ui.conftest import dressed

__all__ = ["dressed"]


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    for module in (slots, vaults, housekeeping):
        if hasattr(module, "calibrate"):
            monkeypatch.setattr(module, "calibrate", lambda: CHEAP)
    monkeypatch.setattr(vaults, "NO_STRETCHING", CHEAP)


@pytest.fixture
def run(qtbot, qapp, dressed, tmp_path) -> Iterator[Run]:
    run = Run(qtbot, qapp, dressed, tmp_path / "valv")
    run.catching = Catching(run.house, run.door, lambda: NOW, dressed)
    yield run
    run.house.leave()
    run.catching.close()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def locked(run) -> Run:
    """A vault with Amir in it, locked."""
    run.begin(PASSPHRASE)
    run.add("Amir Haddad")
    desk(run)
    run.house.lock()
    return run


def desk(run):
    return run.catching._made()


def words_everywhere() -> str:
    """Once everything that was told to go has gone."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return words_of_all_widgets()


def texts(run) -> list[tuple[str, bool]]:
    with run.unlocked.session.vault.read() as reader:
        return [(item.text, item.person_id is not None) for item in reader.all(Observation)]


def write(run, text: str) -> None:
    window = desk(run).window
    window.page.field.insertPlainText(text)
    window.page.typed.emit(window.page.text())


def press_enter(run) -> None:
    desk(run).window.page.field.committed.emit()


def sealed(run) -> list[str]:
    return [path.name for path in (run.folder / layout.INBOX).glob("*.sealed")]


def unlock(run) -> None:
    run.unlock(PASSPHRASE)
    assert run.answer is None
    run.settle()


def test_the_command_opens_it_over_the_page(run) -> None:
    run.begin(PASSPHRASE)
    run.add("Amir Haddad")
    desk(run)
    run.window.commands.run("capture")
    write(run, "Amir ringde kunden")
    assert desk(run).window.presenter.state.chips[0].text == "Amir"
    press_enter(run)
    assert texts(run) == [("Amir ringde kunden", True)]
    run.unlocked.bench.undo()
    assert texts(run) == []


def test_a_moment_after_the_start_it_is_ready(run, qtbot) -> None:
    run.begin(PASSPHRASE)
    run.catching.get_ready()
    qtbot.waitUntil(lambda: run.catching._desk is not None)
    assert run.window.commands.is_answered("capture")


def test_before_there_is_a_vault_nothing_opens(run) -> None:
    run.house.open_up()
    run.catching.open()
    assert not desk(run).window.isVisible()
    run.catching.look_into_inbox()


def test_at_the_lock_it_goes_into_the_inbox_and_comes_in_at_the_unlock(locked) -> None:
    locked.window.commands.run("capture")
    write(locked, f"Amir ringde {CANARY}")
    assert desk(locked).window.presenter.state.chips == ()
    press_enter(locked)
    assert len(sealed(locked)) == 1
    assert "Amir" not in words_everywhere()
    unlock(locked)
    assert texts(locked) == [(f"Amir ringde {CANARY}", True)]
    assert sealed(locked) == []
    assert "medan Vardag var låst" in words_everywhere()


def test_what_is_being_written_when_it_locks_is_kept_and_gone_from_the_screen(run) -> None:
    run.begin(PASSPHRASE)
    run.add("Amir Haddad")
    run.catching.open()
    write(run, f"Amir ringde {CANARY}")
    run.house.lock()
    assert not desk(run).window.isVisible()
    left = words_everywhere()
    assert CANARY not in left
    assert "Amir" not in left
    unlock(run)
    assert texts(run) == [(f"Amir ringde {CANARY}", True)]


def test_what_was_left_with_esc_is_gone_after_the_lock(run) -> None:
    run.begin(PASSPHRASE)
    run.catching.open()
    write(run, CANARY)
    desk(run).window.dismiss()
    run.house.lock()
    assert CANARY not in words_everywhere()
    unlock(run)
    assert texts(run) == []


def test_what_cannot_be_kept_at_the_lock_stays_before_the_one_who_wrote_it(run, monkeypatch) -> None:
    def full(*_, **__):
        raise EnvironmentFailed(Failure.DISK_FULL, path="…")

    run.begin(PASSPHRASE)
    run.catching.open()
    write(run, "Någon ringde")
    monkeypatch.setattr("desktop.services.capturing.capture", full)
    run.house.lock()
    window = desk(run).window
    assert window.isVisible()
    assert window.page.text() == "Någon ringde"
    monkeypatch.undo()
    unlock(run)
    press_enter(run)
    assert texts(run) == [("Någon ringde", False)]


def test_opened_at_the_lock_and_finished_after_it(locked) -> None:
    locked.catching.open()
    write(locked, "Amir ringde")
    unlock(locked)
    assert desk(locked).window.presenter.state.chips[0].text == "Amir"
    press_enter(locked)
    assert texts(locked) == [("Amir ringde", True)]
    assert sealed(locked) == []


def test_a_talk_begins_and_nothing_of_it_is_left_in_sight(run) -> None:
    run.begin(PASSPHRASE)
    amir = run.add("Amir Haddad")
    run.add("Lisa Ek")
    run.catching.open()
    write(run, "Lisa ringde")
    run.unlocked.plan_and_prepare(amir.id)
    with run.unlocked.session.vault.read() as reader:
        talk = reader.next_dialogue(amir.id)
    run.unlocked.open_meeting(talk.id)
    QApplication.processEvents()
    assert not desk(run).window.isVisible()
    assert "Lisa" not in words_everywhere()
    run.catching.open()
    write(run, "Lisa sa något")
    assert desk(run).window.presenter.state.chips == ()
    press_enter(run)
    run.unlocked.leave_meeting()
    run.catching.open()
    assert desk(run).window.page.text() == "Lisa ringde"
    assert texts(run) == [("Lisa sa något", True)]


def test_foreign_files_are_told_of(locked) -> None:
    (locked.folder / layout.INBOX).mkdir(mode=0o700)
    (locked.folder / layout.INBOX / "främmande").touch()
    unlock(locked)
    assert "gick inte att läsa" in words_everywhere()


def test_an_inbox_that_cannot_be_read_is_told_of(locked, monkeypatch) -> None:
    told = []

    def refuse(*_):
        raise EnvironmentFailed(Failure.NO_ACCESS, path="…")

    monkeypatch.setattr(inbox, "waiting", refuse)
    monkeypatch.setattr(
        "desktop.ui.window.outlet.WindowOutlet.failed", lambda _, error: told.append(error.failure)
    )
    unlock(locked)
    assert told == [Failure.NO_ACCESS]
    assert isinstance(locked.unlocked.bench, Workbench)


def test_another_start_hands_something_over_while_it_is_open(locked) -> None:
    unlock(locked)
    inbox.seal(locked.folder, "Amir ringde", NOW)
    locked.catching.look_into_inbox()
    assert texts(locked) == [("Amir ringde", True)]


@pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface", extend=True)  # offscreen has no tray
def test_the_tray_opens_locks_and_follows_the_settings(run, dressed, monkeypatch) -> None:
    monkeypatch.setattr("desktop.bootstrap.capture_desk.Tray.is_possible", staticmethod(lambda: True))
    run.begin(PASSPHRASE)
    run.add("Amir Haddad")
    tray = desk(run)._tray
    assert tray.words() == ["Fånga …", "Öppna Vardag", "Lås", "Avsluta Vardag"]
    tray.choose("capture")
    assert desk(run).window.isVisible()
    run.window.showMinimized()
    tray.choose("open")
    assert not run.window.isMinimized()
    run.unlocked.house.choose(replace(run.unlocked.house.settings, tray=False, language="en"))
    assert not tray._icon.isVisible()
    run.unlocked.house.choose(replace(run.unlocked.house.settings, tray=True))
    assert tray.words()[1:3] == ["Open Vardag", "Lock"]
    tray.choose("lock")
    assert tray.words() == ["Capture …", "Open Vardag", "Quit Vardag"]
    assert run.house.unlocked is None
    dressed.apply(replace(dressed.settings, language="sv"))
