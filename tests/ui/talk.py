"""Amir's talk with Karin on a bench in memory: two sections, a point carried over, a note of its own kind."""

from dataclasses import replace
from datetime import time, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.people import Person, Rhythm
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.services import naming
from desktop.ui.presenters.bench import Workbench
from tests.services.desk import NOW, stored
from tests.ui.held import bench

FULL = EnvironmentFailed(Failure.DISK_FULL)


def at_the_table() -> Workbench:
    """A bench with the talk planned for today at 14:00; it is 14:00."""
    made = bench()
    session = made.session
    naming.name_manager(session, "Karin Berg")
    stored(session, Person("amir", "Amir Haddad", aliases=("Ami",), rhythm=Rhythm(2, 2, time(14), 30)))
    stored(session, Person("lisa", "CANARY Lisa"))
    talk = Dialogue("talk", "monday", NOW.replace(hour=14), 30, "amir", title="Måndagssamtalet")
    before = replace(talk, id="before", planned_at=talk.planned_at - timedelta(14), state=DialogueState.ENDED)
    for record in (
        before,
        talk,
        Section("s0", "talk", 0, "Läget", 10, ("Hur har du det?",)),
        Section("s1", "talk", 1, "Framåt", 20, ("Vad nu?",), their_words="Lugnare vecka"),
        TalkingPoint("p0", "amir", "Rollen", RaisedBy.MANAGER, None, PointState.NEXT_TIME, "before", 1, 0),
        TalkingPoint("p1", "amir", "Semester", RaisedBy.PERSON, position=1),
    ):
        stored(session, record)
    session.clock.now = talk.planned_at  # type: ignore[attr-defined]
    return made


def full_disk(made: Workbench) -> None:
    """The next commit fails, as on a full disk."""
    made.session.vault.next_commit_fails = FULL  # type: ignore[attr-defined]
