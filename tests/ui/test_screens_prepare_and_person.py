"""Förbered and a person's page in the shell, with the keys alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from desktop.domain.behaviour_life import without_person
from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Feedback, FeedbackState, Observation
from desktop.domain.people import Person, PersonState
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from tests.services.desk import HOW, NOW, found, stored
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table


@pytest.fixture
def bench():
    made = at_the_table()
    session = made.session
    behaviour = Behaviour(
        "b", "När det blir sent ringer jag", person_id="amir", state=BehaviourState.PRACTISING
    )
    for record in (
        behaviour,
        Mark("m1", "b", MarkKind.DONE, date(2026, 1, 20), "Ringde Volvo"),
        Mark("m2", "b", MarkKind.OBSTACLE, date(2026, 2, 24)),
        Agreement("ag", "amir", "Vi hörs", AgreementState.IN_FORCE, date(2026, 1, 20)),
        Action("mine", "amir", "boka Lisa", Owner.MANAGER, date(2026, 3, 13), dialogue_id="before"),
        Action("done", "amir", "utkast", Owner.PERSON, state=ActionState.DONE, done_on=date(2026, 3, 9)),
        Observation("o", NOW, "ringde kunden före", "amir"),
        PrivateNote("n", "amir", NOW, "Tänker byta jobb\noch mer"),
        Feedback("f", "amir", saw="Du ringde", state=FeedbackState.GIVEN, given_at=NOW - timedelta(7)),
    ):
        stored(session, record)
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    screen.note("open_meeting", "open_person_paper", "open_dialogue", "open_wrap_up")
    yield screen
    screen.close()


def texts(rows):
    return [(row.lead, row.text, row.tag) for row in rows.rows()]


def typed(field, text):
    field.entry.setFocus()
    QTest.keyClicks(field.entry, text)
    QTest.keyClick(field.entry, Qt.Key.Key_Return)


def test_the_three_columns_fill_themselves(shown):
    page = shown.open("prepare", "talk")
    assert texts(page.since.promises) == [
        ("Amir:", "utkast", "Klart"),
        ("Karin:", "boka Lisa", "fre 13 mars"),
    ]
    assert texts(page.since.in_force) == [("", "”Vi hörs”", ""), ("", "”När det blir sent ringer jag”", "")]
    assert [row[:2] for row in texts(page.agenda.points)] == [("1", "Rollen"), ("2  Amir:", "Semester")]
    assert page.agenda.points.rows()[0].tag == "från 24 februari"
    assert texts(page.alone.untold) == [("", "ringde kunden före", "tis 10 mars")]
    assert page.columns.side_by_side
    assert page.agenda.room.text() == "Plats att lyssna: 20 min"
    assert page.start.accessibleName() == "Starta samtal"


def test_points_by_keys_alone(shown):
    page = shown.open("prepare", "talk")
    assert page.agenda.new_point.entry.hasFocus()
    QTest.keyClicks(page.agenda.new_point.entry, "Amir: vab")
    QTest.keyClick(page.agenda.new_point.entry, Qt.Key.Key_Return)
    points = page.agenda.points
    assert texts(points)[-1] == ("3  Amir:", "vab", "")
    assert page.agenda.new_point.text() == ""
    points.setFocus()
    points.go_to("p0")
    QTest.keyClick(points, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [row[1] for row in texts(points)] == ["Semester", "Rollen", "vab"]
    assert points.current_id() == "p0"
    QTest.keyClick(points, Qt.Key.Key_Delete)
    assert [row[1] for row in texts(points)] == ["Semester", "vab"]
    points.go_to("p1")
    shown.command("edit")
    assert page.agenda.editor.words.text() == "Amir: Semester"
    page.agenda.editor.words.show_text("Semesterplan")
    QTest.keyClick(page.agenda.editor.words.entry, Qt.Key.Key_Return)
    assert page.agenda.editor.isHidden()
    assert points.hasFocus()
    assert found(shown.session, TalkingPoint, "p1").raised_by is RaisedBy.MANAGER


def test_an_empty_correction_is_said_and_esc_leaves_it(shown):
    page = shown.open("prepare", "talk")
    page.agenda.edit("p0")
    page.agenda.editor.words.show_text("")
    page.agenda.editor.commit()
    assert page.agenda.editor.words.error.words.text() == "Skriv något här först."
    QTest.keyClick(page.agenda.editor.words.entry, Qt.Key.Key_Escape)
    assert page.agenda.editor.isHidden()
    assert found(shown.session, TalkingPoint, "p0").text == "Rollen"


def test_only_the_tick_takes_an_observation_across(shown):
    page = shown.open("prepare", "talk")
    untold = page.alone.untold
    untold.setFocus()
    untold.go_to("o")
    QTest.keyClick(untold, Qt.Key.Key_Space)
    assert texts(page.agenda.points)[-1][1] == "ringde kunden före"
    assert untold.rows()[0].ticked


def test_f7_hides_the_managers_column_and_brings_it_back(shown):
    page = shown.open("prepare", "talk")
    page.alone.book.editor.setFocus()
    QTest.keyClicks(page.alone.book.editor, "Nagot")
    shown.command("private")
    assert page.alone.isHidden()
    assert page.agenda.new_point.entry.hasFocus()
    with shown.session.vault.read() as reader:
        assert "Nagot" in [note.text for note in reader.private_notes_of("amir")]
    shown.command("private")
    assert page.alone.book.editor.hasFocus()
    assert "Tänker byta jobb" in [row.text for row in page.alone.book.notes.rows()]


def test_the_suggestion_becomes_a_point(shown):
    page = shown.open("prepare", "talk")
    assert "När det blir sent ringer jag" in page.agenda.suggestion.words.text()
    page.agenda.suggestion.button.click()
    assert texts(page.agenda.points)[-1][1] == "Hur går det med ”När det blir sent ringer jag”?"
    assert page.agenda.suggestion.isHidden()


def test_the_whole_talk_may_be_about_one_behaviour(shown):
    shown.unlocked.session = shown.unlocked.bench.session = replace(
        shown.session, built_in=(*shown.session.built_in, HOW)
    )
    page = shown.open("prepare", "talk")
    offer = page.agenda.offer
    assert offer.isHidden()  # somebody has written in the talk already
    stored(shown.session, replace(found(shown.session, Section, "s1"), their_words=""))
    page = shown.open("prepare", "talk")
    offer = page.agenda.offer
    assert offer.words.text() == "Det var ett tag sedan ni pratade om ”När det blir sent ringer jag”."
    assert offer.button.accessibleDescription() == offer.words.text()
    offer.button.setFocus()
    QTest.keyClick(offer.button, Qt.Key.Key_Space)
    assert offer.isHidden()
    assert page.head.template.currentText() == "Hur går det med …?"


def test_what_does_not_fit_is_said(shown):
    page = shown.open("prepare", "talk")
    assert page.agenda.too_much.isHidden()
    page.head.minutes.setValue(5)
    assert page.agenda.too_much.words.text() == "Det här ryms nog inte. Vad kan vänta?"
    assert found(shown.session, Dialogue, "talk").minutes == 5


def test_third_times_ask(shown):
    for number in range(3):
        stored(
            shown.session,
            Dialogue(
                f"h{number}", "monday", NOW - timedelta(9 - number), 30, "amir", state=DialogueState.ENDED
            ),
        )
    stored(shown.session, replace(found(shown.session, TalkingPoint, "p0"), carried=2, position=5))
    page = shown.open("prepare", "talk")
    assert page.since.asking.part("mine").question.text().startswith("”boka Lisa” har följt med länge")
    page.since.asking.part("mine").button("less").click()
    assert page.since.editor.words.text() == "boka Lisa"
    assert page.since.editor.owner.currentText() == "Karin"
    page.since.editor.due.show_text("fre nästa vecka")
    page.since.editor.keep.click()
    page.agenda.asking.part("p0").button("first").click()
    assert page.agenda.points.rows()[0].id == "p0"
    page.agenda.asking.part("p0").button("drop").click()
    assert found(shown.session, TalkingPoint, "p0").state is PointState.DROPPED


def test_now_and_drop_answer_too(shown):
    for number in range(3):
        stored(
            shown.session,
            Dialogue(
                f"h{number}", "monday", NOW - timedelta(9 - number), 30, "amir", state=DialogueState.ENDED
            ),
        )
    page = shown.open("prepare", "talk")
    page.since.asking.part("mine").button("now").click()
    assert found(shown.session, Action, "mine").due_on == NOW.date()
    shown.unlocked.bench.undo()
    page = shown.open("prepare", "talk")
    page.since.asking.part("mine").button("drop").click()
    assert found(shown.session, Action, "mine").state is ActionState.DROPPED


def test_when_with_what_and_for_how_long(shown):
    page = shown.open("prepare", "talk")
    page.head.template.setCurrentIndex(1)
    page.head.template.activated.emit(1)
    assert not page.head.error.isHidden()  # they have written in it already
    assert page.head.template.currentData() == "monday"
    page.head.when.entry.setFocus()
    page.head.when.entry.setText("fre 15:00")
    QTest.keyClick(page.head.when.entry, Qt.Key.Key_Return)
    assert found(shown.session, Dialogue, "talk").planned_at == NOW.replace(day=13, hour=15)
    assert page.head.when.text() == "fre 13 mars 15:00"
    shown.command("forward")
    assert shown.went == [("open_meeting", "talk")]


def test_calling_off_leads_to_the_person(shown, qtbot):
    page = shown.open("prepare", "talk")
    page._open_menu()
    menu = page.findChildren(type(QApplication.activePopupWidget()))[-1]
    menu.actions()[1].trigger()
    menu.close()
    shown.settle()
    assert found(shown.session, Dialogue, "talk").state is DialogueState.CANCELLED
    assert shown.window.open_name == "person"


def test_the_language_is_switched_live(shown, dressed):
    page = shown.open("prepare", "talk")
    dressed.apply(replace(dressed.settings, language="en"))
    assert page.start.accessibleName() == "Start dialogue"
    assert page.head.title.text() == "Prepare: Amir"
    assert page.agenda.points.rows()[0].tag == "from 24 February"


def test_what_has_settled_stands_beside_its_first_sentence(shown):
    behaviour = replace(found(shown.session, Behaviour, "b"), state=BehaviourState.SETTLED)
    stored(shown.session, replace(behaviour, agreed_on=date(2026, 1, 5)))
    page = shown.open("person", "amir")
    row = page.in_force.rows.rows()[1]
    assert row.tag == "Sitter   ●  ◇\nSamma ord sedan 5 januari 2026"
    assert "Sitter, Samma ord sedan 5 januari 2026, Gjordes" in row.said()
    before = PastVersion("v", "b", NOW, "När det blir sent hör jag av mig", "practising")
    stored(shown.session, before)
    page = shown.open("person", "amir")
    assert page.in_force.rows.rows()[1].tag.endswith(
        "Så började det 5 januari 2026: ”När det blir sent hör jag av mig”"
    )


def test_a_story_whose_person_was_erased_says_so(shown):
    lost = without_person(Mark("lost", "b", MarkKind.DONE, date(2026, 3, 2), "Frågade kunden"))
    stored(shown.session, lost)
    page = shown.open("person", "amir")
    page.in_force.rows.setFocus()
    page.in_force.rows.go_to("b")
    QTest.keyClick(page.in_force.rows, Qt.Key.Key_Return)
    story = page.in_force.stories.rows()[0]
    assert (story.text, story.tag) == ("Frågade kunden", "borttagen")
    assert story.said() == "Gjordes, v. 10, Frågade kunden, borttagen"


def test_the_persons_page_tells_what_holds(shown):
    page = shown.open("person", "amir")
    assert page.head.about.text() == "varannan tis 14:00"
    behaviour = page.in_force.rows.rows()[1]
    assert behaviour.tag == "Övar   ●  ◇"
    assert behaviour.trail == "v. 4–9"
    assert behaviour.said() == "När det blir sent ringer jag, Övar, Gjordes, v. 4, Hinder, v. 9"
    page.in_force.rows.setFocus()
    page.in_force.rows.go_to("b")
    QTest.keyClick(page.in_force.rows, Qt.Key.Key_Return)
    assert [(row.mark, row.text) for row in page.in_force.stories.rows()] == [
        (MarkKind.OBSTACLE, "Hinder"),
        (MarkKind.DONE, "Ringde Volvo"),
    ]
    QTest.keyClick(page.in_force.rows, Qt.Key.Key_Return)
    assert page.in_force.stories.isHidden()
    page.in_force.rows.removal_asked.emit("b")
    page.in_force.rows.removal_asked.emit("ag")
    assert found(shown.session, Agreement, "ag").state is AgreementState.ENDED
    assert [row.tag for row in page.timeline.rows.rows()] == ["Feedback", ""]
    page.timeline.rows.opened.emit("f")
    page.timeline.rows.opened.emit("before")
    assert shown.went == [("open_dialogue", "before")]


def test_actions_and_points_on_the_persons_page(shown):
    page = shown.open("person", "amir")
    typed(page.promised.new, "Amir skickar bilder fre")
    assert ("Amir:", "skickar bilder", "") in texts(page.promised.rows)
    typed(page.promised.new, "   ")
    typed(page.next_time.new, "Amir: vab")
    assert texts(page.next_time.rows)[-1][:2] == ("Amir:", "vab")
    page.promised.rows.setFocus()
    page.promised.rows.go_to("mine")
    shown.command("edit")
    editor = page.promised.editor
    assert (editor.words.text(), editor.due.text()) == ("boka Lisa", "fre 13 mars")
    editor.owner.setCurrentIndex(1)
    editor.due.show_text("")
    editor.keep.click()
    assert found(shown.session, Action, "mine").owner is Owner.PERSON
    assert found(shown.session, Action, "mine").due_on is None
    assert page.promised.rows.hasFocus()
    QTest.keyClick(page.promised.rows, Qt.Key.Key_Space)
    assert found(shown.session, Action, "mine").state is ActionState.DONE
    page.next_time.rows.setFocus()
    page.next_time.rows.go_to("p1")
    shown.command("edit")
    page.next_time.editor.words.show_text("Ami: semester")
    page.next_time.editor.commit()
    assert found(shown.session, TalkingPoint, "p1").text == "semester"
    QTest.keyClick(page.next_time.rows, Qt.Key.Key_Delete)
    assert found(shown.session, TalkingPoint, "p1").state is PointState.DROPPED


def test_talks_are_planned_moved_opened_and_called_off(shown):
    page = shown.open("person", "amir")
    talk = page.talks.rows.part("talk")
    talk.move_talk.click()
    assert talk.to.entry.hasFocus()
    QTest.keyClicks(talk.to.entry, "tor")
    page.next_time.new.show_text("halvskriven")
    stored(shown.session, replace(found(shown.session, Person, "amir"), role="chef"))
    shown.unlocked._open.retranslate()
    assert talk.to.text() == "tor"  # what is being typed stays
    QTest.keyClick(talk.to.entry, Qt.Key.Key_Return)
    assert found(shown.session, Dialogue, "talk").planned_at == NOW.replace(day=12, hour=14)
    assert talk.when.text() == "tors 12 mars 14:00"
    talk.cancel.click()
    assert page.talks.rows.parts() == {}
    shown.command("new_dialogue")
    assert page.talks.plan.text() == "tis 24 mars 14:00"
    page.talks.template.setCurrentIndex(1)
    QTest.keyClick(page.talks.plan.entry, Qt.Key.Key_Return)
    (planned,) = page.talks.rows.parts()
    assert found(shown.session, Dialogue, planned).template == "growth"
    assert page.talks.plan.text() == ""
    page.talks.add.click()
    assert page.talks.plan.entry.hasFocus()
    page.talks.rows.part(planned).open.click()
    assert shown.window.open_name == "prepare"


@pytest.mark.parametrize(
    ("state", "leads"),
    [(DialogueState.ONGOING, "open_meeting"), (DialogueState.TO_WRAP_UP, "open_wrap_up")],
)
def test_a_talk_that_has_begun_leads_on(shown, state, leads):
    stored(shown.session, replace(found(shown.session, Dialogue, "talk"), state=state))
    page = shown.open("person", "amir")
    part = page.talks.rows.part("talk")
    assert part.cancel.isHidden()
    part.open.click()
    assert shown.went == [(leads, "talk")]


def test_details_on_the_page_with_a_namesake(shown):
    page = shown.open("person", "amir")
    shown.command("edit")
    form = page.details
    assert form.name.entry.hasFocus()
    assert (form.weeks.value(), form.time.text(), form.weekday.currentText()) == (2, "14:00", "tisdag")
    assert form.namesake.isHidden()
    form.name.show_text("CANARY Lisa")
    form.time.show_text("nån gång")
    form.keep.click()
    assert "halv tre" in form.time.error.words.text()
    form.time.show_text("halv tre")
    form.keep.click()
    assert not form.namesake.isHidden()
    form.namesake.setChecked(True)
    form.started.show_text("16 augusti 2021")
    form.keep.click()
    assert form.isHidden()
    person = found(shown.session, Person, "amir")
    assert person.name == "CANARY Lisa"
    assert person.rhythm.at.isoformat() == "14:30:00"
    assert person.started_on == date(2021, 8, 16)
    shown.command("edit")
    form.weeks.setValue(0)
    assert form.time.isHidden()
    form.keep.click()
    assert found(shown.session, Person, "amir").rhythm is None
    shown.command("edit")
    QTest.keyClick(form.name.entry, Qt.Key.Key_Escape)
    assert form.isHidden()
    assert page.head.more.hasFocus()


def test_the_menu_lets_somebody_rest(shown):
    page = shown.open("person", "amir")
    menu = page.head.menu()
    action = next(action for action in menu.actions() if action.text() == "Vilande")
    assert not action.isChecked()
    action.trigger()
    menu.deleteLater()
    assert found(shown.session, Person, "amir").state is PersonState.PAUSED
    assert page.head.about.text().endswith("Vilande")


def test_somebody_new_is_met_with_a_way_to_begin(shown):
    page = shown.open("person", "lisa")
    assert not page.nothing_yet.isHidden()
    page.nothing_yet.button.click()
    assert shown.window.open_name == "person"  # this small book has no such template: said, nothing done


def test_f5_prepares_and_ctrl_p_shows_the_paper(shown):
    shown.open("person", "amir")
    shown.command("print")
    shown.command("save_pdf")
    assert shown.went == [("open_person_paper", "amir")] * 2
    shown.command("prepare")
    assert shown.window.open_name == "prepare"


def test_the_private_pane_opens_writes_and_closes(shown):
    shown.open("person", "amir")
    assert shown.window.private_pane.isHidden()
    shown.command("private")
    book = shown.window.private_pane.guest
    assert book.editor.hasFocus()
    assert book.editor.placeholderText() == "Skriv så att du kan stå för det om Amir läser det."
    assert [row.text for row in book.notes.rows()] == ["Tänker byta jobb"]
    QTest.keyClicks(book.editor, "Ny tanke")
    book.flush()
    book.fresh.click()
    assert book.editor.toPlainText() == ""
    book.notes.opened.emit("n")
    assert book.editor.toPlainText() == "Tänker byta jobb\noch mer"
    book.remove.click()
    assert "Tänker byta jobb" not in [row.text for row in book.notes.rows()]
    shown.command("private")
    assert shown.window.private_pane.isHidden()


def test_choices_have_names(shown):
    page = shown.open("prepare", "talk")
    assert [box.accessibleName() for box in page.head.findChildren(QComboBox)] == ["Mall"]
    assert page.head.minutes.accessibleName() == "Minuter"


def test_undoing_what_the_page_is_about_leads_away_from_it(shown):
    from desktop.services import people

    shown.unlocked.bench.do(lambda: people.add_people(shown.session, ["Ny Person"]), undo_as="people_added")
    with shown.session.vault.read() as reader:
        new = next(person for person in reader.people() if person.name == "Ny Person")
    shown.open("person", new.id)
    shown.command("private")
    shown.command("prepare")
    assert shown.window.open_name == "prepare"
    shown.command("undo")
    assert shown.window.open_name == "person"
    shown.command("undo")
    assert shown.window.open_name == "people"
