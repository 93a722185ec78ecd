"""What the page Personer shows: everybody, and when one talks with them next."""

from dataclasses import dataclass
from datetime import UTC, datetime

from desktop.domain.dialogues import OPEN
from desktop.domain.people import Person
from desktop.services.session import Session

LATEST = datetime(9999, 1, 1, tzinfo=UTC)
"""After every talk."""


@dataclass(frozen=True, slots=True)
class Member:
    """A person and when the two talk next (aware), None where nothing is planned."""

    person: Person
    next_at: datetime | None


def members(session: Session) -> tuple[Member, ...]:
    """Everybody by name, also those who have left; two statements however many they are."""
    with session.vault.read() as reader:
        people = reader.people(include_left=True)
        now = session.now()
        planned: dict[str, datetime] = {}
        for dialogue in reader.dialogues_between(now.replace(hour=0, minute=0, second=0), LATEST):
            if dialogue.state in OPEN and dialogue.person_id is not None:
                planned.setdefault(dialogue.person_id, dialogue.planned_at)
        return tuple(Member(person, planned.get(person.id)) for person in people)
