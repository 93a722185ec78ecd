"""Inställningar: choices apply at once; long work is told, stopped, and never does half of anything."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.preferences import Preference
from desktop.domain.templates import Template
from desktop.services.archive_content import ArchiveContent
from desktop.services.importing import ImportLine, ImportReport, Outcome, import_archive
from desktop.services.naming import manager_name, name_manager
from desktop.ui.presenters import wording
from desktop.ui.presenters.about import licences, privacy
from desktop.ui.presenters.counted_kinds import counted_kind
from desktop.ui.presenters.door import KeptBackup
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.presenters.settings_page import SettingsPresenter
from desktop.ui.presenters.settings_state import Note, near_moment
from tests.services.desk import NOW
from tests.ui.held import House, Jobs, bench

FILE = Path("arkiv.json")


class Home(House):
    """Answers what the page asks of the rest of the program."""

    def __init__(self, bench) -> None:
        super().__init__()
        self.bench = bench
        self.kept: list[KeptBackup] = []
        self.refuses: Exception | None = None
        self.content = ArchiveContent(people=(Person("00000000-0000-4000-8000-00000000aaaa", "Amir"),))

    def _may(self) -> None:
        if self.refuses is not None:
            raise self.refuses

    def backups(self):
        return list(self.kept)

    def back_up(self, into, progress):
        self._may()
        progress(1, 2)
        self.calls.append(("back_up", into))
        self.kept.insert(0, KeptBackup(Path("ny"), NOW))
        return self.kept[0]

    def change_passphrase(self, present, chosen, told):
        self.calls.append(("change", present, chosen))
        told(self.refuses)

    def make_sheet(self, present, deliver, told):
        told(self.refuses)
        if self.refuses is None:
            deliver(b"%PDF")

    def write_file(self, path, content):
        self._may()
        self.calls.append(("write", path, content))

    def bring_back(self, backup, secret, told):
        self.calls.append(("bring_back", backup, secret))
        told(self.refuses)

    def import_file(self, path, progress, *, dry_run):
        self._may()
        progress(1, 3)
        return import_archive(self.bench.session, self.content, dry_run=dry_run)

    def export_archive(self, path, progress, *, without_private):
        self._may()
        self.calls.append(("export", path, without_private))


@pytest.fixture
def desk():
    work = bench()
    home, jobs = Home(work), Jobs()
    presenter = SettingsPresenter(work, jobs, home)
    presenter.watch(lambda state: None)
    return presenter, home, jobs


def test_a_choice_applies_at_once(desk):
    presenter, home, _ = desk
    presenter.choose(theme=ThemeMode.DARK)
    presenter.choose(text_percent=150)
    assert home.settings == Settings("sv", ThemeMode.DARK, 150)
    assert presenter.state.settings == home.settings


def test_another_language_takes_what_was_said_away(desk):
    presenter, _, _ = desk
    presenter.say_of_sheet("Ingen skrivare")
    assert presenter.state.security == Note("Ingen skrivare", wrong=True)
    presenter.choose(language="en")
    assert presenter.state.security == Note()


def test_the_name_is_kept_and_a_bad_one_said(desk):
    presenter, home, _ = desk
    presenter.name(" Karin ")
    assert presenter.state.manager == manager_name(home.bench.session) == "Karin"
    presenter.name("x" * 5000)
    assert "för lång" in presenter.state.manager_wrong
    presenter.name("")
    assert (presenter.state.manager, presenter.state.manager_wrong) == ("", "")


def test_the_name_follows_a_change_from_elsewhere(desk):
    presenter, home, _ = desk
    home.bench.do(lambda: name_manager(home.bench.session, "Eva"))
    assert presenter.state.manager == "Eva"
    presenter.close()
    home.bench.do(lambda: name_manager(home.bench.session, "Karin"))
    assert presenter.state.manager == "Eva"


def test_the_passphrase_is_typed_twice(desk):
    presenter, home, _ = desk
    said = []
    presenter.change_passphrase("gammal", "en ny lösenfras", "en annan", said.append)
    assert "inte lika" in said[0]
    assert not home.calls
    home.refuses = EnvironmentFailed(Failure.WRONG_PASSPHRASE)
    presenter.change_passphrase("fel", "en ny lösenfras", "en ny lösenfras", said.append)
    assert "stämde inte" in said[1]
    home.refuses = None
    presenter.change_passphrase("gammal", "en ny lösenfras", "en ny lösenfras", said.append)
    assert said[2] == ""
    assert "gäller nu" in presenter.state.security.text


def test_the_sheet_comes_after_the_passphrase(desk):
    presenter, home, jobs = desk
    said, made = [], []
    home.refuses = EnvironmentFailed(Failure.WRONG_PASSPHRASE)
    presenter.make_sheet("fel", made.append, said.append)
    assert "stämde inte" in said[0]
    home.refuses = None
    presenter.make_sheet("rätt", made.append, said.append)
    assert (made, said[1]) == ([b"%PDF"], "")
    presenter.write(Path("blad.pdf"), made[0])
    jobs.drain()
    assert home.calls == [("write", Path("blad.pdf"), b"%PDF")]
    assert not presenter.state.security.wrong
    home.refuses = EnvironmentFailed(Failure.DISK_FULL)
    presenter.write(Path("blad.pdf"), made[0])
    jobs.drain()
    assert presenter.state.security.wrong


def test_a_backup_is_told_step_by_step(desk):
    presenter, home, jobs = desk
    presenter.back_up()
    assert presenter.state.work
    presenter.back_up()
    assert len(jobs.waiting) == 1
    jobs.drain()
    assert not presenter.state.work
    assert presenter.state.backups == (KeptBackup(Path("ny"), NOW),)
    assert not presenter.state.backup.wrong
    home.refuses = EnvironmentFailed(Failure.DISK_FULL)
    presenter.back_up(Path("usb"))
    jobs.drain()
    assert presenter.state.backup.wrong
    assert home.calls == [("back_up", None)]


def test_a_backup_can_be_stopped(desk):
    presenter, home, jobs = desk
    presenter.cancel()
    presenter.back_up()
    presenter.cancel()
    jobs.drain()
    assert presenter.state.backup == Note("Avbrutet. Inget har ändrats.")
    assert not home.kept
    assert not presenter.state.work


def test_a_backup_with_another_passphrase_asks_for_it(desk):
    presenter, home, _ = desk
    asked = []
    presenter.bring_back(Path("kopia"), "", asked.append)
    assert (asked, presenter.state.backup) == ([], Note())
    home.refuses = EnvironmentFailed(Failure.BACKUP_LOCKED)
    presenter.bring_back(Path("kopia"), "", asked.append)
    home.refuses = EnvironmentFailed(Failure.WRONG_PASSPHRASE)
    presenter.bring_back(Path("kopia"), "fel", asked.append)
    assert asked == ["", "Det stämde inte. Försök igen."]
    home.refuses = EnvironmentFailed(Failure.BACKUP_DAMAGED)
    presenter.bring_back(Path("kopia"), "", asked.append)
    assert "skadad" in presenter.state.backup.text


def test_an_archive_is_looked_into_before_it_is_taken_in(desk):
    presenter, home, jobs = desk
    heard = []
    home.bench.feed.subscribe(heard.append)
    presenter.take_in()
    presenter.look_into(FILE)
    presenter.look_into(FILE)
    jobs.drain()
    preview = presenter.state.preview
    assert preview.added == ((Person, 1),)
    assert preview.can_go_in
    assert not heard
    presenter.take_in()
    jobs.drain()
    assert presenter.state.preview is None
    assert "inläst" in presenter.state.files.text
    assert heard[0].ids(Person) == {"00000000-0000-4000-8000-00000000aaaa"}
    presenter.look_into(FILE)
    jobs.drain()
    assert presenter.state.preview.already_there == 1
    assert "finns redan här" in presenter.state.files.text
    presenter.take_in()
    assert not jobs.waiting
    presenter.leave_out()
    assert presenter.state.preview is None


def test_a_conflict_changes_nothing(desk):
    presenter, home, jobs = desk
    presenter.look_into(FILE)
    jobs.drain()
    person = home.content.people[0]
    with home.bench.session.vault.work() as work:  # the window has written since
        work.put(replace(person, role="chef"))
        work.commit()
    presenter.take_in()
    jobs.drain()
    assert presenter.state.preview.conflicts == 1
    assert "krockar" in presenter.state.files.text
    assert presenter.state.files.wrong
    assert not presenter.state.preview.can_go_in


def test_a_file_that_cannot_be_read_is_said(desk):
    presenter, home, jobs = desk
    home.refuses = RuleBroken(Rule.FILE_NOT_JSON)
    presenter.look_into(FILE)
    jobs.drain()
    assert presenter.state.files.wrong
    home.refuses = ZeroDivisionError()
    presenter.look_into(FILE)
    with pytest.raises(ZeroDivisionError):
        jobs.drain()


def test_a_record_that_is_refused_stops_the_file(desk):
    presenter, home, jobs = desk
    home.import_file = lambda path, progress, dry_run: ImportReport(
        (ImportLine(Outcome.REFUSED, Person, "x"),)
    )
    presenter.look_into(FILE)
    jobs.drain()
    assert "går inte att ta in" in presenter.state.files.text


def test_everything_is_written_as_an_archive(desk):
    presenter, home, jobs = desk
    presenter.export(FILE, without_private=True)
    presenter.export(FILE, without_private=False)
    jobs.drain()
    assert home.calls == [("export", FILE, True)]
    assert "arkiv.json" in presenter.state.files.text


def test_when_the_newest_was_made():
    assert near_moment(NOW.replace(hour=8, minute=3), NOW) == "i dag 08:03"
    assert near_moment(NOW - timedelta(days=1), NOW) == "i går 09:00"
    assert near_moment(NOW - timedelta(days=9), NOW) == "sön 1 mars 09:00"
    assert near_moment(NOW - timedelta(days=400), NOW) == "mån 3 februari 2025 09:00"


def test_kinds_are_counted(checkout):
    assert counted_kind(Person, 7) == "7 personer"
    assert counted_kind(Preference, 1) == "1 annan uppgift"
    wording.set_language("en", checkout / "resources" / "translations")
    assert counted_kind(Person, 1) == "1 person"
    assert counted_kind(Template, 2) == "2 templates"
    wording.set_language("sv")


def test_five_sentences_and_the_licences():
    assert len(privacy()) == 5
    assert "MIT" in licences()
