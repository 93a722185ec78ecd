"""How presenters ask for long work without knowing the threads that do it (``ui/jobs.py`` answers)."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from desktop.domain.errors import EnvironmentFailed, RuleBroken
from desktop.domain.progress import Cancelled, Progress
from desktop.ui.presenters import sentences
from desktop.ui.presenters.wording import tr

T = TypeVar("T")


class Stoppable(Protocol):
    """Work under way."""

    def cancel(self) -> None:
        """Ask it to stop at its next step."""


class LongWork(Protocol):
    """Does one thing after another beside the window."""

    def submit(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Stoppable:
        """Do ``work``; exactly one of the three ends follows, on the window's thread."""


def stopped() -> str:
    """What to say when the user stopped it."""
    return tr("Avbrutet. Inget har ändrats.")


def sentence_of(error: Exception) -> str:
    """What to say of a known failure; anything else is a bug and is raised."""
    if isinstance(error, RuleBroken):
        return sentences.broken(error)
    if isinstance(error, EnvironmentFailed):
        return sentences.failed(error)
    if isinstance(error, Cancelled):
        return stopped()
    raise error
