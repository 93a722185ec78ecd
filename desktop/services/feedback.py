"""Telling: from an untold observation, or from nothing, to feedback that was given and answered.

A feedback is the manager's own until it is given. Giving is one unit of work: the observation it tells of is told, in
the words that were said (those written alone, before, are never shown to anybody), and where it belongs to a behaviour
its mark appears. Giving twice doubles nothing, since every id is derived.
"""

from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.text import SENTENCE_LIMIT, is_blank
from desktop.domain.text import note as readable_note
from desktop.services.changes import Changes
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session

TOLD = UUID("3f6d0a51-5a0d-4d3c-8f0b-0d1c1f6f2a77")
"""Name space of the feedback on an observation, and of the mark that it leaves."""


class Part(StrEnum):
    """The fields of a feedback; the value is the field's name."""

    SITUATION = "situation"
    SAW = "saw"
    EFFECT = "effect"
    QUESTION = "question"
    REPLY = "reply"


def feedback_on(session: Session, observation_id: str) -> Feedback:
    """The feedback that tells of an observation: the one begun before, else a fresh one that is not kept yet, with the
    observation's words. Raises ``RuleBroken``: NOT_FOUND, PERSON_UNKNOWN while it is nobody's."""
    with session.vault.read() as reader:
        observation = reader.get(Observation, observation_id)
        if observation.person_id is None:
            raise RuleBroken(Rule.PERSON_UNKNOWN)
        begun = _begun_on(reader, observation)
    return begun or _fresh_on(observation, observation.person_id)


def feedback_to(session: Session, person_id: str) -> Feedback:
    """The feedback begun to a person that tells of no observation, else a fresh one that is not kept yet."""
    with session.vault.read() as reader:
        loose = [item for item in reader.feedback_of(person_id) if _is_loose_draft(item)]
    return loose[0] if loose else Feedback(session.new_id(), person_id)


def write(session: Session, feedback: Feedback, part: Part, text: str) -> Changes:
    """Keep one field (the autosave); ``feedback`` comes into being with its first words.

    A reply answers what was given. Raises ``RuleBroken``: TEXT_TOO_LONG, TEXT_UNREADABLE.
    """
    text = readable_note(text, SENTENCE_LIMIT)
    with session.vault.work() as work:
        kept = work.find(Feedback, feedback.id) or feedback
        written: dict[str, Any] = {part.value: text}
        work.put(_answered(replace(kept, **written)))
        return work.commit()


def give(session: Session, feedback: Feedback) -> Changes:
    """It has been told, now, or when its observation was. Raises ``RuleBroken(EMPTY_TEXT)`` while nothing says what was
    seen."""
    with session.vault.work() as work:
        kept = work.find(Feedback, feedback.id) or feedback
        _give(work, kept, session.now())
        return work.commit()


def tell(session: Session, observation_id: str) -> Changes:
    """Told already, without a form. What was begun on it has been given with it."""
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        begun = _begun_on(work, observation)
        if begun is not None and begun.state is FeedbackState.DRAFT and not is_blank(begun.saw):
            _give(work, begun, session.now())
        else:
            tell_in(work, observation, session.now())
        return work.commit()


def tell_in(work: UnitOfWork, observation: Observation, at: datetime) -> None:
    """As ``tell``, inside somebody else's unit of work and without a feedback: told at an aware moment, and a mark on
    the behaviour that it belongs to. What has been told stays told when it was."""
    if observation.state is not ObservationState.TOLD:
        work.put(replace(observation, state=ObservationState.TOLD, told_at=at))
    mark = _mark_of(observation)
    if mark is not None and work.find(Mark, mark.id) is None:
        work.put(mark)


def told_mark_id(observation_id: str) -> str:
    """The id of the one mark that an observation leaves on its behaviour, however often it is told."""
    return str(uuid5(TOLD, f"mark/{observation_id}"))


def take_back(session: Session, feedback_id: str) -> Changes:
    """It was not given after all: a draft again, its observation untold, and the mark away unless somebody touched it.

    A reply that was written stays in the draft. Raises ``RuleBroken(WRONG_STATE)`` for what was not given.
    """
    with session.vault.work() as work:
        kept = work.get(Feedback, feedback_id)
        if kept.state is FeedbackState.DRAFT:
            raise RuleBroken(Rule.WRONG_STATE)
        work.put(replace(kept, state=FeedbackState.DRAFT, given_at=None))
        observation = work.find(Observation, kept.observation_id or "")
        if observation is not None:
            work.put(replace(observation, state=_before_told(observation), told_at=None))
            mark = _mark_of(observation)
            if mark is not None and work.find(Mark, mark.id) == mark:
                work.remove(Mark, mark.id)
        return work.commit()


def let_go(session: Session, observation_id: str) -> Changes:
    """Let an untold observation go, with what was begun on it. Raises ``RuleBroken(WRONG_STATE)`` for a told one."""
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        if observation.state is ObservationState.TOLD:
            raise RuleBroken(Rule.WRONG_STATE)
        with into_the_bin(session, work, observation):
            for item in work.feedback_of(observation.person_id or ""):
                if item.observation_id == observation_id and item.state is FeedbackState.DRAFT:
                    work.remove(Feedback, item.id)
                elif item.observation_id == observation_id:
                    work.put(replace(item, observation_id=None))
            work.remove(Observation, observation_id)
        return work.commit()


def set_apart(session: Session, observation_id: str) -> Changes:
    """An untold observation tells of no behaviour after all. Raises ``RuleBroken(WRONG_STATE)`` for a told one."""
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        if observation.state is ObservationState.TOLD:
            raise RuleBroken(Rule.WRONG_STATE)
        alone = replace(observation, behaviour_id=None)
        work.put(replace(alone, state=_before_told(alone)))
        return work.commit()


def discard(session: Session, feedback_id: str) -> Changes:
    """Throw a draft away; the observation it was begun on stays. Raises ``RuleBroken(WRONG_STATE)`` once given."""
    with session.vault.work() as work:
        draft = work.get(Feedback, feedback_id)
        if draft.state is not FeedbackState.DRAFT:
            raise RuleBroken(Rule.WRONG_STATE)
        with into_the_bin(session, work, draft):
            work.remove(Feedback, feedback_id)
        return work.commit()


def _give(work: UnitOfWork, kept: Feedback, now: datetime) -> None:
    if is_blank(kept.saw):
        raise RuleBroken(Rule.EMPTY_TEXT)
    observation = work.find(Observation, kept.observation_id or "")
    told_at = observation.told_at if observation is not None else None
    if kept.state is FeedbackState.DRAFT:
        trimmed: dict[str, Any] = {part.value: getattr(kept, part.value).strip() for part in Part}
        given = replace(kept, **trimmed, state=FeedbackState.GIVEN, given_at=told_at or now)
        work.put(_answered(given))
    if observation is not None and observation.state is not ObservationState.TOLD:
        tell_in(work, replace(observation, text=" ".join(kept.saw.split())), now)


def _answered(kept: Feedback) -> Feedback:
    """A given feedback with a reply has been answered, without one it has not."""
    if kept.state is FeedbackState.DRAFT:
        return kept
    state = FeedbackState.GIVEN if is_blank(kept.reply) else FeedbackState.ANSWERED
    return replace(kept, state=state)


def _begun_on(reader: Reader, observation: Observation) -> Feedback | None:
    theirs = reader.feedback_of(observation.person_id or "")
    return next((item for item in theirs if item.observation_id == observation.id), None)


def _fresh_on(observation: Observation, person_id: str) -> Feedback:
    return Feedback(
        id=str(uuid5(TOLD, f"feedback/{observation.id}/{person_id}")),
        person_id=person_id,
        saw=observation.text,
        observation_id=observation.id,
    )


def _is_loose_draft(item: Feedback) -> bool:
    return item.state is FeedbackState.DRAFT and item.observation_id is None


def _mark_of(observation: Observation) -> Mark | None:
    """What telling leaves on the behaviour: the same each time, None without a behaviour."""
    if observation.behaviour_id is None:
        return None
    return Mark(
        id=told_mark_id(observation.id),
        behaviour_id=observation.behaviour_id,
        kind=MarkKind.DONE,
        on=observation.seen_at.date(),
        text=observation.text,
        person_id=observation.person_id,
    )


def _before_told(observation: Observation) -> ObservationState:
    linked = observation.person_id is not None or observation.behaviour_id is not None
    return ObservationState.LINKED if linked else ObservationState.CAPTURED
