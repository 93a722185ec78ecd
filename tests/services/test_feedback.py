"""Told or not told: what giving feedback does to the observation, the behaviour and the paper, and taking it back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.goals import Behaviour, BehaviourState, Mark, MarkKind
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person
from desktop.services import feedback
from desktop.services.feedback import Part
from desktop.services.printing import printable_person
from desktop.services.session import Session
from desktop.services.undo import UndoHistory
from tests.services.desk import NOW, Clock, found, stored

SEEN = NOW - timedelta(days=3)


@pytest.fixture
def seen(session: Session, amir: Person) -> Observation:
    """Amir called the customer, and that is a behaviour of his."""
    stored(session, Behaviour("b", "När …", person_id=amir.id, state=BehaviourState.PRACTISING))
    return stored(
        session, Observation("o", SEEN, "Amir ringde kunden", amir.id, "b", ObservationState.LINKED)
    )


def marks(session: Session) -> list[Mark]:
    with session.vault.read() as reader:
        return list(reader.marks_of(["b"]))


def everything(session: Session) -> list[Feedback]:
    with session.vault.read() as reader:
        return list(reader.all(Feedback))


def test_looking_at_an_untold_observation_keeps_nothing(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, seen.id)

    assert (fresh.saw, fresh.person_id, fresh.observation_id) == ("Amir ringde kunden", "amir", "o")
    assert everything(session) == []


def test_the_first_words_begin_a_draft_that_is_found_again(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, seen.id)
    feedback.write(session, fresh, Part.SITUATION, "I torsdags, före leveransen ")
    feedback.write(session, fresh, Part.EFFECT, "Kunden var lugn")

    again = feedback.feedback_on(session, seen.id)

    assert again == found(session, Feedback, fresh.id)
    assert (again.situation, again.effect) == ("I torsdags, före leveransen ", "Kunden var lugn")
    assert again.state is FeedbackState.DRAFT
    assert found(session, Observation, "o") == seen


def test_giving_tells_the_observation_and_marks_the_behaviour(
    session: Session, seen: Observation, clock: Clock
) -> None:
    fresh = feedback.feedback_on(session, seen.id)
    feedback.write(session, fresh, Part.SITUATION, " Före leveransen ")
    changes = feedback.give(session, fresh)

    given = found(session, Feedback, fresh.id)
    assert (given.state, given.given_at, given.situation) == (FeedbackState.GIVEN, NOW, "Före leveransen")
    told = found(session, Observation, "o")
    assert (told.state, told.told_at) == (ObservationState.TOLD, NOW)
    (mark,) = marks(session)
    assert (mark.kind, mark.on, mark.text, mark.person_id) == (
        MarkKind.DONE,
        date(2026, 3, 7),
        "Amir ringde kunden",
        "amir",
    )
    clock.go_on(days=1)
    assert not feedback.give(session, fresh)
    assert not feedback.tell(session, "o")
    assert marks(session) == [mark]

    history = UndoHistory()
    history.remember("feedback_given", changes)
    history.undo(session)
    assert found(session, Observation, "o") == seen
    assert marks(session) == []


def test_praise_needs_one_line_and_no_observation(session: Session, amir: Person) -> None:
    fresh = feedback.feedback_to(session, amir.id)
    with pytest.raises(RuleBroken) as nothing:
        feedback.give(session, fresh)
    assert nothing.value.rule is Rule.EMPTY_TEXT
    feedback.write(session, fresh, Part.SAW, "Du väntade in Lisa innan du svarade")
    assert feedback.feedback_to(session, amir.id).id == fresh.id

    feedback.give(session, fresh)

    assert found(session, Feedback, fresh.id).state is FeedbackState.GIVEN
    assert feedback.feedback_to(session, amir.id).id != fresh.id


def test_a_reply_answers_and_an_empty_one_does_not(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, seen.id)
    feedback.write(session, fresh, Part.REPLY, "Tack")
    assert found(session, Feedback, fresh.id).state is FeedbackState.DRAFT
    feedback.give(session, fresh)
    assert found(session, Feedback, fresh.id).state is FeedbackState.ANSWERED
    feedback.write(session, fresh, Part.REPLY, " ")
    assert found(session, Feedback, fresh.id).state is FeedbackState.GIVEN


def test_told_already_takes_one_press(session: Session, seen: Observation) -> None:
    feedback.tell(session, "o")

    assert found(session, Observation, "o").told_at == NOW
    assert [mark.text for mark in marks(session)] == ["Amir ringde kunden"]
    assert everything(session) == []


def test_told_already_gives_what_was_begun_unless_it_says_nothing(
    session: Session, seen: Observation
) -> None:
    fresh = feedback.feedback_on(session, "o")
    feedback.write(session, fresh, Part.SAW, " ")
    feedback.tell(session, "o")
    assert [item.state for item in everything(session)] == [FeedbackState.DRAFT]

    stored(session, seen)
    feedback.write(session, fresh, Part.SAW, "Du ringde")
    feedback.tell(session, "o")
    assert [item.state for item in everything(session)] == [FeedbackState.GIVEN]
    assert len(marks(session)) == 1


def test_what_was_told_in_passing_can_be_written_down_later(
    session: Session, seen: Observation, clock: Clock
) -> None:
    feedback.tell(session, "o")
    clock.go_on(days=2)
    fresh = feedback.feedback_on(session, "o")
    feedback.write(session, fresh, Part.REPLY, "Tack")
    feedback.give(session, fresh)
    given = found(session, Feedback, fresh.id)
    assert (given.state, given.given_at) == (FeedbackState.ANSWERED, NOW)
    assert len(marks(session)) == 1


def test_what_is_nobody_s_has_nobody_to_tell(session: Session, amir: Person) -> None:
    stored(session, Observation("o", SEEN, "Skåpet var märkt"))
    with pytest.raises(RuleBroken) as nobody:
        feedback.feedback_on(session, "o")
    assert nobody.value.rule is Rule.PERSON_UNKNOWN
    feedback.tell(session, "o")
    assert found(session, Observation, "o").state is ObservationState.TOLD


def test_taking_back_makes_it_untold_again(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, "o")
    with pytest.raises(RuleBroken):
        feedback.take_back(session, fresh.id)
    feedback.write(session, fresh, Part.REPLY, "Tack")
    with pytest.raises(RuleBroken) as draft:
        feedback.take_back(session, fresh.id)
    assert draft.value.rule is Rule.WRONG_STATE
    feedback.give(session, fresh)

    feedback.take_back(session, fresh.id)

    back = found(session, Feedback, fresh.id)
    assert (back.state, back.given_at, back.reply) == (FeedbackState.DRAFT, None, "Tack")
    assert found(session, Observation, "o") == seen
    assert marks(session) == []


def test_a_mark_that_was_touched_stays_when_it_is_taken_back(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, "o")
    feedback.give(session, fresh)
    touched = stored(session, replace(marks(session)[0], kind=MarkKind.EFFECT))
    feedback.take_back(session, fresh.id)
    assert marks(session) == [touched]


def test_taking_back_where_there_is_no_behaviour_or_no_observation(session: Session, amir: Person) -> None:
    stored(session, Observation("o", SEEN, "Ringde", amir.id))
    fresh = feedback.feedback_on(session, "o")
    feedback.give(session, fresh)
    feedback.take_back(session, fresh.id)
    assert found(session, Observation, "o").state is ObservationState.LINKED

    praise = replace(feedback.feedback_to(session, amir.id), saw="Bra")
    feedback.give(session, praise)
    feedback.take_back(session, praise.id)
    assert found(session, Feedback, praise.id).state is FeedbackState.DRAFT

    stored(session, Observation("n", SEEN, "Någon ringde"))
    stored(session, replace(praise, id="f", observation_id="n", state=FeedbackState.GIVEN))
    feedback.take_back(session, "f")
    assert found(session, Observation, "n").state is ObservationState.CAPTURED


def test_letting_go_takes_the_draft_along_and_can_be_undone(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, "o")
    feedback.write(session, fresh, Part.EFFECT, "Lugn")
    stored(session, Feedback("other", "amir", saw="annat"))
    history = UndoHistory()
    history.remember("observation_let_go", feedback.let_go(session, "o"))
    assert [item.id for item in everything(session)] == ["other"]
    history.undo(session)
    assert found(session, Observation, "o") == seen
    assert found(session, Feedback, fresh.id).effect == "Lugn"


def test_what_was_told_is_not_let_go_and_what_was_given_stays(session: Session, seen: Observation) -> None:
    stored(session, Feedback("f", "amir", saw="då", state=FeedbackState.GIVEN, observation_id="o"))
    feedback.let_go(session, "o")
    assert found(session, Feedback, "f").observation_id is None

    stored(session, replace(seen, state=ObservationState.TOLD))
    with pytest.raises(RuleBroken) as told:
        feedback.let_go(session, "o")
    assert told.value.rule is Rule.WRONG_STATE


def test_what_belongs_to_no_behaviour_after_all_leaves_no_mark_there(
    session: Session, seen: Observation
) -> None:
    feedback.set_apart(session, seen.id)
    alone = found(session, Observation, "o")
    assert (alone.person_id, alone.behaviour_id, alone.state) == ("amir", None, ObservationState.LINKED)
    feedback.tell(session, "o")
    assert marks(session) == []
    with pytest.raises(RuleBroken) as refused:
        feedback.set_apart(session, "o")
    assert refused.value.rule is Rule.WRONG_STATE


def test_a_draft_is_thrown_away_and_what_was_given_is_not(session: Session, seen: Observation) -> None:
    fresh = feedback.feedback_on(session, "o")
    feedback.write(session, fresh, Part.EFFECT, "Lugn")
    feedback.discard(session, fresh.id)
    assert everything(session) == []
    assert found(session, Observation, "o") == seen
    feedback.give(session, fresh)
    with pytest.raises(RuleBroken):
        feedback.discard(session, fresh.id)


def test_paper_has_neither_drafts_nor_untold_and_says_what_was_told_once(
    session: Session, seen: Observation
) -> None:
    stored(session, replace(seen, text="CANARY ringde kunden"))
    fresh = feedback.feedback_on(session, "o")
    feedback.write(session, fresh, Part.EFFECT, "CANARY")
    assert "CANARY" not in repr(printable_person(session, "amir"))

    feedback.write(session, fresh, Part.SAW, "Du ringde")
    feedback.write(session, fresh, Part.EFFECT, "Lugnare")
    feedback.give(session, fresh)

    paper = printable_person(session, "amir")
    assert [item.saw for item in paper.feedback] == ["Du ringde"]
    assert [mark.text for mark in paper.behaviours[0].marks] == ["Du ringde"]
    assert "CANARY" not in repr(paper)
    assert found(session, Observation, "o").text == "Du ringde"
    feedback.take_back(session, fresh.id)
    assert printable_person(session, "amir").feedback == ()
    assert "CANARY" not in repr(printable_person(session, "amir"))
