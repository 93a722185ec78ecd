"""Personer, the private book, the day and a held dialogue, without a window."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.pasted_names import names_from
from desktop.domain.people import Person, PersonState
from desktop.domain.private import PrivateNote, RecallMark
from desktop.domain.promises import Action, ActionState, Owner
from desktop.domain.text import NOTE_LIMIT
from desktop.services.people import NewPerson
from desktop.ui.presenters.bench import AtOnce
from desktop.ui.presenters.dialogue import DialoguePresenter
from desktop.ui.presenters.people import Added, PeoplePresenter
from desktop.ui.presenters.private_book import PrivateBookPresenter
from desktop.ui.presenters.promise_words import Promised
from desktop.ui.presenters.today import NextStep, TodayPresenter, greeting, next_step
from tests.services.desk import NOW, found, stored
from tests.ui.talk import at_the_table, full_disk


def read_names(text):
    return [NewPerson(item.name, item.email) for item in names_from(text)]


@pytest.fixture
def made():
    return at_the_table()


def watched(presenter):
    shown = []
    presenter.watch(shown.append)
    return shown


def test_a_pasted_list_adds_those_who_are_not_there(made):
    presenter = PeoplePresenter(made, read_names)
    shown = watched(presenter)
    added = presenter.add("- Eva Lind <eva@x.se>\namir haddad\n\nEva Lind")
    assert [item.name for item in added.taken] == ["amir haddad", "Eva Lind"]
    assert [(i.person.name, i.person.email) for i in shown[-1].active if "Eva" in i.person.name] == [
        ("Eva Lind", "eva@x.se")
    ]
    assert made.outlet.told[-1] == ("undoable", "people_added")
    made.undo()
    assert [item.person.id for item in shown[-1].active] == ["amir", "lisa"]


def test_two_people_may_share_a_name(made):
    presenter = PeoplePresenter(made, read_names)
    assert presenter.add("Amir Haddad").taken == (NewPerson("Amir Haddad"),)
    assert presenter.add_namesakes("Amir Haddad") == Added()
    assert [item.person.name for item in presenter.derive().active].count("Amir Haddad") == 2


def test_a_name_too_long_is_said_and_nobody_is_added(made):
    presenter = PeoplePresenter(made, read_names)
    assert "300" in presenter.add("Bo Ek\n" + "x" * 301).sentence
    assert not any(item.person.name == "Bo Ek" for item in presenter.derive().active)


def test_everybody_stands_where_they_belong(made):
    stored(made.session, Person("gone", "Åke", state=PersonState.LEFT))
    stored(made.session, Person("away", "Örjan", state=PersonState.PAUSED))
    state = PeoplePresenter(made, read_names).state
    assert [item.person.id for item in state.active] == ["amir", "lisa"]
    assert [item.person.id for item in (*state.paused, *state.left)] == ["away", "gone"]
    assert state.active[0].next_at == made.session.now()
    assert not state.nobody


def said(book, text):
    """What the presenter told of a write that was kept at once."""
    told = []
    book.write(text, told.append)
    return told[0]


def test_a_private_note_begins_with_its_first_words(made):
    book = PrivateBookPresenter(made, "amir")
    shown = watched(book)
    assert said(book, "  ") == ""
    assert shown[-1].notes == ()
    assert said(book, "Han är trött") == ""
    assert shown[-1].open_note.text == "Han är trött"
    assert said(book, "Han är mycket trött") == ""
    assert [note.text for note in shown[-1].notes] == ["Han är mycket trött"]
    book.open_note(None)
    assert said(book, "En till") == ""
    assert len(shown[-1].notes) == 2
    book.remove(shown[-1].open_id)
    assert (len(shown[-1].notes), shown[-1].open_id) == (1, None)
    made.undo()
    assert len(shown[-1].notes) == 2
    book.remove(shown[-1].notes[0].id)
    assert len(shown[-1].notes) == 1


def test_a_private_note_that_is_not_kept_is_owed(made):
    book = PrivateBookPresenter(made, "amir")
    full_disk(made)
    assert said(book, "Ord") is None
    assert said(book, "Ord") == ""
    full_disk(made)
    assert said(book, "Andra ord") is None
    assert "tecken" in said(book, "x" * (NOTE_LIMIT + 1))
    with made.session.vault.read() as reader:
        assert [note.text for note in reader.all(PrivateNote)] == ["Ord"]


class Slow(AtOnce):
    """Keeps when it is told to, as a slow disk does."""

    def __init__(self, session):
        super().__init__(session)
        self.waiting = []

    def keep(self, use_case, told):
        self.waiting.append(partial(super().keep, use_case, told))

    def settle(self):
        while self.waiting:
            self.waiting.pop(0)()


def test_a_private_note_never_waits_for_the_disk_and_shows_what_is_on_its_way(made):
    made.keeper = slow = Slow(made.session)
    book = PrivateBookPresenter(made, "amir")
    shown, told = watched(book), []
    book.write("Han", told.append)
    assert (shown[-1].open_note.text, told) == ("Han", [])
    book.write("Han är trött", told.append)
    book.refresh()
    assert shown[-1].open_note.text == "Han är trött"
    slow.settle()
    assert told == ["", ""]
    assert [note.text for note in found_notes(made)] == ["Han är trött"]
    book.write("Han är pigg", told.append)
    book.remove(shown[-1].open_id)
    assert (found_notes(made), shown[-1].notes) == ((), ())


def test_a_private_note_that_was_never_kept_can_be_taken_away(made):
    book = PrivateBookPresenter(made, "amir")
    full_disk(made)
    assert said(book, "Ord") is None
    book.remove(book.state.open_id)
    assert (found_notes(made), book.state.notes) == ((), ())


def found_notes(made):
    with made.session.vault.read() as reader:
        return tuple(reader.all(PrivateNote))


def test_the_day_ticks_moves_and_calls_off(made):
    session = made.session
    stored(session, Action("a", "amir", "Boka Lisa", Owner.MANAGER, date(2026, 3, 1)))
    late = replace(found(session, Dialogue, "talk"), id="late", planned_at=NOW - timedelta(3))
    stored(session, late)
    day = TodayPresenter(made)
    shown = watched(day)
    assert [item.dialogue.id for item in shown[-1].day.missed] == ["late"]
    assert shown[-1].name_of(late) == "Amir Haddad"
    day.move("late", NOW + timedelta(2))
    assert shown[-1].day.missed == ()
    day.cancel("late")
    assert found(session, Dialogue, "late").state is DialogueState.CANCELLED
    day.cancel("late")
    assert made.outlet.told[-1][0] == "broken"
    day.tick("a")
    assert found(session, Action, "a").state is ActionState.DONE
    made.undo()
    assert shown[-1].day.promises[0].overdue


def test_a_silent_mark_is_written_out_and_put_away(made):
    stored(made.session, RecallMark("m", "before", "s0", NOW))
    day = TodayPresenter(made)
    shown = watched(day)
    day.write_out("m")
    assert shown[-1].written_out == "m"
    assert day.save_recall("m", "Fråga om piloten")
    full_disk(made)
    assert not day.save_recall("m", "Fråga")
    assert day.save_recall("m", "\0")
    assert made.outlet.told[-1][0] == "broken"
    day.put_away("m")
    assert (shown[-1].day.recalls, shown[-1].written_out) == ((), None)
    assert found(made.session, RecallMark, "m").text == "Fråga om piloten"


def test_what_was_begun_another_day_stands_apart(made):
    begun = replace(found(made.session, Dialogue, "talk"), id="b", planned_at=NOW - timedelta(1))
    stored(made.session, replace(begun, state=DialogueState.TO_WRAP_UP))
    stored(
        made.session, replace(begun, id="team", person_id=None, title="Laget", state=DialogueState.ONGOING)
    )
    state = TodayPresenter(made).state
    assert [item.id for item in state.earlier_unfinished] == ["b", "team"]
    assert [next_step(item) for item in state.earlier_unfinished] == [NextStep.WRAP_UP, NextStep.GO_ON]
    assert state.name_of(state.earlier_unfinished[1]) == "Laget"
    assert next_step(replace(begun, state=DialogueState.ENDED)) is NextStep.READ
    assert next_step(begun) is NextStep.PREPARE


@pytest.mark.parametrize(
    ("day", "hour", "words"),
    [
        (9, 8, "Måndag morgon, Karin"),
        (10, 8, "God morgon, Karin"),
        (9, 13, "Hej, Karin"),
        (10, 20, "God kväll, Karin"),
    ],
)
def test_the_greeting_knows_the_day(day, hour, words):
    assert greeting(datetime(2026, 3, day, hour), "Karin Berg") == words
    assert greeting(datetime(2026, 3, day, hour), "") == words.partition(",")[0]


def test_a_held_dialogue_is_corrected_and_says_so_when_it_is_late(made):
    held = replace(
        found(made.session, Dialogue, "talk"), state=DialogueState.ENDED, ended_at=NOW - timedelta(8)
    )
    stored(made.session, held)
    stored(made.session, Action("a", "amir", "Boka", dialogue_id="talk"))
    presenter = DialoguePresenter(made, "talk")
    shown = watched(presenter)
    assert presenter.write("s0", "Rättat") == ""
    assert shown[-1].held.sections[0].edited_after == made.session.now()
    assert "tecken" in presenter.write("s0", "x" * (NOTE_LIMIT + 1))
    full_disk(made)
    assert presenter.write("s0", "Igen") is None
    assert found(made.session, Section, "s0").note == "Rättat"
    presenter.tick_action("a")
    assert shown[-1].held.actions[0].state is ActionState.DONE
    assert presenter.edit_action("a", Promised("Boka Lisa", Owner.PERSON, date(2026, 3, 20))) == ""
    assert presenter.edit_action("a", Promised("")) == "Skriv något här först."
    assert presenter.chips().aside("! Karin bokar fre").startswith("Karin · fre 13 mars")
