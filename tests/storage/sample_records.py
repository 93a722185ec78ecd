"""One record of every kind with every field filled, and others drawn by lot, for tests of what keeps them."""

from collections.abc import Callable
from dataclasses import fields
from datetime import UTC, date, datetime, time, timedelta, timezone
from types import NoneType, UnionType
from typing import Any, get_args, get_type_hints

from hypothesis import strategies as st

from desktop.domain.dialogues import About, Dialogue, DialogueState, Place, Section
from desktop.domain.goals import (
    Behaviour,
    BehaviourState,
    Effect,
    EffectState,
    Gap,
    GapAnswer,
    GapState,
    Goal,
    GoalState,
    Mark,
    MarkKind,
    Pull,
)
from desktop.domain.history import PastVersion
from desktop.domain.living import LIVING_KINDS
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState, TheirView
from desktop.domain.people import Person, PersonState, Rhythm, Team, TeamState
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.quarters import Quarter, QuarterState, QuarterText
from desktop.domain.records import Record
from desktop.domain.removed import Gone, Link, Removed
from desktop.domain.sheets import Sheet, SheetQuestion
from desktop.domain.templates import LocalText, Template, TemplateSection, TemplateState
from desktop.domain.workshop import Workshop

HERE = timezone(timedelta(hours=1))
INDIA = timezone(timedelta(hours=5, minutes=30))
NINE = datetime(2026, 3, 10, 9, 0, tzinfo=HERE)
DAY = date(2026, 3, 10)
X = '{"x_colour":"grön"}'

SAMPLES: tuple[Record, ...] = (
    Team("team", "Leverans", TeamState.ARCHIVED, X),
    Person(
        "person", "Åsa Öberg", "Projektledare", "asa@example.se", "team", DAY, ("Å", "\u202eåsa"), PersonState.PAUSED,
        Rhythm(2, 3, time(9, 30), 45, X), "monday", X,
    ),
    Goal("goal", "Kundvärde först", "team", "De ringer oss", GoalState.ACTIVE, DAY, X),
    Gap("gap", "goal", "Beläggning", Pull.AGAINST, "Vi skyndar", GapAnswer.TALK, GapState.RAISED, X),
    Behaviour("behaviour", "När mötet bokas …", "goal", "person", "team", BehaviourState.PRACTISING, DAY, DAY, X),
    Workshop("workshop", "goal", 5, "När mötet …\nNär jag …", ("behaviour",), DAY, X),
    Dialogue(
        "dialogue", "monday", NINE, 45, "person", "team", "Måndag", "en", NINE.astimezone(INDIA), NINE.astimezone(UTC),
        DialogueState.TO_WRAP_UP, About.NUMBERS, X,
    ),
    Section("section", "dialogue", 2, "Läget", 10, ("Hur?", "<b>'); DROP"), "# å\0\u2028", "Ord", NINE, X),
    Place("dialogue", "section", 17),
    Sheet("sheet", "dialogue", NINE, (SheetQuestion("section", "Hur?", "Så"),), "Lön", NINE, X),
    Mark("mark", "behaviour", MarkKind.ON_THE_WAY, DAY, "Halvvägs", "person", "dialogue", X),
    TalkingPoint(
        "point", "person", "Lön", RaisedBy.PERSON, DAY, PointState.NEXT_TIME, "dialogue", carried=3, position=4, extra=X
    ),
    Agreement("agreement", "person", "Vi ringer", AgreementState.IN_FORCE, DAY, "dialogue", "behaviour", X),
    Action("action", "person", "Ring", Owner.MANAGER, DAY, ActionState.DONE, DAY, "dialogue", X),
    Observation("observation", NINE, "Hon frågade", "person", "behaviour", ObservationState.TOLD, NINE, X),
    Feedback("feedback", "person", "Mötet", "Du", "De", "Hur", "Ja", FeedbackState.ANSWERED, NINE, "observation", X),
    Effect("effect", "goal", DAY, "Köpte igen", EffectState.CONFIRMED, X),
    Quarter(
        "quarter", 2026, 1, "person", "team", 2, QuarterState.LOCKED, "en", ("marks",), (QuarterText("behaviour", "De ringer"),),
        ("effect",), "dialogue", NINE, "JVBERg==", X,
    ),
    PrivateNote("note", "person", NINE, "Tänk på", X),
    RecallMark("recall", "dialogue", "section", NINE, "Sedan", handled=True),
    TheirView("view", "person", "agreement", DAY, "Jag ser det så", X),
    Template(
        "template", LocalText("Måndag", "Monday", X), LocalText("När", "When", X),
        (TemplateSection(LocalText("Läget", "How", X), 10, (LocalText("Hur?", "How?", X),), X),),
        TemplateState.ARCHIVED, 7, X,
    ),
    PastVersion("past", "agreement", NINE, "Förr", "proposed", "dialogue"),
    Preference("manager_name", "Kim"),
    Removed(
        "entry", NINE.astimezone(INDIA),
        (
            Gone(Mark("lost", "behaviour", MarkKind.OBSTACLE, DAY, "Ingen tid", "person", "dialogue", X), 3),
            Gone(PrivateNote("lost", "person", NINE, "# å\0\u2028", X)),
        ),
        (Link(Agreement, "agreement", "behaviour_id", "behaviour", None), Link(Workshop, "workshop", "chosen", ("a",), ())),
        DAY, 3,
    ),
)  # fmt: skip
"""In an order in which each one's references come before it."""


def offsets() -> st.SearchStrategy[timezone]:
    """Fixed offsets to the second, as an archive may hold them."""
    return st.integers(-50_000, 50_000).map(lambda seconds: timezone(timedelta(seconds=seconds)))


def _unfolded(moment: Any) -> Any:
    """Without the mark for the second pass of a repeated hour: the offset says it already."""
    return moment.replace(fold=0)


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
_DRAWN: dict[Any, st.SearchStrategy[Any]] = {
    str: _TEXT,
    int: st.integers(0, 2**40),
    bool: st.booleans(),
    date: st.dates(),
    datetime: st.datetimes(timezones=offsets()).map(_unfolded),
    tuple[str, ...]: st.lists(_TEXT, max_size=3).map(tuple),
    Rhythm: st.builds(
        Rhythm, st.integers(1, 26), st.integers(1, 7), st.times().map(_unfolded), st.integers(1, 600), _TEXT
    ),
}
_LOCAL = st.builds(LocalText, _TEXT, _TEXT, _TEXT)
_DRAWN[LocalText] = _LOCAL
_DRAWN[tuple[TemplateSection, ...]] = st.lists(
    st.builds(TemplateSection, _LOCAL, st.integers(0, 90), st.lists(_LOCAL, max_size=2).map(tuple), _TEXT),
    max_size=2,
).map(tuple)
_DRAWN[tuple[QuarterText, ...]] = st.lists(st.builds(QuarterText, _TEXT, _TEXT), max_size=2).map(tuple)
_DRAWN[tuple[SheetQuestion, ...]] = st.lists(st.builds(SheetQuestion, _TEXT, _TEXT, _TEXT), max_size=2).map(
    tuple
)
_HELD = st.none() | _TEXT | st.lists(_TEXT, max_size=2).map(tuple)
_DRAWN[tuple[Link, ...]] = st.lists(
    st.builds(Link, st.sampled_from(LIVING_KINDS), _TEXT, st.sampled_from(["text", "state"]), _HELD, _HELD),
    max_size=2,
).map(tuple)


def drawn(
    kind: type[Record], given: Callable[[str], st.SearchStrategy[Any] | None]
) -> st.SearchStrategy[Any]:
    """Records of a kind; ``given`` says what ids and references are drawn from, by field name."""
    hints = get_type_hints(kind)
    chosen = {field.name: given(field.name) for field in fields(kind)}
    values = {name: _values(hints[name]) if choice is None else choice for name, choice in chosen.items()}
    return st.builds(kind, **values)


def _values(annotation: Any) -> st.SearchStrategy[Any]:
    if isinstance(annotation, UnionType):
        (inner,) = (part for part in get_args(annotation) if part is not NoneType)
        return st.none() | _values(inner)
    return _DRAWN[annotation] if annotation in _DRAWN else st.sampled_from(annotation)


_DRAWN[tuple[Gone, ...]] = st.deferred(
    lambda: st.lists(
        st.builds(
            Gone,
            st.sampled_from(LIVING_KINDS).flatmap(lambda kind: drawn(kind, lambda name: None)),
            st.none() | st.integers(1, 99),
        ),
        max_size=2,
    ).map(tuple)
)
