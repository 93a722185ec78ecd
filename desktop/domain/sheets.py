"""The preparation sheet that the other person fills in (``product.md`` §6b), known by a random id."""

import re
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


@dataclass(frozen=True, slots=True)
class SheetAnswers:
    """What a returned sheet says: the answers by question (counted from 0), and what the person wants to talk about."""

    sheet_id: str
    answers: dict[int, str]
    points: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written on it."""
        return not self.points.strip() and not any(text.strip() for text in self.answers.values())


_POINTS = "p"
_FIELD = re.compile(
    r"vardag_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_(p|q([1-9][0-9]{0,2}))"
)


def field_name(sheet_id: str, question: int | None) -> str:
    """The name of a sheet's form field: for a question (counted from 0), or for the points (None)."""
    part = _POINTS if question is None else f"q{question + 1}"
    return f"vardag_{sheet_id.replace('-', '')}_{part}"


def read_field_name(name: str) -> tuple[str, int | None] | None:
    """The sheet's id and the question that a field's name means; None for a field that is none of ours."""
    found = _FIELD.fullmatch(name)
    if found is None:
        return None
    return "-".join(found.group(1, 2, 3, 4, 5)), int(found[7]) - 1 if found[7] else None
