"""How a behaviour began: the sentence from the first talk, beside one that has settled (``product.md`` §10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop.domain.behaviour_life import first_sentence
from desktop.domain.goals import Behaviour, BehaviourState
from desktop.domain.history import PastVersion


@dataclass(frozen=True, slots=True)
class Beginning:
    """The sentence a settled behaviour began with, and since when; ``changed`` when it says something else now."""

    text: str
    agreed_on: date | None
    changed: bool


def beginning_of(behaviour: Behaviour, past: Sequence[PastVersion]) -> Beginning | None:
    """None for a behaviour that has not settled; ``past`` are versions, oldest first."""
    if behaviour.state is not BehaviourState.SETTLED:
        return None
    first = first_sentence(behaviour, past)
    return Beginning(first, behaviour.agreed_on, changed=first != behaviour.text)
