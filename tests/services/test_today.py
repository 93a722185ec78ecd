"""The day: its talks, what is left over from others, my promises, and what to come back to."""

import dataclasses
from datetime import date, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person, PersonState, Team
from desktop.domain.preferences import Preference
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action, Owner
from desktop.services.noticing import choose_notice
from desktop.services.session import Session
from desktop.services.today import fold, today
from tests.services.desk import NOW, Clock, stored


def test_talks_of_the_day_and_nobody_to_think_of(session: Session, talk: Dialogue) -> None:
    stored(session, Dialogue("tomorrow", "monday", NOW + timedelta(days=1), 30, "amir"))
    stored(session, Dialogue("off", "monday", NOW, 30, "amir", state=DialogueState.CANCELLED))

    day = today(session)

    assert [item.dialogue.id for item in day.talks] == ["talk"]
    assert day.talks[0].person is not None
    assert day.talks[0].person.name == "Amir Haddad"
    assert day.somebody == ()
    assert day.day == date(2026, 3, 10)


def test_an_empty_day_asks_whom_it_was_long_since(session: Session, amir: Person) -> None:
    stored(session, Person("lisa", "Lisa", state=PersonState.PAUSED))

    assert [person.id for person in today(session).somebody] == ["amir"]


def test_what_never_began_and_what_was_not_wrapped_up(session: Session, talk: Dialogue) -> None:
    def earlier(id: str, days: int, state: DialogueState) -> None:
        stored(session, Dialogue(id, "monday", NOW - timedelta(days=days), 30, "amir", state=state))

    earlier("missed", 2, DialogueState.PLANNED)
    earlier("prepared", 3, DialogueState.PREPARED)
    earlier("long ago", 61, DialogueState.PLANNED)
    earlier("held", 4, DialogueState.ENDED)
    earlier("open", 5, DialogueState.ONGOING)
    earlier("to wrap up", 6, DialogueState.TO_WRAP_UP)

    day = today(session)

    assert [item.dialogue.id for item in day.missed] == ["prepared", "missed"]
    assert [item.dialogue.id for item in day.unfinished] == ["to wrap up", "open"]


def test_my_promises_by_day_said_not_coloured(session: Session, amir: Person) -> None:
    for id, owner, due in (
        ("late", Owner.MANAGER, date(2026, 3, 3)),
        ("today", Owner.MANAGER, date(2026, 3, 10)),
        ("some time", Owner.MANAGER, None),
        ("theirs", Owner.PERSON, date(2026, 3, 3)),
    ):
        stored(session, Action(id, amir.id, id, owner, due))

    assert [(item.action.id, item.overdue) for item in today(session).promises] == [
        ("late", True),
        ("today", False),
        ("some time", False),
    ]


def test_silent_marks_are_for_afterwards(session: Session, talk: Dialogue) -> None:
    stored(session, RecallMark("m", talk.id, "talk-0", NOW))
    stored(session, RecallMark("done", talk.id, "talk-0", NOW, handled=True))

    (recall,) = today(session).recalls
    assert (recall.mark.id, recall.talk.dialogue.id) == ("m", "talk")


def test_a_team_s_talk_has_no_person(session: Session, talk: Dialogue) -> None:
    stored(session, dataclasses.replace(talk, person_id=None))

    assert today(session).talks[0].person is None


def test_what_is_not_told_and_what_is_nobody_s_yet(session: Session, amir: Person) -> None:
    stored(session, Person("gone", "Åke", state=PersonState.LEFT))
    for id, person, days, state in (
        ("new", "amir", 1, ObservationState.LINKED),
        ("old", "amir", 30, ObservationState.CAPTURED),
        ("told", "amir", 1, ObservationState.TOLD),
        ("gone's", "gone", 1, ObservationState.LINKED),
        ("whose", None, 2, ObservationState.CAPTURED),
    ):
        stored(session, Observation(id, NOW - timedelta(days=days), id, person, state=state))

    day = today(session)

    assert [(item.observation.id, item.person.id) for item in day.untold] == [
        ("new", "amir"),
        ("old", "amir"),
    ]
    assert [item.observation.id for item in day.to_sort] == ["whose"]


def test_friday_whispers_one_fresh_thing_of_a_behaviour_first(
    session: Session, amir: Person, clock: Clock
) -> None:
    stored(session, Behaviour("b", "När …", person_id="amir"))
    stored(session, Observation("stale", NOW - timedelta(days=20), "länge sedan", "amir", "b"))
    clock.go_on(days=3)
    assert today(session).before_the_weekend is None

    stored(session, Observation("late", NOW, "sist", "amir"))
    for days in (-1, 2):
        clock.go_on(days=days)
        assert today(session).before_the_weekend is None
        clock.go_on(days=-days)
    whisper = today(session).before_the_weekend
    assert whisper is not None
    assert whisper.observation.id == "late"

    stored(session, Observation("ours", NOW - timedelta(days=2), "ringde", "amir", "b"))
    whisper = today(session).before_the_weekend
    assert whisper is not None
    assert whisper.observation.id == "ours"


def behaviours(session: Session) -> None:
    stored(session, Team("t", "Projekt"))
    stored(session, Person("gone", "Åke", state=PersonState.LEFT))
    for id, person, team, state in (
        ("amir's", "amir", None, BehaviourState.PRACTISING),
        ("ours", None, "t", BehaviourState.AGREED),
        ("nobody's", None, None, BehaviourState.AGREED),
        ("settled", "amir", None, BehaviourState.SETTLED),
        ("gone's", "gone", None, BehaviourState.PRACTISING),
    ):
        stored(session, Behaviour(id, id, None, person, team, state))


def test_one_behaviour_a_week_is_noticed(session: Session, amir: Person, clock: Clock) -> None:
    behaviours(session)
    noticing = today(session).noticing
    assert noticing.chosen is None
    assert [(item.behaviour.id, item.name) for item in noticing.choices] == [
        ("amir's", "Amir Haddad"),
        ("ours", "Projekt"),
        ("nobody's", ""),
    ]

    choose_notice(session, "ours")
    choose_notice(session, "amir's")
    clock.go_on(days=5)  # Sunday of the same week
    chosen = today(session).noticing.chosen
    assert chosen is not None
    assert chosen.behaviour.id == "amir's"
    with session.vault.read() as reader:
        assert reader.all(Preference) == (Preference("notice.2026-W11", "amir's"),)

    choose_notice(session, None)
    assert not choose_notice(session, None)
    assert today(session).noticing.chosen is None
    choose_notice(session, "amir's")
    clock.go_on(days=1)
    assert today(session).noticing.chosen is None


def test_what_was_chosen_and_is_gone_is_nothing(session: Session, amir: Person) -> None:
    stored(session, Preference("notice.2026-W11", "no longer"))
    assert today(session).noticing.chosen is None


def test_monday_reads_last_week_s_marks(session: Session, amir: Person, clock: Clock) -> None:
    behaviours(session)
    for id, on, person in (
        ("before", date(2026, 3, 1), "amir"),
        ("monday", date(2026, 3, 2), "amir"),
        ("sunday", date(2026, 3, 8), None),
        ("today", date(2026, 3, 9), "amir"),
    ):
        stored(session, Mark(id, "amir's", MarkKind.DONE, on, id, person))
    assert today(session).noticing.last_week == ()

    clock.go_on(days=-1)
    read = today(session).noticing.last_week

    assert [(item.mark.id, item.person and item.person.id) for item in read] == [
        ("monday", "amir"),
        ("sunday", None),
    ]
    assert {item.behaviour.id for item in read} == {"amir's"}


def test_folded_groups_are_remembered(session: Session, amir: Person) -> None:
    stored(session, Person("gone", "Åke", state=PersonState.LEFT))
    assert today(session).folded == frozenset()
    fold(session, "untold", folded=True)
    fold(session, "to_sort", folded=True)
    fold(session, "untold", folded=False)
    assert not fold(session, "to_sort", folded=True)
    assert today(session).folded == {"to_sort"}
    assert [person.id for person in today(session).here] == ["amir"]
