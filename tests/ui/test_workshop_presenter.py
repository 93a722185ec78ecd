"""Verkstad without a window: what is kept, what is asked, and where one may go."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.goals import Behaviour, BehaviourState, Gap, GapAnswer, Goal, Pull
from desktop.domain.people import Team
from desktop.domain.points import TalkingPoint
from desktop.domain.promises import Action, Owner
from desktop.domain.workshop import Workshop, WorkshopStep
from desktop.services import behaviours, goals
from desktop.ui.presenters.workshop import WorkshopPresenter
from desktop.ui.presenters.workshop_words import answer_with, question
from tests.services.desk import NOW, found, stored
from tests.ui.talk import at_the_table, full_disk

SENTENCE = "Kundvärde och långsiktiga relationer"
GOAL = "10000000-0000-4000-8000-000000000000"


class Desk:
    def __init__(self, goal_id=GOAL) -> None:
        self.bench = at_the_table()
        self.session = self.bench.session
        self.shown = []
        self.come_in(goal_id)

    def come_in(self, goal_id=GOAL) -> None:
        self.presenter = WorkshopPresenter(self.bench, goal_id)
        self.presenter.watch(self.shown.append)

    @property
    def state(self):
        return self.shown[-1]

    @property
    def told(self):
        return [name for name, _ in self.bench.outlet.told]

    def at(self, step, *lines):
        """A workshop that has come to ``step`` with these lines."""
        self.presenter.write_goal(SENTENCE)
        assert self.presenter.go(WorkshopStep.MONDAY) == ""
        self.presenter.write_monday("\n".join(lines))
        assert self.presenter.go(step) == ""
        return [line.id for line in self.state.lines]

    def every(self, kind):
        with self.session.vault.read() as reader:
            return reader.all(kind)


@pytest.fixture
def desk(dressed):
    return Desk()


def test_only_the_goal_is_asked_for(desk):
    assert not desk.state.begun
    assert desk.presenter.forward() == "Skriv något här först."
    desk.presenter.write_goal("   ")
    assert desk.presenter.go(WorkshopStep.AGREE) == "Skriv något här först."
    assert desk.presenter.go(WorkshopStep.GOAL) == ""
    desk.presenter.write_success("ingen hör det")
    desk.presenter.write_monday("inte heller det")
    assert desk.every(Goal) == ()

    desk.presenter.write_goal(SENTENCE)
    assert desk.state.begun
    for step in list(WorkshopStep)[1:]:
        assert desk.presenter.forward() == ""
        assert desk.state.step is step
    assert desk.presenter.forward() == ""
    assert desk.state.step is WorkshopStep.AGREE
    for _ in range(9):
        assert desk.presenter.back() == ""
    assert desk.state.step is WorkshopStep.GOAL


def test_it_goes_on_where_one_left_it(desk):
    desk.at(WorkshopStep.POLISH, "Ringa", "Fråga")
    desk.presenter.go(WorkshopStep.SUCCESS)
    desk.presenter.write_success("De ringer oss")
    desk.presenter.close()
    desk.come_in()
    assert (desk.state.step, desk.state.success) == (WorkshopStep.SUCCESS, "De ringer oss")
    assert [line.text for line in desk.state.lines] == ["Ringa", "Fråga"]
    assert len(desk.every(Workshop)) == 1


def test_several_may_be_under_way(desk):
    desk.at(WorkshopStep.SUCCESS)
    desk.come_in("20000000-0000-4000-8000-000000000000")
    assert [(each.id, each.name) for each in desk.state.elsewhere] == [(GOAL, SENTENCE)]
    desk.presenter.write_goal("Ett annat mål")
    assert desk.state.elsewhere == ()
    goal = goals.add_goal(desk.session, "Ett tredje").added(Goal)
    desk.come_in(goal)
    assert (desk.state.begun, desk.state.sentence) == (True, "Ett tredje")
    assert len(desk.every(Workshop)) == 3


def test_what_the_disk_refuses_is_held_on_to(desk):
    desk.at(WorkshopStep.SUCCESS)
    tries = []
    desk.presenter.when_told(lambda: tries.append(desk.presenter.words.unsaved))
    full_disk(desk.bench)
    desk.presenter.write_success("De ringer oss")
    assert tries == [True]
    assert desk.presenter.words.unsaved
    assert desk.presenter.derive().success == "De ringer oss"
    full_disk(desk.bench)
    full_disk(desk.bench)
    assert desk.presenter.forward() == ""
    assert desk.state.step is WorkshopStep.SUCCESS
    assert desk.presenter.forward() == ""
    assert (desk.state.step, found(desk.session, Goal, GOAL).success) == (
        WorkshopStep.MONDAY,
        "De ringer oss",
    )


def test_a_rule_is_said_and_the_words_stay(desk):
    desk.at(WorkshopStep.MONDAY)
    desk.presenter.write_monday("x\x00y")
    assert "tecken som inte går att läsa" in desk.presenter.forward()
    assert desk.presenter.words.refused is not None
    desk.presenter.words.retry()
    desk.presenter.write_monday("a\n" * 300)
    assert "fler än 200 rader" in desk.presenter.forward()
    assert desk.state.step is WorkshopStep.MONDAY
    full_disk(desk.bench)
    desk.presenter.write_monday("Ringa")
    assert (desk.presenter.forward(), desk.state.step) == ("", WorkshopStep.POLISH)


def test_lines_are_polished(desk):
    one, two, three = desk.at(WorkshopStep.POLISH, "Ringa", "Fråga", "Kysy")
    desk.presenter.write_line(one, "När det blir sent ringer jag")
    desk.presenter.write_line(one, " \u3164")
    desk.presenter.write_line("nowhere", "Borta")
    assert desk.state.lines[0].text == "När det blir sent ringer jag"
    desk.presenter.move_line(three, 0)
    assert [line.id for line in desk.state.lines] == [three, one, two]
    assert desk.presenter.merge_with_next(one) == ""
    assert desk.presenter.merge_with_next(one) == ""
    assert [line.text for line in desk.state.lines] == ["Kysy", "När det blir sent ringer jag, Fråga"]
    desk.presenter.drop_line(one)
    desk.presenter.drop_line(one)
    assert desk.bench.history.latest.name == "line_dropped"
    desk.bench.undo()
    assert [line.id for line in desk.state.lines] == [three, one]
    assert desk.presenter.add_line("🙂🙂") == desk.presenter.add_line("  ") == ""
    assert [line.text for line in desk.state.lines][-1] == "🙂🙂"


def test_a_line_that_waits_is_not_merged_away(desk):
    one, two = desk.at(WorkshopStep.POLISH, "Ringa", "Fråga")
    desk.presenter.write_line(two, "x\x00")
    assert desk.presenter.merge_with_next(one) == ""
    assert len(desk.state.lines) == 2


def test_the_gap_map(desk):
    desk.at(WorkshopStep.GAPS)
    assert desk.presenter.add_gap("Debiteringsgrad") == desk.presenter.add_gap(" ") == ""
    (gap,) = desk.state.gaps
    assert (gap.pull, gap.answer, gap.follows) == (Pull.UNKNOWN, None, False)
    desk.presenter.pull_gap(gap.id, Pull.AGAINST)
    desk.presenter.write_makes_us(gap.id, "korta kundsamtal")
    desk.presenter.write_measured(gap.id, "Debiteringsgraden")
    desk.presenter.write_measured(gap.id, " ")
    desk.presenter.write_measured("nowhere", "x")
    desk.presenter.write_makes_us("nowhere", "x")
    desk.presenter.answer_gap(gap.id, GapAnswer.COUNTER_QUESTION)
    desk.presenter.take_up_with(gap.id, "amir")
    (gap,) = desk.state.gaps
    assert (gap.measured, gap.pull, gap.makes_us) == ("Debiteringsgraden", Pull.AGAINST, "korta kundsamtal")
    assert answer_with(gap.answer, gap.name) == "Fråga Amir"
    desk.presenter.take_up_with(gap.id, "")
    desk.presenter.answer_gap(gap.id, None)
    assert answer_with(desk.state.gaps[0].answer, "") == ""
    desk.presenter.drop_gap(gap.id)
    desk.presenter.drop_gap(gap.id)
    assert desk.state.gaps == ()
    desk.bench.undo()
    assert len(desk.state.gaps) == 1


@pytest.mark.parametrize(
    ("answer", "makes_us", "words"),
    [
        (GapAnswer.TALK, "korta samtal", "”Mått” får oss att korta samtal. Vad gör vi åt det?"),
        (GapAnswer.TALK, "", "”Mått”: vart drar det oss?"),
        (GapAnswer.COUNTER_QUESTION, "korta samtal", "Vad händer med ”Mått” om vi gör som vi säger?"),
        (GapAnswer.RAISE, "korta samtal", "Ta upp uppåt: ”Mått” får oss att korta samtal"),
        (GapAnswer.RAISE, "", "Ta upp uppåt: ”Mått” drar åt ett annat håll än det vi säger"),
    ],
)
def test_what_a_gap_becomes(desk, answer, makes_us, words):
    desk.at(WorkshopStep.GAPS)
    stored(desk.session, Gap("gap", GOAL, "Mått", Pull.AGAINST, makes_us, answer))
    desk.presenter.take_up_with("gap", "lisa")
    assert [(each.name, each.words) for each in desk.state.outcomes] == [("CANARY", words)]
    assert desk.presenter.finish() == (True, "")
    said = [(item.person_id, item.text) for item in (*desk.every(TalkingPoint), *desk.every(Action))]
    assert ("lisa", words) in said
    assert all(action.owner is Owner.MANAGER for action in desk.every(Action))


def test_a_fourth_asks(desk):
    ids = desk.at(WorkshopStep.CHOOSE, "Ett", "Två", "Tre", "Fyra")
    for id in ids[:3]:
        desk.presenter.choose(id, True)
    assert desk.state.asked is None
    desk.presenter.choose(ids[3], True)
    asked = desk.state.asked
    assert (asked.text, [line.text for line in asked.among]) == ("Fyra", ["Ett", "Två", "Tre"])
    desk.presenter.let_rest(ids[3])
    assert desk.state.asked is None
    assert [each.picked for each in desk.state.candidates] == [True, True, True, False]
    desk.presenter.choose(ids[3], True)
    desk.presenter.let_rest(ids[0])
    assert [each.picked for each in desk.state.candidates] == [False, True, True, True]
    desk.presenter.let_rest(ids[1])
    assert [each.picked for each in desk.state.candidates] == [False, True, True, True]
    desk.presenter.choose(ids[0], True)
    desk.presenter.go(WorkshopStep.GAPS)
    assert desk.state.asked is None


def test_a_living_one_may_rest_instead(desk):
    ids = desk.at(WorkshopStep.CHOOSE, "Ett", "Två", "Tre")
    stored(desk.session, Behaviour("a", "När a", GOAL, "amir", state=BehaviourState.AGREED))
    for id in ids:
        desk.presenter.choose(id, True)
    desk.presenter.let_rest("a")
    first = desk.state.candidates[0]
    assert (first.id, first.alive, first.picked) == ("a", True, False)


def test_a_rule_that_is_no_question_is_not_swallowed(desk):
    desk.at(WorkshopStep.CHOOSE)
    with pytest.raises(Exception, match="not_found"):
        desk.presenter.choose("nowhere", True)


def test_agreeing(desk):
    stored(desk.session, Team("team", "Projekt"))
    one, two = desk.at(WorkshopStep.AGREE, "Ringa", "Fråga")
    for id in (one, two):
        desk.presenter.choose(id, True)
    assert [team.name for team in desk.state.teams] == ["Projekt"]
    desk.presenter.agree_with(one, "amir", "")
    desk.presenter.agree_with(two, "", "team")
    desk.presenter.follow_up(one, (NOW + timedelta(14)).date())
    desk.presenter.follow_up(two, "no day")
    desk.presenter.say_aloud(one, True)
    first, second = desk.state.agreements
    assert (first.person_id, first.team_id, first.said) == ("amir", "", True)
    assert (second.person_id, second.team_id, second.follow_up_on) == ("", "team", None)
    desk.presenter.agree_with(one, "lisa", "")
    assert desk.state.agreements[0].follow_up_on == (NOW + timedelta(14)).date()
    desk.presenter.say_aloud(one, False)
    assert not desk.state.agreements[0].said

    assert desk.presenter.finish() == (True, "")
    assert found(desk.session, Behaviour, one).state is BehaviourState.AGREED
    assert desk.bench.history.latest.name == "workshop_ended"
    desk.bench.undo()
    assert found(desk.session, Behaviour, one).state is BehaviourState.DRAFT
    desk.come_in()
    assert [row.id for row in desk.state.agreements] == [one, two]


def test_one_too_many_is_said_at_the_end(desk):
    ids = desk.at(WorkshopStep.AGREE, "Ett", "Två", "Tre")
    for id in ids:
        desk.presenter.choose(id, True)
        desk.presenter.agree_with(id, "amir", "")
    elsewhere = behaviours.draft(desk.session, "Annat", goal_id=GOAL).added(Behaviour)
    behaviours.agree(desk.session, elsewhere, person_id="amir")
    done, said = desk.presenter.finish()
    assert (done, "Vilket får vila?" in said) == (False, True)
    assert len(desk.every(Workshop)) == 1
    desk.presenter.choose(ids[0], False)
    full_disk(desk.bench)
    assert desk.presenter.finish() == (False, "")
    assert desk.presenter.finish() == (True, "")


def test_nothing_ends_while_words_wait(desk):
    desk.at(WorkshopStep.MONDAY)
    desk.presenter.write_monday("x\x00")
    assert desk.presenter.finish()[0] is False
    assert desk.presenter.go(WorkshopStep.GAPS) != ""


def test_a_goal_that_is_taken_away_is_gone(desk):
    gone = []
    desk.presenter.when_gone = lambda: gone.append(True)
    desk.at(WorkshopStep.GAPS, "Ringa")
    desk.bench.do(lambda: goals.remove_goal(desk.session, GOAL))
    assert gone == [True]


def test_five_silent_minutes(desk):
    assert desk.presenter.silence() is None
    desk.presenter.be_silent()
    now = desk.presenter.silence()
    assert (now.passed, now.over) == (0.0, False)
    desk.session.clock.now += timedelta(minutes=2, seconds=30)
    assert desk.presenter.silence() == replace(now, passed=0.5)
    desk.session.clock.now += timedelta(minutes=3)
    assert desk.presenter.silence() == replace(now, passed=1.0, over=True)
    desk.presenter.break_silence()
    assert desk.presenter.silence() is None


def test_a_disk_that_is_full_from_the_start(dressed):
    desk = Desk()
    goal = goals.add_goal(desk.session, "Ett mål").added(Goal)
    full_disk(desk.bench)
    desk.come_in(goal)
    assert desk.told[-1] == "failed"
    assert (desk.state.begun, desk.state.sentence) == (False, "Ett mål")
    full_disk(desk.bench)
    assert desk.presenter.forward() == ""
    assert desk.state.step is WorkshopStep.GOAL
    assert desk.presenter.forward() == ""
    assert desk.state.step is WorkshopStep.SUCCESS


def test_every_step_asks_something(dressed):
    assert len({question(step) for step in WorkshopStep}) == 7
