"""Avatars and file names come out right for every name that people have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.names import FILE_NAME_BYTES, file_name, initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amir Haddad", "AH"),
        ("karin", "K"),
        ("Þórdís Jónsdóttir", "ÞJ"),
        ("Nguyễn Thị Lan", "NL"),
        ("Карина Петрова", "КП"),
        ("Anna-Karin von Essen", "AE"),
        ("Amir (konsult)", "A"),
        ("  élodie  ", "É"),
        ("e\u0301lodie", "É"),
        ("王小明", "王"),
        ("किरण राव", "किरा"),
        ("ß", "ß"),
        ('"Kalle" Ek', "KE"),
        ("3PO", "3"),
        ("🦊", "🦊"),
        ("🦊 Räv", "R"),
        ("👩‍👩‍👧 👍", "👩‍👩‍👧"),
        ("👍🏽", "👍🏽"),
        ("🇸🇪🇳🇴", "🇸🇪"),
        ("--", "-"),
        ("\u200b🦊", "🦊"),
        ("", "?"),
        ("\u200b \u3164", "?"),
        ("(konsult)", "?"),
        ("x" + "\u0301" * 500, "X\u0301\u0301"),
    ],
)
def test_initials(name, letters):
    assert initials(name) == letters


@given(st.text())
def test_initials_are_short_for_any_name(name):
    assert 1 <= len(initials(name)) <= 11


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Samtal 10 mars, Amir Haddad", "Samtal-10-mars,-Amir-Haddad"),
        ("Þórdís & Åsa", "Þórdís-&-Åsa"),
        ("A\u030asa", "Åsa"),
        ("../../etc/passwd", "etc-passwd"),
        ('a/b\\c:d*e?f"g<h>i|j', "a-b-c-d-e-f-g-h-i-j"),
        ("slut... ", "slut"),
        (".dold", "dold"),
        ("-rf", "rf"),
        ("version 1.2", "version-1.2"),
        ("CON", "_CON"),
        ("con.txt", "_con.txt"),
        ("lpt1", "_lpt1"),
        ("COM²", "_COM²"),
        ("Connie", "Connie"),
        ("rapport\u202efdp", "rapportfdp"),
        ("nu\x00ll\ud800", "null"),
        ("rad\nrad", "rad-rad"),
        ("", "vardag"),
        (" / ", "vardag"),
        ("🦊", "🦊"),
    ],
)
def test_file_names(title, name):
    assert file_name(title) == name


def test_a_long_title_is_shortened_at_a_whole_character():
    assert file_name("å" * 300) == "å" * (FILE_NAME_BYTES // 2)
    assert file_name("x" + "å" * 300) == "x" + "å" * (FILE_NAME_BYTES // 2 - 1)


@given(st.text())
def test_any_title_gives_a_safe_file_name(title):
    name = file_name(title)
    assert 0 < len(name.encode()) <= FILE_NAME_BYTES + 1
    assert not set(name) & set('<>:"/\\|?*\n\0 ')
    assert name[0] not in ".-"
    assert name[-1] not in ".- "
    assert file_name(name) in {name, "_" + name}
