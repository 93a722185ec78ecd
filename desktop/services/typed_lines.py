"""What the notes of a dialogue stand for: its lines with a sign, and the behaviours it was about.

Everything has an id made from where it came from, so that going back to the meeting and leaving it again doubles
nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID, uuid5

from desktop.domain.asking_about import named_in
from desktop.domain.attendance import Attendance
from desktop.domain.capture import behaviour_meant
from desktop.domain.dialogues import Dialogue
from desktop.domain.goals import ALIVE, Behaviour, Mark, MarkKind
from desktop.domain.note_lines import LineKind, NoteLine, read_lines
from desktop.domain.observations import Observation, ObservationState
from desktop.domain.people import Person
from desktop.domain.points import PointState, RaisedBy, TalkingPoint
from desktop.domain.preferences import MANAGER_NAME, Preference
from desktop.domain.promises import Action, Agreement
from desktop.domain.records import Record
from desktop.services.feedback import told_mark_id
from desktop.services.ports import Reader

TYPED_LINE = UUID("0c9f3f0e-7f0e-4c0f-9a55-0f6a2f3f3c11")
"""Name space of the records that lines typed in a meeting become."""


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line with a sign, and the id of the record that it becomes."""

    id: str
    line: NoteLine


def attendance(reader: Reader, dialogue: Dialogue) -> Attendance:
    """Who sits there, so that "Karin bokar …" finds its owner."""
    person = reader.find(Person, dialogue.person_id or "")
    manager = reader.find(Preference, MANAGER_NAME)
    return Attendance(
        manager=(manager.value,) if manager is not None else (),
        person=(person.name, *person.aliases) if person is not None else (),
    )


def typed_lines(reader: Reader, dialogue: Dialogue) -> Iterator[TypedLine]:
    """The lines of the dialogue's notes, with ids that are the same each time."""
    who = attendance(reader, dialogue)
    seen: Counter[tuple[LineKind, str]] = Counter()
    for section in reader.sections_of(dialogue.id):
        for line in read_lines(section.note, who, _begun(dialogue)):
            nth = seen[line.kind, line.text]
            seen[line.kind, line.text] += 1
            name = f"{dialogue.id}/{line.kind.value}/{nth}/{line.text}"
            yield TypedLine(str(uuid5(TYPED_LINE, name)), line)


def typed(reader: Reader, dialogue: Dialogue) -> Iterator[Record]:
    """The records that the lines stand for, and a mark on each behaviour that was talked about."""
    if dialogue.person_id is None:
        return
    behaviours = reader.behaviours_of(dialogue.person_id)
    for item in typed_lines(reader, dialogue):
        yield from _records(dialogue, dialogue.person_id, item, behaviours)
    for behaviour in _talked_about(reader, dialogue, dialogue.person_id, behaviours):
        yield talked_about_mark(dialogue, behaviour.id)


def talked_about_mark(dialogue: Dialogue, behaviour_id: str) -> Mark:
    """The mark ○ that a dialogue leaves on a behaviour: one, however often it is said."""
    mark_id = str(uuid5(TYPED_LINE, f"{dialogue.id}/talked/{behaviour_id}"))
    day = _begun(dialogue).date()
    return Mark(mark_id, behaviour_id, MarkKind.TALKED_ABOUT, day, "", dialogue.person_id, dialogue.id)


def observed_mark(dialogue: Dialogue, line_id: str, text: str, behaviour_id: str) -> Mark:
    """The mark ● that an observation typed in a dialogue leaves on the behaviour it is about."""
    day = _begun(dialogue).date()
    mark_id = told_mark_id(line_id)
    return Mark(mark_id, behaviour_id, MarkKind.DONE, day, text, dialogue.person_id, dialogue.id)


def obstacle_mark(dialogue: Dialogue, line_id: str, text: str, behaviour_id: str) -> Mark:
    """The mark ◇ that a line about what got in the way becomes."""
    day = _begun(dialogue).date()
    return Mark(line_id, behaviour_id, MarkKind.OBSTACLE, day, text, dialogue.person_id, dialogue.id)


def _begun(dialogue: Dialogue) -> datetime:
    return dialogue.started_at or dialogue.planned_at


def _records(
    dialogue: Dialogue, person_id: str, item: TypedLine, behaviours: Sequence[Behaviour]
) -> Iterator[Record]:
    line = item.line
    if line.kind is LineKind.OBSTACLE:
        behaviour_id = behaviour_meant(line.text, behaviours) or _only_one(behaviours)
        if behaviour_id is not None:
            yield obstacle_mark(dialogue, item.id, line.text, behaviour_id)
    elif line.kind is LineKind.OBSERVATION:
        behaviour_id = behaviour_meant(line.text, behaviours)
        yield _observation(dialogue, item, behaviour_id)
        if behaviour_id is not None:
            yield observed_mark(dialogue, item.id, line.text, behaviour_id)
    elif (make := _MADE.get(line.kind)) is not None:
        yield replace(make(dialogue, person_id, line, _begun(dialogue).date()), id=item.id)


def _observation(dialogue: Dialogue, item: TypedLine, behaviour_id: str | None) -> Observation:
    begun, told = _begun(dialogue), ObservationState.TOLD
    return Observation(item.id, begun, item.line.text, dialogue.person_id, behaviour_id, told, begun)


def _only_one(behaviours: Sequence[Behaviour]) -> str | None:
    """What got in the way is about the one behaviour being worked on; of several it waits to be said which."""
    alive = [item.id for item in behaviours if item.state in ALIVE]
    return alive[0] if len(alive) == 1 else None


def _talked_about(
    reader: Reader, dialogue: Dialogue, person_id: str, behaviours: Sequence[Behaviour]
) -> tuple[Behaviour, ...]:
    """The behaviours that a point talked about here, or a question of the dialogue, names; a suggested point may name
    its behaviour in other words."""
    points = [
        item
        for item in reader.points_of(person_id, waiting_only=False)
        if item.state is PointState.TALKED_ABOUT and item.dialogue_id == dialogue.id
    ]
    said = [item.text for item in points]
    said += [question for section in reader.sections_of(dialogue.id) for question in section.questions]
    named = named_in(" / ".join(said), behaviours)
    suggested = [item.text for item in points if item.raised_by is RaisedBy.SUGGESTED]
    meant = {behaviour_meant(text, behaviours) for text in suggested if not named_in(text, behaviours)}
    return tuple(item for item in behaviours if item in named or item.id in meant)


_Make = Callable[[Dialogue, str, NoteLine, date], Action | Agreement | TalkingPoint]


def _action(dialogue: Dialogue, person_id: str, line: NoteLine, _: date) -> Action:
    return Action("", person_id, line.text, line.owner, line.due, dialogue_id=dialogue.id)


def _agreement(dialogue: Dialogue, person_id: str, line: NoteLine, _: date) -> Agreement:
    return Agreement("", person_id, line.text, dialogue_id=dialogue.id)


def _next_time(dialogue: Dialogue, person_id: str, line: NoteLine, day: date) -> TalkingPoint:
    manager, waits = RaisedBy.MANAGER, PointState.NEXT_TIME
    return TalkingPoint("", person_id, line.text, manager, day, waits, dialogue.id)


_MADE: dict[LineKind, _Make] = {
    LineKind.ACTION: _action,
    LineKind.AGREEMENT: _agreement,
    LineKind.NEXT_TIME: _next_time,
}
