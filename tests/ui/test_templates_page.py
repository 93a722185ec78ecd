"""Mallar on screen: by keyboard, in both languages, in every look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.domain.templates import TemplateState
from desktop.services.session import Session
from desktop.ui.pages.templates.page import TemplatesPage
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.templates import TemplatesPresenter
from desktop.ui.theme.appearance import Appearance
from tests.memory_vault import MemoryVault
from tests.services.desk import GROWTH, MONDAY, NOW
from tests.ui.layout import Worn, at_every_appearance, complaints, laid_out
from tests.ui.test_bench import Heard


@pytest.fixture
def presenter() -> TemplatesPresenter:
    session = Session(MemoryVault(), lambda: NOW, (MONDAY, GROWTH))
    return TemplatesPresenter(Workbench(session, Heard()))


@pytest.fixture
def page(qtbot: QtBot, dressed: object, presenter: TemplatesPresenter) -> TemplatesPage:
    page = TemplatesPage()
    qtbot.addWidget(page)
    presenter.watch(page.show_state)
    return page


def test_the_lists_and_the_total(page: TemplatesPage) -> None:
    assert [row.text for row in page.built_in.rows()] == ["Måndagssamtalet", "Utveckling"]
    assert page.total.text() == "Totalt 30 minuter"
    assert not page.archive.isVisibleTo(page)


def test_return_chooses(page: TemplatesPage, qtbot: QtBot) -> None:
    page.built_in.go_to("growth")
    with qtbot.waitSignal(page.chosen) as told:
        qtbot.keyClick(page.built_in, Qt.Key.Key_Return)

    assert told.args == ["growth"]


def test_what_is_typed_is_told_with_its_place(page: TemplatesPage, qtbot: QtBot) -> None:
    second = page._cards[1]
    with qtbot.waitSignal(page.question_added) as told:
        second.new_question.show_text("Vad hände?")
        qtbot.keyClick(second.new_question.entry, Qt.Key.Key_Return)
    assert told.args == [1, "Vad hände?"]

    with qtbot.waitSignal(page.section_titled) as titled:
        second.title.show_text("Sedan")
        qtbot.keyClick(second.title.entry, Qt.Key.Key_Return)
    assert titled.args == [1, "Sedan"]

    with qtbot.waitSignal(page.section_minutes) as minutes:
        second.minutes.setValue(7)
        second.minutes.editingFinished.emit()
    assert minutes.args == [1, 7]


def test_a_question_is_changed_moved_and_taken_away(page: TemplatesPage, qtbot: QtBot) -> None:
    first = page._cards[0]
    first.questions.go_to("0")
    qtbot.keyClick(first.questions, Qt.Key.Key_Return)
    first.editor.words.show_text("Hur mår du?")
    with qtbot.waitSignal(page.question_edited) as edited:
        first.editor.commit()
    assert edited.args == [0, 0, "Hur mår du?"]

    with qtbot.waitSignal(page.question_removed) as removed:
        qtbot.keyClick(first.questions, Qt.Key.Key_Delete)
    assert removed.args == [0, 0]

    with qtbot.waitSignal(page.question_moved) as moved:
        first.questions.moved.emit("0", 1)
    assert moved.args == [0, 0, 1]


def test_an_own_template_can_be_put_away_and_its_sections_moved(
    page: TemplatesPage, presenter: TemplatesPresenter, qtbot: QtBot
) -> None:
    presenter.copy()
    assert page.archive.isVisibleTo(page)

    with qtbot.waitSignal(page.archived) as archived:
        page.archive.click()
    assert archived.args == [True]
    with qtbot.waitSignal(page.section_moved) as moved:
        page._cards[0].down.click()
    assert moved.args == [0, 1]
    with qtbot.waitSignal(page.section_moved) as back:
        page._cards[1].up.click()
    assert back.args == [1, 0]
    with qtbot.waitSignal(page.section_removed) as removed:
        page._cards[1].remove.click()
    assert removed.args == [1]

    presenter.remove_section(1)
    presenter.archive()
    assert len(page._cards) == 1
    assert presenter.state.chosen.state is TemplateState.ARCHIVED
    assert [row.text for row in page.put_away.rows()] == ["Måndagssamtalet (egen)"]


def test_the_other_language_shows_what_is_missing(page: TemplatesPage, presenter: TemplatesPresenter) -> None:
    presenter.speak("en")

    assert page.name.text() == "The Monday one-on-one"
    assert page._cards[1].questions.rows()[0].tag == "bara på svenska"
    assert page.tongues["en"].isChecked()


def test_names_and_errors_stand_at_the_name(page: TemplatesPage, qtbot: QtBot) -> None:
    page.show()
    page.focus_name()
    with qtbot.waitSignal(page.renamed) as told:
        page.name.show_text("Vår måndag")
        qtbot.keyClick(page.name.entry, Qt.Key.Key_Return)
    assert told.args == ["Vår måndag"]

    page.say_error("Skriv något här först.")
    assert page.name.error.words.text() == "Skriv något här först."


@at_every_appearance
def test_no_word_is_cut(
    appearance: Worn,
    wear: Callable[[Worn], Appearance],
    presenter: TemplatesPresenter,
    qtbot: QtBot,
) -> None:
    wear(appearance)
    page = TemplatesPage()
    qtbot.addWidget(page)
    presenter.watch(page.show_state)
    presenter.copy()

    assert not complaints(laid_out(page))
