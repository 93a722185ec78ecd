"""Every removal a user can make, and what it would take; for tests of the bin."""

from collections.abc import Callable
from typing import Any

from desktop.domain.behaviour_life import AGREED_ONCE
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Effect, Gap, Goal, Mark
from desktop.domain.living import LIVING_KINDS
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action, Agreement
from desktop.domain.records import Record
from desktop.domain.removed import Removed
from desktop.services import (
    behaviours,
    capturing,
    dialogues,
    feedback,
    goals,
    people,
    private_book,
    promises,
)
from desktop.services.changes import Changes
from desktop.services.ports import Reader
from desktop.services.session import Session

Removal = Callable[[Session, str], Changes]

REMOVALS: dict[str, tuple[type[Any], Removal]] = {
    "action": (Action, promises.remove_action),
    "agreement": (Agreement, promises.remove_agreement),
    "private note": (PrivateNote, private_book.remove),
    "observation to sort": (Observation, capturing.let_go),
    "untold observation": (Observation, feedback.let_go),
    "feedback draft": (Feedback, feedback.discard),
    "behaviour draft": (Behaviour, behaviours.remove_draft),
    "mark": (Mark, behaviours.remove_mark),
    "goal": (Goal, goals.remove_goal),
    "gap": (Gap, goals.remove_gap),
    "effect": (Effect, goals.remove_effect),
    "dialogue": (Dialogue, dialogues.remove),
    "person": (Person, people.remove_person),
}


def removable(reader: Reader, name: str) -> list[str]:
    """The ids that this removal would take now."""
    kind, _ = REMOVALS[name]
    return [record.id for record in reader.all(kind) if _may(reader, name, record)]


def _may(reader: Reader, name: str, record: Any) -> bool:
    if name == "observation to sort":
        return record.person_id is None and record.behaviour_id is None
    if name == "untold observation":
        others = [item for item in reader.all(Feedback) if item.observation_id == record.id]
        foreign = any(item.person_id != record.person_id for item in others)
        return record.state is not ObservationState.TOLD and not foreign
    if name == "feedback draft":
        return record.state is FeedbackState.DRAFT
    if name == "behaviour draft":
        return record.state is BehaviourState.DRAFT
    if name == "goal":
        return not any(
            item.goal_id == record.id and item.state in AGREED_ONCE for item in reader.all(Behaviour)
        )
    if name == "dialogue":
        return record.state is not DialogueState.ONGOING
    if name == "person":
        return all(item.state is not DialogueState.ONGOING for item in reader.dialogues_of(record.id))
    return True


def everything(session: Session) -> dict[type[Record], list[Any]]:
    """All that pages can show, in the order of storing."""
    with session.vault.read() as reader:
        return {kind: list(reader.all(kind)) for kind in LIVING_KINDS}


def in_the_bin(session: Session) -> list[Removed]:
    """The entries, first removed first."""
    with session.vault.read() as reader:
        return list(reader.all(Removed))
