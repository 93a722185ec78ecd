"""The whole shell with real screens over a vault in memory, for trying a page with its wiring."""

from desktop.domain.pasted_names import names_from
from desktop.services.people import NewPerson
from desktop.ui.jobs import JobRunner
from desktop.ui.window.built_screens import BuiltScreens
from desktop.ui.window.main import MainWindow
from desktop.ui.window.unlocked import Unlocked


class House:
    """What a page asks of the rest of the program, as far as these screens do."""

    def pasted_names(self, text):
        return [NewPerson(item.name, item.email) for item in names_from(text)]


class OnScreen:
    """``open`` shows one screen and gives its page; where it leads is noted in ``went``."""

    def __init__(self, qtbot, qapp, appearance, bench, size=(1280, 800)) -> None:
        self.window = MainWindow(qapp, appearance)
        qtbot.addWidget(self.window)
        self.session = bench.session
        self.jobs = JobRunner()
        self.unlocked = Unlocked(self.window, appearance, self.session, self.jobs, BuiltScreens(), House())
        self.window.resize(*size)
        self.went = []
        self._qtbot, self._qapp = qtbot, qapp

    def note(self, *names) -> None:
        """Note that one was led to these screens, without opening them."""
        for name in names:
            setattr(self.unlocked, name, lambda *what, name=name: self.went.append((name, *what)))

    def open(self, name, *what):
        getattr(self.unlocked, f"open_{name}")(*what)
        self.window.show()
        self._qtbot.waitExposed(self.window).__enter__()
        self.window.activateWindow()
        self.settle()
        return self.page

    @property
    def page(self):
        return self.unlocked._open.page

    def command(self, name) -> None:
        self.window.commands.run(name)
        self.settle()

    def settle(self) -> None:
        for _ in range(6):
            self._qapp.processEvents()

    def close(self) -> None:
        self.unlocked.close()
        self.jobs.drain()
