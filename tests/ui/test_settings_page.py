"""Inställningar on screen: nothing cut, found by a word, and every control tells what was chosen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.services.importing import ImportReport
from desktop.ui.dialogs.secrets import BackupSecretDialog, PassphraseDialog, SheetDialog
from desktop.ui.pages.settings.page import SettingsPage
from desktop.ui.presenters.door import KeptBackup
from desktop.ui.presenters.settings import Motion, Settings, ThemeMode
from desktop.ui.presenters.settings_state import Note, Preview, SettingsState
from tests.services.desk import NOW
from tests.ui.layout import at_every_appearance, complaints, laid_out

KEPT = tuple(KeptBackup(Path(f"kopia-{day}"), NOW - timedelta(days=day)) for day in range(3))
STATE = SettingsState(
    Settings("sv"),
    "Karin",
    locked=True,
    folder=Path("/home/karin/.local/share/vardag"),
    now=NOW,
    backups=KEPT,
)
PREVIEW = Preview(Path("a.json"), ((Person, 7), (PrivateNote, 1)), 3, 0, 0, ImportReport(()))
FULL = replace(
    STATE,
    manager_wrong="Texten är för lång.",
    security=Note("Den nya lösenfrasen gäller nu."),
    backup=Note("Det är fullt på disken.", wrong=True),
    files=Note("Allt i filen är inläst."),
    preview=PREVIEW,
)


@pytest.fixture
def page(qtbot, dressed):
    page = SettingsPage()
    qtbot.addWidget(page)
    page.show_state(STATE)
    return laid_out(page, (900, 700))


@at_every_appearance
def test_nothing_is_cut(qtbot, wear, appearance):
    wear(appearance)
    page = SettingsPage()
    qtbot.addWidget(page)
    for state in (STATE, replace(FULL, locked=False, backups=()), FULL):
        page.show_state(state)
        assert complaints(laid_out(page, (880, 560))) == []


@at_every_appearance
def test_no_small_window_is_cut(qtbot, wear, appearance):
    wear(appearance)
    for dialog in (
        PassphraseDialog(None, locked=True),
        PassphraseDialog(None, locked=False),
        SheetDialog(None, locked=True),
        BackupSecretDialog(None),
    ):
        qtbot.addWidget(dialog)
        dialog.say("Det stämde inte. Försök igen.")
        dialog.show()
        QTest.qWait(20)
        assert complaints(dialog) == []
        dialog.close()


def test_a_word_finds_its_group(page):
    page.search.setText("KÖPIA")
    assert [group.isVisible() for group in page.groups] == [group is page.backups for group in page.groups]
    page.search.setText("password")
    assert page.security.isVisible()
    assert not page.general.isVisible()
    page.search.setText("xyzzy")
    assert page.nothing.isVisible()
    assert "xyzzy" in page.nothing.words.text()
    page.go_to(page.files)
    assert all(group.isVisible() for group in page.groups)
    page.focus_search()
    assert page.search.hasFocus()


def test_choices_tell(page, qtbot):
    said = []
    page.chosen.connect(lambda *chosen: said.append(chosen))
    page.general.spoken.activated.emit(1)
    page.general.theme.activated.emit(2)
    page.reading.text_size.activated.emit(6)
    page.reading.calm.box.click()
    page.reading.calm.box.click()
    page.security.alone.activated.emit(3)
    assert said == [
        ("language", "en"),
        ("theme", ThemeMode.DARK),
        ("text_percent", 200),
        ("motion", Motion.REDUCED),
        ("motion", Motion.SYSTEM),
        ("lock_after", 30),
    ]


def test_the_choices_in_force_are_shown(page):
    page.show_state(replace(STATE, settings=Settings("en", ThemeMode.DARK, 130, Motion.REDUCED)))
    assert page.general.spoken.currentText() == "English"
    assert page.general.theme.currentText() == "Mörkt"
    assert page.reading.text_size.currentText() == "125 %"
    assert page.reading.calm.ticked


def test_the_name_is_told_when_one_leaves_it(page, qtbot):
    said = []
    page.general.named.connect(said.append)
    page.general.manager.setFocus()
    page.general.manager.selectAll()
    QTest.keyClicks(page.general.manager, "Eva")
    page.show_state(replace(STATE, done=1))
    assert page.general.manager.text() == "Eva"
    QTest.keyClick(page.general.manager, Qt.Key.Key_Return)
    assert said == ["Eva"]
    page.show_state(replace(STATE, manager="Eva"))
    page.general.flush()
    assert said == ["Eva"]


def test_what_is_not_locked_is_said_plainly(page):
    assert page.security.lock.isVisible()
    page.show_state(replace(STATE, locked=False))
    assert page.security._passphrase_row.label.text() == "Inte låst"
    assert page.security.passphrase.text() == "Välj en lösenfras …"
    assert not page.security.lock.isVisible()


def test_when_the_newest_backup_was_made(page, qtbot):
    assert page.backups._newest.label.text() == "Senast i dag 09:00"
    assert [page.backups.kept.itemText(place) for place in range(3)] == [
        "i dag 09:00",
        "i går 09:00",
        "sön 8 mars 09:00",
    ]
    page.backups.kept.setCurrentIndex(1)
    with qtbot.waitSignal(page.backups.restore_requested) as said:
        page.backups.restore.click()
    assert said.args == [KEPT[1].path]
    page.show_state(replace(STATE, backups=()))
    assert "Ingen kopia" in page.backups._newest.label.text()
    assert not page.backups.restore.isVisible()


def test_a_file_is_shown_before_it_is_taken_in(page, qtbot):
    assert not page.files.take.isVisible()
    page.show_state(replace(STATE, preview=PREVIEW))
    row = page.files._found_row
    assert row.label.text() == "Nytt i filen: 7 personer, 1 privat anteckning."
    assert row.hint.text() == "3 finns redan."
    with qtbot.waitSignal(page.files.taken):
        page.files.take.click()
    page.show_state(replace(STATE, preview=replace(PREVIEW, added=(), conflicts=2, refused=1)))
    assert row.label.text() == "Inget nytt i filen."
    assert row.hint.text() == "3 finns redan. 2 krockar med det som finns. 1 går inte att ta in."
    assert not page.files.take.isVisible()
    with qtbot.waitSignal(page.files.left):
        page.files.leave.click()
    with qtbot.waitSignal(page.files.export_requested) as said:
        page.files.export.click()
    assert said.args == [False]
    page.files.with_private.box.click()
    with qtbot.waitSignal(page.files.export_requested) as said:
        page.files.export.click()
    assert said.args == [True]


def test_nothing_else_begins_while_something_is_under_way(page):
    page.show_state(replace(STATE, work="Läser in …"))
    for button in (page.backups.now, page.backups.restore, page.files.look, page.files.export):
        assert not button.isEnabled()


def test_the_passphrase_window(qtbot, dressed):
    dialog = PassphraseDialog(None, locked=True)
    qtbot.addWidget(dialog)
    dialog.show()
    chosen = []
    dialog.chosen.connect(lambda *words: chosen.append(words))
    dialog.present.entry.setText("gammal")
    dialog.show_suggestion("sex lugna ord")
    dialog.change.click()
    assert chosen == [("gammal", "sex lugna ord", "sex lugna ord")]
    assert not dialog.change.isEnabled()
    dialog.say("Det stämde inte.")
    assert dialog.change.isEnabled()
    assert dialog.error.words.text() == "Det stämde inte."
    dialog.shown.box.click()
    assert dialog.new.entry.echoMode() == dialog.new.entry.EchoMode.Password
    dialog.say("")
    assert dialog.result() == dialog.DialogCode.Accepted


def test_the_sheet_window_needs_no_passphrase_where_there_is_none(qtbot, dressed):
    dialog = SheetDialog(None, locked=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.shown.isVisible()
    with qtbot.waitSignal(dialog.save_asked) as said:
        dialog.save.click()
    assert said.args == [""]
    dialog.say("Disken är full.")
    with qtbot.waitSignal(dialog.print_asked):
        dialog.print.click()


def test_a_locked_backup_asks(qtbot, dressed):
    dialog = BackupSecretDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.secret.entry.setText("då")
    with qtbot.waitSignal(dialog.given) as said:
        dialog.go.click()
    assert said.args == ["då"]
