"""Papperskorg: what was taken away by day, with its way back; private words are never shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import event

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.goals import Behaviour, Effect, Gap, Goal, Mark, MarkKind
from desktop.domain.living import Living
from desktop.domain.observations import Feedback, Observation
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, Agreement
from desktop.domain.removed import Gone, Removed, removed
from desktop.services import behaviours, people, private_book, promises
from desktop.services.session import Session
from desktop.ui.pages.bin import BinPage
from desktop.ui.presenters import bin_words
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.bin import BinPresenter
from desktop.ui.theme.appearance import Appearance
from desktop.ui.widgets.section import SectionHeader
from desktop.ui.window.bin_time import AN_HOUR_MS, BinTime
from tests.services.desk import NOW, stored
from tests.services.removals import REMOVALS
from tests.storage.stored_vault import stored_vault
from tests.ui.held import bench
from tests.ui.layout import Worn, at_every_appearance, complaints, laid_out

DAY = date(2026, 3, 10)
CANARY = "Kanariefågel"


@pytest.fixture
def held() -> Workbench:
    """Amir, a draft with a mark, a private note and an action; nothing removed yet."""
    made = bench()
    for record in (
        Person("amir", "Amir Haddad"),
        Goal("goal", "Kundvärde"),
        Behaviour("calls", "När det blir sent ringer jag kunden först", "goal"),
        Mark("mark", "calls", MarkKind.OBSTACLE, DAY, "Hade inte numret"),
        PrivateNote("note", "amir", NOW, f"{CANARY} tänkte"),
        Action("action", "amir", "Boka Lisa"),
    ):
        stored(made.session, record)
    return made


@pytest.fixture
def presenter(held: Workbench) -> BinPresenter:
    return BinPresenter(held)


@pytest.fixture
def page(qtbot: QtBot, dressed: object, presenter: BinPresenter) -> BinPage:
    page = BinPage()
    qtbot.addWidget(page)
    presenter.watch(page.show_state)
    page.put_back.connect(presenter.put_back)
    return page


def said(page: BinPage) -> list[tuple[str, str]]:
    return [(row.line.words.text(), row.line.about.text()) for row in page.rows.parts().values()]


def headings(page: BinPage) -> list[str]:
    heads = [row.heading for row in page.rows.parts().values()]
    return [head.heading.text() for head in heads if not head.isHidden()]


def throw(held: Workbench, use_case: Callable[[Session, str], object], id: str) -> None:
    held.do(lambda: use_case(held.session, id), undo_as="action_removed")  # type: ignore[arg-type,return-value]


def test_an_empty_bin_says_so_and_offers_nothing(page: BinPage) -> None:
    page.show()
    assert page.nothing.isVisible()
    assert not page.empty.isVisible()
    assert page.first is None


def test_what_was_removed_is_listed_by_day_the_latest_first(page: BinPage, held: Workbench) -> None:
    throw(held, promises.remove_action, "action")
    held.session.clock.go_on(hours=5)  # type: ignore[attr-defined]
    throw(held, private_book.remove, "note")
    held.session.clock.go_on(days=1)  # type: ignore[attr-defined]
    throw(held, behaviours.remove_mark, "mark")
    assert headings(page) == ["I dag", "I går"]
    assert said(page) == [
        ("Hinder: Hade inte numret", "14:00 · kvar till och med 10 april"),
        ("Privat anteckning från 10 mars 2026", "Amir Haddad · 14:00 · kvar till och med 9 april"),
        ("Åtagande: Boka Lisa", "Amir Haddad · 09:00 · kvar till och med 9 april"),
    ]
    assert page.first is not None


def test_an_older_day_has_its_name_and_another_year_its_year(presenter: BinPresenter) -> None:
    assert bin_words.day_heading(date(2026, 3, 3), DAY) == "Tisdag 3 mars"
    assert bin_words.day_heading(date(2025, 12, 30), DAY) == "Tisdag 30 december 2025"
    entry = removed("e", NOW.replace(month=12, day=24), (Gone(Action("a", "amir", "Ring")),))
    assert bin_words.kept(entry, DAY.replace(month=12, day=24)) == "kvar till och med 23 januari 2027"
    assert bin_words.kept(entry, date(2027, 1, 24)) == "försvinner snart"


def test_no_private_word_is_shown(page: BinPage, held: Workbench, presenter: BinPresenter) -> None:
    throw(held, private_book.remove, "note")
    throw(held, people.remove_person, "amir")
    shown = [child.accessibleName() + child.accessibleDescription() for child in page.findChildren(object)
             if hasattr(child, "accessibleName")]  # fmt: skip
    assert CANARY in repr(presenter.state.lain)
    assert CANARY not in repr(shown) + repr(said(page))


def test_one_press_puts_it_back_and_f9_takes_it_away_again(
    page: BinPage, held: Workbench, qtbot: QtBot
) -> None:
    throw(held, promises.remove_action, "action")
    row = next(iter(page.rows.parts().values()))
    page.show()
    row.back.setFocus()
    qtbot.keyClick(row.back, Qt.Key.Key_Space)
    assert said(page) == []
    assert ("undoable", "put_back") in held.outlet.told  # type: ignore[attr-defined]
    with held.session.vault.read() as reader:
        assert reader.get(Action, "action").text == "Boka Lisa"
    held.undo()
    assert len(said(page)) == 1
    held.undo()
    assert said(page) == []


def test_what_hangs_on_something_says_so_and_takes_it_along(page: BinPage, held: Workbench) -> None:
    throw(held, behaviours.remove_mark, "mark")
    throw(held, behaviours.remove_draft, "calls")
    draft, mark = page.rows.parts().values()
    assert draft.hangs.isHidden()
    assert draft.back.text() == "Lägg tillbaka"
    assert mark.back.text() == "Lägg tillbaka tillsammans"
    assert mark.hangs.text() == (
        "Hör till ”När det blir sent ringer jag kunden först”, som också ligger här. De läggs tillbaka tillsammans."
    )
    mark.back.click()
    assert said(page) == []
    with held.session.vault.read() as reader:
        assert reader.get(Mark, "mark").behaviour_id == "calls"


@pytest.mark.parametrize(
    ("meant", "words"),
    [
        (Person("amir", "Amir"), "Hör till Amir och mer som också ligger här. Allt läggs tillbaka tillsammans."),
        (
            Dialogue("d", "monday", NOW, 30, "amir"),
            "Hör till samtalet tis 10 mars 09:00 och mer som också ligger här. Allt läggs tillbaka tillsammans.",
        ),
        (Goal("g", "Kund\nvärde"), "Hör till ”Kund värde” och mer som också ligger här. Allt läggs tillbaka tillsammans."),
    ],
    ids=["person", "dialogue", "goal"],
)  # fmt: skip
def test_what_hangs_on_more_says_that_too(dressed: object, meant: Living, words: str) -> None:
    entry = removed("e", NOW, (Gone(meant),))
    assert bin_words.hangs_on((entry, entry)) == words
    assert bin_words.hangs_on(()) == ""


@pytest.mark.parametrize(
    ("record", "words"),
    [
        (Person("a", "Amir"), "Amir, med allt som hör till"),
        (Dialogue("d", "monday", NOW, 30), "Samtalet tis 10 mars 09:00, med anteckningar"),
        (TalkingPoint("p", "a", "Lön"), "Samtalspunkt: Lön"),
        (Agreement("g", "a", "Vi ringer"), "Överenskommelse: Vi ringer"),
        (Behaviour("b", "Ringa först"), "Beteende: Ringa först"),
        (Goal("g", "Kundvärde"), "Mål: Kundvärde"),
        (Gap("g", "goal", "Beläggning"), "Glapp: Beläggning"),
        (Observation("o", NOW, "Ringde"), "Iakttagelse: Ringde"),
        (Effect("e", "goal", DAY, "Köpte igen"), "Effekt: Köpte igen"),
        (Feedback("f", "a", saw="Du ringde"), "Feedback: Du ringde"),
        (Feedback("f", "a", situation="I mötet"), "Feedback: I mötet"),
        (Feedback("f", "a"), "Feedback: ett tomt utkast"),
        (Mark("m", "b", MarkKind.DONE, DAY, "Ringde\nigen"), "Gjordes: Ringde igen"),
        (Mark("m", "b", MarkKind.TALKED_ABOUT, DAY), "Pratat om: 10 mars 2026"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_each_kind_is_called_by_its_name(dressed: object, record: Living, words: str) -> None:
    assert bin_words.what(record) == words


def test_a_long_text_is_shown_as_far_as_one_needs_to_know_it_again(dressed: object) -> None:
    said = bin_words.what(Feedback("f", "a", saw="Ringde\n" * 500))
    assert len(said) < 200
    assert said.endswith("Ringde …")
    assert "\n" not in said


def test_every_removal_of_the_program_has_words(dressed: object) -> None:
    kinds = {kind for kind, _ in REMOVALS.values()}
    named = {Person, Dialogue, PrivateNote, TalkingPoint, Agreement, Action, Behaviour, Goal, Gap}
    assert kinds <= named | {Observation, Effect, Feedback, Mark}


def test_for_good_forgets_it_in_undo_too(page: BinPage, held: Workbench, presenter: BinPresenter) -> None:
    throw(held, promises.remove_action, "action")
    throw(held, private_book.remove, "note")
    asked: list[str] = []
    page.gone.connect(asked.append)
    next(iter(page.rows.parts().values())).away.click()
    presenter.remove_for_good(asked[0])
    assert [words for words, _ in said(page)] == ["Åtagande: Boka Lisa"]
    presenter.empty()
    assert said(page) == []
    assert held.history.latest is None


def test_what_a_disk_refuses_is_still_there(page: BinPage, held: Workbench, presenter: BinPresenter) -> None:
    throw(held, promises.remove_action, "action")
    held.session.vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)  # type: ignore[attr-defined]
    presenter.empty()
    assert len(said(page)) == 1
    assert held.history.latest is not None


def test_what_was_removed_before_the_disk_failed_is_not_shown(
    page: BinPage, held: Workbench, presenter: BinPresenter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty() -> None:
        raise EnvironmentFailed(Failure.DISK_FAULTY)

    throw(held, promises.remove_action, "action")
    monkeypatch.setattr(held.session.vault, "forget", faulty)
    presenter.empty()
    assert said(page) == []
    assert held.outlet.told[-1][0] == "failed"  # type: ignore[attr-defined]
    held.undo()
    with held.session.vault.read() as reader:
        assert reader.find(Action, "action") is None


def test_what_belonged_to_something_gone_is_said_by_the_window(
    page: BinPage, held: Workbench, presenter: BinPresenter
) -> None:
    throw(held, behaviours.remove_mark, "mark")
    throw(held, behaviours.remove_draft, "calls")
    draft, mark = presenter.state.lain
    presenter.remove_for_good(draft.entry.id)
    presenter.put_back(mark.entry.id)
    refused = [error for said, error in held.outlet.told if said == "broken"]  # type: ignore[attr-defined]
    assert isinstance(refused[0], RuleBroken)
    assert refused[0].rule is Rule.BELONGED_TO_GONE
    assert len(said(page)) == 1


def test_time_passes_while_the_vault_is_open(qtbot: QtBot, page: BinPage, held: Workbench) -> None:
    throw(held, promises.remove_action, "action")
    time = BinTime(held)
    told = list(held.outlet.told)  # type: ignore[attr-defined]
    time.look()
    assert held.outlet.told == told, "nothing was saved"  # type: ignore[attr-defined]
    assert time._timer.interval() == AN_HOUR_MS
    for days in (30, 1):
        held.session.clock.go_on(days=days)  # type: ignore[attr-defined]
        time.look()
    assert said(page) == []
    time.stop()


def test_the_page_is_read_in_two_statements_however_much_lies_there(tmp_path, held: Workbench) -> None:
    vault = stored_vault(tmp_path)
    session = Session(vault, lambda: NOW)
    seen: list[str] = []

    def listen(*asked: object) -> None:
        seen.append(str(asked[2]))

    event.listen(vault._engine, "before_cursor_execute", listen)
    counts = []
    for number in (1, 60):
        with vault.work() as work:
            for n in range(number):
                work.put(removed(f"{number}-{n}", NOW, (Gone(Mark("m", f"b{n}", MarkKind.DONE, DAY), n),)))
            work.commit()
        seen.clear()
        BinPresenter(Workbench(session, held.outlet)).derive()
        counts.append(sum(statement.startswith("SELECT") for statement in seen))
    vault.close()
    assert counts == [2, 2]


@at_every_appearance
def test_no_word_is_cut(
    appearance: Worn,
    wear: Callable[[Worn], Appearance],
    held: Workbench,
    qtbot: QtBot,
) -> None:
    wear(appearance)
    throw(held, behaviours.remove_mark, "mark")
    throw(held, behaviours.remove_draft, "calls")
    throw(held, people.remove_person, "amir")
    with held.session.vault.work() as work:
        oldest = work.all(Removed)[0]
        work.put(replace(oldest, removed_at=oldest.removed_at - timedelta(days=3)))
        work.commit()
    presenter = BinPresenter(held)
    page = BinPage()
    qtbot.addWidget(page)
    presenter.watch(page.show_state)

    assert not complaints(laid_out(page))
    assert page.findChildren(SectionHeader)
