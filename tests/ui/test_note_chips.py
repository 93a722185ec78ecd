"""What the chips of a note say, line by line."""

import pytest

from desktop.domain.attendance import Attendance
from desktop.domain.note_lines import LineKind
from desktop.ui.presenters import note_chips, wording
from desktop.ui.presenters.note_chips import ChipReader, first_name, kind_while_typing, label, sign_length
from tests.services.desk import NOW

READER = ChipReader(Attendance(("Karin Berg",), ("Amir Haddad",)), NOW)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("! ", LineKind.ACTION),
        ("! Karin", LineKind.ACTION),
        ("=\xa0", LineKind.AGREEMENT),
        ("- ", LineKind.LIST),
        ("* * *", LineKind.TEXT),
        ("!", LineKind.TEXT),
        ("!Karin", LineKind.TEXT),
        (" ! Karin", LineKind.TEXT),
        ("a b", LineKind.TEXT),
        ("", LineKind.TEXT),
    ],
)
def test_a_sign_and_a_space_are_enough(line, kind):
    assert kind_while_typing(line) is kind


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("! Karin bokar Lisa fre", "Karin · fre 13 mars"),
        ("! Amir gör ett utkast", "Amir"),
        ("! boka rummet v 12", "fre 20 mars"),
        ("! ", ""),
        ("! boka rummet", ""),
        ("vanlig text fre", ""),
    ],
)
def test_whose_and_when_stand_beside(line, aside):
    assert READER.aside(line) == aside


def test_a_screen_reader_hears_it_whole():
    assert READER.spoken("! Karin bokar Lisa fre") == "Åtagande, Karin, fredag 13 mars"
    assert READER.spoken("* trångt") == "Hinder"


def test_nobody_has_a_name():
    nobody = ChipReader(Attendance((), ()), NOW)
    assert nobody.aside("! Jag bokar") == ""
    assert first_name("") == ""


def test_every_sign_has_its_word_and_all_but_the_list_a_drawing():
    for kind in LineKind:
        assert bool(label(kind)) == (kind is not LineKind.TEXT)
    assert {sign for sign, _ in note_chips.sign_key()} == {kind.value for kind in LineKind if kind.value}
    assert set(note_chips.DRAWINGS) == set(LineKind) - {LineKind.TEXT, LineKind.LIST}


def test_how_much_of_a_line_is_sign():
    assert [sign_length(line) for line in ("! Karin", "!   Karin", "! ")] == [2, 4, 2]


def test_in_english(checkout):
    wording.set_language("en", checkout / "resources" / "translations")
    try:
        assert READER.aside("! Karin books Lisa fri") == "Karin · Fri 13 March"
    finally:
        wording.set_language("sv")
