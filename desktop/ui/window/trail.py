"""Where one has been since the unlock: the way back, and the place to come back to after a lock."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from desktop.domain.errors import Rule, RuleBroken

DEPTH = 30
"""Steps that are remembered."""
Way = partial[None]
"""Opens a screen: a method of ``Unlocked`` with its ids."""


@dataclass(frozen=True)
class Place:
    """Where somebody was: the name of the way there, and ids. All that is kept from a lock to the next unlock."""

    way: str
    ids: tuple[str, ...] = ()


class Trail:
    """The ways that were taken, the one to the present screen last. A way that is taken again adds itself."""

    def __init__(self) -> None:
        self._ways: list[Way] = []

    def add(self, way: Way) -> None:
        """This way has been taken."""
        self._ways = [*self._ways[-DEPTH:], way]

    @property
    def leads_back(self) -> bool:
        """Whether there is a screen before the present one."""
        return len(self._ways) > 1

    @property
    def place(self) -> Place | None:
        """Where one is now."""
        way = self._ways[-1] if self._ways else None
        return Place(way.func.__name__, way.args) if way is not None else None

    def forget_present(self) -> None:
        """No way leads back to the present screen."""
        self._ways = self._ways[:-1]

    def back(self, otherwise: Callable[[], None]) -> None:
        """To the screen before this one, past those that are about something that is gone; ``otherwise`` where all of
        them are. Nothing happens where there is none."""
        if not self.leads_back:
            return
        self._ways.pop()
        while self._ways:
            try:
                self._ways.pop()()
            except RuleBroken as error:
                if error.rule is not Rule.NOT_FOUND:
                    raise
            else:
                return
        otherwise()

    def clear(self) -> None:
        """Forget everything."""
        self._ways.clear()
