"""Chooses what a command line of `./run` asks for."""

import os
import subprocess
import sys
from collections.abc import Sequence

from tasks import environment, libraries, screen
from tasks.places import PYTHON, ROOT, WINDOWS

_TAKES_A_VALUE = {"--vault", "--passphrase-file", "--lang"}


def main(arguments: Sequence[str]) -> int:
    """Returns the exit status; for the program itself this process becomes the program."""
    if arguments and arguments[0] in {"test", "bench", "translations", "screenshots", "lock"}:
        return _task(arguments[0], arguments[1:])
    window = wants_window(arguments)
    if window:
        screen.require()
    environment.ensure()
    if window:
        libraries.ensure()
    return _become([str(PYTHON), "-P", "-m", "desktop", *arguments])


def wants_window(arguments: Sequence[str]) -> bool:
    """True for a command line without a command, which is what opens the window."""
    left = iter(arguments)
    for argument in left:
        if argument in {"--help", "-h", "--version"} or not argument.startswith("-"):
            return False
        if argument in _TAKES_A_VALUE:
            next(left, None)
    return True


def _task(name: str, rest: Sequence[str]) -> int:
    environment.ensure(dev=True)
    if name == "test":
        from tasks import checks

        return checks.run(rest)
    if name == "translations":
        return _inside("tasks.translations", rest)
    if name == "lock":
        from tasks import locking

        return locking.run()
    libraries.ensure()
    if name == "screenshots":
        return _inside("tasks.screenshots", rest)
    return _inside("benchmarks", rest)


def _inside(module: str, rest: Sequence[str]) -> int:
    """Runs a module of the checkout in its environment, from the checkout's root."""
    return subprocess.run([str(PYTHON), "-m", module, *rest], cwd=ROOT, check=False).returncode


def _become(command: list[str]) -> int:
    sys.stdout.flush()
    if WINDOWS:  # there exec would let the shell go on before the program ends
        return subprocess.run(command, check=False).returncode
    return os.execv(command[0], command)
