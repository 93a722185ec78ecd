"""Stores what is being typed on a thread of its own, so that a slow disk never stops the typing.

The thread has its own connection to the vault. What it is given is stored in order; what came of it is told on the
window's thread. Reads in the window are not held up: in WAL mode a reader never waits for a writer.
"""

import threading
from dataclasses import replace

from typing_extensions import override

from desktop.domain.progress import Progress
from desktop.services.changes import Changes
from desktop.services.session import Session
from desktop.ui.jobs import JobRunner, OneThread
from desktop.ui.presenters.bench import Kept, UseCase


class _Lasting(OneThread):
    """A thread that waiting for does not end, since its connection to the vault belongs to it."""

    @override
    def drain(self) -> None:
        done = threading.Event()
        self.run(done.set)
        done.wait()

    def end(self) -> None:
        """Do what waits, then end."""
        super().drain()


class NoteKeeper:
    """The ``Keeper`` of an open window."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._own: Session | None = None
        self._thread = _Lasting()
        self._jobs = JobRunner(self._thread)

    def keep(self, use_case: UseCase, told: Kept) -> None:
        """Store beside the window."""

        def work(_: Progress) -> Changes:
            return use_case(self._opened())

        self._jobs.submit(work, told, told)

    def settle(self) -> None:
        """Wait for the disk, and tell what came of it."""
        if self._jobs.busy:
            self._jobs.drain()

    def close(self) -> None:
        """Settle, close the connection, and end the thread."""
        self.settle()
        if self._own is not None:
            self._thread.run(self._own.vault.close)
        self._thread.end()

    def _opened(self) -> Session:
        """The same session with a connection of this thread's own, made with the first words."""
        if self._own is None:
            self._own = replace(self._session, vault=self._session.vault.again())
        return self._own
