"""From the vault to what may stand on paper: the third of four locks is here (only what has been told)."""

from collections.abc import Sequence

from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState
from desktop.domain.goals import BehaviourState, Goal
from desktop.domain.observations import Feedback, FeedbackState, Observation, ObservationState
from desktop.domain.people import Person, Team
from desktop.domain.points import PointState
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.printable import (
    PrintableAction,
    PrintableAgreement,
    PrintableBehaviour,
    PrintableDialogue,
    PrintableEffect,
    PrintableFeedback,
    PrintableMark,
    PrintablePerson,
    PrintableSection,
    PrintableTalk,
)
from desktop.domain.promises import Action, ActionState, Agreement, AgreementState, Owner
from desktop.services.ports import PrintReader
from desktop.services.session import Session

PRINTED_BEHAVIOURS = frozenset(BehaviourState) - {BehaviourState.DRAFT}


def printable_dialogue(session: Session, dialogue_id: str) -> PrintableDialogue:
    """One dialogue as both may read it; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.print_read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        person_id = dialogue.person_id or ""
        names = names_of(reader, person_id)
        following = _following(reader, dialogue)
        return PrintableDialogue(
            other=names[Owner.PERSON] or team_name(reader, dialogue.team_id),
            manager=names[Owner.MANAGER],
            template=dialogue.title,
            planned_at=dialogue.planned_at,
            held_at=dialogue.started_at,
            state=dialogue.state,
            agreements=tuple(
                printed_agreement(item)
                for item in reader.agreements_of(person_id)
                if item.dialogue_id == dialogue_id
            ),
            actions=tuple(
                printed_action(item, names)
                for item in reader.actions_of(person_id)
                if item.dialogue_id == dialogue_id
            ),
            points=tuple(
                item.text
                for item in reader.points_of(person_id, waiting_only=False)
                if item.dialogue_id == dialogue_id and item.state is PointState.TALKED_ABOUT
            ),
            sections=tuple(
                PrintableSection(item.title, item.questions, item.note, item.their_words, item.edited_after)
                for item in reader.sections_of(dialogue_id)
            ),
            feedback=_told_in(reader, dialogue),
            next_talk=following.planned_at if following else None,
        )


def printable_person(session: Session, person_id: str) -> PrintablePerson:
    """Everything shared with one person; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.print_read() as reader:
        person = reader.get(Person, person_id)
        names = names_of(reader, person_id)
        dialogues = reader.dialogues_of(person_id)
        following = reader.next_dialogue(person_id)
        behaviours = _behaviours(reader, person_id)
        living = [item for item in reader.behaviours_of(person_id) if item.state in PRINTED_BEHAVIOURS]
        goal_ids = [item.goal_id for item in living if item.goal_id is not None]
        grown = {item.id for item in living}  # an agreement that became one of them is told by it
        return PrintablePerson(
            name=person.name,
            role=person.role,
            since=person.started_on,
            manager=names[Owner.MANAGER],
            team=team_name(reader, person.team_id),
            agreements=tuple(
                printed_agreement(item)
                for item in reader.agreements_of(person_id)
                if item.state is AgreementState.IN_FORCE and item.behaviour_id not in grown
            ),
            behaviours=behaviours,
            actions=tuple(
                printed_action(item, names)
                for item in reader.actions_of(person_id, open_only=True)
                if item.state is ActionState.OPEN
            ),
            talks=tuple(
                PrintableTalk(item.planned_at, item.title)
                for item in dialogues
                if item.state is DialogueState.ENDED
            ),
            feedback=all_told(reader, person_id),
            effects=tuple(
                PrintableEffect(item.noted_on, item.text, item.state)
                for item in reader.effects_of_goals(tuple(dict.fromkeys(goal_ids)))
            ),
            next_talk=following.planned_at if following else None,
        )


def names_of(reader: PrintReader, person_id: str) -> dict[Owner, str]:
    """What the person and the manager are called; empty where that is not known."""
    person = reader.find(Person, person_id)
    manager = reader.find(Preference, MANAGER_NAME)
    return {
        Owner.PERSON: person.name if person else "",
        Owner.MANAGER: manager.value if manager else "",
    }


def team_name(reader: PrintReader, team_id: str | None) -> str:
    """What a team is called; empty for none."""
    team = reader.find(Team, team_id or "")
    return team.name if team else ""


def _following(reader: PrintReader, dialogue: Dialogue) -> Dialogue | None:
    ahead = [
        item
        for item in reader.dialogues_of(dialogue.person_id or "")
        if item.state in AHEAD and item.planned_at > dialogue.planned_at
    ]
    return min(ahead, key=lambda item: item.planned_at, default=None)


def printed_agreement(item: Agreement) -> PrintableAgreement:
    """An agreement as it is printed."""
    return PrintableAgreement(item.text, item.since, item.state)


def printed_action(item: Action, names: dict[Owner, str]) -> PrintableAction:
    """An action with its owner's name."""
    owner = names[item.owner] if item.owner is not None else ""
    return PrintableAction(owner, item.text, item.due_on, item.state, item.done_on)


def _behaviours(reader: PrintReader, person_id: str) -> tuple[PrintableBehaviour, ...]:
    behaviours = [item for item in reader.behaviours_of(person_id) if item.state in PRINTED_BEHAVIOURS]
    marks = reader.marks_of([item.id for item in behaviours])
    goals = {item.goal_id: reader.find(Goal, item.goal_id or "") for item in behaviours}
    return tuple(
        PrintableBehaviour(
            text=item.text,
            state=item.state,
            agreed_on=item.agreed_on,
            marks=tuple(
                PrintableMark(mark.on, mark.kind, mark.text)
                for mark in marks
                if mark.behaviour_id == item.id and mark.person_id in (None, person_id)
            ),
            goal=goal.sentence if (goal := goals[item.goal_id]) else "",
        )
        for item in behaviours
    )


def all_told(reader: PrintReader, person_id: str) -> tuple[PrintableFeedback, ...]:
    """All that was told to the person: given feedback, then observations told without one, each latest first."""
    given = _given(reader, person_id)
    return (*map(_feedback, given), *map(_observation, _told_alone(reader, person_id, given)))


def _told_in(reader: PrintReader, dialogue: Dialogue) -> tuple[PrintableFeedback, ...]:
    """What was told on the day of the dialogue, between its start and its end (or until now while it is open)."""
    begun = dialogue.started_at
    if begun is None or dialogue.person_id is None:
        return ()
    day = begun.date()
    given = _given(reader, dialogue.person_id)
    told = [_feedback(item) for item in given if item.given_at is not None and item.given_at.date() == day]
    seen = [
        _observation(item)
        for item in _told_alone(reader, dialogue.person_id, given)
        if item.told_at is not None and item.told_at.date() == day
    ]
    return tuple(told + seen)


def _given(reader: PrintReader, person_id: str) -> list[Feedback]:
    return [item for item in reader.feedback_of(person_id) if item.state is not FeedbackState.DRAFT]


def _told_alone(reader: PrintReader, person_id: str, given: Sequence[Feedback]) -> list[Observation]:
    """What was told without a form; where a given feedback tells of an observation, it stands for both."""
    in_feedback = {item.observation_id for item in given}
    return [
        item
        for item in reader.told_observations_of(person_id)
        if item.state is ObservationState.TOLD and item.id not in in_feedback
    ]


def _feedback(item: Feedback) -> PrintableFeedback:
    return PrintableFeedback(
        saw=item.saw,
        given_on=item.given_at.date() if item.given_at else None,
        situation=item.situation,
        effect=item.effect,
        question=item.question,
        reply=item.reply,
    )


def _observation(item: Observation) -> PrintableFeedback:
    return PrintableFeedback(saw=item.text, given_on=item.told_at.date() if item.told_at else None)
