"""A file is written whole or not at all, and the reason is named."""

import errno
import os
import stat
import subprocess
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.files import write_atomically


def names(folder):
    return [file.name for file in folder.iterdir()]


def test_the_file_holds_what_was_written_and_is_its_owners_alone(tmp_path):
    write_atomically(tmp_path / "samtal.pdf", b"%PDF")
    assert (tmp_path / "samtal.pdf").read_bytes() == b"%PDF"
    assert stat.S_IMODE((tmp_path / "samtal.pdf").stat().st_mode) == 0o600
    assert names(tmp_path) == ["samtal.pdf"]


def test_it_takes_the_place_of_what_was_there(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"old")
    write_atomically(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "a.pdf").symlink_to(tmp_path / "real" / "b.pdf")
    write_atomically(tmp_path / "a.pdf", b"new")
    assert (tmp_path / "a.pdf").is_symlink()
    assert (tmp_path / "real" / "b.pdf").read_bytes() == b"new"


@pytest.mark.parametrize("place", ["gone/a.pdf", "x" * 300])
def test_a_folder_that_is_gone(tmp_path, place):
    with pytest.raises(EnvironmentFailed) as failed:
        write_atomically(tmp_path / place, b"new")
    assert failed.value.failure is Failure.FILE_MISSING


def test_a_folder_in_the_way(tmp_path):
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(EnvironmentFailed) as failed:
        write_atomically(tmp_path / "a.pdf", b"new")
    assert failed.value.failure is Failure.NO_ACCESS
    assert names(tmp_path) == ["a.pdf"]


class HeldOnWindows(PermissionError):
    winerror = 32


def test_a_file_that_another_program_holds_is_named_so(tmp_path, monkeypatch):
    def held(part, target):
        raise HeldOnWindows(errno.EACCES, "held")

    (tmp_path / "a.pdf").write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("time.sleep", lambda seconds: None)
    with pytest.raises(EnvironmentFailed) as failed:
        write_atomically(tmp_path / "a.pdf", b"new")
    assert failed.value.failure is Failure.FILE_IN_USE
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


@pytest.mark.rig
def test_a_full_disk(tmp_path):
    """A real file system of 64 KiB; needs the right to mount."""
    if os.getuid() != 0:
        pytest.skip("only root may mount; the same way out is tried above with the system's own error")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip(
            "mounting is not allowed here; the same way out is tried above with the system's own error"
        )
    try:
        write_atomically(disk / "a.pdf", b"old")
        with pytest.raises(EnvironmentFailed) as failed:
            write_atomically(disk / "a.pdf", bytes(200_000))
        assert failed.value.failure is Failure.DISK_FULL
        assert names(disk) == ["a.pdf"]
        assert (disk / "a.pdf").read_bytes() == b"old"
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        with pytest.raises(EnvironmentFailed) as failed:
            write_atomically(disk / "a.pdf", b"new")
        assert failed.value.failure is Failure.READ_ONLY
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_what_is_no_file_is_written_to_and_stays(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_atomically(pipe, b"%PDF")
        assert os.read(reader, 10) == b"%PDF"
    finally:
        os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)
