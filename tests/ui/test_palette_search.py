"""Finding by a few letters."""

import pytest

from desktop.ui.presenters.palette import Entry, find, folded, spoken

AMIR = Entry("person", "p1", "Amir Haddad")
ASA = Entry("person", "p2", "Åsa Öberg")
LISA = Entry("person", "p3", "Lisa Ek")
PREPARE = Entry("command", "prepare", "Förbered", "F5")
LOCK = Entry("command", "lock", "Lås", "Ctrl+L")
ALL = [AMIR, ASA, LISA, PREPARE, LOCK]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("amir", [AMIR]),
        ("had", [AMIR]),
        ("ami had", [AMIR]),
        ("asa", [ASA]),
        ("oberg", [ASA]),
        ("ÅSA", [ASA]),
        ("las", [LOCK]),
        ("forbered", [PREPARE]),
        ("haddda", [AMIR]),
        ("amri", [AMIR]),
        ("fröbered", [PREPARE]),
        ("förbred", [PREPARE]),
        ("förberred", [PREPARE]),
        ("förbexed", [PREPARE]),
        ("xyz", []),
        ("amir xyz", []),
    ],
)
def test_a_few_letters_find(typed, expected) -> None:
    assert find(ALL, typed) == expected


def test_people_stand_before_commands_and_beginnings_before_middles() -> None:
    others = [Entry("command", "a", "Lisa upp"), Entry("person", "b", "Elisa Lund")]
    assert [entry.id for entry in find([*others, LISA], "lisa")] == ["p3", "b", "a"]


def test_nothing_typed_gives_the_recent_first() -> None:
    assert find(ALL, " ", recent=["p3", "gone"])[0] == LISA
    assert len(find(ALL, "")) == 5


def test_never_more_than_twelve() -> None:
    assert len(find([Entry("person", str(n), f"Anna {n}") for n in range(40)], "anna")) == 12


def test_spoken_and_folded() -> None:
    assert spoken(PREPARE) == "Gör, Förbered, F5"
    assert spoken(AMIR) == "Person, Amir Haddad"
    assert folded("ÅÄÖ é") == "aao e"
