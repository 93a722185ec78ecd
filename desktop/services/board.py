"""The board over time: one goal's behaviours and their marks, as stories. Nothing is counted or summed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark
from desktop.domain.people import Person, PersonState, Team
from desktop.services.beginnings import Beginning, beginning_of
from desktop.services.ports import Reader
from desktop.services.session import Session

SHOWN = (
    BehaviourState.PRACTISING,
    BehaviourState.AGREED,
    BehaviourState.SETTLED,
    BehaviourState.RESTING,
)
"""The states on the board, in the order of its rows."""


@dataclass(frozen=True, slots=True)
class FollowedBehaviour:
    """A behaviour, whose it is, and its marks, oldest first. ``beginning`` only once it has settled.

    ``partners`` are the people one can talk with about it: the one whose it is, or the team's, by name.
    """

    behaviour: Behaviour
    owner: Person | Team | None
    marks: tuple[Mark, ...]
    beginning: Beginning | None
    partners: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """One goal's board; ``goal`` is None for behaviours that belong to no goal. ``people`` is everybody, to name whom
    an opened mark is about."""

    goal: Goal | None
    rows: tuple[FollowedBehaviour, ...]
    people: tuple[Person, ...]
    today: date


def board(session: Session, goal_id: str | None) -> Board:
    """One snapshot; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        people = tuple(reader.people(include_left=True))
        return Board(
            goal=None if goal_id is None else reader.get(Goal, goal_id),
            rows=followed(
                reader, [item for item in reader.all(Behaviour) if item.goal_id == goal_id], people
            ),
            people=people,
            today=session.today(),
        )


def followed(
    reader: Reader, behaviours: Sequence[Behaviour], people: Sequence[Person]
) -> tuple[FollowedBehaviour, ...]:
    """The behaviours that were agreed on, those being worked on first; three statements however many they are."""
    shown = sorted(
        (item for item in behaviours if item.state in SHOWN), key=lambda item: SHOWN.index(item.state)
    )
    ids = [item.id for item in shown]
    marks: dict[str, list[Mark]] = {id: [] for id in ids}
    for mark in reader.marks_of(ids):
        marks[mark.behaviour_id].append(mark)
    past = {item.record_id: item for item in reversed(reader.past_versions_of(ids))}
    teams = {item.id: item for item in reader.all(Team)}
    persons = {item.id: item for item in people}
    return tuple(
        FollowedBehaviour(
            behaviour=item,
            owner=persons.get(item.person_id or "") or teams.get(item.team_id or ""),
            marks=tuple(marks[item.id]),
            beginning=beginning_of(item, [past[item.id]] if item.id in past else []),
            partners=_partners(item, people),
        )
        for item in shown
    )


def _partners(behaviour: Behaviour, people: Sequence[Person]) -> tuple[Person, ...]:
    here = [item for item in people if item.state is not PersonState.LEFT]
    if behaviour.person_id is not None:
        return tuple(item for item in here if item.id == behaviour.person_id)
    return tuple(item for item in here if behaviour.team_id is not None and item.team_id == behaviour.team_id)
