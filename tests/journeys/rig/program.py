"""The real program as a process of its own, used through its window: keys in, accessibility tree out."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.rig.hands import Hands
from tests.journeys.rig.screen import Screen, bare_environment
from tests.journeys.rig.tree import Node, Tree, Unreadable

ROOT = Path(__file__).resolve().parents[3]
MORNING = "2026-03-10T09:00:00+01:00"
PATIENCE = 15.0
_BUTTONS = ("push button", "button", "toggle button", "check box")


class NotThereError(AssertionError):
    """Something did not come in time; what was there instead is told."""


@dataclass
class Computer:
    """Somebody's computer: a home, a place for temporary files, and a vault that may not be there yet."""

    screen: Screen
    home: Path
    now: str = MORNING
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def vault(self) -> Path:
        """The folder of the vault."""
        return self.home / "vault"

    @property
    def environment(self) -> dict[str, str]:
        """What the program is started with."""
        own = {"HOME": str(self.home), "TMPDIR": str(self.home / "tmp"), "VARDAG_NOW": self.now}
        return {**bare_environment(self.screen), **own, "PYTHONFAULTHANDLER": "1", **self.extra}

    def command(self, *words: str) -> subprocess.CompletedProcess[str]:
        """A command of the program, without a window."""
        whole = [sys.executable, "-m", "desktop", "--vault", str(self.vault), "--lang", "sv", *words]
        return subprocess.run(
            whole, cwd=ROOT, env=self.environment, capture_output=True, text=True, timeout=60, check=False
        )

    def done(self, *words: str) -> str:
        """As ``command``, which must succeed; what it printed."""
        told = self.command(*words)
        assert told.returncode == 0, told.stdout + told.stderr
        return told.stdout

    @contextlib.contextmanager
    def opened(
        self, *words: str, before: Sequence[str] = (), tongue: str | None = "sv"
    ) -> Iterator["Window"]:
        """The program in its window. It is ended with SIGTERM unless it has ended, and must have said nothing wrong."""
        (self.home / "tmp").mkdir(parents=True, exist_ok=True)
        log = self.home.parent / f"{self.home.name}.stderr"
        language = ["--lang", tongue] if tongue else []
        whole = [*before, sys.executable, "-m", "desktop", "--vault", str(self.vault), *language, *words]
        with log.open("ab") as told:
            process = subprocess.Popen(whole, cwd=ROOT, env=self.environment, stdout=told, stderr=told)
        window = Window(self.screen, process, log, traced=bool(before) and before[0] == "strace")
        try:
            yield window
            window.end()
        except BaseException:
            window.picture(self.home.parent / f"{self.home.name}.png")
            raise
        finally:
            window.close()
        said = log.read_text(encoding="utf-8", errors="replace")
        assert "Traceback" not in said, said
        assert "Fatal Python error" not in said, said


class Window:
    """One run of the program. What is named must be showing; waiting ends in ``NotThereError`` with what was seen."""

    def __init__(self, screen: Screen, process: subprocess.Popen[bytes], log: Path, *, traced: bool) -> None:
        self.screen = screen
        self.hands = Hands(screen)
        self.process = process
        self._log = log
        self._traced = traced
        self._tree: Tree | None = None

    @property
    def pid(self) -> int:
        """Of the program itself, also under a tracer."""
        if not self._traced:
            return self.process.pid
        below = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return int(below[0]) if below else self.process.pid

    @property
    def alive(self) -> bool:
        """Whether it still runs."""
        return self.process.poll() is None

    @property
    def tree(self) -> Tree:
        """Its accessibility tree. Raises ``Unreadable`` when it is not there yet."""
        if self._tree is None:
            self._tree = Tree(self.screen.accessibility, self.pid)
        return self._tree

    # What is there

    def seen(self) -> list[Node]:
        """Everything that can be seen now; empty while there is nothing to read."""
        root = self._read()
        return list(root.seen()) if root else []

    def all(self) -> list[Node]:
        """Everything there is, hidden too."""
        root = self._read()
        return list(root.walk()) if root else []

    def _read(self) -> Node | None:
        try:
            return self.tree.read()
        except Unreadable:
            if self._tree is not None:
                self._tree.close()
                self._tree = None
            return None

    def words(self, *, hidden: bool = False) -> str:
        """Every name, description and text, one a line."""
        nodes = self.all() if hidden else self.seen()
        return "\n".join(word for node in nodes for word in (node.name, node.description, node.text) if word)

    def says(self, text: str, patience: float = PATIENCE) -> None:
        """Wait until ``text`` can be read somewhere."""
        self.until(lambda: text in self.words(), f"to read {text!r}", patience)

    def silent_about(self, text: str, patience: float = PATIENCE) -> None:
        """Wait until ``text`` can be read nowhere."""
        self.until(
            lambda: bool(self.seen()) and text not in self.words(), f"no longer to read {text!r}", patience
        )

    def find(self, name: str, role: str | None = None, patience: float = PATIENCE) -> Node:
        """The first thing that is called exactly so."""
        found: list[Node] = []

        def look() -> bool:
            found[:] = [node for node in self.seen() if _fits(node, name, role)]
            return bool(found)

        self.until(look, f"{role or 'something'} named {name!r}", patience)
        return found[0]

    def has(self, name: str, role: str | None = None) -> bool:
        """Whether something is called exactly so, now."""
        return any(_fits(node, name, role) for node in self.seen())

    def until(self, so: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Wait until it is so."""
        last = time.monotonic() + patience
        while not so():
            if not self.alive and self.process.returncode:
                raise NotThereError(f"The program ended ({self.process.returncode}): {self.said()}")
            if time.monotonic() > last:
                raise NotThereError(
                    f"Waited {patience} s for {what}. There was:\n{self.outline()}\n{self.said()}"
                )
            time.sleep(0.03)

    def outline(self) -> str:
        """What can be seen, a line a thing."""
        return "\n".join(
            f"{node.role:18} {node.name!r} {node.text[:80]!r}"
            for node in self.seen()
            if node.name or node.text
        )

    def said(self) -> str:
        """What the program has said on standard error."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def picture(self, path: Path) -> None:
        """What the screen looks like, for the one who looks into a failure."""
        with contextlib.suppress(AssertionError, subprocess.TimeoutExpired):
            self.screen.ask("import", "-window", "root", str(path))
            print(f"The screen: {path}")

    # What is done

    def click(self, name: str, role: str | None = None) -> None:
        """Click on what is called so, once it can be used."""
        node = self.find(name, role)
        if not node.enabled:
            self.until(lambda: self.find(name, role).enabled, f"{name!r} to be usable")
        self.click_on(node)

    def press_button(self, name: str) -> None:
        """Click a button, once it can be used."""

        def usable() -> list[Node]:
            return [
                node for node in self.seen() if node.name == name and node.role in _BUTTONS and node.enabled
            ]

        self.until(usable, f"the button {name!r}")
        self.click_on(usable()[0])

    def click_on(self, node: Node) -> None:
        """Click in its middle, once it is in sight and has come to rest."""
        if not self.tree.in_sight(node):
            self.tree.bring_in_sight(node)
            self.press("shift+Tab", "Tab")  # a page follows the focus when it moves by key
            self.until(lambda: self.tree.in_sight(node), f"{node.name!r} in sight")
        box = self.tree.extents(node)
        for _ in range(40):
            time.sleep(0.03)
            before, box = box, self.tree.extents(node)
            if before == box:
                break
        left, top, width, height = box
        self.hands.click(left + width // 2, top + height // 2)

    def write_in(self, name: str, text: str) -> Node:
        """Click in a field, and type."""
        node = self.go_to(name)
        self.hands.write(text)
        return node

    def rows(self, name: str) -> list[str]:
        """The rows of the list that is called so, as they are read aloud."""
        lists = [node for node in self.seen() if node.name == name and node.role == "list"]
        return [row.name for row in lists[0].children] if lists else []

    def go_to(self, name: str) -> Node:
        """Click in the field that is called so, and see that the caret is there."""

        def fields() -> list[Node]:
            return [node for node in self.seen() if node.name == name and node.editable]

        self.until(fields, f"a field named {name!r}")
        self.click_on(fields()[0])
        self.until(lambda: any(node.focused for node in fields()), f"the caret in {name!r}")
        return fields()[0]

    def text(self, name: str) -> str:
        """What stands in the field that is called so."""
        fields = [node for node in self.seen() if node.name == name and node.editable]
        return fields[0].text if fields else ""

    def holds(self, name: str, text: str, patience: float = PATIENCE) -> None:
        """Wait until exactly ``text`` stands in the field."""
        self.until(lambda: self.text(name) == text, f"{text[:60]!r} in {name!r}", patience)

    def press(self, *keys: str) -> None:
        """Press keys."""
        self.hands.press(*keys)

    def caret_in(self, name: str, patience: float = PATIENCE) -> None:
        """Wait until keys go to what is called so."""
        self.until(
            lambda: any(node.focused and node.name == name for node in self.seen()),
            f"the caret in {name!r}",
            patience,
        )

    def titled(self, title: str, patience: float = PATIENCE) -> None:
        """Wait until the window in use has this title."""
        self.until(
            lambda: any(node.active and node.name == title for node in self.seen()),
            f"the window {title!r}",
            patience,
        )

    def titles(self, *, hidden: bool = False) -> list[str]:
        """The titles of this program's windows that are on the screen; with ``hidden`` also of those that were put
        away or have not been shown yet, which the window system knows all the same."""
        shown = [] if hidden else ["--onlyvisible"]
        ids = subprocess.run(
            ["xdotool", "search", "--all", *shown, "--pid", str(self.pid), "--name", "."],
            env=self.screen.environment,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.split()
        return [self.screen.ask("xdotool", "getwindowname", number).strip() for number in ids]

    # How it ends

    def kill(self) -> None:
        """As a power cut would."""
        os.kill(self.pid, signal.SIGKILL)
        self.process.wait(20)

    def end(self) -> None:
        """SIGTERM, as at logging off; it must end well. Nothing happens where it has ended."""
        if self.alive:
            os.kill(self.pid, signal.SIGTERM)
            try:
                status = self.process.wait(20)
            except subprocess.TimeoutExpired as error:
                raise NotThereError(f"It did not end at SIGTERM.\n{self.outline()}") from error
            assert status == 0, f"status {status}: {self.said()}"

    def close(self) -> None:
        """Leave nothing behind."""
        if self.alive:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
            self.process.kill()
        self.process.wait(20)
        if self._tree is not None:
            self._tree.close()


def _fits(node: Node, name: str, role: str | None) -> bool:
    return node.name == name and (role is None or node.role == role)
