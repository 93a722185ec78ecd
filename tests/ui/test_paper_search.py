"""Words are looked for on the pages of a paper: found in any script, marked with a line, walked by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest

from desktop.reports.dialogue import dialogue_pdf
from desktop.ui.pages.paper import PaperPage
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.paper import PaperState
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.theme.tokens import LIGHT
from tests.reports.papers import noted, options, texts
from tests.ui.layout import at_every_appearance, complaints, laid_out
from tests.ui.test_paper_presenter import TITLE

SCRIPTS = ["Zażółć", "Ελληνικά", "Українська", "日本語の文", "שלום", "مرحبا", "Việt", "हिन्दी"]
LINES = "Vi ringer kunden samma dag.\n\n" * 60
NOTE = f"Åkdonet stod först. {' '.join(SCRIPTS)}\n\n{LINES}Åkdonet stod sist."


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return dialogue_pdf(noted(NOTE), texts(), options())


@pytest.fixture
def page(qtbot, dressed, pdf):
    page = PaperPage()
    qtbot.addWidget(page)
    page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(pdf, 0)))
    laid_out(page, (1000, 700))
    yield page
    page.let_go()


@pytest.fixture
def bar(page):
    page.find_words()
    return page.preview.find_bar


def write(bar, words):
    bar.entry.selectAll()
    bar.entry.insert(words)  # QTest's keys know no other letters than Latin ones


def test_every_place_is_found_and_walked_by_key(page, bar):
    sheets = page.sheets
    assert sheets.pages > 1
    write(bar, "åkdonet")
    assert bar.told.text() == "1 av 2"
    QTest.keyClick(bar.entry, Qt.Key.Key_Return)
    assert (bar.told.text(), sheets.page) == ("2 av 2", sheets.pages)
    QTest.keyClick(bar.entry, Qt.Key.Key_Enter)
    assert (bar.told.text(), sheets.page) == ("1 av 2", 1)
    QTest.keyClick(bar.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert (bar.told.text(), sheets.page) == ("2 av 2", sheets.pages)
    bar.after.click()
    bar.before.click()
    assert bar.told.text() == "2 av 2"


def test_the_search_begins_at_the_page_that_is_read(page):
    page.sheets.go_to(page.sheets.pages)
    page.find_words()
    write(page.preview.find_bar, "Åkdonet")
    assert page.preview.find_bar.told.text() == "2 av 2"


def test_the_words_get_a_line_round_them_and_the_one_of_now_a_thick_one(page, bar):
    write(bar, "kunden")
    sheets = page.sheets
    assert thickness(sheets, 0) == 3
    assert thickness(sheets, 1) == 1
    QTest.keyClick(bar.entry, Qt.Key.Key_Return)
    assert thickness(sheets, 0) == 1
    assert thickness(sheets, 1) == 3


def thickness(sheets, number):
    """How many pixels of line stand above the middle of a found word."""
    found, scale = sheets.found.places[number], sheets._scale()
    area, corner = found.areas[0], sheets._area(found.place).topLeft()
    across = corner.x() + round(area.center().x() * scale)
    top = corner.y() + round(area.top() * scale)
    drawn = sheets.viewport().grab().toImage()
    column = [drawn.pixelColor(across, y) for y in range(top - 6, top + 1)]
    return sum(colour in (QColor(LIGHT.focus), QColor(LIGHT.border)) for colour in column)


@pytest.mark.parametrize("word", SCRIPTS)
def test_words_of_any_script_are_found(bar, word):
    write(bar, word)
    assert bar.told.text() == "1 av 1"


def test_nothing_found_is_said(bar):
    assert bar.told.text() == ""
    write(bar, "<b>fjäder")
    assert bar.told.text() == "Inget med ”<b>fjäder”."
    assert not bar.after.isEnabled()
    QTest.keyClick(bar.entry, Qt.Key.Key_Return)
    assert bar.told.text() == "Inget med ”<b>fjäder”."


def test_esc_closes_lets_go_of_the_marks_and_goes_back_to_the_pages(page, bar):
    assert bar.entry.hasFocus()
    write(bar, "kunden")
    QTest.keyClick(bar.entry, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert page.sheets.hasFocus()
    assert page.sheets.found.places == ()
    page.find_words()
    assert bar.entry.selectedText() == "kunden"
    assert bar.told.text() == "1 av 60"
    bar.shut.click()
    assert not bar.isVisible()


def test_a_paper_made_anew_is_searched_anew(page, bar):
    write(bar, "kunden")
    QTest.keyClick(bar.entry, Qt.Key.Key_Return)
    assert bar.told.text() == "2 av 60"
    for note, told in (
        (LINES + "kunden", "2 av 61"),
        ("Bara kunden.", "1 av 1"),
        ("Ingen.", "Inget med ”kunden”."),
    ):
        content = dialogue_pdf(noted(note), texts(), options())
        page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(content, 0)))
        assert bar.told.text() == told


def test_without_pages_there_is_nothing_to_search(qtbot, dressed):
    page = PaperPage()
    qtbot.addWidget(page)
    page.show_state(PaperState(TITLE, PaperChoices(), making=True, total=3))
    page.find_words()
    assert page.preview.find_bar.isHidden()


def test_what_is_not_in_view_is_brought_there_when_it_is_large(page, bar):
    for _ in range(8):
        page.sheets.zoom(1)
    write(bar, "samma dag")
    for _ in range(3):
        QTest.keyClick(bar.entry, Qt.Key.Key_Return)
        found = page.sheets.found
        corner = page.sheets._area(found.current.place).topLeft()
        at = found.current_area(page.sheets._scale()).translated(corner)
        assert page.sheets.viewport().rect().contains(at)


def test_names(bar):
    named = [bar.entry, bar.before, bar.after, bar.shut]
    assert [each.accessibleName() for each in named] == [
        "Sök på sidorna",
        "Föregående träff",
        "Nästa träff",
        "Stäng sökningen",
    ]


@at_every_appearance
def test_nothing_is_cut(qtbot, wear, appearance, pdf):
    wear(appearance)
    page = PaperPage()
    qtbot.addWidget(page)
    page.show_state(PaperState(TITLE, PaperChoices(), MadePaper(pdf, 0)))
    laid_out(page, (900, 560))
    page.find_words()
    write(page.preview.find_bar, "fjäder")
    assert complaints(laid_out(page, (900, 560))) == []
    page.let_go()
