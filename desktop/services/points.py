"""Talking points: writing them, ordering them, closing them."""

from collections.abc import Sequence
from dataclasses import replace

from desktop.domain.dialogue_steps import prepared
from desktop.domain.dialogues import DialogueState
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.text import sentence
from desktop.services.changes import Changes
from desktop.services.ports import UnitOfWork
from desktop.services.session import Session


def add_point(session: Session, person_id: str, text: str, raised_by: RaisedBy = RaisedBy.MANAGER) -> Changes:
    """Raise something with a person; it comes last. Their next dialogue counts as prepared.

    Raises ``RuleBroken`` as ``sentence`` does.
    """
    with session.vault.work() as work:
        add_point_in(session, work, person_id, text, raised_by)
        ahead = work.next_dialogue(person_id)
        if ahead is not None:
            work.put(prepared(ahead))
        return work.commit()


def add_point_in(
    session: Session,
    work: UnitOfWork,
    person_id: str,
    text: str,
    raised_by: RaisedBy,
    point_id: str | None = None,
) -> TalkingPoint:
    """As ``add_point``, inside somebody else's unit of work and without touching the dialogue."""
    last = max((item.position for item in work.points_of(person_id)), default=-1)
    point = TalkingPoint(
        id=point_id or session.new_id(),
        person_id=person_id,
        text=sentence(text),
        raised_by=raised_by,
        raised_on=session.today(),
        position=last + 1,
    )
    work.put(point)
    return point


def edit_point(session: Session, point_id: str, text: str, raised_by: RaisedBy | None = None) -> Changes:
    """Change a point's words, and whose it is if given."""
    with session.vault.work() as work:
        point = work.get(TalkingPoint, point_id)
        work.put(replace(point, text=sentence(text), raised_by=raised_by or point.raised_by))
        return work.commit()


def order_points(session: Session, point_ids: Sequence[str]) -> Changes:
    """Put waiting points in this order."""
    with session.vault.work() as work:
        for position, point_id in enumerate(point_ids):
            work.put(replace(work.get(TalkingPoint, point_id), position=position))
        return work.commit()


def drop_point(session: Session, point_id: str) -> Changes:
    """Let a point go; it stays in the history as dropped."""
    return _close(session, point_id, PointState.DROPPED, None)


def talk_about(session: Session, point_id: str, dialogue_id: str) -> Changes:
    """Tick a point in the meeting."""
    return _close(session, point_id, PointState.TALKED_ABOUT, dialogue_id)


def raise_again(session: Session, point_id: str) -> Changes:
    """Untick a point: it waits again, and keeps its tag if it had been left before."""
    with session.vault.work() as work:
        point = work.get(TalkingPoint, point_id)
        state = PointState.NEXT_TIME if point.carried else PointState.NEW
        work.put(replace(point, state=state, dialogue_id=_first_that_left(work, point)))
        return work.commit()


def take_first(session: Session, point_id: str) -> Changes:
    """Move a point that has been left several times to the top of its person's list."""
    with session.vault.work() as work:
        point = work.get(TalkingPoint, point_id)
        others = [item for item in work.points_of(point.person_id) if item.id != point_id]
        for position, item in enumerate((point, *others)):
            work.put(replace(item, position=position))
        return work.commit()


def _first_that_left(work: UnitOfWork, point: TalkingPoint) -> str | None:
    """The first of the ended dialogues that left the point: as many back from the latest as it was carried."""
    ended = [item.id for item in work.dialogues_of(point.person_id) if item.state is DialogueState.ENDED]
    return ended[point.carried - 1] if 0 < point.carried <= len(ended) else None


def _close(session: Session, point_id: str, state: PointState, dialogue_id: str | None) -> Changes:
    with session.vault.work() as work:
        point = work.get(TalkingPoint, point_id)
        work.put(replace(point, state=state, dialogue_id=dialogue_id or point.dialogue_id))
        return work.commit()
