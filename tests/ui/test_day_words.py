"""The words of the day: how long ago, the week's question, and what is said in whole sentences."""

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from desktop.domain.observations import Observation
from desktop.domain.people import Person
from desktop.services.today import Untold
from desktop.ui.presenters import wording
from desktop.ui.presenters.age_words import is_fresh, seen_or_asked, seen_when
from desktop.ui.presenters.day_words import quoted, whisper
from desktop.ui.presenters.monday_questions import question_of_the_week
from tests.services.desk import NOW

TUESDAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def _swedish(checkout: Path):
    wording.set_language("sv", checkout / "resources" / "translations")
    yield
    wording.set_language("sv")


@pytest.mark.parametrize(
    ("seen", "swedish", "english"),
    [
        (date(2026, 3, 11), "i dag", "today"),
        (date(2026, 3, 10), "i dag", "today"),
        (date(2026, 3, 9), "i går", "yesterday"),
        (date(2026, 3, 7), "i lördags", "on Saturday"),
        (date(2026, 3, 4), "i onsdags", "on Wednesday"),
        (date(2026, 3, 3), "förra veckan", "last week"),
        (date(2026, 3, 1), "för några veckor sedan", "a few weeks ago"),
        (date(2026, 1, 11), "för några veckor sedan", "a few weeks ago"),
        (date(2026, 1, 9), "för ett tag sedan", "a while ago"),
    ],
)
def test_how_long_ago_grows_vaguer_and_never_counts(seen: date, swedish: str, english: str) -> None:
    assert seen_when(seen, TUESDAY) == swedish
    wording.set_language("en")
    assert seen_when(seen, TUESDAY) == english


def test_what_is_old_is_asked_about_gently() -> None:
    assert seen_or_asked(date(2026, 3, 2), TUESDAY) == "Förra veckan."
    assert seen_or_asked(date(2026, 3, 1), TUESDAY) == (
        "För några veckor sedan. Är den färsk nog att berätta?"
    )
    for days in range(400):
        seen = TUESDAY - timedelta(days=days)
        assert not any(sign.isdecimal() for sign in seen_or_asked(seen, TUESDAY))
        assert is_fresh(seen, TUESDAY) == (days <= 8)


def test_one_question_a_week_and_another_the_next() -> None:
    monday = date(2026, 3, 9)
    week = {question_of_the_week(monday + timedelta(days=each)) for each in range(7)}
    assert week == {"Vad gör vi annorlunda den här veckan?"}
    round_ = [question_of_the_week(monday + timedelta(weeks=each)) for each in range(-30, 30)]
    assert all(one != other for one, other in pairwise(round_))
    for each in round_:
        assert each.endswith("?")
    wording.set_language("en")
    assert question_of_the_week(monday) == "What do we do differently this week?"


def test_a_name_is_said_once() -> None:
    amir = Person("amir", "Amir Haddad", aliases=("Ami",))
    assert quoted(Untold(Observation("o", NOW, "Ami ringde."), amir)) == "”Ami ringde.”"
    unnamed = Untold(Observation("o", NOW, "Ringde kunden"), amir)
    assert quoted(unnamed) == "Amir: ”Ringde kunden.”"
    assert whisper(unnamed) == "Amir: ”Ringde kunden.” Hinner du säga det före helgen?"
    assert whisper(None) == ""
