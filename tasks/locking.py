"""Writes the three locks from the lists in pyproject.toml: for all systems and Pythons, with hashes, without addresses.

Needs `uv`, in an environment of its own that is thrown away; nothing else in the house does.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tasks.places import DEV_LOCK, PEERS_LOCK, ROOT, RUNTIME_LOCK, WINDOWS

_RULES = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-header",
    "--quiet",
)


def run() -> int:
    """Returns 0 when all locks were written."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        scripts = Path(folder) / ("Scripts" if WINDOWS else "bin")
        subprocess.run([str(scripts / "python"), "-m", "pip", "install", "-qq", "uv"], check=True)
        own = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "UV_"))}
        compile_lock = [
            str(scripts / "uv"),
            "--no-config",
            "--native-tls",
            "pip",
            "compile",
            *_RULES,
        ]
        narrow = ["pyproject.toml", "-o", RUNTIME_LOCK.name]
        wide = ["pyproject.toml", "-o", DEV_LOCK.name, "-c", RUNTIME_LOCK.name, "--group", "dev"]
        peers = ["-o", PEERS_LOCK.name, "--group", "peers"]
        for words in (narrow, wide, peers):
            if subprocess.run([*compile_lock, *words], cwd=ROOT, env=own, check=False).returncode:
                return 1
    return 0
