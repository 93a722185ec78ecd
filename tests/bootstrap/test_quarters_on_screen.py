"""Kvartal over a real vault: written, gone through, locked, and printed again to the byte."""

from datetime import date

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Goal, GoalState, Mark, MarkKind
from desktop.domain.people import Person, Team
from desktop.domain.quarters import SUMMARY, Period, Quarter, QuarterPart, QuarterState
from desktop.services import quarters
from desktop.services.quarters import Subject
from desktop.ui.window import quarters_wiring, ways_out
from tests.bootstrap.test_house import PASSPHRASE, _cheap, dressed, run
from tests.services.desk import stored

__all__ = ["_cheap", "dressed", "run"]

FIRST = Period(2026, 1)


@pytest.fixture
def amir(run):
    run.begin(PASSPHRASE)
    person = run.add("Amir Haddad")
    session = run.unlocked.session
    for record in (
        Team("10000000-0000-4000-8000-000000000001", "Projekt"),
        Goal("10000000-0000-4000-8000-000000000002", "Kundvärde", state=GoalState.ACTIVE),
        Behaviour(
            "10000000-0000-4000-8000-000000000003", "Jag ringer samma dag", "10000000-0000-4000-8000-000000000002",
            person.id, None, BehaviourState.PRACTISING, date(2026, 1, 7),
        ),
        Mark(
            "10000000-0000-4000-8000-000000000004", "10000000-0000-4000-8000-000000000003", MarkKind.DONE,
            date(2026, 3, 4), "Ringde Volvo", person.id,
        ),
        Effect("10000000-0000-4000-8000-000000000005", "10000000-0000-4000-8000-000000000002", date(2026, 3, 5), "De ringde tillbaka"),
    ):  # fmt: skip
        stored(session, record)
    return person


@pytest.fixture
def page(run, amir):
    run.unlocked.open_quarters()
    run.settle()
    return run.unlocked._open.page


def read(run, person) -> Quarter:
    with run.unlocked.session.vault.read() as reader:
        return quarters.current(reader, Subject(person.id), FIRST, "sv")


def words_of(page) -> str:
    import pypdfium2

    document = pypdfium2.PdfDocument(page.preview._state.paper.content)
    text = "\n".join(each.get_textpage().get_text_bounded() for each in document)
    document.close()
    return text


def test_it_opens_on_the_quarter_of_today_with_the_paper_beside_it(run, page):
    assert page.head.title.text() == "Kvartal 1 2026"
    assert page.head.who.currentText() == "Amir Haddad"
    assert page.recency.text() == "Allt underlag kommer från mars."
    assert page.weeks.accessibleDescription() == "v. 10"
    assert page.preview.sheets.pages == 1
    assert "Ringde Volvo" in words_of(page)


def test_what_is_written_is_kept_and_stands_on_the_paper(run, page, amir):
    page.summary.editor.setPlainText("Kunden ringer oss först")
    (behaviour,) = page.behaviours.parts().values()
    behaviour.changed.editor.setPlainText("Inga sena samtal")
    run.unlocked.flush()
    run.settle()
    assert read(run, amir).text(SUMMARY) == "Kunden ringer oss först"
    assert "Kunden ringer oss först" in words_of(page)
    assert "Inga sena samtal" in words_of(page)


def test_sentences_and_parts_are_chosen_by_ticking(run, page, amir):
    (behaviour,) = page.behaviours.parts().values()
    (tick,) = behaviour.quotes.ticks.parts().values()
    assert tick.ticked
    tick.box.click()
    page.effects.ticks.part("10000000-0000-4000-8000-000000000005").box.click()
    page.parts.part(QuarterPart.SIGNATURES.value).box.click()
    run.settle()
    assert read(run, amir).quotes == ()
    text = words_of(page)
    assert "Ringde Volvo" not in text
    assert "De ringde tillbaka" not in text
    assert "Namnteckning" in text


def test_other_periods_the_year_and_the_team(run, page):
    page.head.earlier.click()
    run.settle()
    assert page.head.title.text() == "Kvartal 4 2025"
    assert page.recency.text() == "Inget är berättat i perioden än."
    page.head.later.click()
    page.head.whole_year.box.click()
    run.settle()
    assert page.head.title.text() == "Året 2026"
    page.head.whole_year.box.click()
    assert page.head.title.text() == "Kvartal 1 2026"
    page.head.earlier.click()
    page.head.whole_year.box.click()
    page.head.whole_year.box.click()
    assert page.head.title.text() == "Kvartal 4 2025"
    page.head.who.setCurrentIndex(1)
    page.head.who.activated.emit(1)
    run.settle()
    assert page.head.who.currentText() == "Team Projekt"
    assert QuarterPart.FEEDBACK.value not in page.parts.parts()
    assert page.closing.together.isHidden()


def test_gone_through_locked_and_a_new_version(run, page, amir, monkeypatch, tmp_path):
    assert page.closing.lock.isHidden()
    page.closing.done.box.click()
    run.settle()
    assert "Genomgången" in page.closing.state.text()
    page.closing.lock.click()
    run.settle()
    locked = read(run, amir)
    assert locked.state is QuarterState.LOCKED
    assert "Version 1, låst" in page.closing.state.text()
    assert page.summary.editor.isReadOnly()
    monkeypatch.setattr(ways_out, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    page.save.click()
    run.settle()
    saved = tmp_path / "Kvartal-1-2026-Amir-Haddad.pdf"
    assert saved.read_bytes() == quarters.locked_document(locked)
    page.closing.again.click()
    run.settle()
    assert read(run, amir).version == 2
    assert not page.summary.editor.isReadOnly()
    assert "Utkast" in words_of(page)


def lock(run, page) -> bytes:
    """Lock the version that is written; its bytes."""
    page.closing.done.box.click()
    page.closing.lock.click()
    run.settle()
    return page.preview._state.paper.content


def choose_version(run, page, place: int) -> None:
    page.closing.versions.choice.setCurrentIndex(place)
    page.closing.versions.choice.activated.emit(place)
    run.settle()


def test_a_version_from_before_is_shown_and_saved_to_the_byte(run, page, amir, monkeypatch, tmp_path):
    versions = page.closing.versions
    assert versions.isHidden()
    first = lock(run, page)
    assert versions.isHidden()
    page.closing.again.click()
    page.summary.editor.setPlainText("Kunden ringer oss först")
    run.unlocked.flush()
    run.settle()
    assert [versions.choice.itemText(place) for place in range(versions.choice.count())] == [
        "Version 2, inte låst än",
        "Version 1, låst 10 mars 2026",
    ]
    assert versions.about.isHidden()
    choose_version(run, page, 1)
    assert not versions.about.isHidden()
    assert page.preview._state.paper.content == first
    assert not page.summary.editor.isReadOnly()
    monkeypatch.setattr(ways_out, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    page.save.click()
    run.settle()
    assert (tmp_path / "Kvartal-1-2026-Amir-Haddad-version-1.pdf").read_bytes() == first
    second = lock(run, page)
    assert versions.choice.currentText() == "Version 2, låst 10 mars 2026"
    assert second != first
    assert "Kunden ringer oss först" in words_of(page)
    choose_version(run, page, 1)
    assert page.preview._state.paper.content == first
    choose_version(run, page, 0)
    assert page.preview._state.paper.content == second
    choose_version(run, page, 1)
    page.closing.again.click()
    run.settle()
    assert versions.choice.currentIndex() == 0
    assert "Utkast" in words_of(page)
    choose_version(run, page, 2)
    page.head.earlier.click()
    run.settle()
    assert versions.isHidden()
    assert page.preview._state.paper.content != first


def test_only_what_is_locked_is_a_version_to_print_again(run, page, amir):
    from desktop.bootstrap import papers
    from desktop.domain.errors import Rule, RuleBroken

    page.closing.done.box.click()
    with pytest.raises(RuleBroken) as broken:
        papers.quarter_version(run.unlocked.session, read(run, amir).id)
    assert broken.value.rule is Rule.WRONG_STATE


def test_it_can_be_taken_back_that_it_was_gone_through(run, page, amir):
    page.closing.done.box.click()
    page.closing.done.box.click()
    run.settle()
    assert read(run, amir).state is QuarterState.DRAFT


def test_going_through_it_together_opens_a_meeting(run, page, amir):
    page.closing.together.click()
    run.settle()
    assert run.unlocked.in_meeting
    assert read(run, amir).state is QuarterState.GONE_THROUGH
    meeting = run.unlocked._meeting.page
    assert meeting.paper.isVisible()
    assert meeting.paper.pages == 1
    assert meeting.paper.accessibleName() == "Kvartalet"
    meeting.paper_shown.click()
    assert meeting.paper.isHidden()
    meeting.paper_shown.click()
    assert meeting.paper.isVisible()
    run.unlocked.leave_meeting()


def test_words_are_looked_for_on_its_pages_in_the_meeting(run, page):
    page.closing.together.click()
    meeting = run.unlocked._meeting
    commands, shown = meeting.window.commands, meeting.page
    commands.run("find")
    assert shown.find_bar.isHidden()
    assert not commands.action("find").isEnabled()
    run.settle()
    assert commands.action("find").isEnabled()
    shown.paper_shown.click()
    note = shown.sheet.current.editor
    note.setFocus()
    commands.run("find")
    assert shown.paper.isVisible()
    assert shown.find_bar.entry.hasFocus()
    shown.find_bar.entry.insert("volvo")
    assert shown.find_bar.told.text() == "1 av 1"
    assert shown.paper.found.current is not None
    QTest.keyClick(shown.find_bar.entry, Qt.Key.Key_Escape)
    assert shown.find_bar.isHidden()
    assert not shown.paper.found.places
    assert note.hasFocus()
    assert note.toPlainText() == ""
    commands.run("find")
    shown.paper_shown.click()
    assert shown.find_bar.isHidden()
    assert note.hasFocus()
    run.unlocked.leave_meeting()


def test_a_quarter_that_cannot_be_drawn_leaves_the_meeting_as_it_is(run, page, amir, monkeypatch):
    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    monkeypatch.setattr(type(run.unlocked.house), "quarter_paper", full)
    page.closing.together.click()
    run.settle()
    meeting = run.unlocked._meeting
    assert "disken" in meeting.window.banner.words.text()
    assert meeting.page.paper.isHidden()
    run.unlocked.leave_meeting()


def test_an_ordinary_talk_has_no_paper_beside_it(run, amir):
    from desktop.domain.dialogues import Dialogue
    from desktop.services import dialogues
    from tests.services.desk import NOW

    session = run.unlocked.session
    planned = run.unlocked.bench.do(lambda: dialogues.plan(session, amir.id, NOW, language="sv"))
    run.unlocked.open_meeting(planned.added(Dialogue))
    run.settle()
    meeting = run.unlocked._meeting.page
    assert meeting.paper.isHidden()
    assert meeting.paper_shown.isHidden()
    assert not run.unlocked._meeting.window.commands.is_answered("find")
    run.unlocked.leave_meeting()


def test_what_could_not_be_kept_is_still_owed(run, page, amir, monkeypatch):
    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(quarters, "write", full)
        page.summary.editor.setPlainText("Ryms inte")
        run.unlocked.flush()
    run.unlocked.flush()
    run.settle()
    assert read(run, amir).text(SUMMARY) == "Ryms inte"


def test_what_is_owed_outlives_another_look_and_another_person(run, page, amir, monkeypatch):
    lisa = run.add("Lisa Ek")
    run.unlocked.open_quarters()
    run.settle()
    page = run.unlocked._open.page

    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(quarters, "write", full)
        page.summary.editor.setPlainText("Ryms inte")
        run.unlocked.flush()
        run.settle()
        run.unlocked._open.page.retranslate()
        assert page.summary.editor.toPlainText() == "Ryms inte"
        page.head.chosen.emit(Subject(lisa.id))
        run.settle()
        assert page.summary.editor.toPlainText() == ""
        page.head.chosen.emit(Subject(amir.id))
        run.settle()
        assert page.summary.editor.toPlainText() == "Ryms inte"
    run.unlocked.flush()
    run.settle()
    assert read(run, amir).text(SUMMARY) == "Ryms inte"
    assert read(run, lisa).text(SUMMARY) == ""


def test_what_cannot_be_read_is_said(run, page, amir):
    page.written.emit(SUMMARY, "a\0b")
    run.unlocked.bench.settle()
    assert read(run, amir).text(SUMMARY) == ""


def test_a_paper_that_cannot_be_locked_says_why(run, page, monkeypatch):
    page.closing.done.box.click()
    run.settle()

    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    monkeypatch.setattr(type(run.unlocked.house), "quarter_to_lock", full)
    page.closing.lock.click()
    run.settle()
    assert "disken" in page.trouble.words.text()


def test_it_is_printed(run, page, monkeypatch):
    from desktop.ui.dialogs.printing import Printed

    given = []
    monkeypatch.setattr(
        "desktop.ui.dialogs.printing.print_pdf",
        lambda parent, content, spool: given.append(content) or Printed.NO_PRINTER,
    )
    run.window.commands.run("print")
    assert given[0].startswith(b"%PDF")
    assert "ingen skrivare" in page.trouble.words.text()


def test_without_anybody_it_says_how_to_begin(run):
    run.begin(PASSPHRASE)
    run.unlocked.open_quarters()
    run.settle()
    page = run.unlocked._open.page
    assert page.nobody.isVisible()
    run.window.commands.run("save_pdf")
    run.window.commands.run("print")
    page.closing.lock.click()
    page.nobody.button.click()
    run.settle()
    assert run.window.open_name == "people"


def test_it_speaks_the_language_of_the_moment(run, page, dressed):
    from dataclasses import replace

    dressed.apply(replace(dressed.settings, language="en"))
    run.settle()
    assert page.head.title.text() == "Quarter 1 2026"
    assert "Behaviours" in words_of(page)


@pytest.fixture
def team(run, amir):
    """Two people of one name and a third in the team, one who has left it."""
    from dataclasses import replace

    from desktop.domain.people import PersonState

    session = run.unlocked.session
    team_id = "10000000-0000-4000-8000-000000000001"
    for number, (name, state) in enumerate(
        [("Lisa Ek", PersonState.ACTIVE), ("Lisa Ek", PersonState.ACTIVE), ("Olga", PersonState.LEFT)]
    ):
        stored(
            session,
            Person(f"20000000-0000-4000-8000-00000000000{number}", name, team_id=team_id, state=state),
        )
    stored(session, replace(amir, team_id=team_id))
    run.unlocked.open_quarters(Subject(team_id, is_team=True))
    run.settle()
    return run.unlocked._open.page


def test_everybodys_quarter_is_saved_as_one_job(run, team, monkeypatch, tmp_path):
    monkeypatch.setattr(quarters_wiring, "which_folder", lambda *words: tmp_path)
    team.closing.everybody.click()
    run.settle()
    assert sorted(path.name for path in tmp_path.glob("*.pdf")) == [
        "Kvartal-1-2026-Amir-Haddad.pdf",
        "Kvartal-1-2026-Lisa-Ek-2.pdf",
        "Kvartal-1-2026-Lisa-Ek.pdf",
    ]
    assert "en fil per person" in run.window.foot.toast.words.text()


def test_everybodys_quarter_behind_one_password(run, team, monkeypatch, tmp_path):
    monkeypatch.setattr(quarters_wiring, "which_folder", lambda *words: tmp_path)
    answers = ["sju gröna hästar", None]
    monkeypatch.setattr("desktop.ui.dialogs.password.ask_for_password", lambda parent: answers.pop(0))
    team.locked.box.click()
    team.closing.everybody.click()
    run.settle()
    files = list(tmp_path.glob("*.pdf"))
    assert len(files) == 3
    for file in files:
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(file)
        pikepdf.open(file, password="sju gröna hästar").close()
        file.unlink()
    team.closing.everybody.click()
    run.settle()
    assert not list(tmp_path.glob("*.pdf"))


def test_everybodys_quarter_can_be_stopped_and_says_what_went_wrong(run, team, monkeypatch, tmp_path):
    monkeypatch.setattr(quarters_wiring, "which_folder", lambda *words: None)
    team.closing.everybody.click()
    assert not run.jobs.busy
    monkeypatch.setattr(quarters_wiring, "which_folder", lambda *words: tmp_path / "borta")
    team.closing.everybody.click()
    run.settle()
    assert team.trouble.isVisible()
    monkeypatch.setattr(quarters_wiring, "which_folder", lambda *words: tmp_path)
    team.closing.everybody.click()
    run.unlocked._open.page.window()
    wired = next(item for item in team.children() if isinstance(item, quarters_wiring._Quarters))
    wired._way.reject()
    run.settle()
    assert wired._way is None
    assert len(list(tmp_path.glob("*.pdf"))) < 3
