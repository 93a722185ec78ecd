"""Debian's and Ubuntu's packages: asked for by name, never without a person's leave unless root."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

_INSTALLED = Path("/var/lib/dpkg/info")
_LISTS = Path("/var/lib/apt/lists")
_RENAMED = {"libglib2.0-0": "libglib2.0-0t64", "libcups2": "libcups2t64", "libatspi2.0-0": "libatspi2.0-0t64"}
"""Packages that got a new name with 64-bit time (Debian 13, Ubuntu 24.04).

Whether this machine has come so far is read from what is installed, which holds for every relative of the two as well.
"""


def present() -> bool:
    return shutil.which("apt-get") is not None


def command(packages: Iterable[str]) -> str:
    """The one line for a person to give; a machine that never fetched the package lists fetches them first."""
    words = ["apt-get install -y " + " ".join(names_here(packages))]
    if not any(_LISTS.glob("*_Packages*")):
        words.insert(0, "apt-get update")
    if shutil.which("sudo"):
        return " && ".join(f"sudo {each}" for each in words)
    return f"su -c '{' && '.join(words)}'"


def install(packages: Iterable[str]) -> bool:
    """As root; the lists are fetched first, since a bare machine has none. True when all went in."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    names = names_here(packages)
    _apt_get("update", "-qq", environment=quiet)
    return _apt_get("install", "-y", "-qq", "--no-install-recommends", *names, environment=quiet)


def _apt_get(*words: str, environment: dict[str, str]) -> bool:
    command = ["apt-get", *words]
    done = subprocess.run(
        command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode:
        print(done.stdout[-2000:], done.stderr[-2000:], sep="\n", file=sys.stderr)
    return done.returncode == 0


def names_here(packages: Iterable[str]) -> list[str]:
    """The packages as this release calls them, sorted."""
    newer = any(_INSTALLED.glob("*t64*.list"))
    return sorted({_RENAMED.get(name, name) if newer else name for name in packages})
