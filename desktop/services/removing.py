"""Into the bin: what a step takes away is kept in the same unit of work, so that nothing is lost in between."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import cast

from desktop.domain.living import Living
from desktop.domain.removed import KEPT, Gone, Link, Removed, links_between, removed, sighted
from desktop.services.changes import Changes, merged
from desktop.services.on_person import key_of, parts_on
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.session import Session

_A_DAY = timedelta(days=1)


@contextmanager
def into_the_bin(session: Session, work: UnitOfWork, meant: Living) -> Iterator[None]:
    """Whatever is removed within goes into one entry, ``meant`` first; what lets go of it is remembered there too.

    Nothing new may be stored within.
    """
    begun = len(work.done())
    yield
    gone: list[Gone] = []
    links: list[Link] = []
    for change in merged(work.done()[begun:]).items:
        before = cast("Living", change.before)
        if change.after is None:
            gone.append(Gone(before, change.place))
        else:
            links += links_between(before, cast("Living", change.after))
    gone.sort(key=lambda item: key_of(item.record) != key_of(meant))
    work.put(removed(session.new_id(), session.now(), tuple(gone), tuple(links)))


def removed_lately(reader: Reader) -> tuple[Removed, ...]:
    """Everything in the bin, the latest removed first."""
    latest_stored_first = reader.all(Removed)[::-1]
    return tuple(sorted(latest_stored_first, key=lambda entry: entry.removed_at, reverse=True))


def time_has_passed(session: Session) -> bool:
    """Whether ``let_time_pass`` would do anything: at most once a day it does."""
    with session.vault.read() as reader:
        entries = reader.removed_by(_lately(session))
    return any(sighted(entry, session.today()) != entry for entry in entries)


def let_time_pass(session: Session) -> Changes:
    """What has been seen past its day on two days goes for good (``removed.sighted``)."""
    with session.vault.work() as work:
        for entry in work.removed_by(_lately(session)):
            seen = sighted(entry, session.today())
            if seen is None:
                work.remove(Removed, entry.id)
            else:
                work.put(seen)
        changes = work.commit()
    if any(change.after is None for change in changes.items):
        session.vault.forget()
    return changes


def _lately(session: Session) -> datetime:
    """Early enough for everything whose days may be over, wherever it was removed."""
    return session.now() - KEPT + _A_DAY


def empty(session: Session) -> Changes:
    """Everything in the bin goes for good. Backups that were made before still hold it."""
    with session.vault.read() as reader:
        ids = [entry.id for entry in reader.all(Removed)]
    return remove_for_good(session, ids)


def remove_for_good(session: Session, entry_ids: Collection[str]) -> Changes:
    """These entries go for good; raises ``RuleBroken(NOT_FOUND)`` for one that is not there."""
    with session.vault.work() as work:
        for entry_id in entry_ids:
            work.remove(Removed, entry_id)
        changes = work.commit()
    session.vault.forget()
    return changes


def forget_person_in(work: UnitOfWork, person_id: str) -> None:
    """Before a person is erased: nothing in the bin is on them any more, nor lets go of what was theirs."""
    for entry in work.all(Removed):
        theirs = {key_of(item) for item in parts_on(person_id, [gone.record for gone in entry.gone])}
        kept = tuple(item for item in entry.gone if key_of(item.record) not in theirs)
        if kept[:1] != entry.gone[:1]:
            work.remove(Removed, entry.id)
        elif theirs:
            lost = {id for _, id in theirs}
            links = tuple(item for item in entry.links if item.was not in lost)
            work.put(replace(entry, gone=kept, links=links))
