"""A key in a note of 100 KB, beside the plain editor of the toolkit."""

import json
import os
import subprocess
import sys

from benchmarks.figures import Judged, Row

RATIO, P99_MS = 1.5, 8
"""The goals of performance.md."""


def measure(*, keys: int = 600) -> list[Row]:
    """Both editors stand in one window without a screen: what is measured is what the program does, not a display."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.programs.keystrokes", str(keys)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*.warning=false"},
        capture_output=True,
        text=True,
        check=True,
    )
    ours, bare = (tuple(times) for times in json.loads(done.stdout.splitlines()[-1]))
    return [
        Row("keystroke in 100 KB", "QPlainTextEdit", ours, bare, RATIO),
        Row("keystroke in 100 KB, worst", "QPlainTextEdit", ours, bare, P99_MS, Judged.WORST),
    ]
