"""A desk to try use cases at: a vault in memory, a clock that stands still, ids that count."""

from itertools import count

import pytest

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.people import Person
from desktop.services.session import Session
from tests.memory_vault import MemoryVault
from tests.services.desk import GROWTH, MONDAY, NOW, Clock, stored


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(clock: Clock) -> Session:
    numbers = count(1)
    return Session(
        vault=MemoryVault(),
        clock=clock,
        built_in=(MONDAY, GROWTH),
        new_id=lambda: f"00000000-0000-4000-8000-{next(numbers):012d}",
    )


@pytest.fixture
def amir(session: Session) -> Person:
    return stored(session, Person(id="amir", name="Amir Haddad", role="projektledare", aliases=("Ami",)))


@pytest.fixture
def talk(session: Session, amir: Person) -> Dialogue:
    """Amir's dialogue today at 14:00, with two sections."""
    with session.vault.work() as work:
        work.put(
            dialogue := Dialogue("talk", "monday", NOW.replace(hour=14), 30, amir.id, title="Måndagssamtalet")
        )
        work.put(Section("talk-0", "talk", 0, "Läget", 10, ("Hur har du det?",)))
        work.put(Section("talk-1", "talk", 1, "Framåt", 20))
        work.commit()
    return dialogue
