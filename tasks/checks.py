"""`./run test`: every check, in order, each with its name and time."""

import concurrent.futures
import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tasks import floors, libraries, rig, sizes
from tasks.places import PYTHON, ROOT
from tasks.words import ENVIRONMENT

Outcome = tuple[bool, str]
_LONG = {False: [], True: ["--long", "-o", "faulthandler_timeout=7200"]}


@dataclass
class Account:
    """What has been run so far, for the closing lines."""

    started: float = field(default_factory=time.monotonic)
    failed: list[str] = field(default_factory=list)
    done: int = 0

    def note(self, name: str, seconds: float, outcome: Outcome) -> None:
        """Prints one line for a step, and what it said when that matters."""
        good, text = outcome
        self.done += 1
        print(f"{'ok    ' if good else 'FAILED'} {name} ({seconds:.1f} s)", flush=True)
        if text.strip():
            print(text.rstrip(), flush=True)
        if not good:
            self.failed.append(name)


def run(arguments: Sequence[str]) -> int:
    """Returns 0 when everything holds, 1 when something does not, 3 when CI lacks a part of the rig."""
    full = "--long" in arguments
    libraries.ensure()
    lacking = rig.ensure()
    if lacking and os.environ.get("CI") == "true":
        print(f"CI=true leaves nothing out, but this machine lacks: {', '.join(lacking)}")
        return ENVIRONMENT
    account = Account()
    _side_by_side(account, _STANDING)
    with tempfile.TemporaryDirectory() as folder:
        measured = Path(folder) / "coverage.json"
        _step(account, "tests", lambda: _tests(full=full, rigged=not lacking, measured=measured))
        if measured.exists():
            _step(account, "branch coverage", lambda: floors.report(ROOT, measured))
    if not lacking:
        _step(account, "journeys in a real window", lambda: _journeys(full=full))
    return _close(account, lacking)


def _close(account: Account, lacking: list[str]) -> int:
    if lacking:
        print(
            f"Not run: journeys in a real window and tests marked `rig`, since {', '.join(lacking)} is missing."
        )
    minutes = (time.monotonic() - account.started) / 60
    verdict = f"failed: {', '.join(account.failed)}" if account.failed else "all well"
    print(f"{account.done} steps in {minutes:.1f} minutes, {verdict}")
    return 1 if account.failed else 0


def _command(*words: str) -> Callable[[], Outcome]:
    """A step that is a module of the environment; what it printed is told when it fails."""

    def run_it() -> Outcome:
        done = subprocess.run(
            [str(PYTHON), "-m", *words], cwd=ROOT, capture_output=True, text=True, check=False
        )
        return done.returncode == 0, "" if done.returncode == 0 else _shortened(done.stdout + done.stderr)

    return run_it


def _shortened(text: str, most: int = 60) -> str:
    lines = text.splitlines()
    more = [f"and {len(lines) - most} lines more"] if len(lines) > most else []
    return "\n".join([*lines[:most], *more])


_STANDING: dict[str, Callable[[], Outcome]] = {
    "types: mypy --strict": _command("mypy"),
    "lint: ruff check": _command("ruff", "check", "--output-format=concise", "."),
    "format: ruff format": _command("ruff", "format", "--check", "--output-format=concise", "."),
    "import contracts": _command("tasks.contracts"),
    "translations complete": _command("tasks.translations", "--check"),
    "sizes (guidance)": lambda: sizes.report(ROOT),
}


def _side_by_side(account: Account, steps: dict[str, Callable[[], Outcome]]) -> None:
    """What only reads the sources runs two at a time and is told in the order it was started."""
    with concurrent.futures.ThreadPoolExecutor(2) as two:
        waiting = {name: two.submit(_timed, step) for name, step in steps.items()}
        for name, result in waiting.items():
            outcome, seconds = result.result()
            account.note(name, seconds, outcome)


def _step(account: Account, name: str, step: Callable[[], Outcome]) -> None:
    print(f"…      {name}", flush=True)
    outcome, seconds = _timed(step)
    account.note(name, seconds, outcome)


def _timed(step: Callable[[], Outcome]) -> tuple[Outcome, float]:
    begun = time.monotonic()
    return step(), time.monotonic() - begun


def _tests(*, full: bool, rigged: bool, measured: Path) -> Outcome:
    chosen = "not journey" if rigged else "not journey and not rig"
    words = ["-m", chosen, "-n", "2", "--dist", "worksteal", "--cov", "--cov-report", f"json:{measured}"]
    return _pytest([*words, *_LONG[full]], dict(os.environ))


def _journeys(*, full: bool) -> Outcome:
    words = ["-m", "journey", *_LONG[full]]
    with rig.own_screen() as environment:
        return _pytest(words, environment, before=rig.session_bus())


def _pytest(words: Sequence[str], environment: dict[str, str], before: Sequence[str] = ()) -> Outcome:
    command = [*before, str(PYTHON), "-m", "pytest", "-q", "--color=no", *words]
    done = subprocess.run(command, cwd=ROOT, env=environment, stdin=subprocess.DEVNULL, check=False)
    return done.returncode == 0, ""
