"""Reads the manager's mirror on one person. Nothing of it is stored, printed, or shown to anybody else."""

from desktop.domain.mirror import Mirror
from desktop.domain.mirror import mirror as looked_back
from desktop.domain.people import Person
from desktop.services.session import Session


def mirror(session: Session, person_id: str) -> tuple[Person, Mirror]:
    """One snapshot; raises ``RuleBroken(NOT_FOUND)``. Of a team's behaviours only what names the person counts."""
    with session.vault.read() as reader:
        person = reader.get(Person, person_id)
        behaviours = reader.behaviours_of(person_id)
        own = {item.id for item in behaviours if item.person_id == person_id}
        marks = reader.marks_of([item.id for item in behaviours])
        return person, looked_back(
            reader.observations_of(person_id),
            reader.feedback_of(person_id),
            behaviours,
            [mark for mark in marks if mark.person_id == person_id or mark.behaviour_id in own],
            reader.actions_of(person_id),
        )
