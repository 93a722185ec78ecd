"""A dialogue that has been held, to be read again: what was written in it, and what came out of it."""

from dataclasses import dataclass

from desktop.domain.attendance import Attendance
from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.people import Person
from desktop.domain.points import PointState, TalkingPoint
from desktop.domain.promises import Action, Agreement
from desktop.services.session import Session
from desktop.services.typed_lines import attendance


@dataclass(frozen=True, slots=True)
class HeldDialogue:
    """One dialogue (``person`` is None for a team's). Agreements and actions are those made in it, ``points`` those
    talked about in it; ``who`` sat there."""

    dialogue: Dialogue
    person: Person | None
    sections: tuple[Section, ...]
    agreements: tuple[Agreement, ...]
    actions: tuple[Action, ...]
    points: tuple[TalkingPoint, ...]
    who: Attendance


def held_dialogue(session: Session, dialogue_id: str) -> HeldDialogue:
    """One snapshot; raises ``RuleBroken(NOT_FOUND)``."""
    with session.vault.read() as reader:
        dialogue = reader.get(Dialogue, dialogue_id)
        person_id = dialogue.person_id or ""
        return HeldDialogue(
            dialogue=dialogue,
            person=reader.find(Person, person_id),
            sections=tuple(reader.sections_of(dialogue_id)),
            agreements=tuple(
                item for item in reader.agreements_of(person_id) if item.dialogue_id == dialogue_id
            ),
            actions=tuple(item for item in reader.actions_of(person_id) if item.dialogue_id == dialogue_id),
            points=tuple(
                item
                for item in reader.points_of(person_id, waiting_only=False)
                if item.state is PointState.TALKED_ABOUT and item.dialogue_id == dialogue_id
            ),
            who=attendance(reader, dialogue),
        )
