"""The day: its talks, what is left over from others, my promises, and what to come back to."""

import dataclasses
from datetime import date, timedelta

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.people import Person, PersonState
from desktop.domain.private import RecallMark
from desktop.domain.promises import Action, Owner
from desktop.services.session import Session
from desktop.services.today import today
from tests.services.desk import NOW, stored


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
