"""Verkstad in the shell, with the keys alone: seven steps, a fourth behaviour, a room that reads along."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication

from desktop.domain.goals import Behaviour, BehaviourState, Gap, GapAnswer, Goal, Pull
from desktop.domain.people import Team
from desktop.domain.workshop import Workshop, WorkshopStep
from desktop.services import goals
from desktop.ui.theme.look import look
from desktop.ui.theme.type_scale import TextRole
from tests.services.desk import stored
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.on_screen import OnScreen
from tests.ui.talk import FULL, at_the_table

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SENTENCE = "Kundvärde och långsiktiga relationer"
LINES = (
    "Innan kundmötet frågar jag vad kunden oroar sig för",
    "Öka debiteringsgraden till 85 %",
    "När ett projekt går snett frågar jag vad du behöver",
    "På måndagsmötet börjar vi med kundens läge",
)


class Room:
    """A workshop in the shell; the keys go to whatever has the focus."""

    def __init__(self, qtbot, qapp, appearance, goal_id=None) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        stored(self.session, Team("team", "Projekt"))
        self.screen = OnScreen(qtbot, qapp, appearance, self.bench)
        self.page = self.screen.open("workshop", goal_id)

    def type(self, text, *keys) -> None:
        for character in text:
            focus = QApplication.focusWidget()
            if character == "\n":
                QTest.keyClick(focus, Key.Key_Return)
            else:
                event = QKeyEvent(QKeyEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
                QApplication.sendEvent(focus, event)
        self.press(*keys)

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget(), key, modifier)
        self.settle()

    def forward(self) -> None:
        self.screen.command("forward")
        self.settle()

    def settle(self) -> None:
        self.screen.unlocked.bench.settle()
        self.screen.settle()

    @property
    def step(self):
        return next(step for step, button in self.page.head.steps.items() if button.isChecked())

    def every(self, kind):
        with self.session.vault.read() as reader:
            return reader.all(kind)

    def at(self, step, *lines) -> None:
        """Written this far."""
        self.type(SENTENCE)
        self.forward()
        self.forward()
        self.type("\n".join(lines))
        self.forward()
        self.page.head.steps[step].click()
        self.settle()


@pytest.fixture
def room(qtbot, qapp, dressed):
    made = Room(qtbot, qapp, dressed)
    yield made
    made.screen.close()


def test_the_goal_is_asked_for_and_nothing_else(room):
    page = room.page
    assert page.goal.sentence.hasFocus()
    assert page.goal.sentence.accessibleName() == "Målet"
    room.forward()
    assert page.foot.error.words.text() == "Skriv något här först."
    assert room.step is WorkshopStep.GOAL
    room.type(SENTENCE)
    room.forward()
    assert page.foot.error.isHidden()
    assert page.head.sentence.text() == f"”{SENTENCE}”"
    assert page.success.words.hasFocus()
    for step in list(WorkshopStep)[2:]:
        room.forward()
        assert room.step is step
    room.screen.command("back")
    assert room.step is WorkshopStep.CHOOSE
    page.head.steps[WorkshopStep.GOAL].click()
    assert room.step is WorkshopStep.GOAL
    assert page.goal.sentence.written() == SENTENCE


def test_a_goal_of_three_thousand_characters_is_kept_whole_and_shown_short(room):
    QApplication.clipboard().setText("Kundvärde " * 300)
    room.page.goal.sentence.paste()
    QApplication.clipboard().clear()
    room.forward()
    (goal,) = room.every(Goal)
    assert len(goal.sentence) == 2999
    shown = room.page.head.sentence.text()
    assert shown.endswith("Kundvärde …”")
    assert len(shown) < 240
    assert complaints(room.screen.window) == []


def test_lines_are_written_in_silence_and_polished_with_the_coach(room, qtbot):
    room.type(SENTENCE)
    room.forward()
    room.type("De ringer oss")
    room.forward()
    silent = room.page.monday.silent
    silent.begin.click()
    assert room.page.monday.lines.hasFocus()
    assert silent.words.text() == "tyst till 14:05"
    room.type("\n".join(LINES))
    room.forward()
    polish = room.page.polish
    assert [row.text for row in polish.rows.rows()] == list(LINES)
    assert polish.words.hasFocus()
    assert polish.coached.strip.first.text() == "Det här går att se på måndag."
    room.press(Key.Key_Return)
    assert polish.words.written() == LINES[1]
    assert polish.coached.strip.first.text().startswith("Det här är något ni mäter.")
    room.press(Key.Key_Escape)
    assert polish.coached.strip.isHidden()
    assert room.step is WorkshopStep.POLISH
    polish.words.selectAll()
    room.type("När timmarna skrivs frågar jag vad kunden fick för dem")
    room.press(Key.Key_Return, Key.Key_Return)
    assert polish.new.hasFocus() or polish.words.written() == LINES[3]
    assert room.every(Behaviour)[1].text.startswith("När timmarna skrivs")
    room.screen.command("back")
    assert room.page.monday.lines.written().split("\n")[1].startswith("När timmarna skrivs")


def test_odd_lines_are_polished_like_all_others(room):
    odd = (
        "🙂🙂",
        "Kysy asiakkaalta joka maanantai",
        "When kunden ringer I svarar direkt",
        "å" * 3000,
        "٣ متى",
    )
    QApplication.clipboard().setText("\n".join(("   ", *odd, "\u3164")))
    room.type(SENTENCE)
    room.forward()
    room.forward()
    room.page.monday.lines.paste()
    QApplication.clipboard().clear()
    room.forward()
    polish = room.page.polish
    for line in odd:
        assert polish.words.written() == line
        room.press(Key.Key_Return)
    assert polish.new.hasFocus()
    assert complaints(room.screen.window) == []
    room.forward()
    room.forward()
    assert [row.text for row in room.page.choose.rows.rows()] == list(odd)


def test_lines_move_merge_and_go_by_key(room):
    room.at(WorkshopStep.POLISH, *LINES[:3])
    polish = room.page.polish
    polish.rows.setFocus()
    polish.rows.go_to(polish.rows.rows()[0].id)
    room.press(Key.Key_Down, modifier=ALT)
    assert [row.text for row in polish.rows.rows()] == [LINES[1], LINES[0], LINES[2]]
    room.press(Key.Key_Return)
    assert polish.words.hasFocus()
    room.screen.command("move_down")
    room.screen.command("move_up")
    room.screen.command("move_up")
    assert [row.text for row in polish.rows.rows()] == [LINES[0], LINES[1], LINES[2]]
    polish.merge.click()
    assert [row.text for row in polish.rows.rows()] == [f"{LINES[0]}, {LINES[1]}", LINES[2]]
    polish.rows.setFocus()
    room.press(Key.Key_Delete)
    assert [row.text for row in polish.rows.rows()] == [LINES[2]]
    assert not polish.merge.isEnabled()
    polish.drop.click()
    room.settle()
    assert polish.rows.isHidden()
    assert not polish.empty.isHidden()
    polish.new.setFocus()
    room.type("Kysy 🙂\n")
    assert [row.text for row in polish.rows.rows()] == ["Kysy 🙂"]
    assert polish.new.hasFocus()


def test_without_lines_there_is_nothing_to_choose(room):
    room.at(WorkshopStep.CHOOSE)
    assert not room.page.choose.empty.isHidden()
    assert room.page.foot.forward.hasFocus()
    room.forward()
    assert not room.page.agree.empty.isHidden()
    assert room.page.foot.forward.hasFocus()
    room.forward()
    assert room.screen.window.open_name == "goals"


def test_a_step_without_lines_moves_nothing(room):
    room.type(SENTENCE)
    room.screen.command("move_up")
    room.screen.command("move_down")
    assert room.step is WorkshopStep.GOAL


def test_the_gap_map_by_key(room):
    room.at(WorkshopStep.GAPS)
    gaps = room.page.gaps
    model = gaps.table.model()
    assert [model.index(row, 0).data() for row in range(3)] == [
        "Debiteringsgrad",
        "Återköp",
        "Leveransprecision",
    ]
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert gaps.new.hasFocus()
    room.type("Debiteringsgrad\nÅterköp\n")
    assert gaps.example.isHidden()
    assert [gap.measured for gap in room.every(Gap)] == ["Debiteringsgrad", "Återköp"]
    gaps.table.setFocus()
    room.press(Key.Key_Right, Key.Key_Up, Key.Key_Left)
    assert [gap.pull for gap in room.every(Gap)] == [Pull.AGAINST, Pull.ALONG]
    spoken = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "åt andra hållet"
    room.press(Key.Key_Question)
    assert room.every(Gap)[0].pull is Pull.UNKNOWN
    room.press(Key.Key_Return)
    assert gaps.card.name.hasFocus()
    room.press(Key.Key_End)
    room.type(" 85 %")
    room.press(Key.Key_Tab)
    assert gaps.card.only_the_name.words.text() == "Namnet räcker. Siffran behövs inte här."
    gaps.card.effect.setFocus()
    room.type("korta samtal")
    gaps.card.flush()
    room.settle()
    assert room.every(Gap)[0].makes_us == "korta samtal"
    gaps.table.setFocus()
    room.press(Key.Key_Down, Key.Key_Delete)
    assert len(room.every(Gap)) == 1
    assert room.page.findChildren(QAbstractSpinBox) == []


def test_an_answer_may_name_somebody(room):
    room.at(WorkshopStep.GAPS)
    gaps = room.page.gaps
    room.type("Leveransprecision\n")
    card = gaps.card
    assert card.with_whom.isHidden()
    card.answers[GapAnswer.COUNTER_QUESTION].click()
    assert not card.with_whom.isHidden()
    card.whom.setCurrentIndex(card.whom.findText("Amir Haddad"))
    card.whom.activated.emit(card.whom.currentIndex())
    assert gaps.table.model().index(0, 3).data() == "Fråga Amir"
    card.pulls[Pull.ALONG].click()
    card.pulls[Pull.ALONG].click()
    assert card.pulls[Pull.ALONG].isChecked()
    card.answers[GapAnswer.COUNTER_QUESTION].click()
    assert room.every(Gap)[0].answer is None
    card.answers[GapAnswer.TALK].click()
    room.forward()
    room.forward()
    assert room.page.agree.outcomes.text() == "Punkt med Amir: ”Leveransprecision”: vart drar det oss?"
    room.page.head.steps[WorkshopStep.GAPS].click()
    card.drop.click()
    assert room.every(Gap) == ()


def test_a_fourth_asks_where_one_stands(room):
    room.at(WorkshopStep.CHOOSE, *LINES)
    choose = room.page.choose
    assert choose.rows.hasFocus()
    for _ in range(3):
        room.press(Key.Key_Space, Key.Key_Down)
    assert [row.ticked for row in choose.rows.rows()] == [True, True, True, False]
    room.press(Key.Key_Return)
    assert choose.which.question.text() == "Vilket får vila?"
    assert choose.which.answers.hasFocus()
    assert len(choose.which.answers.rows()) == 4
    room.press(Key.Key_Escape)
    assert choose.which.isHidden()
    assert room.step is WorkshopStep.CHOOSE
    assert choose.rows.hasFocus()
    room.press(Key.Key_Space, Key.Key_Down, Key.Key_Return)
    assert [row.ticked for row in choose.rows.rows()] == [True, False, True, True]
    choose.rows.go_to(choose.rows.rows()[1].id)
    room.press(Key.Key_Space)
    assert choose.which.is_asking
    place = choose.which.answers.visualRect(choose.which.answers.model().index(2)).center()
    QTest.mouseClick(choose.which.answers.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [row.ticked for row in choose.rows.rows()] == [True, True, True, False]


def test_it_ends_in_agreements_and_leads_to_the_goals(room):
    room.at(WorkshopStep.CHOOSE, LINES[0], LINES[2])
    room.press(Key.Key_Space, Key.Key_Down, Key.Key_Space)
    room.forward()
    first, second = room.page.agree.cards.parts().values()
    assert first.words.text() == LINES[0]
    assert first.aloud.box.accessibleName() == "Säg det högt en gång: ”Innan kundmötet frågar jag …”"
    for card, name in ((first, "Amir Haddad"), (second, "Teamet Projekt")):
        card.whom.setCurrentIndex(card.whom.findText(name))
        card.whom.activated.emit(card.whom.currentIndex())
    first.day.entry.setFocus()
    room.type("om 2 v", Key.Key_Tab)
    assert first.day.text() == "tis 24 mars"
    first.aloud.box.click()
    assert room.page.agree.cards.parts()[room.every(Behaviour)[0].id].aloud.ticked
    room.page.foot.forward.click()
    room.settle()
    assert room.screen.window.open_name == "goals"
    assert [item.state for item in room.every(Behaviour)] == [BehaviourState.AGREED] * 2
    assert room.every(Workshop) == ()
    room.screen.unlocked.bench.undo()
    assert len(room.every(Workshop)) == 1


def test_a_room_reads_along(room, dressed):
    window = room.screen.window
    room.at(WorkshopStep.POLISH, LINES[2])
    assert room.page.polish.words.placeholderText() == "När … gör jag …"
    room.screen.command("full_screen")
    assert look().type.size(TextRole.BODY) == 24
    assert window.sidebar.isHidden()
    assert window.menuBar().isHidden()
    assert window.isFullScreen()
    assert dressed.settings.text_percent == 100
    assert (window.remembered()["width"], window.remembered()["height"]) == (1280, 800)
    assert room.page.polish.words.placeholderText() == "När … gör vi …"
    words = " ".join(
        label.text() for label in window.findChildren(type(room.page.head.title)) if label.isVisible()
    )
    assert "Amir" not in words
    room.page.polish.words.setFocus()
    room.press(Key.Key_Escape)
    assert look().type.size(TextRole.BODY) == 14
    assert not window.sidebar.isHidden()
    assert not window.windowState() & Qt.WindowState.WindowFullScreen
    assert room.screen.window.open_name == "workshop"
    room.page.foot.room.click()
    room.screen.unlocked.open_today()
    assert look().type.size(TextRole.BODY) == 14
    assert not window.sidebar.isHidden()


def test_a_lock_takes_the_room_away_and_leaves_no_word(qtbot, qapp, dressed):
    room = Room(qtbot, qapp, dressed)
    window = room.screen.window
    room.at(WorkshopStep.SUCCESS)
    room.screen.command("full_screen")
    room.type("De ringer oss")
    goal_id = room.screen.unlocked.place.ids[0]
    room.screen.close()
    assert look().type.size(TextRole.BODY) == 14
    assert not window.isFullScreen()
    assert window.sidebar.isHidden()
    assert window.menuBar().isHidden()
    assert room.every(Goal)[0].id == goal_id
    assert room.every(Goal)[0].success == "De ringer oss"


def test_esc_leaves_and_it_goes_on_where_it_was(room):
    room.at(WorkshopStep.SUCCESS)
    room.type("De ringer oss")
    room.press(Key.Key_Escape)
    assert room.screen.window.open_name == "goals"
    (goal,) = room.every(Goal)
    assert goal.success == "De ringer oss"
    page = room.screen.open("workshop", goal.id)
    assert page.success.words.written() == "De ringer oss"
    fresh = room.screen.open("workshop", None)
    assert [row.text for row in fresh.goal.elsewhere.rows()] == [SENTENCE]
    fresh.goal.elsewhere.setFocus()
    QTest.keyClick(fresh.goal.elsewhere, Key.Key_Return)
    assert room.screen.page.success.words.written() == "De ringer oss"
    fresh = room.screen.open("workshop", None)
    place = fresh.goal.elsewhere.visualRect(fresh.goal.elsewhere.model().index(0)).center()
    QTest.mouseClick(fresh.goal.elsewhere.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert room.screen.page.success.words.written() == "De ringer oss"


def test_back_from_the_first_step_leads_out(room):
    room.screen.open("today")
    room.screen.open("workshop", None)
    room.screen.command("back")
    assert room.screen.window.open_name == "today"


def test_a_goal_that_is_taken_away_leads_to_the_goals(room):
    room.at(WorkshopStep.GAPS)
    (goal,) = room.every(Goal)
    room.screen.unlocked.bench.do(lambda: goals.remove_goal(room.session, goal.id))
    assert room.screen.window.open_name == "goals"


def test_silence_is_quiet_and_can_be_stopped_or_hidden(room):
    room.at(WorkshopStep.MONDAY)
    silent = room.page.monday.silent
    assert silent.hairline.isHidden()
    silent.begin.click()
    room.session.clock.now += timedelta(minutes=2)
    silent.hairline.click()
    assert silent.words.isHidden()
    assert silent.hairline.accessibleName() == "Visa tiden"
    silent.hairline.click()
    silent.hairline.grab()
    silent.stop.click()
    assert not silent.begin.isHidden()
    silent.begin.click()
    room.session.clock.now += timedelta(minutes=6)
    opened = room.screen.unlocked._open.close.__self__
    opened._tell_time()
    assert silent.words.text() == "Fem minuter har gått. Skriv klart i lugn och ro."
    assert silent.stop.isHidden()
    assert not opened._time.isActive()


def test_what_cannot_be_kept_stays_in_its_row_and_is_tried_again(room, qtbot):
    room.at(WorkshopStep.POLISH)
    room.page.polish.new.insertPlainText("x" * 60_000)
    room.page.flush()
    assert "för lång" in room.page.foot.error.words.text()
    assert len(room.page.polish.new.written()) == 60_000
    room.page.polish.new.clear()
    room.page.head.steps[WorkshopStep.GAPS].click()
    room.page.gaps.new.insertPlainText("Återköp")
    room.page.flush()
    assert room.page.gaps.new.written() == ""


def test_a_full_disk_is_tried_again(room):
    room.at(WorkshopStep.SUCCESS)
    opened = room.screen.unlocked._open.close.__self__
    room.screen.unlocked._keeper._own.vault.next_commit_fails = FULL
    room.type("De ringer oss")
    room.page.flush()
    room.screen.unlocked.bench.settle()
    assert opened._retry.isActive()
    opened._retry.timeout.emit()
    room.screen.unlocked.bench.settle()
    assert not opened._retry.isActive()
    assert room.every(Goal)[0].success == "De ringer oss"


def test_every_word_changes_with_the_language(room, wear, dressed):
    from desktop.ui.presenters.settings import ThemeMode
    from tests.ui.layout import Worn

    room.at(WorkshopStep.GAPS)
    wear(Worn(ThemeMode.LIGHT, "en", 100))
    assert room.page.head.title.text() != "Verkstad"
    assert room.page.gaps.table.model().headerData(1, Qt.Orientation.Horizontal) != "Drar"
    assert room.page.gaps.table.model().headerData(1, Qt.Orientation.Vertical) is None


def test_tab_goes_as_the_eye_does(room):
    room.at(WorkshopStep.POLISH, *LINES[:2])
    room.page.head.steps[WorkshopStep.AGREE].setFocus()
    seen = []
    for _ in range(8):
        room.press(Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
    assert seen == [
        "Raden",
        "Slå ihop med nästa",
        "Ta bort raden",
        "Rader",
        "Ny rad",
        "Tillbaka",
        "Visa stort · F11",
        "Nästa",
    ]


@at_every_appearance
def test_nothing_is_cut(appearance, wear, qtbot, qapp):
    room = Room(qtbot, qapp, wear(appearance))
    room.at(WorkshopStep.GAPS, *LINES)
    room.type("Debiteringsgrad 85 %\nLeveransprecision\n")
    room.page.gaps.card.answers[GapAnswer.RAISE].click()
    room.page.head.steps[WorkshopStep.CHOOSE].click()
    for row in room.page.choose.rows.rows():
        room.page.choose.chosen.emit(row.id, True)
    for step in WorkshopStep:
        room.page.head.steps[step].click()
        room.settle()
        room.screen.window.resize(960, 600)
        room.screen.settle()
        assert complaints(room.screen.window) == [], step
    room.screen.close()
