"""A talk under way: what is typed is kept or held on to, and nothing private is shown."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Place, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action
from desktop.domain.text import NOTE_LIMIT
from desktop.services import dialogues
from desktop.ui.presenters.meeting import (
    MeetingPresenter,
    PointShown,
    TimeShown,
    span_of,
    time_shown,
)
from tests.services.desk import NOW, found, stored
from tests.ui.talk import at_the_table, full_disk


class Talk:
    def __init__(self) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        self.shown = []
        self.presenter = MeetingPresenter(self.bench, "talk")
        self.presenter.enter()
        self.presenter.watch(self.shown.append)

    @property
    def told(self):
        return [what for what, _ in self.bench.outlet.told]

    def note(self, section_id="s0"):
        return found(self.session, Section, section_id).note


@pytest.fixture
def talk():
    return Talk()


def test_it_shows_names_sections_and_shared_points(talk):
    stored(talk.session, PrivateNote("n", "amir", NOW, "CANARY"))
    state = talk.presenter.derive()

    assert (state.person, state.manager, state.title) == ("Amir", "Karin", "Måndagssamtalet")
    assert [(section.title, section.questions) for section in state.sections] == [
        ("Läget", ("Hur har du det?",)),
        ("Framåt", ("Vad nu?",)),
    ]
    assert state.points == (
        PointShown("p0", "Rollen", theirs=False, left_on=date(2026, 2, 24), ticked=False),
        PointShown("p1", "Semester", theirs=True, left_on=None, ticked=False),
    )
    assert (state.current, state.caret) == (0, 0)
    assert "CANARY" not in repr(state)


def test_what_is_typed_is_kept(talk):
    talk.presenter.write("s0", "Ringde Volvo")

    assert talk.note() == "Ringde Volvo"
    assert not talk.presenter.unsaved
    assert talk.told[-1] == "saved"


def test_a_full_disk_loses_no_word(talk):
    full_disk(talk.bench)
    talk.presenter.write("s0", "Ringde")
    assert talk.presenter.unsaved
    assert talk.note() == ""

    full_disk(talk.bench)
    talk.presenter.write("s1", "Mer")
    assert talk.presenter.derive().sections[0].note == "Ringde"

    talk.presenter.retry()
    assert not talk.presenter.unsaved
    assert (talk.note("s0"), talk.note("s1")) == ("Ringde", "Mer")
    assert "mended" in talk.told


def test_a_talk_that_could_not_begin_begins_when_it_can(talk):
    fresh = at_the_table()
    full_disk(fresh)
    presenter = MeetingPresenter(fresh, "talk")
    presenter.enter()
    assert found(fresh.session, Dialogue, "talk").state is DialogueState.PLANNED

    presenter.write("s0", "x")

    assert found(fresh.session, Dialogue, "talk").state is DialogueState.ONGOING


def test_a_note_too_long_is_told_and_held_on_to(talk):
    long = "x" * (NOTE_LIMIT + 1)
    talk.presenter.write("s0", long)

    assert talk.presenter.refused is not None
    assert talk.presenter.refused.rule is Rule.TEXT_TOO_LONG
    assert not talk.presenter.leave()
    assert talk.presenter.unsaved
    talk.presenter.write("s0", "x")
    assert talk.presenter.refused is None
    assert talk.note() == "x"


def test_an_ended_talk_is_refused():
    fresh = at_the_table()
    stored(fresh.session, replace(found(fresh.session, Dialogue, "talk"), state=DialogueState.ENDED))
    with pytest.raises(RuleBroken):
        MeetingPresenter(fresh, "talk").enter()


def test_a_crash_brings_one_back_to_the_same_place(talk):
    talk.presenter.write("s1", "Framåt nu")
    talk.presenter.remember_place("s1", 6)

    again = MeetingPresenter(talk.bench, "talk").derive()

    assert (again.current, again.caret) == (1, 6)


def test_the_place_is_kept_once_and_silently(talk):
    full_disk(talk.bench)
    talk.presenter.remember_place("s0", 3)
    talk.presenter.remember_place("s0", 3)
    kept = found(talk.session, Place, "talk")
    talk.presenter.remember_place("s0", 3)

    assert kept == Place("talk", "s0", 3)
    assert "failed" not in talk.told


def test_a_place_in_a_section_that_is_gone_is_the_beginning(talk):
    stored(talk.session, Section("other", "before", 0, "Annat", 5))
    dialogues.remember_place(talk.session, "talk", "other", 5)

    assert MeetingPresenter(talk.bench, "talk").derive().current == 0


def test_ticking_a_point_shows_it_ticked_and_stays_in_the_section(talk):
    talk.presenter.went_to(1)
    talk.presenter.tick("p0", True)

    assert talk.shown[-1].points[0].ticked
    assert talk.shown[-1].current == 1
    talk.presenter.tick("p0", False)
    assert talk.shown[-1].points[0].left_on == date(2026, 2, 24)
    assert found(talk.session, TalkingPoint, "p0").state is PointState.NEXT_TIME


def test_own_notes_are_not_read_again(talk):
    seen = len(talk.shown)
    talk.presenter.write("s0", "x")
    assert len(talk.shown) == seen


def test_another_name_is_shown(talk):
    stored(talk.session, replace(found(talk.session, Person, "amir"), name="Amir El-Haddad"))
    talk.presenter.refresh()
    assert talk.shown[-1].person == "Amir"
    talk.presenter.close()
    talk.presenter.refresh()


def test_a_silent_mark(talk):
    assert talk.presenter.stamp("s1")
    full_disk(talk.bench)
    assert not talk.presenter.stamp("s1")

    with talk.session.vault.read() as reader:
        assert [mark.section_id for mark in reader.all(RecallMark)] == ["s1"]


def test_leaving_makes_promises_of_the_lines(talk):
    talk.presenter.write("s0", "! Karin bokar Lisa fre")

    assert talk.presenter.leave()

    with talk.session.vault.read() as reader:
        (action,) = reader.all(Action)
    assert (action.text, action.due_on) == ("bokar Lisa", date(2026, 3, 13))
    assert found(talk.session, Dialogue, "talk").state is DialogueState.TO_WRAP_UP


def test_one_does_not_leave_while_something_is_not_kept(talk):
    full_disk(talk.bench)
    talk.presenter.write("s0", "Ringde")
    full_disk(talk.bench)

    assert not talk.presenter.leave()
    assert found(talk.session, Dialogue, "talk").state is DialogueState.ONGOING


def test_chips_read_with_the_names_of_the_two(talk):
    assert talk.presenter.chips().aside("! Ami ringer fre") == "Amir · fre 13 mars"


def test_a_talk_ends_as_planned_if_it_began_about_then(talk):
    planned = found(talk.session, Dialogue, "talk")
    end = planned.planned_at + timedelta(minutes=30)
    for minutes, ends in (
        (-10, end),
        (12, end),
        (-60, end - timedelta(hours=1)),
        (45, end + timedelta(minutes=45)),
    ):
        began = planned.planned_at + timedelta(minutes=minutes)
        assert span_of(replace(planned, started_at=began)) == (began, ends)
    assert span_of(replace(planned, started_at=None))[1] == end


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [
        (-5, TimeShown(0.0, None)),
        (0, TimeShown(0.0, None)),
        (15, TimeShown(0.5, None)),
        (25, TimeShown(25 / 30, 5)),
        (30, TimeShown(1.0, 0)),
        (90, TimeShown(1.0, 0)),
    ],
)
def test_time_passes_without_seconds(minutes, shown):
    time = time_shown(NOW, NOW + timedelta(minutes=30), NOW + timedelta(minutes=minutes))
    assert time.minutes_left == shown.minutes_left
    assert time.passed == pytest.approx(shown.passed)


def test_a_talk_without_length_is_over():
    assert time_shown(NOW, NOW, NOW) == TimeShown(1.0, 0)


def test_the_clock_of_the_talk(talk):
    assert talk.presenter.time() == TimeShown(0.0, None)
