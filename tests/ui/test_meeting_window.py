"""The meeting window: what is typed is kept, nothing private is in reach, and the main window comes back."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenuBar, QWidget

from desktop.domain.dialogues import Dialogue, DialogueState, Place, Section
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import AgreementState
from desktop.ui.pages.meeting.page import MeetingPage
from desktop.ui.presenters.meeting import MeetingPresenter, TimeShown
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.window.main import MainWindow
from desktop.ui.window.meeting_wiring import wire_meeting
from desktop.ui.window.unlocked import Unlocked
from desktop.ui.window.wired import Wired
from desktop.ui.window.wrap_up_wiring import wire_wrap_up
from tests.services.desk import NOW, found, stored
from tests.ui.held import Jobs
from tests.ui.layout import at_every_appearance, complaints, laid_out
from tests.ui.talk import FULL, at_the_table, full_disk


class Screens:
    """Real meeting and wrap-up; the others are blank pages that are noted."""

    def __init__(self) -> None:
        self.opened = []

    def __getattr__(self, name):
        return partial(self._blank, name)

    def _blank(self, name, *_):
        self.opened.append(name)
        page = QWidget()
        return Wired(page, page.update, page.update)

    def meeting(self, unlocked, dialogue_id):
        wire_meeting(unlocked, dialogue_id)

    def wrap_up(self, unlocked, dialogue_id):
        self.opened.append("wrap_up")
        return wire_wrap_up(unlocked, dialogue_id)


class House:
    def __init__(self, qapp, dressed, qtbot) -> None:
        self.main = MainWindow(qapp, dressed)
        qtbot.addWidget(self.main)
        self.session = at_the_table().session
        self.screens = Screens()
        self.unlocked = Unlocked(self.main, dressed, self.session, Jobs(), self.screens, None)
        self.locked = 0
        self.main.commands.answer({"lock": self.lock})
        self.main.resize(1200, 800)
        self.main.show()
        self.unlocked.open_today()
        self.qtbot = qtbot

    def lock(self):
        self.locked += 1
        self.unlocked.close()

    def meet(self):
        self.unlocked.open_meeting("talk")
        self.window = self.unlocked._meeting.window
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        return self.window

    def fill_disk(self):
        """The next note that is stored beside the window meets a full disk."""
        self.unlocked._keeper._opened().vault.next_commit_fails = FULL

    @property
    def meeting(self):
        return self.unlocked._meeting

    @property
    def editor(self):
        return self.meeting.page.sheet.current.editor

    def note(self, section_id="s0"):
        return found(self.session, Section, section_id).note


@pytest.fixture
def house(qapp, dressed, qtbot):
    made = House(qapp, dressed, qtbot)
    yield made
    if not made.locked:
        made.unlocked.close()


def texts(window):
    labels = [label.text() for label in window.findChildren(QLabel)]
    return " ".join([window.windowTitle(), *labels])


def test_it_hides_the_main_window_and_takes_its_page_away(house):
    window = house.meet()

    assert window.windowTitle() == "Samtal"
    assert window.isVisible()
    assert not house.main.isVisible()
    assert house.main.open_name is None
    assert found(house.session, Dialogue, "talk").state is DialogueState.ONGOING
    assert house.editor.hasFocus()
    assert house.editor.accessibleName() == "Läget"


def test_nothing_private_and_no_other_name_is_in_it(house):
    stored(house.session, PrivateNote("n", "amir", NOW, "CANARY"))
    window = house.meet()

    assert "CANARY" not in texts(window)
    answered = {command.id for command in window.commands.available()}
    assert not answered & {
        "palette",
        "private",
        "find",
        "people",
        "today",
        "capture",
        "back",
        "undo",
        "settings",
    }
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F9, Qt.Key.Key_Escape):
        QTest.keyClick(house.editor, key)
    QTest.keyClick(house.editor, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeWindow() is window
    assert house.note() == ""


def test_what_is_typed_is_kept_within_half_a_second(house, qtbot):
    house.meet()
    QTest.keyClicks(house.editor, "! Karin bokar Lisa fre")
    qtbot.waitUntil(lambda: house.note() == "! Karin bokar Lisa fre", timeout=5000)
    qtbot.waitUntil(lambda: house.meeting.page.status.text() == "Sparat 14:00")


def test_keys_lead_through_the_sections_and_on_to_wrap_up(house):
    house.meet()
    QTest.keyClicks(house.editor, "ett")
    QTest.keyClick(house.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert house.editor.accessibleName() == "Framåt"
    house.unlocked.bench.settle()
    assert house.note() == "ett"
    QTest.keyClick(house.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert house.editor.accessibleName() == "Läget"
    QTest.keyClick(house.editor, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(house.editor, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(house.editor, "= Vi ringer")
    QTest.keyClick(house.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert house.meeting is None
    assert house.main.isVisible()
    assert house.screens.opened[-1] == "wrap_up"
    assert found(house.session, Dialogue, "talk").state is DialogueState.TO_WRAP_UP


def test_a_section_can_be_pressed_and_a_point_ticked(house):
    house.meet()
    agenda = house.meeting.page.agenda
    agenda.sections.opened.emit("s1")
    assert house.editor.accessibleName() == "Framåt"
    agenda.sections.clicked.emit(agenda.sections.model().index(0, 0))
    assert house.editor.accessibleName() == "Läget"

    agenda.points.setFocus()
    agenda.points.go_to("p1")
    QTest.keyClick(agenda.points, Qt.Key.Key_Space)
    assert found(house.session, TalkingPoint, "p1").state is PointState.TALKED_ABOUT
    assert agenda.points.rows()[1].ticked


def test_a_mark_is_stamped_without_a_word(house):
    window = house.meet()
    before = texts(window)
    QTest.keyClick(house.editor, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)

    with house.session.vault.read() as reader:
        assert [mark.section_id for mark in reader.all(RecallMark)] == ["s0"]
    assert texts(window).replace("Sparat 14:00", "") == before.replace("Sparat 14:00", "")
    house.meeting.page._nod.timeout.emit()


def test_a_full_disk_says_so_typing_goes_on_and_it_is_tried_again(house):
    house.meet()
    house.fill_disk()
    QTest.keyClicks(house.editor, "Ringde")
    house.editor.flush()
    house.unlocked.bench.settle()

    banner = house.meeting.window.banner
    assert banner.isVisible()
    assert house.editor.toPlainText() == "Ringde"
    assert house.meeting._retry.isActive()
    house.meeting._retry.timeout.emit()
    house.unlocked.bench.settle()
    assert house.note() == "Ringde"
    assert not banner.isVisible()
    assert not house.meeting._retry.isActive()


def test_the_window_stays_while_something_is_not_kept(house):
    window = house.meet()
    QTest.keyClicks(house.editor, "Ringde")
    for leave in (window.close, partial(window.commands.run, "lock"), partial(window.commands.run, "quit")):
        house.fill_disk()
        house.editor.insertPlainText("x")
        leave()
        assert window.isVisible()
        assert "inte sparat" in window.banner.words.text()
    assert house.locked == 0

    window.close()
    assert house.meeting is None
    assert house.note().startswith("Ringde")


def test_closing_keeps_the_talk_going_and_shows_the_day(house):
    house.meet().close()

    assert house.main.isVisible()
    assert house.screens.opened[-1] == "today"
    assert found(house.session, Dialogue, "talk").state is DialogueState.ONGOING


def test_locking_keeps_the_words_and_closes_the_window(house):
    window = house.meet()
    QTest.keyClicks(house.editor, "Ringde")
    window.commands.run("lock")

    assert house.locked == 1
    assert house.note() == "Ringde"
    assert not window.isVisible()
    assert house.main.isVisible()


def test_quitting_keeps_the_words_and_shows_no_page(house):
    window = house.meet()
    QTest.keyClicks(house.editor, "Ringde")
    window.commands.run("quit")

    assert house.note() == "Ringde"
    assert not window.isVisible()
    assert not house.main.isVisible()


def test_after_a_crash_one_is_where_one_was(house):
    stored(house.session, Section("s1", "talk", 1, "Framåt", 20, note="Ringde Volvo"))
    stored(house.session, Place("talk", "s1", 6))
    house.meet()

    assert house.editor.accessibleName() == "Framåt"
    assert house.editor.textCursor().position() == 6


def test_a_talk_that_has_ended_opens_no_window(house):
    talk = found(house.session, Dialogue, "talk")
    stored(house.session, replace(talk, state=DialogueState.ENDED))
    house.unlocked.open_meeting("talk")

    assert house.meeting is None
    assert house.main.isVisible()


def test_one_meeting_at_a_time(house):
    window = house.meet()
    house.unlocked.open_meeting("talk")
    assert house.meeting.window is window


def test_the_curtain_and_the_whole_screen(house):
    window = house.meet()
    QTest.keyClick(house.editor, Qt.Key.Key_F8)
    assert house.main.curtain.is_down
    assert window.windowTitle() == "Vardag"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_F8)
    assert window.windowTitle() == "Samtal"
    window.commands.run("full_screen")
    assert window.isFullScreen()
    window.commands.run("full_screen")


def test_the_language_is_switched_live(house, dressed):
    window = house.meet()
    dressed.apply(Settings("en", ThemeMode.LIGHT))
    assert window.windowTitle() == "Dialogue"
    assert house.meeting.page.wrap_up.accessibleName() == "Wrap up"
    assert house.editor.accessibleName() == "Läget"


def test_time_is_quiet_and_can_be_put_away(house):
    house.meet()
    page = house.meeting.page
    assert page.until.text() == "till 14:30"
    page.show_time(TimeShown(0.9, 3))
    assert page.until.text() == "till 14:30 · 3 min kvar"
    page.show_time(TimeShown(1.0, 0))
    assert page.until.text() == "till 14:30 · dags att runda av"
    page.time_line.click()
    assert page.until.text() == "till 14:30"
    assert page.time_line.accessibleName() == "Visa tiden"
    page.time_line.click()
    page.grab()


@at_every_appearance
def test_nothing_is_cut(appearance, wear, qtbot):
    wear(appearance)
    presenter = MeetingPresenter(at_the_table(), "talk")
    page = MeetingPage(presenter.chips())
    qtbot.addWidget(page)
    presenter.watch(page.show_state)
    page.show_time(TimeShown(0.9, 4))
    for place in (0, 1):
        presenter.went_to(place)
        assert complaints(laid_out(page)) == []


def test_wrap_up_leads_back_to_the_meeting_and_on_to_the_person(house):
    house.meet()
    house.editor.insertPlainText("! boka rummet")
    house.meeting.page.wrap_up.click()
    page = house.unlocked._open.page
    assert [line.words.written() for line in page.action_lines.parts().values()] == ["boka rummet"]

    page.closing.back.click()
    assert house.meeting is not None
    assert found(house.session, Dialogue, "talk").state is DialogueState.ONGOING
    house.meeting.page.wrap_up.click()

    page = house.unlocked._open.page
    page.closing.paper.click()
    assert house.screens.opened[-1] == "dialogue_paper"
    house.unlocked.back()
    page = house.unlocked._open.page
    page.new_agreement.insertPlainText("Vi ses i tid")
    house.main.commands.run("forward")
    assert house.screens.opened[-1] == "person"
    assert found(house.session, Dialogue, "talk").state is DialogueState.ENDED
    with house.session.vault.read() as reader:
        (agreement,) = reader.agreements_of("amir")
    assert (agreement.text, agreement.state) == ("Vi ses i tid", AgreementState.IN_FORCE)


def test_done_while_the_disk_is_full_stays(house):
    house.meet()
    house.meeting.page.wrap_up.click()
    full_disk(house.unlocked.bench)
    house.main.commands.run("forward")
    assert house.screens.opened[-1] == "wrap_up"


def test_every_command_of_the_window_stands_in_its_menus_and_on_its_card(house):
    window = house.meet()
    menus = [menu.menu() for menu in window.findChild(QMenuBar).actions() if menu.isVisible()]
    there = {
        action.objectName(): action for menu in menus for action in menu.actions() if action.objectName()
    }
    answered = {command.id for command in window.commands.available()}
    assert set(there) == answered | {"curtain"}, "and nothing that leads anywhere else"
    assert all(action.shortcuts() and action.isVisible() for action in there.values())
    there["next_section"].trigger()
    assert house.meeting.page.sheet.current.section_id == "s1"
    shown = []
    QTimer.singleShot(0, lambda: shown.append(words_of_card()))
    there["shortcuts"].trigger()
    for action in there.values():
        assert action.text() in shown[0]
    there["curtain"].trigger()
    assert house.main.curtain.is_down
    house.main.curtain.toggle()


def words_of_card():
    card = QApplication.activeModalWidget()
    words = [label.text() for label in card.findChildren(QLabel)]
    card.accept()
    return words
