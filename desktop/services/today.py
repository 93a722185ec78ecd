"""What the page I dag shows: the week's behaviour, today's talks, my promises, and what has not been told yet."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, Mark
from desktop.domain.observations import Observation
from desktop.domain.people import Person, PersonState, Team
from desktop.domain.preferences import Preference
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action
from desktop.services.balance import Balance, balance
from desktop.services.capturing import ToSort, to_sort
from desktop.services.changes import Changes
from desktop.services.effects_asked import EffectToAsk, effects_to_ask
from desktop.services.noticing import noticed, to_choose_from
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
class Untold:
    """An observation that its person has not been told yet."""

    observation: Observation
    person: Person


@dataclass(frozen=True, slots=True)
class Whose:
    """A behaviour and the name of the person or the team it belongs to, empty for nobody's."""

    behaviour: Behaviour
    name: str


@dataclass(frozen=True, slots=True)
class MarkRead:
    """A mark of last week with its behaviour; ``person`` is None for a team's."""

    mark: Mark
    behaviour: Behaviour
    person: Person | None


@dataclass(frozen=True, slots=True)
class Noticing:
    """The week's one behaviour (None while none is chosen) and those that could be chosen.

    ``last_week`` is there on Mondays only: the marks to read before choosing, oldest first.
    """

    chosen: Whose | None
    choices: tuple[Whose, ...]
    last_week: tuple[MarkRead, ...]


@dataclass(frozen=True, slots=True)
class Today:
    """``talks`` of the day, earliest first; ``unfinished`` earlier or begun ones to wrap up; ``missed`` ones planned
    before today that never began; ``somebody`` is whom one could talk to when nothing is booked, by name.

    ``untold`` and ``to_sort`` (nobody's yet) are latest first; ``before_the_weekend`` is Friday's one untold thing.
    ``effects`` are the goals to ask about, ``balance`` what the latest talks were mostly about.
    ``here`` is everybody an observation may be of; ``folded`` the groups that the manager has folded.
    """

    now: datetime
    talks: tuple[Talk, ...]
    unfinished: tuple[Talk, ...]
    missed: tuple[Talk, ...]
    promises: tuple[Promise, ...]
    recalls: tuple[Recall, ...]
    somebody: tuple[Person, ...]
    noticing: Noticing
    untold: tuple[Untold, ...]
    to_sort: tuple[ToSort, ...]
    before_the_weekend: Untold | None
    effects: tuple[EffectToAsk, ...]
    balance: Balance | None
    here: tuple[Person, ...]
    folded: frozenset[str]

    @property
    def day(self) -> date:
        """The day it is about."""
        return self.now.date()


LOOK_BACK = timedelta(days=60)
"""How far back a planned talk that never began is brought up."""
FRESH = timedelta(days=14)
"""How old an untold observation may be for Friday's whisper."""
MONDAY, FRIDAY = 1, 5
FOLDED = "today.folded"


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
        untold = tuple(_untold(reader.untold_observations(), people))
        return Today(
            now=now,
            talks=talks,
            unfinished=tuple(_talk(item, people) for item in reader.dialogues_to_wrap_up()),
            missed=tuple(_talk(item, people) for item in earlier if _never_began(item)),
            promises=_promises(reader, people, now.date()),
            recalls=_recalls(reader, people),
            somebody=() if talks else active,
            noticing=_noticing(reader, people, now.date()),
            untold=untold,
            to_sort=to_sort(session),
            before_the_weekend=before_the_weekend(untold, now),
            effects=effects_to_ask(reader, now.date()),
            balance=balance(session),
            here=tuple(person for person in people.values() if person.state is not PersonState.LEFT),
            folded=_folded(reader),
        )


def fold(session: Session, group: str, *, folded: bool) -> Changes:
    """Remember that a group of the page is folded, or that it is not."""
    with session.vault.work() as work:
        groups = _folded(work) - {group} | ({group} if folded else set())
        work.put(Preference(FOLDED, " ".join(sorted(groups))))
        return work.commit()


def before_the_weekend(untold: Sequence[Untold], now: datetime) -> Untold | None:
    """What could still be said before the weekend, all Friday: the latest fresh one of an agreed behaviour, else the
    latest fresh one."""
    if now.isoweekday() != FRIDAY:
        return None
    fresh = [item for item in untold if now - item.observation.seen_at <= FRESH]
    ours = [item for item in fresh if item.observation.behaviour_id is not None]
    return next(iter(ours or fresh), None)


def _folded(reader: Reader) -> frozenset[str]:
    kept = reader.find(Preference, FOLDED)
    return frozenset(kept.value.split()) if kept is not None else frozenset()


def _never_began(dialogue: Dialogue) -> bool:
    return dialogue.state in (DialogueState.PLANNED, DialogueState.PREPARED)


def _talk(dialogue: Dialogue, people: Mapping[str, Person]) -> Talk:
    return Talk(dialogue, people.get(dialogue.person_id or ""))


def _promises(reader: Reader, people: Mapping[str, Person], day: date) -> tuple[Promise, ...]:
    return tuple(
        Promise(item, people[item.person_id], item.due_on is not None and item.due_on < day)
        for item in reader.open_actions_of_manager()
    )


def _recalls(reader: Reader, people: Mapping[str, Person]) -> tuple[Recall, ...]:
    return tuple(
        Recall(mark, _talk(reader.get(Dialogue, mark.dialogue_id), people)) for mark in reader.recall_marks()
    )


def _untold(observations: Iterable[Observation], people: Mapping[str, Person]) -> Iterable[Untold]:
    """Those of people who are still here: nobody else can be told."""
    for item in observations:
        person = people.get(item.person_id or "")
        if person is not None and person.state is not PersonState.LEFT:
            yield Untold(item, person)


def _noticing(reader: Reader, people: Mapping[str, Person], day: date) -> Noticing:
    teams = {team.id: team.name for team in reader.all(Team)}

    def whose(behaviour: Behaviour) -> Whose:
        person = people.get(behaviour.person_id or "")
        return Whose(behaviour, person.name if person else teams.get(behaviour.team_id or "", ""))

    chosen = noticed(reader, day)
    return Noticing(
        chosen=whose(chosen) if chosen is not None else None,
        choices=tuple(whose(item) for item in to_choose_from(reader)),
        last_week=_last_week(reader, people, day) if day.isoweekday() == MONDAY else (),
    )


def _last_week(reader: Reader, people: Mapping[str, Person], monday: date) -> tuple[MarkRead, ...]:
    behaviours = {item.id: item for item in reader.all(Behaviour)}
    return tuple(
        MarkRead(mark, behaviours[mark.behaviour_id], people.get(mark.person_id or ""))
        for mark in reader.marks_between(monday - timedelta(days=7), monday)
    )
