"""The preview over a real vault: made in a job, saved whole or not at all, printed, and gone with its page."""

from pathlib import Path

import pytest

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services import dialogues
from desktop.ui.dialogs.printing import Printed
from desktop.ui.presenters.paper_choices import PaperChoices
from desktop.ui.window import ways_out
from tests.bootstrap.test_house import PASSPHRASE, _cheap, dressed, run
from tests.services.desk import NOW

__all__ = ["_cheap", "dressed", "run"]


@pytest.fixture
def talk(run):
    run.begin(PASSPHRASE)
    person = run.add("Amir Haddad")
    session = run.unlocked.session
    planned = run.unlocked.bench.do(lambda: dialogues.plan(session, person.id, NOW, language="sv"))
    return planned.added(Dialogue), person.id


@pytest.fixture
def page(run, talk):
    run.unlocked.open_dialogue_paper(talk[0])
    run.settle()
    return run.unlocked._open.page


def test_it_is_shown_from_memory(run, page):
    assert page.heading.text() == "Samtal 10 mars · Amir Haddad"
    assert page.sheets.pages >= 1
    assert run.window.commands.is_answered("print")
    assert run.window.commands.is_answered("save_pdf")
    run.unlocked.open_today()
    assert page.sheets.pages == 0


@pytest.mark.parametrize("command", ["print", "save_pdf"])
def test_from_the_wrap_up_the_keys_lead_to_it(run, talk, command):
    run.unlocked.open_wrap_up(talk[0])
    run.window.commands.run(command)
    run.settle()
    assert run.unlocked._open.page.heading.text() == "Samtal 10 mars · Amir Haddad"


def test_it_is_saved_where_one_wants_it(run, page, monkeypatch, tmp_path):
    asked = []

    def where(parent, heading, name, kind):
        asked.append((name, kind))
        return tmp_path / name

    monkeypatch.setattr(ways_out, "where_to_save", where)
    run.window.commands.run("save_pdf")
    run.settle()
    assert asked == [("Samtal-Amir-Haddad-2026-03-10.pdf", "pdf")]
    assert (tmp_path / asked[0][0]).read_bytes().startswith(b"%PDF")
    assert "Samtal-Amir-Haddad" in run.window.foot.toast.words.text()


def test_a_place_that_refuses_leaves_no_half_file_and_another_is_offered(run, page, monkeypatch, tmp_path):
    places = [tmp_path / "borta" / "a.pdf", tmp_path / "b.pdf", None]
    monkeypatch.setattr(ways_out, "where_to_save", lambda *words: places.pop(0))
    page.save.click()
    run.settle()
    assert page.trouble.isVisible()
    assert not (tmp_path / "borta").exists()
    page.trouble.button.click()
    run.settle()
    assert (tmp_path / "b.pdf").exists()
    assert not page.trouble.isVisible()
    page.save.click()
    assert not run.jobs.busy


def test_a_full_disk_leaves_what_was_there(run, page, monkeypatch, tmp_path):
    target = tmp_path / "a.pdf"
    target.write_bytes(b"before")
    monkeypatch.setattr(ways_out, "where_to_save", lambda *words: target)

    def full(path: Path, content: bytes) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL, path=str(path))

    monkeypatch.setattr("desktop.system.files.write_atomically", full)
    page.save.click()
    run.settle()
    assert target.read_bytes() == b"before"
    assert "disken" in page.trouble.words.text()


@pytest.mark.parametrize(
    ("came_of_it", "words"),
    [
        (Printed.NO_PRINTER, "ingen skrivare"),
        (Printed.FAILED, "inte fram"),
        (Printed.REFUSED, "tar inte emot"),
        (Printed.DONE, ""),
        (Printed.LEFT, ""),
    ],
)
def test_printing_or_the_way_on(run, page, monkeypatch, came_of_it, words):
    given = []
    monkeypatch.setattr(
        "desktop.ui.dialogs.printing.print_pdf",
        lambda parent, content, spool: given.append(content) or came_of_it,
    )
    run.window.commands.run("print")
    assert given[0].startswith(b"%PDF")
    assert words in page.trouble.words.text()
    assert page.trouble.isVisible() is bool(words)
    if words:
        assert page.trouble.button.accessibleName() == "Spara PDF"


def test_choices_last(run, page, talk):
    page.signatures.box.click()
    run.settle()
    assert run.unlocked.house.settings.paper == PaperChoices(signatures=True)
    run.unlocked.open_person_paper(talk[1])
    run.settle()
    other = run.unlocked._open.page
    assert other.signatures.ticked
    assert other.heading.text() == "Amir Haddad"


def test_before_there_is_a_paper_nothing_is_saved_or_printed(run, talk, monkeypatch):
    monkeypatch.setattr(ways_out, "where_to_save", lambda *words: pytest.fail("nothing to save"))
    run.unlocked.open_dialogue_paper(talk[0])
    run.window.commands.run("save_pdf")
    run.window.commands.run("print")
    page = run.unlocked._open.page
    assert not page.save.isEnabled()
    page.preview.waiting.stop.click()
    run.settle()
    assert "Avbrutet" in page.preview.waiting.words.text()
    page.preview.waiting.again.click()
    run.settle()
    assert page.sheets.pages


def test_it_speaks_the_language_of_the_moment(run, page, dressed):
    from dataclasses import replace

    dressed.apply(replace(dressed.settings, language="en"))
    run.settle()
    assert page.heading.text() == "Dialogue 10 March · Amir Haddad"
    assert page.save.accessibleName() == "Save PDF"
    assert page.sheets.pages
    page.back.click()
    assert run.window.open_name == "today"
