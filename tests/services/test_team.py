"""Personer: everybody, and when one talks with them next; a pasted team, with those who share a name."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person, PersonState
from desktop.services.people import NewPerson, add_team
from desktop.services.session import Session
from desktop.services.team import members
from tests.services.desk import NOW, stored


def test_everybody_by_name_with_the_next_open_talk(session: Session, talk: Dialogue) -> None:
    stored(session, Person("ake", "Åke Berg", state=PersonState.LEFT))
    for number, (days, state) in enumerate(
        ((-1, DialogueState.PLANNED), (1, DialogueState.PLANNED), (2, DialogueState.CANCELLED))
    ):
        stored(session, replace(talk, id=f"t{number}", planned_at=NOW + timedelta(days), state=state))
    stored(session, replace(talk, id="team", person_id=None, planned_at=NOW))

    assert [(item.person.id, item.next_at) for item in members(session)] == [
        ("amir", talk.planned_at),
        ("ake", None),
    ]


def test_a_team_comes_with_addresses_and_names_are_taken_once(session: Session, amir: Person) -> None:
    add_team(session, [NewPerson("Bo Ek", " bo@x.se "), NewPerson("AMIR  haddad"), NewPerson("bo ek")])
    assert [(item.person.name, item.person.email) for item in members(session)] == [
        ("Amir Haddad", ""),
        ("Bo Ek", "bo@x.se"),
    ]


def test_namesakes_are_added_when_they_are_said_to_be_two(session: Session, amir: Person) -> None:
    add_team(session, [NewPerson("Amir Haddad")], namesakes=True)
    assert [item.person.name for item in members(session)] == ["Amir Haddad", "Amir Haddad"]


def test_one_name_that_cannot_be_read_stops_all(session: Session) -> None:
    with pytest.raises(RuleBroken) as refused:
        add_team(session, [NewPerson("Bo Ek"), NewPerson(" ")])
    assert refused.value.rule is Rule.EMPTY_TEXT
    assert members(session) == ()
