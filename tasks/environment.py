"""The Python environment of the checkout: made once, repaired when interrupted, renewed when the lock changes."""

import contextlib
import hashlib
import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tasks.places import DEV_LOCK, PYTHON, ROOT, RUNTIME_LOCK, SCRIPTS, STAMP, VENV, WINDOWS
from tasks.words import say, stop


def ensure(*, dev: bool = False) -> None:
    """Makes `.venv` hold what the lock says; returns at once when it already does.

    The stamp is written last and removed first, so an interrupted set-up is started afresh.
    """
    if _fits(_read_stamp(), dev=dev):
        return
    with _alone():
        stamp = _read_stamp()
        if _fits(stamp, dev=dev):
            return
        fresh = stamp is None or any(stamp.get(key) != value for key, value in _here().items())
        dev = dev or (not fresh and bool((stamp or {}).get("dev")))
        say("setting_up" if fresh else "refreshing")
        STAMP.unlink(missing_ok=True)
        if fresh:
            _step_outside()
            _make()
        _install(DEV_LOCK if dev else RUNTIME_LOCK)
        _link_checkout()
        _write_stamp(dev=dev)


def _here() -> dict[str, str]:
    return {
        "python": ".".join(map(str, sys.version_info[:2])),
        "base": str(Path(_base()).resolve()),
        "root": str(ROOT),
    }


def _locks() -> dict[str, str]:
    return {lock.name: hashlib.sha256(lock.read_bytes()).hexdigest() for lock in (RUNTIME_LOCK, DEV_LOCK)}


def _fits(stamp: dict[str, object] | None, *, dev: bool) -> bool:
    if stamp is None or any(stamp.get(key) != value for key, value in _here().items()):
        return False
    # An environment for tests was installed from the wider lock, which holds everything of the narrow one.
    lock = DEV_LOCK if stamp.get("dev") else RUNTIME_LOCK
    return (bool(stamp.get("dev")) or not dev) and stamp.get(lock.name) == _locks()[lock.name]


def _read_stamp() -> dict[str, object] | None:
    try:
        content = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def _write_stamp(*, dev: bool) -> None:
    almost = STAMP.with_suffix(".part")
    almost.write_text(json.dumps({**_here(), **_locks(), "dev": dev}, indent=1), encoding="utf-8")
    almost.replace(STAMP)


def _base() -> str:
    """The Python that environments are made from, also when this one runs inside an environment."""
    return str(getattr(sys, "_base_executable", sys.executable))


def _step_outside() -> None:
    """Windows does not let go of the files of a running Python: there the one outside takes over."""
    if WINDOWS and Path(sys.prefix).resolve() == VENV:
        sys.exit(subprocess.run([_base(), "-I", str(ROOT / "tasks"), *sys.argv[1:]], check=False).returncode)


def _make() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    making = [_base(), "-I", "-m", "venv", "--clear", str(VENV)]
    if subprocess.run(making, stdout=subprocess.DEVNULL, check=False).returncode:
        stop("venv_failed", place=str(VENV))


def _install(lock: Path) -> None:
    pip = [str(PYTHON), "-I", "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-input"]
    rules = ["--require-hashes", "--only-binary", ":all:", "--no-deps", "--no-warn-script-location"]
    done = subprocess.run([*pip, *rules, "-r", str(lock)], stderr=subprocess.PIPE, text=True, check=False)
    if not done.returncode:
        return
    print(*[line for line in done.stderr.splitlines() if line.startswith("ERROR")], sep="\n", file=sys.stderr)
    reached = "Retrying" not in done.stderr  # pip's word for a network that does not answer
    stop("no_build" if reached and "No matching distribution" in done.stderr else "install_failed")


def _link_checkout() -> None:
    """Lets the environment see `desktop`, gives it the `vardag` command, and compiles the sources.

    A path file does what an editable installation would, without a build backend on a manager's machine.
    """
    site = next(VENV.glob("Lib/site-packages" if WINDOWS else "lib/python3.*/site-packages"))
    (site / "vardag.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if WINDOWS:
        (SCRIPTS / "vardag.cmd").write_text(f'@"{PYTHON}" -P -m desktop %*\n', encoding="utf-8")
    else:
        command = SCRIPTS / "vardag"
        command.write_text(
            f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -P -m desktop "$@"\n', encoding="utf-8"
        )
        command.chmod(0o755)
    compiling = [str(PYTHON), "-I", "-m", "compileall", "-q", str(ROOT / "desktop")]
    subprocess.run(compiling, stdout=subprocess.DEVNULL, check=False)


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    """Two starts at once take turns; the system lets go of the lock when a start is killed."""
    try:
        handle = (ROOT / ".venv.lock").open("w", encoding="utf-8")
    except OSError:
        stop("read_only", place=str(ROOT))
    with handle:
        if os.name == "posix":
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
