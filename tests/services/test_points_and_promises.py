"""Points wait with the person; promises are kept, changed or let go of, and nothing is forgotten."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.people import Person
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.services import points, promises
from desktop.services.session import Session
from tests.services.desk import NOW, Clock, found, stored


def texts(session: Session) -> list[str]:
    with session.vault.read() as reader:
        return [point.text for point in reader.points_of("amir")]


def test_points_come_last_and_prepare_the_talk(session: Session, talk: Dialogue) -> None:
    points.add_point(session, "amir", "Semesterplan", RaisedBy.PERSON)
    points.add_point(session, "amir", " Rollen i\npiloten ")

    assert texts(session) == ["Semesterplan", "Rollen i piloten"]
    assert found(session, Dialogue, talk.id).state is DialogueState.PREPARED


def test_a_point_without_a_talk_waits(session: Session, amir: Person) -> None:
    added = points.add_point(session, amir.id, "Semesterplan").added(TalkingPoint)

    assert found(session, TalkingPoint, added).raised_on == date(2026, 3, 10)


def test_preparing_does_not_pull_a_talk_back(session: Session, talk: Dialogue) -> None:
    from desktop.services import dialogues

    dialogues.start(session, talk.id)
    points.add_point(session, "amir", "Mitt i")

    assert found(session, Dialogue, talk.id).state is DialogueState.ONGOING


def test_points_are_ordered_and_one_is_taken_first(session: Session, amir: Person) -> None:
    first, second, third = (
        points.add_point(session, amir.id, text).added(TalkingPoint) for text in ("1", "2", "3")
    )

    points.order_points(session, [third, first, second])
    assert texts(session) == ["3", "1", "2"]

    points.take_first(session, second)
    assert texts(session) == ["2", "3", "1"]


def test_a_point_is_changed_dropped_talked_about_and_raised_again(session: Session, talk: Dialogue) -> None:
    point = points.add_point(session, "amir", "Roll").added(TalkingPoint)

    points.edit_point(session, point, "Rollen", RaisedBy.PERSON)
    points.edit_point(session, point, "Rollen i piloten")
    assert found(session, TalkingPoint, point).raised_by is RaisedBy.PERSON

    points.talk_about(session, point, talk.id)
    assert found(session, TalkingPoint, point).dialogue_id == talk.id
    assert texts(session) == []

    points.raise_again(session, point)
    assert found(session, TalkingPoint, point) == TalkingPoint(
        point, "amir", "Rollen i piloten", RaisedBy.PERSON, date(2026, 3, 10)
    )

    points.drop_point(session, point)
    assert found(session, TalkingPoint, point).state is PointState.DROPPED


def test_a_point_that_was_left_keeps_its_tag_when_unticked(session: Session, talk: Dialogue) -> None:
    for number, days in enumerate((28, 14, 7)):
        held = replace(talk, id=f"held-{number}", planned_at=NOW - timedelta(days), state=DialogueState.ENDED)
        stored(session, held)
    left = stored(
        session,
        TalkingPoint("p", "amir", "x", state=PointState.NEXT_TIME, dialogue_id="held-1", carried=2),
    )

    points.talk_about(session, "p", talk.id)
    points.raise_again(session, "p")

    assert found(session, TalkingPoint, "p") == left


def test_a_tag_whose_dialogues_are_gone_is_let_go_of(session: Session, amir: Person) -> None:
    stored(session, TalkingPoint("p", "amir", "x", state=PointState.TALKED_ABOUT, carried=1))

    points.raise_again(session, "p")

    assert found(session, TalkingPoint, "p").state is PointState.NEXT_TIME


def test_an_empty_point_is_said(session: Session, amir: Person) -> None:
    with pytest.raises(RuleBroken) as refused:
        points.add_point(session, amir.id, "  ")

    assert refused.value.rule is Rule.EMPTY_TEXT


def test_an_action_lives_through_its_states(session: Session, talk: Dialogue) -> None:
    made = promises.add_action(
        session, "amir", "boka Lisa", owner=Owner.MANAGER, due_on=date(2026, 3, 13), dialogue_id=talk.id
    ).added(Action)

    promises.edit_action(session, made, text="boka Lisa och Eva", owner=Owner.PERSON, due_on=None)
    promises.tick_action(session, made)
    assert found(session, Action, made) == Action(
        made,
        "amir",
        "boka Lisa och Eva",
        Owner.PERSON,
        None,
        ActionState.DONE,
        date(2026, 3, 10),
        talk.id,
    )

    promises.tick_action(session, made)
    assert found(session, Action, made).state is ActionState.OPEN
    assert found(session, Action, made).done_on is None

    promises.drop_action(session, made)
    assert found(session, Action, made).state is ActionState.DROPPED

    promises.remove_action(session, made)
    with pytest.raises(RuleBroken):
        found(session, Action, made)


def agreements(session: Session) -> list[tuple[str, str, date | None]]:
    with session.vault.read() as reader:
        return [(item.text, item.state.value, item.since) for item in reader.all(Agreement)]


def test_a_proposal_changes_without_history(session: Session, amir: Person) -> None:
    made = promises.add_agreement(session, amir.id, "Ringa").added(Agreement)

    promises.edit_agreement(session, made, "Ringa samma dag")
    promises.hold_agreement(session, made)

    assert agreements(session) == [("Ringa samma dag", "in_force", date(2026, 3, 10))]


def test_changed_words_keep_the_former_ones(session: Session, talk: Dialogue, clock: Clock) -> None:
    made = promises.add_agreement(session, "amir", "Ringa", in_force=True).added(Agreement)

    clock.go_on(days=1)
    changed = promises.edit_agreement(session, made, "Ringa samma dag", talk.id).added(Agreement)
    assert not promises.edit_agreement(session, changed, "Ringa samma dag")

    assert agreements(session) == [
        ("Ringa", "changed", date(2026, 3, 10)),
        ("Ringa samma dag", "in_force", date(2026, 3, 11)),
    ]
    assert found(session, Agreement, changed).dialogue_id == talk.id


def test_an_agreement_ends_and_a_proposal_can_be_taken_back(session: Session, amir: Person) -> None:
    made = promises.add_agreement(session, amir.id, "Ringa", in_force=True).added(Agreement)

    promises.end_agreement(session, made)
    assert found(session, Agreement, made).state is AgreementState.ENDED

    proposed = promises.add_agreement(session, amir.id, "Skriva").added(Agreement)
    promises.hold_agreement(session, proposed)
    promises.hold_agreement(session, proposed, held=False)
    assert found(session, Agreement, proposed) == Agreement(proposed, "amir", "Skriva")

    promises.remove_agreement(session, proposed)
    with pytest.raises(RuleBroken):
        found(session, Agreement, proposed)


def test_now_is_whole_seconds(session: Session, clock: Clock) -> None:
    clock.now = NOW.replace(microsecond=7)

    assert session.now() == NOW
