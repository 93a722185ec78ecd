"""What the vault costs beside SQLCipher itself: each pair runs in turns, in one process, on the same disk.

The deterministic companions are ``tests/storage/test_queries.py``.
"""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from time import thread_time
from typing import TYPE_CHECKING, Any, Final

from benchmarks.figures import Judged, Row, in_turns
from benchmarks.vaults import KEY, NOW, WORDS, filled, words
from desktop.domain.dialogues import Section
from desktop.services.session import Session
from desktop.services.timeline import person_page
from desktop.storage.engine import connect
from desktop.storage.vault import CHECKPOINT_PAGES, OpenVault

if TYPE_CHECKING:
    from sqlite3 import Connection

AUTOSAVE, AUTOSAVE_P99_MS, PERSON_PAGE = 2.5, 10, 3.0
"""The goals of performance.md."""

_LIMIT: Final = "raw SQLCipher"


def measure(*, dialogues: int = 10_000, turns: int = 400) -> list[Row]:
    """Fills a vault and measures both pairs in it; about half a minute with 10,000 dialogues."""
    with tempfile.TemporaryDirectory(prefix="vardag-bench-") as name:
        vault = filled(Path(name) / "vault", dialogues)
        plain = connect(vault.path, KEY)
        plain.execute(f"PRAGMA wal_autocheckpoint={CHECKPOINT_PAGES}")
        try:
            return [*_autosave(vault, plain, turns), _person_page(vault, plain, turns)]
        finally:
            plain.close()
            vault.close()


def _autosave(vault: OpenVault, plain: "Connection", turns: int) -> list[Row]:
    """One keystroke's pause: a section's note of 250 words is stored, durably."""
    lots = Random(11)
    notes = [words(lots, WORDS) for _ in range(turns)]
    upcoming = iter(notes + notes)

    def ours() -> None:
        with vault.work() as work:
            work.put(replace(work.get(Section, "d5-1"), note=next(upcoming)))
            work.commit()

    def limit() -> None:
        plain.execute("BEGIN IMMEDIATE")
        plain.execute("UPDATE section SET note = ? WHERE id = ?", (next(upcoming), "d5-2"))
        plain.execute("COMMIT")

    taken = in_turns(ours, limit, turns)
    return [
        Row("autosave commit", _LIMIT, *taken, AUTOSAVE),
        Row("autosave commit, worst", _LIMIT, *taken, AUTOSAVE_P99_MS, Judged.WORST),
    ]


def _person_page(vault: OpenVault, plain: "Connection", turns: int) -> Row:
    """Everything on a person's page, beside the same statements run by the driver alone.

    By the thread's own time: nothing is waited for, and other programs on the computer take no part in it.
    """
    session = Session(vault, lambda: NOW)
    statements = _statements_of(vault, lambda: person_page(session, "p3"))

    def ours() -> None:
        person_page(session, "p3")

    def limit() -> None:
        plain.execute("BEGIN")
        for statement, values in statements:
            plain.execute(statement, values).fetchall()
        plain.execute("COMMIT")

    return Row(
        "a person's page", "the same SQL", *in_turns(ours, limit, turns, clock=thread_time), PERSON_PAGE
    )


def _statements_of(vault: OpenVault, ask: Callable[[], object]) -> list[tuple[str, Any]]:
    from sqlalchemy import event

    seen: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        seen.append((statement, values))

    event.listen(vault._engine, "before_cursor_execute", note)
    ask()
    event.remove(vault._engine, "before_cursor_execute", note)
    return [(statement, values) for statement, values in seen if statement.startswith("SELECT")]
