"""Every migration in its order; a vault's ``user_version`` says how many of them it has been through."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from desktop.storage.migrations import (
    m0001_first_schema,
    m0002_living_behaviours,
    m0003_what_was_removed,
)

if TYPE_CHECKING:
    from sqlite3 import Connection

Step = Callable[["Connection"], None]

STEPS: Final[tuple[Step, ...]] = (
    m0001_first_schema.apply,
    m0002_living_behaviours.apply,
    m0003_what_was_removed.apply,
)
