"""The manager's private book: nothing here may reach the meeting window or paper."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class PrivateNote:
    """A private note on a person (Markdown)."""

    id: str
    person_id: str
    written_at: datetime
    text: str
    extra: str = ""


@dataclass(frozen=True, slots=True)
class RecallMark:
    """A silent "come back to this" stamped in a meeting (Ctrl+J), expanded only afterwards, alone.

    ``text`` is empty in the meeting; ``section_id`` says where it was stamped.
    """

    id: str
    dialogue_id: str
    section_id: str
    stamped_at: datetime
    text: str = ""
    handled: bool = False
