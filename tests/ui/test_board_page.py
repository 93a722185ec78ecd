"""The board over time in the shell: walked by keyboard, opened, turned into text, and led on to a talk."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.people import Person, PersonState
from desktop.domain.points import TalkingPoint
from desktop.services import behaviours
from desktop.ui.pages.board.grid_paint import cell_width
from desktop.ui.presenters import board as words
from desktop.ui.presenters.board import Opened, shortened, weeks_until
from desktop.ui.widgets.mark_shapes import paint_mark
from tests.services.desk import found, stored
from tests.ui.layout import at_every_appearance, complaints
from tests.ui.lived import ASKS, CALLS, lived
from tests.ui.on_screen import OnScreen

Key = Qt.Key
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def bench():
    return lived()


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


@pytest.fixture
def page(shown):
    return shown.open("board", "goal")


def press(widget, *keys):
    for key in keys:
        QTest.keyClick(widget, key)


def place(page):
    return page.grid.currentIndex().row(), page.grid.currentIndex().data(SPOKEN)


def points(shown, person="amir"):
    with shown.session.vault.read() as reader:
        return [point.text for point in reader.points_of(person)]


def test_rows_are_behaviours_and_every_mark_is_said(page):
    model = page.grid.model_of_weeks
    assert [row.behaviour.id for row in model.rows] == ["calls", "begins", "asks", "signs"]
    assert model.index(0, 0).data(SPOKEN) == f"{CALLS}, Övar · Amir Haddad"
    assert model.index(2, 0).data(SPOKEN) == (
        f"{ASKS}, Sitter · Team Projekt, Så började det 26 september 2025: ”Innan mötet frågar vi varandra”"
    )
    week = 1 + model.weeks.index(date(2026, 2, 23))
    assert model.index(0, week).data(SPOKEN) == (
        "Gjordes, vecka 9, Ringde Bruksvik; Hinder, vecka 9, Montören var dubbelbokad"
    )
    assert model.headerData(week, Qt.Orientation.Horizontal, SPOKEN) == "vecka 9"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Beteende"
    assert model.headerData(0, Qt.Orientation.Vertical) == CALLS
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.FontRole) is None
    assert model.index(0, week).data(Qt.ItemDataRole.DisplayRole) == ""
    assert model.index(0, week).data(Qt.ItemDataRole.FontRole) is None
    assert model.index(0, 0).data() == CALLS
    assert model.data(model.index(9, 9)) is None
    assert model.flags(model.index(0, week - 1)) == Qt.ItemFlag.NoItemFlags


def test_nobody_is_named_on_the_board_of_a_team(page):
    model = page.grid.model_of_weeks
    said = [model.index(2, column).data(SPOKEN) for column in range(model.columnCount())]
    assert not [text for text in said if "Lisa" in text or "Amir" in text]


def test_arrows_walk_from_mark_to_mark_and_blank_weeks_are_passed_over(page):
    grid = page.grid
    assert grid.hasFocus()
    assert place(page)[0] == 0
    press(grid, Key.Key_Right)
    assert place(page) == (0, "Gjordes, vecka 9, Ringde Bruksvik; Hinder, vecka 9, Montören var dubbelbokad")
    press(grid, Key.Key_Right)
    assert place(page)[1].startswith("Gjordes, vecka 9")
    press(grid, Key.Key_Down, Key.Key_Down)
    assert place(page)[0] == 2
    press(grid, Key.Key_End)
    assert place(page) == (2, "Pratat om, vecka 10; Effekt, vecka 10, De ringde tillbaka")
    press(grid, Key.Key_Left)
    assert place(page) == (2, "Gjordes, vecka 3, Frågade två dagar före")
    press(grid, Key.Key_Left, Key.Key_Left)
    assert place(page)[1].startswith(ASKS)
    press(grid, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert place(page)[0] == 3
    press(grid, Key.Key_Right, Key.Key_Up, Key.Key_End, Key.Key_Home)
    assert place(page)[1].startswith(ASKS)
    press(grid, Key.Key_A)
    assert place(page)[1].startswith(ASKS)


def test_return_opens_the_sentences_below_with_names_of_a_team(shown, page):
    press(page.grid, Key.Key_Down, Key.Key_Down, Key.Key_End, Key.Key_Return)
    part = page.open_part
    assert part.isVisible()
    assert [row.tag for row in part.stories.rows()] == [
        "Pratat om · tis 3 mars 2026",
        "Effekt · tors 5 mars 2026 · Lisa Ek",
    ]
    assert [row.text for row in part.stories.rows()] == ["Pratat om", "De ringde tillbaka"]
    assert part.point.text() == "”De ringde tillbaka” Vad var det som gjorde skillnad?"
    assert part.partner.currentText() == "Lisa Ek"
    press(page.grid, Key.Key_Left)
    assert [row.tag for row in part.stories.rows()] == ["Gjordes · ons 14 januari 2026 · borttagen"]
    assert page.grid.hasFocus()
    press(part.point.entry, Key.Key_Escape)
    assert not part.isVisible()
    assert page.grid.hasFocus()
    press(page.grid, Key.Key_Left)
    assert not part.isVisible()


def test_p_makes_a_point_of_what_stood_in_the_way(shown, page):
    press(page.grid, Key.Key_Right, Key.Key_P)
    part = page.open_part
    assert part.point.entry.hasFocus()
    assert part.point.text() == "”Montören var dubbelbokad” Vad kan vi göra åt det?"
    assert part.with_whom.isHidden()
    press(part.point.entry, Key.Key_Return)
    assert points(shown) == ["”Montören var dubbelbokad” Vad kan vi göra åt det?"]
    assert not part.isVisible()
    assert page.grid.hasFocus()

    shown.command("undo")
    assert points(shown) == []


def test_an_empty_point_is_asked_for_and_a_teams_point_goes_to_whom_one_chooses(shown, page):
    press(page.grid, Key.Key_Down, Key.Key_P)
    part = page.open_part
    assert part.point.text() == "Hur går det med ”Vi börjar med kundens läge”?"
    part.point.show_text("  ")
    part.make.click()
    assert part.point.error.words.text() == "Skriv något här först."
    part.partner.setCurrentIndex(part.partner.findData("lisa"))
    part.point.show_text("Hur börjar vi?")
    part.make.click()
    assert points(shown, "lisa") == ["Hur börjar vi?"]


def test_a_behaviour_of_somebody_who_has_left_offers_no_talk(shown):
    stored(shown.session, Person("lisa", "Lisa Ek", state=PersonState.LEFT))
    page = shown.open("board", "", "loose")
    assert page.goal.text() == "Beteenden utan mål"
    press(page.grid, Key.Key_Return)
    assert page.open_part.isVisible()
    assert page.open_part.coached.isHidden()
    assert page.open_part.make.isHidden()
    page.open_part._make()
    assert points(shown, "lisa") == []


def test_a_mark_is_taken_away_and_brought_back(shown, page):
    press(page.grid, Key.Key_Right, Key.Key_Return)
    stories = page.open_part.stories
    stories.setFocus()
    press(stories, Key.Key_Down, Key.Key_Delete)
    assert [row.id for row in page.open_part.stories.rows()] == ["done"]
    shown.command("undo")
    press(stories, Key.Key_P)
    assert page.open_part.point.entry.hasFocus()
    press(page.grid, Key.Key_Right, Key.Key_Return)
    behaviours.remove_mark(shown.session, "done")
    shown.unlocked.bench.do(lambda: behaviours.remove_mark(shown.session, "stuck"))
    assert page.open_part.isHidden()


def test_a_mark_gets_other_words_by_return_by_f2_and_by_a_double_press(shown, page):
    press(page.grid, Key.Key_Right, Key.Key_Return)
    part = page.open_part
    part.stories.setFocus()
    press(part.stories, Key.Key_Down, Key.Key_Return)
    assert part.editor.words.entry.hasFocus()
    assert part.editor.words.text() == "Montören var dubbelbokad"
    part.editor.words.show_text("  ")
    press(part.editor.words.entry, Key.Key_Return)
    assert part.editor.words.error.words.text() == "Skriv något här först."
    part.editor.words.show_text("Montören var sjuk")
    press(part.editor.words.entry, Key.Key_Return)
    assert [row.text for row in part.stories.rows()] == ["Ringde Bruksvik", "Montören var sjuk"]
    assert (part.stories.hasFocus(), part.stories.current_id(), part.editor.isHidden()) == (
        True,
        "stuck",
        True,
    )
    assert part.point.text() == "”Montören var sjuk” Vad kan vi göra åt det?"
    mark = found(shown.session, Mark, "stuck")
    assert (mark.kind, mark.on) == (MarkKind.OBSTACLE, date(2026, 2, 26))
    shown.command("undo")
    assert part.stories.rows()[1].text == "Montören var dubbelbokad"

    shown.command("edit")
    press(part.editor.words.entry, Key.Key_Escape)
    assert part.isVisible()
    assert part.stories.hasFocus()
    press(part.point.entry, Key.Key_Escape)
    page.grid.setFocus()
    shown.command("edit")
    assert (part.isVisible(), part.editor.about) == (True, "done")
    page.grid.setFocus()
    press(page.grid, Key.Key_Left)
    assert part.editor.isHidden()
    assert page.grid.hasFocus()
    shown.command("edit")
    assert part.editor.isHidden()


def test_a_mark_that_says_nothing_may_get_words_in_the_list_too(shown, page):
    press(page.grid, Key.Key_T)
    stories = page.text_list.part("asks").stories
    shown.command("edit")
    assert page.open_part.editor.about == "stuck"
    stories.setFocus()
    stories.go_to("ring")
    shown.command("edit")
    editor = page.open_part.editor
    assert (editor.about, editor.words.text()) == ("ring", "")
    editor.keep.click()
    assert editor.isHidden()
    editor.edit("ring", "Båda kom ihåg")
    editor.keep.click()
    assert found(shown.session, Mark, "ring").text == "Båda kom ihåg"
    editor.edit("ring", "För sent")
    shown.unlocked.bench.do(lambda: behaviours.remove_mark(shown.session, "ring"))
    assert page.open_part.isHidden()
    page.as_text.setFocus()
    shown.command("edit")
    assert page.open_part.isHidden()


def test_t_tells_it_as_text_and_back(shown, page):
    press(page.grid, Key.Key_T)
    assert page.grid.isHidden()
    part = page.text_list.part("calls")
    assert part.stories.hasFocus()
    assert [row.text for row in part.stories.rows()] == [
        "Montören var dubbelbokad",
        "Ringde Bruksvik",
        "Ringde dagen efter",
    ]
    assert part.stories.rows()[0].tag == "Hinder · v. 9 2026"
    assert not page.text_list.part("signs").nothing.isHidden()
    press(part.stories, Key.Key_Return)
    assert [row.id for row in page.open_part.stories.rows()] == ["stuck"]
    page.open_part.shut.click()
    press(part.stories, Key.Key_Down, Key.Key_P)
    assert page.open_part.point.text() == "”Ringde Bruksvik” Vad gjorde det lättare?"
    press(page.open_part.point.entry, Key.Key_Escape)
    press(part.stories, Key.Key_X, Key.Key_Space, Key.Key_T)
    assert page.text_list.isHidden()
    assert page.grid.hasFocus()
    page.as_text.click()
    assert page.text_list.isVisible()


def test_as_many_weeks_as_fit_and_older_ones_by_page_up(shown, page):
    grid = page.grid
    weeks = len(grid.model_of_weeks.weeks)
    assert grid.model_of_weeks.weeks[-1] == date(2026, 3, 9)
    assert page.period.text() == "oktober 2025 – mars 2026"
    assert weeks == 20
    assert not page.later.isEnabled()
    for _ in range(4):
        page.earlier.click()
    assert date(2025, 6, 2) in grid.model_of_weeks.weeks
    assert not page.earlier.isEnabled()
    press(grid, Key.Key_Right, Key.Key_PageUp)
    assert place(page)[1].startswith("På väg")
    press(grid, Key.Key_PageDown)
    assert place(page)[1].startswith(CALLS)
    for _ in range(4):
        press(grid, Key.Key_PageDown)
    assert not page.later.isEnabled()
    press(grid, Key.Key_PageDown, Key.Key_PageUp)
    assert grid.last == date(2026, 3, 10) - timedelta(weeks=8)
    shown.window.resize(960, 600)
    shown.settle()
    assert len(grid.model_of_weeks.weeks) < weeks


def test_another_visit_begins_with_the_weeks_of_the_last_one(shown, page):
    page.earlier.click()
    until = page.grid.last
    shown.open("goals")
    assert shown.open("board", "goal").grid.last == until
    assert shown.page.period.text() != "oktober 2025 – mars 2026"
    shown.page.later.click()
    shown.open("goals")
    assert shown.open("board", "goal").grid.at_the_end


def test_the_page_follows_the_keyboard(shown, page):
    def seen():
        here = page.grid.visualRect(page.grid.currentIndex())
        top = page.grid.viewport().mapTo(page.viewport(), here.topLeft()).y()
        return 0 <= top < page.viewport().height()

    shown.window.resize(960, 600)
    shown.settle()
    press(page.grid, Key.Key_Return)
    shown.settle()
    assert seen()
    press(page.grid, Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert seen()
    press(page.grid, Key.Key_Up, Key.Key_Up, Key.Key_Up)
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert not seen()
    press(page.grid, Key.Key_Right)
    assert seen()


def test_a_click_opens_what_lies_under_it(page):
    index = page.grid.model_of_weeks.index(0, 0)
    QTest.mouseClick(
        page.grid.viewport(), Qt.MouseButton.LeftButton, pos=page.grid.visualRect(index).center()
    )
    assert page.open_part.isVisible()
    assert page.open_part.stories.isHidden()
    QTest.mouseMove(page.grid.viewport(), QPoint(5, 40))


def test_a_closed_goal_can_be_opened_again(shown):
    page = shown.open("board", "past")
    assert page.closed_goal.isVisible()
    assert page.empty.isVisible()
    page.closed_goal.button.click()
    assert found(shown.session, Goal, "past").state is GoalState.ACTIVE
    assert page.closed_goal.isHidden()
    page.way_back.click()
    assert shown.window.open_name == "goals"


def test_a_goal_without_anything_agreed_on_says_how_it_begins(shown):
    page = shown.open("board", "words")
    assert page.empty.words.text() == "Här syns berättelser över tid. Den första kommer ur nästa samtal."
    assert page.grid.isHidden()
    assert page.way_back.hasFocus()
    assert len(page.goal.text()) <= 242
    assert page.focusNextPrevChild(True) in (True, False)


def test_a_goal_that_goes_leads_back_to_the_others(shown):
    from desktop.services import goals

    shown.open("board", "words")
    shown.unlocked.bench.do(lambda: goals.remove_goal(shown.session, "words"))
    shown.settle()
    assert shown.window.open_name == "goals"


def test_the_language_is_another_one(shown, page, dressed):
    from desktop.ui.presenters.settings import Settings

    dressed.apply(Settings("en"))
    shown.settle()
    assert page.as_text.accessibleName() == "Show as text"
    week = 1 + page.grid.model_of_weeks.weeks.index(date(2026, 2, 23))
    assert page.grid.model_of_weeks.index(0, week).data(SPOKEN).startswith("Done, week 9")
    assert page.period.text() == "October 2025 – March 2026"


@at_every_appearance
@pytest.mark.parametrize("as_text", [False, True])
def test_nothing_is_cut_in_any_appearance(qtbot, qapp, wear, bench, appearance, as_text):
    screen = OnScreen(qtbot, qapp, wear(appearance), bench, (960, 600))
    page = screen.open("board", "goal")
    press(page.grid, Key.Key_Right, Key.Key_Return)
    screen.command("edit")
    if as_text:
        press(page.grid, Key.Key_T)
    screen.settle()
    assert complaints(screen.window) == []
    page.grid.viewport().grab()
    page.grid.horizontalHeader().viewport().grab()
    assert page.grid.model_of_weeks.columnCount() >= 7
    assert cell_width() >= 32
    screen.close()


def test_shapes_differ_without_colour(dressed):
    drawn = []
    for kind in MarkKind:
        image = QImage(32, 32, QImage.Format.Format_Grayscale8)
        image.fill(255)
        painter = QPainter(image)
        from PySide6.QtCore import QRectF

        paint_mark(painter, kind, QRectF(0, 0, 32, 32), QColor("black"))
        painter.end()
        drawn.append(bytes(image.constBits()))
    assert len(set(drawn)) == 5
    for one in drawn:
        for other in drawn:
            if one is not other:
                assert sum(a != b for a, b in zip(one, other, strict=True)) > 40


@given(st.text(max_size=600), st.integers(20, 300))
def test_a_shortened_sentence_is_the_beginning_of_the_whole(text, most):
    short = shortened(text, most)
    assert short == text if len(text) <= most else text.startswith(short.removesuffix(" …"))
    assert len(short) <= most + 2


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 26))
def test_weeks_are_mondays_up_to_that_of_the_last_day(last, count):
    weeks = weeks_until(last, count)
    assert len(weeks) == count
    assert all(week.isoweekday() == 1 for week in weeks)
    assert weeks[-1] <= last < weeks[-1] + timedelta(days=7)


def test_words_of_behaviours_without_a_day_an_owner_or_a_story(bench):
    from desktop.services.board import Beginning, FollowedBehaviour

    bare = FollowedBehaviour(Behaviour("b", "Vi hälsar", state=BehaviourState.SETTLED), None, (), None, ())
    assert words.about_behaviour(bare) == "Sitter"
    assert words.beginning_words(Beginning("Så", None, changed=True)) == "Så började det: ”Så”"
    assert words.beginning_words(Beginning("Så", None, changed=False)) == ""
    assert (
        words.beginning_words(Beginning("Så", date(2026, 1, 2), changed=False))
        == "Samma ord sedan 2 januari 2026"
    )
    assert words.partner_of(Opened(bare, ())) is None
    missing = Mark("m", "b", MarkKind.TALKED_ABOUT, date(2026, 1, 2), "Sagt", "nobody")
    assert words.about_mark(missing, bare, ()).endswith("borttagen")
    asked = {
        kind: words.point_to_suggest(bare.behaviour, (replace(missing, kind=kind),)) for kind in MarkKind
    }
    assert len(set(asked.values())) == 5


def test_a_point_is_kept_with_the_person(shown, page):
    press(page.grid, Key.Key_P)
    press(QApplication.focusWidget(), Key.Key_Return)
    with shown.session.vault.read() as reader:
        (point,) = reader.all(TalkingPoint)
    assert (point.person_id, point.text) == ("amir", f"Hur går det med ”{CALLS}”?")
