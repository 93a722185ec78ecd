"""How long work tells how far it has come, and how it is asked to stop."""

from typing import Protocol


class Cancelled(Exception):
    """The user asked long work to stop; whoever catches it leaves things as they were before."""


class Progress(Protocol):
    """Called by long work between its steps; raises ``Cancelled`` when the user has asked it to stop."""

    def __call__(self, done: int, total: int, /) -> None: ...


def no_progress(done: int, total: int, /) -> None:
    """For callers who neither watch nor cancel."""
