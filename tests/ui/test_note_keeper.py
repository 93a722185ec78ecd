"""Typing never waits for the disk, and nothing that was typed is told as kept before it is."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.people import Person
from desktop.services import people
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.storage.vault import OpenVault
from desktop.ui.window.note_keeper import NoteKeeper
from tests.services.desk import NOW
from tests.storage.stored_vault import stored_vault


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    vault: OpenVault = stored_vault(tmp_path)
    yield Session(vault, lambda: NOW)
    vault.close()


@pytest.fixture
def keeper(qapp: object, session: Session) -> Iterator[NoteKeeper]:
    keeper = NoteKeeper(session)
    yield keeper
    keeper.close()


def test_it_is_kept_on_another_thread_and_told_on_this_one(keeper: NoteKeeper, session: Session) -> None:
    told: list[tuple[threading.Thread, Changes | Exception]] = []
    threads: list[threading.Thread] = []

    def slowly(own: Session) -> Changes:
        threads.append(threading.current_thread())
        return people.add_person(own, "Amir")

    keeper.keep(slowly, lambda result: told.append((threading.current_thread(), result)))
    keeper.settle()

    ((where, result),) = told
    assert isinstance(result, Changes)
    assert where is threading.current_thread()
    assert threads[0] is not where
    with session.vault.read() as reader:
        assert [person.name for person in reader.all(Person)] == ["Amir"]


def test_a_disk_that_hangs_does_not_hold_the_window(keeper: NoteKeeper, session: Session) -> None:
    hanging, told = threading.Event(), []

    def hangs(own: Session) -> Changes:
        assert hanging.wait(20)
        return people.add_person(own, "Amir")

    keeper.keep(hangs, told.append)
    with session.vault.read() as reader:
        assert reader.all(Person) == ()
    assert told == []

    hanging.set()
    keeper.settle()
    assert len(told) == 1


def test_in_the_order_given(keeper: NoteKeeper) -> None:
    told: list[str] = []
    for name in ("a", "b", "c"):
        keeper.keep(
            lambda own, name=name: people.add_person(own, name),  # type: ignore[misc]
            lambda _, name=name: told.append(name),  # type: ignore[misc]
        )
    keeper.settle()

    assert told == ["a", "b", "c"]


def test_what_the_computer_refuses_is_told(keeper: NoteKeeper) -> None:
    told: list[Changes | Exception] = []

    def refused(_: Session) -> Changes:
        raise EnvironmentFailed(Failure.DISK_FULL)

    keeper.keep(refused, told.append)
    keeper.settle()

    assert isinstance(told[0], EnvironmentFailed)


def test_settling_and_closing_with_nothing_to_keep(qapp: object, session: Session) -> None:
    keeper = NoteKeeper(session)
    keeper.settle()
    keeper.close()
