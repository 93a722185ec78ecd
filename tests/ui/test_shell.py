"""The shell: pages are lent and taken away, the private pane is closed by default, keys and the curtain work."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.presenters.settings import Settings
from desktop.ui.presenters.sidebar import SidebarPerson
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.people_list import PeopleList
from desktop.ui.window import geometry
from desktop.ui.window.curtain import Cover
from desktop.ui.window.main import MainWindow

AMIR, LISA = SidebarPerson("1", "Amir Haddad", talk_today=True), SidebarPerson("2", "Lisa Ek")


def page(*parts: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    for part in parts:
        column.addWidget(part)
    return whole


def activate(window: QWidget, qtbot) -> None:
    """Make ``window`` the one that has the keyboard, also where another is being activated just now."""
    qtbot.wait(1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


@pytest.fixture
def window(qtbot, qapp, dressed) -> MainWindow:
    made = MainWindow(qapp, dressed)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    activate(made, qtbot)
    return made


def covers(window: QWidget) -> list[Cover]:
    return [child for child in window.children() if isinstance(child, Cover)]


def names(window: MainWindow) -> list[str]:
    buttons = [
        window.sidebar.button(name)
        for name in ("today", "people", "goals", "quarters", "templates", "capture")
    ]
    return [button.accessibleName() for button in buttons if not button.isHidden()]


def test_the_bare_shell_shows_no_chrome_and_says_only_its_name(window) -> None:
    assert window.windowTitle() == "Vardag"
    assert not window.sidebar.isVisible()
    assert not window.menuBar().isVisible()


def test_only_places_with_a_page_are_shown(window) -> None:
    window.show_chrome(shown=True)
    assert names(window) == []
    window.add_view("today", page())
    window.add_view("templates", page())
    assert names(window) == ["I dag", "Mallar"]
    window.add_view("goals", page())
    assert names(window) == ["I dag", "Mål & beteenden", "Mallar"]
    window.remove_view("goals")
    assert names(window) == ["I dag", "Mallar"]


def test_a_place_opens_its_page_and_is_marked(window, qtbot) -> None:
    window.show_chrome(shown=True)
    for name in ("today", "people"):
        window.add_view(name, page())
    with qtbot.waitSignal(window.view_opened) as opened:
        qtbot.mouseClick(window.sidebar.button("people"), Qt.MouseButton.LeftButton)
    assert opened.args == ["people"]
    assert window.open_name == "people"
    assert window.sidebar.button("people").isChecked()
    qtbot.mouseClick(window.sidebar.button("people"), Qt.MouseButton.LeftButton)
    assert window.sidebar.button("people").isChecked(), "a second press does not take the mark away"
    assert not window.sidebar.button("today").isChecked()


def test_an_answer_of_the_wirings_own_is_kept(window) -> None:
    asked: list[str] = []
    window.commands.answer({"today": lambda: asked.append("today")})
    window.add_view("today", page())
    window.commands.run("today")
    assert asked == ["today"]
    assert window.open_name is None


def test_people_can_be_gone_to(window, qtbot) -> None:
    window.add_view("people", page())
    window.show_chrome(shown=True)
    window.set_people([AMIR, LISA])
    people = window.sidebar.people
    index = people.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Amir Haddad"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "samtal i dag"
    with qtbot.waitSignal(window.person_chosen) as chosen:
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=people.visualRect(index).center())
    assert chosen.args == ["1"]
    people.setCurrentIndex(people.model().index(1, 0))
    with qtbot.waitSignal(window.person_chosen) as chosen:
        qtbot.keyClick(people, Qt.Key.Key_Return)
    assert chosen.args == ["2"]


def test_the_person_on_screen_is_marked_and_stays_so_when_the_list_changes(window) -> None:
    window.add_view("person", page())
    window.set_people([AMIR, LISA])
    window.open_view("person", person_id="2")
    people: PeopleList = window.sidebar.people
    assert people.currentIndex().row() == 1
    window.set_people([LISA, AMIR])
    assert people.currentIndex().row() == 0
    window.open_view("person", person_id="gone")
    assert not people.currentIndex().isValid()


def test_hostile_names_are_escaped_in_tooltips(window) -> None:
    window.set_people([SidebarPerson("1", "<b>Anna</b>")])
    assert (
        window.sidebar.people.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
        == "&lt;b&gt;Anna&lt;/b&gt;"
    )


def test_below_1100_pixels_the_drawings_stand_alone_with_their_names(window, qtbot) -> None:
    window.add_view("today", page())
    window.show_chrome(shown=True)
    assert window.sidebar.width() == 232
    window.resize(1099, 700)
    qtbot.waitUntil(lambda: window.sidebar.width() == 56)
    assert window.sidebar.button("today").toolTip() == "I dag"
    assert window.sidebar.button("today").accessibleName() == "I dag"


def test_a_page_answers_for_its_commands_only_while_it_is_on_screen(window) -> None:
    done: list[str] = []
    window.add_view("today", page(), commands={"prepare": lambda: done.append("today")})
    window.add_view("people", page())
    window.open_view("today")
    window.commands.run("prepare")
    window.open_view("people")
    window.commands.run("prepare")
    window.open_view("today", commands={"edit": lambda: done.append("edit")})
    window.commands.run("prepare")
    window.commands.run("edit")
    assert done == ["today", "edit"]


def test_the_private_pane_is_closed_until_asked_for_and_closes_with_the_page(window, qtbot) -> None:
    notes = QLabel("tankar")
    qtbot.addWidget(notes)
    window.add_view("today", page())
    window.add_view("people", page())
    window.open_view("today")
    assert not window.private_pane.isVisible()
    window.show_private(notes)
    assert window.private_pane.isVisible()
    assert notes.isVisible()
    assert window.private_pane.width() == pytest.approx(320, abs=2)
    window.open_view("people")
    assert not window.private_pane.isVisible()
    assert notes.parent() is None
    window.show_private(notes)
    with qtbot.waitSignal(window.private_closed):
        window.private_pane.close_requested.emit()
    assert window.private_pane.guest is None


def test_clearing_takes_every_page_name_and_word_away(window, qtbot) -> None:
    window.add_view("today", page(QLabel("Amir ringde")))
    window.set_people([AMIR])
    window.show_chrome(shown=True)
    window.open_view("today")
    window.toast("Punkten till Amir togs bort.", print)
    window.banner("Amir", "Igen", print)
    window.foot.status.saved(datetime(2026, 3, 10, 14, 2, tzinfo=UTC))
    window.clear()
    qtbot.wait(1)
    words = [label.text() for label in window.findChildren(QLabel)]
    assert not any("Amir" in text for text in words)
    assert window.sidebar.people.model().rowCount() == 0
    assert not window.has_view("today")
    assert window.open_name is None
    assert not window.sidebar.isVisible()


def test_the_toast_offers_undo_once_and_goes_by_itself(window, qtbot) -> None:
    undone: list[int] = []
    window.show_chrome(shown=True)
    window.foot.status.saved(datetime(2026, 3, 10, 14, 2, tzinfo=UTC))
    assert window.foot.status.text() == "Sparat 14:02"
    window.toast("Punkten togs bort.", lambda: undone.append(1))
    assert window.foot.toast.isVisible()
    assert not window.foot.status.isVisible()
    qtbot.mouseClick(window.foot.toast.undo_button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert not window.foot.toast.isVisible()
    assert window.foot.status.isVisible()
    window.toast("Tillagt.", ms=30)
    assert not window.foot.toast.undo_button.isVisible()
    qtbot.waitUntil(lambda: not window.foot.toast.isVisible())


def test_the_toast_waits_while_the_focus_is_on_it(window, qtbot) -> None:
    window.show_chrome(shown=True)
    window.toast("Punkten togs bort.", print, ms=40)
    window.foot.toast.undo_button.setFocus()
    qtbot.wait(80)
    assert window.foot.toast.isVisible()


def test_a_banner_says_what_to_do_and_can_be_closed(window, qtbot) -> None:
    tried: list[int] = []
    window.banner("Det är fullt på disken.", "Försök igen", lambda: tried.append(1))
    strip = window._banner
    assert strip.isVisible()
    qtbot.mouseClick(strip.button, Qt.MouseButton.LeftButton)
    assert tried == [1]
    qtbot.keyClick(strip.close_button, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    window.banner("Igen")
    window.banner("")
    assert not strip.isVisible()


def test_the_status_says_when_it_could_not(window) -> None:
    window.foot.status.could_not_save()
    assert window.foot.status.text() == "Inte sparat än. Texten finns kvar här."


def test_keys_reach_their_commands_and_leave_text_fields_alone(window, qtbot) -> None:
    done: list[str] = []
    field = QLineEdit()
    button = Button("Något")
    window.add_view("today", page(field, button), commands={"prepare": lambda: done.append("prepare")})
    window.commands.answer({"undo": lambda: done.append("undo")})
    window.show_chrome(shown=True)
    window.open_view("today")
    activate(window, qtbot)
    field.setFocus()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == [], "a text field keeps Ctrl+Z for itself"
    QTest.keyClick(field, Qt.Key.Key_F9)
    QTest.keyClick(field, Qt.Key.Key_F5)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert done == ["undo", "prepare", "undo"]
    field.clear()
    for sign in "@€{[\\":
        typed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.GroupSwitchModifier, sign)
        QApplication.sendEvent(field, typed)
    assert field.text() == "@€{[\\"
    assert len(done) == 3


def test_f6_walks_through_the_parts_of_the_window(window, qtbot) -> None:
    field = QLineEdit()
    window.add_view("today", page(field))
    window.show_chrome(shown=True)
    window.open_view("today")
    activate(window, qtbot)
    window.sidebar.button("today").setFocus()
    window.commands.run("next_pane")
    assert field.hasFocus()
    window.commands.run("next_pane")
    assert window.foot.help.hasFocus()
    window.commands.run("previous_pane")
    assert field.hasFocus()


def test_the_curtain_covers_every_window_at_once_and_gives_the_focus_back(window, qtbot) -> None:
    field = QLineEdit()
    window.add_view("today", page(field))
    window.show_chrome(shown=True)
    window.open_view("today")
    dialog = QDialog(window)
    dialog.setWindowTitle("Radera Amir")
    qtbot.addWidget(dialog)
    inner = QLineEdit(dialog)
    dialog.show()
    activate(dialog, qtbot)
    inner.setFocus()
    window.curtain.toggle()
    assert window.curtain.is_down
    for covered in (window, dialog):
        (cover,) = covers(covered)
        assert cover.isVisible()
        assert cover.geometry() == covered.rect()
        assert covered.windowTitle() == "Vardag"
        shown = covered.grab().toImage()
        assert {shown.pixelColor(3, y).name() for y in range(3, shown.height(), 40)} == {"#f6f4ef"}
    window.resize(1300, 820)
    assert covers(window)[0].size() == window.size()
    QTest.keyClicks(covers(dialog)[0], "hemligt")
    assert inner.text() == ""
    window.curtain.toggle()
    assert dialog.windowTitle() == "Radera Amir"
    assert not covers(window)
    assert inner.hasFocus()


def test_f8_works_in_a_dialog_too(window, qtbot) -> None:
    window.show_chrome(shown=True)
    dialog = QDialog(window)
    dialog.setModal(True)
    qtbot.addWidget(dialog)
    inner = QLineEdit(dialog)
    dialog.show()
    activate(dialog, qtbot)
    inner.setFocus()
    QTest.keyClick(inner, Qt.Key.Key_F8)
    assert window.curtain.is_down
    (cover,) = covers(dialog)
    QTest.keyClick(cover, Qt.Key.Key_F5)
    QTest.keyClick(cover, Qt.Key.Key_Tab)
    assert window.curtain.is_down
    QTest.keyClick(
        cover, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert not window.curtain.is_down


def test_a_window_that_opens_while_the_curtain_is_down_is_covered(window, qtbot) -> None:
    window.curtain.toggle()
    late = QDialog()
    qtbot.addWidget(late)
    inner = QLineEdit(late)
    late.show()
    activate(late, qtbot)
    inner.setFocus()
    assert covers(late)
    window.curtain.toggle()


def test_the_palette_finds_people_and_commands(window, qtbot) -> None:
    window.add_view("today", page())
    window.add_view("templates", page())
    window.set_people([AMIR, LISA])
    window.show_chrome(shown=True)
    window.open_view("today")
    window.commands.run("palette")
    palette = window._quick._palette
    QTest.keyClicks(palette.field, "mallr")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.open_name == "templates"
    assert not palette.isVisible()
    window.commands.run("palette")
    assert [row.id for row in palette.results.rows()][:2] == ["1", "2"]
    QTest.keyClicks(palette.field, "lisa")
    with qtbot.waitSignal(window.person_chosen) as chosen:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["2"]
    window.commands.run("palette")
    QTest.keyClicks(palette.field, "qqqq")
    assert palette.nothing.text() == "Inget med ”qqqq”."
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    window.clear()
    window.commands.run("palette")
    assert not {"1", "2"} & {row.id for row in palette.results.rows()}
    palette.hide()


def test_the_palette_walks_with_arrows(window, qtbot) -> None:
    window.set_people([AMIR, LISA])
    window.commands.run("palette")
    palette = window._quick._palette
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.person_chosen) as chosen:
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["2"]


def test_language_is_switched_live(window, dressed) -> None:
    window.add_view("today", page())
    window.show_chrome(shown=True)
    dressed.apply(Settings("en"))
    assert window.sidebar.button("today").accessibleName() == "Today"
    assert window.commands.action("lock").text() == "Lock"
    assert window.menuBar().actions()[1].text() == "&Edit"
    dressed.apply(Settings("sv"))
    assert window.sidebar.button("today").accessibleName() == "I dag"


def test_where_the_window_was_is_remembered_without_a_word_of_what_was_on_it(window) -> None:
    window.add_view("today", page(QLabel("hemligt")))
    window.setGeometry(40, 60, 1200, 700)
    values = window.remembered()
    assert set(values) == {"x", "y", "width", "height", "maximized", "side_pane"}
    window.setGeometry(0, 0, 1000, 650)
    window.recall(values)
    assert (window.width(), window.height()) == (1200, 700)


def test_nonsense_in_the_memory_is_left_out(window) -> None:
    window.recall({"x": "left", "width": 10**9, "side_pane": -4, "maximized": 1})
    assert window.width() >= 960
    assert geometry.remembered_from({}).side_pane == 320


SCREEN = QRect(0, 0, 1920, 1080)


@pytest.mark.parametrize(
    "lost", [QRect(5000, 10, 1000, 700), QRect(10, -900, 1000, 700), QRect(-990, 0, 1000, 700)]
)
def test_a_window_off_every_screen_is_brought_back(lost) -> None:
    placed = geometry.on_a_screen(lost, [SCREEN])
    assert SCREEN.contains(placed)
    assert placed.size() == lost.size()


def test_a_window_that_can_be_seen_stays() -> None:
    area = QRect(1800, 500, 1000, 700)
    assert geometry.on_a_screen(area, [SCREEN]) == area
    assert SCREEN.contains(geometry.on_a_screen(None, [SCREEN]))
    assert geometry.on_a_screen(QRect(9000, 0, 4000, 3000), [SCREEN]) == SCREEN


def test_closing_is_told_first(window, qtbot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_full_screen_and_back(window, qtbot) -> None:
    window.commands.run("full_screen")
    assert window.isFullScreen()
    window.commands.run("full_screen")
    assert not window.isFullScreen()


def test_the_edit_menu_works_on_the_field_that_has_the_focus(window, qtbot) -> None:
    field = QLineEdit("Amir")
    button = Button("Något")
    window.add_view("today", page(field, button))
    window.open_view("today")
    field.setFocus()
    window.commands.run("select_all")
    window.commands.run("copy")
    window.commands.run("cut")
    assert field.text() == ""
    window.commands.run("paste")
    window.commands.run("paste")
    assert field.text() == "AmirAmir"
    button.setFocus()
    for name in ("cut", "copy", "paste", "select_all"):
        window.commands.run(name)
    assert field.text() == "AmirAmir"


def test_the_card_shows_only_keys_that_work_now(window, qtbot) -> None:
    window.show_chrome(shown=True)
    seen: list[set[str]] = []

    def look_and_close() -> None:
        card = QApplication.activeModalWidget()
        seen.append({label.text() for label in card.findChildren(QLabel)})
        card.accept()

    QTimer.singleShot(0, look_and_close)
    qtbot.mouseClick(window.foot.help, Qt.MouseButton.LeftButton)
    assert {"Ridå", "Helskärm"} <= seen[0]
    assert not {"Förbered", "Lås", "Fånga …"} & seen[0]


def test_a_screen_reader_hears_what_happened(window, monkeypatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr("PySide6.QtGui.QAccessible.isActive", lambda: True)
    monkeypatch.setattr(
        "PySide6.QtGui.QAccessible.updateAccessibility",
        lambda event: heard.append(event.message()),
    )
    window.announce("Vardagen")
    window.toast("Punkten togs bort.")
    window.foot.status.saved(datetime(2026, 3, 10, 14, 2, tzinfo=UTC))
    window.foot.status.saved(datetime(2026, 3, 10, 14, 2, 30, tzinfo=UTC))
    window.foot.status.saved(datetime(2026, 3, 10, 14, 3, tzinfo=UTC))
    assert heard == ["Vardagen", "Punkten togs bort.", "Sparat 14:02", "Sparat 14:03"]


def test_the_sample_team_says_what_it_is(dressed, qapp, qtbot):
    window = MainWindow(qapp, dressed)
    qtbot.addWidget(window)
    assert window.foot.sample.isHidden()
    window.foot.mark_as_sample()
    assert not window.foot.sample.isHidden()
    assert "Exempelteam" in window.foot.sample.words.text()
