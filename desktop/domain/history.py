"""What a text or a state was before it changed: kept, so that a changed agreement can be read as it was."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PastVersion:
    """The text and state that ``record_id`` (an agreement or a behaviour) had until ``until``.

    ``dialogue_id`` is the dialogue in which it was changed, where it was changed in one.
    """

    id: str
    record_id: str
    until: datetime
    text: str
    state: str
    dialogue_id: str | None = None
