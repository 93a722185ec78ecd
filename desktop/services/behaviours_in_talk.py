"""The behaviours of a dialogue that is being wrapped up: what was said of them, and what the two say now."""

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.behaviour_life import LIVING
from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.note_lines import LineKind
from desktop.domain.observations import Observation
from desktop.domain.people import Person
from desktop.domain.promises import Agreement
from desktop.services.beginnings import Beginning, beginning_of
from desktop.services.behaviours import agree_in, may_become
from desktop.services.changes import Changes
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session
from desktop.services.timeline import marks_with
from desktop.services.typed_lines import (
    TypedLine,
    observed_mark,
    obstacle_mark,
    talked_about_mark,
    typed_lines,
)

MAY_BE_ABOUT = (LineKind.OBSERVATION, LineKind.OBSTACLE)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of the dialogue that tells of a behaviour; ``line_id`` is the line it was typed in, if any."""

    mark: Mark
    line_id: str | None


@dataclass(frozen=True, slots=True)
class TalkedAbout:
    """A behaviour that was talked about; ``beginning`` only once it has settled, ``may_become`` is what the two may say
    of it now, as it is included."""

    behaviour: Behaviour
    beginning: Beginning | None
    may_become: tuple[BehaviourState, ...]
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class InTalk:
    """``unplaced`` lines may be about one of ``living``; ``others`` were not talked about as far as is known;
    ``goals`` are those that an agreement may become a behaviour for."""

    talked: tuple[TalkedAbout, ...] = ()
    unplaced: tuple[TypedLine, ...] = ()
    living: tuple[Behaviour, ...] = ()
    others: tuple[Behaviour, ...] = ()
    goals: tuple[Goal, ...] = ()


def in_talk(session: Session, reader: Reader, dialogue: Dialogue) -> InTalk:
    """Read what a dialogue with a person left on the behaviours that the two have agreed on."""
    person_id = dialogue.person_id or ""
    behaviours = [item for item in reader.behaviours_of(person_id) if item.state is not BehaviourState.DRAFT]
    marks = [mark for mark in marks_with(reader, behaviours, person_id) if mark.dialogue_id == dialogue.id]
    lines = {_mark_of(dialogue, item, "").id: item for item in _lines(reader, dialogue)}
    past = reader.past_versions_of([item.id for item in behaviours])
    told = {mark.id for mark in marks}
    about = {mark.behaviour_id for mark in marks}
    return InTalk(
        talked=tuple(
            TalkedAbout(
                item,
                beginning_of(item, past),
                may_become(session, reader, item, dialogue.id),
                _said(item, marks, lines),
            )
            for item in behaviours
            if item.id in about
        ),
        unplaced=tuple(item for mark_id, item in lines.items() if mark_id not in told),
        living=tuple(item for item in behaviours if item.state in LIVING),
        others=tuple(item for item in behaviours if item.id not in about),
        goals=_goals(reader, dialogue),
    )


def place(
    session: Session, dialogue_id: str, line_id: str, behaviour_id: str, kind: MarkKind = MarkKind.DONE
) -> Changes:
    """Say which behaviour a line is about, and of an observation whether it was done or is on the way.

    Raises ``RuleBroken(NOT_FOUND)`` for what is no line of the dialogue's notes about a behaviour.
    """
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        line = _line(work, dialogue, line_id)
        mark = _mark_of(dialogue, line, work.get(Behaviour, behaviour_id).id)
        work.put(replace(mark, kind=kind) if line.line.kind is LineKind.OBSERVATION else mark)
        _observed(work, line_id, behaviour_id)
        return work.commit()


def take_away(session: Session, dialogue_id: str, line_id: str) -> Changes:
    """The line is not about any behaviour after all; a mark whose words had become its own goes into the bin."""
    with session.vault.work() as work:
        dialogue = work.get(Dialogue, dialogue_id)
        made = _mark_of(dialogue, _line(work, dialogue, line_id), "")
        mark = work.find(Mark, made.id)
        if mark is not None:
            with nullcontext() if mark.text == made.text else into_the_bin(session, work, mark):
                work.remove(Mark, mark.id)
        _observed(work, line_id, None)
        return work.commit()


def also_talked_about(session: Session, dialogue_id: str, behaviour_id: str) -> Changes:
    """A behaviour was talked about that no point named; saying so twice leaves one mark."""
    with session.vault.work() as work:
        work.put(talked_about_mark(work.get(Dialogue, dialogue_id), behaviour_id))
        return work.commit()


def become_behaviour(
    session: Session,
    agreement_id: str,
    goal_id: str,
    *,
    follow_up_on: date | None = None,
    rests: str | None = None,
) -> Changes:
    """What the two agreed on becomes a behaviour for a goal; the agreement points at it from now on.

    ``rests`` is what was chosen under "Vilket får vila?". Raises ``RuleBroken``: THREE_ALIVE, or WRONG_STATE for an
    agreement that is one already.
    """
    with session.vault.work() as work:
        agreement = work.get(Agreement, agreement_id)
        if agreement.behaviour_id is not None:
            raise RuleBroken(Rule.WRONG_STATE)
        new_id, person_id = session.new_id(), agreement.person_id
        behaviour = Behaviour(new_id, agreement.text, goal_id, person_id, follow_up_on=follow_up_on)
        agree_in(session, work, behaviour, rests, agreement.dialogue_id)
        work.put(replace(agreement, behaviour_id=behaviour.id))
        return work.commit()


def _goals(reader: Reader, dialogue: Dialogue) -> tuple[Goal, ...]:
    """The goals that are pursued: those of the person's team, and those of no team."""
    person = reader.find(Person, dialogue.person_id or "")
    theirs = (None, person.team_id if person is not None else None)
    goals = reader.all(Goal)
    return tuple(item for item in goals if item.state is not GoalState.CLOSED and item.team_id in theirs)


def _lines(reader: Reader, dialogue: Dialogue) -> list[TypedLine]:
    return [item for item in typed_lines(reader, dialogue) if item.line.kind in MAY_BE_ABOUT]


def _line(reader: Reader, dialogue: Dialogue, line_id: str) -> TypedLine:
    found = next((item for item in _lines(reader, dialogue) if item.id == line_id), None)
    if found is None:
        raise RuleBroken(Rule.NOT_FOUND)
    return found


def _mark_of(dialogue: Dialogue, item: TypedLine, behaviour_id: str) -> Mark:
    make = obstacle_mark if item.line.kind is LineKind.OBSTACLE else observed_mark
    return make(dialogue, item.id, item.line.text, behaviour_id)


def _said(behaviour: Behaviour, marks: Sequence[Mark], lines: Mapping[str, TypedLine]) -> tuple[Said, ...]:
    return tuple(
        Said(mark, lines[mark.id].id if mark.id in lines else None)
        for mark in marks
        if mark.behaviour_id == behaviour.id and mark.text
    )


def _observed(work: UnitOfWork, line_id: str, behaviour_id: str | None) -> None:
    observation = work.find(Observation, line_id)
    if observation is not None:
        work.put(replace(observation, behaviour_id=behaviour_id))
