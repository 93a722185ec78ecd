"""What two people have promised each other: agreements that last, actions that end."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AgreementState(StrEnum):
    """An agreement's life."""

    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    CHANGED = "changed"
    ENDED = "ended"


class Owner(StrEnum):
    """Whose action it is."""

    MANAGER = "manager"
    PERSON = "person"


class ActionState(StrEnum):
    """An action's life."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Agreement:
    """A lasting promise between two people; may stand for a behaviour."""

    id: str
    person_id: str
    text: str
    state: AgreementState = AgreementState.PROPOSED
    since: date | None = None
    dialogue_id: str | None = None
    behaviour_id: str | None = None
    extra: str = ""


@dataclass(frozen=True, slots=True)
class Action:
    """A one-off thing to do with one owner and one date.

    ``owner`` and ``due_on`` may be missing (soft underline in Runda av); ``dialogue_id`` is where it was promised.
    """

    id: str
    person_id: str
    text: str
    owner: Owner | None = None
    due_on: date | None = None
    state: ActionState = ActionState.OPEN
    done_on: date | None = None
    dialogue_id: str | None = None
    extra: str = ""
