"""The coach below a field: after a pause and never at a keystroke, silenced by Esc, never in the way."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.presenters import wording
from desktop.ui.presenters.coach_words import About
from desktop.ui.widgets.coached import COACH_MS, Coached
from desktop.ui.widgets.field import LineField
from desktop.ui.widgets.note_editor import NoteEditor
from desktop.ui.widgets.sentence_editor import SentenceEditor
from tests.ui.layout import at_every_appearance, complaints, laid_out

EFFECT = "’öka’ beskriver en effekt. Vad gör ni, rent konkret, för att komma dit?"
CUE = "När händer det? Börja gärna med ’När …’ eller ’Innan …’."
SENSITIVE = "Känslig uppgift? Behövs den här, eller hör den hemma hos HR?"
INSTEAD = "Skriv hellre anpassningen i arbetet: vad som gäller, och till när."


@pytest.fixture
def put(qtbot, dressed):
    """Shows a coached field in a window of its own, the caret in it."""

    windows = []

    def show(part, about: About, *, discreet: bool = False) -> Coached:
        coached = Coached(part, about, discreet=discreet)
        window = QWidget()
        column = QVBoxLayout(window)
        column.addWidget(coached)
        qtbot.addWidget(window)
        window.show()
        windows.append(window)
        coached.setFocus()
        return coached

    return show


def type_and_wait(qtbot, coached: Coached, words: str) -> None:
    with qtbot.waitSignal(coached.coached, timeout=20_000):
        put_in(coached, words)


def put_in(coached: Coached, words: str) -> None:
    """As an input method does: QTest has no key for å, ä and ö."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(coached.entry, event)


def test_a_behaviour_is_judged_after_a_pause(qtbot, put):
    coached = put(SentenceEditor("Beteende"), About.BEHAVIOUR)
    put_in(coached, "Öka samarbetet")
    assert coached.strip.isHidden()
    with qtbot.waitSignal(coached.coached, timeout=20_000):
        pass
    assert coached.strip.isVisible()
    assert coached.strip.shown.lines == (EFFECT, CUE)
    assert (coached.strip.first.text(), coached.strip.second.text()) == (EFFECT, CUE)
    assert coached.part.sentence() == "Öka samarbetet"
    assert COACH_MS == 600


def test_what_is_clear_is_said_quietly(qtbot, put):
    coached = put(SentenceEditor("Beteende"), About.BEHAVIOUR)
    type_and_wait(qtbot, coached, "Innan mötet ringer jag Amir")
    assert coached.strip.shown.lines == ()
    assert coached.strip.first.text() == "Det här går att se på måndag."
    assert coached.strip.close_button.isHidden()


def test_esc_silences_that_sentence_until_the_field_is_empty(qtbot, put):
    coached = put(LineField("Beteende"), About.BEHAVIOUR)
    type_and_wait(qtbot, coached, "Öka samarbetet")
    QTest.keyClick(coached.entry, Qt.Key.Key_Escape)
    assert coached.strip.isHidden()
    assert coached.entry.hasFocus()
    type_and_wait(qtbot, coached, " mera")
    assert coached.strip.isHidden()
    coached.entry.selectAll()
    with qtbot.waitSignal(coached.coached, timeout=20_000):
        QTest.keyClick(coached.entry, Qt.Key.Key_Delete)
    type_and_wait(qtbot, coached, "Öka samarbetet")
    assert coached.strip.isVisible()


def test_esc_is_left_alone_when_nothing_is_said(qtbot, put):
    heard = []

    class Outer(QWidget):
        def keyPressEvent(self, event):
            heard.append(event.key())

    outer = Outer()
    qtbot.addWidget(outer)
    coached = Coached(LineField("Beteende"), About.BEHAVIOUR)
    QVBoxLayout(outer).addWidget(coached)
    outer.show()
    coached.setFocus()
    QTest.keyClick(coached.entry, Qt.Key.Key_Escape)
    assert heard == [Qt.Key.Key_Escape]
    type_and_wait(qtbot, coached, "Öka samarbetet")
    QTest.keyClick(coached.entry, Qt.Key.Key_Escape)
    assert heard == [Qt.Key.Key_Escape]


def test_the_strip_is_reached_and_closed_with_the_keyboard(qtbot, put):
    coached = put(SentenceEditor("Beteende"), About.BEHAVIOUR)
    type_and_wait(qtbot, coached, "Öka samarbetet")
    QTest.keyClick(coached.entry, Qt.Key.Key_Tab)
    assert coached.strip.close_button.hasFocus()
    assert coached.strip.close_button.accessibleName() == "Dölj tipset"
    QTest.keyClick(coached.strip.close_button, Qt.Key.Key_Escape)
    assert coached.strip.isHidden()
    assert coached.entry.hasFocus()


def test_what_is_shown_from_outside_is_not_judged(qtbot, put):
    coached = put(SentenceEditor("Beteende"), About.BEHAVIOUR)
    type_and_wait(qtbot, coached, "Öka samarbetet")
    coached.part.flush()
    coached.part.show_note("Öka ordervärdet")
    assert coached.strip.isHidden()
    with qtbot.assertNotEmitted(coached.coached, wait=COACH_MS + 200):
        coached.part.show_note("Ta mer ansvar")
    assert coached.strip.isHidden()


def test_a_note_is_judged_by_the_lines_that_were_typed(qtbot, put):
    coached = put(NoteEditor("Privat anteckning"), About.PERSON)
    coached.part.show_note("Sjukskriven sedan länge\n\nslut")
    type_and_wait(qtbot, coached, "I dag: ")
    assert coached.strip.shown.lines == (SENSITIVE, INSTEAD)
    QTest.keyClick(coached.entry, Qt.Key.Key_Escape)
    type_and_wait(qtbot, coached, "igen ")
    assert coached.strip.isHidden()
    QTest.keyClick(coached.entry, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    type_and_wait(qtbot, coached, " bra samtal")
    assert coached.strip.isHidden()
    type_and_wait(qtbot, coached, " om facket")
    assert coached.strip.shown.lines == (SENSITIVE,)
    with qtbot.waitSignal(coached.coached, timeout=20_000):
        QTest.keyClick(coached.entry, Qt.Key.Key_Return)
    assert coached.strip.isVisible()
    type_and_wait(qtbot, coached, "och planen")
    assert coached.strip.isHidden()


def test_an_observation_gets_its_own_rules(qtbot, put):
    coached = put(SentenceEditor("Iakttagelse"), About.OBSERVATION)
    type_and_wait(qtbot, coached, "Amir är alltid slarvig")
    assert coached.strip.shown.lines == (
        "Vilket tillfälle tänker du på?",
        "Beskriv vad som hände, inte hur personen är.",
    )


def test_it_speaks_the_other_language_at_once(qtbot, put, checkout):
    coached = put(SentenceEditor("Beteende"), About.BEHAVIOUR)
    type_and_wait(qtbot, coached, "Öka samarbetet")
    wording.set_language("en", checkout / "resources" / "translations")
    coached.retranslate()
    assert "increase" not in coached.strip.first.text()
    assert coached.strip.first.text().startswith("“öka”")
    assert coached.strip.close_button.accessibleName() == "Hide this tip"


def test_on_a_screen_that_two_read_it_is_only_a_grey_line(qtbot, put):
    coached = put(NoteEditor("Vardagen"), About.PERSON, discreet=True)
    type_and_wait(qtbot, coached, "Pratade om facket")
    assert coached.strip.first.text() == "Känslig uppgift? Behövs den här? Ni bestämmer tillsammans."
    assert coached.strip.close_button.isHidden()
    assert coached.strip.property("tone") == "plain"
    assert coached.strip.drawing.isHidden()


def test_a_part_that_goes_while_python_takes_it_apart_disturbs_nobody(qtbot, put):
    coached = put(LineField("Vad?"), About.BEHAVIOUR)
    part = coached.part
    vars(coached).clear()  # what the collector does before Qt's own destructor
    with qtbot.captureExceptions() as disturbed:
        part.hide()
    assert disturbed == []


def test_a_part_that_is_hidden_takes_the_strip_along(qtbot, put):
    editor = SentenceEditor("Beteende")
    editor.hide()
    coached = put(editor, About.BEHAVIOUR)
    assert coached.isHidden()
    editor.show()
    assert not coached.isHidden()
    editor.hide()
    assert coached.isHidden()


@pytest.mark.parametrize("discreet", [False, True])
@at_every_appearance
def test_no_word_is_cut(appearance, wear, qtbot, discreet):
    wear(appearance)
    fields = [
        Coached(LineField("Ny punkt"), About.PERSON, discreet=discreet),
        Coached(SentenceEditor("Beteende"), About.BEHAVIOUR),
    ]
    window = QWidget()
    column = QVBoxLayout(window)
    for coached, words in zip(fields, ("Hon är sjukskriven", "Ta mer ansvar"), strict=True):
        column.addWidget(coached)
        put_in(coached, words)
        coached.judge()
        assert len(coached.strip.shown.lines) == 2
    qtbot.addWidget(window)
    assert complaints(laid_out(window, (420, 1600))) == []
