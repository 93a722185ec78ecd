"""A person's page without a window."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.people import Person, PersonState, Rhythm
from desktop.domain.points import RaisedBy, TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.domain.templates import LocalText, Template
from desktop.ui.presenters.person import Details, PersonPresenter, read_time
from desktop.ui.presenters.promise_words import Promised, attending, owner_name, read_promise
from tests.services.desk import NOW, found, stored
from tests.ui.talk import at_the_table, full_disk


class Desk:
    def __init__(self) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        self.presenter = PersonPresenter(self.bench, "amir")
        self.shown = []
        self.presenter.watch(self.shown.append)

    @property
    def state(self):
        return self.shown[-1]

    @property
    def page(self):
        return self.state.page


@pytest.fixture
def desk():
    return Desk()


def test_points_are_written_changed_ordered_and_let_go(desk):
    assert desk.presenter.add_point("Amir Haddad: lönen") == ""
    assert desk.page.points[-1].point.raised_by is RaisedBy.PERSON
    assert desk.presenter.edit_point("p1", "semestern") == ""
    desk.presenter.move_point("p1", 0)
    assert [item.point.text for item in desk.page.points] == ["semestern", "Rollen", "lönen"]
    desk.presenter.drop_point("p0")
    assert desk.page.points[0].point.id == "p1"
    assert desk.presenter.add_point("") != ""
    desk.presenter.drop_point("gone")
    assert desk.bench.outlet.told[-1][0] == "broken"


def test_an_action_says_whose_and_when(desk):
    assert desk.presenter.add_action("Amir skickar utkastet fre") == ""
    made = desk.page.actions[0]
    assert (made.text, made.owner, made.due_on) == ("skickar utkastet", Owner.PERSON, date(2026, 3, 13))
    changed = Promised("skickar", None, None)
    assert desk.presenter.edit_action(made.id, changed) == ""
    assert found(desk.session, Action, made.id).owner is None
    desk.presenter.tick_action(made.id)
    assert desk.page.actions == ()
    desk.bench.undo()
    desk.presenter.drop_action(made.id)
    assert found(desk.session, Action, made.id).state is ActionState.DROPPED


def test_an_agreement_ends(desk):
    stored(desk.session, Agreement("ag", "amir", "x", AgreementState.IN_FORCE))
    desk.presenter.end_agreement("ag")
    assert found(desk.session, Agreement, "ag").state is AgreementState.ENDED


def test_talks_are_planned_moved_and_called_off(desk):
    at = NOW + timedelta(20)
    planned = desk.presenter.plan(at, "growth")
    assert found(desk.session, Dialogue, planned).template == "growth"
    desk.presenter.move(planned, at + timedelta(1))
    assert desk.page.ahead[-1].planned_at == at + timedelta(1)
    desk.presenter.cancel(planned)
    assert found(desk.session, Dialogue, planned).state is DialogueState.CANCELLED
    full_disk(desk.bench)
    assert desk.presenter.plan(at) is None


def test_the_rhythm_suggests_only_where_nothing_is_planned(desk):
    assert desk.state.suggestion is None
    assert desk.presenter.usual_time() == time(14)
    desk.presenter.cancel("talk")
    assert desk.state.suggestion == datetime(2026, 3, 24, 14, tzinfo=NOW.tzinfo)
    stored(desk.session, replace(found(desk.session, Person, "amir"), rhythm=None))
    desk.presenter.refresh()
    assert desk.state.suggestion is None
    assert desk.presenter.usual_time() == time(9)


def test_somebody_new_begins_with_getting_to_know_each_other(desk):
    new = PersonPresenter(desk.bench, "lisa")
    assert new.state.template == "monday"  # there is no such template in this small book
    first = Template("first", LocalText("Första samtalet"))
    object.__setattr__(desk.session, "built_in", (*desk.session.built_in, first))
    assert PersonPresenter(desk.bench, "lisa").state.template == "first"
    assert PersonPresenter(desk.bench, "amir").state.template == "monday"


def test_details_are_kept_all_or_nothing_and_undone_at_once(desk):
    rhythm = Rhythm(3, 1, time(10), 45)
    details = Details("Amir H", "säljare", "a@b.se", ("Ami", "A"), date(2021, 8, 16), rhythm)
    assert desk.presenter.save_details(details) is None
    person = found(desk.session, Person, "amir")
    assert (person.name, person.role, person.rhythm, person.aliases) == (
        "Amir H",
        "säljare",
        rhythm,
        ("Ami", "A"),
    )
    desk.bench.undo()
    assert found(desk.session, Person, "amir").name == "Amir Haddad"


def test_a_name_that_is_taken_has_a_way_on(desk):
    refused = desk.presenter.save_details(Details("canary lisa"))
    assert refused.name_taken
    assert "efternamn" in refused.sentence
    assert desk.presenter.save_details(Details("canary lisa", namesake=True)) is None
    empty = desk.presenter.save_details(Details(" "))
    assert not empty.name_taken


def test_resting_and_left(desk):
    desk.presenter.set_state(PersonState.PAUSED)
    assert desk.page.person.state is PersonState.PAUSED
    assert desk.bench.outlet.told[-1] == ("undoable", "person_changed")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("14", time(14)),
        ("14:30", time(14, 30)),
        ("halv tre", time(14, 30)),
        ("24", None),
        ("fre", None),
        ("", None),
        ("x" * 5000, None),
    ],
)
def test_times_in_words(words, expected):
    assert read_time(words, NOW) == expected


def test_promises_in_words():
    who = attending(Person("p", "Amir Haddad"), "Karin Berg")
    assert read_promise("Karin bokar Lisa fre", who, NOW) == Promised(
        "bokar Lisa", Owner.MANAGER, date(2026, 3, 13)
    )
    assert read_promise("boka lokal", who, NOW) == Promised("boka lokal", Owner.MANAGER)
    assert read_promise("!!!", who, NOW).text == "!!!"
    assert read_promise("", who, NOW).text == ""
    assert attending(Person("p", "A"), "").manager == ()


def test_owners_are_called_by_their_first_names():
    assert owner_name(Owner.PERSON, "Amir Haddad", "Karin Berg") == "Amir"
    assert owner_name(Owner.MANAGER, "Amir Haddad", "Karin Berg") == "Karin"
    assert owner_name(Owner.MANAGER, "Amir Haddad", "") == "Jag"
    assert owner_name(None, "Amir Haddad", "Karin") == ""


def test_raised_by_is_kept_where_a_name_is_no_prefix(desk):
    desk.presenter.add_point("Amir: ")
    assert desk.page.points[-1].point.text == "Amir:"
    assert found(desk.session, TalkingPoint, desk.page.points[-1].point.id).raised_by is RaisedBy.MANAGER
