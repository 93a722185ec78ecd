"""One run of the window over a real vault: in, locked, out again, and back to where one was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QListView, QWidget

from desktop.bootstrap import housekeeping, vaults
from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.house import House
from desktop.domain.dialogues import Dialogue, Section, UnsavedNotes
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.domain.progress import Cancelled, no_progress
from desktop.services import dialogues, people, private_book
from desktop.services.importing import Outcome
from desktop.storage import layout, slots
from desktop.system.settings_file import StoredSettings
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.jobs import JobRunner, Stepped
from desktop.ui.pages.lock import LockPage
from desktop.ui.presenters.door import Beginning
from desktop.ui.window import no_lock
from desktop.ui.window.built_screens import BuiltScreens
from desktop.ui.window.main import MainWindow
from desktop.ui.window.trail import Place
from tests.services.desk import NOW
from tests.storage.vaults import CHEAP
from tests.ui.conftest import dressed

__all__ = ["dressed"]

PASSPHRASE = "sju lugna ord vid älven"
CANARY = "Kanariefågel"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    for module in (slots, vaults, housekeeping):
        if hasattr(module, "calibrate"):
            monkeypatch.setattr(module, "calibrate", lambda: CHEAP)
    monkeypatch.setattr(vaults, "NO_STRETCHING", CHEAP)


class Run:
    """One run; ``answer`` what a door or a page was told last."""

    def __init__(self, qtbot, qapp, appearance, folder: Path) -> None:
        self.folder = folder
        self.window = MainWindow(qapp, appearance)
        qtbot.addWidget(self.window)
        self.steps = Stepped()
        self.jobs = JobRunner(self.steps)
        self.door = FrontDoor(folder, lambda: NOW, self.jobs)
        self.house = House(
            qapp, self.window, appearance, self.door, self.jobs, StoredSettings(None), BuiltScreens()
        )
        self.window.show()
        self.answer: Exception | None = None

    def told(self, error: Exception | None) -> None:
        self.answer = error

    def settle(self) -> None:
        for _ in range(4):
            QApplication.processEvents()
            self.jobs.drain()

    def begin(self, passphrase: str | None) -> None:
        """The first run, ended."""
        self.house.open_up()
        self.door.make(passphrase, self.told)
        self.settle()
        assert self.answer is None
        self.door.begin(Beginning.JUST_START)

    @property
    def unlocked_or_none(self):
        return self.house.unlocked

    @property
    def unlocked(self):
        assert self.house.unlocked is not None
        return self.house.unlocked

    def add(self, name: str) -> Person:
        """Somebody, with a private note."""
        bench = self.unlocked.bench
        added = bench.do(lambda: people.add_person(bench.session, name))
        person_id = added.added(Person)
        bench.do(lambda: private_book.new_note(bench.session, person_id, f"{CANARY} privat"))
        with bench.session.vault.read() as reader:
            return reader.get(Person, person_id)

    def names(self) -> list[str]:
        with self.unlocked.session.vault.read() as reader:
            return [person.name for person in reader.people()]

    def unlock(self, passphrase: str) -> None:
        self.door.unlock(passphrase, self.told)
        self.settle()


@pytest.fixture
def run(qtbot, qapp, dressed, tmp_path) -> Iterator[Run]:
    run = Run(qtbot, qapp, dressed, tmp_path / "valv")
    yield run
    run.house.leave()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def words_everywhere() -> str:
    """Every word that any widget, model or action of the program holds, and who holds it."""
    found: list[str] = []
    for widget in QApplication.allWidgets():
        found.append(f"({type(widget).__name__} in {type(widget.parent()).__name__})")
        found += [
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip(),
            widget.windowTitle(),
        ]
        for name in ("text", "toPlainText", "placeholderText"):
            read = getattr(widget, name, None)
            if callable(read):
                found.append(str(read()))
        if isinstance(widget, QListView):
            found += _model_words(widget.model())
        found += [action.text() for action in widget.findChildren(QAction)]
    return "\n".join(word for word in found if word)


def _model_words(model: QAbstractItemModel | None) -> list[str]:
    if model is None:
        return []
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    return [str(model.index(row, 0).data(role)) for row in range(model.rowCount()) for role in roles]


def test_the_first_run_ends_in_a_prepared_talk(run):
    run.house.open_up()
    assert type(run.house._at_door.page).__name__ == "FirstRunPage"
    run.door.make(PASSPHRASE, run.told)
    run.settle()
    assert len(run.door.code) == 14
    people.add_people(run.door.session, ["Amir Haddad"])
    with run.door.session.vault.read() as reader:
        amir = reader.people()[0]
    run.door.begin(Beginning.PREPARE, amir.id)
    assert run.window.open_name == "prepare"
    assert run.house._at_door is None


def test_the_first_run_may_end_in_the_workshop(run):
    run.house.open_up()
    run.door.make(PASSPHRASE, run.told)
    run.settle()
    run.door.begin(Beginning.WORKSHOP)
    assert run.window.open_name == "workshop"


def test_a_weak_passphrase_makes_no_vault(run):
    run.house.open_up()
    run.door.make("kort", run.told)
    run.settle()
    assert isinstance(run.answer, RuleBroken)
    assert run.answer.rule is Rule.PASSPHRASE_SHORT
    assert not (run.folder / layout.VAULT).exists()
    run.door.begin(Beginning.JUST_START)
    assert run.house.unlocked is None


def test_a_lock_leaves_no_word_and_leads_back(run, qtbot):
    run.begin(PASSPHRASE)
    person = run.add(f"Amir {CANARY}")
    run.unlocked.open_person(person.id)
    run.window.commands.run("private")
    run.window.commands.run("palette")
    QApplication.processEvents()
    assert CANARY in words_everywhere()
    run.window.commands.run("lock")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    run.settle()
    left = words_everywhere()
    at = left.find(CANARY)
    assert at < 0, left[max(0, at - 200) : at + 50]
    assert isinstance(run.house._at_door.page, LockPage)
    assert run.door.key is None
    assert run.door.session is None
    assert not run.window.commands.is_answered("lock")
    assert not run.window.commands.is_answered("backup")
    run.unlock("fel lösenfras helt")
    assert run.answer.failure is Failure.WRONG_PASSPHRASE
    run.unlock(PASSPHRASE)
    assert run.answer is None
    assert run.unlocked.place == Place("open_person", (person.id,))
    assert run.window.open_name == "person"
    assert run.window.private_pane.isHidden()


def test_a_dialog_does_not_outlive_the_lock(run, qtbot):
    run.begin(PASSPHRASE)
    dialog = QDialog(run.window)
    dialog.show()
    run.house.lock()
    assert not dialog.isVisible()


def test_one_who_is_gone_leads_to_today(run):
    run.begin(PASSPHRASE)
    run.house._place = Place("open_person", ("00000000-0000-4000-8000-000000000000",))
    run.unlocked.open_settings()
    run.house.lock()
    run.house._place = Place("open_person", ("00000000-0000-4000-8000-000000000000",))
    run.unlock(PASSPHRASE)
    assert run.window.open_name == "today"


def test_the_sheet_opens_and_another_passphrase_is_chosen(run):
    run.begin(PASSPHRASE)
    code = "-".join(run.door.code)
    run.house.lock()
    run.door.unlock_with_code(code.replace(code[0], "0" if code[0] != "0" else "1", 1), run.told)
    run.settle()
    assert run.answer is not None
    run.door.unlock_with_code(code, run.told)
    run.settle()
    assert run.answer is None
    run.door.choose_passphrase("en helt annan fras", run.told)
    run.settle()
    assert run.window.open_name == "today"
    run.house.lock()
    run.unlock("en helt annan fras")
    assert run.house.unlocked is not None


def test_without_a_passphrase_there_is_no_lock_but_an_offer(run, monkeypatch):
    run.begin(None)
    asked = []
    monkeypatch.setattr(no_lock, "confirm", lambda *words: asked.append(words[1]) or False)
    run.window.commands.run("lock")
    assert asked == ["Det finns inget lås"]
    run.house.lock()  # nobody touched the keys for a while: there is nothing to lock
    assert run.house.unlocked is not None

    def choose(unlocked, presenter):
        presenter.change_passphrase("", PASSPHRASE, PASSPHRASE, asked.append)
        run.settle()

    monkeypatch.setattr(no_lock, "confirm", lambda *words: True)
    monkeypatch.setattr(no_lock, "ask_for_passphrase", choose)
    run.window.commands.run("lock")
    assert asked[-1] == ""
    assert run.unlocked.house.is_locked_by_passphrase
    run.window.commands.run("lock")
    assert run.house.unlocked is None


def test_a_vault_that_is_not_locked_opens_by_itself(run, qtbot, qapp, dressed):
    run.begin(None)
    run.add("Amir")
    run.house.leave()
    again = Run(qtbot, qapp, dressed, run.folder)
    again.house.open_up()
    again.window.grab()
    qtbot.waitUntil(lambda: again.settle() or again.house.unlocked is not None, timeout=5000)
    assert again.names() == ["Amir"]
    again.house.leave()


def test_the_passphrase_is_changed_by_one_who_knows_it(run):
    run.begin(PASSPHRASE)
    keeper = run.unlocked.house
    keeper.change_passphrase("fel fras här", "en helt annan fras", run.told)
    run.settle()
    assert run.answer.failure is Failure.WRONG_PASSPHRASE
    keeper.change_passphrase(PASSPHRASE, "kort", run.told)
    run.settle()
    assert run.answer.rule is Rule.PASSPHRASE_SHORT
    keeper.change_passphrase(PASSPHRASE, "en helt annan fras", run.told)
    run.settle()
    assert run.answer is None
    run.house.lock()
    run.unlock(PASSPHRASE)
    assert run.answer.failure is Failure.WRONG_PASSPHRASE


def test_the_sheet_again_for_one_who_knows_the_passphrase(run, tmp_path):
    run.begin(PASSPHRASE)
    made = []
    keeper = run.unlocked.house
    keeper.make_sheet("fel fras här", made.append, run.told)
    run.settle()
    assert run.answer.failure is Failure.WRONG_PASSPHRASE
    assert not made
    keeper.make_sheet(PASSPHRASE, made.append, run.told)
    run.settle()
    assert made[0].startswith(b"%PDF")
    run.door.make_sheet(made.append, run.told)
    run.door.save_sheet(tmp_path / "blad.pdf", run.told)
    run.settle()
    assert made[1].startswith(b"%PDF")
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    assert len(keeper.suggested_passphrase().split()) == 6


def test_a_backup_brings_back_what_was(run):
    run.begin(PASSPHRASE)
    run.add("Amir")
    keeper = run.unlocked.house
    kept = keeper.back_up(None, no_progress)
    run.add("Lisa")
    keeper.bring_back(kept.path, "", run.told)
    run.settle()
    assert run.names() == ["Amir"]
    assert run.window.open_name == "today"
    assert "återställd" in run.window.foot.toast.words.text()
    assert len(keeper.backups()) == 2, "what was there before is kept as a copy"


def in_a_meeting_that_cannot_save(run, monkeypatch) -> str:
    """The section's id; from now on until ``undo`` no note can be stored."""
    run.begin(PASSPHRASE)
    run.unlocked.plan_and_prepare(run.add("Amir").id)
    with run.unlocked.session.vault.read() as reader:
        (dialogue,) = reader.all(Dialogue)
    run.unlocked.open_meeting(dialogue.id)

    def full(*_: object, **__: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    monkeypatch.setattr(dialogues, "write_note", full)
    editor = run.unlocked._meeting.page.sheet.current.editor
    editor.setPlainText(f"{CANARY} i delat")
    return run.unlocked._meeting.page.sheet.current.section_id


def note_of(run, section_id: str) -> str:
    run.unlocked.flush()
    with run.unlocked.session.vault.read() as reader:
        return reader.get(Section, section_id).note


def test_what_a_lock_could_not_save_is_there_at_the_next_unlock(run, monkeypatch):
    with monkeypatch.context() as full:
        section_id = in_a_meeting_that_cannot_save(run, full)
        run.house._idle.left_alone.emit()
        assert run.unlocked_or_none is None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        run.settle()
        assert CANARY not in words_everywhere()
        run.unlock(PASSPHRASE)
        assert run.unlocked.in_meeting
        assert run.unlocked._meeting.page.sheet.current.editor.toPlainText() == f"{CANARY} i delat"
        run.house.lock()
    run.unlock(PASSPHRASE)
    assert note_of(run, section_id) == f"{CANARY} i delat"
    assert not run.house._put_by.holds
    assert not (run.folder / layout.PUT_BY).exists()


def test_what_the_end_could_not_save_is_there_at_the_next_start(run, monkeypatch, qtbot, qapp, dressed):
    with monkeypatch.context() as full:
        section_id = in_a_meeting_that_cannot_save(run, full)
        run.window.closing.emit()
        run.house.leave()
    again = Run(qtbot, qapp, dressed, run.folder)
    again.house.open_up()
    again.unlock(PASSPHRASE)
    assert again.unlocked.in_meeting, "that is where the words belong"
    assert note_of(again, section_id) == f"{CANARY} i delat"
    again.house.leave()


def test_words_whose_talk_is_gone_are_in_nobodys_way(run):
    run.begin(PASSPHRASE)
    run.house._put_by.keep(run.door.key, UnsavedNotes("no such talk", {"s": "Borta"}))
    run.house.lock()
    run.unlock(PASSPHRASE)
    assert run.window.open_name == "today"


def test_a_return_is_seen_on_its_way_and_can_be_stopped(run, qtbot):
    run.begin(PASSPHRASE)
    run.add("Amir")
    keeper = run.unlocked.house
    kept = keeper.back_up(None, no_progress)
    run.add("Lisa")
    keeper.bring_back(kept.path, "", run.told)
    run.steps.step()  # its key is found: the vault is closed, and the restore waits for its turn
    assert run.house.unlocked is None
    shown = run.window.findChild(ProgressDialog)
    qtbot.waitUntil(shown.isVisible)
    shown.stop.click()
    run.settle()
    assert run.names() == ["Amir", "Lisa"]
    assert run.window.open_name == "today"
    assert run.window.foot.toast.words.text() == "Avbrutet. Inget har ändrats."
    assert not run.window._banner.isVisible()


def test_a_return_from_the_lock_can_be_stopped_too(run, qtbot):
    run.begin(PASSPHRASE)
    run.add("Amir")
    kept = run.unlocked.house.back_up(None, no_progress)
    run.house.lock()
    run.door.bring_back(kept.path, PASSPHRASE, run.told)
    shown = run.window.findChild(ProgressDialog)
    run.door.return_advanced.emit(400, 1000)
    assert shown.bar.value() == 400
    shown.stop.click()
    run.settle()
    assert isinstance(run.answer, Cancelled)
    run.unlock(PASSPHRASE)
    assert run.names() == ["Amir"]


def test_a_damaged_backup_changes_nothing(run):
    run.begin(PASSPHRASE)
    run.add("Amir")
    run.unlocked.open_settings()
    kept = run.unlocked.house.back_up(None, no_progress)
    whole = kept.path.read_bytes()
    kept.path.write_bytes(whole[: len(whole) // 2])
    run.unlocked.house.bring_back(kept.path, "", run.told)
    run.settle()
    assert run.names() == ["Amir"]
    if run.answer is None:
        assert run.window._banner.isVisible()
    kept.path.write_bytes(b"something else")
    run.unlocked.house.bring_back(kept.path, "", run.told)
    run.settle()
    assert run.answer.failure is Failure.BACKUP_DAMAGED
    assert run.names() == ["Amir"]


def test_a_backup_of_another_vault_asks_for_its_passphrase(run, tmp_path, qtbot, qapp, dressed):
    other = Run(qtbot, qapp, dressed, tmp_path / "annat")
    other.begin("en helt annan fras")
    other.add("Eva")
    kept = other.unlocked.house.back_up(tmp_path, no_progress)
    other.house.leave()
    run.begin(PASSPHRASE)
    keeper = run.unlocked.house
    keeper.bring_back(kept.path, "", run.told)
    run.settle()
    assert run.answer.failure is Failure.BACKUP_LOCKED
    keeper.bring_back(kept.path, "fel fras här", run.told)
    run.settle()
    assert run.answer.failure is Failure.WRONG_PASSPHRASE
    keeper.bring_back(kept.path, "en helt annan fras", run.told)
    run.settle()
    assert run.names() == ["Eva"]
    run.house.lock()
    run.unlock("en helt annan fras")
    assert run.names() == ["Eva"]


def test_a_backup_is_brought_back_from_the_lock(run):
    run.begin(PASSPHRASE)
    run.add("Amir")
    kept = run.unlocked.house.back_up(None, no_progress)
    run.house.lock()
    (run.folder / layout.VAULT).write_bytes(b"\0" * 4096)
    run.unlock(PASSPHRASE)
    assert run.answer.failure is Failure.VAULT_DAMAGED
    assert run.door.backups()[0].path == kept.path
    run.door.bring_back(kept.path, PASSPHRASE, run.told)
    run.settle()
    assert run.answer is None
    assert run.names() == ["Amir"]


def test_an_archive_goes_out_and_comes_back(run, tmp_path):
    run.begin(PASSPHRASE)
    person = run.add("Amir")
    keeper = run.unlocked.house
    everything, shared = tmp_path / "allt.json", tmp_path / "delat.json"
    keeper.export_archive(everything, no_progress, without_private=False)
    keeper.export_archive(shared, no_progress, without_private=True)
    assert CANARY in everything.read_text(encoding="utf-8")
    assert CANARY not in shared.read_text(encoding="utf-8")
    looked = keeper.import_file(everything, no_progress, dry_run=True)
    assert {line.outcome for line in looked.lines} == {Outcome.ALREADY_THERE}
    run.unlocked.bench.do(lambda: people.edit_person(run.unlocked.session, person.id, name="Amir Haddad"))
    refused = keeper.import_file(everything, no_progress, dry_run=False)
    assert not refused.done
    broken = tmp_path / "halvt.json"
    broken.write_bytes(everything.read_bytes()[:100])
    with pytest.raises(RuleBroken):
        keeper.import_file(broken, no_progress, dry_run=False)
    keeper.write_file(tmp_path / "fil", b"1")
    assert (tmp_path / "fil").read_bytes() == b"1"


def test_an_import_makes_a_backup_first(run, tmp_path, qtbot, qapp, dressed):
    run.begin(PASSPHRASE)
    run.add("Amir")
    run.unlocked.house.export_archive(tmp_path / "allt.json", no_progress, without_private=False)
    other = Run(qtbot, qapp, dressed, tmp_path / "annat")
    other.begin(None)
    report = other.unlocked.house.import_file(tmp_path / "allt.json", no_progress, dry_run=False)
    assert report.done
    assert other.names() == ["Amir"]
    assert len(other.unlocked.house.backups()) == 1
    other.house.leave()


def test_the_end_backs_up_what_was_written(run, qtbot, qapp, dressed):
    run.begin(PASSPHRASE)
    run.add("Amir")
    run.house.leave()
    assert len(run.door.backups()) == 1
    again = Run(qtbot, qapp, dressed, run.folder)
    again.house.open_up()
    again.unlock(PASSPHRASE)
    again.house.leave()
    assert len(run.door.backups()) == 1, "nothing was written"


def test_a_newer_or_foreign_vault_is_said_and_untouched(run, qtbot, qapp, dressed):
    run.begin(PASSPHRASE)
    run.house.leave()
    vault = run.folder / layout.VAULT
    whole = vault.read_bytes()
    vault.write_bytes(b"SQLite format 3\0" + whole[16:])
    again = Run(qtbot, qapp, dressed, run.folder)
    again.house.open_up()
    again.unlock(PASSPHRASE)
    assert isinstance(again.answer, EnvironmentFailed)
    assert again.house.unlocked is None
    assert vault.read_bytes() == b"SQLite format 3\0" + whole[16:]
    again.house.leave()


def test_a_folder_nobody_may_read_closes_the_door(run, monkeypatch):
    monkeypatch.setattr(
        FrontDoor, "found", lambda self: (_ for _ in ()).throw(EnvironmentFailed(Failure.NO_ACCESS, path="x"))
    )
    run.house.open_up()
    assert type(run.house._at_door.page).__name__ == "ClosedPage"


def test_papers_come_from_a_session_of_their_own(run):
    run.begin(PASSPHRASE)
    person = run.add("Amir")
    from desktop.domain.paper import PaperOptions

    made = run.unlocked.house.person_paper(person.id, PaperOptions(NOW), no_progress)
    assert made.content.startswith(b"%PDF")
    assert made.missing_glyphs == 0
    with run.unlocked.session.vault.read() as reader:
        assert len(list(reader.all(PrivateNote))) == 1


def test_a_bug_is_raised_not_told(run, qtbot):
    run.house.open_up()
    with qtbot.captureExceptions() as caught:
        run.door._beside(lambda _: 1 // 0, run.told, run.told)
        run.jobs.drain()
    assert caught[0][0] is ZeroDivisionError
    assert run.answer is None


def test_words_on_every_page_are_said_again_in_the_other_language(run, dressed):
    from dataclasses import replace

    run.house.open_up()
    run.door.make(None, run.told)
    run.settle()
    dressed.apply(replace(dressed.settings, language="en"))
    assert isinstance(run.house._at_door.page, QWidget)
    run.door.begin(Beginning.JUST_START)
    for open_it in (run.unlocked.open_settings, run.unlocked.open_templates, run.unlocked.open_people):
        open_it()
        dressed.apply(replace(dressed.settings, language="sv"))
        dressed.apply(replace(dressed.settings, language="en"))
    assert "Settings" in words_everywhere()


def test_left_alone_it_locks_itself_but_not_during_a_talk(run, dressed):
    from dataclasses import replace

    run.begin(PASSPHRASE)
    assert run.house._idle._timer.isActive()
    run.unlocked.house.choose(replace(dressed.settings, lock_after=15))
    assert run.house._idle._seconds == 900
    assert not run.house._in_meeting()
    run.house._idle.left_alone.emit()
    assert run.house.unlocked is None
    assert not run.house._idle._timer.isActive()
    assert not run.house._in_meeting()


def test_left_alone_without_a_lock_nothing_happens(run):
    run.begin(None)
    run.house._idle.left_alone.emit()
    assert run.house.unlocked is not None
    assert not run.house._idle._timer.isActive()


def test_a_look_at_the_sample_team_is_a_program_of_its_own(run, monkeypatch):
    started = []
    monkeypatch.setattr("desktop.bootstrap.front_door.start_beside", lambda *words: started.append(words))
    run.door.make(PASSPHRASE, run.told)
    run.settle()
    run.door.begin(Beginning.LOOK_AROUND)
    assert started == [("--lang", "sv", "--demo")]
    assert run.house.unlocked is None
