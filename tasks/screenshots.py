"""Draws every page of the sample team, in Swedish and English, light and dark, into docs/screenshots.

Runs inside the environment (`./run screenshots`), without a screen. Each picture is taken of a program of its own,
opened for it alone. The moment is always the same: a picture changes only with the program.
"""

import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from tasks.places import ROOT

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.bootstrap.house import House
    from desktop.ui.window.unlocked import Unlocked

PICTURES = ROOT / "docs" / "screenshots"
MOMENT = "2026-03-10T09:00:00+01:00"
WIDTH, HEIGHT = 1280, 800
SETTLED = 900
"""Milliseconds after which a page has read what it shows and its movements have ended."""

_QUIET = {"QT_LOGGING_RULES": "*.warning=false"}  # the drawn screen has no window manager, and says so
Tongue = Literal["sv", "en"]


@dataclass(frozen=True)
class Talk:
    """Whom the pictures are about: ids of the person, of the next dialogue, and of the last one held."""

    person: str
    ahead: str
    held: str


def to_wrap_up(there: "Unlocked", talk: Talk) -> None:
    """The next dialogue, as it is when the meeting is over."""
    from desktop.services.dialogues import start

    start(there.session, talk.ahead)
    there.open_wrap_up(talk.ahead)


WAYS: dict[str, "Callable[[Unlocked, Talk], None]"] = {
    "today": lambda there, _: there.open_today(),
    "people": lambda there, _: there.open_people(),
    "person": lambda there, talk: there.open_person(talk.person),
    "prepare": lambda there, talk: there.open_prepare(talk.ahead),
    "meeting": lambda there, talk: there.open_meeting(talk.ahead),
    "wrap-up": to_wrap_up,
    "dialogue": lambda there, talk: there.open_dialogue(talk.held),
    "dialogue-paper": lambda there, talk: there.open_dialogue_paper(talk.held),
    "person-paper": lambda there, talk: there.open_person_paper(talk.person),
    "templates": lambda there, _: there.open_templates(),
    "settings": lambda there, _: there.open_settings(),
}
DOORS = ("first-run", "lock")


def main(arguments: list[str]) -> int:
    """Without words draws all, two at a time; `today sv light` draws one. Status 1 when a page could not be drawn."""
    if arguments:
        return draw(arguments[0], "sv" if arguments[1] == "sv" else "en", arguments[2])
    PICTURES.mkdir(parents=True, exist_ok=True)
    wanted = list(itertools.product((*DOORS, *WAYS), ("sv", "en"), ("light", "dark")))
    with ThreadPoolExecutor(2) as two:
        done = list(two.map(_in_a_process_of_its_own, wanted))
    print(f"{sum(done)} of {len(done)} pictures in {PICTURES.relative_to(ROOT)}")
    return 0 if all(done) else 1


def _in_a_process_of_its_own(words: tuple[str, str, str]) -> bool:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VARDAG_NOW": MOMENT, **_QUIET}
    drawing = [sys.executable, "-m", "tasks.screenshots", *words]
    done = subprocess.run(drawing, cwd=ROOT, env=environment, check=False).returncode == 0
    print("ok    " if done else "FAILED", *words, flush=True)
    return done


def draw(name: str, tongue: Tongue, theme: str) -> int:
    """One page in a vault of its own."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    with ExitStack() as stack:
        house = stack.enter_context(_house(app, _vault(stack, name, tongue), tongue, theme))
        if name in WAYS:
            _walk(_unlocked(house), WAYS[name])
        _go_on(SETTLED)
        good = _in_front(app, house.window).grab().save(str(PICTURES / f"{name}-{tongue}-{theme}.png"))
    return 0 if good else 1


def _walk(there: "Unlocked", way: "Callable[[Unlocked, Talk], None]") -> None:
    way(there, _talk(there))
    _wait_until(lambda: not there.jobs.busy)


def _unlocked(house: "House") -> "Unlocked":
    """Once the vault is open and the day is shown."""
    _wait_until(lambda: house.unlocked is not None)
    assert house.unlocked is not None
    return house.unlocked


def _wait_until(so: Callable[[], bool], seconds: int = 20) -> None:
    """Lets the window go on. Raises TimeoutError when it never gets there."""
    for _ in range(seconds * 10):
        _go_on(100)
        if so():
            return
    raise TimeoutError("the page did not become ready")


def _go_on(milliseconds: int) -> None:
    """Runs the window for a while. (QTest.qWait would keep the interpreter to itself and starve the job's thread.)"""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _vault(stack: ExitStack, name: str, tongue: Tongue) -> Path:
    """The folder behind the door: nothing, a locked vault, or the sample team."""
    from desktop.bootstrap.clocks import demo_clock
    from desktop.bootstrap.vaults import create, demo_folder

    if name in WAYS:
        return stack.enter_context(demo_folder(tongue, demo_clock(os.environ, ticking=False)))
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()), "Vardag")
    if name == "lock":
        create(folder, "fyra ord som hör ihop")
    return folder


@contextmanager
def _house(app: "QApplication", folder: Path, tongue: Tongue, theme: str) -> "Iterator[House]":
    """The program as bootstrap builds it, with settings that are kept nowhere."""
    from desktop.bootstrap.clocks import demo_clock
    from desktop.bootstrap.front_door import FrontDoor
    from desktop.bootstrap.house import House
    from desktop.system.resources import resource_path
    from desktop.system.settings_file import StoredSettings
    from desktop.ui.jobs import JobRunner
    from desktop.ui.presenters.settings import Settings, ThemeMode
    from desktop.ui.presenters.wording import set_language
    from desktop.ui.theme.appearance import Appearance
    from desktop.ui.window.built_screens import BuiltScreens
    from desktop.ui.window.main import MainWindow

    set_language(tongue, resource_path("translations"))
    appearance = Appearance(app, resource_path("icons"), Settings(language=tongue, theme=ThemeMode(theme)))
    window, jobs = MainWindow(app, appearance), JobRunner()
    door = FrontDoor(folder, demo_clock(os.environ, ticking=True), jobs)
    house = House(app, window, appearance, door, jobs, StoredSettings(None), BuiltScreens())
    window.resize(WIDTH, HEIGHT)
    house.open_up()
    window.show()
    try:
        yield house
    finally:
        window.close()
        house.leave()
        appearance.undress()


def _talk(there: "Unlocked") -> Talk:
    """The first person of today's list who has met the manager before."""
    with there.session.vault.read() as reader:
        for person in reader.people():
            ahead, held = reader.next_dialogue(person.id), reader.last_ended(person.id)
            if ahead and held:
                return Talk(person.id, ahead.id, held.id)
    raise LookupError("the sample team has nobody with a dialogue behind and one ahead")


def _in_front(app: "QApplication", main_window: "QWidget") -> "QWidget":
    """The window a person sees: the meeting's own while it is open."""
    apart = [
        each
        for each in app.topLevelWidgets()
        if each.isVisible() and each.isWindow() and each is not main_window
    ]
    if not apart:
        return main_window
    apart[0].resize(WIDTH, HEIGHT)
    return apart[0]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
