"""A team pasted as text becomes names, and nothing is guessed beyond what stands there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.pasted_names import MOST_NAMES, PastedName, names_from


@pytest.mark.parametrize(
    ("line", "name", "email"),
    [
        ("Amir Haddad", "Amir Haddad", ""),
        ("  Amir   Haddad\t", "Amir Haddad", ""),
        ("- Amir Haddad", "Amir Haddad", ""),
        ("• Amir", "Amir", ""),
        ("•Amir", "Amir", ""),
        ("* Amir", "Amir", ""),
        ("1. Amir", "Amir", ""),
        ("12) Amir", "Amir", ""),
        ("(3) Amir", "Amir", ""),
        ("4\tAmir", "Amir", ""),
        ("[ ] Amir", "Amir", ""),
        ("Haddad, Amir", "Haddad, Amir", ""),
        ("Anna-Karin O'Brien", "Anna-Karin O'Brien", ""),
        ("o Amir", "Amir", ""),
        ("Oskar Öberg", "Oskar Öberg", ""),
        ("Nguyễn Thị Lan", "Nguyễn Thị Lan", ""),
        ("Amir Haddad <amir@bolaget.example>", "Amir Haddad", "amir@bolaget.example"),
        ('"Haddad, Amir" <amir@bolaget.example>;', "Haddad, Amir", "amir@bolaget.example"),
        ("Amir Haddad (amir@bolaget.example)", "Amir Haddad", "amir@bolaget.example"),
        ("Amir Haddad\tamir@bolaget.example", "Amir Haddad", "amir@bolaget.example"),
        ("Amir Haddad; amir@bolaget.example", "Amir Haddad", "amir@bolaget.example"),
        ("Amir Haddad, amir@bolaget.example", "Amir Haddad", "amir@bolaget.example"),
        ("Amir Haddad amir@bolaget.example", "Amir Haddad", "amir@bolaget.example"),
        ("amir@bolaget.example\tAmir Haddad", "Amir Haddad", "amir@bolaget.example"),
        ("Amir <mailto:amir@bolaget.example>", "Amir", "amir@bolaget.example"),
        ('"', '"', ""),
        ("Amir @ lagret", "Amir @ lagret", ""),
    ],
)
def test_a_line_becomes_a_name(line, name, email):
    assert names_from(line) == (PastedName(name, email),)


@pytest.mark.parametrize("text", ["", " \n\t\r\n", "- \n1.\n", "amir@bolaget.example", ";;"])
def test_lines_without_a_name_are_passed_over(text):
    assert names_from(text) == ()


def test_the_same_name_twice_is_flagged_with_its_line():
    assert names_from("Amir\r\n\r\nLisa\u2028AMIR\r") == (
        PastedName("Amir", line=1),
        PastedName("Lisa", line=3),
        PastedName("AMIR", line=4, twice=True),
    )


def test_more_than_a_team_is_left_out():
    names = names_from("\n".join(f"Namn {number}" for number in range(MOST_NAMES + 10)))
    assert len(names) == MOST_NAMES
    assert names[-1].name == f"Namn {MOST_NAMES - 1}"


def test_a_long_paste_takes_no_long_time():
    assert len(names_from("a" * 200_000 + " @" * 50_000 + "\n" + "a@" * 450 + "\n" + " " * 990)) == 2


@given(st.text())
def test_any_text_gives_names_that_can_be_seen(text):
    for found in names_from(text):
        assert found.name.strip() == found.name != ""
