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


WAYS = (("--map-root-user",), (), ("--propagation", "unchanged"))
"""As anybody; as root where user namespaces are closed; as root in a changed root, whose "/" is no mount."""


@pytest.fixture(scope="module")
def own_mounts() -> list[str]:
    """Containers and some systems let nobody make a namespace: then these are left out, but never in CI."""
    unshare = shutil.which("unshare")
    assert unshare, "unshare is part of util-linux, which every Debian has"
    for way in WAYS:
        command = [unshare, "--mount", *way]
        if subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0:
            return command
    if os.environ.get("CI") == "true":
        pytest.fail("this machine lets no program mount a disk of its own")
    pytest.skip("this machine lets no program mount a disk of its own")


def on_disk(own_mounts: list[str], thing: str, disk: Path, checkout: Path, options: str = "size=1m") -> None:
    disk.mkdir()
    script = (
        'mount -t tmpfs -o "$1" tmpfs "$2" && "$3" -m tests.storage.on_a_small_disk "$4" "$2"; '
        'status=$?; umount "$2"; exit $status'
    )
    done = subprocess.run(
        [*own_mounts, "sh", "-c", script, "-", options, str(disk), sys.executable, thing],
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
def test_on_one_megabyte(own_mounts: list[str], thing: str, tmp_path: Path, checkout: Path) -> None:
    on_disk(own_mounts, thing, tmp_path / "disk", checkout)


def test_with_no_room_for_another_file(own_mounts: list[str], tmp_path: Path, checkout: Path) -> None:
    on_disk(own_mounts, "changing", tmp_path / "disk", checkout, "size=1m,nr_inodes=6")
