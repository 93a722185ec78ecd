"""Holds a frozen state and shows it: for presenters that live before any vault is open."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

S = TypeVar("S", bound="DataclassInstance")


class Stated(Generic[S]):
    """Tells one watcher of every new state."""

    def __init__(self, state: S) -> None:
        self._state = state
        self._show: Callable[[S], None] | None = None

    @property
    def state(self) -> S:
        """What is shown now."""
        return self._state

    def watch(self, show: Callable[[S], None]) -> None:
        """Show the state now and each time it is another."""
        self._show = show
        show(self._state)

    def close(self) -> None:
        """Show nothing more."""
        self._show = None

    def become(self, **changes: Any) -> None:
        """Change parts of the state."""
        state = replace(self._state, **changes)
        if state != self._state:
            self._state = state
            if self._show is not None:
                self._show(state)
