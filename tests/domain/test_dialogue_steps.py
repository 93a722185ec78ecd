"""Which step follows which; every other one is refused."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from desktop.domain import dialogue_steps as steps
from desktop.domain.dialogues import Dialogue, DialogueState
from desktop.domain.errors import Rule, RuleBroken

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
TALK = Dialogue("talk", "monday", NOW, 30, "amir")

ALLOWED = {
    "started": {"planned", "prepared", "ongoing", "to_wrap_up"},
    "met": {"ongoing", "to_wrap_up"},
    "ended": {"ongoing", "to_wrap_up"},
    "moved": {"planned", "prepared"},
    "cancelled": {"planned", "prepared"},
}
STEPS = {
    "started": lambda talk: steps.started(talk, NOW),
    "met": steps.met,
    "ended": lambda talk: steps.ended(talk, NOW),
    "moved": lambda talk: steps.moved(talk, NOW),
    "cancelled": steps.cancelled,
}


@pytest.mark.parametrize("state", DialogueState)
@pytest.mark.parametrize("step", STEPS)
def test_steps(step: str, state: DialogueState) -> None:
    talk = replace(TALK, state=state)
    if state.value in ALLOWED[step]:
        assert STEPS[step](talk).id == talk.id
        return
    with pytest.raises(RuleBroken) as refused:
        STEPS[step](talk)
    assert refused.value.rule is Rule.WRONG_STATE


def test_preparing_moves_only_what_is_ahead() -> None:
    assert steps.prepared(TALK).state is DialogueState.PREPARED
    ended = replace(TALK, state=DialogueState.ENDED)
    assert steps.prepared(ended) == ended
