"""What a phrase about time says, before anyone has looked at a calendar."""

from dataclasses import dataclass, field
from enum import Enum, IntEnum, StrEnum

from desktop.domain.red_days import RedDay


class Clarity(IntEnum):
    """How sure one may be that a phrase is a date when it stands in a sentence."""

    ALONE = 0
    """Only when it is the whole text (12.3, lunch, may)."""
    LED = 1
    """At either end, after a word such as "på" or "by"."""
    AT_AN_END = 2
    """At either end of a sentence (fre, 12/3)."""
    ANYWHERE = 3
    """Wherever it stands (på fredag, 12 mars, i morgon)."""


class Unit(Enum):
    """A length of time."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


class Edge(Enum):
    """A part of a week, month, quarter or year."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Nearness(Enum):
    """Which of all Fridays."""

    COMING = "coming"
    """The first from today on."""
    AFTER_TODAY = "after_today"
    """The first after today (kommande)."""
    NEXT_WEEK = "next_week"
    """The one in the week after this one (nästa)."""


class HalfDay(StrEnum):
    """Before or after noon, for a time on the twelve-hour clock."""

    MORNING = "am"
    AFTERNOON = "pm"


@dataclass(frozen=True, slots=True)
class Ahead:
    """A number of units from now (i morgon: one day; om en kvart: 15 minutes)."""

    amount: int
    unit: Unit = Unit.DAY
    half: HalfDay | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """An ISO weekday, 1–7."""

    number: int
    nearness: Nearness = Nearness.COMING


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day of a month, perhaps of a year; a weekday that is named with it must agree."""

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Week:
    """An ISO week by its number, perhaps of a year, or (number None) so many weeks ahead of this one."""

    number: int | None = None
    year: int | None = None
    ahead: int = 0
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A month, quarter or year: by the number of the month, or so many ahead; the whole of it or an edge."""

    unit: Unit
    ahead: int = 0
    month: int | None = None
    year: int | None = None
    edge: Edge | None = None


@dataclass(frozen=True, slots=True)
class NthWeekday:
    """The first, second … (nth 1–5) or last (nth 0) such weekday of a month."""

    weekday: int
    nth: int
    month: Period


@dataclass(frozen=True, slots=True)
class WeekEdge:
    """The start, middle or end of a week."""

    week: Week
    edge: Edge


@dataclass(frozen=True, slots=True)
class Weekend:
    """Saturday and Sunday of this week, or so many weeks ahead."""

    ahead: int = 0


@dataclass(frozen=True, slots=True)
class Feast:
    """A red day by its name."""

    name: RedDay


@dataclass(frozen=True, slots=True)
class WeekdayAndNumber:
    """A weekday and a number ("fre 13", "tis 14"): a date if that date is such a weekday, else an hour."""

    weekday: Weekday
    number: int


SingleDay = Ahead | Weekday | Calendar | Feast | NthWeekday
SeenOnCalendar = SingleDay | Week | Period | WeekEdge | Weekend
Day = SeenOnCalendar | WeekdayAndNumber


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day. ``settled`` means that the hour is one of 24; otherwise it is one of twelve."""

    hour: int
    minute: int = 0
    settled: bool = True
    until: "Clock | None" = None


@dataclass(frozen=True, slots=True)
class Said:
    """A day or a clock time together with how clear it is in a sentence."""

    what: Day
    clarity: Clarity = Clarity.ANYWHERE


@dataclass(frozen=True, slots=True)
class Phrase:
    """A whole phrase: a day, a time of day, or both."""

    day: Day | None
    clock: Clock | None
    clarity: Clarity = field(default=Clarity.ANYWHERE)
