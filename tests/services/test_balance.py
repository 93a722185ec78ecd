"""One sentence on what the latest talks were about, for the manager alone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.people import Person, PersonState, Team
from desktop.services.balance import balance
from desktop.services.session import Session
from desktop.ui.presenters.balance_words import balance_sentence
from tests.services.desk import NOW, stored

HOW, NUMBERS, OTHER = About.HOW, About.NUMBERS, About.OTHER


def talked(
    session: Session, person: Person, answers: Sequence[About | None], *, last_days_ago: float = 1
) -> list[Dialogue]:
    """Ended talks a week apart, the first answer the earliest."""
    ages = [last_days_ago + 7 * back for back in reversed(range(len(answers)))]
    return [
        stored(
            session,
            Dialogue(
                f"{person.id}-{number}",
                "monday",
                NOW - timedelta(days=age),
                30,
                person.id,
                state=DialogueState.ENDED,
                about=about,
            ),
        )
        for number, (age, about) in enumerate(zip(ages, answers, strict=True))
    ]


@pytest.mark.parametrize(
    ("answers", "about"),
    [
        ([NUMBERS] * 4, NUMBERS),
        ([HOW, NUMBERS, NUMBERS, NUMBERS], NUMBERS),
        ([NUMBERS, None, NUMBERS, NUMBERS], NUMBERS),
        ([HOW, HOW, HOW, OTHER], HOW),
        ([OTHER] * 4, OTHER),
        ([NUMBERS] * 4 + [HOW, HOW, HOW], HOW),
        ([NUMBERS] * 3, None),
        ([NUMBERS, NUMBERS, HOW, HOW], None),
        ([None] * 4, None),
        ([NUMBERS, None, None, NUMBERS], None),
        ([], None),
    ],
)
def test_four_talks_say_what_they_were_mostly_about(
    session: Session, amir: Person, answers: list[About | None], about: About | None
) -> None:
    talked(session, amir, answers)

    said = balance(session)

    assert (said.about if said else None) is about


def test_a_talk_that_did_not_end_says_nothing(session: Session, amir: Person) -> None:
    (first, *_) = talked(session, amir, [NUMBERS] * 4)
    stored(session, replace(first, state=DialogueState.CANCELLED))

    assert balance(session) is None


def test_it_is_said_only_for_a_while_and_of_those_one_still_meets(session: Session, amir: Person) -> None:
    talked(session, amir, [NUMBERS] * 4, last_days_ago=13)
    assert balance(session) is not None

    stored(session, replace(amir, state=PersonState.PAUSED))
    assert balance(session) is None

    stored(session, amir)
    lisa = stored(session, Person("lisa", "Lisa Ek"))
    talked(session, lisa, [HOW] * 4, last_days_ago=15)
    assert (said := balance(session)) is not None
    assert said.person == amir


def test_of_several_only_the_one_met_last_is_spoken_of(session: Session, amir: Person) -> None:
    lisa = stored(session, Person("lisa", "Lisa Ek"))
    talked(session, lisa, [HOW] * 4, last_days_ago=2)
    talked(session, amir, [NUMBERS] * 4, last_days_ago=3)

    assert (said := balance(session)) is not None
    assert said.person == lisa

    talked(session, lisa, [HOW, NUMBERS, OTHER, None], last_days_ago=2)
    assert (said := balance(session)) is not None
    assert said.person == amir


def test_a_talk_with_a_team_is_nobodys(session: Session) -> None:
    stored(session, Team("team", "Projekt"))
    stored(session, Dialogue("team-talk", "monday", NOW, 30, team_id="team", state=DialogueState.ENDED))

    assert balance(session) is None


def test_the_sentence(session: Session, amir: Person) -> None:
    assert balance_sentence(balance(session)) == ""

    talked(session, amir, [NUMBERS] * 4)

    sentence = balance_sentence(balance(session))
    assert sentence == "De senaste fyra samtalen med Amir handlade mest om siffror."
    assert not any(sign.isdigit() for sign in sentence)
