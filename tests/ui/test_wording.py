"""Words and dates in both languages."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path

import pytest

from desktop.ui.presenters import dates, wording
from desktop.ui.presenters.wording import language, set_language, speak, tr, trc, trn
from tests.ui.layout import LongerWords, lengthened

DAY = date(2026, 3, 10)


@pytest.fixture(autouse=True)
def _swedish() -> Iterator[None]:
    set_language("sv")
    yield
    set_language("sv")


def test_swedish_is_what_stands_in_the_code() -> None:
    assert tr("I dag") == "I dag"
    assert trn("{n} punkt", "{n} punkter", 1) == "{n} punkt"
    assert trn("{n} punkt", "{n} punkter", 0) == "{n} punkter"
    assert trc("knapp", "Klart") == "Klart"


def test_english_comes_from_the_catalogue(checkout: Path) -> None:
    set_language("en", checkout / "resources" / "translations")
    assert language() == "en"
    assert tr("I dag") == "Today"


def test_what_lacks_english_is_said_in_swedish(tmp_path: Path, checkout: Path) -> None:
    set_language("en", tmp_path)
    assert tr("I dag") == "I dag"
    set_language("sv", checkout / "resources" / "translations")


def test_the_catalogue_is_read_when_the_first_word_is_asked_for(tmp_path: Path, checkout: Path) -> None:
    set_language("en", tmp_path)
    assert wording._wording.catalogue is None
    tr("I dag")
    assert wording._wording.catalogue is not None
    set_language("sv", checkout / "resources" / "translations")


def test_longer_words_for_layout_tests() -> None:
    speak(LongerWords())
    assert len(tr("Inställningar")) >= round(1.3 * len("Inställningar"))
    assert lengthened("{n} punkter").startswith("{n} punkter")
    set_language("sv")
    assert tr("Inställningar") == "Inställningar"


@pytest.mark.parametrize(
    ("swedish", "english", "said"),
    [
        ("tis 10 mars", "Tue 10 March", lambda: dates.short_day(DAY)),
        ("tisdag 10 mars", "Tuesday 10 March", lambda: dates.long_day(DAY)),
        ("tisdag 10 mars · v. 11", "Tuesday 10 March · week 11", lambda: dates.day_with_week(DAY)),
        ("10 mars 2026", "10 March 2026", lambda: dates.full_day(DAY)),
        ("från 10 mars", "from 10 March", lambda: dates.carried_from(DAY)),
        ("fre 13 mars", "Fri 13 March", lambda: dates.near_day(date(2026, 3, 13), DAY)),
        ("fre 1 januari 2027", "Fri 1 January 2027", lambda: dates.near_day(date(2027, 1, 1), DAY)),
        ("varje tors 09:05", "every Thu 09:05", lambda: dates.rhythm(1, 4, time(9, 5))),
        ("varannan tis 14:00", "every other Tue 14:00", lambda: dates.rhythm(2, 2, time(14))),
        ("var 3:e vecka, tis 14:00", "every 3 weeks, Tue 14:00", lambda: dates.rhythm(3, 2, time(14))),
        ("söndag", "Sunday", lambda: dates.weekday_name(7)),
    ],
)
def test_days_in_both_languages(swedish, english, said) -> None:
    assert said() == swedish
    set_language("en")
    assert said() == english


def test_a_moment_is_written_in_its_own_offset() -> None:
    at = datetime(2026, 3, 10, 14, 0, tzinfo=timezone(timedelta(hours=5)))
    assert dates.moment(at) == "tis 10 mars 14:00"


def test_weeks_at_the_turn_of_the_year_are_iso_weeks() -> None:
    assert dates.week(date(2027, 1, 1)) == "v. 53"
