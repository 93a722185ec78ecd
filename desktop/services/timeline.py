"""Everything shared with one person, as the person's page shows it. Nothing private is read here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from operator import itemgetter

from desktop.domain.carry_over import left_on
from desktop.domain.dialogues import OPEN, Dialogue, DialogueState
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Mark
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState
from desktop.services.beginnings import Beginning, beginning_of
from desktop.services.ports import Reader
from desktop.services.session import Session

SHOWN_BEHAVIOURS = ALIVE | {BehaviourState.SETTLED}


@dataclass(frozen=True, slots=True)
class WaitingPoint:
    """A point that waits, and the day for its tag "från 10 mars" (None for a new one)."""

    point: TalkingPoint
    left_on: date | None


@dataclass(frozen=True, slots=True)
class LivingBehaviour:
    """A behaviour with the marks that are not about somebody else, oldest first. ``beginning`` only once it has
    settled."""

    behaviour: Behaviour
    marks: tuple[Mark, ...]
    beginning: Beginning | None


@dataclass(frozen=True, slots=True)
class Told:
    """What was seen and has been told, without a feedback. What is untold has no such value."""

    id: str
    text: str
    told_at: datetime


Past = Dialogue | Feedback | Told
"""What the timeline tells of."""


@dataclass(frozen=True, slots=True)
class PersonPage:
    """What the page shows. ``timeline`` holds held and cancelled dialogues, given feedback, and what was told without
    any, latest first."""

    person: Person
    next_dialogue: Dialogue | None
    agreements: tuple[Agreement, ...]
    behaviours: tuple[LivingBehaviour, ...]
    actions: tuple[Action, ...]
    points: tuple[WaitingPoint, ...]
    ahead: tuple[Dialogue, ...]
    timeline: tuple[Past, ...]


def person_page(session: Session, person_id: str) -> PersonPage:
    """One snapshot of a person; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        person = reader.get(Person, person_id)
        dialogues = reader.dialogues_of(person_id)
        behaviours = [item for item in reader.behaviours_of(person_id) if item.state in SHOWN_BEHAVIOURS]
        return PersonPage(
            person=person,
            next_dialogue=reader.next_dialogue(person_id),
            agreements=agreements_in_force(reader, person_id),
            behaviours=_living(reader, behaviours, person_id),
            actions=tuple(
                item
                for item in reader.actions_of(person_id, open_only=True)
                if item.state is ActionState.OPEN
            ),
            points=waiting_points(reader, person_id, dialogues),
            ahead=tuple(item for item in reversed(dialogues) if item.state in OPEN),
            timeline=_timeline(dialogues, reader.feedback_of(person_id), reader.observations_of(person_id)),
        )


def agreements_in_force(reader: Reader, person_id: str) -> tuple[Agreement, ...]:
    """What the two hold to now; what has become a behaviour that lives is told by the behaviour."""
    living = {item.id for item in reader.behaviours_of(person_id) if item.state in SHOWN_BEHAVIOURS}
    return tuple(
        item
        for item in reader.agreements_of(person_id)
        if item.state is AgreementState.IN_FORCE and item.behaviour_id not in living
    )


def waiting_points(reader: Reader, person_id: str, dialogues: Sequence[Dialogue]) -> tuple[WaitingPoint, ...]:
    """The points that wait, in their order, with the day each was first left."""
    return tuple(WaitingPoint(item, left_on(item, dialogues)) for item in reader.points_of(person_id))


def marks_with(reader: Reader, behaviours: Sequence[Behaviour], person_id: str) -> tuple[Mark, ...]:
    """The marks on these behaviours that are not about somebody else (a team's behaviour has several people's)."""
    marks = reader.marks_of([item.id for item in behaviours])
    return tuple(mark for mark in marks if mark.person_id in (None, person_id))


def _living(reader: Reader, behaviours: Sequence[Behaviour], person_id: str) -> tuple[LivingBehaviour, ...]:
    marks = marks_with(reader, behaviours, person_id)
    past = reader.past_versions_of([item.id for item in behaviours])
    return tuple(
        LivingBehaviour(
            item, tuple(mark for mark in marks if mark.behaviour_id == item.id), beginning_of(item, past)
        )
        for item in behaviours
    )


def _timeline(
    dialogues: Sequence[Dialogue], feedback: Sequence[Feedback], observations: Sequence[Observation]
) -> tuple[Past, ...]:
    past: list[tuple[datetime, Past]] = [
        (item.planned_at, item)
        for item in dialogues
        if item.state in (DialogueState.ENDED, DialogueState.CANCELLED)
    ]
    given = [item for item in feedback if item.state is not FeedbackState.DRAFT]
    past += [(item.given_at, item) for item in given if item.given_at is not None]
    in_feedback = {item.observation_id for item in given}
    past += [
        (item.told_at, Told(item.id, item.text, item.told_at))
        for item in observations
        if item.state is ObservationState.TOLD and item.told_at is not None and item.id not in in_feedback
    ]
    return tuple(item for _, item in sorted(past, key=itemgetter(0), reverse=True))
