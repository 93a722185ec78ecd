"""What a date field shows of the words that somebody typed."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Reading:
    """``value`` is what the words mean, ``words`` how the screen writes it, ``note`` what stands beside (a holiday)."""

    value: date | datetime
    words: str
    note: str = ""
