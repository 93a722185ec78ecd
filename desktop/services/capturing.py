"""Fånga: an observation in fifteen seconds, and Att sortera for what was not sure.

What a text is about is understood the same way while it is typed, when it is saved and when it comes from the sealed
inbox, so that a chip never says one thing and the vault another.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from desktop.domain.capture import Named, behaviour_meant, people_named
from desktop.domain.days_past import DaySeen, day_seen
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import ALIVE, Behaviour
from desktop.domain.observations import Feedback, Observation, ObservationState, TheirView
from desktop.domain.people import Person
from desktop.domain.text import sentence
from desktop.services.changes import Changes
from desktop.services.feedback import tell_in
from desktop.services.ports import Reader, UnitOfWork
from desktop.services.removing import into_the_bin
from desktop.services.session import Session

_NOON = time(12)


@dataclass(frozen=True, slots=True)
class Understood:
    """What a text is about. ``people`` are surely named, ``perhaps`` may be meant by the ``words`` that were not sure;
    ``person`` is the one it belongs to, or None: then it goes to Att sortera."""

    people: tuple[Person, ...]
    perhaps: tuple[Person, ...]
    words: tuple[str, ...]
    person: Person | None
    behaviour: Behaviour | None
    seen: DaySeen


@dataclass(frozen=True, slots=True)
class Corrected:
    """What whoever types has put right on the chips: ids that are not meant, a person who is, a day that is not."""

    not_meant: frozenset[str] = frozenset()
    meant: str | None = None
    is_today: bool = False

    def without(self, id: str) -> "Corrected":
        """The same, and this person or behaviour is not meant."""
        return replace(self, not_meant=self.not_meant | {id}, meant=None if self.meant == id else self.meant)


NOTHING_CORRECTED = Corrected()


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was caught while nobody could be looked up. ``id`` is made from its file, so that it comes in once."""

    id: str
    text: str
    seen_at: datetime
    told: bool = False


@dataclass(frozen=True, slots=True)
class ToSort:
    """An observation that waits in Att sortera, and who may be meant, the likeliest first."""

    observation: Observation
    candidates: tuple[Person, ...]


def understand(session: Session, text: str, corrected: Corrected = NOTHING_CORRECTED) -> Understood:
    """What a text is about now, for the chips. Never raises for any text."""
    with session.vault.read() as reader:
        return _understood(reader, text, session.now(), corrected)


def capture(
    session: Session, text: str, *, told: bool = False, corrected: Corrected = NOTHING_CORRECTED
) -> Changes:
    """Keep what was seen or heard. Raises ``RuleBroken`` as ``sentence`` does."""
    text = sentence(text)
    now = session.now()
    with session.vault.work() as work:
        _keep(work, _observation(session, work, Sealed(session.new_id(), text, now, told), corrected))
        return work.commit()


def take_in(session: Session, sealed: Iterable[Sealed]) -> Changes:
    """Bring in what the inbox held, all or nothing; what came in before is left as it is."""
    with session.vault.work() as work:
        for item in sealed:
            if work.find(Observation, item.id) is None:
                seen_before_now = replace(item, seen_at=min(item.seen_at, session.now()))
                _keep(work, _observation(session, work, seen_before_now, NOTHING_CORRECTED))
        return work.commit()


def to_sort(session: Session) -> tuple[ToSort, ...]:
    """Att sortera: observations of nobody, latest first."""
    with session.vault.read() as reader:
        waiting = reader.observations_to_sort()
        people = reader.people() if waiting else ()
        return tuple(ToSort(item, _candidates(item.text, people)) for item in waiting)


def behaviours_for(session: Session, person_id: str) -> tuple[Behaviour, ...]:
    """The behaviours alive that an observation of this person may belong to."""
    with session.vault.read() as reader:
        return _alive(reader, person_id)


def assign(session: Session, observation_id: str, person_id: str, behaviour_id: str | None = None) -> Changes:
    """Say whose an observation is. Without a behaviour it gets the one that its words surely tell of.

    Raises ``RuleBroken(NOT_FOUND)``.
    """
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        person = work.get(Person, person_id)
        if behaviour_id is None:
            behaviour_id = behaviour_meant(observation.text, _alive(work, person.id))
        _keep(work, _linked(observation, person.id, behaviour_id))
        return work.commit()


def let_go(session: Session, observation_id: str) -> Changes:
    """Take away an observation that waits to be sorted, into the bin.

    Raises ``RuleBroken``: NOT_FOUND, or WRONG_STATE when it belongs to somebody by now.
    """
    with session.vault.work() as work:
        observation = work.get(Observation, observation_id)
        if observation.person_id is not None or observation.behaviour_id is not None:
            raise RuleBroken(Rule.WRONG_STATE)
        with into_the_bin(session, work, observation):
            _detach(work, observation.id)
            work.remove(Observation, observation.id)
        return work.commit()


def _keep(work: UnitOfWork, observation: Observation) -> None:
    """Store it; what was told when it was caught leaves its mark on the behaviour, as telling does."""
    work.put(observation)
    if observation.told_at is not None:
        tell_in(work, observation, observation.told_at)


def _observation(session: Session, reader: Reader, caught: Sealed, corrected: Corrected) -> Observation:
    understood = _understood(reader, caught.text, caught.seen_at, corrected)
    behaviour, person = understood.behaviour, understood.person
    bare = Observation(
        id=caught.id,
        seen_at=_moment(session, understood.seen, caught.seen_at),
        text=caught.text,
        state=ObservationState.TOLD if caught.told else ObservationState.CAPTURED,
        told_at=caught.seen_at if caught.told else None,
    )
    return _linked(bare, person.id, behaviour.id if behaviour else None) if person else bare


def _linked(observation: Observation, person_id: str, behaviour_id: str | None) -> Observation:
    told = observation.state is ObservationState.TOLD
    state = ObservationState.TOLD if told else ObservationState.LINKED
    return replace(observation, person_id=person_id, behaviour_id=behaviour_id, state=state)


def _moment(session: Session, seen: DaySeen, at: datetime) -> datetime:
    """An earlier day's observation stands at noon: the hour was not said."""
    return at if seen.day == at.date() else session.local(datetime.combine(seen.day, _NOON))


def _understood(reader: Reader, text: str, at: datetime, corrected: Corrected) -> Understood:
    people = [person for person in reader.people() if person.id not in corrected.not_meant]
    named = _corrected(people_named(text, people), corrected)
    by_id = {person.id: person for person in people}
    person = by_id.get(named.only or "")
    seen = DaySeen(at.date(), said=False) if corrected.is_today else day_seen(text, at)
    return Understood(
        people=tuple(by_id[id] for id in named.sure),
        perhaps=tuple(by_id[id] for id in named.perhaps),
        words=named.words,
        person=person,
        behaviour=_behaviour(reader, text, person, corrected.not_meant) if person else None,
        seen=seen,
    )


def _corrected(named: Named, corrected: Corrected) -> Named:
    """Somebody who was chosen is the one; who else is named is then only told of."""
    chosen = corrected.meant
    return Named(sure=(chosen,)) if chosen in (*named.sure, *named.perhaps) and chosen is not None else named


def _behaviour(reader: Reader, text: str, person: Person, not_meant: Collection[str]) -> Behaviour | None:
    alive = {item.id: item for item in _alive(reader, person.id) if item.id not in not_meant}
    return alive.get(behaviour_meant(text, alive.values()) or "")


def _alive(reader: Reader, person_id: str) -> tuple[Behaviour, ...]:
    return tuple(item for item in reader.behaviours_of(person_id) if item.state in ALIVE)


def _candidates(text: str, people: Sequence[Person]) -> tuple[Person, ...]:
    named = people_named(text, people)
    by_id = {person.id: person for person in people}
    return tuple(by_id[id] for id in (*named.sure, *named.perhaps))


def _detach(work: UnitOfWork, observation_id: str) -> None:
    """What points at the observation stands on its own, or beside the person."""
    for feedback in work.all(Feedback):
        if feedback.observation_id == observation_id:
            work.put(replace(feedback, observation_id=None))
    for view in work.all(TheirView):
        if view.about == observation_id:
            work.put(replace(view, about=view.person_id))
