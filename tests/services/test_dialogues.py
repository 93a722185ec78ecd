"""Planning, moving, calling off, and writing in a dialogue."""

import dataclasses
from datetime import time, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState, Place, Section
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person, Rhythm
from desktop.domain.private import RecallMark
from desktop.domain.templates import LocalText, Template
from desktop.services import dialogues, people, templates
from desktop.services.session import Session
from tests.services.desk import NOW, Clock, found


def sections(session: Session, dialogue_id: str) -> list[Section]:
    with session.vault.read() as reader:
        return list(reader.sections_of(dialogue_id))


def test_a_planned_dialogue_has_the_template_s_questions_in_its_language(
    session: Session, amir: Person
) -> None:
    planned = dialogues.plan(session, amir.id, NOW, language="en").added(Dialogue)

    dialogue = found(session, Dialogue, planned)
    assert (dialogue.title, dialogue.minutes, dialogue.template) == ("The Monday one-on-one", 30, "monday")
    assert [(item.title, item.questions) for item in sections(session, planned)] == [
        ("Check-in", ("How are you?",)),
        ("Ahead", ("Vad nu?",)),
    ]


def test_habits_of_the_person_decide(session: Session, amir: Person) -> None:
    people.set_rhythm(session, amir.id, Rhythm(2, 2, time(14), 45))
    people.prefer_template(session, amir.id, "growth")

    planned = found(session, Dialogue, dialogues.plan(session, amir.id, NOW, language="sv").added(Dialogue))

    assert (planned.template, planned.minutes) == ("growth", 45)


def test_what_is_given_goes_before_habits(session: Session, amir: Person) -> None:
    own = templates.new_template(session, LocalText(sv="Min")).added(Template)
    made = dialogues.plan(session, amir.id, NOW, language="sv", template_id=own, minutes=15)

    planned = found(session, Dialogue, made.added(Dialogue))
    assert (planned.template, planned.minutes, planned.title) == (own, 15, "Min")


def test_another_template_before_it_begins(session: Session, talk: Dialogue) -> None:
    dialogues.remember_place(session, talk.id, "talk-0", 3)

    dialogues.use_template(session, talk.id, "growth")

    assert [item.title for item in sections(session, talk.id)] == ["Nyfiken på"]
    assert found(session, Dialogue, talk.id).title == "Utveckling"
    assert found(session, Person, "amir").preferred_template == "growth"
    with session.vault.read() as reader:
        assert reader.find(Place, talk.id) is None


def test_another_template_for_a_team(session: Session, talk: Dialogue) -> None:
    with session.vault.work() as work:
        work.put(dataclasses.replace(talk, person_id=None))
        work.commit()

    dialogues.use_template(session, talk.id, "growth")

    assert found(session, Person, "amir").preferred_template is None


def test_no_other_template_once_something_is_written(session: Session, talk: Dialogue) -> None:
    dialogues.write_note(session, "talk-0", "Ringde kunden")

    with pytest.raises(RuleBroken) as refused:
        dialogues.use_template(session, talk.id, "growth")

    assert refused.value.rule is Rule.WRONG_STATE
    assert len(sections(session, talk.id)) == 2


def test_no_other_template_once_begun(session: Session, talk: Dialogue) -> None:
    dialogues.start(session, talk.id)

    with pytest.raises(RuleBroken):
        dialogues.use_template(session, talk.id, "growth")


def test_moved_then_called_off(session: Session, talk: Dialogue) -> None:
    later = talk.planned_at + timedelta(days=1)

    dialogues.move(session, talk.id, later)
    assert found(session, Dialogue, talk.id).planned_at == later

    dialogues.cancel(session, talk.id)
    assert found(session, Dialogue, talk.id).state is DialogueState.CANCELLED

    with pytest.raises(RuleBroken):
        dialogues.move(session, talk.id, later)


def test_starting_twice_keeps_the_first_start(session: Session, talk: Dialogue, clock: Clock) -> None:
    dialogues.start(session, talk.id)
    clock.go_on(minutes=5)
    dialogues.start(session, talk.id)

    assert found(session, Dialogue, talk.id).started_at == NOW


def test_the_note_is_kept_as_typed(session: Session, talk: Dialogue) -> None:
    text = "Ringde Volvo\n! Karin bokar Lisa fre\n\n<b>x</b> & \u202e"

    changes = dialogues.write_note(session, "talk-0", text)

    assert found(session, Section, "talk-0").note == text
    assert changes.ids(Section) == {"talk-0"}
    assert not dialogues.write_note(session, "talk-0", text)


def test_a_note_that_cannot_be_read_changes_nothing(session: Session, talk: Dialogue) -> None:
    dialogues.write_note(session, "talk-0", "kvar")

    with pytest.raises(RuleBroken):
        dialogues.write_note(session, "talk-0", "a\x00b")

    assert found(session, Section, "talk-0").note == "kvar"


def test_a_late_edit_is_marked(session: Session, talk: Dialogue, clock: Clock) -> None:
    with session.vault.work() as work:
        work.put(dataclasses.replace(talk, state=DialogueState.ENDED, ended_at=NOW))
        work.commit()

    clock.go_on(days=7)
    dialogues.write_note(session, "talk-0", "i tid")
    assert found(session, Section, "talk-0").edited_after is None

    clock.go_on(seconds=1)
    dialogues.write_note(session, "talk-0", "efteråt")
    assert found(session, Section, "talk-0").edited_after == clock.now


def test_place_and_silent_mark(session: Session, talk: Dialogue) -> None:
    dialogues.remember_place(session, talk.id, "talk-1", 12)
    stamped = dialogues.stamp_recall(session, talk.id, "talk-1").added(RecallMark)

    assert found(session, Place, talk.id) == Place(talk.id, "talk-1", 12)
    assert found(session, RecallMark, stamped) == RecallMark(stamped, talk.id, "talk-1", NOW)
