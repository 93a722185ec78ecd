"""On a full disk no field lets go of its words: the banner says that what was written stays, and so it does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, Mark, MarkKind
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action, Owner
from tests.services.desk import NOW, found, stored
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table, full_disk

Key = Qt.Key


@pytest.fixture
def bench():
    made = at_the_table()
    for record in (
        Goal("g", "Kundvärde"),
        Behaviour("b", "När det skaver ringer jag", "g", "amir", None, BehaviourState.PRACTISING),
        Mark("m", "b", MarkKind.DONE, NOW.date(), "Ringde", "amir"),
        Effect("e", "g", NOW.date(), "De ringde oss"),
        TalkingPoint("p", "amir", "Rollen"),
        RecallMark("r1", "talk", "s0", NOW - timedelta(1)),
        Action("a", "amir", "boka Lisa", Owner.MANAGER),
    ):
        stored(made.session, record)
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


def refuse(shown) -> None:
    full_disk(shown.unlocked.bench)


def enter(field, text: str) -> None:
    field.show_text(text)
    QTest.keyClick(field.entry, Key.Key_Return)


@pytest.mark.parametrize("where", ["promised", "next_time"])
def test_a_new_line_on_a_persons_page(shown, where):
    field = getattr(shown.open("person", "amir"), where).new
    refuse(shown)
    enter(field, "Semester")
    assert field.text() == "Semester"
    enter(field, "Semester")
    assert field.text() == ""


def test_corrections_on_a_persons_page(shown):
    page = shown.open("person", "amir")
    for part, about, kind, text in (
        (page.next_time, "p", TalkingPoint, "Rollen i piloten"),
        (page.promised, "a", Action, "boka Lisa och Eva"),
    ):
        part.edit(about)
        refuse(shown)
        enter(part.editor.words, text)
        assert part.editor.isVisible()
        assert part.editor.words.text() == text
        enter(part.editor.words, text)
        assert part.editor.isHidden()
        assert found(shown.session, kind, about).text == text


def test_what_is_known_of_a_person(shown):
    page = shown.open("person", "amir")
    page.edit_details()
    page.details.role.show_text("projektledare")
    refuse(shown)
    page.details.keep.click()
    assert page.details.isVisible()
    assert page.details.role.text() == "projektledare"
    page.details.keep.click()
    assert page.details.isHidden()
    assert found(shown.session, Person, "amir").role == "projektledare"


def test_points_in_prepare(shown):
    page = shown.open("prepare", "talk")
    refuse(shown)
    enter(page.agenda.new_point, "Semester")
    assert page.agenda.new_point.text() == "Semester"
    page.agenda.edit("p")
    refuse(shown)
    enter(page.agenda.editor.words, "Rollen i piloten")
    assert page.agenda.editor.isVisible()


def test_a_choice_in_prepare_goes_back_to_what_holds(shown):
    minutes = shown.open("prepare", "talk").head.minutes
    held = minutes.value()
    refuse(shown)
    minutes.setValue(held + 15)
    assert minutes.value() == held
    minutes.setValue(held + 15)
    assert found(shown.session, Dialogue, "talk").minutes == held + 15


def test_goals_and_stories(shown):
    section = shown.open("goals").goals.part("g")
    section.edit()
    section.form.fields[0].show_text("Nära kunden")
    refuse(shown)
    section.form.keep.click()
    assert section.form.isVisible()
    assert section.form.fields[0].text() == "Nära kunden"
    section.form.keep.click()
    assert section.form.isHidden()


def test_points_and_marks_on_the_board(shown):
    page = shown.open("board", "g")
    page.opened.emit("b", ("m",))
    part = page.open_part
    part.point.show_text("Hur gick det?")
    refuse(shown)
    part.make.click()
    assert part.isVisible()
    assert part.point.text() == "Hur gick det?"
    part.edit("m")
    refuse(shown)
    enter(part.editor.words, "Ringde före")
    assert part.editor.isVisible()
    enter(part.editor.words, "Ringde före")
    assert found(shown.session, Mark, "m").text == "Ringde före"


def test_a_pasted_team(shown):
    page = shown.open("people")
    page.new.names.show_text("Olga\nEva")
    refuse(shown)
    page.new.add.click()
    assert page.new.names.text() == "Olga\nEva"
    page.new.add.click()
    assert {"Olga", "Eva"} <= {item.name for item in people(shown)}


def test_questions_of_a_template(shown):
    page = shown.open("templates")
    page.made.emit()
    shown.settle()
    card = page.card(0)
    refuse(shown)
    enter(card.new_question, "Vad hände?")
    assert card.new_question.text() == "Vad hände?"
    enter(card.new_question, "x" * 1_900)
    assert card.new_question.error.words.text()
    assert card.new_question.text()
    enter(card.new_question, "Vad hände?")
    assert card.new_question.text() == ""
    card.questions.opened.emit("0")
    refuse(shown)
    enter(card.editor.words, "Vad hände sedan?")
    assert card.editor.isVisible()
    enter(card.editor.words, "Vad hände sedan?")
    assert card.editor.isHidden()
    assert [row.text for row in card.questions.rows()] == ["Vad hände sedan?"]
    enter(card.title, "x" * 1_900)
    assert card.title.error.words.text()
    assert page.name.error.words.text() == ""


def test_a_built_in_template_that_could_not_be_copied(shown):
    page = shown.open("templates")
    card = page.card(0)
    refuse(shown)
    enter(card.new_question, "Vad hände?")
    assert card.new_question.text() == "Vad hände?"
    assert not page.own.rows()


def test_a_note_of_a_held_talk(shown):
    stored(
        shown.session,
        replace(found(shown.session, Dialogue, "talk"), state=DialogueState.ENDED, ended_at=NOW),
    )
    page = shown.open("dialogue", "talk")
    part = next(iter(page.sections.parts().values()))
    part.editor.insertPlainText("Han var nöjd. ")
    refuse(shown)
    part.editor.flush()
    page.retranslate()
    assert "Han var nöjd." in part.editor.written()
    page.flush()
    assert "Han var nöjd." in found(shown.session, Section, part.section_id).note


def test_what_a_silent_mark_stood_for(shown):
    page = shown.open("today")
    row = page.recalls.part("r1")
    row.write.click()
    row.editor.insertPlainText("Semestern")
    refuse(shown)
    row.editor.flush()
    page.retranslate()
    assert row.editor.written() == "Semestern"
    page.flush()
    assert found(shown.session, RecallMark, "r1").text == "Semestern"


def test_a_line_in_the_workshop(shown):
    page = shown.open("workshop", "g")
    for _ in range(3):
        shown.command("forward")
    new = page.polish.new
    new.insertPlainText("Innan mötet frågar jag")
    refuse(shown)
    QTest.keyClick(new, Key.Key_Return)
    assert new.sentence() == "Innan mötet frågar jag"
    QTest.keyClick(new, Key.Key_Return)
    assert new.sentence() == ""


def people(shown):
    with shown.session.vault.read() as reader:
        return reader.people()
