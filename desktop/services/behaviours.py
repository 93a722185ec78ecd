"""Behaviours: written as drafts, agreed on with a person or a team, marked with sentences, changed aloud.

A state beyond *agreed* changes only in a dialogue that is under way. What was before is kept as a ``PastVersion``,
once a sitting: correcting a slip in the same dialogue leaves no trace.
"""

from dataclasses import replace
from datetime import date

from desktop.domain.behaviour_life import (
    FOLLOWING,
    first_sentence,
    require_room,
    require_step,
    without_person,
)
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour, BehaviourState, Goal, GoalState, Mark, MarkKind
from desktop.domain.history import PastVersion
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.promises import Agreement
from desktop.domain.text import SENTENCE_LIMIT, one_line, sentence
from desktop.domain.workshop import Workshop
from desktop.services.changes import Changes
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session

IN_THE_ROOM = frozenset({DialogueState.ONGOING, DialogueState.TO_WRAP_UP})
"""While a dialogue is in one of these, the two sit together."""


def draft(session: Session, text: str, *, goal_id: str | None = None) -> Changes:
    """Write a behaviour down; nobody has agreed on it. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        work.put(Behaviour(id=session.new_id(), text=sentence(text), goal_id=goal_id))
        return work.commit()


def edit_text(session: Session, behaviour_id: str, text: str, dialogue_id: str | None = None) -> Changes:
    """Change a behaviour's words; once it is agreed on, what it said before is kept."""
    with session.vault.work() as work:
        behaviour = work.get(Behaviour, behaviour_id)
        _change(session, work, replace(behaviour, text=sentence(text)), dialogue_id)
        return work.commit()


def agree(
    session: Session,
    behaviour_id: str,
    *,
    person_id: str | None = None,
    team_id: str | None = None,
    follow_up_on: date | None = None,
    rests: str | None = None,
) -> Changes:
    """A draft becomes agreed from today with one person or one team, and its goal a living one.

    ``rests`` is the behaviour of the same goal that was chosen under "Vilket får vila?". Raises ``RuleBroken``:
    WITH_WHOM unless exactly one of person and team is given, WRONG_STATE for what is no draft, THREE_ALIVE.
    """
    if (person_id is None) == (team_id is None):
        raise RuleBroken(Rule.WITH_WHOM)
    with session.vault.work() as work:
        behaviour = work.get(Behaviour, behaviour_id)
        if behaviour.state is not BehaviourState.DRAFT:
            raise RuleBroken(Rule.WRONG_STATE)
        agreed = replace(behaviour, person_id=person_id, team_id=team_id, follow_up_on=follow_up_on)
        agree_in(session, work, agreed, rests)
        return work.commit()


def agree_in(
    session: Session,
    work: UnitOfWork,
    behaviour: Behaviour,
    rests: str | None = None,
    dialogue_id: str | None = None,
) -> None:
    """As ``agree``, inside somebody else's unit of work; ``behaviour`` says with whom, ``dialogue_id`` where."""
    if rests is not None:
        _step(session, work, work.get(Behaviour, rests), BehaviourState.RESTING, dialogue_id)
    require_room(_others(work, behaviour))
    work.put(replace(behaviour, state=BehaviourState.AGREED, agreed_on=session.today()))
    goal = work.find(Goal, behaviour.goal_id or "")
    if goal is not None and goal.state is GoalState.DRAFT:
        work.put(replace(goal, state=GoalState.ACTIVE))


def rest_in(session: Session, work: UnitOfWork, behaviour_id: str) -> None:
    """What was chosen under "Vilket får vila?", inside somebody else's unit of work and outside a dialogue."""
    _step(session, work, work.get(Behaviour, behaviour_id), BehaviourState.RESTING, None)


def set_state(session: Session, behaviour_id: str, state: BehaviourState, dialogue_id: str | None) -> Changes:
    """What the two said aloud about a behaviour in a dialogue that is under way.

    Raises ``RuleBroken``: ONLY_IN_DIALOGUE (there is none, it is not under way, or it is with others), WRONG_STATE,
    THREE_ALIVE when it would be one too many.
    """
    with session.vault.work() as work:
        behaviour = work.get(Behaviour, behaviour_id)
        _require_dialogue(work, behaviour, dialogue_id)
        if state is not behaviour.state:
            _step(session, work, behaviour, state, dialogue_id)
        return work.commit()


def may_become(
    session: Session, reader: Reader, behaviour: Behaviour, dialogue_id: str | None
) -> tuple[BehaviourState, ...]:
    """What the two may say of a behaviour in a dialogue, in the order of its life: as it is, or what may follow. What
    was said earlier in the same dialogue can be taken back."""
    kept = _kept_this_sitting(session, reader, behaviour.id, dialogue_id)
    before = behaviour.state if kept is None else BehaviourState(kept.state)
    return tuple(state for state in BehaviourState if state is before or state in FOLLOWING[before])


def rest(session: Session, behaviour_id: str, dialogue_id: str | None) -> Changes:
    """Let a behaviour rest, as ``set_state`` does."""
    return set_state(session, behaviour_id, BehaviourState.RESTING, dialogue_id)


def follow_up(session: Session, behaviour_id: str, day: date | None) -> Changes:
    """The day to talk about it the first time; None for no such day."""
    with session.vault.work() as work:
        work.put(replace(work.get(Behaviour, behaviour_id), follow_up_on=day))
        return work.commit()


def remove_draft(session: Session, behaviour_id: str) -> Changes:
    """Take away what nobody agreed on; what pointed at it stays. Raises ``RuleBroken(WRONG_STATE)`` for the rest."""
    with session.vault.work() as work:
        draft = work.get(Behaviour, behaviour_id)
        if draft.state is not BehaviourState.DRAFT:
            raise RuleBroken(Rule.WRONG_STATE)
        with into_the_bin(session, work, draft):
            remove_behaviour_in(work, behaviour_id)
        return work.commit()


def add_mark(
    session: Session,
    behaviour_id: str,
    kind: MarkKind,
    text: str,
    *,
    on: date | None = None,
    person_id: str | None = None,
    dialogue_id: str | None = None,
) -> Changes:
    """Tell in a sentence how it went on a day (today unless said). Only ○ may be without words.

    ``person_id`` is whom a mark on a team's behaviour is about. Raises ``RuleBroken`` as ``sentence`` does.
    """
    with session.vault.work() as work:
        work.put(
            Mark(
                id=session.new_id(),
                behaviour_id=behaviour_id,
                kind=kind,
                on=on or session.today(),
                text=_words(kind, text),
                person_id=person_id or work.get(Behaviour, behaviour_id).person_id,
                dialogue_id=dialogue_id,
            )
        )
        return work.commit()


def edit_mark(
    session: Session, mark_id: str, *, kind: MarkKind, text: str, on: date | None = None
) -> Changes:
    """Change what a mark tells; its day stays unless one is given."""
    with session.vault.work() as work:
        mark = work.get(Mark, mark_id)
        work.put(replace(mark, kind=kind, text=_words(kind, text), on=on or mark.on))
        return work.commit()


def remove_mark(session: Session, mark_id: str) -> Changes:
    """Take a mark away."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(Mark, mark_id)):
            work.remove(Mark, mark_id)
        return work.commit()


def leave_marks_unnamed(work: UnitOfWork, person_id: str) -> None:
    """Before a person is erased: marks on a team's behaviours stay as stories that name nobody ("borttagen").

    Marks on the person's own behaviours are left alone; they go with the behaviours.
    """
    for mark in work.all(Mark):
        if mark.person_id == person_id and work.get(Behaviour, mark.behaviour_id).person_id != person_id:
            work.put(without_person(mark))


def first_words(reader: Reader, behaviour: Behaviour) -> str:
    """The sentence the behaviour began with; shown beside it when it has settled."""
    return first_sentence(behaviour, reader.past_versions_of([behaviour.id]))


def remove_behaviour_in(work: UnitOfWork, behaviour_id: str) -> None:
    """Take a behaviour away with its marks and its history, inside somebody else's unit of work.

    Observations and agreements that name it stay, a workshop forgets that it was chosen.
    """
    for mark in work.marks_of([behaviour_id]):
        work.remove(Mark, mark.id)
    for version in work.past_versions_of([behaviour_id]):
        work.remove(PastVersion, version.id)
    for seen in work.all(Observation):
        if seen.behaviour_id == behaviour_id:
            linked = seen.state is ObservationState.LINKED and seen.person_id is None
            state = ObservationState.CAPTURED if linked else seen.state
            work.put(replace(seen, behaviour_id=None, state=state))
    for agreement in work.all(Agreement):
        if agreement.behaviour_id == behaviour_id:
            work.put(replace(agreement, behaviour_id=None))
    for workshop in work.all(Workshop):
        work.put(replace(workshop, chosen=tuple(id for id in workshop.chosen if id != behaviour_id)))
    work.remove(Behaviour, behaviour_id)


def _step(
    session: Session, work: UnitOfWork, before: Behaviour, state: BehaviourState, dialogue_id: str | None
) -> None:
    undone = _kept_this_sitting(session, work, before.id, dialogue_id)
    if undone is None or undone.state != state:
        require_step(before.state if undone is None else BehaviourState(undone.state), state)
    if state in ALIVE and before.state not in ALIVE:
        require_room(_others(work, before))
    _change(session, work, replace(before, state=state), dialogue_id)


def _change(session: Session, work: UnitOfWork, after: Behaviour, dialogue_id: str | None) -> None:
    before = work.get(Behaviour, after.id)
    if before != after and before.state is not BehaviourState.DRAFT:
        kept = _kept_this_sitting(session, work, after.id, dialogue_id)
        if kept is None:
            work.put(
                PastVersion(
                    session.new_id(), before.id, session.now(), before.text, before.state.value, dialogue_id
                )
            )
        elif (kept.text, kept.state) == (after.text, after.state.value):
            work.remove(PastVersion, kept.id)
    work.put(after)


def _kept_this_sitting(
    session: Session, reader: Reader, behaviour_id: str, dialogue_id: str | None
) -> PastVersion | None:
    """What the behaviour was before this dialogue (or this day, outside dialogues) touched it, if it has."""
    latest = next(reversed(reader.past_versions_of([behaviour_id])), None)
    same = latest is not None and (latest.dialogue_id, latest.until.date()) == (dialogue_id, session.today())
    return latest if same else None


def _require_dialogue(work: UnitOfWork, behaviour: Behaviour, dialogue_id: str | None) -> None:
    dialogue = work.find(Dialogue, dialogue_id or "")
    if dialogue is None or dialogue.state not in IN_THE_ROOM or not _is_theirs(work, behaviour, dialogue):
        raise RuleBroken(Rule.ONLY_IN_DIALOGUE)


def _is_theirs(work: UnitOfWork, behaviour: Behaviour, dialogue: Dialogue) -> bool:
    if dialogue.person_id is not None:
        return any(item.id == behaviour.id for item in work.behaviours_of(dialogue.person_id))
    return dialogue.team_id is not None and dialogue.team_id == behaviour.team_id


def _others(work: UnitOfWork, behaviour: Behaviour) -> list[Behaviour]:
    """The other behaviours of the same goal; none for one without a goal."""
    if behaviour.goal_id is None:
        return []
    return [
        item for item in work.all(Behaviour) if item.goal_id == behaviour.goal_id and item.id != behaviour.id
    ]


def _words(kind: MarkKind, text: str) -> str:
    return one_line(text, SENTENCE_LIMIT, required=kind is not MarkKind.TALKED_ABOUT)
