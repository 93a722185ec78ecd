"""The latest fifty actions can be taken back, in any page (``product.md`` §4, F9)."""

from collections import deque
from dataclasses import dataclass

from desktop.domain.errors import Rule, RuleBroken
from desktop.domain.removed import Removed
from desktop.services.changes import Change, Changes
from desktop.services.ports import UnitOfWork
from desktop.services.session import Session

DEPTH = 50


@dataclass(frozen=True, slots=True)
class Step:
    """An action that can be taken back; ``name`` is a key for its sentence ("point_dropped"), never user text."""

    name: str
    changes: Changes


class UndoHistory:
    """Remembers actions of this unlocked session; cleared at lock."""

    def __init__(self) -> None:
        self._steps: deque[Step] = deque(maxlen=DEPTH)

    def remember(self, name: str, changes: Changes) -> None:
        """Keep an action, unless nothing changed."""
        if changes:
            self._steps.append(Step(name, changes))

    @property
    def latest(self) -> Step | None:
        """What ``undo`` would take back."""
        return self._steps[-1] if self._steps else None

    def undo(self, session: Session) -> Changes:
        """Take the latest action back. Raises ``RuleBroken``: NOTHING_TO_UNDO, or CHANGED_SINCE (the step is then
        forgotten, and nothing was changed); ``EnvironmentFailed`` leaves the step for another try."""
        if not self._steps:
            raise RuleBroken(Rule.NOTHING_TO_UNDO)
        step = self._steps[-1]
        with session.vault.work() as work:
            if any(work.find(change.kind, change.id) != change.after for change in step.changes.items):
                self._steps.pop()
                raise RuleBroken(Rule.CHANGED_SINCE)
            for change in reversed(step.changes.items):
                _take_back(work, change)
            changes = work.commit()
        self._steps.pop()
        return changes

    def forget(self, ids: frozenset[str]) -> None:
        """What has gone for good from the bin cannot be taken back, and is not held here either."""
        kept = (step for step in self._steps if not step.changes.ids(Removed) & ids)
        self._steps = deque(kept, maxlen=DEPTH)

    def clear(self) -> None:
        """Forget everything."""
        self._steps.clear()


def _take_back(work: UnitOfWork, change: Change) -> None:
    if change.before is None:
        work.remove(change.kind, change.id)
    else:
        work.put_back(change.before, change.place)
