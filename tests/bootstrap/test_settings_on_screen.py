"""Inställningar over a real vault, with the small windows answered as a person would."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.ui.dialogs.ask import Message
from desktop.ui.dialogs.printing import Printed
from desktop.ui.dialogs.secrets import BackupSecretDialog, PassphraseDialog, SheetDialog
from desktop.ui.window import no_lock, recovery_sheet, settings_wiring
from tests.bootstrap.test_house import PASSPHRASE, Run, _cheap, dressed, run

__all__ = ["_cheap", "dressed", "run"]


@pytest.fixture
def page(run: Run):
    run.begin(PASSPHRASE)
    run.add("Amir")
    run.unlocked.open_settings()
    return run.unlocked._open.page


def soon(run, act) -> None:
    """Do something with the small window that is about to open."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        act(dialog)
        run.settle()

    QTimer.singleShot(0, now)


def test_the_passphrase_is_changed(run, page):
    def answer(dialog):
        assert isinstance(dialog, PassphraseDialog)
        dialog.suggest.click()
        assert len(dialog.new.text().split()) == 6
        dialog.present.entry.setText(PASSPHRASE)
        dialog.change.click()

    soon(run, answer)
    page.security.passphrase.click()
    assert "gäller nu" in page.security.note.words.text()


def test_the_sheet_is_saved_and_printed(run, page, monkeypatch, tmp_path):
    target: list[Path | None] = [tmp_path / "blad.pdf"]
    monkeypatch.setattr(settings_wiring, "sheet_file", lambda parent: target[0])

    def save(dialog):
        assert isinstance(dialog, SheetDialog)
        dialog.passphrase.entry.setText(PASSPHRASE)
        dialog.save.click()

    soon(run, save)
    page.security.sheet.click()
    run.settle()
    assert (tmp_path / "blad.pdf").read_bytes().startswith(b"%PDF")
    target[0] = None
    soon(run, save)
    page.security.sheet.click()
    run.settle()
    monkeypatch.setattr(
        "desktop.ui.dialogs.printing.print_pdf", lambda parent, content, spool: Printed.NO_PRINTER
    )

    def print_it(dialog):
        dialog.passphrase.entry.setText(PASSPHRASE)
        dialog.print.click()

    soon(run, print_it)
    page.security.sheet.click()
    run.settle()
    assert "ingen skrivare" in page.security.note.words.text()


def test_where_the_sheet_is_saved(monkeypatch):
    asked = []
    monkeypatch.setattr(recovery_sheet, "where_to_save", lambda *words: asked.append(words[2]))
    assert recovery_sheet.sheet_file(None) is None
    assert asked == ["Vardag återställningsblad.pdf"]


def test_backups_here_and_elsewhere(run, page, monkeypatch, tmp_path):
    run.window.commands.run("backup")
    run.settle()
    assert page.backups.kept.count() == 1
    monkeypatch.setattr(settings_wiring, "which_folder", lambda *words: tmp_path)
    page.backups.elsewhere.click()
    run.settle()
    assert list(tmp_path.glob("*.vardag-backup"))
    monkeypatch.setattr(settings_wiring, "which_folder", lambda *words: None)
    page.backups.elsewhere.click()
    assert not run.jobs.busy


def test_a_backup_is_restored_after_a_question(run, page, monkeypatch):
    run.window.commands.run("backup")
    run.settle()
    run.add("Lisa")
    monkeypatch.setattr(settings_wiring, "confirm", lambda *words, danger: False)
    page.backups.restore.click()
    run.settle()
    assert run.names() == ["Amir", "Lisa"]
    monkeypatch.setattr(settings_wiring, "confirm", lambda *words, danger: True)
    page.backups.restore.click()
    run.settle()
    assert run.names() == ["Amir"]


def test_a_locked_backup_asks_until_one_has_had_enough(
    run, page, monkeypatch, tmp_path, qtbot, qapp, dressed
):
    other = Run(qtbot, qapp, dressed, tmp_path / "annat")
    other.begin("en helt annan fras")
    kept = other.unlocked.house.back_up(tmp_path, lambda done, total, /: None)
    other.house.leave()
    monkeypatch.setattr(settings_wiring, "confirm", lambda *words, danger: True)
    monkeypatch.setattr(settings_wiring, "which_file", lambda *words: kept.path)
    said = []

    def answer(dialog):
        assert isinstance(dialog, BackupSecretDialog)
        said.append(dialog.error.words.text())
        if len(said) == 2:
            dialog.leave.click()
        else:
            dialog.secret.entry.setText("fel fras här")
            dialog.go.click()

    timer = QTimer(run.house, interval=20)
    answered = []

    def look():
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog not in answered:
            answered.append(dialog)
            answer(dialog)

    timer.timeout.connect(look)
    timer.start()
    page.backups.from_file.click()
    run.settle()
    timer.stop()
    assert said == ["", "Det stämde inte. Försök igen."]
    assert run.names() == ["Amir"]
    monkeypatch.setattr(settings_wiring, "which_file", lambda *words: None)
    page.backups.from_file.click()


def test_an_archive_out_and_in(run, page, monkeypatch, tmp_path):
    archive = tmp_path / "allt.json"
    monkeypatch.setattr(settings_wiring, "where_to_save", lambda *words: archive)
    page.files.export.click()
    run.settle()
    content = json.loads(archive.read_text(encoding="utf-8"))
    content["people"].append(
        {"id": "00000000-0000-4000-8000-00000000beef", "name": "Lisa", "state": "active"}
    )
    archive.write_text(json.dumps(content), encoding="utf-8")
    monkeypatch.setattr(settings_wiring, "which_file", lambda *words: archive)
    run.unlocked.open_today()
    run.window.commands.run("import")
    page = run.unlocked._open.page
    run.settle()
    assert page.files._found_row.label.text() == "Nytt i filen: 1 person."
    page.files.take.click()
    run.settle()
    assert run.names() == ["Amir", "Lisa"]
    assert "Lisa" in [person.name for person in run.window._quick._people]
    page.files.look.click()
    run.settle()
    page.files.leave.click()
    assert not page.files._found_row.isVisible()


def test_what_the_program_is(run, page):
    told = []

    def read(dialog):
        assert isinstance(dialog, Message)
        told.append(dialog.words.text())
        dialog.accept()

    soon(run, read)
    run.window.commands.run("about")
    assert str(run.folder) in told[0]


def test_the_card_and_the_search(run, page):
    seen = []
    soon(run, lambda dialog: (seen.append(type(dialog).__name__), dialog.accept()))
    page.keys.card.click()
    assert seen == ["ShortcutCard"]
    run.window.commands.run("find")
    assert page.window().focusWidget() is page.search


def test_choices_and_the_name(run, page, dressed):
    page.reading.text_size.activated.emit(4)
    assert dressed.settings.text_percent == 150
    page.general.manager.setText("Karin")
    run.unlocked.open_today()
    run.unlocked.open_settings()
    assert run.unlocked._open.page.general.manager.text() == "Karin"


def test_a_lock_is_offered_and_chosen(run, monkeypatch):
    run.begin(None)
    monkeypatch.setattr(no_lock, "confirm", lambda *words: True)

    def answer(dialog):
        dialog.new.entry.setText(PASSPHRASE)
        dialog.again.entry.setText(PASSPHRASE)
        dialog.change.click()

    soon(run, answer)
    run.window.commands.run("lock")
    assert run.unlocked.house.is_locked_by_passphrase
    assert "låsta" in run.window.foot.toast.words.text()
