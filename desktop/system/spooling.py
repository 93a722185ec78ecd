"""Gives a paper to the print spooler (CUPS) as it is, from memory: no file of it is written on the way.

Qt would draw it anew as pictures, put them in a temporary file that a killed program leaves behind, and not notice when
the printer has gone. So a process of its own speaks to the spooler: it can be stopped whatever it waits for, dies with
this one, and holds the paper in memory alone.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Progress
from desktop.system import spooling_child

_ROOT = Path(__file__).resolve().parents[2]
_COMMAND = (sys.executable, "-P", "-S", "-B", "-m", "desktop.system.spooling_child")
_GLANCE_SECONDS = 0.02
PATIENCE_SECONDS = 60.0
"""A spooler that has not taken a paper by then is taken for gone."""
_ANSWER_SECONDS = 10.0
"""One that has not even answered by then, too."""


def spool(
    printer: str,
    content: bytes,
    options: Mapping[str, str],
    progress: Progress,
    *,
    command: Sequence[str] = _COMMAND,
    seconds: float | None = None,
) -> None:
    """Hand a PDF over to ``printer``; ``options`` are the spooler's own names and values.

    Without a printer's name nothing is handed over: it only has to answer, or not to be there at all.

    Raises ``EnvironmentFailed``: PRINTER_GONE, PRINTER_REFUSES. What ``progress`` raises ends it: nothing is printed.
    """
    order = json.dumps({"printer": printer, "options": dict(options), "size": len(content)}).encode()
    with _child(command) as process, ThreadPoolExecutor(max_workers=1) as thread:
        try:
            talk = thread.submit(process.communicate, order + b"\n" + content)
            patience = seconds or (PATIENCE_SECONDS if printer else _ANSWER_SECONDS)
            until = time.monotonic() + patience
            while not wait([talk], timeout=_GLANCE_SECONDS).done:
                progress(0, 1)
                if time.monotonic() > until:
                    raise EnvironmentFailed(Failure.PRINTER_GONE)
        finally:
            process.kill()  # ends the thread too
    _judge(process.returncode)


def _judge(status: int) -> None:
    if status == spooling_child.REFUSED:
        raise EnvironmentFailed(Failure.PRINTER_REFUSES)
    if status != spooling_child.DONE:
        raise EnvironmentFailed(Failure.PRINTER_GONE)


def _child(command: Sequence[str]) -> "subprocess.Popen[bytes]":
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    return subprocess.Popen(  # noqa: S603 - this program's own code, no shell, nothing of the paper in the command
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment,
        cwd=_ROOT,
    )
