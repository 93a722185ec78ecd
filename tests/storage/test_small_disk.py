"""A disk that is full, has no room for another file, or turns read-only: told by name, nothing lost, nothing half.

Each test mounts a file system of one megabyte in a mount namespace of its own, which ends with it: hence the mark.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.rig


@pytest.fixture(autouse=True, scope="module")
def _own_mounts() -> None:
    """Containers and some systems let nobody make a namespace: then these are left out, but never in CI."""
    try:
        subprocess.run(["unshare", "--mount", "--map-root-user", "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        if os.environ.get("CI") == "true":
            raise
        pytest.skip("this machine lets no program mount a disk of its own")


def on_disk(thing: str, disk: Path, checkout: Path, options: str = "size=1m") -> None:
    disk.mkdir()
    unshare = shutil.which("unshare")
    assert unshare, "unshare is part of util-linux, which every Debian has"
    script = 'mount -t tmpfs -o "$1" tmpfs "$2" && exec "$3" -m tests.storage.on_a_small_disk "$4" "$2"'
    done = subprocess.run(
        [
            unshare,
            "--mount",
            "--map-root-user",
            "sh",
            "-c",
            script,
            "-",
            options,
            str(disk),
            sys.executable,
            thing,
        ],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "held\n", done.stderr
    assert done.stderr == ""


@pytest.mark.parametrize(
    "thing", ["saving", "backing_up", "changing", "restoring", "making", "turning_read_only"]
)
def test_on_one_megabyte(thing: str, tmp_path: Path, checkout: Path) -> None:
    on_disk(thing, tmp_path / "disk", checkout)


def test_with_no_room_for_another_file(tmp_path: Path, checkout: Path) -> None:
    on_disk("changing", tmp_path / "disk", checkout, "size=1m,nr_inodes=6")
