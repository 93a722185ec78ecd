"""Long work, one piece at a time beside the window: PDF, import, export, backup. It tells how far it is and can stop.

Work runs on one thread of its own; whatever comes of it is told on the window's thread. Tests hand in an executor that
they step through themselves.
"""

import queue
import threading
import time
from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from typing_extensions import override

from desktop.domain.progress import Cancelled, Progress

T = TypeVar("T")
Task = Callable[[], object]
_TELL_EVERY = 0.05
"""Seconds between two words about progress, so that ten thousand steps do not drown the window."""


class Executor(Protocol):
    """Does tasks one after the other."""

    def run(self, task: Task) -> None:
        """Do ``task`` after those that came before; returns at once."""
        ...

    def drain(self) -> None:
        """Come back when every task has been done; nothing more is accepted."""
        ...


class OneThread(Executor):
    """A single thread, started with the first task."""

    def __init__(self) -> None:
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    @override
    def run(self, task: Task) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
            self._thread.start()
        self._tasks.put(task)

    @override
    def drain(self) -> None:
        if self._thread is not None:
            self._tasks.put(None)
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            task()


class Stepped(Executor):
    """Does nothing until it is told to: for tests."""

    def __init__(self) -> None:
        self.waiting: list[Task] = []

    @override
    def run(self, task: Task) -> None:
        self.waiting.append(task)

    @override
    def drain(self) -> None:
        while self.waiting:
            self.step()

    def step(self) -> None:
        """Do the oldest task, here and now."""
        self.waiting.pop(0)()


class Job:
    """One piece of long work; ``cancel`` asks it to stop at its next step."""

    def __init__(self) -> None:
        self._asked_to_stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop; ``on_cancelled`` follows, unless it was done already."""
        self._asked_to_stop.set()

    @property
    def asked_to_stop(self) -> bool:
        """Whether somebody has asked it to stop."""
        return self._asked_to_stop.is_set()


class _Run(Generic[T]):
    """What one job does on its thread, and whom it tells."""

    def __init__(self, job: Job, work: Callable[[Progress], T], tell: Callable[[Task], None]) -> None:
        self.job = job
        self.work = work
        self.tell = tell
        self.on_done: Callable[[T], object] = _ignore
        self.on_failed: Callable[[Exception], object] = _raise
        self.on_progress: Callable[[int, int], object] = _ignore
        self.on_cancelled: Callable[[], object] = _ignore
        self._told_at = 0.0

    def __call__(self) -> None:
        try:
            self.progress(0, 0)
            result = self.work(self.progress)
        except Cancelled:
            self.tell(self.on_cancelled)
        except Exception as error:  # noqa: BLE001 - carried to the window's thread, where it is told
            self._fail(error)
        else:
            self.tell(lambda: self.on_done(result))

    def progress(self, done: int, total: int, /) -> None:
        if self.job.asked_to_stop:
            raise Cancelled
        now = time.monotonic()
        if total and (done == total or now - self._told_at >= _TELL_EVERY):
            self._told_at = now
            self.tell(lambda: self.on_progress(done, total))

    def _fail(self, error: Exception) -> None:
        self.tell(lambda: self.on_failed(error))


class JobRunner(QObject):
    """Takes long work and tells what came of it. ``busy_changed`` says whether anything is under way or waiting."""

    busy_changed = Signal(bool)
    _told = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or OneThread()
        self._under_way: list[Job] = []
        self._told.connect(self._tell_here, Qt.ConnectionType.AutoConnection)

    @property
    def busy(self) -> bool:
        """Whether anything is under way or waiting."""
        return bool(self._under_way)

    def submit(
        self,
        work: Callable[[Progress], T],
        on_done: Callable[[T], object],
        on_failed: Callable[[Exception], object] | None = None,
        on_progress: Callable[[int, int], object] | None = None,
        on_cancelled: Callable[[], object] | None = None,
    ) -> Job:
        """Do ``work`` after what waits already. It is given a ``Progress`` and must touch nothing of the window.

        One of ``on_done`` (with what it returned), ``on_failed`` or ``on_cancelled`` follows, on the window's thread.
        Without ``on_failed`` the error is raised there, as a bug is.
        """
        job = Job()
        run: _Run[T] = _Run(job, work, self._told.emit)
        run.on_done = self._then(job, on_done)
        run.on_failed = self._then(job, on_failed or _raise)
        run.on_cancelled = self._then(job, on_cancelled or _ignore)
        run.on_progress = on_progress or _ignore
        self._under_way.append(job)
        if len(self._under_way) == 1:
            self.busy_changed.emit(self.busy)
        self._executor.run(run)
        return job

    def cancel_all(self) -> None:
        """Ask everything to stop."""
        for job in self._under_way:
            job.cancel()

    def drain(self) -> None:
        """Wait until everything has been done and told; called before the program ends."""
        self._executor.drain()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _then(self, job: Job, tell: Callable[..., object]) -> Callable[..., object]:
        def told(*result: object) -> None:
            self._under_way.remove(job)
            if not self._under_way:
                self.busy_changed.emit(self.busy)
            tell(*result)

        return told

    def _tell_here(self, tell: Task) -> None:
        tell()


def _ignore(*_result: object) -> None:
    """Nobody asked to be told."""


def _raise(error: Exception) -> None:
    raise error
