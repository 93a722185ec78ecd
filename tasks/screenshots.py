"""Draws every page of the sample team, in Swedish and English, light and dark, into docs/pictures.

Runs inside the environment (`./run screenshots`), without a screen. Each picture is taken of a program of its own,
opened for it alone. Moment, letters and sample never change: a picture changes only with the program.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import astuple
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tasks.places import ROOT
from tasks.scenes import COMMANDS, PASSPHRASE, WALKS, Picture, Tongue, all_pictures, walk_to

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QWidget

    from desktop.bootstrap.house import House

PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1280, 800
SETTLED = 900
"""Milliseconds after which a page has read what it shows and its movements have ended."""
PATIENCE = 90
"""Seconds after which a program that draws no picture is stopped."""
PAPERS = ("dialogue", "person", "quarter", "team", "preparation", "access-pack")
_TEAMS = {"sv": "Projekt", "en": "Project"}
FIRST_PAGES = 3
"""How many pages of a document are drawn: a reader sees how it goes on."""
PRINTED = "2026-03-10T14:30:00+01:00"
PAPER_SCALE = 1.3
"""Pixels a point: a page of A4 about 770 pixels wide."""
COLOURS = 256
_QUIET = {"QT_LOGGING_RULES": "*.warning=false"}  # the drawn screen has no window manager, and says so


def main(arguments: list[str]) -> int:
    """Draws all, two at a time; words choose (`today`, `sv`, `200`). Status 1 when one could not be drawn."""
    if arguments[:1] == ["--one"]:
        scene, tongue, theme, percent = arguments[1:]
        return draw(Picture(scene, _tongue(tongue), theme, int(percent)))
    PICTURES.mkdir(parents=True, exist_ok=True)
    wanted = [each for each in all_pictures() if set(arguments) <= {*map(str, astuple(each))}]
    with ThreadPoolExecutor(2) as two:
        done = list(two.map(_in_a_program_of_its_own, wanted))
        if not arguments or "paper" in arguments:
            done += two.map(_paper, [(kind, tongue) for kind in PAPERS for tongue in ("sv", "en")])
    print(f"{sum(done)} of {len(done)} drawn into {PICTURES.relative_to(ROOT)}")
    return 0 if all(done) else 1


def _in_a_program_of_its_own(picture: Picture) -> bool:
    words = [str(each) for each in astuple(picture)]
    return _run(["-m", "tasks.screenshots", "--one", *words], picture.file_name, picture.moment)


def _run(words: list[str], name: str, moment: str) -> bool:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "VARDAG_NOW": moment, **_QUIET}
    try:
        subprocess.run([sys.executable, *words], cwd=ROOT, env=environment, check=True, timeout=PATIENCE)
        done = True
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        done = False
    print("ok    " if done else "FAILED", name, flush=True)
    return done


def _paper(wanted: tuple[str, str]) -> bool:
    """Every page of a printed document, as a reader sees it."""
    import pypdfium2

    kind, tongue = wanted
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "paper.pdf")
        about = ["--team", _TEAMS[tongue]] if kind == "team" else ["--person", "Amir"]
        command = ["--demo", "--lang", tongue, "report", kind, *about, "-o", str(file)]
        if not _run(["-m", "desktop", *command], f"{kind} on paper, {tongue}", PRINTED):
            return False
        document = pypdfium2.PdfDocument(file)
        for number in range(1, min(len(document), FIRST_PAGES) + 1):
            drawn = document[number - 1].render(scale=PAPER_SCALE).to_pil()
            drawn.quantize(64).save(PICTURES / f"print-{kind}-{tongue}-{number}.png", optimize=True)
        document.close()
    return True


def draw(picture: Picture) -> int:
    """One page, in a vault of its own."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    app.setCursorFlashTime(0)
    _bring_letters(app)
    with ExitStack() as stack:
        house = stack.enter_context(_house(app, _vault(stack, picture), picture))
        if picture.scene in WALKS:
            _wait_until(lambda: house.unlocked is not None)
        walk_to(house, house.unlocked, picture)
        unlocked = house.unlocked
        _wait_until(lambda: unlocked is None or not unlocked.jobs.busy)
        taken: list[QPixmap] = []
        if picture.scene in COMMANDS:
            QTimer.singleShot(0, partial(house.window.commands.run, picture.scene))
        # A timer, since a small window that is asked something goes on in a loop of its own until it is closed.
        QTimer.singleShot(SETTLED, lambda: taken.append(_taken(app, house.window)))
        _wait_until(lambda: bool(taken))
        _keep(taken[0], PICTURES / picture.file_name)
    return 0


def _tongue(word: str) -> Tongue:
    return "sv" if word == "sv" else "en"


def _bring_letters(app: "QApplication") -> None:
    """The letters that come with the program, so that the pictures are the same on every machine."""
    from PySide6.QtGui import QFont, QFontDatabase

    from desktop.system.resources import resource_path

    for file in sorted(resource_path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont(["Source Sans 3", "Noto Sans"]))


def _keep(drawn: "QPixmap", file: Path) -> None:
    """With few colours, since many pictures go into the repository."""
    from io import BytesIO

    from PIL import Image
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    whole = Image.open(BytesIO(buffer.data().data())).convert("RGB")
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(file, optimize=True)


def _wait_until(so: Callable[[], bool], seconds: int = 20) -> None:
    """Lets the window go on. Raises TimeoutError when it never gets there."""
    from PySide6.QtTest import QTest

    for _ in range(seconds * 10):
        QTest.qWait(100)
        if so():
            return
    raise TimeoutError("the page did not become ready")


def _vault(stack: ExitStack, picture: Picture) -> Path:
    """The folder behind the door: nothing, a locked vault, or the sample team."""
    from desktop.bootstrap.clocks import demo_clock
    from desktop.bootstrap.vaults import create, demo_folder

    if picture.scene in WALKS:
        return stack.enter_context(demo_folder(picture.tongue, demo_clock(os.environ, ticking=False)))
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory()), "Vardag")
    if picture.scene == "lock":
        create(folder, PASSPHRASE)
    return folder


@contextmanager
def _house(app: "QApplication", folder: Path, picture: Picture) -> "Iterator[House]":
    """The program as bootstrap builds it, with settings that are kept nowhere."""
    from desktop.bootstrap.capture_desk import CaptureDesk
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

    set_language(picture.tongue, resource_path("translations"))
    chosen = Settings(language=picture.tongue, theme=ThemeMode(picture.theme), text_percent=picture.percent)
    appearance = Appearance(app, resource_path("icons"), chosen)
    window, jobs = MainWindow(app, appearance), JobRunner()
    clock = demo_clock(os.environ, ticking=True)
    door = FrontDoor(folder, clock, jobs)
    house = House(app, window, appearance, door, jobs, StoredSettings(None), BuiltScreens())
    CaptureDesk(house, door, clock, appearance)
    window.resize(WIDTH, HEIGHT)
    house.open_up()
    window.show()
    window.activateWindow()
    try:
        yield house
    finally:
        window.close()
        house.leave()
        appearance.undress()


def _taken(app: "QApplication", main_window: "QWidget") -> "QPixmap":
    """What a person sees: the window in front, with the small ones that lie over it, which are closed afterwards."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QColor, QPainter

    shown = [each for each in app.topLevelWidgets() if each.isVisible() and each.isWindow()]
    large = [each for each in shown if each is not main_window and each.width() >= WIDTH]
    base = large[0] if large else main_window
    picture = base.grab()
    with QPainter(picture) as painter:
        for small in shown:
            if small not in (base, main_window):
                at = base.mapFromGlobal(small.mapToGlobal(small.rect().topLeft()))
                painter.drawPixmap(at, small.grab())
                if not small.windowFlags() & Qt.WindowType.FramelessWindowHint:
                    painter.setPen(QColor("#7f847d"))  # the system draws a frame there
                    painter.drawRect(small.rect().translated(at))
                small.close()
    return picture


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
