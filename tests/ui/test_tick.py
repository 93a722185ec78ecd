"""A box with words that wrap: pressing either ticks it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.ui.presenters.settings import Settings
from desktop.ui.theme.measures import RING, RING_GAP
from desktop.ui.widgets.tick import Tick


def test_box_and_words_tick(qtbot, dressed):
    tick = Tick("Plats för underskrift")
    qtbot.addWidget(tick)
    tick.show()
    said = []
    tick.clicked.connect(said.append)
    QTest.mouseClick(tick.words, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tick.words, Qt.MouseButton.RightButton)
    tick.box.click()
    tick.show_ticked(ticked=True)
    assert said == [True, False]
    assert tick.ticked
    assert tick.box.accessibleName() == "Plats för underskrift"
    tick.box.setEnabled(False)
    QTest.mouseClick(tick.words, Qt.MouseButton.LeftButton)
    assert tick.ticked


def test_the_focus_goes_to_the_box_and_tab_comes_by_once(qtbot, dressed):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, tick, after = QPushButton(), Tick("Plats för underskrift"), QPushButton()
    for part in (before, tick, after):
        column.addWidget(part)
    QWidget.setTabOrder(after, tick.box)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    tick.setFocus()
    assert tick.box.hasFocus()
    walked = []
    for _ in range(6):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        walked.append(window.focusWidget())
    assert walked == [before, after, tick.box] * 2


def test_the_focus_ring_leaves_its_words_alone(qtbot, dressed):
    tick = Tick("Plats för underskrift")
    qtbot.addWidget(tick)
    for percent in (100, 200):
        dressed.apply(Settings("sv", text_percent=percent))
        tick.resize(tick.sizeHint())
        tick.show()
        assert tick.words.geometry().left() > tick.box.geometry().right() + RING + RING_GAP - 1
