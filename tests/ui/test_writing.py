"""Fields, notes and dates: plain text, nothing lost, nothing asked for too often."""

import time
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.presenters.readings import Reading
from desktop.ui.widgets.date_field import DateField
from desktop.ui.widgets.entry import LineEntry, NoteEntry, is_command, readable
from desktop.ui.widgets.field import LineField, SecretField, TextField
from desktop.ui.widgets.note_editor import AUTOSAVE_MS, NoteEditor

HUGE = "x" * 10_000_000


def pasted(entry, text: str) -> None:
    QApplication.clipboard().setText(text)
    entry.paste()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("rad\r\nrad\rrad\u2029rad", "rad\nrad\nrad\nrad"),
        ("e\u0301 \u200fعربي 🙂\ttab", "e\u0301 \u200fعربي 🙂\ttab"),
        ("halv \ud83d", "halv \ufffd"),
        ("<b>'); DROP TABLE", "<b>'); DROP TABLE"),
        ("", ""),
    ],
)
def test_what_no_note_can_hold_goes_and_all_else_stays(written, kept) -> None:
    assert readable(written) == kept


@pytest.mark.parametrize("kind", [LineEntry, NoteEntry])
def test_a_letter_with_alt_types_nothing(qtbot, dressed, kind) -> None:
    entry = kind()
    qtbot.addWidget(entry)
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    for letter, held in (
        ("x", alt),
        ("X", alt | shift),
        ("@", Qt.KeyboardModifier.GroupSwitchModifier),  # AltGr as X11 gives it
        ("€", alt | Qt.KeyboardModifier.ControlModifier),  # and as Windows does
        ("Y", shift),
    ):
        QApplication.sendEvent(entry, QKeyEvent(QEvent.Type.KeyPress, 0, held, letter))
    assert entry.written() == "@€Y"


def test_alt_types_on_macos(qtbot) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier, "@")
    assert is_command(pressed, "linux")
    assert not is_command(pressed, "darwin")
    back = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.AltModifier, "\b")
    assert not is_command(back, "linux")


def test_a_line_refuses_a_huge_paste_and_keeps_what_it_had(qtbot, dressed) -> None:
    field = LineField("Namn")
    qtbot.addWidget(field)
    field.show_text("Amir")
    pasted(field.entry, HUGE)
    assert field.text() == "Amir"
    assert "Inget lades till" in field.error.words.text()
    QTest.keyClicks(field.entry, " H")
    assert field.text() == "Amir H"
    assert field.error.words.text() == ""


def test_a_note_refuses_a_huge_paste_and_keeps_what_it_had(qtbot, dressed) -> None:
    field = TextField("Tankar")
    qtbot.addWidget(field)
    field.show_text("Amir")
    pasted(field.entry, HUGE)
    assert field.text() == "Amir"
    assert "Inget lades till" in field.error.words.text()


def test_300_letters_and_hostile_ones_are_taken_as_they_are(qtbot, dressed) -> None:
    for entry in (LineEntry(), NoteEntry()):
        qtbot.addWidget(entry)
        for text in ("å" * 300, "<b>Anna</b> & '); DROP TABLE", "e\u0301🙂"):
            entry.clear()
            pasted(entry, text)
            assert entry.written() == text


def test_a_paste_is_plain_text(qtbot, dressed) -> None:
    entry = NoteEntry()
    qtbot.addWidget(entry)
    rich = QMimeData()
    rich.setHtml("<b>fet</b>")
    rich.setText("fet\x00")
    assert entry.canInsertFromMimeData(rich)
    entry.insertFromMimeData(rich)
    assert entry.toPlainText() == "fet"
    picture = QMimeData()
    picture.setImageData(b"")
    assert not entry.canInsertFromMimeData(picture)


def test_a_line_is_one_line(qtbot, dressed) -> None:
    entry = LineEntry()
    qtbot.addWidget(entry)
    pasted(entry, "Amir\nHaddad")
    assert entry.written() == "Amir Haddad"


def test_the_label_is_the_buddy_and_the_name(qtbot, dressed) -> None:
    field = LineField("Namn")
    qtbot.addWidget(field)
    assert field.label.buddy() is field.entry
    assert field.entry.accessibleName() == "Namn"
    field.set_words("Name", "As you say it", "First Last")
    assert field.entry.accessibleName() == "Name"
    assert field.entry.accessibleDescription() == "As you say it"


def test_an_error_is_words_and_a_sign_and_goes_when_one_types(qtbot, dressed) -> None:
    field = LineField("Namn")
    qtbot.addWidget(field)
    field.show()
    field.say_error("Det finns redan någon som heter så.")
    assert field.error.isVisible()
    assert field.entry.property("wrong") == "true"
    QTest.keyClicks(field.entry, "A")
    assert not field.error.isVisible()
    assert field.entry.property("wrong") == ""


def test_showing_what_is_there_already_leaves_the_caret(qtbot, dressed) -> None:
    for field in (LineField("Namn"), TextField("Tankar")):
        qtbot.addWidget(field)
        field.show_text("Amir Haddad")
        entry = field.entry
        if isinstance(entry, LineEntry):
            entry.setCursorPosition(4)
            field.show_text("Amir Haddad")
            assert entry.cursorPosition() == 4
        else:
            QTest.keyClick(entry, Qt.Key.Key_Right)
            field.show_text("Amir Haddad")
            assert entry.textCursor().position() == 1


def test_return_commits_a_line_and_ctrl_return_is_the_pages(qtbot, dressed) -> None:
    line = LineField("Punkt")
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.committed):
        QTest.keyClick(line.entry, Qt.Key.Key_Return)
    note = TextField("Tankar")
    qtbot.addWidget(note)
    QTest.keyClick(note.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert note.text() == ""
    QTest.keyClick(note.entry, Qt.Key.Key_Return)
    assert note.text() == "\n"


def test_a_passphrase_is_exactly_what_was_written(qtbot, dressed) -> None:
    field = SecretField("Lösenfras")
    qtbot.addWidget(field)
    QTest.keyClicks(field.entry, "  fyra ord ")
    assert field.text() == "  fyra ord "
    assert field.entry.displayText() != field.text()
    field.reveal(shown=True)
    assert field.entry.displayText() == field.text()
    pasted(field.entry, "klistrad")
    assert "klistrad" in field.text()


def test_a_field_of_several_lines_grows_with_what_is_written(qtbot, dressed) -> None:
    field = TextField("Tankar", lines=2)
    qtbot.addWidget(field)
    field.show()
    low = field.entry.height()
    field.show_text("\n" * 3)
    qtbot.waitUntil(lambda: field.entry.height() > low)
    tall = field.entry.height()
    field.show_text("\n" * 30)
    qtbot.wait(1)
    assert field.entry.height() == tall


@pytest.fixture
def note(qtbot, dressed) -> NoteEditor:
    editor = NoteEditor("Vardagen")
    qtbot.addWidget(editor)
    editor.show()
    return editor


def test_someone_who_never_stops_typing_is_saved_too(note, qtbot) -> None:
    due: list[str] = []
    note.text_due.connect(due.append)
    until = time.monotonic() + 2.6 * AUTOSAVE_MS / 1000
    while time.monotonic() < until:
        QTest.keyClicks(note, "a")
        qtbot.wait(20)
    assert len(due) >= 2


def test_the_text_is_not_taken_at_a_keystroke(note, qtbot, monkeypatch) -> None:
    taken: list[int] = []
    monkeypatch.setattr(note, "written", lambda: taken.append(1) or "")
    QTest.keyClicks(note, "många tecken".replace("å", "a"))
    assert taken == []
    note.flush()
    assert taken == [1]


def test_leaving_saves_at_once(note, qtbot) -> None:
    QTest.keyClicks(note, "Ringde")
    with qtbot.waitSignal(note.text_due, timeout=100) as due:
        note.focusOutEvent(QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert due.args == ["Ringde"]


def test_nothing_is_due_twice_or_when_it_was_only_shown(note, qtbot) -> None:
    due: list[str] = []
    note.text_due.connect(due.append)
    note.show_note("Från valvet")
    note.flush()
    qtbot.wait(AUTOSAVE_MS + 60)
    assert due == []
    QTest.keyClicks(note, "x")
    note.flush()
    note.flush()
    assert due == ["xFrån valvet"]


def test_what_is_being_typed_is_not_overwritten(note) -> None:
    note.show_note("Ett")
    QTest.keyClicks(note, "Nytt ")
    note.show_note("Ett")
    note.show_note("Från någon annan")
    assert note.toPlainText() == "Nytt Ett"


def test_what_could_not_be_kept_is_due_again(note) -> None:
    due: list[str] = []
    note.text_due.connect(due.append)
    QTest.keyClicks(note, "x")
    note.flush()
    note.owe()
    note.flush()
    assert due == ["x", "x"]


def test_what_is_owed_stays_until_something_else_is_kept(note) -> None:
    due: list[str] = []
    note.text_due.connect(due.append)
    note.show_note("Ett")
    QTest.keyClicks(note, "x")
    note.flush()
    note.owe("Ett")
    note.show_note("Ett")
    assert note.toPlainText() == "xEtt"
    QTest.keyClicks(note, "y")
    note.flush()
    note.owe("Ett")
    note.show_note("Ett")
    assert note.toPlainText() == "xyEtt"
    note.flush()
    assert due == ["xEtt", "xyEtt", "xyEtt"]
    note.show_note("Ett")
    assert note.toPlainText() == "Ett"
    note.owe("Ett")
    note.show_note("Två")
    assert note.toPlainText() == "Två"


def read(words: str) -> Reading | None:
    if words.startswith(("fre", "fri")):
        return Reading(date(2026, 3, 13), "fre 13 mars", "röd dag" if words == "fredag" else "")
    return None


@pytest.fixture
def when(qtbot, dressed) -> DateField:
    holder = QWidget()
    qtbot.addWidget(holder)
    field = DateField("När", read)
    column = QVBoxLayout(holder)
    column.addWidget(field)
    column.addWidget(LineEntry())
    field.holder = holder
    holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    field.focus()
    return field


def test_the_chip_says_at_once_how_the_words_are_read(when) -> None:
    QTest.keyClicks(when.entry, "fre")
    assert when.chip.words.text() == "fre 13 mars"
    assert when.text() == "fre"
    assert when.value is None
    QTest.keyClicks(when.entry, "dag")
    assert when.chip.words.text() == "fre 13 mars · röd dag"


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_tab_and_return_accept(when, qtbot, key) -> None:
    heard: list[object] = []
    when.accepted.connect(heard.append)
    QTest.keyClicks(when.entry, "fre")
    QTest.keyClick(when.entry, key)
    assert heard == [date(2026, 3, 13)]
    assert when.text() == "fre 13 mars"
    assert not when.entry.font().underline()
    if key == Qt.Key.Key_Tab:
        assert not when.entry.hasFocus()


def test_words_that_say_no_date_stay_underlined(when) -> None:
    heard: list[object] = []
    when.accepted.connect(heard.append)
    QTest.keyClicks(when.entry, "nan gang")
    QTest.keyClick(when.entry, Qt.Key.Key_Return)
    assert heard == [None]
    assert when.text() == "nan gang"
    assert when.entry.font().underline()
    QTest.keyClicks(when.entry, "x")
    assert not when.entry.font().underline()


def test_an_emptied_field_is_no_date(when) -> None:
    when.show_value(date(2026, 3, 13), "fre 13 mars")
    heard: list[object] = []
    when.accepted.connect(heard.append)
    when.entry.clear()
    when.accept()
    when.accept()
    assert heard == [None]
    assert when.value is None


def test_a_value_that_is_shown_is_not_news_and_does_not_overwrite_typing(when) -> None:
    heard: list[object] = []
    when.accepted.connect(heard.append)
    when.show_value(date(2026, 3, 13), "fre 13 mars")
    when.accept()
    assert heard == []
    QTest.keyClicks(when.entry, " x")
    when.show_value(date(2026, 3, 10), "tis 10 mars")
    assert when.text() == "fre 13 mars x"


def test_words_are_read_again_in_another_way(when) -> None:
    QTest.keyClicks(when.entry, "fri")
    when.read_with(lambda _words: None)
    assert not when.chip.isVisible()
