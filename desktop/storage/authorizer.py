"""Lock 1 of 4 between the private book and paper: SQLite itself refuses the printing connection.

An allow-list (https://www.sqlite.org/c3ref/set_authorizer.html): it may select, and read the tables that are named,
nothing else: no private table whether asked directly, through a view, a subquery or its rowid; no PRAGMA, no schema,
no writing, no other file.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite3 import Connection

PRIVATE_PREFIX: Final = "private_"

_OK: Final = 0
_DENY: Final = 1
_READ: Final = 20
_SELECT: Final = 21
_TRANSACTION: Final = 22
_NEEDED: Final = frozenset({"json_each"})
"""The one table-valued function that the named queries use."""

Judge = Callable[[int, str | None, str | None, str | None, str | None], int]


def printing_judge(tables: Iterable[str]) -> Judge:
    """The authorizer's callback: reading is allowed in these tables unless their name begins with ``private_``."""
    readable = _NEEDED | {table for table in tables if not table.startswith(PRIVATE_PREFIX)}

    def judge(
        action: int, first: str | None, _second: str | None, _base: str | None, _via: str | None
    ) -> int:
        if action in {_SELECT, _TRANSACTION} or (action == _READ and first in readable):
            return _OK
        return _DENY

    return judge


def guard(connection: "Connection", tables: Iterable[str]) -> None:
    """Puts the authorizer on a connection for as long as it lives."""
    connection.set_authorizer(printing_judge(tables))
