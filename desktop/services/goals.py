"""Goals in own words, the gaps between them and what is measured, and what became different."""

from dataclasses import replace
from datetime import date

from desktop.domain.behaviour_life import AGREED_ONCE
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import (
    Behaviour,
    Effect,
    EffectState,
    Gap,
    GapAnswer,
    GapState,
    Goal,
    GoalState,
    Pull,
)
from desktop.domain.preferences import Preference
from desktop.domain.text import SENTENCE_LIMIT, one_line, sentence
from desktop.domain.workshop import Workshop
from desktop.services.behaviours import remove_behaviour_in
from desktop.services.changes import Changes
from desktop.services.effects_asked import preference_ids
from desktop.services.ports import UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session
from desktop.services.workshop import arrangement_key


def add_goal(session: Session, text: str, *, team_id: str | None = None, success: str = "") -> Changes:
    """Write a goal down as a draft: one sentence, in own words. Raises ``RuleBroken`` as ``sentence`` does."""
    with session.vault.work() as work:
        work.put(
            Goal(
                id=session.new_id(),
                sentence=sentence(text),
                team_id=team_id,
                success=_optional(success),
                created_on=session.today(),
            )
        )
        return work.commit()


def edit_goal(
    session: Session, goal_id: str, *, text: str | None = None, success: str | None = None
) -> Changes:
    """Change a goal's sentence, or what a customer would notice; None leaves it."""
    with session.vault.work() as work:
        goal = work.get(Goal, goal_id)
        work.put(
            replace(
                goal,
                sentence=goal.sentence if text is None else sentence(text),
                success=goal.success if success is None else _optional(success),
            )
        )
        return work.commit()


def set_team(session: Session, goal_id: str, team_id: str | None) -> Changes:
    """Whose goal it is; None for the manager's own."""
    with session.vault.work() as work:
        work.put(replace(work.get(Goal, goal_id), team_id=team_id))
        return work.commit()


def close_goal(session: Session, goal_id: str) -> Changes:
    """A goal that is not pursued any more. Its behaviours stay as the two left them, and its stories too."""
    with session.vault.work() as work:
        work.put(replace(work.get(Goal, goal_id), state=GoalState.CLOSED))
        return work.commit()


def reopen_goal(session: Session, goal_id: str) -> Changes:
    """A closed goal is pursued again: alive if anything was ever agreed on, else a draft."""
    with session.vault.work() as work:
        agreed = any(item.state in AGREED_ONCE for item in _behaviours_of(work, goal_id))
        state = GoalState.ACTIVE if agreed else GoalState.DRAFT
        work.put(replace(work.get(Goal, goal_id), state=state))
        return work.commit()


def remove_goal(session: Session, goal_id: str) -> Changes:
    """Take away a goal that never came to an agreement, with all that was drafted for it.

    Raises ``RuleBroken(WRONG_STATE)`` when something was agreed on; such a goal is closed instead.
    """
    with session.vault.work() as work:
        behaviours = _behaviours_of(work, goal_id)
        if any(item.state in AGREED_ONCE for item in behaviours):
            raise RuleBroken(Rule.WRONG_STATE)
        with into_the_bin(session, work, work.get(Goal, goal_id)):
            for behaviour in behaviours:
                remove_behaviour_in(work, behaviour.id)
            _remove_what_was_drafted(work, goal_id)
            work.remove(Goal, goal_id)
        return work.commit()


def add_gap(
    session: Session, goal_id: str, measured: str, *, pull: Pull = Pull.UNKNOWN, makes_us: str = ""
) -> Changes:
    """Name something that is measured today (a name, never a value) and which way it pulls."""
    with session.vault.work() as work:
        work.put(
            Gap(
                id=session.new_id(),
                goal_id=goal_id,
                measured=sentence(measured),
                pull=pull,
                makes_us=_optional(makes_us),
            )
        )
        return work.commit()


def edit_gap(session: Session, gap_id: str, *, measured: str, pull: Pull, makes_us: str) -> Changes:
    """Change what is measured, which way it pulls and what it makes us do."""
    with session.vault.work() as work:
        gap = work.get(Gap, gap_id)
        work.put(replace(gap, measured=sentence(measured), pull=pull, makes_us=_optional(makes_us)))
        return work.commit()


def answer_gap(session: Session, gap_id: str, answer: GapAnswer | None) -> Changes:
    """What the manager does about a gap: raised from then on, only seen without an answer or when one lives with it."""
    with session.vault.work() as work:
        gap = work.get(Gap, gap_id)
        seen = answer is None or answer is GapAnswer.LIVE_WITH
        work.put(replace(gap, answer=answer, state=GapState.SEEN if seen else GapState.RAISED))
        return work.commit()


def handle_gap(session: Session, gap_id: str, *, handled: bool = True) -> Changes:
    """A gap that has been dealt with, or that comes up again."""
    with session.vault.work() as work:
        gap = work.get(Gap, gap_id)
        work.put(replace(gap, state=GapState.HANDLED if handled else GapState.RAISED))
        return work.commit()


def remove_gap(session: Session, gap_id: str) -> Changes:
    """Take a gap away."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(Gap, gap_id)):
            work.remove(Gap, gap_id)
        return work.commit()


def note_effect(session: Session, goal_id: str, text: str, *, on: date | None = None) -> Changes:
    """Tell what became different: a story or a quote, today unless said. Raises ``RuleBroken`` as ``sentence``."""
    with session.vault.work() as work:
        work.put(Effect(session.new_id(), goal_id, on or session.today(), sentence(text)))
        return work.commit()


def edit_effect(session: Session, effect_id: str, text: str) -> Changes:
    """Change the words of a story."""
    with session.vault.work() as work:
        work.put(replace(work.get(Effect, effect_id), text=sentence(text)))
        return work.commit()


def confirm_effect(session: Session, effect_id: str, *, confirmed: bool = True) -> Changes:
    """Somebody else says the same, or that was a mistake."""
    with session.vault.work() as work:
        state = EffectState.CONFIRMED if confirmed else EffectState.NOTED
        work.put(replace(work.get(Effect, effect_id), state=state))
        return work.commit()


def remove_effect(session: Session, effect_id: str) -> Changes:
    """Take a story away."""
    with session.vault.work() as work:
        with into_the_bin(session, work, work.get(Effect, effect_id)):
            work.remove(Effect, effect_id)
        return work.commit()


def _remove_what_was_drafted(work: UnitOfWork, goal_id: str) -> None:
    workshops = [arrangement_key(item.id) for item in work.all(Workshop) if item.goal_id == goal_id]
    drafted: list[Gap | Workshop | Effect] = [*work.all(Gap), *work.all(Workshop), *work.all(Effect)]
    for item in drafted:
        if item.goal_id == goal_id:
            work.remove(type(item), item.id)
    for key in (*preference_ids(goal_id), *workshops):
        if work.find(Preference, key) is not None:
            work.remove(Preference, key)


def _behaviours_of(work: UnitOfWork, goal_id: str) -> list[Behaviour]:
    return [item for item in work.all(Behaviour) if item.goal_id == goal_id]


def _optional(text: str) -> str:
    return one_line(text, SENTENCE_LIMIT, required=False)
