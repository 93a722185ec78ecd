"""Förbered without a window: what is said, whose it is, and what is asked for the third time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.goals import Behaviour, BehaviourState
from desktop.domain.observations import Observation
from desktop.domain.people import Person
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.promises import Action, ActionState, Owner
from desktop.ui.presenters.prepare import PreparePresenter, offer_words
from desktop.ui.presenters.promise_words import Promised
from tests.services.desk import HOW, NOW, found, stored
from tests.ui.talk import at_the_table, full_disk


class Desk:
    def __init__(self) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        self.presenter = PreparePresenter(self.bench, "talk")
        self.shown = []
        self.presenter.watch(self.shown.append)

    @property
    def state(self):
        return self.shown[-1]

    @property
    def told(self):
        return self.bench.outlet.told

    def points(self):
        return [item.waiting.point.text for item in self.state.prepared.points]


@pytest.fixture
def desk():
    return Desk()


def test_a_point_says_whose_it_is(desk):
    assert desk.presenter.add_point("Ami: pappaledighet") == ""
    assert desk.presenter.add_point("Pilot: rollen") == ""
    last = desk.state.prepared.points[-2:]
    assert [(item.waiting.point.text, item.waiting.point.raised_by) for item in last] == [
        ("pappaledighet", RaisedBy.PERSON),
        ("Pilot: rollen", RaisedBy.MANAGER),
    ]
    assert desk.state.prepared.dialogue.state is DialogueState.PREPARED


def test_what_cannot_be_kept_is_said_and_changes_nothing(desk):
    assert desk.presenter.add_point(" ") == "Skriv något här först."
    assert desk.presenter.edit_point("p0", "\0") != ""
    assert desk.points() == ["Rollen", "Semester"]


def test_points_are_changed_ordered_and_let_go(desk):
    assert desk.presenter.edit_point("p0", "Amir: rollen i piloten") == ""
    assert found(desk.session, TalkingPoint, "p0").raised_by is RaisedBy.PERSON
    desk.presenter.move_point("p1", 0)
    assert desk.points() == ["Semester", "rollen i piloten"]
    desk.presenter.take_first("p0")
    assert desk.points() == ["rollen i piloten", "Semester"]
    desk.presenter.drop_point("p1")
    assert desk.points() == ["rollen i piloten"]
    desk.bench.undo()
    assert desk.points() == ["rollen i piloten", "Semester"]


def test_the_behaviour_spoken_of_longest_ago_is_offered_once(desk):
    stored(desk.session, Behaviour("b", "Jag ringer", person_id="amir", state=BehaviourState.PRACTISING))
    desk.presenter.refresh()
    assert desk.state.prepared.undiscussed.id == "b"
    desk.presenter.suggest()
    assert desk.points()[-1] == "Hur går det med ”Jag ringer”?"
    assert desk.state.prepared.undiscussed is None
    desk.presenter.suggest()
    assert len(desk.points()) == 3


def test_only_a_tick_shares_an_observation(desk):
    stored(desk.session, Observation("o", NOW, "ringde före leveransen", "amir"))
    desk.presenter.refresh()
    assert "ringde före leveransen" not in desk.points()
    desk.presenter.share("o", True)
    assert desk.points()[-1] == "ringde före leveransen"
    assert ("undoable", "observation_shared") in desk.told
    desk.presenter.share("o", False)
    assert "ringde före leveransen" not in desk.points()


def third_time(desk) -> None:
    held = Dialogue("h0", "monday", NOW - timedelta(70), 30, "amir", state=DialogueState.ENDED)
    for number in range(3):
        stored(desk.session, replace(held, id=f"h{number}", planned_at=NOW - timedelta(70 - 7 * number)))
    stored(desk.session, Action("a", "amir", "Boka Lisa", Owner.MANAGER, date(2026, 1, 9), dialogue_id="h0"))
    desk.presenter.refresh()
    assert [item.id for item in desk.state.asking] == ["a"]


def test_the_third_time_now_means_today(desk):
    third_time(desk)
    desk.presenter.do_now("a")
    assert found(desk.session, Action, "a").due_on == NOW.date()
    assert desk.state.asking == ()


def test_the_third_time_less_means_other_words(desk):
    third_time(desk)
    assert desk.presenter.edit_action("a", Promised("", Owner.MANAGER)) == "Skriv något här först."
    assert desk.state.asking
    assert desk.presenter.edit_action("a", Promised("Fråga Lisa", Owner.PERSON, date(2026, 3, 20))) == ""
    assert desk.state.asking == ()
    assert found(desk.session, Action, "a").owner is Owner.PERSON


def test_the_third_time_drop_and_tick(desk):
    third_time(desk)
    desk.presenter.drop_action("a")
    assert found(desk.session, Action, "a").state is ActionState.DROPPED
    desk.presenter.tick_action("a")
    assert found(desk.session, Action, "a").state is ActionState.OPEN


def test_too_many_points_are_said(desk):
    assert desk.state.box.fits
    for number in range(3):
        desk.presenter.add_point(f"punkt {number}")
    assert not desk.state.box.fits
    assert desk.presenter.set_minutes(60) == ""
    assert desk.state.box.fits
    assert desk.presenter.set_minutes(60) == ""
    assert "480" in desk.presenter.set_minutes(481)


def test_the_template_is_remembered_for_the_person(desk):
    assert [item.id for item in desk.state.templates] == ["monday", "growth"]
    assert desk.presenter.choose_template("monday") == ""
    assert "läge" in desk.presenter.choose_template("growth")  # they have written already
    stored(desk.session, replace(desk.state.prepared.sections[1], their_words=""))
    assert desk.presenter.choose_template("growth") == ""
    assert found(desk.session, Person, "amir").preferred_template == "growth"


def test_another_time_and_no_time_at_all(desk):
    at = desk.state.prepared.dialogue.planned_at
    assert desk.presenter.usual_time() == at.time()
    desk.presenter.move(at)
    assert desk.told == []
    desk.presenter.move(at + timedelta(7))
    assert found(desk.session, Dialogue, "talk").planned_at == at + timedelta(7)
    assert desk.presenter.cancel()
    assert found(desk.session, TalkingPoint, "p1").state is PointState.NEW
    assert not desk.presenter.cancel()
    assert desk.told[-1][0] == "broken"


def test_a_full_disk_changes_nothing(desk):
    full_disk(desk.bench)
    assert desk.presenter.add_point("nytt") is None
    assert desk.points() == ["Rollen", "Semester"]
    assert [what for what, _ in desk.told] == ["failed"]


def test_a_whole_talk_is_offered_when_it_is_time(desk):
    desk.session = replace(desk.session, built_in=(*desk.session.built_in, HOW))
    desk.bench.session = desk.session
    stored(desk.session, replace(found(desk.session, Section, "s1"), their_words=""))
    desk.presenter = PreparePresenter(desk.bench, "talk")
    assert desk.presenter.state.offer is None
    assert offer_words(None) == ""
    assert desk.presenter.take_offer() == ""
    behaviour = Behaviour("b", "När …", person_id="amir", state=BehaviourState.AGREED)
    stored(desk.session, replace(behaviour, agreed_on=NOW.date(), follow_up_on=NOW.date() + timedelta(1)))
    desk.presenter.refresh()
    assert desk.presenter.state.offer is None

    stored(desk.session, replace(behaviour, agreed_on=date(2026, 3, 1), follow_up_on=NOW.date()))
    desk.presenter.refresh()
    words = offer_words(desk.presenter.state.offer)
    assert words == "Ni ville prata om ”När …” igen vid det här laget."

    stored(desk.session, replace(behaviour, agreed_on=date(2026, 1, 1)))
    desk.presenter.refresh()
    assert offer_words(desk.presenter.state.offer) == "Det var ett tag sedan ni pratade om ”När …”."

    assert desk.presenter.take_offer() == ""
    desk.presenter.refresh()
    assert desk.presenter.state.offer is None
    assert desk.presenter.state.prepared.sections[0].questions[0] == "Hur går det med ”När …”?"


def test_without_its_template_nothing_is_offered(desk):
    behaviour = Behaviour("b", "När …", person_id="amir", state=BehaviourState.AGREED)
    stored(desk.session, behaviour)
    stored(desk.session, replace(found(desk.session, Section, "s1"), their_words=""))
    desk.presenter.refresh()
    assert desk.state.prepared.due is not None
    assert desk.state.offer is None
