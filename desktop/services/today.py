"""What the page I dag shows: today's talks, what waits to be wrapped up, my promises."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.people import Person, PersonState
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action
from desktop.services.ports import Reader
from desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Talk:
    """A dialogue and whom it is with (None for a team's)."""

    dialogue: Dialogue
    person: Person | None


@dataclass(frozen=True, slots=True)
class Promise:
    """An open action of the manager's; ``overdue`` when its day has passed, said by the date, never in red."""

    action: Action
    person: Person
    overdue: bool


@dataclass(frozen=True, slots=True)
class Recall:
    """A silent mark from a meeting, and whom the meeting was with."""

    mark: RecallMark
    talk: Talk


@dataclass(frozen=True, slots=True)
class Today:
    """``talks`` of the day, earliest first; ``unfinished`` earlier or begun ones to wrap up; ``missed`` ones planned
    before today that never began; ``somebody`` is whom one could talk to when nothing is booked, by name."""

    now: datetime
    talks: tuple[Talk, ...]
    unfinished: tuple[Talk, ...]
    missed: tuple[Talk, ...]
    promises: tuple[Promise, ...]
    recalls: tuple[Recall, ...]
    somebody: tuple[Person, ...]

    @property
    def day(self) -> date:
        """The day it is about."""
        return self.now.date()


LOOK_BACK = timedelta(days=60)
"""How far back a planned talk that never began is brought up."""


def today(session: Session) -> Today:
    """One snapshot of the day."""
    now = session.now()
    start = datetime.combine(now.date(), time(), now.tzinfo)
    end = start + timedelta(days=1)
    with session.vault.read() as reader:
        people = {person.id: person for person in reader.people(include_left=True)}
        coming = [_talk(item, people) for item in reader.dialogues_between(start, end)]
        talks = tuple(item for item in coming if item.dialogue.state is not DialogueState.CANCELLED)
        earlier = reader.dialogues_between(start - LOOK_BACK, start)
        active = tuple(person for person in people.values() if person.state is PersonState.ACTIVE)
        return Today(
            now=now,
            talks=talks,
            unfinished=tuple(_talk(item, people) for item in reader.dialogues_to_wrap_up()),
            missed=tuple(_talk(item, people) for item in earlier if _never_began(item)),
            promises=_promises(reader, people, now.date()),
            recalls=_recalls(reader, people),
            somebody=() if talks else active,
        )


def _never_began(dialogue: Dialogue) -> bool:
    return dialogue.state in (DialogueState.PLANNED, DialogueState.PREPARED)


def _talk(dialogue: Dialogue, people: dict[str, Person]) -> Talk:
    return Talk(dialogue, people.get(dialogue.person_id or ""))


def _promises(reader: Reader, people: dict[str, Person], day: date) -> tuple[Promise, ...]:
    return tuple(
        Promise(item, people[item.person_id], item.due_on is not None and item.due_on < day)
        for item in reader.open_actions_of_manager()
    )


def _recalls(reader: Reader, people: dict[str, Person]) -> tuple[Recall, ...]:
    return tuple(
        Recall(mark, _talk(reader.get(Dialogue, mark.dialogue_id), people)) for mark in reader.recall_marks()
    )
