"""What every vault must do, run on the real encrypted one and on the one in memory that service tests use."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, Effect, Goal, Mark, MarkKind
from desktop.domain.observations import Feedback, Observation, ObservationState
from desktop.domain.people import Person, PersonState, Team
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.preferences import Preference
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Agreement, Owner
from desktop.domain.records import KINDS
from desktop.domain.removed import Gone, Removed, removed
from desktop.storage.misuse import Misuse
from tests.memory_vault import MemoryVault
from tests.storage.sample_records import HERE, INDIA, NINE, SAMPLES
from tests.storage.stored_vault import stored_vault

DAY = date(2026, 3, 10)
PAPER_QUERIES = {
    "people": (),
    "dialogues_of": ("person",),
    "next_dialogue": ("person",),
    "sections_of": ("dialogue",),
    "agreements_of": ("person",),
    "actions_of": ("person",),
    "behaviours_of": ("person",),
    "marks_of": (["behaviour"],),
    "past_versions_of": (["agreement"],),
    "team_behaviours": ("team",),
    "goals_of_team": ("team",),
    "gaps_of_goals": (["goal"],),
    "quarters_of": ("person",),
    "feedback_of": ("person",),
    "effects_of_goals": (["goal"],),
}


@pytest.fixture(params=["memory", "stored"])
def vault(request, tmp_path):
    opened = MemoryVault() if request.param == "memory" else stored_vault(tmp_path)
    yield opened
    opened.close()


def stored(vault, *records):
    with vault.work() as work:
        for record in records:
            work.put(record)
        return work.commit()


def ids(records):
    return [record.id for record in records]


def test_every_kind_is_kept_and_given_back(vault):
    changes = stored(vault, *SAMPLES)
    assert [change.after for change in changes.items] == list(SAMPLES)
    with vault.read() as reader:
        for record in SAMPLES:
            assert repr(reader.get(type(record), record.id)) == repr(record)
            assert reader.all(type(record)) == (record,)


def test_what_is_not_there(vault):
    with vault.read() as reader:
        assert reader.find(Team, "nobody") is None
        with pytest.raises(RuleBroken) as refused:
            reader.get(Team, "nobody")
    assert refused.value.rule is Rule.NOT_FOUND
    with vault.work() as work, pytest.raises(RuleBroken):
        work.remove(Team, "nobody")


def test_changes_hold_the_first_before_and_the_last_after(vault):
    old, new = Team("t", "A"), Team("t", "C")
    stored(vault, old)
    changes = stored(vault, replace(old, name="B"), new)
    assert [(change.kind, change.id, change.before, change.after) for change in changes.items] == [
        (Team, "t", old, new)
    ]


def test_an_equal_record_changes_nothing(vault):
    stored(vault, Team("t", "A"))
    assert not stored(vault, Team("t", "A"))


def test_there_and_back_again_is_no_change_but_is_written(vault):
    stored(vault, Team("t", "A"))
    assert not stored(vault, Team("t", "B"), Team("t", "A"))
    with vault.read() as reader:
        assert reader.get(Team, "t").name == "A"


def test_another_offset_of_the_same_instant_is_kept_as_written(vault):
    stored(vault, Dialogue("d", "monday", NINE, 45))
    stored(vault, Dialogue("d", "monday", NINE.astimezone(INDIA), 45))
    with vault.read() as reader:
        assert reader.get(Dialogue, "d").planned_at.utcoffset() == timedelta(hours=5, minutes=30)


def test_work_reads_what_it_wrote(vault):
    with vault.work() as work:
        work.put(Person("p", "Kim"))
        assert work.get(Person, "p").name == "Kim"
        assert ids(work.people()) == ["p"]
        work.remove(Person, "p")
        assert work.find(Person, "p") is None


def test_nothing_is_kept_without_commit(vault):
    with vault.work() as work:
        work.put(Team("t", "A"))
    with vault.read() as reader:
        assert reader.find(Team, "t") is None


def test_nothing_is_kept_of_work_that_broke_off(vault):
    def breaks_off():
        with vault.work() as work:
            work.put(Team("t", "A"))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        breaks_off()
    assert ids(stored(vault, Team("u", "B")).items) == ["u"]
    with vault.read() as reader:
        assert ids(reader.all(Team)) == ["u"]


def test_removing_and_putting_back(vault):
    stored(vault, Team("t", "A"))
    with vault.work() as work:
        work.remove(Team, "t")
        removed = work.commit()
    assert removed.items[0].before == Team("t", "A")
    assert removed.items[0].after is None
    stored(vault, Team("t", "A"))
    with vault.read() as reader:
        assert ids(reader.all(Team)) == ["t"]


def test_what_is_put_back_stands_where_it_stood(vault):
    stored(vault, *(Team(id, id) for id in "abcd"))
    with vault.work() as work:
        work.remove(Team, "b")
        work.remove(Team, "c")
        b, c = work.commit().items
    with vault.work() as work:
        work.put_back(c.before, c.place)
        work.put_back(b.before, b.place)
        work.put_back(Team("d", "changed"), 1)
        work.commit()
    with vault.read() as reader:
        assert [(team.id, team.name) for team in reader.all(Team)] == [
            ("a", "a"),
            ("b", "b"),
            ("c", "c"),
            ("d", "changed"),
        ]


def test_what_is_put_back_stands_last_where_its_place_is_taken(vault):
    stored(vault, *(Team(id, id) for id in "ab"))
    with vault.work() as work:
        work.remove(Team, "b")
        (b,) = work.commit().items
    stored(vault, Team("c", "c"))
    with vault.work() as work:
        work.put_back(b.before, b.place)
        work.put_back(Team("d", "d"), None)
        work.commit()
    with vault.read() as reader:
        assert ids(reader.all(Team)) == ["a", "c", "b", "d"]


def test_a_parent_stays_while_something_belongs_to_it(vault):
    stored(vault, *SAMPLES)
    with vault.work() as work:
        for kind, id in ((Team, "team"), (Person, "person"), (Dialogue, "dialogue"), (Section, "section")):
            with pytest.raises(Misuse):
                work.remove(kind, id)
        for record in reversed(SAMPLES):
            work.remove(type(record), record.id)
        assert len(work.commit().items) == len(SAMPLES)


def test_a_reference_that_points_nowhere_is_refused(vault):
    with vault.work() as work:
        with pytest.raises(RuleBroken) as refused:
            work.put(Person("p", "Kim", team_id="nowhere"))
        assert refused.value.rule is Rule.NOT_FOUND
        work.put(Person("p", "Kim"))
        with pytest.raises(RuleBroken):
            work.put(Person("p", "Kim", team_id="nowhere"))
        work.commit()
    with vault.read() as reader:
        assert reader.get(Person, "p").team_id is None


@pytest.mark.parametrize("record", [Team("t", "a\ud800b"), Person("t", "Kim", aliases=("ok", "\udfff"))])
def test_half_a_surrogate_pair_is_refused_without_a_word_of_the_text(vault, record):
    with vault.work() as work, pytest.raises(RuleBroken) as refused:
        work.put(record)
    assert refused.value.rule is Rule.TEXT_UNREADABLE
    assert refused.value.__cause__ is None


def test_a_time_without_offset_is_a_bug(vault):
    with vault.work() as work, pytest.raises(Misuse):
        work.put(Observation("o", datetime(2026, 3, 10), "…"))


def test_work_inside_work_or_a_read_is_a_bug(vault):
    with vault.work(), pytest.raises(Misuse), vault.work():
        pass
    with vault.read(), pytest.raises(Misuse), vault.work():
        pass
    with vault.work(), pytest.raises(Misuse), vault.read():
        pass
    stored(vault, Team("t", "A"))


def test_a_read_inside_a_read_is_the_same_snapshot(vault):
    with vault.read() as outer:
        with vault.read() as inner:
            assert inner is outer
        assert outer.all(Team) == ()


def test_nothing_works_after_its_end(vault):
    with vault.work() as work:
        work.put(Team("t", "A"))
        work.commit()
        for late in (work.commit, lambda: work.find(Team, "t"), lambda: work.put(Team("t", "B"))):
            with pytest.raises(Misuse):
                late()
    with vault.read() as reader, vault.print_read() as paper:
        pass
    for late in (reader.people, lambda: reader.find(Team, "t"), paper.people, lambda: paper.find(Team, "t")):
        with pytest.raises(Misuse):
            late()


def test_another_connection_sees_what_was_committed(vault):
    twin = vault.again()
    stored(vault, Team("t", "A"))
    with twin.read() as reader:
        assert ids(reader.all(Team)) == ["t"]
    twin.close()


def test_all_gives_the_order_of_storing(vault):
    stored(vault, *(Team(id, id) for id in "cab"))
    stored(vault, Team("c", "changed"))
    with vault.read() as reader:
        assert ids(reader.all(Team)) == ["c", "a", "b"]


def test_people_in_swedish_order_without_those_who_left(vault):
    names = ["Örjan", "zoë", "Åsa", "Ärla", "anna", "Éva", "Øyvind"]
    stored(vault, *(Person(name, name) for name in names), Person("gone", "Bo", state=PersonState.LEFT))
    stored(vault, Person("2", "anna"), Person("p", "Per", state=PersonState.PAUSED))
    with vault.read() as reader:
        assert ids(reader.people()) == ["2", "anna", "Éva", "p", "zoë", "Åsa", "Ärla", "Örjan", "Øyvind"]
        assert ids(reader.people(include_left=True))[2] == "gone"


@pytest.fixture
def talks(vault):
    """Dialogues an hour apart, given in another order than time's, some of another person or a team."""
    hour = timedelta(hours=1)
    state = DialogueState
    stored(
        vault,
        Person("p", "Kim"),
        Person("q", "Bo"),
        Team("t", "A"),
        Dialogue("late", "m", NINE + 3 * hour, 30, "p", state=state.PREPARED),
        Dialogue("twin", "m", (NINE + 2 * hour).astimezone(UTC), 30, "p", state=state.ENDED),
        Dialogue("mid", "m", (NINE + 2 * hour).astimezone(INDIA), 30, "p", state=state.ENDED),
        Dialogue("first", "m", NINE, 30, "p", state=state.ENDED),
        Dialogue("off", "m", NINE + hour, 30, "p", state=state.CANCELLED),
        Dialogue("last", "m", NINE + 9 * hour, 30, "p", state=state.PLANNED),
        Dialogue("other", "m", NINE, 30, "q", state=state.ONGOING),
        Dialogue("team", "m", NINE - hour, 30, team_id="t", state=state.TO_WRAP_UP),
    )
    with vault.read() as reader:
        yield reader


def test_dialogues_of_a_person(talks):
    assert ids(talks.dialogues_of("p")) == ["last", "late", "mid", "twin", "off", "first"]
    assert ids(talks.dialogues_of("p", limit=2)) == ["last", "late"]
    assert talks.dialogues_of("p", limit=0) == talks.dialogues_of("nobody") == ()


def test_dialogues_between(talks):
    assert ids(talks.dialogues_between(NINE, NINE + timedelta(hours=2))) == ["first", "other", "off"]
    assert talks.dialogues_between(datetime.max.replace(tzinfo=HERE), NINE) == ()


def test_dialogues_to_wrap_up_and_the_next_one(talks):
    assert ids(talks.dialogues_to_wrap_up()) == ["team", "other"]
    assert talks.next_dialogue("p").id == "late"
    assert talks.next_dialogue("q").id == "other"
    assert talks.next_dialogue("nobody") is None


def test_the_last_ended_one(talks):
    assert talks.last_ended("p").id == "mid"
    assert talks.last_ended("p", NINE + timedelta(hours=2)).id == "first"
    assert talks.last_ended("p", NINE) is None
    assert talks.last_ended("q") is None


def test_sections_by_position(vault):
    stored(
        vault,
        Dialogue("d", "m", NINE, 30),
        *(Section(id, "d", position, id, 5) for id, position in (("c", 1), ("b", 0), ("a", 1))),
    )
    with vault.read() as reader:
        assert ids(reader.sections_of("d")) == ["b", "a", "c"]
        assert reader.sections_of("none") == ()


def test_points_by_position_then_day_then_as_stored(vault):
    later = DAY + timedelta(days=1)
    stored(
        vault,
        Person("p", "Kim"),
        TalkingPoint("z", "p", "…", raised_on=DAY, position=1),
        TalkingPoint("b", "p", "…", raised_on=DAY, position=1),
        TalkingPoint("a", "p", "…", raised_on=later, position=0, state=PointState.NEXT_TIME),
        TalkingPoint("undated", "p", "…", position=0),
        TalkingPoint("gone", "p", "…", raised_on=DAY, state=PointState.DROPPED),
        TalkingPoint("said", "p", "…", state=PointState.TALKED_ABOUT, position=2),
    )
    with vault.read() as reader:
        assert ids(reader.points_of("p")) == ["undated", "a", "z", "b"]
        assert ids(reader.points_of("p", waiting_only=False)) == ["undated", "gone", "a", "z", "b", "said"]


def test_agreements_latest_first_undated_last(vault):
    later = DAY + timedelta(days=1)
    stored(
        vault,
        Person("p", "Kim"),
        Agreement("undated", "p", "…"),
        Agreement("b", "p", "…", since=DAY),
        Agreement("a", "p", "…", since=DAY),
        Agreement("c", "p", "…", since=later),
    )
    with vault.read() as reader:
        assert ids(reader.agreements_of("p")) == ["c", "a", "b", "undated"]


def test_actions(vault):
    soon = DAY + timedelta(days=1)
    stored(
        vault,
        Person("p", "Kim"),
        Person("gone", "Bo", state=PersonState.LEFT),
        Action("undated", "p", "…", Owner.MANAGER),
        Action("b", "p", "…", Owner.MANAGER, soon),
        Action("a", "p", "…", Owner.MANAGER, soon),
        Action("theirs", "p", "…", Owner.PERSON, DAY),
        Action("nobodys", "p", "…", None, DAY),
        Action("done", "p", "…", Owner.MANAGER, DAY, ActionState.DONE),
        Action("left", "gone", "…", Owner.MANAGER, DAY),
    )
    with vault.read() as reader:
        assert ids(reader.actions_of("p")) == ["done", "nobodys", "theirs", "a", "b", "undated"]
        assert ids(reader.actions_of("p", open_only=True)) == ["nobodys", "theirs", "a", "b", "undated"]
        assert ids(reader.open_actions_of_manager()) == ["a", "b", "undated"]
        assert ids(reader.actions_due(DAY)) == ["left", "nobodys", "theirs"]
        assert ids(reader.actions_due(soon))[-2:] == ["a", "b"]


def test_behaviours_of_the_person_and_of_the_team(vault):
    stored(
        vault,
        Team("t", "A"),
        Team("u", "B"),
        Person("p", "Kim", team_id="t"),
        Person("alone", "Bo"),
        Behaviour("z", "…", team_id="t"),
        Behaviour("a", "…", person_id="p"),
        Behaviour("other", "…", team_id="u"),
        Behaviour("free", "…"),
    )
    with vault.read() as reader:
        assert ids(reader.behaviours_of("p")) == ["z", "a"]
        assert reader.behaviours_of("alone") == reader.behaviours_of("nobody") == ()


def test_marks_and_effects_oldest_first(vault):
    early, late = DAY, DAY + timedelta(days=1)
    stored(
        vault,
        Goal("g", "…"),
        Goal("h", "…"),
        *(Behaviour(id, "…") for id in "xyz"),
        Mark("b", "x", MarkKind.DONE, late),
        Mark("c", "y", MarkKind.DONE, early),
        Mark("a", "y", MarkKind.DONE, late),
        Mark("no", "z", MarkKind.DONE, early),
        Effect("b2", "g", late, "…"),
        Effect("c2", "h", early, "…"),
    )
    with vault.read() as reader:
        assert ids(reader.marks_of(["x", "y", "none"])) == ["c", "a", "b"]
        assert reader.marks_of([]) == ()
        assert ids(reader.effects_of_goals(["g", "h"])) == ["c2", "b2"]
        assert ids(reader.effects_of_goals(("h",))) == ["c2"]


def test_observations_latest_first(vault):
    hour = timedelta(hours=1)
    told = {"state": ObservationState.TOLD, "told_at": NINE}
    stored(
        vault,
        Person("p", "Kim"),
        Observation("b", NINE.astimezone(INDIA), "…", "p"),
        Observation("a", NINE.astimezone(UTC), "…", "p", state=ObservationState.LINKED),
        Observation("c", NINE + hour, "…", "p", **told),
        Observation("nobodys", NINE + 2 * hour, "…"),
    )
    with vault.read() as reader:
        assert ids(reader.observations_of("p")) == ["c", "a", "b"]
        assert ids(reader.untold_observations()) == ["nobodys", "a", "b"]
        assert ids(reader.observations_to_sort()) == ["nobodys"]


def test_feedback_drafts_first_then_latest(vault):
    stored(
        vault,
        Person("p", "Kim"),
        Feedback("given", "p", given_at=NINE),
        Feedback("later", "p", given_at=NINE + timedelta(days=1)),
        Feedback("b", "p"),
        Feedback("a", "p"),
    )
    with vault.read() as reader:
        assert ids(reader.feedback_of("p")) == ["a", "b", "later", "given"]


def test_the_private_book(vault):
    hour = timedelta(hours=1)
    stored(
        vault,
        Person("p", "Kim"),
        Dialogue("d", "m", NINE, 30),
        Section("s", "d", 0, "…", 5),
        PrivateNote("old", "p", NINE, "…"),
        PrivateNote("new", "p", NINE + hour, "…"),
        RecallMark("late", "d", "s", NINE + hour),
        RecallMark("done", "d", "s", NINE, handled=True),
        RecallMark("early", "d", "s", NINE.astimezone(INDIA)),
    )
    with vault.read() as reader:
        assert ids(reader.private_notes_of("p")) == ["new", "old"]
        assert ids(reader.recall_marks()) == ["early", "late"]
        assert ids(reader.recall_marks(unhandled_only=False)) == ["done", "early", "late"]


def test_work_tells_what_it_has_done_so_far(vault):
    stored(vault, Team("a", "a"))
    with vault.work() as work:
        assert work.done() == ()
        work.put(Team("b", "b"))
        work.remove(Team, "a")
        assert [(change.id, change.after) for change in work.done()] == [("b", Team("b", "b")), ("a", None)]


def test_what_is_new_leaves_the_places_free_that_the_bin_keeps(vault):
    stored(vault, Team("a", "a"), Team("b", "b"), Person("p", "Kim"))
    with vault.work() as work:
        work.remove(Team, "b")
        place = work.done()[0].place
        work.put(removed("entry", NINE, (Gone(Team("b", "b"), place),)))
        work.commit()
    stored(vault, Team("c", "c"), Person("q", "Lo"))
    with vault.work() as work:
        work.put_back(Team("b", "b"), place)
        work.commit()
    with vault.read() as reader:
        assert ids(reader.all(Team)) == ["a", "b", "c"]
        assert ids(reader.all(Person)) == ["p", "q"]


def test_what_was_removed_by_a_moment(vault):
    hour = timedelta(hours=1)
    stored(
        vault,
        removed("late", NINE + hour, (Gone(Team("a", "a")),)),
        removed("b", NINE.astimezone(INDIA), (Gone(Team("b", "b")),)),
        removed("a", NINE, (Gone(Team("c", "c")),)),
        removed("early", NINE - hour, (Gone(Team("d", "d")),)),
    )
    with vault.read() as reader:
        assert ids(reader.removed_by(NINE)) == ["early", "a", "b"]
        assert ids(reader.removed_by(NINE - 2 * hour)) == []


def test_forgetting_is_no_part_of_work(vault):
    stored(vault, Team("a", "a"))
    vault.forget()
    with vault.work(), pytest.raises(Misuse):
        vault.forget()
    with vault.read(), pytest.raises(Misuse):
        vault.forget()
    with vault.read() as reader:
        assert reader.find(Team, "a")


def test_paper_gets_what_was_told_and_nothing_private(vault):
    draft = Feedback("draft", "person", saw="…", given_at=NINE)
    stored(vault, *SAMPLES, Observation("untold", NINE, "…", "person"))
    with vault.read() as reader, vault.print_read() as paper:
        assert ids(paper.told_observations_of("person")) == ["observation"]
        assert paper.get(Observation, "observation").text
        assert paper.find(Observation, "untold") is None
        with pytest.raises(RuleBroken):
            paper.get(Observation, "untold")
        for kind in (PrivateNote, RecallMark, Removed):
            with pytest.raises(Misuse):
                paper.find(kind, "note")
        assert paper.get(Preference, "manager_name").value == "Kim"
        for name, asked in PAPER_QUERIES.items():
            answer = getattr(paper, name)(*asked)
            assert answer
            assert answer == getattr(reader, name)(*asked)
    stored(vault, draft)
    with vault.read() as reader, vault.print_read() as paper:
        assert "draft" in ids(reader.feedback_of("person"))
        assert "draft" not in ids(paper.feedback_of("person"))
        assert paper.find(Feedback, "draft") is None


def test_the_contract_covers_every_kind():
    assert {type(record) for record in SAMPLES} == set(KINDS)
