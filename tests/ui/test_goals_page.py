"""Mål & beteenden in the shell: goals, gaps and stories, the question at three and six months, three quiet lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.goals import Behaviour, BehaviourState, Effect, EffectState, Goal, GoalState
from desktop.domain.people import Person
from desktop.domain.workshop import Workshop
from desktop.services import goals
from desktop.services.effects_asked import EffectToAsk
from desktop.ui.presenters.goal_words import question_of_effect
from tests.services.desk import found, stored
from tests.ui.held import bench as empty_bench
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.lived import ASKS, CALLS, lived
from tests.ui.on_screen import OnScreen

Key = Qt.Key


@pytest.fixture
def bench():
    return lived()


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    screen.note("open_workshop", "open_board", "plan_and_prepare")
    yield screen
    screen.close()


@pytest.fixture
def page(shown):
    return shown.open("goals")


@pytest.fixture
def first(page):
    return page.goals.part("goal")


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def effects(shown):
    with shown.session.vault.read() as reader:
        return [(item.text, item.state) for item in reader.all(Effect)]


def test_a_goal_with_all_that_belongs_to_it(page, first):
    assert page.first().hasFocus()
    assert first.head.sentence.text() == "Kundvärde"
    assert first.head.tag.isHidden()
    assert first.head.success.text() == "Om vi lyckas: Kunden ringer oss först"
    assert [(row.text, row.tag) for row in first.behaviours.rows()] == [
        (f"”{CALLS}”", "Övar · Amir Haddad"),
        ("”Vi börjar med kundens läge”", "Överenskommet · Team Projekt"),
        (
            f"”{ASKS}”",
            "Sitter · Team Projekt\nSå började det 26 september 2025: ”Innan mötet frågar vi varandra”",
        ),
        ("”☎️🤝”", "Vilar · Lisa Ek"),
    ]
    assert [(row.lead, row.text, row.tag, row.trail) for row in first.gaps.rows()] == [
        ("⇠", "Debiteringsgrad", "drar åt andra hållet · får oss att korta kundsamtal", "tas upp uppåt"),
        ("⇢", "Ordervärde", "drar åt samma håll", "hanterat"),
    ]
    assert [(row.lead, row.text, row.tag) for row in first.effects.rows()] == [
        ("△", "De vill göra en pilot", "Noterad · 18 februari 2026"),
        ("▲", "Driftchefen planerar efter våra samtal", "Bekräftad · 16 december 2025"),
    ]


def test_a_goal_without_a_behaviour_is_just_words(page):
    words = page.goals.part("words")
    assert words.head.tag.words.text() == "bara ord"
    assert words.head.tag.isVisible()
    assert words.head.board.isHidden()
    assert words.behaviours.isHidden()


def test_a_goal_of_three_thousand_characters_is_shown_whole_when_asked_for(shown, page):
    head = page.goals.part("words").head
    assert len(head.sentence.text()) < 250
    head.whole.click()
    assert head.sentence.text() == found(shown.session, Goal, "words").sentence
    head.whole.click()
    assert len(head.sentence.text()) < 250

    section = page.goals.part("words")
    section.edit()
    assert section.form.fields[0].text() == found(shown.session, Goal, "words").sentence
    section.form.keep.click()
    assert len(found(shown.session, Goal, "words").sentence) == 19 * 150 - 1


def test_a_goal_is_changed_where_it_stands(shown, page, first):
    first.behaviours.setFocus()
    shown.command("edit")
    form = first.form
    assert form.fields[0].entry.hasFocus()
    form.fields[0].show_text("  ")
    form.keep.click()
    assert form.fields[0].error.words.text() == "Skriv något här först."
    form.fields[0].show_text("Nära kunden")
    press(form.fields[0].entry, Key.Key_Return)
    assert form.isHidden()
    assert first.head.sentence.text() == "Nära kunden"
    assert first.head.more.hasFocus()
    first.edit()
    press(form.fields[1].entry, Key.Key_Escape)
    assert form.isHidden()
    page.closed.setFocus()
    shown.command("edit")
    assert form.isHidden()


def test_the_ways_on_from_a_goal(shown, page, first):
    first.head.board.click()
    press(first.behaviours, Key.Key_Down, Key.Key_Return)
    first.head.workshop.click()
    press(first.gaps, Key.Key_Down, Key.Key_Return)
    page.new.click()
    page.loose.setFocus()
    press(page.loose, Key.Key_Return)
    press(page.closed, Key.Key_Down, Key.Key_Return)
    assert shown.went == [
        ("open_board", "goal", ""),
        ("open_board", "goal", "begins"),
        ("open_workshop", "goal"),
        ("open_workshop", "goal"),
        ("open_workshop", None),
        ("open_board", "", "loose"),
        ("open_board", "past", ""),
    ]


def test_a_workshop_under_way_is_gone_on_with(shown):
    stored(shown.session, Workshop("w", "words"))
    page = shown.open("goals")
    assert page.goals.part("words").head.workshop.accessibleName() == "Fortsätt verkstaden"
    assert page.goals.part("goal").head.workshop.accessibleName() == "Verkstad"


def test_a_goal_is_closed_or_taken_away_from_its_menu(shown, page, first):
    menu = first.head.menu()
    assert [action.text() for action in menu.actions() if action.text()] == ["Ändra målet …", "Avsluta målet"]
    menu.actions()[2].trigger()
    assert found(shown.session, Goal, "goal").state is GoalState.CLOSED
    assert [row.text for row in page.closed.rows()] == ["Kundvärde", "Förr"]
    shown.command("undo")
    words = page.goals.part("words").head.menu()
    words.actions()[-1].trigger()
    assert list(page.goals.parts()) == ["goal"]
    shown.command("undo")
    assert list(page.goals.parts()) == ["goal", "words"]
    first = page.goals.part("goal")
    first.head.menu().actions()[0].trigger()
    assert first.form.isVisible()
    first.head.more.click()
    first.head.findChild(type(words)).close()


def test_a_story_is_written_changed_confirmed_and_taken_away(shown, page, first):
    first.head.effect.click()
    form = first.effect_form
    assert first.confirm.isHidden()
    form.keep.click()
    assert form.fields[0].error.words.text() == "Skriv något här först."
    form.fields[0].show_text("Kunden ringde oss först")
    form.keep.click()
    assert first.head.effect.hasFocus()
    assert ("Kunden ringde oss först", EffectState.NOTED) in effects(shown)

    first.effects.go_to("noted")
    first.effects.setFocus()
    shown.command("edit")
    assert form.fields[0].text() == "De vill göra en pilot"
    assert first.confirm.accessibleName() == "Någon mer säger det"
    form.fields[0].show_text("De gör en pilot")
    form.keep.click()
    assert ("De gör en pilot", EffectState.NOTED) in effects(shown)
    assert first.effects.hasFocus()
    press(first.effects, Key.Key_Return)
    first.confirm.click()
    assert ("De gör en pilot", EffectState.CONFIRMED) in effects(shown)
    press(first.effects, Key.Key_Return)
    assert first.confirm.accessibleName() == "Inte bekräftad"
    first.confirm.click()
    assert ("De gör en pilot", EffectState.NOTED) in effects(shown)
    press(first.effects, Key.Key_Return)
    first.remove.click()
    assert "De gör en pilot" not in dict(effects(shown))
    shown.command("undo")
    first.effects.go_to("noted")
    press(first.effects, Key.Key_Delete)
    assert "De gör en pilot" not in dict(effects(shown))


def test_what_has_gone_meanwhile_is_said_and_nothing_breaks(shown, page, first):
    press(first.effects, Key.Key_Down, Key.Key_Return)
    about = first.effect_form.about
    shown.unlocked.bench.do(lambda: goals.remove_effect(shown.session, about))
    said = []
    shown.window.toast = said.append
    first.confirm.click()
    first.head.effect.click()
    page.effect_removed.emit(about)
    page.goal_removed.emit("goal")
    assert [text[:24] for text in said] == [
        "Det här finns inte längre"[:24],
        "Det här finns inte längre"[:24],
        "Det går inte just nu. De",
    ]
    assert found(shown.session, Goal, "goal").sentence == "Kundvärde"


def test_it_asks_what_became_different_and_takes_any_answer(shown, page):
    card = page.asked.part("goal")
    assert card.question.text() == (
        f"Det har gått några månader sedan ni kom överens om ”{CALLS}” och ”{ASKS}”."
    )
    card.keep.click()
    assert card.answer.error.words.text() == "Skriv något här först."
    assert card.answer.entry.hasFocus()
    card.answer.show_text("De planerar efter våra samtal")
    press(card.answer.entry, Key.Key_Return)
    assert not page.asked.parts()
    assert ("De planerar efter våra samtal", EffectState.NOTED) in effects(shown)
    shown.command("undo")
    page.asked.part("goal").nothing.click()
    assert not page.asked.parts()
    shown.command("undo")
    page.asked.part("goal").put_off.click()
    assert not page.asked.parts()
    shown.command("undo")
    assert list(page.asked.parts()) == ["goal"]


def test_sensitive_words_are_minded_and_esc_silences_before_it_closes(page, first):
    first.head.effect.click()
    form = first.effect_form
    QTest.keyClicks(form.fields[0].entry, "Han var sjukskriven")
    form.coached[0].judge()
    assert form.coached[0].strip.shown.lines
    press(form.fields[0].entry, Key.Key_Escape)
    assert not form.coached[0].strip.shown.lines
    assert form.isVisible()
    press(form.fields[0].entry, Key.Key_Escape)
    assert form.isHidden()
    card = page.asked.part("goal")
    QTest.keyClicks(card.answer.entry, "Facket ringde")
    card.coached.judge()
    assert card.coached.strip.shown.lines


def test_the_question_says_how_long_it_has_been():
    one = Behaviour("a", "Jag ringer")
    goal = Goal("g", "Mål")
    assert question_of_effect(EffectToAsk(goal, (one,), 3)) == (
        "Det har gått några månader sedan ni kom överens om ”Jag ringer”. Vad blev annorlunda?"
    )
    assert question_of_effect(EffectToAsk(goal, (one,), 6)).startswith("Det har gått ett halvår sedan")


def test_three_quiet_questions_and_their_ways_on(shown, page):
    lists = page.questions.lists()
    assert [len(rows.rows()) for rows in lists] == [1, 2, 1]
    assert [(row.text, row.tag) for row in page.questions.left_alone.rows()] == [
        ("”Vi börjar med kundens läge”", "Överenskommet · Team Projekt · inte pratat om än"),
        (f"”{CALLS}”", "Övar · Amir Haddad · senast 3 november 2025"),
    ]
    assert page.questions.well.isHidden()
    for rows in lists:
        rows.setFocus()
    press(page.questions.words, Key.Key_Return)
    press(page.questions.left_alone, Key.Key_Return, Key.Key_Down, Key.Key_Return)
    assert shown.went == [
        ("open_workshop", "words"),
        ("open_board", "goal", "begins"),
        ("plan_and_prepare", "amir"),
    ]
    press(page.questions.without, Key.Key_Return)
    assert shown.window.open_name == "person"


def test_when_nothing_has_slipped_it_says_so(qtbot, qapp, dressed):
    bench = empty_bench()
    for record in (
        Goal("goal", "Kundvärde", state=GoalState.ACTIVE),
        Person("amir", "Amir"),
        Behaviour("b", "Jag ringer", "goal", "amir", state=BehaviourState.SETTLED),
    ):
        stored(bench.session, record)
    screen = OnScreen(qtbot, qapp, dressed, bench)
    page = screen.open("goals")
    assert page.questions.well.isVisible()
    screen.close()


def test_an_empty_page_begins_with_a_goal(qtbot, qapp, dressed):
    screen = OnScreen(qtbot, qapp, dressed, empty_bench())
    screen.note("open_workshop")
    page = screen.open("goals")
    assert page.empty.isVisible()
    assert page.new.isHidden()
    assert page.questions.isHidden()
    page.empty.button.click()
    assert screen.went == [("open_workshop", None)]
    screen.close()


def test_a_goal_without_behaviours_begins_with_its_workshop(qtbot, qapp, dressed):
    bench = empty_bench()
    stored(bench.session, Goal("goal", "Kundvärde"))
    screen = OnScreen(qtbot, qapp, dressed, bench)
    page = screen.open("goals")
    assert page.goals.part("goal").head.workshop.hasFocus()
    screen.close()


@at_every_appearance
def test_nothing_is_cut_in_any_appearance(qtbot, qapp, wear, bench, appearance):
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, (960, 600))
    page = screen.open("goals")
    page.goals.part("goal").edit()
    page.goals.part("goal").edit_effect("noted")
    screen.settle()
    assert complaints(screen.window) == []
    screen.close()
