"""Adding, changing, resting: nothing that was written is lost."""

import dataclasses
from datetime import date, time

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person, PersonState, Rhythm
from desktop.services import people
from desktop.services.session import Session
from tests.services.desk import found


def names(session: Session) -> list[str]:
    with session.vault.read() as reader:
        return [person.name for person in reader.people(include_left=True)]


def test_pasted_names_become_people_once(session: Session) -> None:
    people.add_people(session, ["Lisa Ek", " ", "Amir Haddad", "lisa  EK", "Þórdís Ásgeirsdóttir"])

    assert names(session) == ["Amir Haddad", "Lisa Ek", "Þórdís Ásgeirsdóttir"]


def test_one_bad_name_adds_nobody(session: Session) -> None:
    with pytest.raises(RuleBroken):
        people.add_people(session, ["Lisa", "A\x00mir"])

    assert names(session) == []


def test_a_namesake_is_asked_about(session: Session, amir: Person) -> None:
    with pytest.raises(RuleBroken) as refused:
        people.add_person(session, "amir haddad")
    assert refused.value.rule is Rule.NAME_TAKEN

    people.add_person(session, "Amir Haddad", role="säljare", namesake=True)

    assert names(session) == ["Amir Haddad", "Amir Haddad"]


def test_a_person_is_changed(session: Session, amir: Person) -> None:
    people.edit_person(
        session,
        amir.id,
        name="Amir al-Haddad",
        role="chef",
        email="amir@example.org",
        aliases=["Ami", " "],
        started_on=date(2020, 1, 7),
    )

    assert found(session, Person, amir.id) == dataclasses.replace(
        amir,
        name="Amir al-Haddad",
        role="chef",
        email="amir@example.org",
        aliases=("Ami",),
        started_on=date(2020, 1, 7),
    )


def test_a_name_may_change_its_case_but_not_become_anothers(session: Session, amir: Person) -> None:
    people.add_person(session, "Lisa")

    people.edit_person(session, amir.id, name="AMIR HADDAD")
    with pytest.raises(RuleBroken):
        people.edit_person(session, amir.id, name="lisa")

    assert names(session) == ["AMIR HADDAD", "Lisa"]


def test_a_rhythm_comes_and_goes(session: Session, amir: Person) -> None:
    rhythm = Rhythm(every_weeks=2, weekday=2, at=time(14), minutes=30)

    people.set_rhythm(session, amir.id, rhythm)
    assert found(session, Person, amir.id).rhythm == rhythm

    people.set_rhythm(session, amir.id, None)
    assert found(session, Person, amir.id).rhythm is None


@pytest.mark.parametrize(
    ("weeks", "weekday", "minutes"), [(0, 2, 30), (27, 2, 30), (1, 0, 30), (1, 8, 30), (1, 1, 4)]
)
def test_an_impossible_rhythm_is_refused(
    session: Session, amir: Person, weeks: int, weekday: int, minutes: int
) -> None:
    with pytest.raises(RuleBroken) as refused:
        people.set_rhythm(session, amir.id, Rhythm(weeks, weekday, time(9), minutes))

    assert refused.value.rule is Rule.RHYTHM_OUT_OF_RANGE


def test_somebody_leaves_and_keeps_a_favourite_template(session: Session, amir: Person) -> None:
    people.prefer_template(session, amir.id, "growth")
    people.set_state(session, amir.id, PersonState.LEFT)

    assert found(session, Person, amir.id) == dataclasses.replace(
        amir, state=PersonState.LEFT, preferred_template="growth"
    )
