"""The manager's mirror: when I last noticed, told, asked about and kept a promise, with one person.

For the manager alone. Days, never numbers of days; what never happened is left out instead of being held up.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from desktop.domain.goals import Behaviour, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.promises import Action, ActionState, Owner


@dataclass(frozen=True, slots=True)
class Mirror:
    """The latest days, each None where there is none; ``asked_about`` is the behaviour last talked about."""

    noticed_on: date | None = None
    told_on: date | None = None
    asked_on: date | None = None
    asked_about: Behaviour | None = None
    kept_on: date | None = None


def mirror(
    observations: Iterable[Observation],
    feedback: Iterable[Feedback],
    behaviours: Iterable[Behaviour],
    marks: Iterable[Mark],
    actions: Iterable[Action],
) -> Mirror:
    """Look back on one person. ``marks`` are theirs, of ``behaviours``; what lies in drafts does not count."""
    seen = tuple(observations)
    told = [item.told_at for item in seen if item.state is ObservationState.TOLD]
    told += [item.given_at for item in feedback if item.state is not FeedbackState.DRAFT]
    named = {item.id: item for item in behaviours}
    talks = [mark for mark in marks if _from_a_talk(mark) and mark.behaviour_id in named]
    latest = max(talks, key=lambda mark: mark.on, default=None)
    return Mirror(
        noticed_on=max((item.seen_at.date() for item in seen), default=None),
        told_on=max((moment.date() for moment in told if moment is not None), default=None),
        asked_on=latest.on if latest is not None else None,
        asked_about=named[latest.behaviour_id] if latest is not None else None,
        kept_on=max((item.done_on for item in actions if _kept(item) and item.done_on), default=None),
    )


def _from_a_talk(mark: Mark) -> bool:
    return mark.kind is MarkKind.TALKED_ABOUT or mark.dialogue_id is not None


def _kept(action: Action) -> bool:
    return action.owner is Owner.MANAGER and action.state is ActionState.DONE
