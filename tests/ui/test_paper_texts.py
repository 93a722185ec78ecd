"""The words on paper, in Swedish and English."""

from dataclasses import fields
from datetime import UTC, date, datetime

import pytest

from desktop.domain.note_lines import LineKind
from desktop.ui.presenters.paper_texts import paper_texts, recovery_sheet_texts
from desktop.ui.presenters.wording import set_language

TUESDAY = datetime(2026, 3, 10, 9, 5, tzinfo=UTC)


@pytest.fixture
def english():
    set_language("en")
    yield
    set_language("sv")


def test_swedish_forms():
    texts = paper_texts()
    assert texts.language == "sv"
    assert texts.dates.day(date(2026, 3, 1)) == "1 mars 2026"
    assert texts.dates.month(date(2026, 3, 1)) == "mars 2026"
    assert texts.dates.moment(TUESDAY) == "tisdag 10 mars 2026, kl. 09.05"
    assert texts.footer.page_of(1, 3) == "Sida 1 av 3"
    assert texts.between("Amir", "Karin") == "Amir & Karin"
    assert texts.words_of("Amir") == "Amirs egna ord"
    assert texts.words_of("Lukas") == "Lukas egna ord"


def test_english_forms(english):
    texts = paper_texts()
    assert texts.language == "en"
    assert texts.dates.day(date(2026, 3, 1)) == "1 March 2026"
    assert texts.dates.month(date(2026, 3, 1)) == "March 2026"
    assert texts.dates.moment(TUESDAY) == "Tuesday 10 March 2026, 09:05"
    assert "Lukas’s" in texts.words_of("Lukas")


def test_words_stay_in_their_language_when_the_window_changes():
    texts = paper_texts()
    set_language("en")
    try:
        assert texts.dates.moment(TUESDAY).startswith("tisdag")
        assert texts.since("x") == "sedan x"
    finally:
        set_language("sv")


def test_what_people_wrote_is_never_read_as_a_pattern():
    texts = paper_texts()
    assert texts.between("{other}", "{one}") == "{other} & {one}"
    assert texts.quoted("{text} {0}") == "”{text} {0}”"


def test_every_state_and_kind_has_its_word():
    states = paper_texts().states
    for field in fields(states):
        words = getattr(states, field.name)
        kinds = set(type(next(iter(words))))
        wanted = kinds - {LineKind.TEXT, LineKind.LIST} if field.name == "note_line" else kinds
        assert set(words) == wanted, field.name


def test_the_recovery_sheet_speaks_plainly():
    texts = recovery_sheet_texts()
    assert texts.made("10 mars 2026") == "Skapat 10 mars 2026"
    assert len(texts.keep) == 4
