"""Has a file that may come from anyone read in a child process, which is ended when it takes too long.

The child gives back an archive in this program's own form, which is then read again here: nothing that the child says
is believed without the reader's rules.
"""

import json
import os
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path

from desktop.domain.errors import Rule
from desktop.domain.progress import Progress, no_progress
from desktop.domain.sheets import SheetAnswers
from desktop.exchange import child
from desktop.exchange.archive_reading import read_archive
from desktop.services.archive_content import ArchiveContent, ArchiveRefused, Refusal

_ROOT = Path(__file__).resolve().parents[2]
_PACKAGES = sysconfig.get_paths()["platlib"]
"""Where the reader of PDF files lies: the child starts without looking for packages by itself."""
_COMMAND = (sys.executable, "-P", "-S", "-B", "-m", "desktop.exchange.child")
_GLANCE_SECONDS = 0.05


def read_untrusted(
    data: bytes,
    progress: Progress = no_progress,
    *,
    command: Sequence[str] = _COMMAND,
    seconds: float = child.SECONDS,
) -> ArchiveContent:
    """The records of an archive, read in a child process of at most ten seconds and 512 MB.

    ``progress`` is told tenths of seconds used and allowed; what it raises ends the child. Raises ``ArchiveRefused``.
    """
    return read_archive(_taken(data, progress, command, seconds))


def read_untrusted_sheet(
    data: bytes,
    progress: Progress = no_progress,
    *,
    command: Sequence[str] = (*_COMMAND, child.SHEET),
    seconds: float = child.SECONDS,
) -> SheetAnswers:
    """A returned preparation sheet's answers, read as ``read_untrusted`` reads an archive."""
    said = json.loads(_taken(data, progress, command, seconds))
    return SheetAnswers(said["sheet_id"], dict(said["answers"]), said["points"])


def _taken(data: bytes, progress: Progress, command: Sequence[str], seconds: float) -> bytes:
    """What the child made of the file; raises ``ArchiveRefused``."""
    with _child(command) as process, ThreadPoolExecutor(max_workers=1) as thread:
        try:
            answer = _answer(thread.submit(process.communicate, data), progress, seconds)
        finally:
            process.kill()  # ends the thread too
    if answer.startswith(child.TAKEN):
        return answer[1:]
    raise ArchiveRefused(*_refusals(answer))


def _answer(talk: "Future[tuple[bytes, bytes]]", progress: Progress, seconds: float) -> bytes:
    started = time.monotonic()
    while (used := time.monotonic() - started) <= seconds:
        progress(int(used * 10), int(seconds * 10))
        if wait([talk], timeout=_GLANCE_SECONDS).done:
            return talk.result()[0]
    raise ArchiveRefused(Refusal(Rule.FILE_TOO_SLOW, about={"seconds": int(seconds)}))


def _refusals(answer: bytes) -> list[Refusal]:
    """Why the child took nothing. One that died before it could say so had run out of memory or time."""
    if not answer.startswith(child.REFUSED):
        return [child.too_heavy()]
    return child.refusals_from(answer[1:])


def _child(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - this program's own code, no shell, nothing of the file in the command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        cwd=_ROOT,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _environment() -> dict[str, str]:
    """What the child may know of its surroundings: where the program lies, and what Windows needs to start one."""
    kept = {name: os.environ[name] for name in ("SYSTEMROOT",) if name in os.environ}
    return kept | {"PYTHONPATH": os.pathsep.join((str(_ROOT), _PACKAGES)), "PYTHONIOENCODING": "utf-8"}
