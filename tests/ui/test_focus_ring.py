"""The ring: around whatever has the keyboard, two pixels outside it, never cut."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.theme.tokens import LIGHT
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.focus_ring import FocusRing
from desktop.ui.widgets.row_model import Row
from desktop.ui.widgets.rows import Rows


@pytest.fixture
def ring(qtbot, qapp, dressed):
    made = FocusRing(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def window(qtbot, ring) -> QWidget:
    made = QWidget()
    made.setProperty("tone", "window")
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.setContentsMargins(20, 20, 20, 20)
    made.button, made.field, made.rows = Button("Förbered"), QLineEdit(), Rows("Punkter")
    made.rows.show_rows([Row("a", "Ett"), Row("b", "Två")])
    for part in (made.button, made.field, made.rows):
        column.addWidget(part)
    made.resize(400, 300)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def around(part: QWidget) -> QRect:
    return QRect(part.mapTo(part.window(), QPoint(0, 0)), part.size()).adjusted(-4, -4, 4, 4)


def test_the_ring_lies_two_pixels_outside_a_two_pixel_gap(window, ring) -> None:
    window.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.frame.geometry() == around(window.button)
    shown = window.grab().toImage()
    middle = around(window.button).center().y()
    left = around(window.button).left()
    assert [shown.pixelColor(left + x, middle).name().upper() for x in range(2)] == [LIGHT.focus] * 2
    assert [shown.pixelColor(left + 2 + x, middle).name().upper() for x in range(2)] == [LIGHT.window] * 2


def test_the_ring_follows_the_focus_and_the_layout(window, ring, qtbot) -> None:
    window.field.setFocus()
    assert ring.frame.geometry() == around(window.field)
    window.resize(600, 400)
    qtbot.waitUntil(lambda: ring.frame.geometry() == around(window.field))
    window.field.hide()
    assert ring.frame is None or ring.frame.geometry() != around(window.field)


def test_in_a_list_the_ring_lies_around_the_row(window, ring) -> None:
    window.rows.setFocus()
    window.rows.go_to("a")
    first = ring.frame.geometry()
    QTest.keyClick(window.rows, Qt.Key.Key_Down)
    assert ring.frame.geometry().top() > first.top()
    assert ring.frame.height() < window.rows.height()


def test_a_click_on_a_button_shows_no_ring_until_a_key_is_pressed(window, ring) -> None:
    window.field.setFocus()
    QTest.mousePress(window.button, Qt.MouseButton.LeftButton)
    assert window.button.hasFocus()
    assert ring.frame is None
    QTest.mouseRelease(window.button, Qt.MouseButton.LeftButton)
    QTest.keyClick(window.button, Qt.Key.Key_Shift)
    assert ring.frame is not None
    QTest.mouseClick(window.field, Qt.MouseButton.LeftButton)
    assert ring.frame is not None, "where one types there is always a ring"


def test_the_ring_takes_no_clicks_and_no_focus(window, ring) -> None:
    window.button.setFocus()
    assert ring.frame.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    assert ring.frame.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_typing_does_not_paint_the_ring_again(window, ring) -> None:
    window.field.setFocus()
    hole = window.field.mapTo(window, window.field.rect().center()) - ring.frame.pos()
    assert not ring.frame.mask().contains(hole)


def test_what_is_scrolled_away_has_no_ring(qtbot, ring) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    fields = [QLineEdit() for _ in range(30)]
    for field in fields:
        column.addWidget(field)
    area.setWidget(sheet)
    area.setWidgetResizable(True)
    area.resize(200, 200)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    fields[0].setFocus()
    assert ring.frame is not None
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    assert ring.frame is None
    area.verticalScrollBar().setValue(0)
    assert ring.frame is not None


def test_a_control_that_is_deleted_takes_its_ring_with_it(window, ring, qtbot) -> None:
    window.button.setFocus()
    window.button.deleteLater()
    qtbot.wait(1)
    window.field.setFocus()
    assert ring.frame.geometry() == around(window.field)
