"""A line that is being changed when somebody goes elsewhere keeps its words, and only then is anything stored."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.goals import Behaviour, BehaviourState, Goal, Mark, MarkKind
from desktop.domain.points import TalkingPoint
from desktop.domain.promises import Action, Owner
from tests.services.desk import NOW, found, stored
from tests.ui.on_screen import OnScreen
from tests.ui.talk import at_the_table, full_disk


@pytest.fixture
def bench():
    made = at_the_table()
    for record in (
        Goal("g", "Kundvärde"),
        Behaviour("b", "När det skaver ringer jag", "g", "amir", None, BehaviourState.PRACTISING),
        Mark("m", "b", MarkKind.DONE, NOW.date(), "Ringde", "amir"),
        Mark("n", "b", MarkKind.OBSTACLE, NOW.date(), "Hade inte numret", "amir"),
        TalkingPoint("p", "amir", "Rollen"),
        Action("a", "amir", "boka Lisa", Owner.MANAGER),
    ):
        stored(made.session, record)
    return made


@pytest.fixture
def shown(qtbot, qapp, dressed, bench):
    screen = OnScreen(qtbot, qapp, dressed, bench)
    yield screen
    screen.close()


def test_going_to_another_page_keeps_a_changed_promise_with_all_of_it(shown):
    page = shown.open("person", "amir")
    page.promised.edit("a")
    page.promised.editor.words.show_text("boka Lisa och Eva")
    page.promised.editor.owner.setCurrentIndex(page.promised.editor.owner.findData(Owner.PERSON))
    page.promised.editor.due.show_text("20 mars")
    shown.open("today")
    kept = found(shown.session, Action, "a")
    assert (kept.text, kept.owner) == ("boka Lisa och Eva", Owner.PERSON)
    assert kept.due_on is not None


def test_a_lock_keeps_a_changed_point(shown):
    page = shown.open("person", "amir")
    page.next_time.edit("p")
    page.next_time.editor.words.show_text("Rollen i piloten")
    shown.unlocked.flush()
    assert found(shown.session, TalkingPoint, "p").text == "Rollen i piloten"
    assert page.next_time.editor.isHidden()


def test_what_was_opened_and_not_changed_is_not_stored(shown):
    page = shown.open("person", "amir")
    page.promised.edit("a")
    page.next_time.edit("p")
    told = []
    shown.unlocked.bench.feed.subscribe(told.append)
    shown.unlocked.flush()
    assert told == []


def test_the_first_mark_is_kept_when_another_is_opened(shown):
    page = shown.open("board", "g")
    page.opened.emit("b", ("m", "n"))
    part = page.open_part
    part.edit("m")
    part.editor.words.show_text("Ringde före")
    part.edit("n")
    assert found(shown.session, Mark, "m").text == "Ringde före"
    assert (part.editor.about, part.editor.words.text()) == ("n", "Hade inte numret")


def test_where_it_cannot_be_kept_it_stays_open_and_says_why(shown):
    page = shown.open("board", "g")
    page.opened.emit("b", ("m", "n"))
    part = page.open_part
    part.edit("m")
    part.editor.words.show_text("Ringde före")
    full_disk(shown.unlocked.bench)
    part.edit("n")
    assert (part.editor.about, part.editor.words.text()) == ("m", "Ringde före")
    part.edit("m")
    assert part.editor.words.text() == "Ringde före"
    QTest.keyClick(part.editor.words.entry, Qt.Key.Key_Escape)
    assert found(shown.session, Mark, "m").text == "Ringde"
