"""Fånga: from the shortcut to saved, with the program running."""

import json
import subprocess
import sys

from benchmarks.figures import Judged, Row
from benchmarks.screen import screen

OPENS_MS, RATIO = 150, 3.0
"""Product: opens in under 150 ms. The ratio is to the same with a bare window and the commit alone."""


def measure(*, turns: int = 100) -> list[Row]:
    """On a screen with a window manager, where a window really is put on it."""
    with screen() as shown:
        done = subprocess.run(
            [sys.executable, "-m", "benchmarks.programs.captures", str(turns)],
            env={**shown, "QT_LOGGING_RULES": "*.warning=false"},
            capture_output=True,
            text=True,
            check=True,
            timeout=600,
        )
    opening, saving = json.loads(done.stdout.splitlines()[-1])
    ours, bare = (tuple(times) for times in opening)
    saved, committed = (tuple(times) for times in saving)
    return [
        Row("Fånga opens, worst", "bare window", ours, bare, OPENS_MS, Judged.WORST),
        Row("Fånga, shortcut to saved", "bare window + SQLCipher", saved, committed, RATIO),
    ]
