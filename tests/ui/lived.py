"""A goal that has lived for half a year: behaviours in every state, marks, gaps and stories, and what was left alone."""

from datetime import date, datetime

from desktop.domain.behaviour_life import without_person
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
from desktop.domain.people import Person, Team
from desktop.ui.presenters.bench import Workbench
from tests.services.desk import CET, stored
from tests.ui.held import bench

CALLS = "När leveransen riskerar att bli sen ringer jag kunden samma dag"
ASKS = "Innan kundmötet frågar vi projektledaren vad kunden oroar sig för"
RECORDS = (
    Team("team", "Projekt"),
    Person("amir", "Amir Haddad", team_id="team"),
    Person("lisa", "Lisa Ek", team_id="team"),
    Person("oksana", "Оксана Шевченко", "kundsupport"),
    Goal(
        "goal", "Kundvärde", "team", "Kunden ringer oss först", GoalState.ACTIVE, created_on=date(2025, 9, 15)
    ),
    Goal("words", "Vi lär av varandra " * 150),
    Goal("past", "Förr", state=GoalState.CLOSED),
    Behaviour("calls", CALLS, "goal", "amir", None, BehaviourState.PRACTISING, date(2025, 11, 3)),
    Behaviour("asks", ASKS, "goal", None, "team", BehaviourState.SETTLED, date(2025, 9, 26)),
    Behaviour("begins", "Vi börjar med kundens läge", "goal", None, "team", BehaviourState.AGREED),
    Behaviour("draft", "Ring mer", "goal"),
    Behaviour("signs", "☎️🤝", "goal", "lisa", None, BehaviourState.RESTING),
    Behaviour("old", "Förr gjorde jag", "past", "amir", None, BehaviourState.RESTING),
    Behaviour("loose", "Jag hälsar på alla", None, "lisa", None, BehaviourState.SETTLED, date(2026, 3, 2)),
    PastVersion(
        "p", "asks", datetime(2025, 11, 1, tzinfo=CET), "Innan mötet frågar vi varandra", "practising"
    ),
    Mark("done", "calls", MarkKind.DONE, date(2026, 2, 24), "Ringde Bruksvik", "amir"),
    Mark("stuck", "calls", MarkKind.OBSTACLE, date(2026, 2, 26), "Montören var dubbelbokad", "amir"),
    Mark("far", "calls", MarkKind.ON_THE_WAY, date(2025, 6, 2), "Ringde dagen efter", "amir"),
    Mark("effect", "asks", MarkKind.EFFECT, date(2026, 3, 5), "De ringde tillbaka", "lisa"),
    Mark("ring", "asks", MarkKind.TALKED_ABOUT, date(2026, 3, 3)),
    without_person(Mark("gone", "asks", MarkKind.DONE, date(2026, 1, 14), "Frågade två dagar före", "lisa")),
    *(Mark(f"m{n}", "begins", MarkKind.DONE, date(2026, 1, 26), f"Gång {n}") for n in range(7)),
    Gap("gap", "goal", "Debiteringsgrad", Pull.AGAINST, "korta kundsamtal", GapAnswer.RAISE, GapState.RAISED),
    Gap("dealt", "goal", "Ordervärde", Pull.ALONG, "", GapAnswer.TALK, GapState.HANDLED),
    Gap("unknown", "words", "Ärenden"),
    Effect(
        "told", "goal", date(2025, 12, 16), "Driftchefen planerar efter våra samtal", EffectState.CONFIRMED
    ),
    Effect("noted", "goal", date(2026, 2, 18), "De vill göra en pilot"),
)


def lived() -> Workbench:
    """A bench with all of it; it is 10 March 2026."""
    made = bench()
    for record in RECORDS:
        stored(made.session, record)
    return made
