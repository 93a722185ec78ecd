"""What was not finished follows the person, not the date (``product.md`` §4, "Carry-over").

Points and open actions survive a moved, cancelled, skipped or already created dialogue because they belong to the
person; ending a dialogue is the only thing that counts.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.points import WAITING, PointState, TalkingPoint
from desktop.domain.promises import Action, ActionState

THIRD_TIME = 2
"""So many ended dialogues have already left it: the next one asks *Ta först* or *Släpp*."""


def left(point: TalkingPoint, dialogue_id: str) -> TalkingPoint:
    """A waiting point after a dialogue has ended without it; one that was born in that dialogue is not counted."""
    if point.state not in WAITING or _born_in(point, dialogue_id):
        return point
    return replace(
        point,
        state=PointState.NEXT_TIME,
        dialogue_id=point.dialogue_id or dialogue_id,
        carried=point.carried + 1,
    )


def _born_in(point: TalkingPoint, dialogue_id: str) -> bool:
    return point.dialogue_id == dialogue_id


def asks_first_or_drop(point: TalkingPoint) -> bool:
    """Whether the point has been left so often that it should be taken first or dropped."""
    return point.state in WAITING and point.carried >= THIRD_TIME


def times_left(action: Action, dialogues: Iterable[Dialogue]) -> int:
    """In how many ended dialogues with the person, after the one it was promised in, the action stayed open."""
    held = [item for item in dialogues if item.state is DialogueState.ENDED]
    promised = next((item.planned_at for item in held if item.id == action.dialogue_id), None)
    return 0 if promised is None else sum(item.planned_at > promised for item in held)


def asks_now_less_or_drop(action: Action, dialogues: Iterable[Dialogue]) -> bool:
    """Whether the open action comes up for the third time: *gör nu*, *gör mindre* or *släpp*."""
    return action.state is ActionState.OPEN and times_left(action, dialogues) >= THIRD_TIME


def left_on(point: TalkingPoint, dialogues: Iterable[Dialogue]) -> date | None:
    """The day for the tag "från 10 mars": of the first dialogue that left the point, None for a new one."""
    if point.state is not PointState.NEXT_TIME:
        return None
    day = next((item.planned_at.date() for item in dialogues if item.id == point.dialogue_id), None)
    return day or point.raised_on
