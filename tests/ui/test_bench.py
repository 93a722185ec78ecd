"""What every presenter works at: an edit is done, told, remembered and shown, or refused with nothing changed."""

from dataclasses import dataclass
from datetime import datetime

import pytest
from typing_extensions import override

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.people import Person
from desktop.services import people, points
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.ui.presenters.bench import Presenter, Workbench
from tests.memory_vault import MemoryVault
from tests.services.desk import NOW, stored


class Heard:
    """An outlet that remembers what it was told."""

    def __init__(self) -> None:
        self.said: list[object] = []

    def saved(self, at: datetime) -> None:
        self.said.append(at)

    def undoable(self, name: str) -> None:
        self.said.append(name)

    def broken(self, error: RuleBroken) -> None:
        self.said.append(error.rule)

    def failed(self, error: EnvironmentFailed) -> None:
        self.said.append(error.failure)

    def mended(self) -> None:
        self.said.append("mended")


@dataclass(frozen=True)
class Names:
    names: tuple[str, ...]


class Roster(Presenter[Names]):
    """A page that shows the people's names."""

    reads = 0

    @override
    def derive(self) -> Names:
        self.reads += 1
        with self.session.vault.read() as reader:
            return Names(tuple(person.name for person in reader.people()))

    @override
    def concerns(self, changes: Changes) -> bool:
        return changes.touches(Person)


@pytest.fixture
def vault() -> MemoryVault:
    return MemoryVault()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def bench(vault: MemoryVault, heard: Heard) -> Workbench:
    return Workbench(Session(vault, lambda: NOW), heard)


def add(bench: Workbench, name: str) -> Changes | None:
    return bench.do(lambda: people.add_person(bench.session, name), undo_as="people_added")


def test_an_edit_is_told_remembered_and_shown(bench: Workbench, heard: Heard) -> None:
    roster = Roster(bench)
    shown: list[Names] = []
    roster.watch(shown.append)

    add(bench, "Amir")

    assert shown == [Names(()), Names(("Amir",))]
    assert heard.said == [NOW, "people_added"]

    bench.undo()
    assert shown[-1] == Names(())


def test_a_full_disk_changes_nothing_and_is_said_until_it_is_mended(
    bench: Workbench, vault: MemoryVault, heard: Heard
) -> None:
    vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)

    assert add(bench, "Amir") is None
    assert add(bench, "Amir") is not None
    assert add(bench, "Lisa") is not None

    assert heard.said == [Failure.DISK_FULL, "mended", NOW, "people_added", NOW, "people_added"]


def test_a_broken_rule_goes_on_to_the_page(bench: Workbench, heard: Heard) -> None:
    with pytest.raises(RuleBroken):
        add(bench, " ")

    assert heard.said == []


def test_what_cannot_be_undone_is_said_by_the_window(bench: Workbench, heard: Heard) -> None:
    bench.undo()

    assert heard.said == [Rule.NOTHING_TO_UNDO]


def test_what_does_not_touch_a_page_is_not_read_again(bench: Workbench) -> None:
    stored(bench.session, Person("amir", "Amir"))
    roster = Roster(bench)
    roster.watch(lambda _: None)

    bench.do(lambda: points.add_point(bench.session, "amir", "x"))
    assert roster.reads == 1

    add(bench, "Lisa")
    assert roster.reads == 2


def test_an_edit_that_changes_nothing_is_saved_but_not_told(bench: Workbench, heard: Heard) -> None:
    roster = Roster(bench)
    roster.watch(lambda _: None)

    bench.do(lambda: people.add_people(bench.session, []), undo_as="people_added")

    assert heard.said == [NOW]
    assert roster.reads == 1


def test_a_closed_page_hears_nothing(bench: Workbench) -> None:
    roster = Roster(bench)
    assert roster.state == Names(())
    roster.close()

    add(bench, "Amir")

    assert roster.reads == 1


def test_the_plain_presenter_is_concerned_by_every_change(bench: Workbench) -> None:
    class Everything(Roster):
        concerns = Presenter.concerns

    page = Everything(bench)
    page.watch(lambda _: None)
    add(bench, "Amir")

    assert page.reads == 2
