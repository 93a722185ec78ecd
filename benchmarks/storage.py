"""What the vault costs beside SQLCipher itself: each pair runs in turns, in one process, on the same disk.

``./run bench`` prints the ratios; milliseconds move from machine to machine. Limits and goals:
``GOALS``. The deterministic companions are ``tests/storage/test_queries.py``.
"""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, thread_time
from typing import TYPE_CHECKING, Any, Final

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.promises import Action, Agreement, Owner
from desktop.domain.records import Record
from desktop.services.session import Session
from desktop.services.timeline import person_page
from desktop.storage.engine import connect, connect_new
from desktop.storage.keys import DataKey
from desktop.storage.upgrade import upgrade
from desktop.storage.vault import CHECKPOINT_PAGES, OpenVault

if TYPE_CHECKING:
    from sqlite3 import Connection

GOALS: Final = {"autosave": 2.5, "person_page": 3.0}
"""The vault's time over plain SQLCipher's, the median of all turns."""

KEY: Final = DataKey(bytes(range(32)))
NOW: Final = datetime(2026, 3, 10, 9, tzinfo=UTC)
PEOPLE: Final = 40
WORDS: Final = 250
_VOCABULARY: Final = tuple(
    "vi ringer kunden innan offerten går och frågar hur det gick i måndags på mötet med hen".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Pair:
    """One measured thing beside its limit, in milliseconds."""

    name: str
    ours: tuple[float, ...]
    limit: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """Ours over the limit, the median of all turns: what else the computer does meets both of a turn."""
        return median(ours / limit for ours, limit in zip(self.ours, self.limit, strict=True))

    @property
    def reached(self) -> bool:
        """Whether the goal is met."""
        return self.ratio <= GOALS[self.name]

    def summary(self) -> dict[str, float | bool | str]:
        """For the table and the JSON file."""
        return {
            "name": self.name,
            "ours_ms": round(median(self.ours), 3),
            "limit_ms": round(median(self.limit), 3),
            "p99_ms": round(quantiles(self.ours, n=100)[98], 3),
            "ratio": round(self.ratio, 2),
            "goal": GOALS[self.name],
            "reached": self.reached,
        }


def measure(*, dialogues: int = 10_000, turns: int = 400) -> list[Pair]:
    """Fills a vault and measures every pair in it; about half a minute with 10,000 dialogues."""
    with tempfile.TemporaryDirectory(prefix="vardag-bench-") as name:
        vault = filled(Path(name), dialogues)
        plain = connect(vault.path, KEY)
        plain.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
        try:
            return [_autosave(vault, plain, turns), _person_page(vault, plain, turns)]
        finally:
            plain.close()
            vault.close()


def filled(folder: Path, dialogues: int) -> OpenVault:
    """A vault with dialogues of 250 words, four sections each, shared among 40 people."""
    path = folder / "vault.db"
    path.touch()
    new = connect_new(path, KEY)
    upgrade(new)
    new.close()
    vault = OpenVault(path, KEY)
    lots = Random(7)
    with vault.work() as work:
        for record in _people(lots):
            work.put(record)
        for number in range(dialogues):
            for part in _dialogue(number, lots):
                work.put(part)
        work.commit()
    return vault


def _people(lots: Random) -> list[Record]:
    day = NOW.date()
    records: list[Record] = [Team("t", "Leverans"), Goal("g", _words(lots, 12), "t")]
    for n in range(PEOPLE):
        person = f"p{n}"
        records.append(Person(person, _words(lots, 2), team_id="t"))
        records.append(Behaviour(f"b{n}", _words(lots, 12), "g", person, state=BehaviourState.PRACTISING))
        records += [Agreement(f"{person}-{i}", person, _words(lots, 10), since=day) for i in range(5)]
        records += [
            Mark(f"{person}-{i}", f"b{n}", MarkKind.DONE, _day(i), _words(lots, 10)) for i in range(20)
        ]
        records += [
            Action(f"{person}-{i}", person, _words(lots, 8), Owner.MANAGER, _day(i)) for i in range(10)
        ]
        records += [TalkingPoint(f"{person}-{i}", person, _words(lots, 8), position=i) for i in range(8)]
        records += [Observation(f"{person}-{i}", NOW, _words(lots, 15), person) for i in range(20)]
        records += [
            Feedback(f"{person}-{i}", person, _words(lots, 9), state=FeedbackState.GIVEN, given_at=NOW)
            for i in range(5)
        ]
    return records


def _dialogue(number: int, lots: Random) -> list[Record]:
    id = f"d{number}"
    at = NOW - timedelta(hours=number)
    talk = Dialogue(id, "monday", at, 45, f"p{number % PEOPLE}", title="Måndag", state=DialogueState.ENDED)
    parts = [
        Section(f"{id}-{i}", id, i, "Läget", 10, (_words(lots, 8),), _words(lots, WORDS // 4))
        for i in range(4)
    ]
    return [talk, *parts]


def _autosave(vault: OpenVault, plain: "Connection", turns: int) -> Pair:
    """One keystroke's pause: a section's note of 250 words is stored, durably."""
    lots = Random(11)
    notes = [_words(lots, WORDS) for _ in range(turns)]
    upcoming = iter(notes + notes)

    def ours() -> None:
        with vault.work() as work:
            work.put(replace(work.get(Section, "d5-1"), note=next(upcoming)))
            work.commit()

    def limit() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("UPDATE section SET note = ? WHERE id = ?", (next(upcoming), "d5-2"))
        plain.execute("COMMIT")

    return _in_turns("autosave", ours, limit, turns)


def _person_page(vault: OpenVault, plain: "Connection", turns: int) -> Pair:
    """Everything on a person's page, beside the same statements run by the driver alone.

    By the thread's own time: nothing is waited for, and other programs on the computer take no part in it.
    """
    session = Session(vault, lambda: NOW)
    statements = _statements_of(vault, lambda: person_page(session, "p3"))

    def ours() -> None:
        person_page(session, "p3")

    def limit() -> None:
        plain.execute("BEGIN")
        for statement, values in statements:
            plain.execute(statement, values).fetchall()
        plain.execute("COMMIT")

    return _in_turns("person_page", ours, limit, turns, clock=thread_time)


def _statements_of(vault: OpenVault, ask: Callable[[], object]) -> list[tuple[str, Any]]:
    from sqlalchemy import event

    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        seen.append((statement, values))

    event.listen(vault._engine, "before_cursor_execute", note)
    ask()
    event.remove(vault._engine, "before_cursor_execute", note)
    return [(statement, values) for statement, values in seen if statement.startswith("SELECT")]


def _in_turns(
    name: str,
    ours: Callable[[], None],
    limit: Callable[[], None],
    turns: int,
    clock: Callable[[], float] = perf_counter,
) -> Pair:
    took: dict[str, list[float]] = {"ours": [], "limit": []}
    for turn in range(turns):
        pair = [("ours", ours), ("limit", limit)]
        for which, step in pair if turn % 2 else reversed(pair):
            start = clock()
            step()
            took[which].append((clock() - start) * 1000)
    warm = turns // 10
    return Pair(name, tuple(took["ours"][warm:]), tuple(took["limit"][warm:]))


def _words(lots: Random, count: int) -> str:
    return " ".join(lots.choices(_VOCABULARY, k=count))


def _day(number: int) -> date:
    return (NOW - timedelta(days=number)).date()


if __name__ == "__main__":
    for pair in measure():
        print(pair.summary())
