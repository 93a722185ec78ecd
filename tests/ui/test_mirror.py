"""The mirror: sentences for the manager alone, in the private pane and nowhere else."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.mirror import Mirror
from desktop.domain.observations import Observation, ObservationState
from desktop.ui.presenters.mirror_words import MirrorPresenter, MirrorState, mirror_sentences, when
from desktop.ui.presenters.settings import Settings, ThemeMode
from desktop.ui.widgets.mirror import MirrorPart
from tests.services.desk import NOW, stored
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table

TODAY = date(2026, 3, 10)
CALLS = Behaviour("calls", "När det skaver ringer jag", person_id="amir", state=BehaviourState.PRACTISING)
FULL = Mirror(date(2026, 3, 5), date(2026, 3, 3), date(2026, 2, 24), CALLS, date(2025, 12, 6))


@pytest.mark.parametrize(
    ("days", "swedish", "english"),
    [
        (0, "i dag", "today"),
        (1, "i går", "yesterday"),
        (5, "i torsdags", "on Thursday"),
        (6, "i onsdags", "on Wednesday"),
        (7, "den 3 mars", "on 3 March"),
        (100, "den 30 november 2025", "on 30 November 2025"),
        (-1, "den 11 mars", "on 11 March"),
    ],
)
def test_days_are_said_as_people_say_them(dressed, days, swedish, english):
    day = TODAY - timedelta(days)
    assert when(day, TODAY) == swedish
    dressed.apply(replace(dressed.settings, language="en"))
    assert when(day, TODAY) == english


def test_each_thing_is_a_sentence():
    assert mirror_sentences(MirrorState("Amir", FULL, TODAY)) == (
        "Du la märke till något senast i torsdags.",
        "Du berättade något för Amir den 3 mars.",
        "Ni pratade senast om ”När det skaver ringer jag” den 24 februari.",
        "Ditt senaste löfte höll du den 6 december 2025.",
    )


def test_nothing_is_said_of_what_never_was():
    assert mirror_sentences(MirrorState("Amir", Mirror(), TODAY)) == ()
    assert mirror_sentences(MirrorState("Amir", replace(Mirror(), kept_on=TODAY), TODAY)) == (
        "Ditt senaste löfte höll du i dag.",
    )


@pytest.fixture
def shown(qtbot, qapp, dressed):
    made = at_the_table()
    stored(made.session, CALLS)
    stored(made.session, Observation("o", NOW - timedelta(2), "ringde kunden", "amir"))
    screen = OnScreen(qtbot, qapp, dressed, made)
    yield screen
    screen.close()


def test_it_stands_in_the_private_pane_and_follows_what_happens(shown):
    page = shown.open("person", "amir")
    assert page.findChild(MirrorPart) is None
    assert shown.window.private_pane.isHidden()

    shown.command("private")
    part = shown.window.private_pane.findChild(MirrorPart)
    assert part.sentences.text() == "Du la märke till något senast i söndags."

    told = Observation("o", NOW - timedelta(2), "ringde kunden", "amir", None, ObservationState.TOLD, NOW)
    mark = Mark("m", "calls", MarkKind.TALKED_ABOUT, NOW.date(), person_id="amir")
    shown.unlocked.bench.do(lambda: _put(shown.session, told, mark))
    assert part.sentences.text().splitlines()[1:] == [
        "Du berättade något för Amir i dag.",
        "Ni pratade senast om ”När det skaver ringer jag” i dag.",
    ]
    shown.unlocked.appearance.apply(Settings("en", ThemeMode.LIGHT))
    assert part.head.text() == "Your mirror"
    assert part.sentences.text().startswith("You last noticed something on Sunday.")


def test_there_is_no_mirror_of_somebody_of_whom_nothing_is_known(shown):
    shown.open("person", "lisa")
    shown.command("private")
    assert shown.window.private_pane.findChild(MirrorPart).isHidden()


def test_there_is_none_in_prepare(shown):
    page = shown.open("prepare", "talk")
    assert page.findChild(MirrorPart) is None
    assert shown.window.findChild(MirrorPart) is None


def test_a_day_ahead_of_the_clock_is_no_trouble(shown):
    presenter = MirrorPresenter(shown.unlocked.bench, "amir")
    shown.session.clock.now = datetime(2026, 3, 1, 9, tzinfo=NOW.tzinfo)
    assert mirror_sentences(presenter.state) == ("Du la märke till något senast den 8 mars.",)
    presenter.close()


def _put(session, *records):
    with session.vault.work() as work:
        for record in records:
            work.put(record)
        return work.commit()
