"""Rows: keyboard first, and the list asks while its owner decides."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.presenters.settings import Settings
from desktop.ui.widgets import row_delegate
from desktop.ui.widgets.entry import LineEntry
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.row_delegate import RowDelegate
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows
from desktop.ui.window.row_commands import row_handlers

ROWS = [
    Row("a", "Semesterplan", lead="Amir:", tag="från 24 feb", movable=True),
    Row("b", "Boka Lisa", ticked=False, trail="fre 13 mars", movable=True),
    Row("c", "Utkast", ticked=True, movable=True),
]


@pytest.fixture
def rows(qtbot, dressed) -> Rows:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    made = Rows("Dagens punkter")
    made.show_rows(ROWS)
    column.addWidget(made)
    column.addStretch()
    made.holder = holder
    holder.resize(400, 400)
    holder.show()
    made.go_to("a")
    return made


def heard(signal) -> list[tuple]:
    said: list[tuple] = []
    signal.connect(lambda *about: said.append(about))
    return said


def test_arrows_walk_return_opens_space_ticks_delete_asks(rows) -> None:
    opened, ticked, removed = heard(rows.opened), heard(rows.ticked), heard(rows.removal_asked)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    QTest.keyClick(rows, Qt.Key.Key_Delete)
    assert opened == [("a",)]
    assert ticked == [("b", True), ("c", False)]
    assert removed == [("c",)]


def test_alt_with_arrows_asks_to_move_within_the_list(rows) -> None:
    moved = heard(rows.moved)
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(rows, Qt.Key.Key_Up, alt)
    QTest.keyClick(rows, Qt.Key.Key_Down, alt)
    rows.go_to("c")
    QTest.keyClick(rows, Qt.Key.Key_Down, alt)
    QTest.keyClick(rows, Qt.Key.Key_Up, alt)
    assert moved == [("a", 1), ("c", 1)]
    rows.show_rows([Row("a", "fast"), Row("b", "fast")])
    rows.go_to("a")
    QTest.keyClick(rows, Qt.Key.Key_Down, alt)
    assert len(moved) == 2


def test_the_menu_moves_and_removes_in_the_list_that_has_the_focus(rows, qtbot) -> None:
    moved, removed = heard(rows.moved), heard(rows.removal_asked)
    commands = row_handlers()
    rows.clearFocus()
    for command in commands.values():
        command()
    assert moved == removed == [], "nothing has the focus"
    rows.holder.activateWindow()
    rows.setFocus()
    qtbot.waitUntil(rows.hasFocus)
    for command in ("move_down", "delete"):
        commands[command]()
    rows.go_to("b")
    commands["move_up"]()
    assert moved == [("a", 1), ("b", 0)]
    assert removed == [("a",)]
    rows.show_rows([])
    for command in commands.values():
        command()
    assert len(moved + removed) == 3


def test_delete_belongs_to_the_list_and_to_a_text_before_the_window(rows, qtbot) -> None:
    removed, by_window = heard(rows.removal_asked), []
    line = LineEntry()
    line.setText("Amir")
    rows.holder.layout().addWidget(line)
    action = QAction(rows.holder)
    action.setShortcut("Del")
    action.triggered.connect(lambda: by_window.append(1))
    rows.holder.addAction(action)
    rows.holder.activateWindow()
    for part in (rows, line):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        QTest.keyClick(part, Qt.Key.Key_Home)
        QTest.keyClick(part, Qt.Key.Key_Delete)
    assert (removed, line.text(), by_window) == ([("a",)], "mir", [])


def test_a_press_on_the_box_ticks_and_a_press_on_the_words_does_not(rows) -> None:
    ticked = heard(rows.ticked)
    area = rows.visualRect(rows.model().index(1, 0))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=area.topLeft() + QPoint(20, 18))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
    assert ticked == [("b", True)]


def test_the_place_is_kept_by_id_and_the_next_row_takes_it_when_it_is_gone(rows) -> None:
    rows.go_to("b")
    rows.show_rows([ROWS[1], ROWS[0], ROWS[2]])
    assert rows.current_id() == "b"
    rows.show_rows([ROWS[0], ROWS[2]])
    assert rows.current_id() == "a"
    rows.show_rows([ROWS[2]])
    rows.show_rows([])
    assert rows.current_id() is None


def test_a_change_in_a_row_keeps_the_list_in_place(rows) -> None:
    resets = heard(rows.model().modelReset)
    rows.show_rows([ROWS[0], Row("b", "Boka Lisa i dag", ticked=True), ROWS[2]])
    rows.show_rows(rows.rows())
    assert resets == []
    assert rows.rows()[1].text == "Boka Lisa i dag"


def test_a_drag_carries_no_words_and_ends_in_a_question(rows) -> None:
    moved = heard(rows.moved)
    model = rows.model()
    data = model.mimeData([model.index(0, 0)])
    carried = bytes(data.data(data.formats()[0]).data()).decode()
    assert "Semester" not in carried
    none = model.index(-1, -1)
    model.dropMimeData(data, Qt.DropAction.MoveAction, 3, 0, none)
    model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, none)
    model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, none)
    model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, model.index(2, 0))
    assert moved == [("a", 2), ("a", 1)]


def test_a_drag_from_another_list_is_refused(rows, qtbot) -> None:
    moved = heard(rows.moved)
    other = Rows("Andra")
    qtbot.addWidget(other)
    other.show_rows([Row("a", "x", movable=True)])
    data = other.model().mimeData([other.model().index(0, 0)])
    assert not rows.model().dropMimeData(data, Qt.DropAction.MoveAction, 2, 0, rows.model().index(-1, -1))
    assert moved == []


def test_a_screen_reader_hears_the_whole_row_and_the_tick(rows) -> None:
    model = rows.model()
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(said) == "Amir, Semesterplan, från 24 feb"
    assert model.index(1, 0).data(said) == "Boka Lisa, fre 13 mars"
    assert model.index(1, 0).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert rows.accessibleName() == "Dagens punkter"


def test_rows_are_as_high_as_their_words_and_the_page_scrolls(rows, qtbot) -> None:
    before = rows.height()
    rows.show_rows([Row("a", "Ett långt ord " * 40)])
    qtbot.waitUntil(lambda: rows.height() > before)
    assert rows.verticalScrollBar().maximum() == 0
    assert rows.height() >= rows.sizeHintForRow(0)


def test_the_first_row_takes_the_keyboard_when_the_list_is_entered(qtbot, dressed) -> None:
    made = Rows("Punkter")
    qtbot.addWidget(made)
    made.show_rows(ROWS)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.clearFocus()
    made.setFocus()
    assert made.current_id() == "a"


def test_a_row_is_worked_out_once_for_a_width_and_a_look(rows, dressed, monkeypatch) -> None:
    delegate, worked_out = rows.itemDelegate(), []
    lay_out = RowDelegate._lay_out
    monkeypatch.setattr(
        RowDelegate,
        "_lay_out",
        staticmethod(lambda row, *more: worked_out.append(row) or lay_out(row, *more)),
    )
    delegate._heights.clear()
    heights = [rows.sizeHintForRow(0) for _ in range(5)]
    assert worked_out == [rows.rows()[0]]
    dressed.apply(Settings("sv", text_percent=200))
    assert rows.sizeHintForRow(0) > heights[0]
    monkeypatch.setattr("desktop.ui.widgets.row_delegate._MOST_HEIGHTS", 0)
    assert rows.sizeHintForRow(1) >= rows.sizeHintForRow(0)
    assert len(delegate._heights) == 1


@pytest.mark.parametrize("width", [60, 150, 400, 2000])
def test_a_row_is_as_high_as_its_words_need_whether_measured_before_or_not(dressed, width):
    row = Row(
        "a",
        "Ringa Nordfors innan veckan är slut, 中文 👍\noch sen",
        lead="Karin",
        trail="13 mars",
        tag="Hinder",
    )
    measured = RowDelegate()
    for other in (30, 700, width):
        measured.height(row, other)
    assert measured.height(row, width) == RowDelegate._lay_out(row, width, row_delegate._words).height


def test_the_page_follows_the_keyboard_down_a_long_list_and_only_it(qtbot, dressed):
    page = Page()
    qtbot.addWidget(page)
    made, elsewhere = Rows("Lång"), LineEntry()
    made.show_rows([Row(f"r{number}", f"Rad {number}") for number in range(60)])
    page.column.addWidget(elsewhere)
    page.column.addWidget(made)
    page.resize(600, 400)
    page.show()
    qtbot.waitExposed(page).__enter__()
    page.activateWindow()
    elsewhere.setFocus()
    qtbot.waitUntil(elsewhere.hasFocus)
    made.go_to("r59")
    assert page.verticalScrollBar().value() == 0
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Up)
    row = made.visualRect(made.currentIndex())
    top = made.viewport().mapTo(page.viewport(), row.topLeft()).y()
    assert page.verticalScrollBar().value() > 0
    assert 0 <= top <= 400 - row.height()
