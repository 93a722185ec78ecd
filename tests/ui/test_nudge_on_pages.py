"""The nudge about sensitive words in the fields of the real pages: it shows, keeps the words, and is gone at Esc."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.promises import Action, Agreement, AgreementState, Owner
from desktop.services import meeting
from desktop.ui.widgets.coached import Coached
from tests.services.desk import stored
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table

WORDS = "Hon är sjukskriven"
NUDGE = "Känslig uppgift? Behövs den här"


@pytest.fixture
def bench():
    made = at_the_table()
    for record in (
        Agreement("ag", "amir", "Vi hörs", AgreementState.IN_FORCE, date(2026, 1, 20), dialogue_id="talk"),
        Action("mine", "amir", "boka Lisa", Owner.MANAGER, date(2026, 3, 13), dialogue_id="talk"),
    ):
        stored(made.session, record)
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


def write(coached: Coached, words: str = WORDS) -> None:
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(coached.entry, event)
    coached.judge()


def fields(window) -> list[Coached]:
    return [coached for coached in window.findChildren(Coached) if coached.entry.isVisible()]


def every_field_nudges(window, least: int) -> None:
    found = fields(window)
    assert len(found) >= least
    for coached in found:
        coached.entry.setFocus()
        write(coached)
        assert coached.strip.isVisible(), coached.entry.accessibleName()
        assert coached.strip.first.text().startswith(NUDGE)
        assert WORDS in coached.entry.written()
        QTest.keyClick(coached.entry, Qt.Key.Key_Escape)
        assert coached.strip.isHidden()
        assert WORDS in coached.entry.written()


def test_on_a_persons_page_and_in_the_private_book(shown):
    shown.open("person", "amir")
    shown.command("private")
    every_field_nudges(shown.window, 3)


def test_in_prepare(shown):
    shown.open("prepare", "talk")
    every_field_nudges(shown.window, 2)


def test_in_wrap_up(shown):
    meeting.enter(shown.session, "talk")
    shown.open("wrap_up", "talk")
    every_field_nudges(shown.window, 4)


def test_in_a_dialogue_that_was_held(shown):
    shown.open("dialogue", "talk")
    every_field_nudges(shown.window, 2)


def test_the_strip_follows_the_language(shown, checkout):
    from desktop.ui.presenters import wording
    from desktop.ui.widgets.coached import say_again

    shown.open("prepare", "talk")
    coached = fields(shown.window)[0]
    write(coached)
    wording.set_language("en", checkout / "resources" / "translations")
    say_again(shown.window)
    assert coached.strip.first.text() == "Sensitive? Is it needed here, or does it belong with HR?"


@at_every_appearance
def test_no_word_is_cut_beside_a_nudge(appearance, wear, qtbot, qapp, bench):
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, (960, 600))
    for name, what in (("person", "amir"), ("wrap_up", "talk")):
        if name == "wrap_up":
            meeting.enter(screen.session, "talk")
        screen.open(name, what)
        for coached in fields(screen.window):
            write(coached)
        screen.settle()
        assert complaints(screen.window) == []
    screen.close()
