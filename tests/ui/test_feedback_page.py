"""Berätta in the shell: from an observation or from nothing, kept while it is typed, given, answered, taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.goals import Behaviour, Mark
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person
from desktop.services.feedback import Part, feedback_on
from desktop.ui.presenters.feedback import FeedbackPresenter, FeedbackShown, aloud, said_to
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.presenters.wording import set_language
from desktop.ui.window.meeting_window import MeetingWindow
from tests.services.desk import NOW, found, stored
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table, full_disk

LONG = "Ordlängd utan slut " * 20 + "x" * 120


@pytest.fixture
def bench():
    made = at_the_table()
    stored(made.session, Behaviour("b", "När …", person_id="amir"))
    stored(
        made.session,
        Observation("o", NOW - timedelta(3), "Amir ringde kunden", "amir", "b", ObservationState.LINKED),
    )
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


def drafts(session) -> list[Feedback]:
    with session.vault.read() as reader:
        return list(reader.all(Feedback))


def marks(session) -> list[Mark]:
    with session.vault.read() as reader:
        return list(reader.all(Mark))


def write(page, part, text) -> None:
    field = page.parts[part]
    field.editor.setFocus()
    field.editor.selectAll()
    QTest.keyClicks(field.editor, text)


def test_from_an_observation_to_a_reply(shown):
    shown.open("today")
    page = shown.open("telling", "o")
    assert page.title.text() == "Berätta för Amir"
    assert page.seen.text() == "Du såg det i lördags."
    assert page.own.words.text() == "Bara för dig tills du har berättat"
    assert page.parts[Part.SAW].editor.toPlainText() == "Amir ringde kunden"
    assert page.parts[Part.SITUATION].editor.hasFocus()
    assert page.said.text() == "”Du ringde kunden.”"
    write(page, Part.SITUATION, "I torsdags")
    assert page.said.text() == "”I torsdags. Du ringde kunden.”"
    assert drafts(shown.session) == []

    shown.command("forward")
    (given,) = drafts(shown.session)
    assert (given.state, given.situation) == (FeedbackState.GIVEN, "I torsdags")
    assert found(shown.session, Observation, "o").state is ObservationState.TOLD
    assert page.title.text() == "Feedback till Amir"
    assert page.told.words.text() == "Berättad tis 10 mars"
    assert page.parts[Part.SAW].isHidden()
    assert page.own.isHidden()
    reply = page.parts[Part.REPLY].editor
    assert reply.hasFocus()
    QTest.keyClicks(reply, "Tack")
    shown.command("forward")
    assert shown.window.open_name == "today"
    assert drafts(shown.session)[0].state is FeedbackState.ANSWERED


def test_it_says_which_behaviour_gets_the_mark_until_it_is_told_or_said_not_to(shown):
    page = shown.open("telling", "o")
    assert page.behaviour.words.text() == "Hör till ”När …”"
    page.apart.click()
    assert page.parts[Part.SITUATION].editor.hasFocus()
    assert page._belongs.isHidden()
    assert found(shown.session, Observation, "o").behaviour_id is None
    shown.command("undo")
    assert not page._belongs.isHidden()
    shown.command("forward")
    assert page._belongs.isHidden()
    assert [item.behaviour_id for item in marks(shown.session)] == ["b"]


def test_looking_and_leaving_keeps_nothing(shown):
    shown.open("telling", "o")
    shown.command("back")
    shown.open("person", "amir")
    assert drafts(shown.session) == []


def test_what_is_begun_is_there_again(shown):
    page = shown.open("telling", "o")
    write(page, Part.EFFECT, "Kunden var lugn")
    shown.open("today")
    page = shown.open("telling", "o")
    assert page.parts[Part.EFFECT].editor.toPlainText() == "Kunden var lugn"


def test_praise_in_one_line_from_the_person_s_page(shown):
    shown.open("person", "amir")
    shown.page.head.feedback.click()
    page = shown.page
    assert page.parts[Part.SAW].editor.hasFocus()
    assert page._box.isHidden()
    shown.command("forward")
    assert page.parts[Part.SAW].error.words.text() == "Skriv något här först."
    assert page.parts[Part.SAW].editor.hasFocus()
    QTest.keyClicks(page.parts[Part.SAW].editor, "Du lyssnade klart")
    page.give.click()
    page.done.click()
    assert shown.window.open_name == "person"
    rows = shown.page.timeline.rows
    assert [(row.text, row.tag) for row in rows.rows()][:1] == [("Du lyssnade klart", "Feedback")]
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert shown.page.said.text() == "”Du lyssnade klart.”"
    QTest.keyClicks(shown.page.parts[Part.REPLY].editor, "Tack")
    shown.command("back")
    assert shown.page.timeline.rows.rows()[0].tag == "Feedback · Amir: ”Tack”"


def test_what_was_said_in_passing_gets_its_reply_later(shown):
    told = replace(found(shown.session, Observation, "o"), state=ObservationState.TOLD, told_at=NOW)
    stored(shown.session, told)
    page = shown.open("person", "amir")
    page.timeline.rows.setFocus()
    QTest.keyClick(page.timeline.rows, Qt.Key.Key_Return)
    page = shown.page
    assert page.title.text() == "Feedback till Amir"
    assert page.told.words.text() == "Berättad tis 10 mars"
    assert page.own.isHidden()
    assert page.let_go.isHidden()
    assert page.seen.isHidden()
    write(page, Part.REPLY, "Tack")
    shown.command("forward")
    assert [(item.state, item.reply) for item in drafts(shown.session)] == [(FeedbackState.ANSWERED, "Tack")]
    page.back.click()
    assert found(shown.session, Observation, "o").told_at is None
    assert page.own.isVisible()


@pytest.mark.parametrize(("before", "after"), [("people", "people"), (None, "today")])
def test_the_way_back_passes_what_is_gone(shown, before, after):
    if before is not None:
        shown.open(before)
    page = shown.open("telling", "o")
    page.person.click()
    shown.command("private")
    shown.window.private_pane.guest.findChild(QWidget, "untold").rows.part("o").release.click()
    shown.command("back")
    assert shown.window.open_name == after


def test_the_key_and_the_menu_know_the_way_to_praise(shown):
    shown.open("person", "amir")
    shown.command("feedback")
    assert shown.window.open_name == "feedback"
    shown.page.person.click()
    assert shown.window.open_name == "person"


def test_what_the_disk_refuses_to_give_is_still_begun(shown):
    page = shown.open("telling", "o")
    write(page, Part.EFFECT, "Lugn")
    full_disk(shown.unlocked.bench)
    shown.command("forward")
    assert [item.state for item in drafts(shown.session)] == [FeedbackState.DRAFT]
    assert not page.give.isHidden()
    shown.command("forward")
    assert [(item.state, item.effect) for item in drafts(shown.session)] == [(FeedbackState.GIVEN, "Lugn")]


def test_words_the_disk_refuses_are_owed_and_nothing_is_given(bench):
    presenter = FeedbackPresenter(bench, feedback_on(bench.session, "o"))
    presenter.write(Part.QUESTION, "Hur var det?")
    told = []
    presenter.when_kept(lambda part, sentence: told.append((part, sentence)))
    full_disk(bench)
    presenter.write(Part.EFFECT, "Lugn")
    assert told == [(Part.EFFECT, None)]
    assert presenter.derive().feedback.effect == "Lugn"
    assert presenter.give() is None
    presenter.write(Part.EFFECT, "Lugn")
    assert told[-1] == (Part.EFFECT, "")
    assert presenter.give() == ""
    assert [(item.question, item.effect) for item in drafts(bench.session)] == [("Hur var det?", "Lugn")]
    full_disk(bench)
    presenter.take_back()
    assert drafts(bench.session)[0].state is FeedbackState.GIVEN
    assert not presenter.let_go()
    presenter.close()


def test_what_cannot_be_kept_is_said_at_its_field(shown):
    page = shown.open("telling", "o")
    page.parts[Part.EFFECT].editor.setPlainText("x" * 50_001)
    page.flush()
    shown.unlocked.bench.settle()
    assert "50001" in page.parts[Part.EFFECT].error.words.text()
    shown.command("forward")
    assert drafts(shown.session) == []


def test_undo_and_taking_back(shown):
    page = shown.open("telling", "o")
    write(page, Part.EFFECT, "Lugn")
    page.give.click()
    shown.unlocked.bench.undo()
    assert page.title.text() == "Berätta för Amir"
    assert page.parts[Part.EFFECT].editor.toPlainText() == "Lugn"
    page.give.click()
    assert found(shown.session, Observation, "o").state is ObservationState.TOLD
    page.back.click()
    assert found(shown.session, Observation, "o").state is ObservationState.LINKED
    with shown.session.vault.read() as reader:
        assert reader.all(Mark) == ()
    assert page.parts[Part.SITUATION].editor.hasFocus()


def test_letting_go_of_an_observation_and_of_a_draft(shown):
    shown.open("person", "amir")
    page = shown.open("telling", "o")
    assert page.let_go.text() == "Släpp iakttagelsen"
    page.let_go.click()
    assert shown.window.open_name == "person"
    shown.unlocked.bench.undo()
    assert found(shown.session, Observation, "o").text == "Amir ringde kunden"

    shown.open("praise", "amir").let_go.click()
    assert shown.window.open_name == "person"
    page = shown.open("praise", "amir")
    write(page, Part.SAW, "Du")
    assert page.let_go.text() == "Kasta utkastet"
    page.let_go.click()
    assert drafts(shown.session) == []


def test_without_a_way_back_one_comes_to_the_person(shown):
    page = shown.open("praise", "amir")
    write(page, Part.SAW, "Du lyssnade")
    page.give.click()
    page.done.click()
    assert shown.window.open_name == "person"


def test_the_private_pane_shows_what_is_untold(shown):
    page = shown.open("person", "amir")
    assert "ringde" not in all_words(page)
    shown.command("private")
    part = shown.unlocked._open.page.window().private_pane.guest.findChild(QWidget, "untold")
    row = part.rows.part("o")
    assert (row.words.text(), row.about.text()) == ("Amir ringde kunden", "I lördags.")
    row.release.click()
    assert part.isHidden()
    shown.unlocked.bench.undo()
    part.rows.part("o").already.click()
    assert found(shown.session, Observation, "o").told_at is not None
    assert [row.tag for row in page.timeline.rows.rows()][:1] == ["Berättat"]
    shown.unlocked.bench.undo()
    part.rows.part("o").tell.click()
    assert shown.window.open_name == "feedback"


def test_nothing_untold_is_in_the_meeting_window(shown):
    stored(shown.session, replace(found(shown.session, Observation, "o"), text="CANARY"))
    page = shown.open("praise", "amir")
    write(page, Part.SAW, "CANARY")
    shown.unlocked.flush()
    assert drafts(shown.session)
    shown.unlocked.open_meeting("talk")
    shown.settle()
    (meeting,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MeetingWindow)]
    assert "Läget" in all_words(meeting)
    assert "CANARY" not in all_words(meeting)
    assert "CANARY" not in all_words(shown.window)


def all_words(widget) -> str:
    said = []
    for each in [widget, *widget.findChildren(QWidget)]:
        for name in ("text", "toPlainText", "accessibleName", "accessibleDescription", "toolTip"):
            said += [str(getattr(each, name)())] if callable(getattr(each, name, None)) else []
        if hasattr(each, "rows") and callable(each.rows):
            said += [row.said() for row in each.rows()]
    return "\n".join(said)


def test_the_language_is_switched_live(shown):
    page = shown.open("telling", "o")
    shown.unlocked.appearance.apply(Settings("en", ThemeMode.LIGHT))
    assert page.title.text() == "Tell Amir"
    assert page.parts[Part.SAW].label.text() == "What I saw"


def test_what_is_old_is_asked_about(shown):
    stored(shown.session, replace(found(shown.session, Observation, "o"), seen_at=NOW - timedelta(30)))
    page = shown.open("telling", "o")
    assert page.seen.text() == "Du såg det för några veckor sedan. Är det färskt nog att berätta?"


@pytest.mark.parametrize(
    ("words", "swedish", "english"),
    [
        ("Amir ringde kunden", "Du ringde kunden", "Amir ringde kunden"),
        ("Ami called them", "Du called them", "You called them"),
        ("Amir was late", "Du was late", "Amir was late"),
        ("Amirs ord", "Amirs ord", "Amirs ord"),
        ("Jag såg Amir", "Jag såg Amir", "Jag såg Amir"),
        ("Amir", "Amir", "Amir"),
    ],
)
def test_the_one_told_is_you(words, swedish, english):
    amir = Person("amir", "Amir Haddad", aliases=("Ami",))
    assert said_to(words, amir) == swedish
    set_language("en")
    try:
        assert said_to(words, amir) == english
    finally:
        set_language("sv")


def test_said_aloud_the_parts_end_as_sentences_do():
    told = Feedback("f", "amir", " I torsdags ", "Du ringde!", "", "Hur var det?")
    shown = FeedbackShown(told, Person("amir", "Amir"), None, None, NOW.date())
    assert aloud(shown) == "I torsdags. Du ringde! Hur var det?"


@at_every_appearance
@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
def test_no_word_is_cut(appearance, wear, qtbot, qapp, bench, size):
    stored(bench.session, replace(found(bench.session, Observation, "o"), text=LONG))
    stored(bench.session, replace(found(bench.session, Behaviour, "b"), text=LONG))
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, size)
    page = screen.open("telling", "o")
    found_wrong = complaints(screen.window)
    page.give.click()
    screen.settle()
    found_wrong += complaints(screen.window)
    screen.open("person", "amir")
    screen.command("private")
    screen.settle()
    found_wrong += complaints(screen.window)
    screen.close()
    assert found_wrong == [], "\n".join(found_wrong)
