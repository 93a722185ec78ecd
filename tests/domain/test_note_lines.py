"""Lines of a note: signs make promises out of them, and ordinary text stays text."""

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.attendance import owner_of
from desktop.domain.note_lines import Attendance, LineKind, read_lines
from desktop.domain.promises import Owner

NOW = datetime(2026, 3, 10, 14, 0, tzinfo=timezone(timedelta(hours=1)))
WHO = Attendance(manager=("Karin Ek", "KE"), person=("Amir Haddad", "Ami", "Habibi H"))
NOBODY = Attendance(manager=(), person=())


def line(text: str, who: Attendance = WHO):
    (only,) = read_lines(text, who, NOW)
    return only


@pytest.mark.parametrize(
    ("written", "kind", "text"),
    [
        ("= Vi ringer samma dag", LineKind.AGREEMENT, "Vi ringer samma dag"),
        (
            "+ Amir ringde kunden före leveransen fre",
            LineKind.OBSERVATION,
            "Amir ringde kunden före leveransen fre",
        ),
        ("* Fick inte loss montören", LineKind.OBSTACLE, "Fick inte loss montören"),
        ("* *kursivt* hinder", LineKind.OBSTACLE, "*kursivt* hinder"),
        ("? Semesterplan", LineKind.NEXT_TIME, "Semesterplan"),
        ("-  mjölk  ", LineKind.LIST, "mjölk"),
        ("- [ ] klart", LineKind.LIST, "[ ] klart"),
        ("!\xa0boka", LineKind.ACTION, "boka"),
        ("! ! boka", LineKind.ACTION, "! boka"),
        ("= =", LineKind.TEXT, "= ="),
    ],
)
def test_signs(written, kind, text):
    assert (line(written).kind, line(written).text) == (kind, text)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "Ringde Volvo i torsdags",
        "!",
        "! ",
        "!  \t",
        "!!",
        "!viktigt",
        "!! viktigt",
        " ! indraget",
        "=> följer",
        "== lika",
        "=",
        "1+1 = 2",
        "+46 70",
        "*kursiv* text",
        "**fet** text",
        "* * *",
        "***",
        "---",
        "- - -",
        "-5 grader",
        "--- rad",
        "?!",
        "??",
        "? ?",
        "! !",
        "<!-- x -->",
        "sa hon! Karin bokar",
    ],
)
def test_ordinary_text_stays_text(written):
    assert line(written).kind is LineKind.TEXT
    assert line(written).text == line(written).words == written
    assert (line(written).owner, line(written).due) == (None, None)


@pytest.mark.parametrize(
    ("written", "owner", "text", "due"),
    [
        ("! Karin bokar Lisa fre", Owner.MANAGER, "bokar Lisa", "2026-03-13"),
        ("! karin ek: boka Lisa fre", Owner.MANAGER, "boka Lisa", "2026-03-13"),
        ("! KE bokar Lisa", Owner.MANAGER, "bokar Lisa", None),
        ("! Jag ringer Eva i morgon", Owner.MANAGER, "ringer Eva", "2026-03-11"),
        ("! I send the draft by next fri", Owner.MANAGER, "send the draft", "2026-03-20"),
        ("! I'll send the draft", Owner.MANAGER, "send the draft", None),
        ("! Amir skickar utkast v. 12", Owner.PERSON, "skickar utkast", "2026-03-20"),
        ("! Amir Haddad skickar utkast", Owner.PERSON, "skickar utkast", None),
        ("! @amir – utkast", Owner.PERSON, "utkast", None),
        ("! Ami fixar", Owner.PERSON, "fixar", None),
        ("! habibi h fixar", Owner.PERSON, "fixar", None),
        ("! du skickar utkast i dag", Owner.PERSON, "skickar utkast", "2026-03-10"),
        ("! You'll call Volvo tomorrow", Owner.PERSON, "call Volvo", "2026-03-11"),
        ("! fre: Karin ringer", Owner.MANAGER, "ringer", "2026-03-13"),
        ("! Karin", Owner.MANAGER, "Karin", None),
        ("! Karin fre", Owner.MANAGER, "Karin", "2026-03-13"),
        ("! fre", None, "fre", "2026-03-13"),
        ("! Boka Lisa fre 14:00", None, "Boka Lisa", "2026-03-13"),
        ("! Karins bil ska tvättas", None, "Karins bil ska tvättas", None),
        ("! Karin's car", None, "Karin's car", None),
        ("! Amira ringer", None, "Amira ringer", None),
        ("! Karin och Amir bokar fre", None, "Karin och Amir bokar", "2026-03-13"),
        ("! Karin/Amir bokar", None, "Karin/Amir bokar", None),
        ("! Karin, Amir: bokar", None, "Karin, Amir: bokar", None),
        ("! Vi bokar", None, "Vi bokar", None),
        ("! I stället för mejl ringer vi", None, "I stället för mejl ringer vi", None),
        ("! I morgon ringer Amir", None, "ringer Amir", "2026-03-11"),
        ("! i stället ringa", None, "i stället ringa", None),
        ("! Ring 31 feb", None, "Ring 31 feb", None),
    ],
)
def test_actions_find_their_owner_and_their_day(written, owner, text, due):
    action = line(written)
    assert action.kind is LineKind.ACTION
    assert (action.owner, action.text) == (owner, text)
    assert action.due == (date.fromisoformat(due) if due else None)


def test_the_name_stays_in_the_words():
    assert line("! Karin bokar Lisa fre").words == "Karin bokar Lisa"


def test_a_first_name_that_both_have_owns_nothing():
    both = Attendance(manager=("Anna Ek",), person=("Anna Berg",))
    assert line("! Anna ringer", both).owner is None
    assert line("! Anna Berg ringer", both).owner is Owner.PERSON
    assert line("! Anna Ek ringer", both).owner is Owner.MANAGER


def test_names_in_other_scripts_and_blank_names():
    who = Attendance(manager=("A\u030asa",), person=("Nguyễn Thị Lan", " "))
    assert owner_of("Åsa ringer", who) == (Owner.MANAGER, "ringer")
    assert owner_of("nguyễn ringer", who) == (Owner.PERSON, "ringer")
    assert owner_of("Karin ringer", NOBODY) == (None, "Karin ringer")


def test_lines_know_their_place():
    note = "Läget\n! Karin bokar fre\n\n? semester"
    lines = read_lines(note, WHO, NOW)
    assert [note[one.start : one.end] for one in lines] == note.split("\n")
    assert [one.kind for one in lines] == [LineKind.TEXT, LineKind.ACTION, LineKind.TEXT, LineKind.NEXT_TIME]


@given(st.text(st.sampled_from("!=+*?- \n\xa0Karinfre12/3åI\t\r.")) | st.text())
def test_any_note_is_read_whole(note):
    lines = read_lines(note, WHO, NOW)
    assert "\n".join(note[one.start : one.end] for one in lines) == note
    for one in lines:
        assert one.kind is LineKind.TEXT or one.text.strip()
        assert one.kind is LineKind.ACTION or (one.owner, one.due) == (None, None)
