"""A paper is made beside the window, again when something changes, and saved whole or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.paper import PageSize
from desktop.domain.people import Person, Team
from desktop.services.people import add_person
from desktop.ui.presenters import wording
from desktop.ui.presenters.housekeeping import MadePaper
from desktop.ui.presenters.paper import (
    InformationTitle,
    PaperPresenter,
    PaperTitle,
    dialogue_title,
    password_fault,
    person_title,
)
from desktop.ui.presenters.paper_choices import PaperChoices
from tests.services.desk import NOW, stored
from tests.ui.held import Jobs, bench

TITLE = PaperTitle("Amir Haddad", NOW.date(), is_dialogue=True)


class Desk:
    def __init__(self) -> None:
        self.bench = bench()
        self.jobs = Jobs()
        self.asked = []
        self.kept = []
        self.told = []
        self.written = {}
        self.refuses: Exception | None = None
        self.presenter = PaperPresenter(
            self.bench,
            self.jobs,
            TITLE,
            self.make,
            self.write,
            PaperChoices(),
            self.kept.append,
            self.told.append,
        )

    def make(self, options, progress):
        progress(1, 2)
        if self.refuses is not None:
            raise self.refuses
        self.asked.append(options)
        return MadePaper(b"%PDF " + str(len(self.asked)).encode(), 3)

    def write(self, path, content, password):
        if self.refuses is not None:
            raise self.refuses
        self.written[path] = content if password is None else (content, password)


@pytest.fixture
def desk():
    return Desk()


def test_a_paper_is_made_with_the_choices_and_the_moment(desk):
    desk.presenter.make()
    assert desk.presenter.state.making
    desk.jobs.drain()
    state = desk.presenter.state
    assert (state.making, state.paper, state.done, state.total) == (False, MadePaper(b"%PDF 1", 3), 1, 2)
    assert desk.asked[0].printed_at == NOW
    assert desk.asked[0].page_size is PageSize.A4


def test_another_choice_is_kept_and_the_paper_made_again(desk):
    desk.presenter.make()
    desk.presenter.choose(PaperChoices(signatures=True, own_thoughts=True, letter=True))
    desk.presenter.choose(desk.presenter.state.choices)
    desk.jobs.drain()
    assert desk.kept == [PaperChoices(signatures=True, own_thoughts=True, letter=True)]
    (options,) = desk.asked
    assert (options.signatures, options.own_thoughts, options.page_size) == (True, True, PageSize.LETTER)
    assert desk.presenter.state.paper.content == b"%PDF 1"


def test_it_can_be_stopped_and_made_after_all(desk):
    desk.presenter.make()
    desk.presenter.cancel()
    desk.jobs.drain()
    assert desk.presenter.state.sentence == "Avbrutet. Inget har ändrats."
    desk.presenter.make()
    desk.jobs.drain()
    desk.presenter.cancel()
    assert desk.presenter.state.paper is not None


def test_a_paper_that_is_there_stays_when_the_next_is_stopped(desk):
    desk.presenter.make()
    desk.jobs.drain()
    desk.presenter.make()
    desk.presenter.cancel()
    desk.jobs.drain()
    assert desk.presenter.state.paper.content == b"%PDF 1"
    assert desk.presenter.state.sentence == ""


def test_what_is_gone_is_said(desk):
    desk.refuses = RuleBroken(Rule.NOT_FOUND)
    desk.presenter.make()
    desk.jobs.drain()
    assert desk.presenter.state.sentence.startswith("Det här finns inte längre")
    desk.refuses = ZeroDivisionError()
    desk.presenter.make()
    with pytest.raises(ZeroDivisionError):
        desk.jobs.drain()


def test_a_change_makes_it_anew_until_the_page_is_left(desk):
    desk.bench.do(lambda: add_person(desk.bench.session, "Amir"))
    assert len(desk.jobs.waiting) == 1
    desk.presenter.close()
    desk.bench.do(lambda: add_person(desk.bench.session, "Lisa"))
    desk.jobs.drain()
    assert desk.presenter.state.paper is None


def test_a_late_end_shows_nothing_after_the_page_is_left(desk):
    for refuses in (None, RuleBroken(Rule.NOT_FOUND)):
        presenter = desk.presenter
        desk.refuses = refuses
        presenter.make()
        job = desk.jobs.waiting[0]
        presenter.close()
        presenter._job = None
        desk.jobs.waiting.clear()
        presenter._round += 1
        job.run()
        assert presenter.state.paper is None


def test_saving_says_where_and_a_refusal_offers_another_place(desk):
    path = Path("Samtal.pdf")
    desk.presenter.save(path)
    assert not desk.jobs.waiting
    desk.presenter.make()
    desk.jobs.drain()
    desk.refuses = EnvironmentFailed(Failure.FILE_IN_USE)
    desk.presenter.save(path)
    desk.jobs.drain()
    assert "annat namn" in desk.presenter.state.unsaved
    assert not desk.written
    desk.refuses = None
    desk.presenter.save(path)
    desk.jobs.drain()
    assert desk.presenter.state.unsaved == ""
    assert desk.written == {path: b"%PDF 1"}
    assert desk.told == ["Sparad som Samtal.pdf."]


def test_a_locked_save_that_was_refused_is_not_made_an_open_one(desk):
    path = Path("Samtal.pdf")
    desk.presenter.make()
    desk.jobs.drain()
    desk.refuses = EnvironmentFailed(Failure.DISK_FULL)
    desk.presenter.want_lock(True)
    desk.presenter.save(path, "fyra hemliga ord")
    desk.jobs.drain()
    assert desk.presenter.state.unsaved
    assert desk.presenter.state.behind_password
    assert "hemliga" not in repr(desk.presenter.state)
    desk.refuses = None
    desk.presenter.save(path, "fyra hemliga ord")
    desk.jobs.drain()
    assert desk.written == {path: (b"%PDF 1", "fyra hemliga ord")}
    assert desk.told == ["Sparad som Samtal.pdf, låst med lösenordet."]
    assert desk.presenter.state.unsaved == ""


@pytest.mark.parametrize(
    ("first", "again", "words"),
    [
        ("", "", "Skriv ett lösenord"),
        ("fyra ord", "fyra Ord", "inte lika"),
        ("å" * 64, "å" * 64, "till 63 tecken"),
        ("fyra ord", "fyra ord", ""),
    ],
)
def test_a_password_is_said_to_be_wrong_before_anything_is_saved(first, again, words):
    fault = password_fault(first, again)
    assert words in fault
    assert bool(fault) is bool(words)


def test_what_was_not_printed_leads_to_a_pdf(desk):
    desk.presenter.not_printed("Utskriften kom inte fram.")
    assert (desk.presenter.state.unsaved, desk.presenter.state.unprinted) == (
        "Utskriften kom inte fram.",
        True,
    )
    desk.presenter.printed()
    assert (desk.presenter.state.unsaved, desk.presenter.state.unprinted) == ("", False)
    assert desk.told == ["Skickat till skrivaren."]
    desk.presenter.not_printed("Utskriften kom inte fram.")
    desk.presenter.could_not("Disken är full.")
    assert (desk.presenter.state.unsaved, desk.presenter.state.unprinted) == ("Disken är full.", False)


def test_titles_and_file_names(desk, checkout):
    session = desk.bench.session
    stored(session, Person("amir", 'Amir "A/B" Haddad'))
    stored(session, Team("team", "Projekt"))
    talk = Dialogue("talk", "monday", NOW, 30, "amir", title="Måndagssamtalet")
    stored(session, talk)
    stored(session, replace(talk, id="held", started_at=NOW.replace(day=11)))
    stored(session, replace(talk, id="team-talk", person_id=None, team_id="team"))
    stored(session, replace(talk, id="loose", person_id=None))
    title = dialogue_title(session, "talk")
    assert title.can_be_locked
    assert not InformationTitle("", NOW.date(), is_dialogue=False).can_be_locked
    assert title.heading() == 'Samtal 10 mars · Amir "A/B" Haddad'
    assert title.suggested_file() == "Samtal-Amir-A-B-Haddad-2026-03-10.pdf"
    assert dialogue_title(session, "held").day.day == 11
    assert dialogue_title(session, "team-talk").name == "Projekt"
    assert dialogue_title(session, "loose").name == "Måndagssamtalet"
    person = person_title(session, "amir")
    assert person.heading() == 'Amir "A/B" Haddad'
    assert person.suggested_file() == "Amir-A-B-Haddad-2026-03-10.pdf"
    wording.set_language("en", checkout / "resources" / "translations")
    assert title.suggested_file() == "Dialogue-Amir-A-B-Haddad-2026-03-10.pdf"
    wording.set_language("sv")
