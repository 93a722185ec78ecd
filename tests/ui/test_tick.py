"""A box with words that wrap: pressing either ticks it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

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
    assert tick.focusProxy() is tick.box
    tick.box.setEnabled(False)
    QTest.mouseClick(tick.words, Qt.MouseButton.LeftButton)
    assert tick.ticked
