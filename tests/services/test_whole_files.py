"""A file is there whole or not at all, and only its owner reads it."""

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.services import whole_files
from desktop.services.whole_files import (
    create_private,
    failure_of,
    make_private_folder,
    move_over,
    open_to_others,
    os_faults,
    sync,
    sync_folder,
    write_whole,
)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


@pytest.fixture(params=[0o000, 0o022, 0o277])
def _any_umask(request: pytest.FixtureRequest, tmp_path: Path) -> object:
    assert tmp_path.is_dir(), "made before the umask changes"
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.fixture(params=["unnamed until it is whole", "no such thing", "no way to name it"])
def _either_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise OSError(errno.EOPNOTSUPP, "")

    if request.param == "no such thing":
        monkeypatch.delattr(os, "O_TMPFILE", raising=False)
    elif request.param == "no way to name it":
        monkeypatch.setattr(os, "link", refuse)


@pytest.mark.usefixtures("_any_umask", "_either_way")
def test_a_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"hej")
    assert (tmp_path / "file").read_bytes() == b"hej"
    assert mode(tmp_path / "file") == 0o600


@pytest.mark.usefixtures("_either_way")
def test_a_file_for_others_gets_its_mode(tmp_path: Path) -> None:
    write_whole(tmp_path / "file", b"hej", mode=0o644)
    assert mode(tmp_path / "file") == 0o644
    assert open_to_others(tmp_path / "file")


@pytest.mark.usefixtures("_either_way")
def test_it_takes_the_place_of_the_old_and_leaves_nothing_beside(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    (tmp_path / f".file.{os.getpid()}.new").write_bytes(b"left by an earlier try")
    write_whole(tmp_path / "file", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_a_file_system_without_unnamed_files_is_written_to_as_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        os, "O_TMPFILE", os.O_DIRECTORY, raising=False
    )  # refused: a folder cannot be written to
    write_whole(tmp_path / "file", b"hej")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"hej"]


_HANGS = """
import sys, time
from pathlib import Path
from desktop.services import whole_files
whole_files.sync = lambda descriptor: (print("written", flush=True), time.sleep(60))
whole_files.write_whole(Path(sys.argv[1]), b"hemligt" * 1000)
"""


@pytest.mark.skipif(not hasattr(os, "O_TMPFILE"), reason="only Linux has files without a name")
def test_a_kill_on_the_way_leaves_nothing_beside_the_old(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    command = [sys.executable, "-c", _HANGS, str(tmp_path / "file")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writing:
        assert writing.stdout is not None
        assert writing.stdout.readline() == "written\n"
        writing.kill()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


@pytest.mark.usefixtures("_either_way")
@pytest.mark.parametrize("step", ["_pour", "sync", "move_over"])
def test_refused_at_any_step_the_old_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "file").write_bytes(b"old")

    def refuse(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "")

    monkeypatch.setattr(whole_files, step, refuse)
    with pytest.raises(OSError):
        write_whole(tmp_path / "file", b"new")
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"old"]


def test_everything_is_flushed_before_and_after_the_rename(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real_sync, real_replace, real_folder = whole_files.sync, Path.replace, whole_files.sync_folder
    monkeypatch.setattr(whole_files, "sync", lambda fd: (order.append("file"), real_sync(fd)))
    monkeypatch.setattr(Path, "replace", lambda a, b: (order.append("rename"), real_replace(a, b)))
    monkeypatch.setattr(whole_files, "sync_folder", lambda f: (order.append("folder"), real_folder(f)))
    write_whole(tmp_path / "file", b"hej")
    assert order == ["file", "rename", "folder"]


@pytest.mark.parametrize(("refusals", "waits"), [(0, []), (2, [0.05, 0.1])])
def test_a_scanner_that_holds_the_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusals: int, waits: list[float]
) -> None:
    real, left, waited = Path.replace, [refusals], []

    def held(source: Path, target: Path) -> None:
        if left[0]:
            left[0] -= 1
            raise PermissionError
        real(source, target)

    monkeypatch.setattr(Path, "replace", held)
    (tmp_path / "a").write_bytes(b"hej")
    move_over(tmp_path / "a", tmp_path / "b", patience=5.0, sleep=waited.append)
    assert (tmp_path / "b").read_bytes() == b"hej"
    assert waited == pytest.approx(waits)


def test_waiting_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_source: Path, _target: Path) -> None:
        raise PermissionError

    waited: list[float] = []
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError):
        move_over(tmp_path / "a", tmp_path / "b", patience=5.0, sleep=waited.append)
    assert 5.0 <= sum(waited) < 11
    with pytest.raises(PermissionError):
        move_over(tmp_path / "a", tmp_path / "b")


def test_a_file_that_is_there_is_not_opened_for_writing(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        create_private(tmp_path / "file")


def test_a_new_folder_is_its_owners_alone(tmp_path: Path) -> None:
    make_private_folder(tmp_path / "a" / "b")
    assert mode(tmp_path / "a" / "b") == 0o700


def test_an_empty_folder_is_narrowed_and_one_with_things_is_left(tmp_path: Path) -> None:
    for name in ("empty", "full"):
        (tmp_path / name).mkdir()
        (tmp_path / name).chmod(0o755)
    (tmp_path / "full" / "brev").write_bytes(b"")
    for name in ("empty", "full"):
        make_private_folder(tmp_path / name)
    assert (mode(tmp_path / "empty"), mode(tmp_path / "full")) == (0o700, 0o755)


def test_a_file_in_the_folders_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileExistsError):
        make_private_folder(tmp_path / "file")


def test_the_drives_own_memory_is_flushed_where_there_is_a_call_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whole_files, "_DRIVE_SYNC", fcntl.F_GETFD)
    called: list[tuple[int, int]] = []
    monkeypatch.setattr(fcntl, "fcntl", lambda descriptor, call: called.append((descriptor, call)))
    with (tmp_path / "file").open("wb") as file:
        sync(file.fileno())
        assert called == [(file.fileno(), fcntl.F_GETFD)]


def test_without_modes_nothing_is_asked_of_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(whole_files, "POSIX", False)
    monkeypatch.setattr(Path, "chmod", None)
    make_private_folder(tmp_path / "folder")
    write_whole(tmp_path / "folder" / "file", b"hej")
    sync_folder(tmp_path / "not there")
    assert not open_to_others(tmp_path / "folder" / "file")


@pytest.mark.parametrize(
    ("number", "failure"),
    [
        (errno.ENOENT, Failure.FILE_MISSING),
        (errno.ENOTDIR, Failure.NOT_A_FOLDER),
        (errno.EIO, Failure.DISK_FAULTY),
        (None, Failure.DISK_FAULTY),
    ],
)
def test_refusals_have_names(number: int | None, failure: Failure) -> None:
    assert failure_of(OSError(number, "") if number else OSError()) is failure


def test_a_refusal_is_told_without_what_was_written(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailed) as told, os_faults(tmp_path):
        raise OSError(errno.ENOSPC, "words of a note")
    assert told.value.about == {"path": str(tmp_path)}
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    with os_faults(tmp_path):
        pass
