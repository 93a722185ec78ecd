"""Förbered: what happened since last time, today's points, and the manager's own column."""

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from desktop.domain.asking_about import HOW_IS_IT_GOING, Due, due_for_a_talk, longest_undiscussed
from desktop.domain.carry_over import asks_first_or_drop, asks_now_less_or_drop
from desktop.domain.dialogue_steps import prepared
from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState, Section
from desktop.domain.goals import ALIVE, Behaviour, Mark
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import RaisedBy, TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, ActionState, Agreement
from desktop.services.changes import Changes
from desktop.services.points import add_point_in
from desktop.services.ports import Reader
from desktop.services.removing import into_the_bin
from desktop.services.session import Session
from desktop.services.timeline import WaitingPoint, agreements_in_force, marks_with, waiting_points

SHARED_OBSERVATION = UUID("5d1bb5a5-1f3e-4bb8-9d0f-6c6b0c3b2f5e")
"""Name space of the points that were made by ticking an untold observation."""


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action, and whether it comes up for the third time (then: do now, do less, or let go)."""

    action: Action
    asks: bool


@dataclass(frozen=True, slots=True)
class ListedPoint:
    """A point of the day with its tag, and whether it asks to be taken first or dropped."""

    waiting: WaitingPoint
    asks: bool


@dataclass(frozen=True, slots=True)
class Untold:
    """An observation not told yet, and whether it has been ticked over to the shared side."""

    observation: Observation
    shared: bool


@dataclass(frozen=True, slots=True)
class Preparation:
    """The three columns. ``done`` are actions closed since the last talk; ``undiscussed`` is the one behaviour that
    may be suggested, ``due`` one that the whole talk may be about; ``untold`` and ``private_notes`` belong to the
    manager's column alone."""

    dialogue: Dialogue
    person: Person
    sections: tuple[Section, ...]
    last: Dialogue | None
    done: tuple[Action, ...]
    open: tuple[OpenAction, ...]
    agreements: tuple[Agreement, ...]
    behaviours: tuple[Behaviour, ...]
    points: tuple[ListedPoint, ...]
    undiscussed: Behaviour | None
    due: Due | None
    untold: tuple[Untold, ...]
    private_notes: tuple[PrivateNote, ...]


def preparation(session: Session, dialogue_id: str) -> Preparation:
    """One snapshot for a dialogue with a person; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        person = reader.get(Person, dialogue.person_id or "")
        dialogues = reader.dialogues_of(person.id)
        last = next((item for item in dialogues if item.state is DialogueState.ENDED), None)
        actions = reader.actions_of(person.id)
        points = waiting_points(reader, person.id, dialogues)
        behaviours = tuple(item for item in reader.behaviours_of(person.id) if item.state in ALIVE)
        marks = marks_with(reader, behaviours, person.id)
        sections = tuple(reader.sections_of(dialogue_id))
        return Preparation(
            dialogue=dialogue,
            person=person,
            sections=sections,
            last=last,
            done=tuple(item for item in actions if _done_since(item, last)),
            open=tuple(
                OpenAction(item, asks_now_less_or_drop(item, dialogues))
                for item in actions
                if item.state is ActionState.OPEN
            ),
            agreements=agreements_in_force(reader, person.id),
            behaviours=behaviours,
            points=tuple(ListedPoint(item, asks_first_or_drop(item.point)) for item in points),
            undiscussed=_undiscussed(behaviours, marks, points),
            due=_due(dialogue, sections, behaviours, marks),
            untold=_untold(reader, person.id),
            private_notes=tuple(reader.private_notes_of(person.id)),
        )


def share_observation(session: Session, observation_id: str) -> Changes:
    """Tick an untold observation over to the shared side: it becomes a point of the manager's. Only here does
    anything of the manager's column become shared."""
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        point_id = point_of_observation(observation_id)
        if observation.person_id is not None and work.find(TalkingPoint, point_id) is None:
            add_point_in(session, work, observation.person_id, observation.text, RaisedBy.MANAGER, point_id)
            ahead = work.next_dialogue(observation.person_id)
            if ahead is not None:
                work.put(prepared(ahead))
        return work.commit()


def unshare_observation(session: Session, observation_id: str) -> Changes:
    """Untick it: the point is taken away again; into the bin only if its words had become its own."""
    with session.vault.work() as work:
        point = work.find(TalkingPoint, point_of_observation(observation_id))
        if point is not None:
            seen = work.find(Observation, observation_id)
            made_again = seen is not None and seen.text == point.text
            with nullcontext() if made_again else into_the_bin(session, work, point):
                work.remove(TalkingPoint, point.id)
        return work.commit()


def point_of_observation(observation_id: str) -> str:
    """The id of the point that an observation becomes when it is ticked."""
    return str(uuid5(SHARED_OBSERVATION, observation_id))


def _untold(reader: Reader, person_id: str) -> tuple[Untold, ...]:
    return tuple(
        Untold(item, reader.find(TalkingPoint, point_of_observation(item.id)) is not None)
        for item in reader.observations_of(person_id)
        if item.state is not ObservationState.TOLD
    )


def _undiscussed(
    behaviours: Sequence[Behaviour], marks: Sequence[Mark], points: Sequence[WaitingPoint]
) -> Behaviour | None:
    """None while a suggested point waits already."""
    if any(item.point.raised_by is RaisedBy.SUGGESTED for item in points):
        return None
    return longest_undiscussed(behaviours, marks)


def _due(
    dialogue: Dialogue, sections: Sequence[Section], behaviours: Sequence[Behaviour], marks: Sequence[Mark]
) -> Due | None:
    """None where the template cannot be changed any more, or is the one already."""
    written = any(item.note or item.their_words for item in sections)
    if dialogue.template == HOW_IS_IT_GOING or dialogue.state not in AHEAD or written:
        return None
    return due_for_a_talk(behaviours, marks, dialogue.planned_at.date())


def _done_since(action: Action, last: Dialogue | None) -> bool:
    if action.state is not ActionState.DONE or action.done_on is None:
        return False
    return action.done_on >= (last.planned_at.date() if last is not None else date.min)
