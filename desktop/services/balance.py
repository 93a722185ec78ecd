"""What the talks have been about lately, for the manager alone: seen in I dag, never printed, never compared."""

from dataclasses import dataclass
from datetime import timedelta

from desktop.domain.balance import mostly_about
from desktop.domain.dialogues import About, DialogueState
from desktop.domain.people import Person, PersonState
from desktop.services.session import Session

LATELY = timedelta(days=14)
"""How long after the latest talk it may still be said."""

LOOKED_AT = 40
"""Of a person’s dialogues, the latest first: planned ones and those called off lie among those that were held."""


@dataclass(frozen=True, slots=True)
class Balance:
    """The latest four talks with ``person`` were mostly about ``about``."""

    person: Person
    about: About


def balance(session: Session) -> Balance | None:
    """One thing to say at most: of a person met lately, whoever was met last; None where there is nothing to say."""
    now = session.now()
    with session.vault.read() as reader:
        recent = reader.dialogues_between(now - LATELY, now + timedelta(days=1))
        met = [item.person_id for item in reversed(recent) if item.state is DialogueState.ENDED]
        for person_id in dict.fromkeys(met):
            person = reader.find(Person, person_id or "")
            latest = reader.dialogues_of(person.id, limit=LOOKED_AT) if person is not None else ()
            about = mostly_about(latest)
            if person is not None and about is not None and person.state is PersonState.ACTIVE:
                return Balance(person, about)
    return None
