"""I dag, Personer and a held dialogue in the shell, and every one of these pages in every appearance."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.observations import Observation
from desktop.domain.people import Person, PersonState
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from tests.services.desk import NOW, found, stored
from tests.ui.held import bench as empty_bench
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table, full_disk

LONG = "Ordlängd utan slut " * 20 + "x" * 120


@pytest.fixture
def bench():
    made = at_the_table()
    talk = found(made.session, Dialogue, "talk")
    for record in (
        Action("mine", "amir", "boka Lisa", Owner.MANAGER, date(2026, 3, 1)),
        Action("later", "lisa", "fråga Eva", Owner.MANAGER, date(2026, 3, 20)),
        replace(talk, id="late", planned_at=NOW - timedelta(3), title="Glömt samtal"),
        replace(talk, id="begun", planned_at=NOW - timedelta(2), state=DialogueState.TO_WRAP_UP),
        RecallMark("r1", "before", "s0", NOW - timedelta(1)),
        RecallMark("r2", "before", "s0", NOW - timedelta(1)),
    ):
        stored(made.session, record)
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    screen.note("open_meeting", "open_dialogue_paper", "open_wrap_up")
    yield screen
    screen.close()


def test_the_day_in_its_parts(shown):
    page = shown.open("today")
    assert page.greeting.text() == "Hej, Karin"
    assert page.talks.part("talk").line.words.text() == "14:00  Amir Haddad"
    assert page.unfinished.part("begun").button.accessibleName() == "Runda av"
    assert page.missed.part("late").line.about.text() == "Glömt samtal · 30 min"
    assert [(row.text, row.trail) for row in page.promises.rows()] == [
        ("boka Lisa", "sön 1 mars"),
        ("fråga Eva", "fre 20 mars"),
    ]
    page.unfinished.part("begun").button.click()
    assert shown.went == [("open_wrap_up", "begun")]
    page.talks.part("talk").button.click()
    assert shown.window.open_name == "prepare"


def test_arrows_walk_the_whole_page(shown):
    page = shown.open("today")
    assert page.unfinished.part("begun").button.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page.talks.part("talk").button.hasFocus()
    for _ in range(4):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert page.promises.hasFocus()
    QTest.keyClick(page.promises, Qt.Key.Key_Down)
    assert page.promises.current_id() == "later"
    QTest.keyClick(page.promises, Qt.Key.Key_Down)
    assert page.recalls.part("r1").write.hasFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert page.promises.hasFocus()
    QTest.keyClick(page.promises, Qt.Key.Key_Space)
    assert found(shown.session, Action, "later").state is ActionState.DONE
    QTest.keyClick(page.promises, Qt.Key.Key_Return)
    assert shown.window.open_name == "person"


def test_a_talk_that_never_began_is_moved_without_losing_words(shown):
    page = shown.open("today")
    row = page.missed.part("late")
    row.later.click()
    assert row.to.entry.hasFocus()
    QTest.keyClicks(row.to.entry, "fre 1")
    shown.unlocked.bench.do(lambda: _tick(shown.session))
    assert page.missed.part("late") is row
    assert row.to.text() == "fre 1"
    assert row.to.entry.hasFocus()
    QTest.keyClicks(row.to.entry, "5:00")
    QTest.keyClick(row.to.entry, Qt.Key.Key_Return)
    assert found(shown.session, Dialogue, "late").planned_at == NOW.replace(day=13, hour=15)
    assert page.missed.isHidden()


def _tick(session):
    from desktop.services import promises

    return promises.tick_action(session, "mine")


def test_calling_off_takes_the_row_away(shown):
    page = shown.open("today")
    page.missed.part("late").cancel.click()
    assert page.missed.parts() == {}
    shown.unlocked.bench.undo()
    page.missed.part("late").now.click()
    assert shown.window.open_name == "prepare"


def test_marks_are_written_out_alone(shown):
    page = shown.open("today")
    row = page.recalls.part("r1")
    assert row.editor.isHidden()
    row.write.click()
    assert row.editor.hasFocus()
    QTest.keyClicks(row.editor, "Piloten")
    full_disk(shown.unlocked.bench)
    row.editor.flush()
    assert found(shown.session, RecallMark, "r1").text == ""
    page.flush()
    assert found(shown.session, RecallMark, "r1").text == "Piloten"
    row.away.setFocus()
    row.away.click()
    assert found(shown.session, RecallMark, "r1").handled
    shown.settle()
    assert page.recalls.part("r2").write.hasFocus()


def test_nothing_booked_names_whom_one_could_talk_to(shown):
    from desktop.services import dialogues

    dialogues.cancel(shown.session, "talk")
    page = shown.open("today")
    (names,) = page.somebody.parts().values()
    amir = next(button for button in names.findChildren(QPushButton) if button.text() == "Amir Haddad")
    amir.click()
    assert shown.window.open_name == "person"


def test_an_empty_vault_leads_to_people(qtbot, qapp, dressed):
    screen = OnScreen(qtbot, qapp, dressed, empty_bench())
    page = screen.open("today")
    page.nothing_booked.button.click()
    screen.settle()
    people = screen.page
    assert people.new.names.entry.hasFocus()
    people.new.names.show_text("Eva Lind\n- Bo Ek <bo@x.se>")
    people.new.add.click()
    assert [row.text for row in people.active.rows()] == ["Bo Ek", "Eva Lind"]
    assert people.new.isHidden()
    assert people.welcome.isHidden()
    screen.close()


def test_names_that_are_taken_wait_in_the_field(shown):
    page = shown.open("people")
    assert page.active.hasFocus()
    page.add.click()
    page.new.names.show_text("Amir Haddad\nEva Lind")
    page.new.commit()
    assert page.new.names.text() == "Amir Haddad"
    assert not page.new.taken.isHidden()
    page.new.taken.button("both").click()
    assert [row.text for row in page.active.rows()].count("Amir Haddad") == 2
    assert page.new.isHidden()
    assert page.add.isEnabled()
    assert page.add.hasFocus()


def test_a_name_too_long_is_said_at_the_field_and_esc_closes(shown):
    page = shown.open("people")
    page.open_new()
    page.new.commit()
    assert page.new.names.entry.hasFocus()
    page.new.names.show_text("x" * 301)
    page.new.commit()
    assert "300" in page.new.names.error.words.text()
    QTest.keyClick(page.new.names.entry, Qt.Key.Key_Escape)
    assert page.new.isHidden()


def test_those_who_rest_or_have_left_stand_apart(shown):
    stored(shown.session, Person("away", "Örjan", state=PersonState.PAUSED))
    stored(shown.session, Person("gone", "Åke", state=PersonState.LEFT))
    page = shown.open("people")
    assert [row.trail for row in page.active.rows()] == ["i dag 14:00", ""]
    assert [row.text for row in page.paused.rows()] == ["Örjan"]
    assert page.left.isHidden()
    page.show_left.click()
    assert [row.text for row in page.left.rows()] == ["Åke"]
    assert page.show_left.accessibleName() == "Dölj dem som har slutat"
    page.left.setFocus()
    QTest.keyClick(page.left, Qt.Key.Key_Return)
    assert shown.window.open_name == "person"


def held(session) -> None:
    talk = found(session, Dialogue, "talk")
    stored(session, replace(talk, state=DialogueState.ENDED, ended_at=NOW - timedelta(9)))
    stored(session, replace(found(session, Section, "s0"), note="! Karin bokar Lisa fre\nLugnt"))
    stored(
        session, Action("made", "amir", "bokar Lisa", Owner.MANAGER, date(2026, 3, 13), dialogue_id="talk")
    )
    stored(session, Agreement("ag", "amir", "Vi hörs", AgreementState.PROPOSED, dialogue_id="talk"))
    stored(session, TalkingPoint("p", "amir", "Pilot", state=PointState.TALKED_ABOUT, dialogue_id="talk"))


def test_a_held_dialogue_is_read_and_corrected(shown):
    held(shown.session)
    page = shown.open("dialogue", "talk")
    first = page.sections.part("s0")
    assert first.editor.toPlainText() == "! Karin bokar Lisa fre\nLugnt"
    assert first.editor.accessibleName() == "Läget"
    assert page.sections.part("s1").theirs.text() == "Lugnare vecka"
    assert [row.tag for row in page.agreements.rows()] == ["föreslagen"]
    assert [row.text for row in page.points.rows()] == ["Pilot"]
    assert first.changed.isHidden()
    first.editor.setFocus()
    first.editor.selectAll()
    QTest.keyClicks(first.editor, "Rattat")
    page.flush()
    assert found(shown.session, Section, "s0").note == "Rattat"
    assert first.changed.words.text() == "ändrad efteråt, 10 mars 2026"
    assert first.editor.hasFocus()


def test_what_is_not_kept_is_owed_and_what_cannot_be_is_said(shown):
    held(shown.session)
    page = shown.open("dialogue", "talk")
    first = page.sections.part("s0")
    first.editor.setPlainText("Andra ord")
    full_disk(shown.unlocked.bench)
    page.flush()
    page.flush()
    assert found(shown.session, Section, "s0").note == "Andra ord"
    first.say_kept("Texten är för lång")
    assert first.error.words.text() == "Texten är för lång"


def test_actions_of_a_dialogue_and_the_way_on(shown):
    held(shown.session)
    page = shown.open("dialogue", "talk")
    page.promises.setFocus()
    page.promises.go_to("made")
    shown.command("edit")
    page.editor.words.show_text("bokar Lisa och Eva")
    page.editor.keep.click()
    assert page.promises.rows()[0].text == "bokar Lisa och Eva"
    QTest.keyClick(page.promises, Qt.Key.Key_Space)
    assert page.promises.rows()[0].ticked
    shown.command("save_pdf")
    assert shown.went == [("open_dialogue_paper", "talk")]
    page.person.click()
    assert shown.window.open_name == "person"


def test_a_dialogue_that_was_called_off_says_so(shown):
    from desktop.services import dialogues

    dialogues.cancel(shown.session, "talk")
    page = shown.open("dialogue", "talk")
    assert page.cancelled.words.text() == "Inställt"
    assert page.paper.isHidden()


def test_the_language_is_switched_live(shown, dressed):
    held(shown.session)
    page = shown.open("dialogue", "talk")
    dressed.apply(replace(dressed.settings, language="en"))
    assert page.paper.accessibleName() == "View as PDF"
    assert page.agreements.rows()[0].tag == "proposed"
    page = shown.open("today")
    assert page.greeting.text() == "Hello, Karin"
    page = shown.open("people")
    assert page.title.text() == "People"
    dressed.apply(replace(dressed.settings, language="sv"))
    assert page.title.text() == "Personer"


def crowded(session) -> None:
    """Long names, long words, everything there can be on the pages at once."""
    amir = found(session, Person, "amir")
    stored(session, replace(amir, name="Wolfeschlegelsteinhausenbergerdorff Haddad", role="projektledare"))
    stored(session, Person("gone", "Åke", state=PersonState.PAUSED))
    stored(session, replace(found(session, TalkingPoint, "p0"), carried=3, text=LONG))
    stored(session, Behaviour("b", LONG, person_id="amir", state=BehaviourState.PRACTISING))
    stored(session, Mark("m", "b", MarkKind.DONE, date(2026, 1, 20), LONG))
    stored(session, Agreement("ag2", "amir", LONG, AgreementState.IN_FORCE, date(2026, 1, 20)))
    stored(session, Observation("o", NOW, LONG, "amir"))
    stored(session, PrivateNote("n", "amir", NOW, LONG))
    for number in range(3):
        past = Dialogue(
            f"h{number}", "monday", NOW - timedelta(9 - number), 30, "amir", state=DialogueState.ENDED
        )
        stored(session, past)
    stored(session, Action("old", "amir", LONG, Owner.PERSON, date(2026, 1, 1), dialogue_id="h0"))


@at_every_appearance
@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
def test_no_word_is_cut_on_any_page(appearance, wear, qtbot, qapp, bench, size):
    crowded(bench.session)
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, size)
    found_wrong = []
    for name, what in (
        ("today", ()),
        ("people", ()),
        ("person", ("amir",)),
        ("prepare", ("talk",)),
        ("dialogue", ("talk",)),
    ):
        page = screen.open(name, *what)
        _open_everything(name, page, screen)
        screen.settle()
        found_wrong += [f"{name}: {line}" for line in complaints(screen.window)]
    screen.close()
    assert found_wrong == []


def _open_everything(name, page, screen) -> None:
    if name == "today":
        page.recalls.part("r1").write.click()
        page.missed.part("late").later.click()
    elif name == "people":
        page.open_new()
        page.new.names.show_text("Wolfeschlegelsteinhausenbergerdorff Haddad")
        page.new.commit()
    elif name == "person":
        page.edit_details()
        page.in_force.rows.opened.emit("b")
        page.promised.edit("old")
        page.next_time.edit("p0")
        page.talks.rows.part("talk").move_talk.click()
        screen.command("private")
    elif name == "prepare":
        page.since.edit("old")
        page.agenda.edit("p0")
        page.head.minutes.setValue(5)
