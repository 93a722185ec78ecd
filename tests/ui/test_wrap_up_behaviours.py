"""Runda av: what is said of behaviours, by keyboard alone, and an agreement that becomes one."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.promises import Agreement
from desktop.services import behaviours, dialogues, meeting, points
from desktop.ui.pages.wrap_up.page import WrapUpPage
from desktop.ui.presenters.wrap_up import WrapUpPresenter
from desktop.ui.presenters.wrap_up_behaviours import Choice
from desktop.ui.window.wrap_up_wiring import _connect_edits
from tests.services.desk import found, stored
from tests.services.test_behaviours_in_talk import ASKS, CALLS
from tests.ui.layout import at_every_appearance, complaints, laid_out
from tests.ui.talk import at_the_table, full_disk

NOTE = (
    "= På måndagsmötet börjar jag med kundens läge\n"
    "+ ringde kunden innan leveransen blev sen\n* montören var dubbelbokad"
)


class Desk:
    """Amir's talk is being wrapped up; one behaviour was a point, the other may be about a line."""

    def __init__(self, qtbot, goals=1, third=False) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        for number in range(goals):
            state = GoalState.ACTIVE if number == 0 else GoalState.DRAFT
            name = f"goal{number or ''}"
            stored(self.session, Goal(name, f"Mål {number}", state=state))
        for record in (CALLS, ASKS, replace(CALLS, id="third", text="Vi hörs varje fredag")):
            if goals and (record.id != "third" or third):
                stored(self.session, record)
        points.add_point(self.session, "amir", f"Hur går det med ”{CALLS.text}”?")
        dialogues.start(self.session, "talk")
        dialogues.write_note(self.session, "s0", NOTE)
        with self.session.vault.read() as reader:
            point = reader.points_of("amir")[-1]
        meeting.tick_point(self.session, point.id, "talk", talked_about=True)
        self.presenter = WrapUpPresenter(self.bench, "talk")
        self.presenter.begin()
        self.page = WrapUpPage(self.presenter.read_day, self.presenter.read_moment)
        qtbot.addWidget(self.page)
        _connect_edits(self.page, self.presenter, self.bench)
        self.presenter.watch(self.page.show_state)
        laid_out(self.page, (960, 1800))

    @property
    def part(self):
        return self.page.behaviours

    def line(self, behaviour_id="calls"):
        return self.part.lines.part(behaviour_id)

    @property
    def agreement(self):
        return next(iter(self.page.agreement_lines.parts().values()))

    def kinds(self, behaviour_id="calls"):
        with self.session.vault.read() as reader:
            return [mark.kind for mark in reader.marks_of([behaviour_id])]

    def state(self, behaviour_id="calls"):
        return found(self.session, Behaviour, behaviour_id).state


@pytest.fixture
def desk(qtbot, dressed):
    return Desk(qtbot)


def press(button):
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def shown(buttons):
    return [button.accessibleName() for button in buttons if not button.isHidden()]


def test_it_asks_how_it_goes_on(desk):
    assert desk.part.head.text() == "Fortsätta, ändra eller låta vila?"
    line = desk.line()
    assert line.words.text() == f"”{CALLS.text}”"
    assert shown(line.states.values()) == ["Övar", "Sitter", "Vilar"]
    assert line.states[BehaviourState.PRACTISING].isChecked()
    assert line.states[BehaviourState.SETTLED].accessibleDescription() == CALLS.text
    assert line.began.isHidden()
    assert set(desk.kinds()) == {MarkKind.DONE, MarkKind.TALKED_ABOUT}


def test_a_state_is_said_aloud_and_a_slip_is_taken_back(desk):
    line = desk.line()
    press(line.states[BehaviourState.SETTLED])
    assert desk.state() is BehaviourState.SETTLED
    assert line.began.text() == "Samma ord sedan 1 mars 2026"
    press(line.states[BehaviourState.SETTLED])
    assert line.states[BehaviourState.SETTLED].isChecked()
    press(line.states[BehaviourState.PRACTISING])
    assert line.began.isHidden()
    press(line.states[BehaviourState.RESTING])
    assert desk.state() is BehaviourState.RESTING
    assert shown(line.states.values()) == ["Övar", "Sitter", "Vilar"]
    desk.bench.undo()
    assert line.states[BehaviourState.PRACTISING].isChecked()


def test_words_are_changed_and_the_first_ones_stand_beside_what_has_settled(desk):
    line = desk.line()
    press(line.change)
    assert line.editor.hasFocus()
    assert line.words.isHidden()
    QTest.keyClicks(line.editor, "Jag ringer")
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert line.words.text() == "”Jag ringer”"
    assert line.editor.isHidden()
    press(line.states[BehaviourState.SETTLED])
    assert line.began.text() == f"Så började det 1 mars 2026: ”{CALLS.text}”"
    with desk.session.vault.read() as reader:
        assert [past.text for past in reader.past_versions_of(["calls"])] == [CALLS.text]


def test_blank_words_change_nothing_and_unsaid_ones_come_with_the_page(desk):
    line = desk.line()
    press(line.change)
    QTest.keyClick(line.editor, Qt.Key.Key_Backspace)
    desk.page.new_agreement.setFocus()
    assert line.words.text() == f"”{CALLS.text}”"
    line.flush()
    press(line.change)
    QTest.keyClicks(line.editor, "Jag ringer")
    desk.page.flush()
    assert found(desk.session, Behaviour, "calls").text == "Jag ringer"


def test_esc_leaves_the_words_as_they_were(desk):
    line = desk.line()
    press(line.change)
    QTest.keyClicks(line.editor, "Jag ringer")
    QTest.keyClick(line.editor, Qt.Key.Key_Escape)
    assert line.editor.isHidden()
    assert line.change.hasFocus()
    assert found(desk.session, Behaviour, "calls").text == CALLS.text
    press(line.change)
    assert line.editor.written() == CALLS.text
    QTest.keyClick(line, Qt.Key.Key_F12)
    assert not line.editor.isHidden()


def test_what_is_no_longer_said_in_a_talk_is_told(desk):
    talk = found(desk.session, Dialogue, "talk")
    stored(desk.session, replace(talk, state=DialogueState.ENDED))  # as another window would
    line = desk.line()
    press(line.states[BehaviourState.RESTING])
    assert desk.state() is BehaviourState.PRACTISING
    assert line.states[BehaviourState.PRACTISING].isChecked()
    kind, error = desk.bench.outlet.told[-1]
    assert (kind, error.rule) == ("broken", Rule.ONLY_IN_DIALOGUE)


def test_an_observation_was_done_or_is_on_the_way_or_does_not_belong(desk):
    (said,) = desk.line().said.parts().values()
    assert said.words.text() == "”ringde kunden innan leveransen blev sen”"
    assert said.kinds[MarkKind.DONE].isChecked()
    press(said.kinds[MarkKind.ON_THE_WAY])
    assert set(desk.kinds()) == {MarkKind.TALKED_ABOUT, MarkKind.ON_THE_WAY}
    (said,) = desk.line().said.parts().values()
    press(said.kinds[MarkKind.ON_THE_WAY])
    assert said.kinds[MarkKind.ON_THE_WAY].isChecked()
    press(said.away)
    assert desk.kinds() == [MarkKind.TALKED_ABOUT]
    assert len(desk.part.unplaced.parts()) == 2


def test_an_obstacle_finds_its_behaviour_with_one_press(desk):
    (line,) = desk.part.unplaced.parts().values()
    assert line.choosing.question.text() == (
        "Hinder: ”montören var dubbelbokad”. Handlar det om ett beteende?"
    )
    button = line.choosing.answers["asks"]
    assert (button.text(), button.accessibleName()) == ("Innan kundmötet frågar jag …", ASKS.text)
    press(button)
    assert desk.kinds("asks") == [MarkKind.OBSTACLE]
    assert desk.part.unplaced.isHidden()
    (said,) = desk.line("asks").said.parts().values()
    assert said.words.text() == "◇ Hinder: ”montören var dubbelbokad”"
    assert shown(said.kinds.values()) == []
    assert said.away.accessibleDescription() == "montören var dubbelbokad"


def test_a_mark_that_was_not_typed_here_is_only_shown(desk):
    behaviours.add_mark(desk.session, "calls", MarkKind.DONE, "Volvo tackade", dialogue_id="talk")
    desk.presenter.refresh()
    said = {part.words.text(): part for part in desk.line().said.parts().values()}
    assert said["● Gjordes: ”Volvo tackade”"].controls() == []


def test_one_more_behaviour_was_talked_about(desk, qtbot):
    assert desk.part.more.accessibleName() == "Ett beteende till ni pratade om"
    press(desk.part.more)
    menu = desk.part.findChild(QMenu)
    assert [action.text() for action in menu.actions()] == [ASKS.text]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert desk.kinds("asks") == [MarkKind.TALKED_ABOUT]
    assert desk.part.more.isHidden()
    assert shown(desk.line("asks").states.values()) == ["Överenskommet", "Övar", "Sitter", "Vilar"]
    desk.bench.undo()
    assert desk.kinds("asks") == []


def test_an_agreement_becomes_a_behaviour_in_one_press(desk):
    press(desk.agreement.grow)
    with desk.session.vault.read() as reader:
        (agreement,) = reader.all(Agreement)
    made = found(desk.session, Behaviour, agreement.behaviour_id)
    assert (made.text, made.goal_id, made.state) == (agreement.text, "goal", BehaviourState.AGREED)
    assert made.follow_up_on == desk.presenter.state.next_at.date()
    line = desk.agreement
    assert line.is_behaviour.words.text() == "Beteende"
    assert line.words.isReadOnly()
    assert shown([line.grow, line.remove]) == []
    assert desk.bench.outlet.told[-1] == ("undoable", "behaviour_made")
    desk.bench.undo()
    assert not line.words.isReadOnly()
    assert shown([line.grow]) == ["Gör det till ett beteende"]


def test_without_a_next_talk_there_is_no_day_to_follow_up(desk):
    desk.presenter.choose_next(None)
    press(desk.agreement.grow)
    with desk.session.vault.read() as reader:
        assert [item.follow_up_on for item in reader.all(Behaviour) if item.text.startswith("På")] == [None]


def test_with_several_goals_it_is_asked_for_which(qtbot, dressed):
    desk = Desk(qtbot, goals=2)
    press(desk.agreement.grow)
    choosing = desk.agreement.choosing
    assert choosing.question.text() == "Vilket mål hör det till?"
    assert shown(choosing.answers.values()) == ["Mål 0", "Mål 1", "Låt det vara som det är"]
    press(choosing.answers[""])
    assert choosing.isHidden()
    press(desk.agreement.grow)
    press(choosing.answers["goal1"])
    with desk.session.vault.read() as reader:
        (agreement,) = reader.all(Agreement)
    assert found(desk.session, Behaviour, agreement.behaviour_id).goal_id == "goal1"
    assert choosing.isHidden()


def test_a_fourth_asks_which_one_may_rest(qtbot, dressed):
    desk = Desk(qtbot, third=True)
    press(desk.agreement.grow)
    choosing = desk.agreement.choosing
    assert choosing.question.text() == "Tre beteenden räcker för ett mål. Vilket får vila?"
    assert shown(choosing.answers.values())[:3] == [CALLS.text, ASKS.text, "Vi hörs varje fredag"]
    press(choosing.answers["third"])
    assert desk.state("third") is BehaviourState.RESTING
    assert desk.agreement.words.isReadOnly()


def test_where_the_three_are_other_peoples_it_is_said(qtbot, dressed):
    desk = Desk(qtbot, third=True)
    for behaviour in (CALLS, ASKS, replace(CALLS, id="third")):
        stored(desk.session, replace(behaviour, person_id="lisa"))
    desk.presenter.refresh()
    press(desk.agreement.grow)
    assert desk.agreement.choosing.isHidden()
    told = desk.bench.outlet.told[-1]
    assert told[0] == "broken"
    assert isinstance(told[1], RuleBroken)
    assert told[1].rule is Rule.THREE_ALIVE


def test_without_goals_nothing_is_asked(qtbot, dressed):
    desk = Desk(qtbot, goals=0)
    assert desk.part.isHidden()
    assert desk.agreement.grow.isHidden()
    desk.presenter.behaviours.grow("nowhere")
    desk.presenter.behaviours.answer("nowhere")
    assert desk.presenter.state.behaviours.question is None


def test_a_full_disk_changes_nothing(desk):
    full_disk(desk.bench)
    press(desk.line().states[BehaviourState.RESTING])
    assert desk.state() is BehaviourState.PRACTISING
    assert desk.line().states[BehaviourState.PRACTISING].isChecked()


def test_words_that_the_disk_refuses_stand_where_they_were_written(desk):
    line = desk.line()
    line.change.click()
    line.editor.setPlainText("När det blir sent ringer jag före lunch")
    full_disk(desk.bench)
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert line.editor.isVisible()
    assert line.editor.sentence() == "När det blir sent ringer jag före lunch"
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert line.editor.isHidden()
    assert line.words.text() == "”När det blir sent ringer jag före lunch”"
    line.change.click()
    line.editor.setPlainText(" ")
    QTest.keyClick(line.editor, Qt.Key.Key_Return)
    assert line.editor.isHidden()


def test_tab_goes_from_the_agreements_through_the_behaviours_to_the_actions(desk):
    desk.page.first.setFocus()
    seen = []
    for _ in range(20):
        focus = QApplication.focusWidget()
        seen.append(focus.accessibleName())
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    wanted = ["Gäller", "Gör det till ett beteende", "Ny överenskommelse", "Övar", "Ändra orden", "Gjordes"]
    wanted += ["Handlar inte om det här", CALLS.text, "Ett beteende till ni pratade om", "Nytt åtagande"]
    places = [seen.index(name) for name in wanted]
    assert places == sorted(places)


def test_short_words_are_shown_whole():
    assert Choice("x", "Jag ringer").short == "Jag ringer"
    assert Choice("x", "ord " * 20).short.endswith("ord …")


@at_every_appearance
def test_nothing_is_cut(appearance, wear, qtbot):
    wear(appearance)
    desk = Desk(qtbot, third=True)
    desk.agreement.grow.click()
    desk.line().change.click()
    stored(desk.session, Mark("m", "third", MarkKind.TALKED_ABOUT, CALLS.agreed_on, "", "amir", "talk"))
    desk.presenter.refresh()
    desk.line("third").states[BehaviourState.SETTLED].click()
    assert complaints(laid_out(desk.page)) == []
