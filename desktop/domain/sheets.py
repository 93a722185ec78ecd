"""The preparation sheet that the other person fills in (``product.md`` §6b), known by a random id."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SheetQuestion:
    """A question as it stood on the sheet, the section it came from, and what was answered (as typed)."""

    section_id: str
    text: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet made for a dialogue. ``points`` is what the person wants to talk about, as typed; ``read_at`` is when the
    answers came back, None until then."""

    id: str
    dialogue_id: str
    made_at: datetime
    questions: tuple[SheetQuestion, ...] = ()
    points: str = ""
    read_at: datetime | None = None
    extra: str = ""
