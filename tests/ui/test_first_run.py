"""The first five minutes: every answer leads on, nothing can be skipped by mistake, nothing is cut."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.recovery_code import code_for, groups
from desktop.services.naming import manager_name
from desktop.ui.pages.closed import ClosedPage
from desktop.ui.pages.first_run.page import FirstRunPage
from desktop.ui.presenters.door import Beginning
from desktop.ui.presenters.first_run import FirstRunPresenter, FirstRunState, Step
from desktop.ui.presenters.settings import Settings
from desktop.ui.window import recovery_sheet
from desktop.ui.window.first_run_wiring import wire_first_run
from tests.ui.held import bench
from tests.ui.layout import at_every_appearance, complaints, laid_out

CODE = groups(code_for(bytes(range(32))))


class Door:
    """Answers at once."""

    def __init__(self) -> None:
        self.code = ()
        self.session = None
        self.refuses: Exception | None = None
        self.calls: list[tuple[object, ...]] = []

    def make(self, passphrase, told):
        self.calls.append(("make", passphrase))
        if self.refuses is None:
            self.code, self.session = CODE, bench().session
        told(self.refuses)

    def save_sheet(self, path, told):
        self.calls.append(("save", path))
        told(self.refuses)

    def make_sheet(self, deliver, told):
        told(self.refuses)
        if self.refuses is None:
            deliver(b"%PDF")

    def spool(self, printer, content, options, progress):
        self.calls.append(("spool", printer))

    def suggested_passphrase(self):
        return "sex lugna ord vid en älv"

    def begin(self, how, person_id=None):
        self.calls.append(("begin", how, person_id))


@pytest.fixture
def door():
    return Door()


class Keys:
    """The system's keys; ``taken`` are those that another program has."""

    def __init__(self, *taken: str) -> None:
        self.is_possible = True
        self.held = ""
        self._taken = taken

    def hold(self, keys):
        if keys in self._taken:
            raise EnvironmentFailed(Failure.SHORTCUT_TAKEN)
        self.held = keys


@pytest.fixture
def keys():
    return Keys("Ctrl+Alt+K")


@pytest.fixture
def presenter(door, keys):
    presenter = FirstRunPresenter(door, keys)
    presenter.watch(lambda state: None)
    presenter.language_chosen()
    return presenter


def at_team(presenter):
    presenter.lock_with("en lång lösenfras", "en lång lösenfras")
    presenter.confirm_sheet(CODE[2], CODE[10].lower())
    assert presenter.state.step is Step.TEAM


def test_back_until_the_vault_is_made(presenter):
    presenter.back()
    assert presenter.state.step is Step.LANGUAGE
    presenter.back()
    presenter.language_chosen()
    presenter.lock_with("en lång lösenfras", "en lång lösenfras")
    presenter.back()
    assert presenter.state.step is Step.SHEET


def test_two_passphrases_that_differ_make_nothing(presenter, door):
    presenter.lock_with("en lång lösenfras", "en annan")
    assert "inte lika" in presenter.state.sentence
    assert not door.calls


@pytest.mark.parametrize(
    ("refusal", "words"),
    [(RuleBroken(Rule.PASSPHRASE_SHORT, minimum=12), "12"), (EnvironmentFailed(Failure.DISK_FULL), "disken")],
)
def test_what_stands_in_the_way_is_said(presenter, door, refusal, words):
    door.refuses = refusal
    presenter.lock_with("kort", "kort")
    assert words in presenter.state.sentence
    assert (presenter.state.step, presenter.state.busy) == (Step.PASSPHRASE, False)


def test_the_sheet_is_confirmed_with_two_groups(presenter, door):
    presenter.lock_with("en lång lösenfras", "en lång lösenfras")
    assert presenter.state.code == CODE
    presenter.skip_sheet()
    assert presenter.state.step is Step.SHEET
    presenter.confirm_sheet(CODE[2], "xxxx")
    assert "Grupp 11" in presenter.state.sentence
    presenter.confirm_sheet(CODE[2], CODE[10])
    assert (presenter.state.step, presenter.state.code) == (Step.TEAM, ())


def test_without_a_passphrase_the_sheet_can_wait(presenter, door):
    presenter.leave_unlocked()
    assert door.calls == [("make", None)]
    presenter.skip_sheet()
    assert presenter.state.step is Step.TEAM


def test_the_sheet_is_saved_or_printed(presenter, door):
    presenter.lock_with("en lång lösenfras", "en lång lösenfras")
    door.refuses = EnvironmentFailed(Failure.READ_ONLY)
    presenter.save_sheet(Path("blad.pdf"))
    assert presenter.state.sentence
    assert not presenter.state.sheet_saved
    presenter.print_sheet(lambda content: "")
    assert presenter.state.sentence
    door.refuses = None
    presenter.print_sheet(lambda content: "Ingen skrivare")
    assert presenter.state.sentence == "Ingen skrivare"
    presenter.save_sheet(Path("blad.pdf"))
    assert presenter.state.sheet_saved


def test_nothing_begins_twice(door):
    presenter = FirstRunPresenter(door, Keys())
    presenter.become(busy=True)
    presenter.lock_with("en lång lösenfras", "en lång lösenfras")
    presenter.leave_unlocked()
    presenter.save_sheet(Path("blad.pdf"))
    presenter.print_sheet(lambda content: "")
    assert not door.calls


def test_the_team_is_pasted(presenter, door):
    at_team(presenter)
    presenter.team_pasted("Karin", "- Amir Haddad <amir@bolaget.example>\n\n2. Lisa Ek\n")
    assert presenter.state.step is Step.START
    assert [(person.name, person.email) for person in presenter.state.people] == [
        ("Amir Haddad", "amir@bolaget.example"),
        ("Lisa Ek", ""),
    ]
    assert manager_name(door.session) == "Karin"


def test_a_name_that_stands_twice_is_said_once(presenter):
    at_team(presenter)
    presenter.team_pasted("", "Lisa\nlisa")
    assert "två gånger" in presenter.state.sentence
    presenter.team_pasted("", "Lisa\nlisa")
    assert [person.name for person in presenter.state.people] == ["Lisa"]


def test_an_empty_team_is_fine_and_a_bad_name_is_not(presenter, door, monkeypatch):
    at_team(presenter)
    presenter.team_pasted("", "x" * 5000)
    assert "för lång" in presenter.state.sentence

    def full():
        raise EnvironmentFailed(Failure.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(type(door.session.vault), "work", lambda self: full())
        presenter.team_pasted("", "Amir")
    assert "disken" in presenter.state.sentence
    presenter.team_pasted("", "")
    assert (presenter.state.step, presenter.state.people) == (Step.START, ())
    presenter.begin(Beginning.JUST_START)
    assert door.calls[-1] == ("begin", Beginning.JUST_START, None)


def test_keys_for_capturing_are_offered_where_the_system_has_them(presenter, keys):
    at_team(presenter)
    presenter.team_pasted("", "Amir")
    assert presenter.state.capture_keys == ""
    assert not presenter.record_keys("Ctrl+Alt+K")
    assert "används redan av ett annat program" in presenter.state.sentence
    assert presenter.record_keys("Alt+Shift+Space")
    assert (presenter.state.sentence, presenter.state.capture_keys) == ("", "Alt+Shift+Space")
    assert keys.held == "Alt+Shift+Space"


def test_no_keys_are_offered_where_no_program_may_have_them(presenter, keys):
    keys.is_possible = False
    at_team(presenter)
    presenter.team_pasted("", "")
    assert presenter.state.capture_keys is None


STATES = (
    FirstRunState(),
    FirstRunState(Step.PASSPHRASE, sentence="Lösenfraserna är inte lika. Skriv samma två gånger."),
    FirstRunState(Step.PASSPHRASE, busy=True),
    FirstRunState(Step.SHEET, code=CODE, sheet_saved=True, sentence="Grupp 11 stämmer inte med bladet."),
    FirstRunState(Step.SHEET, code=CODE, locked=False),
    FirstRunState(Step.TEAM, sentence="Ett namn står två gånger."),
    FirstRunState(Step.START, people=(Person("amir", "Amir Haddad"), Person("lisa", "Lisa Ek"))),
    FirstRunState(Step.START),
    FirstRunState(
        Step.START,
        people=(Person("amir", "Amir Haddad"),),
        capture_keys="",
        sentence="Kombinationen används redan av ett annat program. Prova en annan.",
    ),
    FirstRunState(Step.START, capture_keys="Alt+Shift+Space"),
)


@at_every_appearance
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.step.name)
def test_nothing_is_cut(qtbot, wear, appearance, state):
    wear(appearance)
    page = FirstRunPage()
    qtbot.addWidget(page)
    page.show_state(state)
    assert complaints(laid_out(page)) == []


@at_every_appearance
def test_the_closed_door_is_not_cut(qtbot, wear, appearance):
    wear(appearance)
    page = ClosedPage("Anteckningarna är sparade av en nyare Vardag. De är orörda. Uppdatera programmet.")
    qtbot.addWidget(page)
    assert complaints(laid_out(page)) == []
    with qtbot.waitSignal(page.quit_asked):
        page.leave.click()


def test_from_language_to_the_first_talk_by_keys(qtbot, dressed, door, keys, monkeypatch, tmp_path):
    kept: list[Settings] = []
    wired = wire_first_run(door, dressed, kept.append, keys)
    page = wired.page
    qtbot.addWidget(page)
    laid_out(page)
    page.language.english.click()
    assert kept[0].language == "en"
    wired.retranslate()
    assert page.heading.text() == "Lock what you write"
    page.passphrase.suggest.click()
    assert page.passphrase.passphrase.text() == page.passphrase.again.text() == "sex lugna ord vid en älv"
    assert page.passphrase.again.entry.echoMode() is page.passphrase.again.entry.EchoMode.Normal
    page.passphrase.reveal.box.click()
    assert page.passphrase.again.entry.echoMode() is page.passphrase.again.entry.EchoMode.Password
    QTest.keyClick(page.passphrase.again.entry, Qt.Key.Key_Return)
    assert door.calls == [("make", "sex lugna ord vid en älv")]
    monkeypatch.setattr(recovery_sheet, "sheet_file", lambda parent: tmp_path / "sheet.pdf")
    page.sheet.save.click()
    assert page.sheet.saved.isVisible()
    monkeypatch.setattr(recovery_sheet, "sheet_file", lambda parent: None)
    page.sheet.save.click()
    assert door.calls.count(("save", tmp_path / "sheet.pdf")) == 1
    monkeypatch.setattr(recovery_sheet, "print_sheet", lambda parent, content, spool: "No printer")
    page.sheet.print.click()
    assert page.sheet.error.words.text() == "No printer"
    page.sheet.group_one.entry.setText(CODE[2])
    page.sheet.group_two.entry.setText(CODE[10])
    QTest.keyClick(page.sheet.group_two.entry, Qt.Key.Key_Return)
    page.team.manager.entry.setText("Karin")
    page.team.names.entry.setPlainText("Amir")
    page.team.go_on.click()
    assert page.start.whom.currentText() == "Amir"
    page.start.keys.click()
    QTest.keyClick(
        page.start.keys, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    assert page.error.words.text()
    assert len(kept) == 1
    page.start.keys.click()
    QTest.keyClick(
        page.start.keys, Qt.Key.Key_Space, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert (kept[-1].capture_keys, keys.held) == ("Alt+Shift+Space", "Alt+Shift+Space")
    assert page.start.keys.text() == "Alt+Shift+Space"
    assert page.error.words.text() == ""
    page.start.prepare.click()
    assert door.calls[-1][:2] == ("begin", Beginning.PREPARE)
    page.start.workshop.click()
    assert door.calls[-1] == ("begin", Beginning.WORKSHOP, None)
    page.start.sample.click()
    assert door.calls[-1] == ("begin", Beginning.LOOK_AROUND, None)
    page.start.look.click()
    assert door.calls[-1] == ("begin", Beginning.JUST_START, None)
    wired.close()
