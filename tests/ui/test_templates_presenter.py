"""Mallar without a window: a built-in template is never changed, an own one in every way, and undone again."""

import pytest

from desktop.domain.templates import LocalText, TemplateState
from desktop.services.session import Session
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.templates import TemplatesPresenter
from tests.memory_vault import MemoryVault
from tests.services.desk import GROWTH, MONDAY, NOW
from tests.ui.test_bench import Heard


@pytest.fixture
def page() -> TemplatesPresenter:
    session = Session(MemoryVault(), lambda: NOW, (MONDAY, GROWTH))
    presenter = TemplatesPresenter(Workbench(session, Heard()))
    presenter.watch(lambda _: None)
    return presenter


def titles(page: TemplatesPresenter) -> list[str]:
    return [section.title.sv for section in page.state.chosen.sections]


def questions(page: TemplatesPresenter, place: int = 0) -> list[str]:
    return [question.sv for question in page.state.chosen.sections[place].questions]


def test_it_begins_with_the_first_built_in(page: TemplatesPresenter) -> None:
    assert page.state.chosen == MONDAY
    assert not page.state.is_own


def test_editing_a_built_in_makes_a_copy_and_leaves_it_as_it_was(page: TemplatesPresenter) -> None:
    assert page.rename("Måndagssamtalet") == ""
    assert page.state.own == ()

    assert page.rename("Vår måndag") == ""

    (own,) = page.state.own
    assert page.state.chosen == own
    assert own.name == LocalText("Vår måndag", "The Monday one-on-one (own)")
    assert page.state.built_in == (MONDAY, GROWTH)


def test_sections_come_go_and_move(page: TemplatesPresenter) -> None:
    page.copy()
    page.add_section()
    page.title_section(2, "Till sist")
    page.move_section(2, 0)
    page.give_minutes(0, 3)
    assert titles(page) == ["Till sist", "Läget", "Framåt"]
    assert page.state.chosen.minutes == 33

    page.remove_section(1)
    assert titles(page) == ["Till sist", "Framåt"]


def test_questions_come_go_move_and_change(page: TemplatesPresenter) -> None:
    page.copy()
    page.add_question(0, "Vad hände?")
    page.edit_question(0, 0, "Hur har du det, på riktigt?")
    page.move_question(0, 1, 0)
    assert questions(page) == ["Vad hände?", "Hur har du det, på riktigt?"]

    page.remove_question(0, 0)
    assert questions(page) == ["Hur har du det, på riktigt?"]
    assert page.state.chosen.sections[0].questions[0].en == "How are you?"


def test_the_other_language_is_edited_beside(page: TemplatesPresenter) -> None:
    page.speak("en")
    page.rename("Our Monday")
    page.say_when("every week")

    assert page.state.chosen.name == LocalText("Måndagssamtalet (egen)", "Our Monday")
    assert page.state.chosen.when.en == "every week"


def test_what_breaks_a_rule_is_said_and_changes_nothing(page: TemplatesPresenter) -> None:
    page.copy()

    assert "480" in page.give_minutes(0, 500)
    assert page.state.chosen.minutes == 30


def test_a_new_one_put_away_taken_back_and_ordered(page: TemplatesPresenter) -> None:
    page.make()
    first = page.state.chosen
    assert [section.title.sv for section in first.sections] == ["Nytt avsnitt"]
    page.make()
    second = page.state.chosen
    page.order(second.id, 0)
    assert [item.id for item in page.state.own] == [second.id, first.id]

    page.archive()
    assert [item.id for item in page.state.archived] == [second.id]
    assert page.state.chosen.state is TemplateState.ARCHIVED
    page.archive(archived=False)
    assert page.state.archived == ()

    page.choose("growth")
    page.archive()
    assert page.state.chosen == GROWTH


def test_the_latest_change_can_be_taken_back(page: TemplatesPresenter) -> None:
    page.copy()
    page.give_minutes(0, 25)

    page.bench.undo()

    assert page.state.chosen.minutes == 30
