"""No word of a part is cut, in any theme, language or size; and the harness that says so sees planted faults."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.dialogs.ask import Confirm, Message
from desktop.ui.dialogs.progress import ProgressDialog
from desktop.ui.dialogs.shortcut_card import ShortcutCard, ShortcutGroup
from desktop.ui.presenters.sidebar import SidebarPerson
from desktop.ui.presenters.wording import tr
from desktop.ui.widgets.text import Text
from desktop.ui.window.main import MainWindow
from tests.ui.gallery import sheet
from tests.ui.layout import at_every_appearance, complaints, laid_out


@at_every_appearance
def test_nothing_is_cut_in_any_part(appearance, wear, qtbot) -> None:
    wear(appearance)
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sheet())
    assert complaints(laid_out(holder, (860, 600))) == []


@at_every_appearance
@pytest.mark.parametrize("size", [(960, 600), (1400, 900)], ids=str)
def test_nothing_is_cut_in_the_shell(appearance, wear, qtbot, qapp, size) -> None:
    window = MainWindow(qapp, wear(appearance))
    qtbot.addWidget(window)
    window.retranslate()
    for name in ("today", "people", "templates", "settings"):
        window.add_view(name, QWidget())
    window.commands.answer({"lock": print})
    window.set_people([SidebarPerson("1", "Amir Haddad", talk_today=True), SidebarPerson("2", "N" * 300)])
    window.show_chrome(shown=True)
    window.open_view("today")
    window.toast(tr("Inte sparat än. Texten finns kvar här."), print)
    window.banner(tr("Inte sparat än. Texten finns kvar här."), tr("Kopiera"), print)
    window.show_private(Text("Privat"))
    assert complaints(laid_out(window, size)) == []


@at_every_appearance
def test_nothing_is_cut_in_small_windows(appearance, wear, qtbot) -> None:
    wear(appearance)
    words = tr("Det där var för mycket text för det här fältet. Inget lades till, och det du hade är kvar.")
    progress = ProgressDialog(None, tr("Säkerhetskopiera nu"))
    progress.advance(3, 10)
    group = ShortcutGroup(
        tr("Visa"), ((tr("Nästa del av fönstret"), ("F6",)), (words, ("Ctrl+Shift+H", "F8")))
    )
    dialogs = [
        Message(None, tr("Säkerhetskopiera nu"), words),
        Confirm(None, words, words, tr("Ta bort"), danger=True),
        progress,
        ShortcutCard(None, [group]),
    ]
    for dialog in dialogs:
        qtbot.addWidget(dialog)
        dialog.show()
        assert complaints(laid_out(dialog, dialog.size().toTuple())) == [], type(dialog).__name__
    progress.done_with()


@pytest.fixture
def holder(qtbot, dressed) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def planted(part: QWidget, holder: QWidget) -> list[str]:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(part)
    return complaints(laid_out(holder, (300, 200)))


def test_the_harness_sees_a_cut_label(holder) -> None:
    label = QLabel("Ett ord som inte ryms på raden")
    label.setFixedWidth(60)
    assert any("is cut" in line for line in planted(label, holder))


def test_the_harness_sees_a_squeezed_text(holder) -> None:
    text = Text("Ord " * 40)
    text.setFixedHeight(20)
    assert any("is cut" in line for line in planted(text, holder))


def test_the_harness_sees_a_cut_button(holder) -> None:
    button = QPushButton("Säkerhetskopiera nu")
    button.setFixedSize(70, 40)
    assert any("is cut" in line for line in planted(button, holder))


def test_the_harness_sees_what_lies_outside(holder) -> None:
    lost = QLabel("Utanför", holder)
    lost.adjustSize()
    lost.move(280, 10)
    assert any("outside" in line for line in complaints(laid_out(holder, (300, 200))))


def test_the_harness_sees_a_nameless_field(holder) -> None:
    assert any("no accessible name" in line for line in planted(QLineEdit(), holder))


def test_the_harness_sees_a_small_target(holder) -> None:
    small = QPushButton("x")
    small.setStyleSheet("min-height: 0; min-width: 0; padding: 0")
    small.setFixedSize(20, 20)
    assert any("small target" in line for line in planted(small, holder))


def test_a_word_of_300_letters_breaks_instead_of_being_cut(holder) -> None:
    text = Text("å" * 300)
    assert planted(text, holder) == []
    assert text.height() > 60


def test_markup_is_shown_as_it_was_written(holder) -> None:
    text = Text("<b>Anna</b> & Bo", parent=holder)
    assert text.text() == "<b>Anna</b> & Bo"
    assert text.textFormat().name == "PlainText"
