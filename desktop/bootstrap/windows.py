"""The window from start to quit, in named steps. Before the first paint only Qt and the first view are loaded."""

import gc
import os
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.bootstrap.bugs import BugReporter
from desktop.bootstrap.catching_later import Catching
from desktop.bootstrap.clocks import clock_from, demo_clock, real_clock
from desktop.bootstrap.entrance import Entrance
from desktop.bootstrap.front_door import FrontDoor
from desktop.bootstrap.house import House
from desktop.bootstrap.paper_size import with_usual_paper
from desktop.system.logs import Log
from desktop.system.paths import log_folder, settings_folder, vault_folder
from desktop.system.process import harden, keep_files_private
from desktop.system.resources import resource_path
from desktop.system.screen import require_screen
from desktop.system.settings_file import StoredSettings
from desktop.system.single_instance import Call
from desktop.ui.jobs import JobRunner
from desktop.ui.presenters.settings import settings_from
from desktop.ui.presenters.wording import Language, language, set_language
from desktop.ui.theme.appearance import STYLE, STYLE_VARIABLE, Appearance
from desktop.ui.window.built_screens import BuiltScreens
from desktop.ui.window.first_paint import after_paint
from desktop.ui.window.main import MainWindow
from desktop.ui.window.sweeping import Sweeper


def run_window(vault: str | None, *, demo: bool, language: Language | None, capture: bool = False) -> int:
    """Open the window and stay until it is closed; the answer is the exit status.

    A second start of the same vault asks the first to come forward (or to open Fånga, with ``capture``) and answers
    0. Raises ``EnvironmentFailed``
    before a window is there (no screen, no home, the vault in use by a command), and after one that could only say
    that the folder cannot be used.
    """
    require_screen()
    keep_files_private()
    gc.disable()
    with ExitStack() as stack:
        folder = _folder(stack, vault, demo=demo)
        entrance = Entrance(folder)
        if not entrance.enter(Call.CAPTURE if capture else Call.RAISE):
            return 0
        stack.callback(entrance.release)
        status = _show(entrance, language, demo=demo, capture=capture)
        if entrance.refused is not None:
            raise entrance.refused
        return status


def _folder(stack: ExitStack, vault: str | None, *, demo: bool) -> Path:
    if not demo:
        return vault_folder(vault)
    from desktop.bootstrap.vaults import demo_folder

    return stack.enter_context(demo_folder(language(), demo_clock(os.environ, ticking=False)))


def _show(entrance: Entrance, asked: Language | None, *, demo: bool, capture: bool) -> int:
    app = _application()
    kept = StoredSettings(None if demo else settings_folder())
    settings = settings_from(with_usual_paper(kept.read(), QLocale.system()))
    set_language(asked or settings.language or language(), resource_path("translations"))
    appearance = Appearance(app, resource_path("icons"), settings)
    window = MainWindow(app, appearance)
    if demo:
        window.foot.mark_as_sample()
    jobs = JobRunner()
    clock = (demo_clock if demo else clock_from)(os.environ, ticking=True)
    door = FrontDoor(entrance.folder, clock, jobs)
    house = House(app, window, appearance, door, jobs, kept, BuiltScreens())
    sweeper = Sweeper(window)
    log = Log(None if demo else log_folder(), clock, __version__)
    bugs = BugReporter(log, house.tell_of_bug)
    catching = Catching(house, door, clock, appearance)
    with ExitStack() as open_window:
        after_paint(window, harden)  # before anything secret is typed or read
        _come_in(entrance, house, partial(_listen, entrance, window, catching, open_window))
        for later in (sweeper.begin, log.started, catching.open if capture else catching.get_ready):
            after_paint(window, later)
        window.show()
        _end_on_signals(app)
        bugs.watch()
        status = app.exec()
        bugs.rest()
    house.leave()
    catching.close()
    return status


def _application() -> QApplication:
    sys.argv[1:] = ["-platform", "windows:altgr"] if sys.platform == "win32" else []
    os.environ[STYLE_VARIABLE] = STYLE
    app = QApplication(sys.argv)
    app.setApplicationName("Vardag")
    app.setDesktopFileName("vardag")
    return app


def _come_in(entrance: Entrance, house: House, listen: Callable[[], None]) -> None:
    """Open up, or say why the folder cannot be used, with a way to try again."""

    def again() -> None:
        entrance.try_again()
        _come_in(entrance, house, listen)

    if entrance.guard is not None:
        after_paint(house.window, listen)
        house.open_up()
    else:
        house.stay_outside(entrance.folder, again)


def _listen(entrance: Entrance, window: MainWindow, catching: Catching, open_window: ExitStack) -> None:
    """Hear of a second start for as long as the window is open."""
    guard = entrance.guard
    assert guard is not None, "only who has the folder listens"

    def come_forward() -> None:
        QTimer.singleShot(0, window, lambda: _raise(window))

    def capture() -> None:
        QTimer.singleShot(0, window, catching.open)

    def look_into_inbox() -> None:
        QTimer.singleShot(0, window, catching.look_into_inbox)

    guard.listen(come_forward, {Call.CAPTURE: capture, Call.INBOX: look_into_inbox})
    descriptor = guard.fileno()
    if descriptor is None:
        return
    notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, window)
    notifier.activated.connect(guard.answer)
    open_window.callback(notifier.setEnabled, False)  # noqa: FBT003 - Qt's own


def _raise(window: MainWindow) -> None:
    for shown in QApplication.topLevelWidgets():
        if shown.isWindow() and shown.isVisible() and shown is not window:
            window = shown  # type: ignore[assignment]
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _end_on_signals(app: QApplication) -> None:
    """SIGTERM and Ctrl+C close the windows the ordinary way: saved, backed up, nothing asked."""

    def end(*_: object) -> None:
        app.closeAllWindows()
        app.quit()

    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, end)
    wake = QTimer(app)
    wake.start(200)  # Python handles a signal only when it gets to run
    wake.timeout.connect(real_clock)
