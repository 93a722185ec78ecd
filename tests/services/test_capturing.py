"""Fånga: what was seen goes to the right person, or waits to be sorted; nothing is guessed."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState
from desktop.domain.observations import Feedback, Observation, ObservationState, TheirView
from desktop.domain.people import Person, PersonState
from desktop.services import capturing
from desktop.services.capturing import Corrected, Sealed
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from tests.services.desk import CET, NOW, found, stored

SAID = "Amir ringde kunden före leveransen"


@pytest.fixture
def ring(session: Session, amir: Person) -> Behaviour:
    return stored(
        session,
        Behaviour(
            "ring",
            "När leveransen riskerar att bli sen ringer jag samma dag",
            person_id=amir.id,
            state=BehaviourState.PRACTISING,
        ),
    )


def caught(session: Session, text: str, **how: object) -> Observation:
    changes = capturing.capture(session, text, **how)  # type: ignore[arg-type]
    return found(session, Observation, changes.added(Observation))


def test_it_is_linked_to_the_one_who_is_named_and_to_what_was_agreed(
    session: Session, ring: Behaviour
) -> None:
    observation = caught(session, f"  {SAID}\n")
    assert observation == Observation(observation.id, NOW, SAID, "amir", "ring", ObservationState.LINKED)


def test_told_already(session: Session, amir: Person) -> None:
    observation = caught(session, SAID, told=True)
    assert (observation.state, observation.told_at) == (ObservationState.TOLD, NOW)
    assert (observation.person_id, observation.behaviour_id) == ("amir", None)


def test_what_is_not_sure_waits(session: Session, amir: Person) -> None:
    sten = stored(session, Person("sten", "Sten Ek"))
    observation = caught(session, "Sten ringde kunden")
    assert observation == Observation(observation.id, NOW, "Sten ringde kunden")
    told = caught(session, "Någon tog emot kunden", told=True)
    assert [(item.observation, item.candidates) for item in capturing.to_sort(session)] == sorted(
        [(observation, (sten,)), (told, ())], key=lambda pair: pair[0].id
    )


def test_an_empty_sorting_tray(session: Session, amir: Person) -> None:
    caught(session, SAID)
    assert capturing.to_sort(session) == ()


def test_an_earlier_day_stands_at_noon_where_the_program_runs(session: Session, amir: Person) -> None:
    assert caught(session, "Amir ringde i går").seen_at == datetime(2026, 3, 9, 12, tzinfo=CET)
    assert caught(session, "Amir ringde i dag").seen_at == NOW


def test_whoever_types_has_the_last_word(session: Session, ring: Behaviour) -> None:
    lisa = stored(session, Person("lisa", "Lisa Ek"))
    both = "Amir hjälpte Lisa i går"
    assert capturing.understand(session, both).person is None
    assert capturing.understand(session, both, Corrected(meant="lisa")).person == lisa
    assert caught(session, both, corrected=Corrected().without("amir")).person_id == "lisa"
    assert caught(session, both, corrected=Corrected(is_today=True)).seen_at == NOW
    assert caught(session, SAID, corrected=Corrected().without("ring")).behaviour_id is None
    assert caught(session, SAID, corrected=Corrected(meant="gone")).person_id == "amir"
    assert Corrected(meant="lisa").without("lisa") == Corrected(frozenset({"lisa"}))


def test_what_is_understood_is_what_is_saved(session: Session, ring: Behaviour, amir: Person) -> None:
    understood = capturing.understand(session, SAID)
    assert (understood.people, understood.person, understood.behaviour) == ((amir,), amir, ring)
    assert capturing.understand(session, "\x00" * 100).person is None


def test_somebody_who_has_left_is_not_named(session: Session, amir: Person) -> None:
    stored(session, replace(amir, state=PersonState.LEFT))
    assert caught(session, SAID).person_id is None


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", Rule.EMPTY_TEXT),
        ("  \n\t ", Rule.EMPTY_TEXT),
        ("a\x00b", Rule.TEXT_UNREADABLE),
        ("\ud800", Rule.TEXT_UNREADABLE),
        ("a" * 10_000_000, Rule.TEXT_TOO_LONG),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is(session: Session, text: str, rule: Rule) -> None:
    with pytest.raises(RuleBroken) as refused:
        capturing.capture(session, text)
    assert refused.value.rule is rule
    assert capturing.to_sort(session) == ()


def test_sorting_links_it_and_finds_what_was_agreed(session: Session, ring: Behaviour) -> None:
    waiting = caught(session, "ringde kunden före leveransen")
    capturing.assign(session, waiting.id, "amir")
    assert found(session, Observation, waiting.id) == replace(
        waiting, person_id="amir", behaviour_id="ring", state=ObservationState.LINKED
    )


def test_sorting_what_is_told_leaves_it_told(session: Session, ring: Behaviour) -> None:
    waiting = caught(session, "kom i tid", told=True)
    capturing.assign(session, waiting.id, "amir", "ring")
    assert found(session, Observation, waiting.id) == replace(waiting, person_id="amir", behaviour_id="ring")
    with session.vault.read() as reader:
        assert [mark.text for mark in reader.marks_of(["ring"])] == ["kom i tid"]


def test_sorting_to_nobody(session: Session) -> None:
    waiting = caught(session, "kom i tid")
    for observation, person in ((waiting.id, "gone"), ("gone", "amir")):
        with pytest.raises(RuleBroken):
            capturing.assign(session, observation, person)


def test_letting_go_can_be_taken_back(session: Session, amir: Person) -> None:
    waiting = caught(session, "kom i tid")
    feedback = stored(session, Feedback("f", "amir", observation_id=waiting.id))
    other = stored(session, Feedback("g", "amir"))
    view = stored(session, TheirView("v", "amir", waiting.id, NOW.date(), "…"))
    aside = stored(session, TheirView("w", "amir", "amir", NOW.date(), "…"))
    history = UndoHistory()
    history.remember("observation_let_go", capturing.let_go(session, waiting.id))
    assert capturing.to_sort(session) == ()
    assert found(session, Feedback, "f") == replace(feedback, observation_id=None)
    assert found(session, TheirView, "v") == replace(view, about="amir")
    assert (found(session, Feedback, "g"), found(session, TheirView, "w")) == (other, aside)
    history.undo(session)
    assert [item.observation for item in capturing.to_sort(session)] == [waiting]
    assert (found(session, Feedback, "f"), found(session, TheirView, "v")) == (feedback, view)


def test_what_belongs_to_somebody_is_not_let_go_here(session: Session, ring: Behaviour) -> None:
    for number, owned in enumerate((("amir", None), (None, "ring"))):
        stored(session, Observation(f"o{number}", NOW, "…", *owned))
        with pytest.raises(RuleBroken) as refused:
            capturing.let_go(session, f"o{number}")
        assert refused.value.rule is Rule.WRONG_STATE


def test_behaviours_to_choose_among_are_those_alive(session: Session, ring: Behaviour) -> None:
    stored(session, replace(ring, id="resting", state=BehaviourState.RESTING))
    assert capturing.behaviours_for(session, "amir") == (ring,)


def test_the_inbox_comes_in_once_and_tells_of_its_own_moment(session: Session, ring: Behaviour) -> None:
    then = NOW - timedelta(days=3, hours=1)
    sealed = [
        Sealed("a", SAID, then),
        Sealed("b", "Amir ringde i går", then, told=True),
    ]
    assert capturing.take_in(session, sealed)
    assert found(session, Observation, "a") == Observation(
        "a", then, SAID, "amir", "ring", ObservationState.LINKED
    )
    told = found(session, Observation, "b")
    assert (told.seen_at, told.told_at) == (
        datetime.combine(then.date() - timedelta(1), time(12), CET),
        then,
    )
    capturing.take_in(session, [Sealed("c", "från i morgon", NOW + timedelta(days=1))])
    assert found(session, Observation, "c").seen_at == NOW
    capturing.assign(session, "a", "amir")
    assert not capturing.take_in(session, sealed)
