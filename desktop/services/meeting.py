"""Samtalsläge: what the two sitting there may both read. Nothing of the manager's own is read here."""

from dataclasses import dataclass
from datetime import date, datetime

from desktop.domain.attendance import Attendance
from desktop.domain.carry_over import left_on
from desktop.domain.dialogues import Dialogue, DialogueState, Place, Section
from desktop.domain.people import Person
from desktop.domain.points import WAITING, PointState, TalkingPoint
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.services import dialogues, points
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.services.session import Session
from desktop.services.typed_lines import attendance
from desktop.services.wrapping_up import back_to_meeting


@dataclass(frozen=True, slots=True)
class PointOfTheDay:
    """A shared point: the day of its tag "från 10 mars" (None for a new one), and whether it was talked about."""

    point: TalkingPoint
    left_on: date | None
    talked_about: bool


@dataclass(frozen=True, slots=True)
class Meeting:
    """What the meeting window shows. ``manager`` is empty until the name was said.

    ``counted_from`` is the moment that "fre" in a note is counted from; ``place`` is where the writer was.
    """

    dialogue: Dialogue
    person: Person
    manager: str
    sections: tuple[Section, ...]
    points: tuple[PointOfTheDay, ...]
    who: Attendance
    counted_from: datetime
    place: Place | None


def meeting(session: Session, dialogue_id: str) -> Meeting:
    """One snapshot of a dialogue with a person; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        person = reader.get(Person, dialogue.person_id or "")
        manager = reader.find(Preference, MANAGER_NAME)
        return Meeting(
            dialogue=dialogue,
            person=person,
            manager=manager.value if manager is not None else "",
            sections=tuple(reader.sections_of(dialogue_id)),
            points=_points(reader, dialogue, person.id),
            who=attendance(reader, dialogue),
            counted_from=dialogue.started_at or dialogue.planned_at,
            place=reader.find(Place, dialogue_id),
        )


def enter(session: Session, dialogue_id: str) -> Changes:
    """Into the meeting, also back into it from Runda av. Raises ``RuleBroken(WRONG_STATE)`` once it has ended."""
    with session.vault.read() as reader:
        state = reader.get(Dialogue, dialogue_id).state
    if state is DialogueState.TO_WRAP_UP:
        return back_to_meeting(session, dialogue_id)
    return dialogues.start(session, dialogue_id)


def tick_point(session: Session, point_id: str, dialogue_id: str, *, talked_about: bool) -> Changes:
    """Say that a point was talked about in the meeting, or take that back."""
    if talked_about:
        return points.talk_about(session, point_id, dialogue_id)
    return points.raise_again(session, point_id)


def _points(reader: Reader, dialogue: Dialogue, person_id: str) -> tuple[PointOfTheDay, ...]:
    held = reader.dialogues_of(person_id)
    return tuple(
        PointOfTheDay(point, left_on(point, held), point.state is PointState.TALKED_ABOUT)
        for point in reader.points_of(person_id, waiting_only=False)
        if point.state in WAITING or _closed_here(point, dialogue)
    )


def _closed_here(point: TalkingPoint, dialogue: Dialogue) -> bool:
    return point.state is PointState.TALKED_ABOUT and point.dialogue_id == dialogue.id
