"""Small windows: the harmless answer has the focus, Esc closes, and work can be stopped."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel

from desktop.ui.dialogs.ask import Confirm, Message, confirm, tell
from desktop.ui.dialogs.dialog import focus_back
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.dialogs.shortcut_card import ShortcutCard, ShortcutGroup, keys_as_shown
from desktop.ui.theme.type_scale import TextRole
from desktop.ui.widgets.avatar import Avatar, initials
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip, Tag
from desktop.ui.widgets.section import EmptyState, SectionHeader
from desktop.ui.widgets.text import Text


def answered(accept: bool) -> None:
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    (dialog.accept if accept else dialog.reject)()


def test_a_question_comes_back_with_its_answer(qtbot, dressed) -> None:
    for accept in (True, False):
        QTimer.singleShot(0, lambda accept=accept: answered(accept))
        assert confirm(None, "Radera Amir?", "Det går inte att ångra.", "Radera", danger=True) is accept
    QTimer.singleShot(0, lambda: answered(True))
    tell(None, "Klart", "Sju personer lades till.")


def test_return_alone_never_erases(qtbot, dressed) -> None:
    dialog = Confirm(None, "Radera?", "Allt om Amir.", "Radera", danger=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.focusWidget() is dialog.no
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert dialog.result() == QDialog.DialogCode.Rejected
    harmless = Confirm(None, "Börja?", "Nu.", "Börja")
    qtbot.addWidget(harmless)
    harmless.show()
    assert harmless.focusWidget() is harmless.yes


def test_titles_name_nobody_and_escape_closes(qtbot, dressed) -> None:
    dialog = Message(None, "Om Amir", "Text")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.windowTitle() == "Vardag"
    assert dialog.accessibleName() == "Om Amir"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_progress_waits_a_moment_before_it_shows_itself(qtbot, dressed) -> None:
    dialog = ProgressDialog(None, "Gör PDF")
    qtbot.addWidget(dialog)
    assert not dialog.isVisible()
    qtbot.waitUntil(dialog.isVisible, timeout=2000)
    dialog.advance(3, 10)
    assert dialog.bar.value() / dialog.bar.maximum() == 0.3
    dialog.advance(6 * 2**31, 8 * 2**31)
    assert dialog.bar.value() / dialog.bar.maximum() == 0.75
    assert not dialog.words.isVisible()
    dialog.done_with()
    assert not dialog.isVisible()


def test_work_that_is_done_soon_shows_nothing(qtbot, dressed) -> None:
    dialog = ProgressDialog(None, "Gör PDF")
    dialog.done_with()
    qtbot.wait(350)
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ProgressDialog) and w.isVisible()]


def test_escape_and_the_close_button_ask_the_work_to_stop(qtbot, dressed) -> None:
    for way in (
        lambda d: QTest.keyClick(d, Qt.Key.Key_Escape),
        lambda d: d.close(),
        lambda d: d.stop.click(),
    ):
        dialog = ProgressDialog(None, "Gör PDF")
        qtbot.addWidget(dialog)
        dialog.show()
        with qtbot.waitSignal(dialog.cancelled):
            way(dialog)
        assert dialog.isVisible(), "it stays until the work has stopped"
        assert dialog.words.text() == "Avbryter …"
        dialog.done_with()


def test_the_card_shows_every_key_that_works(qtbot, dressed) -> None:
    card = ShortcutCard(None, [ShortcutGroup("Visa", (("Ridå", ("F8", "Ctrl+Shift+H")),))])
    qtbot.addWidget(card)
    words = {label.text() for label in card.findChildren(QLabel)}
    assert {"Visa", "Ridå", keys_as_shown(("F8", "Ctrl+Shift+H"))} <= words
    assert keys_as_shown(("F8", "Ctrl+Shift+H")).startswith("F8, Ctrl+")


def test_the_focus_goes_back(qtbot, dressed) -> None:
    button = Button("Förbered")
    qtbot.addWidget(button)
    button.show()
    focus_back(button)
    focus_back(None)
    assert button.window().focusWidget() is button


def test_a_chip_can_be_taken_away_and_says_so(qtbot, dressed) -> None:
    chip = Chip("Amir")
    qtbot.addWidget(chip)
    assert chip.cross.accessibleName() == "Ta bort Amir"
    with qtbot.waitSignal(chip.removed):
        chip.cross.click()
    tag = Tag("från 10 mars")
    qtbot.addWidget(tag)
    tag.say("")
    assert tag.isHidden()


def test_an_empty_place_says_how_to_begin(qtbot, dressed) -> None:
    empty = EmptyState("Börja med det första samtalet. Mallen finns klar.", "Förbered")
    qtbot.addWidget(empty)
    empty.show()
    with qtbot.waitSignal(empty.acted):
        empty.button.click()
    empty.say("Inget här.")
    assert not empty.button.isVisible()


def test_a_head_may_have_a_control(qtbot, dressed) -> None:
    head = SectionHeader("Åtaganden")
    qtbot.addWidget(head)
    more = Button("Mer")
    head.add_control(more)
    head.set_words("Actions")
    assert head.heading.text() == "Actions"
    assert more.parentWidget() is head


def test_initials_are_first_and_last(qtbot, dressed) -> None:
    assert initials("Amir Haddad") == "AH"
    assert initials("Nguyễn Thị Minh Khai") == "NK"
    assert initials("åsa (vik) öberg") == "ÅÖ"
    assert initials("Bo") == "B"
    assert initials("42 7") == "47"
    assert initials("") == ""
    avatar = Avatar("1", "Amir Haddad")
    qtbot.addWidget(avatar)
    before = avatar.grab().toImage()
    avatar.show_person("2", "Lisa Ek")
    assert avatar.grab().toImage() != before


def test_a_text_can_change_its_colour_and_size(qtbot, dressed) -> None:
    text = Text("Vardag")
    qtbot.addWidget(text)
    before = text.grab().toImage()
    text.set_token("error_ink")
    assert text.grab().toImage() != before
    small = text.sizeHint()
    text.set_role(TextRole.H1)
    assert text.role == TextRole.H1
    assert text.sizeHint().height() > small.height()
