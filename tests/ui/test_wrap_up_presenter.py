"""Runda av: rows one can change, leave empty or take away, and an end that puts them in force."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, Agreement, AgreementState, Owner
from desktop.services import dialogues, preparing
from desktop.ui.presenters.wrap_up import ActionRow, NextFrom, WrapUpPresenter, missing
from tests.services.desk import NOW, found, stored
from tests.ui.talk import at_the_table, full_disk

NOTE = "! Karin bokar Lisa fre\n! gör ett utkast\n= Jag ringer samma dag\n+ ringde kunden"


class Desk:
    def __init__(self) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        dialogues.start(self.session, "talk")
        dialogues.write_note(self.session, "s0", NOTE)
        self.presenter = WrapUpPresenter(self.bench, "talk")
        self.presenter.begin()
        self.shown = []
        self.presenter.watch(self.shown.append)

    @property
    def state(self):
        return self.shown[-1]

    @property
    def told(self):
        return self.bench.outlet.told


@pytest.fixture
def desk():
    return Desk()


def test_the_rows_are_what_was_typed(desk):
    state = desk.state
    assert (state.person, state.manager, state.person_id) == ("Amir", "Karin", "amir")
    assert [(row.text, row.held) for row in state.agreements] == [("Jag ringer samma dag", True)]
    assert [(row.text, row.owner, row.due_on) for row in state.actions] == [
        ("bokar Lisa", Owner.MANAGER, date(2026, 3, 13)),
        ("gör ett utkast", None, None),
    ]
    assert state.told == ("ringde kunden",)
    assert [(row.text, row.left_on) for row in state.left] == [
        ("Rollen", date(2026, 2, 24)),
        ("Semester", date(2026, 3, 10)),
    ]
    assert [missing(row) for row in state.actions] == [(False, False), (True, True)]


def test_coming_back_to_it_does_not_bring_back_what_was_taken_away(desk):
    desk.presenter.remove_action(desk.state.actions[0].id)

    again = WrapUpPresenter(desk.bench, "talk")
    again.begin()

    assert [row.text for row in again.state.actions] == ["gör ett utkast"]


def test_words_are_kept(desk):
    row = desk.state.agreements[0]
    desk.presenter.edit_agreement(row.id, "Jag ringer alltid")
    desk.presenter.edit_agreement(row.id, "Jag ringer alltid")

    assert desk.state.agreements[0].text == "Jag ringer alltid"


def test_words_taken_away_take_the_row_away_and_undo_brings_it_back(desk):
    agreement, action = desk.state.agreements[0], desk.state.actions[0]
    desk.presenter.edit_agreement(agreement.id, " ")
    desk.presenter.edit_action(replace(action, text=""))

    assert desk.state.agreements == ()
    assert [row.text for row in desk.state.actions] == ["gör ett utkast"]
    assert ("undoable", "agreement_removed") in desk.told
    assert ("undoable", "action_removed") in desk.told
    desk.presenter.remove_agreement(agreement.id)
    desk.presenter.remove_action(action.id)
    desk.bench.undo()
    desk.bench.undo()
    assert len(desk.state.actions) == 2
    assert len(desk.state.agreements) == 1


def test_a_row_that_is_gone_is_not_written_to(desk):
    desk.presenter.edit_action(ActionRow("gone", "x", None, None))
    desk.presenter.edit_agreement("gone", "x")

    assert len(desk.state.actions) == 2


def test_owner_and_week_are_set(desk):
    row = desk.state.actions[1]
    week = desk.presenter.read_day("v 12")
    assert week is not None
    desk.presenter.edit_action(replace(row, owner=Owner.PERSON, due_on=week.value))

    assert found(desk.session, Action, row.id).due_on == date(2026, 3, 20)
    assert found(desk.session, Action, row.id).owner is Owner.PERSON


def test_empty_rows_take_new_ones(desk):
    assert desk.presenter.add_agreement("Vi börjar i tid")
    assert desk.presenter.add_action("Amir bokar rummet fre")
    assert desk.presenter.add_action("* * *")
    assert not desk.presenter.add_action("  ")
    assert not desk.presenter.add_agreement("")

    assert "Vi börjar i tid" in [row.text for row in desk.state.agreements]
    rows = {row.text: (row.owner, row.due_on) for row in desk.state.actions}
    assert rows["bokar rummet"] == (Owner.PERSON, date(2026, 3, 13))
    assert rows["* * *"] == (None, None)


def test_what_could_not_be_added_is_said(desk):
    full_disk(desk.bench)
    assert not desk.presenter.add_action("Amir bokar rummet")


def test_what_is_not_held_stays_a_proposal(desk):
    row = desk.state.agreements[0]
    desk.presenter.add_agreement("Vi börjar i tid")
    desk.presenter.hold(row.id, False)
    assert not next(item for item in desk.state.agreements if item.id == row.id).held

    assert desk.presenter.finish()

    with desk.session.vault.read() as reader:
        states = {item.text: item.state for item in reader.all(Agreement)}
    assert states == {
        "Jag ringer samma dag": AgreementState.PROPOSED,
        "Vi börjar i tid": AgreementState.IN_FORCE,
    }


def test_holding_again(desk):
    row = desk.state.agreements[0]
    desk.presenter.hold(row.id, False)
    desk.presenter.hold(row.id, True)
    assert desk.state.agreements[0].held


def test_told_or_not(desk):
    stored(desk.session, Observation("o", NOW, "ringde före", "amir"))
    preparing.share_observation(desk.session, "o")
    desk.presenter.refresh()
    assert [(row.text, row.ticked) for row in desk.state.to_tell] == [("ringde före", False)]

    desk.presenter.tell("o", True)
    assert desk.state.to_tell[0].ticked
    desk.presenter.finish()

    assert found(desk.session, Observation, "o").state is ObservationState.TOLD


def test_the_rhythm_suggests_and_the_two_decide(desk):
    suggested = NOW.replace(hour=14) + timedelta(14)
    assert (desk.state.next_at, desk.state.next_from) == (suggested, NextFrom.RHYTHM)

    read = desk.presenter.read_moment("tors 26 mars")
    assert read is not None
    desk.presenter.choose_next(read.value)
    assert desk.state.next_from is NextFrom.CHOSEN
    assert desk.state.next_at == NOW.replace(day=26, hour=14)
    desk.presenter.choose_next(None)
    assert (desk.state.next_at, desk.state.next_from) == (None, NextFrom.NOWHERE)


def test_a_planned_talk_goes_before_the_rhythm(desk):
    at = NOW.replace(day=31)
    dialogues.plan(desk.session, "amir", at, language="sv")
    desk.presenter.refresh()
    assert (desk.state.next_at, desk.state.next_from) == (at, NextFrom.PLANNED)


def test_without_a_rhythm_nothing_is_suggested(desk):
    stored(desk.session, replace(found(desk.session, Person, "amir"), rhythm=None))
    desk.presenter.refresh()

    assert (desk.state.next_at, desk.state.next_from, desk.state.next_note) == (None, NextFrom.NOWHERE, "")
    read = desk.presenter.read_moment("26 mars")
    assert read is not None
    assert read.value == NOW.replace(day=26, hour=14)


def test_a_red_day_is_said(desk):
    desk.presenter.choose_next(NOW.replace(month=4, day=3))
    assert desk.state.next_note == "långfredagen"


def test_what_it_was_about(desk):
    desk.presenter.choose_about(About.NUMBERS)
    assert desk.state.about is About.NUMBERS
    desk.presenter.choose_about(None)
    assert desk.state.about is None


def test_marks_are_only_counted(desk):
    desk.bench.do(lambda: dialogues.stamp_recall(desk.session, "talk", "s0"))
    desk.presenter.refresh()
    assert desk.state.recalls == 1


def test_done_moves_the_points_on_and_plans_the_next_talk(desk):
    assert desk.presenter.finish()

    assert found(desk.session, Dialogue, "talk").state is DialogueState.ENDED
    left = found(desk.session, TalkingPoint, "p1")
    assert (left.state, left.dialogue_id, left.carried) == (PointState.NEXT_TIME, "talk", 1)
    with desk.session.vault.read() as reader:
        ahead = reader.next_dialogue("amir")
    assert ahead is not None
    assert ahead.planned_at == NOW.replace(day=24, hour=14)
    assert ("undoable", "dialogue_ended") in desk.told


def test_done_twice_is_told(desk):
    assert desk.presenter.finish()
    assert not desk.presenter.finish()

    broken = [what for name, what in desk.told if name == "broken"]
    assert [error.rule for error in broken] == [Rule.WRONG_STATE]


def test_done_while_the_disk_is_full(desk):
    full_disk(desk.bench)
    assert not desk.presenter.finish()
    assert found(desk.session, Dialogue, "talk").state is DialogueState.TO_WRAP_UP


def test_another_rule_goes_on_to_whoever_asked(desk, monkeypatch):
    def broken(*_, **__):
        raise RuleBroken(Rule.NOT_FOUND)

    monkeypatch.setattr("desktop.services.wrapping_up.finish", broken)
    with pytest.raises(RuleBroken):
        desk.presenter.finish()


def test_notes_do_not_concern_it(desk):
    seen = len(desk.shown)
    desk.bench.do(lambda: dialogues.write_note(desk.session, "s1", "x"))
    assert len(desk.shown) == seen
