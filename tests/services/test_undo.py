"""The latest fifty actions can be taken back, one at a time, unless something has changed since."""

import dataclasses

import pytest

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.domain.goals import Gap, Goal
from desktop.domain.people import Person
from desktop.domain.points import TalkingPoint
from desktop.domain.private import PrivateNote
from desktop.services import goals, points, private_book
from desktop.services.changes import Change, Changes, merged
from desktop.services.session import Session
from desktop.services.undo import DEPTH, UndoHistory
from tests.memory_vault import MemoryVault
from tests.services.desk import found, stored


def texts(session: Session) -> list[str]:
    with session.vault.read() as reader:
        return [point.text for point in reader.points_of("amir")]


def test_added_changed_and_removed_are_taken_back(session: Session, amir: Person) -> None:
    history = UndoHistory()
    added = points.add_point(session, amir.id, "a")
    point = added.added(TalkingPoint)
    history.remember("point_added", added)
    history.remember("point_changed", points.edit_point(session, point, "b"))
    history.remember("point_dropped", points.drop_point(session, point))
    assert history.latest is not None
    assert history.latest.name == "point_dropped"

    history.undo(session)
    assert texts(session) == ["b"]
    history.undo(session)
    assert texts(session) == ["a"]
    history.undo(session)
    assert texts(session) == []

    with pytest.raises(RuleBroken) as refused:
        history.undo(session)
    assert refused.value.rule is Rule.NOTHING_TO_UNDO


def test_a_removed_note_comes_back(session: Session, amir: Person) -> None:
    history = UndoHistory()
    note = private_book.new_note(session, amir.id, "tankar").added(PrivateNote)
    private_book.write(session, "amir", note, "fler tankar")

    history.remember("note_removed", private_book.remove(session, note))
    history.undo(session)

    assert found(session, PrivateNote, note).text == "fler tankar"


def test_what_was_removed_comes_back_where_it_stood(session: Session) -> None:
    history = UndoHistory()
    goal = stored(session, Goal("g", "Kundvärde"))
    gaps = [goals.add_gap(session, goal.id, measured).added(Gap) for measured in ("a", "b", "c")]
    history.remember("gap_removed", goals.remove_gap(session, gaps[0]))
    history.remember("gap_removed", goals.remove_gap(session, gaps[1]))

    history.undo(session)
    history.undo(session)

    with session.vault.read() as reader:
        assert [gap.measured for gap in reader.gaps_of_goals([goal.id])] == ["a", "b", "c"]


def test_what_changed_since_is_left_alone(session: Session, amir: Person) -> None:
    history = UndoHistory()
    added = points.add_point(session, amir.id, "a")
    history.remember("point_added", added)
    points.edit_point(session, added.added(TalkingPoint), "b")

    with pytest.raises(RuleBroken) as refused:
        history.undo(session)

    assert refused.value.rule is Rule.CHANGED_SINCE
    assert texts(session) == ["b"]


def test_it_remembers_fifty_and_nothing_empty(session: Session, amir: Person) -> None:
    history = UndoHistory()
    history.remember("nothing", Changes())
    assert history.latest is None

    for number in range(DEPTH + 1):
        history.remember("point_added", points.add_point(session, amir.id, str(number)))
    for _ in range(DEPTH):
        history.undo(session)
    assert texts(session) == ["0"]

    history.remember("point_added", points.add_point(session, amir.id, "x"))
    history.clear()
    assert history.latest is None


def test_changes_say_what_they_touch(session: Session, amir: Person) -> None:
    later = dataclasses.replace(amir, role="chef")
    changes = merged([Change(Person, "amir", None, amir), Change(Person, "amir", amir, later)])

    assert changes == Changes((Change(Person, "amir", None, later),))
    assert changes.touches(TalkingPoint, Person)
    assert not changes.touches(TalkingPoint)
    assert (changes | changes).items == changes.items * 2
    assert not merged([Change(Person, "amir", amir, amir)])
    with pytest.raises(ValueError, match="unpack"):
        changes.added(TalkingPoint)


def test_a_written_out_recall_mark(session: Session, talk: Dialogue) -> None:
    from desktop.domain.private import RecallMark
    from tests.services.desk import NOW

    stored(session, RecallMark("m", talk.id, "talk-0", NOW))

    private_book.expand_recall(session, "m", "Tystnade när vi talade om piloten", handled=True)

    assert found(session, RecallMark, "m").handled


def test_a_full_disk_leaves_the_step_for_another_try(session: Session, amir: Person) -> None:
    history = UndoHistory()
    history.remember("point_added", points.add_point(session, amir.id, "a"))
    assert isinstance(session.vault, MemoryVault)
    session.vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)

    with pytest.raises(EnvironmentFailed):
        history.undo(session)
    assert texts(session) == ["a"]

    history.undo(session)
    assert texts(session) == []
