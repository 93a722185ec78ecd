"""I dag: the week, what is not told, what is to be sorted, and what became different, in the shell."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, GoalState, Mark, MarkKind
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.preferences import Preference
from desktop.domain.promises import Action, Owner
from desktop.services import dialogues, today
from desktop.services.today import Talk
from desktop.ui.presenters.balance_words import about_question
from desktop.ui.presenters.settings import Settings, ThemeMode
from tests.services.desk import NOW, found, stored
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table, full_disk

MONDAY, FRIDAY = NOW - timedelta(1), NOW + timedelta(3)
LONG = "Ordlängd utan slut " * 20 + "x" * 120


@pytest.fixture
def bench():
    made = at_the_table()
    agreed = date(2025, 11, 1)
    practising = BehaviourState.PRACTISING
    for record in (
        Team("t", "Projekt"),
        Goal("g", "Kundvärde", state=GoalState.ACTIVE),
        Behaviour("b", "När det skaver ringer jag", "g", "amir", None, practising, agreed),
        Behaviour("c", "Vi börjar med kunden", None, None, "t", BehaviourState.AGREED, NOW.date()),
        Mark("m", "b", MarkKind.OBSTACLE, date(2026, 3, 5), "Dubbelbokad", "amir"),
        Mark("n", "c", MarkKind.DONE, date(2026, 3, 6)),
        Observation("o", NOW - timedelta(3), "Amir ringde kunden", "amir", "b", ObservationState.LINKED),
        Observation("p", NOW - timedelta(4), "Väntade in Lisa", "amir", None, ObservationState.LINKED),
        Observation("s", NOW - timedelta(2), "Skåpet var märkt"),
        Observation("u", NOW - timedelta(2), "Lisa märkte skåpet"),
    ):
        stored(made.session, record)
    stored(made.session, replace(found(made.session, Person, "lisa"), name="Lisa Ek"))
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


def at(shown, moment) -> None:
    shown.session.clock.now = moment


def down(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)


def test_monday_morning_reads_last_week_and_chooses(shown):
    at(shown, MONDAY.replace(hour=8, minute=3))
    dialogues.cancel(shown.session, "talk")
    page = shown.open("today")
    assert page.greeting.text() == "Måndag morgon, Karin"
    assert page.week.question.text() == "Vad gör vi annorlunda den här veckan?"
    assert [(row.mark, row.text, row.tag) for row in page.week.marks.rows()] == [
        (MarkKind.OBSTACLE, "Dubbelbokad", "Amir · När det skaver ringer jag"),
        (MarkKind.DONE, "Gjordes", "Vi börjar med kunden"),
    ]
    assert page.week.marks.rows()[1].spoken == "Gjordes, Vi börjar med kunden"
    choices = page.week.choices
    assert choices.hasFocus()
    assert [(row.text, row.tag) for row in choices.rows()] == [
        ("”När det skaver ringer jag”", "Amir Haddad"),
        ("”Vi börjar med kunden”", "Projekt"),
    ]
    QTest.keyClick(choices, Qt.Key.Key_Down)
    QTest.keyClick(choices, Qt.Key.Key_Return)
    assert found(shown.session, Preference, "notice.2026-W11").value == "c"
    assert page.week.notice.text() == "”Vi börjar med kunden”"
    assert page.week.whose.text() == "Projekt"
    assert choices.isHidden()
    assert page.week.change.hasFocus()
    shown.unlocked.bench.undo()
    assert page.week.notice.text().startswith("Vad vill du lägga märke till")


def test_on_another_day_the_choice_can_be_changed(shown):
    page = shown.open("today")
    assert page.week.last_week.isHidden()
    assert page.week.choices.isHidden()
    assert page.week.change.accessibleName() == "Välj"
    page.week.change.setFocus()
    page.week.change.click()
    assert page.week.choices.hasFocus()
    QTest.keyClick(page.week.choices, Qt.Key.Key_Return)
    assert page.week.notice.text() == "”När det skaver ringer jag”"
    assert page.week.change.accessibleName() == "Byt"
    page.week.change.click()
    assert page.week.choices.hasFocus()
    QTest.keyClick(page.week.choices, Qt.Key.Key_Escape)
    assert page.week.choices.isHidden()
    page.week.change.click()
    page.week.choices.go_to("c")
    down()
    assert not page.week.choices.hasFocus()


def test_without_behaviours_there_is_nothing_to_choose(shown):
    for id in ("b", "c"):
        stored(shown.session, replace(found(shown.session, Behaviour, id), state=BehaviourState.RESTING))
    at(shown, MONDAY)
    page = shown.open("today")
    assert page.week.change.isHidden()
    assert page.week.choices.isHidden()


def test_what_is_untold_is_told_from_here(shown):
    page = shown.open("today")
    row = page.untold.rows.part("o")
    assert (row.words.text(), row.about.text()) == ("”Amir ringde kunden.”", "I lördags.")
    assert page.untold.rows.part("p").words.text() == "Amir: ”Väntade in Lisa.”"
    row.already.setFocus()
    row.already.click()
    assert found(shown.session, Observation, "o").state is ObservationState.TOLD
    assert list(page.untold.rows.parts()) == ["p"]
    shown.unlocked.bench.undo()
    assert list(page.untold.rows.parts()) == ["o", "p"]
    page.untold.rows.part("p").tell.click()
    assert shown.window.open_name == "feedback"
    shown.command("back")
    assert shown.window.open_name == "today"


def test_friday_whispers_and_keeps_it_out_of_the_list(shown):
    page = shown.open("today")
    assert page.whisper.isHidden()
    at(shown, FRIDAY)
    page = shown.open("today")
    assert page.whisper.question.text() == "”Amir ringde kunden.” Hinner du säga det före helgen?"
    assert list(page.untold.rows.parts()) == ["p"]
    page.whisper.button("told").click()
    assert found(shown.session, Observation, "o").told_at == FRIDAY
    assert page.whisper.question.text().startswith("Amir: ”Väntade in Lisa.”")
    assert page.untold.isHidden()
    page.whisper.button("tell").click()
    assert shown.window.open_name == "feedback"


def test_sorting_is_one_press_where_the_name_is_likely_and_two_where_not(shown):
    page = shown.open("today")
    assert page.to_sort.head.heading.text() == "Att sortera (2)"
    likely, unknown = page.to_sort.rows.part("u"), page.to_sort.rows.part("s")
    assert [button.text() for button in likely.chips.values()] == ["Lisa Ek"]
    assert unknown.names.isHidden()
    unknown.who.setFocus()
    unknown.who.click()
    shown.settle()
    assert [button.text() for button in unknown.chips.values()] == ["Amir Haddad", "Lisa Ek"]
    assert unknown.chips["amir"].hasFocus()
    unknown.chips["amir"].click()
    assert found(shown.session, Observation, "s").person_id == "amir"
    assert list(page.untold.rows.parts()) == ["s", "o", "p"]
    likely.chips["lisa"].click()
    assert page.to_sort.isHidden()
    shown.unlocked.bench.undo()
    page.to_sort.rows.part("u").release.click()
    assert page.to_sort.isHidden()


def test_the_names_close_again(shown):
    page = shown.open("today")
    row = page.to_sort.rows.part("u")
    row.who.click()
    assert list(row.chips) == ["lisa", "amir"]
    row.opened.emit("u")
    assert list(row.chips) == ["lisa"]
    assert not row.who.isHidden()


def test_what_became_different_is_told_or_put_off(shown):
    page = shown.open("today")
    row = page.effects.rows.part("g")
    assert row.question.words.text() == "Ni har hållit på ett tag med ”Kundvärde”. Vad blev annorlunda?"
    row.answer.click()
    assert row.story.hasFocus()
    row.commit()
    row.story.setPlainText("x" * 50_001)
    row.keep.click()
    assert "50001" in row.error.words.text()
    row.story.setPlainText("Kunden ringde först")
    full_disk(shown.unlocked.bench)
    row.keep.click()
    assert row.story.toPlainText() == "Kunden ringde först"
    QTest.keyClick(row.story, Qt.Key.Key_Return)
    with shown.session.vault.read() as reader:
        assert [item.text for item in reader.all(Effect)] == ["Kunden ringde först"]
    assert page.effects.isHidden()


@pytest.mark.parametrize("answer", ["nothing", "wait"])
def test_a_question_that_waits_goes_away(shown, answer):
    page = shown.open("today")
    getattr(page.effects.rows.part("g"), answer).click()
    assert page.effects.isHidden()
    with shown.session.vault.read() as reader:
        assert reader.all(Effect) == ()


def test_a_story_that_is_typed_is_kept_when_the_page_is_left(shown):
    page = shown.open("today")
    page.effects.rows.part("g").answer.click()
    QTest.keyClicks(page.effects.rows.part("g").story, "Det blev lugnare")
    shown.open("people")
    with shown.session.vault.read() as reader:
        assert [item.text for item in reader.all(Effect)] == ["Det blev lugnare"]


def test_folded_groups_stay_folded(shown):
    page = shown.open("today")
    page.untold.toggle.click()
    assert page.untold.body.isHidden()
    assert page.untold.toggle.accessibleName() == "Visa Inte berättat än"
    page.promised.toggle.click()
    page = shown.open("today")
    assert page.untold.body.isHidden()
    assert page.promises.isHidden() or not page.promises.isVisible()
    page.untold.toggle.click()
    assert page.untold.body.isVisible()


def test_arrows_walk_to_everything_that_can_be_done(shown):
    page = shown.open("today")
    passed = []
    while page.isAncestorOf(QApplication.focusWidget()):
        passed.append(QApplication.focusWidget())
        down()
    places = [
        passed.index(each)
        for each in (page.first(), page.untold.rows.part("o").tell, page.to_sort.rows.part("s").who)
    ]
    assert places == sorted(places)


def test_the_balance_is_one_sentence_at_the_end(shown):
    assert shown.open("today").balance.isHidden()
    for number in range(4):
        stored(
            shown.session,
            Dialogue(
                f"h{number}",
                "monday",
                NOW - timedelta(number + 1),
                30,
                "amir",
                state=DialogueState.ENDED,
                about=About.NUMBERS,
            ),
        )
    page = shown.open("today")
    assert page.balance.text() == "De senaste fyra samtalen med Amir handlade mest om siffror."


def test_what_todays_talk_was_about_is_asked_when_one_is_alone_and_only_today(shown):
    talk = found(shown.session, Dialogue, "talk")
    assert shown.open("today").abouts.parts() == {}
    stored(shown.session, replace(talk, state=DialogueState.ENDED, ended_at=talk.planned_at))
    page = shown.open("today")
    asking = page.abouts.part("talk")
    assert asking.question.text() == "Amir, 14:00: vad handlade det mest om? Bara för dig, om du vill."
    assert page.recalls_head.isVisible()
    button = asking.button(About.NUMBERS)
    assert button.accessibleName() == "Siffror"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert found(shown.session, Dialogue, "talk").about is About.NUMBERS
    assert page.abouts.parts() == {}
    assert page.recalls_head.isHidden()
    shown.command("undo")
    assert list(page.abouts.parts()) == ["talk"]

    at(shown, NOW + timedelta(1))
    assert shown.open("today").abouts.parts() == {}


def test_a_talk_with_a_team_is_asked_about_by_its_title():
    talk = Dialogue("t", "monday", NOW, 30, team_id="t", title="Teamet")
    assert about_question(Talk(talk, None)).startswith("Teamet, 09:00: ")


def test_the_language_is_switched_live(shown):
    page = shown.open("today")
    shown.unlocked.appearance.apply(Settings("en", ThemeMode.LIGHT))
    assert page.week.label.text() == "The week’s question"
    assert page.untold.rows.part("o").about.text() == "On Saturday."
    assert page.promised.toggle.accessibleName() == "Hide My promises"


@at_every_appearance
@pytest.mark.parametrize("size", [(960, 600), (1280, 800)], ids=str)
def test_no_word_is_cut(appearance, wear, qtbot, qapp, bench, size):
    for id in ("o", "s"):
        stored(bench.session, replace(found(bench.session, Observation, id), text=LONG))
    stored(bench.session, replace(found(bench.session, Behaviour, "b"), text=LONG))
    bench.session.clock.now = MONDAY
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, size)
    page = screen.open("today")
    page.to_sort.rows.part("s").who.click()
    page.effects.rows.part("g").answer.click()
    screen.settle()
    found_wrong = complaints(screen.window)
    bench.session.clock.now = FRIDAY
    screen.open("today").week.change.click()
    screen.settle()
    found_wrong += complaints(screen.window)
    screen.close()
    assert found_wrong == []


def test_the_disk_and_a_rule_are_told_where_no_field_can(shown):
    page = shown.open("today")
    stored(shown.session, replace(found(shown.session, Observation, "s"), person_id="amir"))
    page.to_sort.rows.part("s").release.click()
    assert "läge" in shown.window.foot.toast.words.text()
    full_disk(shown.unlocked.bench)
    page.untold.toggle.click()
    assert not page.untold.body.isHidden()


def test_a_promise_leads_to_its_person(shown):
    stored(shown.session, Action("mine", "lisa", "fråga Eva", Owner.MANAGER))
    page = shown.open("today")
    page.promises.setFocus()
    QTest.keyClick(page.promises, Qt.Key.Key_Return)
    assert shown.window.open_name == "person"


def test_what_is_gone_meanwhile_is_told(shown):
    shown.open("person", "amir")
    shown.command("private")
    part = shown.window.private_pane.guest.findChild(QWidget, "untold")
    row = part.rows.part("o")
    stored(shown.session, replace(found(shown.session, Observation, "o"), state=ObservationState.TOLD))
    row.release.click()
    assert "läge" in shown.window.foot.toast.words.text()


def test_a_long_list_of_the_untold_begins_short(shown):
    for number in range(25):
        stored(shown.session, Observation(f"n{number}", NOW - timedelta(days=9), f"Såg {number}", "amir"))
    page = shown.open("today")
    rows = page.untold.rows
    assert len(rows.parts()) == 10
    page.untold.more.click()
    assert len(rows.parts()) == 20
    assert list(rows.parts().values())[10].tell.hasFocus()
    page.untold.more.click()
    assert len(rows.parts()) == 27
    assert page.untold.more.isHidden()


def test_arrows_pass_over_what_only_folds_and_tab_does_not(shown):
    at(shown, MONDAY.replace(hour=8, minute=3))
    page = shown.open("today")
    fold = page.promised.toggle
    page.week.marks.setFocus()
    walked = [page.week.marks]
    for _ in range(60):
        down()
        walked.append(QApplication.focusWidget())
    folds = {page.week.last_week.toggle, *(group.toggle for group in page._groups)}
    assert not folds & set(walked)
    assert {page.week.marks, page.untold.rows.part("o").tell} <= set(walked)

    shown.unlocked.bench.do(lambda: today.fold(shown.session, "promises", folded=True))
    fold.setFocus()
    down()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up)
    assert fold.hasFocus()

    shown.unlocked.bench.do(lambda: today.fold(shown.session, "promises", folded=False))
    page.week.change.setFocus()
    while not fold.hasFocus() and page.isAncestorOf(QApplication.focusWidget()):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert fold.hasFocus()


def test_arrows_lead_through_last_weeks_marks(shown):
    at(shown, MONDAY.replace(hour=8, minute=3))
    page = shown.open("today")
    marks = page.week.marks
    marks.setFocus()
    down()
    assert marks.hasFocus()
    down()
    assert not marks.hasFocus()
