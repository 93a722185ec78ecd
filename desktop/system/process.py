"""What the process denies others from its first moment: its memory, core files, and reading what it writes."""

import os
import sys
from contextlib import suppress
from typing import Final

_PR_SET_DUMPABLE: Final = 4
_BESIDE: Final[list[object]] = []
"""Programs started beside this one, kept so that none of them is taken for forgotten."""


def keep_files_private() -> None:
    """Files for their owner alone."""
    os.umask(0o077)


def harden() -> None:
    """Files for their owner alone, no core files, and no other program of the same person reading the
    memory. To be called before anything secret is in it.

    ``PR_SET_DUMPABLE``: prctl(2). What a system lacks is left out in silence: none of it is a condition for
    working.
    """
    keep_files_private()
    if sys.platform == "win32":
        return
    import resource

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def start_beside(*words: str) -> None:
    """Start this program once more with ``words`` on its command line, as a program of its own that outlives this one.

    Raises ``OSError`` when it cannot be started.
    """
    import subprocess

    _BESIDE.append(
        subprocess.Popen(  # noqa: S603 - this program itself, and words that are its own
            [sys.executable, "-m", "desktop", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    )
