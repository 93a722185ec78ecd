"""Vaults of the size that is measured: 40 people with what belongs to them, and dialogues of 250 words."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation
from desktop.domain.people import Person, Team
from desktop.domain.points import TalkingPoint
from desktop.domain.promises import Action, Agreement, Owner
from desktop.domain.records import Record
from desktop.storage.keys import DataKey
from desktop.storage.opening import create_vault
from desktop.storage.slots import FLOOR
from desktop.storage.vault import OpenVault

KEY: Final = DataKey(bytes(range(32)))
NOW: Final = datetime(2026, 3, 10, 9, tzinfo=UTC)
PEOPLE: Final = 40
WORDS: Final = 250
_VOCABULARY: Final = tuple(
    "vi ringer kunden innan offerten går och frågar hur det gick i måndags på mötet med hen".split()  # noqa: SIM905
)


def filled(folder: Path, dialogues: int) -> OpenVault:
    """An open vault in ``folder``, not locked: its key is ``KEY``. Ten thousand dialogues take twenty seconds."""
    vault = create_vault(folder, KEY, passphrase=None, cost=FLOOR)
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
    records: list[Record] = [Team("t", "Leverans"), Goal("g", words(lots, 12), "t")]
    for n in range(PEOPLE):
        person = f"p{n}"
        records.append(Person(person, words(lots, 2), team_id="t"))
        records.append(Behaviour(f"b{n}", words(lots, 12), "g", person, state=BehaviourState.PRACTISING))
        records += [Agreement(f"{person}-{i}", person, words(lots, 10), since=day) for i in range(5)]
        records += [
            Mark(f"{person}-{i}", f"b{n}", MarkKind.DONE, _day(i), words(lots, 10)) for i in range(20)
        ]
        records += [
            Action(f"{person}-{i}", person, words(lots, 8), Owner.MANAGER, _day(i)) for i in range(10)
        ]
        records += [TalkingPoint(f"{person}-{i}", person, words(lots, 8), position=i) for i in range(8)]
        records += [Observation(f"{person}-{i}", NOW, words(lots, 15), person) for i in range(20)]
        records += [
            Feedback(f"{person}-{i}", person, words(lots, 9), state=FeedbackState.GIVEN, given_at=NOW)
            for i in range(5)
        ]
    return records


def _dialogue(number: int, lots: Random) -> list[Record]:
    id = f"d{number}"
    at = NOW - timedelta(hours=number)
    talk = Dialogue(id, "monday", at, 45, f"p{number % PEOPLE}", title="Måndag", state=DialogueState.ENDED)
    parts = [
        Section(f"{id}-{i}", id, i, "Läget", 10, (words(lots, 8),), words(lots, WORDS // 4)) for i in range(4)
    ]
    return [talk, *parts]


def words(lots: Random, count: int) -> str:
    return " ".join(lots.choices(_VOCABULARY, k=count))


def _day(number: int) -> date:
    return (NOW - timedelta(days=number)).date()
