"""Vad Amir skulle få, over a real vault: live, masked, and saved as paper and as a file."""

import json

import pypdfium2
import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services import private_book
from desktop.ui.window import access_wiring, ways_out
from tests.bootstrap.test_house import PASSPHRASE, _cheap, dressed, run

__all__ = ["_cheap", "dressed", "run"]


@pytest.fixture
def page(run):
    run.begin(PASSPHRASE)
    amir = run.add("Amir Haddad")
    run.add("Lisa Ek")
    session = run.unlocked.session
    run.unlocked.bench.do(lambda: private_book.new_note(session, amir.id, "Fråga Lisa om piloten"))
    run.unlocked.open_person(amir.id)
    run.unlocked._open.page.head.access_requested.emit()
    run.settle()
    return run.unlocked._open.page


def words_of(page) -> str:
    document = pypdfium2.PdfDocument(page.preview._state.paper.content)
    text = "\n".join(each.get_textpage().get_text_bounded() for each in document)
    document.close()
    return text


def test_it_shows_what_would_be_printed_today(run, page):
    assert page.heading.text() == "Vad Amir skulle få"
    assert "Fråga en kollega om piloten" in words_of(page)
    (tick,) = page.names.parts().values()
    assert (tick.words.text(), tick.ticked) == ("Dölj Lisa Ek", True)


def test_names_and_private_notes_are_chosen(run, page):
    (tick,) = page.names.parts().values()
    tick.box.click()
    run.settle()
    assert "Fråga Lisa om piloten" in words_of(page)
    tick.box.click()
    page.private.box.click()
    run.settle()
    assert "piloten" not in words_of(page)
    assert page.names_head.isHidden()


def test_it_follows_what_is_written(run, page):
    amir = page._view.person
    run.unlocked.bench.do(lambda: private_book.new_note(run.unlocked.session, amir.id, "En ny tanke"))
    run.settle()
    assert "En ny tanke" in words_of(page)


def test_it_is_saved_as_paper_and_as_a_file(run, page, monkeypatch, tmp_path):
    for asking in (access_wiring, ways_out):
        monkeypatch.setattr(asking, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    page.save.click()
    page.file.click()
    run.settle()
    (pdf,) = tmp_path.glob("Registerutdrag-Amir-Haddad-*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    (file,) = tmp_path.glob("Registerutdrag-Amir-Haddad-*.json")
    assert json.loads(file.read_text())["private_notes"][-1]["text"] == "Fråga en kollega om piloten"
    assert file.name in run.window.foot.toast.words.text()


def test_nowhere_chosen_saves_nothing(run, page, monkeypatch, tmp_path):
    for asking in (access_wiring, ways_out):
        monkeypatch.setattr(asking, "where_to_save", lambda *words: None)
    page.save.click()
    page.file.click()
    run.settle()
    assert not run.jobs.busy


def test_a_full_disk_is_said(run, page, monkeypatch, tmp_path):
    def full(*words: object, **more: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    monkeypatch.setattr(access_wiring, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    monkeypatch.setattr(type(run.unlocked.house), "save_access_pack", full)
    page.file.click()
    run.settle()
    assert "disken" in page.trouble.words.text()


def test_it_is_printed(run, page, monkeypatch):
    from desktop.ui.dialogs.printing import Printed

    given = []
    monkeypatch.setattr(
        "desktop.ui.dialogs.printing.print_pdf",
        lambda parent, content, spool: given.append(content) or Printed.DONE,
    )
    page.print.click()
    assert given[0].startswith(b"%PDF")


def test_it_leads_back_and_speaks_the_language_of_the_moment(run, page, dressed):
    from dataclasses import replace

    dressed.apply(replace(dressed.settings, language="en"))
    run.settle()
    assert "Access pack" in words_of(page)
    page.back.click()
    assert run.window.open_name == "person"


def test_the_information_sheet_is_a_paper_like_any_other(run, page):
    run.window.commands.run("information")
    run.settle()
    sheet = run.unlocked._open.page
    assert sheet.heading.text() == "Information till medarbetare"
    assert sheet.sheets.pages == 1


def test_the_pack_has_a_command_of_its_own(run, page):
    page.back.click()
    run.window.commands.run("access")
    run.settle()
    assert run.window.open_name == "access"
