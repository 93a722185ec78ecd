"""The window that asks for a paper's password: twice, nothing cut, and empty again when it has been answered."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.dialogs.password import PasswordDialog, ask_for_password
from tests.ui.layout import at_every_appearance, complaints

WORDS = "fyra hemliga ord nu"


@pytest.fixture
def dialog(qtbot, dressed):
    dialog = PasswordDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@at_every_appearance
def test_nothing_is_cut(qtbot, wear, appearance):
    wear(appearance)
    dialog = PasswordDialog(None)
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.qWait(20)
    assert complaints(dialog) == []
    dialog.save.click()
    QTest.qWait(20)
    assert complaints(dialog) == []


def test_dots_until_they_are_shown(dialog):
    hidden, shown = dialog.first.entry.EchoMode.Password, dialog.first.entry.EchoMode.Normal
    assert [field.entry.echoMode() for field in dialog.fields] == [hidden, hidden]
    dialog.shown.box.click()
    assert [field.entry.echoMode() for field in dialog.fields] == [shown, shown]


def test_by_keyboard_a_word_is_missing_then_differs_then_will_do(dialog):
    assert dialog.focusWidget() is dialog.first.entry
    QTest.keyClick(dialog.first.entry, Qt.Key.Key_Return)
    assert "Skriv ett lösenord" in dialog.error.words.text()
    assert dialog.focusWidget() is dialog.first.entry
    QTest.keyClicks(dialog.first.entry, WORDS)
    QTest.keyClicks(dialog.again.entry, WORDS[:-1])
    QTest.keyClick(dialog.again.entry, Qt.Key.Key_Return)
    assert "inte lika" in dialog.error.words.text()
    assert dialog.isVisible()
    QTest.keyClicks(dialog.again.entry, WORDS[-1])
    QTest.keyClick(dialog.again.entry, Qt.Key.Key_Return)
    assert dialog.result() == dialog.DialogCode.Accepted
    assert dialog.taken() == WORDS
    assert [field.entry.text() for field in dialog.fields] == ["", ""]


def answered(accept: bool) -> PasswordDialog:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PasswordDialog)
    for field in dialog.fields:
        field.entry.setText(WORDS)
    (dialog.save.click if accept else dialog.reject)()
    return dialog


@pytest.mark.parametrize(("accept", "answer"), [(True, WORDS), (False, None)])
def test_it_comes_back_with_the_answer(qtbot, dressed, accept, answer):
    QTimer.singleShot(0, lambda: answered(accept))
    assert ask_for_password(None) == answer
