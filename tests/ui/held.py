"""What page tests hold in their hands: a bench over a vault in memory, work done when told, a house that notes."""

from collections import deque
from itertools import count
from pathlib import Path
from types import SimpleNamespace

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.services.session import Session
from desktop.ui.presenters.bench import Workbench
from desktop.ui.presenters.settings import Settings
from tests.memory_vault import MemoryVault
from tests.services.desk import GROWTH, MONDAY, Clock


class Outlet:
    """Notes what the window would have said."""

    def __init__(self) -> None:
        self.told: list[tuple[str, object]] = []

    def saved(self, at):
        self.told.append(("saved", at))

    def undoable(self, name):
        self.told.append(("undoable", name))

    def broken(self, error):
        self.told.append(("broken", error))

    def failed(self, error):
        self.told.append(("failed", error))

    def mended(self):
        self.told.append(("mended", None))


def bench() -> Workbench:
    numbers = count(1)
    session = Session(
        MemoryVault(), Clock(), (MONDAY, GROWTH), lambda: f"00000000-0000-4000-8000-{next(numbers):012d}"
    )
    return Workbench(session, Outlet())


class Jobs:
    """Long work that waits until the test lets it happen, without a thread and without Qt."""

    def __init__(self) -> None:
        self.waiting: deque[SimpleNamespace] = deque()

    def submit(self, work, on_done, on_failed=None, on_progress=None, on_cancelled=None):
        job = SimpleNamespace(stopped=False)
        job.cancel = lambda: setattr(job, "stopped", True)

        def progress(done, total, /):
            if job.stopped:
                raise Cancelled
            if on_progress is not None and total:
                on_progress(done, total)

        def run():
            try:
                progress(0, 0)
                result = work(progress)
            except Cancelled:
                if on_cancelled is not None:
                    on_cancelled()
            except Exception as error:
                if on_failed is None:
                    raise
                on_failed(error)
            else:
                on_done(result)

        self.waiting.append(SimpleNamespace(run=run))
        return job

    def step(self) -> None:
        self.waiting.popleft().run()

    def drain(self) -> None:
        while self.waiting:
            self.step()


class House:
    """The rest of the program, as far as a page asks for it."""

    def __init__(self) -> None:
        self.settings = Settings("sv")
        self.is_locked_by_passphrase = True
        self.folder = Path("/home/karin/vardag")
        self.can_hold_keys = True
        self.has_tray = True
        self.taken_keys = ""
        self.calls: list[tuple[object, ...]] = []

    def hold_keys(self, keys: str) -> None:
        if keys and keys == self.taken_keys:
            raise EnvironmentFailed(Failure.SHORTCUT_TAKEN)
        self.calls.append(("hold_keys", keys))

    def choose(self, settings: Settings) -> None:
        self.settings = settings
        self.calls.append(("choose", settings))
