"""Which step a dialogue may take from which state (``product.md`` §2); the only place that knows."""

from dataclasses import replace
from datetime import datetime, timedelta

from desktop.domain.dialogues import AHEAD, Dialogue, DialogueState, Section
from desktop.domain.errors import Rule, RuleBroken

OPEN_FOR_EDITS = timedelta(days=7)
"""How long after the end a shared note may change without being marked "ändrad efteråt"."""


def _require(dialogue: Dialogue, *states: DialogueState) -> None:
    if dialogue.state not in states:
        raise RuleBroken(Rule.WRONG_STATE)


def prepared(dialogue: Dialogue) -> Dialogue:
    """After something was prepared; a dialogue that is past that stays as it is."""
    return replace(dialogue, state=DialogueState.PREPARED) if dialogue.state in AHEAD else dialogue


def started(dialogue: Dialogue, now: datetime) -> Dialogue:
    """Into the meeting, from planned or prepared; also back into it from wrap-up, keeping the first start."""
    _require(dialogue, *AHEAD, DialogueState.ONGOING, DialogueState.TO_WRAP_UP)
    return replace(dialogue, state=DialogueState.ONGOING, started_at=dialogue.started_at or now)


def met(dialogue: Dialogue) -> Dialogue:
    """Out of the meeting, on to wrap-up."""
    _require(dialogue, DialogueState.ONGOING, DialogueState.TO_WRAP_UP)
    return replace(dialogue, state=DialogueState.TO_WRAP_UP)


def ended(dialogue: Dialogue, now: datetime) -> Dialogue:
    """Wrapped up."""
    _require(dialogue, DialogueState.ONGOING, DialogueState.TO_WRAP_UP)
    return replace(dialogue, state=DialogueState.ENDED, ended_at=now)


def moved(dialogue: Dialogue, planned_at: datetime) -> Dialogue:
    """To another time; only before it has begun."""
    _require(dialogue, *AHEAD)
    return replace(dialogue, planned_at=planned_at)


def cancelled(dialogue: Dialogue) -> Dialogue:
    """Called off (or skipped); its points wait with the person and nothing is counted."""
    _require(dialogue, *AHEAD)
    return replace(dialogue, state=DialogueState.CANCELLED)


def noted(section: Section, dialogue: Dialogue, note: str, now: datetime) -> Section:
    """The section with a new note, marked if it changed more than seven days after the dialogue ended."""
    if note == section.note:
        return section
    late = dialogue.ended_at is not None and now - dialogue.ended_at > OPEN_FOR_EDITS
    return replace(section, note=note, edited_after=now if late else section.edited_after)
