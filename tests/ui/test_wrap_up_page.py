"""Runda av on screen: rows are written in, added and taken away with the keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from desktop.domain.dialogues import About
from desktop.domain.observations import Observation
from desktop.domain.promises import Action, Agreement, Owner
from desktop.services import dialogues, preparing
from desktop.ui.pages.wrap_up.page import WrapUpPage
from desktop.ui.presenters.balance_words import about_name
from desktop.ui.presenters.wrap_up import WrapUpPresenter
from desktop.ui.window.wrap_up_wiring import _connect_edits
from tests.services.desk import NOW, found, stored
from tests.ui.layout import at_every_appearance, complaints, laid_out
from tests.ui.talk import at_the_table, full_disk

NOTE = "! Karin bokar Lisa fre\n! gör ett utkast\n= Jag ringer samma dag\n+ ringde kunden"


class Desk:
    def __init__(self, qtbot) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        stored(self.session, Observation("o", NOW, "ringde före", "amir"))
        preparing.share_observation(self.session, "o")
        dialogues.start(self.session, "talk")
        dialogues.write_note(self.session, "s0", NOTE)
        dialogues.stamp_recall(self.session, "talk", "s0")
        self.presenter = WrapUpPresenter(self.bench, "talk")
        self.presenter.begin()
        self.page = WrapUpPage(self.presenter.read_day, self.presenter.read_moment)
        qtbot.addWidget(self.page)
        _connect_edits(self.page, self.presenter, self.bench)
        self.presenter.watch(self.page.show_state)
        laid_out(self.page, (960, 1400))

    def agreements(self):
        return list(self.page.agreement_lines.parts().values())

    def actions(self):
        return list(self.page.action_lines.parts().values())


@pytest.fixture
def desk(qtbot, dressed):
    return Desk(qtbot)


def test_it_shows_what_was_said(desk):
    page = desk.page
    assert page.title.text() == "Runda av · Amir"
    assert [line.words.written() for line in desk.agreements()] == ["Jag ringer samma dag"]
    assert desk.agreements()[0].holds.isChecked()
    booked, drafted = desk.actions()
    assert (booked.words.written(), booked.due.text()) == ("bokar Lisa", "fre 13 mars")
    assert booked.owners[Owner.MANAGER].isChecked()
    assert [booked.whose.is_open, booked.when.is_open] == [False, False]
    assert [drafted.whose.is_open, drafted.when.is_open] == [True, True]
    assert page.told_typed.text() == "”ringde kunden” (berättad i dag)"
    assert page.next_talk.field.text() == "tis 24 mars 14:00"
    assert page.next_talk.origin.text() == "Förslag ur rytmen."
    assert page.closing.recalls.text() == "Senare: 1 återkom-märke"
    assert page.closing.done.accessibleName() == "Klart"
    assert page.closing.paper.accessibleName() == "PDF till Amir"


def test_words_are_kept_while_one_writes(desk, qtbot):
    line = desk.agreements()[0]
    line.words.setFocus()
    QTest.keyClick(line.words, Qt.Key.Key_End)
    QTest.keyClicks(line.words, " alltid ")
    with desk.session.vault.read() as reader:
        (agreement,) = reader.all(Agreement)
    qtbot.waitUntil(
        lambda: found(desk.session, Agreement, agreement.id).text == "Jag ringer samma dag alltid",
        timeout=5000,
    )
    assert line.words.written() == "Jag ringer samma dag alltid "


def test_a_week_is_its_friday(desk):
    drafted = desk.actions()[1]
    drafted.due.entry.setFocus()
    QTest.keyClicks(drafted.due.entry, "v 12")
    assert "fre 20 mars" in drafted.due.chip.words.text()
    QTest.keyClick(drafted.due.entry, Qt.Key.Key_Tab)

    assert drafted.due.text() == "fre 20 mars"
    assert not drafted.when.is_open
    drafted.owners[Owner.PERSON].click()
    assert not drafted.whose.is_open
    drafted.owners[Owner.PERSON].click()
    assert drafted.whose.is_open


def test_an_empty_row_takes_one_more_and_keeps_the_caret(desk):
    for entry, text, lines in (
        (desk.page.new_action, "Amir bokar rummet fre", desk.actions),
        (desk.page.new_agreement, "Vi ses i tid", desk.agreements),
    ):
        before = len(lines())
        entry.setFocus()
        QTest.keyClicks(entry, text)
        QTest.keyClick(entry, Qt.Key.Key_Return)
        assert len(lines()) == before + 1
        assert entry.written() == ""
        assert entry.hasFocus()


def test_what_cannot_be_kept_stays_in_its_row(desk):
    full_disk(desk.bench)
    desk.page.new_action.insertPlainText("Amir bokar")
    desk.page.flush()
    assert desk.page.new_action.written() == "Amir bokar"
    desk.page.flush()
    assert desk.page.new_action.written() == ""

    full_disk(desk.bench)
    desk.page.new_agreement.insertPlainText("Vi ses")
    desk.page.flush()
    assert desk.page.new_agreement.written() == "Vi ses"


def test_a_correction_that_the_disk_refuses_stays_until_it_is_kept(desk):
    for line, kind in ((desk.agreements()[0], Agreement), (desk.actions()[0], Action)):
        desk.page.next_talk.field.entry.setFocus()
        line.words.setPlainText("Andra ord")
        full_disk(desk.bench)
        line.words.flush()
        desk.page.retranslate()
        assert line.words.written() == "Andra ord"
        desk.page.flush()
        with desk.session.vault.read() as reader:
            assert "Andra ord" in [item.text for item in reader.all(kind)]


def test_rows_go_when_they_are_emptied_and_left_or_crossed_out(desk):
    line = desk.agreements()[0]
    line.words.setFocus()
    line.words.selectAll()
    QTest.keyClick(line.words, Qt.Key.Key_Delete)
    line.words.flush()
    assert desk.agreements() == [line]
    desk.page.new_agreement.setFocus()
    assert desk.agreements() == []

    desk.actions()[0].remove.click()
    last = desk.actions()[0]
    last.words.setFocus()
    last.words.selectAll()
    QTest.keyClick(last.words, Qt.Key.Key_Backspace)
    desk.page.new_action.setFocus()
    with desk.session.vault.read() as reader:
        assert not reader.all(Action)


def test_ticks_and_the_tap(desk):
    desk.agreements()[0].holds.click()
    assert not desk.presenter.state.agreements[0].held
    desk.page.to_tell.part("o").box.click()
    assert desk.presenter.state.to_tell[0].ticked


def test_what_it_was_about_is_one_tap_and_the_answer_is_never_shown(desk):
    row = desk.page.balance
    assert row.head.text() == "5  Vad handlade det mest om?"
    for about in About:
        button = row.abouts[about]
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert desk.presenter.state.about is about
        assert not any(each.isVisible() for each in row.abouts.values())
        assert about_name(about) not in " ".join(label.text() for label in row.findChildren(QLabel))
        assert row.again.hasFocus()
        QTest.keyClick(row.again, Qt.Key.Key_Space)
        assert desk.presenter.state.about is None
        assert row.abouts[About.HOW].hasFocus()


def test_the_next_talk_is_typed_in_words(desk):
    field = desk.page.next_talk.field
    field.entry.setFocus()
    field.entry.selectAll()
    QTest.keyClicks(field.entry, "3 april")
    QTest.keyClick(field.entry, Qt.Key.Key_Tab)
    assert desk.page.next_talk.origin.text() == "Det är långfredagen."
    field.entry.selectAll()
    QTest.keyClick(field.entry, Qt.Key.Key_Delete)
    field.accept()
    assert desk.page.next_talk.origin.text() == "Inget samtal planeras."


def test_tab_goes_through_the_rows(desk):
    desk.page.first.setFocus()
    seen = []
    for _ in range(16):
        focus = QApplication.focusWidget()
        seen.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = [
        "Överenskommelse 1",
        "Gäller",
        "Ny överenskommelse",
        "Åtagande 1",
        "Karin",
        "Amir",
        "Åtagande 2",
    ]
    places = [seen.index(name) for name in wanted]
    assert places == sorted(places)


def test_pasted_lines_become_one(desk):
    entry = desk.page.new_agreement
    QApplication.clipboard().setText("en\nrad")
    entry.paste()
    QApplication.clipboard().clear()
    assert entry.written() == "en rad"


def test_return_with_control_is_left_to_the_page(desk):
    QTest.keyClicks(desk.page.new_action, "x")
    QTest.keyClick(desk.page.new_action, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert desk.page.new_action.written() == "x"


def test_an_empty_page_is_said(qtbot, dressed):
    bench = at_the_table()
    dialogues.start(bench.session, "talk")
    presenter = WrapUpPresenter(bench, "talk")
    presenter.begin()
    page = WrapUpPage(presenter.read_day, presenter.read_moment)
    qtbot.addWidget(page)
    presenter.watch(page.show_state)
    page.retranslate()
    assert page.nothing_told.text() == "Inget den här gången."
    assert page.first is page.new_agreement


@at_every_appearance
def test_nothing_is_cut(appearance, wear, qtbot):
    wear(appearance)
    desk = Desk(qtbot)
    assert complaints(laid_out(desk.page)) == []
