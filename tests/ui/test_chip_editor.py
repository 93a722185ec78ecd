"""The note with chips: what stands in it is what was typed, and a label is only how it looks."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest

from desktop.domain.attendance import Attendance
from desktop.domain.note_lines import LineKind
from desktop.ui.presenters.note_chips import ChipReader
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.theme.look import look
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets import chip_editor
from desktop.ui.widgets.chip_editor import ChipEditor
from tests.services.desk import NOW

READER = ChipReader(Attendance(("Karin Berg",), ("Amir Haddad",)), NOW)


@pytest.fixture
def editor(qtbot, dressed) -> ChipEditor:
    made = ChipEditor("Läget", TextRole.MEETING, READER.aside, READER.spoken)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    made.setFocus()
    return made


@pytest.fixture
def said(monkeypatch):
    heard = []
    monkeypatch.setattr(chip_editor, "announce", lambda _, text: heard.append(text))
    return heard


def kinds(editor):
    document = editor.document()
    return [editor.line_kind(document.findBlockByNumber(n)) for n in range(document.blockCount())]


def has_colour(image, area, token):
    wanted = look().colour(token)
    return any(
        image.pixelColor(x, y) == wanted
        for x in range(area.left(), area.right())
        for y in range(area.top(), area.bottom())
    )


def test_a_sign_becomes_a_label_at_once_and_stays_what_was_typed(editor):
    QTest.keyClicks(editor, "!")
    assert kinds(editor) == [LineKind.TEXT]
    QTest.keyClicks(editor, " ")
    assert kinds(editor) == [LineKind.ACTION]
    QTest.keyClicks(editor, "Karin bokar Lisa fre")

    assert editor.toPlainText() == "! Karin bokar Lisa fre"


def test_the_label_is_painted_over_the_sign_and_the_words_come_after_it(editor):
    editor.show_note("! Karin bokar Lisa fre")
    image = editor.viewport().grab().toImage()
    cursor = editor.textCursor()
    cursor.setPosition(1)
    after_sign = editor.cursorRect(cursor).left()

    assert after_sign > editor.chips.labels[LineKind.ACTION].width - 6
    assert has_colour(image, QRect(4, 4, after_sign, 20), "accent_soft")


def test_whose_and_when_stand_in_the_margin(editor):
    editor.show_note("vanlig text\n! Karin bokar Lisa fre")
    image = editor.margin.grab().toImage()
    line = editor.cursorRect().height()

    assert has_colour(image, QRect(0, 4 + line, editor.margin.width(), line), "accent_soft")
    assert not has_colour(image, QRect(0, 0, editor.margin.width(), line - 2), "accent_soft")


def test_words_never_run_into_the_margin(editor):
    assert editor.viewport().geometry().right() < editor.margin.geometry().left()
    assert editor.margin_width() <= editor.width() / 3


@pytest.mark.parametrize("caret", [1, 2])
def test_backspace_at_the_label_makes_the_line_plain_and_undo_brings_it_back(editor, caret):
    editor.show_note("! Karin bokar")
    cursor = editor.textCursor()
    cursor.setPosition(caret)
    editor.setTextCursor(cursor)

    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.toPlainText() == "Karin bokar"
    assert kinds(editor) == [LineKind.TEXT]

    editor.undo()
    assert editor.toPlainText() == "! Karin bokar"
    assert kinds(editor) == [LineKind.ACTION]


def test_backspace_elsewhere_is_backspace(editor):
    editor.show_note("en rad\n! Karin")
    for place, text in ((12, "en rad\n! Kain"), (7, "en rad! Kain"), (3, "enrad! Kain")):
        cursor = editor.textCursor()
        cursor.setPosition(place)
        editor.setTextCursor(cursor)
        QTest.keyClick(editor, Qt.Key.Key_Backspace)
        assert editor.toPlainText() == text


def test_backspace_takes_a_selection_whole(editor):
    editor.show_note("! Karin")
    cursor = editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.toPlainText() == "Karin"


def test_a_screen_reader_hears_what_a_line_becomes_and_what_it_became(editor, said):
    QTest.keyClicks(editor, "! Karin bokar Lisa fre")
    assert said == ["Åtagande"]
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert said[-1] == "Åtagande, Karin, fredag 13 mars"


def test_every_kind_has_its_label_and_a_list_its_dot(editor):
    editor.show_note("! a\n= b\n+ c\n* d\n? e\n- f\ntext\n* * *")
    assert kinds(editor) == [
        *(LineKind.ACTION, LineKind.AGREEMENT, LineKind.OBSERVATION, LineKind.OBSTACLE, LineKind.NEXT_TIME),
        *(LineKind.LIST, LineKind.TEXT, LineKind.TEXT),
    ]
    assert not editor.viewport().grab().isNull()


def test_what_is_shown_is_not_due_and_what_is_typed_is(editor, qtbot):
    due = []
    editor.text_due.connect(due.append)
    editor.show_note("! Karin")
    editor.flush()
    assert due == []

    with qtbot.waitSignal(editor.text_due, timeout=5000):
        QTest.keyClicks(editor, "x")
    assert due == ["x! Karin"]


def test_no_text_is_taken_at_a_keystroke(editor, monkeypatch):
    editor.show_note("rad\n" * 2000)
    monkeypatch.setattr(editor, "toPlainText", pytest.fail)
    QTest.keyClicks(editor, "! Karin bokar")
    monkeypatch.undo()


def test_labels_follow_theme_language_and_size(editor, dressed):
    editor.show_note("! Karin")
    before = editor.chips.labels[LineKind.ACTION]
    dressed.apply(Settings("en", ThemeMode.DARK, 200))
    editor.dress()
    after = editor.chips.labels[LineKind.ACTION]

    assert (before.text, after.ground) == ("Åtagande", QColor(look().tokens.accent_soft))
    assert after.width > before.width


def test_the_margin_scrolls_with_the_words(editor, qtbot):
    editor.show_note("\n".join(["text"] * 40 + ["! Karin bokar fre"]))
    editor.moveCursor(QTextCursor.MoveOperation.End)
    editor.ensureCursorVisible()
    qtbot.wait(20)
    image = editor.margin.grab().toImage()
    assert has_colour(image, image.rect(), "accent_soft")
