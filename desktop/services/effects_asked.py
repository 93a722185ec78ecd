"""At three and six months the program asks what became different, and remembers what was answered."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from desktop.domain.behaviour_life import months_to_ask_of
from desktop.domain.goals import Behaviour, Effect, Goal, GoalState
from desktop.domain.preferences import Preference
from desktop.domain.text import sentence
from desktop.services.changes import Changes
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.session import Session

LATER = timedelta(days=14)
"""How long "Fråga senare" waits."""

_DONE_UNTIL, _NOT_BEFORE = "effects_asked_until:", "effects_not_before:"


@dataclass(frozen=True, slots=True)
class EffectToAsk:
    """A goal to ask about: "Vad blev annorlunda?". ``behaviours`` were agreed ``months`` (3 or 6) or more ago."""

    goal: Goal
    behaviours: tuple[Behaviour, ...]
    months: int


def effects_to_ask(reader: Reader, today: date) -> tuple[EffectToAsk, ...]:
    """The goals to ask about today, in the order stored; at most one question a goal."""
    return tuple(_to_ask(reader, today))


def answer_effect(session: Session, goal_id: str, text: str) -> Changes:
    """What became different, as a story under the goal; the question rests until the next time."""
    with session.vault.work() as work:
        work.put(Effect(session.new_id(), goal_id, session.today(), sentence(text)))
        _dealt_with(work, goal_id, session.today())
        return work.commit()


def nothing_yet(session: Session, goal_id: str) -> Changes:
    """Nothing became different so far; the question rests until the next time."""
    with session.vault.work() as work:
        work.get(Goal, goal_id)
        _dealt_with(work, goal_id, session.today())
        return work.commit()


def ask_later(session: Session, goal_id: str) -> Changes:
    """Ask the same again in two weeks."""
    with session.vault.work() as work:
        work.get(Goal, goal_id)
        work.put(Preference(_NOT_BEFORE + goal_id, (session.today() + LATER).isoformat()))
        return work.commit()


def preference_ids(goal_id: str) -> tuple[str, str]:
    """The keys under which a goal's answers are remembered."""
    return _DONE_UNTIL + goal_id, _NOT_BEFORE + goal_id


def _to_ask(reader: Reader, today: date) -> Iterator[EffectToAsk]:
    remembered = {item.id: item.value for item in reader.all(Preference)}
    behaviours = reader.all(Behaviour)
    for goal in reader.all(Goal):
        done_until, not_before = (_day(remembered.get(key)) for key in preference_ids(goal.id))
        if goal.state is GoalState.CLOSED or (not_before is not None and today < not_before):
            continue
        due = months_to_ask_of((item for item in behaviours if item.goal_id == goal.id), done_until, today)
        if due:
            yield EffectToAsk(goal, tuple(item for item, _ in due), max(months for _, months in due))


def _dealt_with(work: UnitOfWork, goal_id: str, today: date) -> None:
    done_until, not_before = preference_ids(goal_id)
    work.put(Preference(done_until, today.isoformat()))
    if work.find(Preference, not_before) is not None:
        work.remove(Preference, not_before)


def _day(kept: str | None) -> date | None:
    """The day that was kept; an archive made by hand may hold anything."""
    try:
        return date.fromisoformat(kept) if kept else None
    except ValueError:
        return None
