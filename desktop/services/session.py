"""What every use case gets first: the opened vault, the clock and a source of ids."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import uuid4

from desktop.domain.clock import Clock, at_this_place
from desktop.domain.templates import Template
from desktop.services.ports import Vault


def new_uuid() -> str:
    """A fresh random id."""
    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Session:
    """An unlocked vault in use; ``built_in`` are the templates that ship with the program, in their order."""

    vault: Vault
    clock: Clock
    built_in: tuple[Template, ...] = ()
    new_id: Callable[[], str] = new_uuid

    def now(self) -> datetime:
        """The present moment, aware, whole seconds."""
        return self.clock().replace(microsecond=0)

    def today(self) -> date:
        """The present day where the program runs."""
        return self.clock().date()

    def local(self, wall: datetime) -> datetime:
        """A naive wall-clock time with the offset this place has then."""
        return at_this_place(wall, self.clock())
