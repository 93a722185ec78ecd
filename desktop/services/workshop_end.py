"""The end of Verkstad: what was chosen is agreed on, what was named is taken up, and the workshop is gone."""

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.goals import Gap, GapAnswer, GapState
from desktop.domain.people import Person
from desktop.domain.points import RaisedBy
from desktop.domain.preferences import Preference
from desktop.domain.promises import Action, Owner
from desktop.domain.text import sentence
from desktop.domain.workshop import Workshop
from desktop.services.behaviours import agree_in, rest_in
from desktop.services.changes import Changes
from desktop.services.points import add_point_in
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.session import Session
from desktop.services.workshop import WorkshopRead, arrangement_key, workshop

TAKEN_UP = frozenset({GapAnswer.TALK, GapAnswer.COUNTER_QUESTION, GapAnswer.RAISE})
"""The answers to a gap from which something follows."""


def taken_up_with(reader: Reader, read: WorkshopRead, gap: Gap) -> Person | None:
    """Whose point or action a gap becomes: as said, else with somebody whom the chosen behaviours are agreed with."""
    said = reader.find(Person, read.whom.get(gap.id, ""))
    return said or next(iter(_parties(read)), None)


def finish(session: Session, workshop_id: str, words: Mapping[str, str]) -> Changes:
    """Klart: what was chosen and has somebody to agree with is agreed on from today, what was to rest rests, and each
    gap that is taken up becomes a point or the manager's own action, in the ``words`` given for it (by gap id).

    Drafts that were not chosen stay under the goal. Raises ``RuleBroken(THREE_ALIVE)``.
    """
    with session.vault.work() as work:
        read = workshop(work, workshop_id)
        for behaviour_id in read.rests:
            rest_in(session, work, behaviour_id)
        for item in read.picked:
            if (item.person_id is None) != (item.team_id is None):
                agree_in(session, work, item)
        for gap in read.gaps:
            if is_taken_up(gap) and gap.id in words:
                _take_up(session, work, gap, taken_up_with(work, read, gap), words[gap.id])
        _forget(work, workshop_id)
        work.remove(Workshop, workshop_id)
        return work.commit()


def is_taken_up(gap: Gap) -> bool:
    """Whether something will follow from a gap when the workshop ends; what followed earlier does not follow twice."""
    return gap.state is GapState.SEEN and gap.answer in TAKEN_UP


def _take_up(session: Session, work: UnitOfWork, gap: Gap, person: Person | None, words: str) -> None:
    if person is not None and gap.answer is GapAnswer.RAISE:
        work.put(Action(session.new_id(), person.id, sentence(words), Owner.MANAGER))
    elif person is not None:
        add_point_in(session, work, person.id, words, RaisedBy.MANAGER)
    work.put(replace(gap, state=GapState.RAISED))


def _parties(read: WorkshopRead) -> list[Person]:
    people = {person.id: person for person in read.people}
    own = [people[item.person_id] for item in read.picked if item.person_id in people]
    teams = [item.team_id for item in read.picked if item.team_id is not None]
    return [*own, *(person for person in read.people if person.team_id in teams)]


def _forget(work: UnitOfWork, workshop_id: str) -> None:
    if work.find(Preference, arrangement_key(workshop_id)) is not None:
        work.remove(Preference, arrangement_key(workshop_id))
