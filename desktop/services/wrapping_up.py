"""Runda av: from the lines typed in the meeting to what the two have promised, and on to the next talk."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from desktop.domain import dialogue_steps as steps
from desktop.domain.cadence import next_talk
from desktop.domain.carry_over import left
from desktop.domain.dialogues import AHEAD, About, Dialogue
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action, Agreement, AgreementState
from desktop.services.behaviours_in_talk import InTalk, in_talk
from desktop.services.changes import Changes
from desktop.services.dialogues import plan_in
from desktop.services.feedback import tell_in
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.preparing import point_of_observation
from desktop.services.session import Session
from desktop.services.timeline import WaitingPoint, waiting_points
from desktop.services.typed_lines import typed


@dataclass(frozen=True, slots=True)
class ToTell:
    """An observation that was ticked over to the shared side, and whether its point was talked about."""

    observation: Observation
    talked_about: bool


@dataclass(frozen=True, slots=True)
class WrapUp:
    """The rows of Runda av. ``told`` was typed in the meeting; ``recalls`` are the silent marks, for later, alone.

    ``ahead`` is a talk already planned, ``suggestion`` the rhythm's next moment (None without a rhythm).
    """

    dialogue: Dialogue
    person: Person
    agreements: tuple[Agreement, ...]
    actions: tuple[Action, ...]
    told: tuple[Observation, ...]
    to_tell: tuple[ToTell, ...]
    left: tuple[WaitingPoint, ...]
    ahead: Dialogue | None
    suggestion: datetime | None
    recalls: tuple[RecallMark, ...]
    behaviours: InTalk


def leave_meeting(session: Session, dialogue_id: str) -> Changes:
    """On to Runda av: lines typed with a prefix become what they say. Doing it again doubles nothing."""
    with session.vault.work() as work:
        dialogue = steps.met(work.get(Dialogue, dialogue_id))
        work.put(dialogue)
        for record in typed(work, dialogue):
            if work.find(type(record), record.id) is None:
                work.put(record)
        return work.commit()


def back_to_meeting(session: Session, dialogue_id: str) -> Changes:
    """Back into the meeting: what came from its lines and was not touched since is taken away again."""
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        for record in typed(work, dialogue):
            if work.find(type(record), record.id) == record:
                work.remove(type(record), record.id)
        work.put(steps.started(dialogue, session.now()))
        return work.commit()


def wrap_up(session: Session, dialogue_id: str) -> WrapUp:
    """One snapshot of the rows; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        person = reader.get(Person, dialogue.person_id or "")
        dialogues = reader.dialogues_of(person.id)
        from_lines = {record.id for record in typed(reader, dialogue)}
        observations = reader.observations_of(person.id)
        ahead = [item for item in dialogues if item.state in AHEAD and item.planned_at > dialogue.planned_at]
        return WrapUp(
            dialogue=dialogue,
            person=person,
            agreements=tuple(
                item for item in reader.agreements_of(person.id) if item.dialogue_id == dialogue_id
            ),
            actions=tuple(item for item in reader.actions_of(person.id) if item.dialogue_id == dialogue_id),
            told=tuple(item for item in observations if item.id in from_lines),
            to_tell=tuple(_to_tell(reader, observations)),
            left=waiting_points(reader, person.id, dialogues),
            ahead=min(ahead, key=lambda item: item.planned_at, default=None),
            suggestion=suggested(session, person, dialogue),
            recalls=tuple(item for item in reader.recall_marks() if item.dialogue_id == dialogue_id),
            behaviours=in_talk(session, reader, dialogue),
        )


def set_about(session: Session, dialogue_id: str, about: About | None) -> Changes:
    """What the talk was mostly about; seen by the manager alone, never printed."""
    with session.vault.work() as work:
        work.put(replace(work.get(Dialogue, dialogue_id), about=about))
        return work.commit()


def finish(
    session: Session,
    dialogue_id: str,
    *,
    held: Collection[str],
    told: Collection[str],
    next_at: datetime | None,
    language: str,
) -> Changes:
    """Klart: the agreements in ``held`` are in force from today, the observations in ``told`` have been told, points
    not talked about wait for next time, and the next talk stands at ``next_at`` (moved there if one was planned).

    Raises ``RuleBroken(WRONG_STATE)`` if the dialogue has not been held.
    """
    with session.vault.work() as work:
        dialogue = steps.ended(work.get(Dialogue, dialogue_id), session.now())
        work.put(dialogue)
        person_id = dialogue.person_id or ""
        _hold(work, dialogue, held, session.today())
        _tell(work, told, session.now())
        for point in work.points_of(person_id):
            work.put(left(point, dialogue_id))
        if next_at is not None:
            _plan_next(session, work, dialogue, next_at, language)
        return work.commit()


def _to_tell(reader: Reader, observations: Collection[Observation]) -> Iterator[ToTell]:
    for item in observations:
        point = reader.find(TalkingPoint, point_of_observation(item.id))
        if item.state is not ObservationState.TOLD and point is not None:
            yield ToTell(item, point.state is PointState.TALKED_ABOUT)


def suggested(session: Session, person: Person, last: Dialogue | None) -> datetime | None:
    """The rhythm's next moment after a dialogue, with the offset this place has then; None without a rhythm."""
    if person.rhythm is None:
        return None
    wall = next_talk(person.rhythm, last.planned_at if last else None, session.now())
    return session.local(wall.replace(tzinfo=None))


def _hold(work: UnitOfWork, dialogue: Dialogue, held: Collection[str], today: date) -> None:
    for item in work.agreements_of(dialogue.person_id or ""):
        if item.id in held and item.state is AgreementState.PROPOSED:
            work.put(replace(item, state=AgreementState.IN_FORCE, since=today))


def _tell(work: UnitOfWork, told: Collection[str], now: datetime) -> None:
    for observation_id in told:
        tell_in(work, work.get(Observation, observation_id), now)


def _plan_next(
    session: Session, work: UnitOfWork, dialogue: Dialogue, next_at: datetime, language: str
) -> None:
    person_id = dialogue.person_id or ""
    ahead = [
        item
        for item in work.dialogues_of(person_id)
        if item.state in AHEAD and item.planned_at > dialogue.planned_at
    ]
    if not ahead:
        plan_in(session, work, person_id, next_at, language)
    elif all(item.planned_at != next_at for item in ahead):
        work.put(steps.moved(min(ahead, key=lambda item: item.planned_at), next_at))
