"""One program a vault, whoever dies and however; the second start brings the first one forward."""

import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed
from desktop.system import local_socket, single_instance
from desktop.system.single_instance import Call, InstanceGuard, ask_first, ask_first_to_raise

HOLDER = """
import select, sys
from pathlib import Path
from desktop.system.single_instance import InstanceGuard
guard = InstanceGuard.acquire(Path(sys.argv[1]))
guard.listen(lambda: print("raised", flush=True))
print("held", flush=True)
while select.select([guard.fileno()], [], [], 30)[0]:
    guard.answer()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "valv"


@pytest.fixture
def guard(folder: Path) -> Iterator[InstanceGuard]:
    held = InstanceGuard.acquire(folder)
    assert held is not None
    yield held
    held.release()


@pytest.fixture
def holder(folder: Path, checkout: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the folder and answers."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(folder)], cwd=checkout, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "held\n"
    yield process
    process.send_signal(signal.SIGCONT)
    process.kill()
    process.wait()
    process.stdout.close()


def test_the_first_gets_it_and_the_second_does_not(folder: Path, guard: InstanceGuard) -> None:
    assert InstanceGuard.acquire(folder) is None
    guard.release()
    again = InstanceGuard.acquire(folder)
    assert again is not None
    again.release()


def test_the_folder_and_the_lock_are_their_owners_alone(folder: Path, guard: InstanceGuard) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    assert (folder / "lock").stat().st_mode & 0o777 == 0o600


def test_a_second_start_raises_the_first(folder: Path, holder: subprocess.Popen[str]) -> None:
    assert InstanceGuard.acquire(folder) is None
    assert ask_first_to_raise(folder)
    assert holder.stdout
    assert holder.stdout.readline() == "raised\n"


def test_a_killed_holder_leaves_the_folder_free_at_once(folder: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    begun = time.monotonic()
    guard = InstanceGuard.acquire(folder)
    assert guard is not None
    assert time.monotonic() - begun < 2
    guard.listen(print)
    assert guard.fileno() is not None
    guard.release()


def test_a_lock_file_of_a_dead_program_with_a_living_number_means_nothing(folder: Path) -> None:
    folder.mkdir()
    (folder / "lock").write_text(f"{os.getpid()}\n/run/nowhere/door")
    guard = InstanceGuard.acquire(folder)
    assert guard is not None
    assert (folder / "lock").read_text() == ""
    guard.release()


def test_a_frozen_holder_is_given_up_after_two_seconds(folder: Path, holder: subprocess.Popen[str]) -> None:
    holder.send_signal(signal.SIGSTOP)
    begun = time.monotonic()
    assert InstanceGuard.acquire(folder) is None
    assert not ask_first_to_raise(folder)
    assert 1.5 < time.monotonic() - begun < 5


def test_a_command_that_does_not_listen_is_given_up(folder: Path, guard: InstanceGuard) -> None:
    assert guard.fileno() is None
    guard.answer()
    assert not ask_first_to_raise(folder, seconds=0.1)


def test_a_first_one_that_is_still_starting_is_waited_for(folder: Path, guard: InstanceGuard) -> None:
    raised: list[bool] = []

    def start_late() -> None:
        time.sleep(0.2)
        guard.listen(lambda: raised.append(True))
        descriptor = guard.fileno()
        assert descriptor is not None
        select.select([descriptor], [], [], 5)
        guard.answer()

    late = threading.Thread(target=start_late)
    late.start()
    assert ask_first_to_raise(folder)
    late.join()
    assert raised == [True]


@pytest.mark.parametrize("said", [b"", b"hello\n", b"rai"])
def test_a_stranger_at_the_door_raises_nothing(guard: InstanceGuard, said: bytes) -> None:
    import socket

    raised: list[bool] = []
    guard.listen(lambda: raised.append(True))
    assert guard._door
    with socket.socket(socket.AF_UNIX) as stranger:
        stranger.connect(guard._door.address)
        stranger.sendall(said)
        guard.answer()
    assert raised == []


@pytest.mark.parametrize(
    ("call", "heard"), [(Call.CAPTURE, "capture"), (Call.RAISE, "raise"), (Call.INBOX, "")]
)
def test_each_call_reaches_its_own(folder: Path, guard: InstanceGuard, call: Call, heard: str) -> None:
    said: list[str] = []
    guard.listen(lambda: said.append("raise"), {Call.CAPTURE: lambda: said.append("capture")})
    answered: list[bool] = []
    asking = threading.Thread(target=lambda: answered.append(ask_first(folder, call)))
    asking.start()
    select.select([guard.fileno()], [], [], 5)
    guard.answer()
    asking.join()
    assert (said, answered) == ([heard] if heard else [], [bool(heard)])


def test_an_answer_with_nobody_there_waits_for_nobody(guard: InstanceGuard) -> None:
    guard.listen(print)
    guard.answer()


def test_a_bug_in_raising_is_not_swallowed(folder: Path, guard: InstanceGuard) -> None:
    def broken() -> None:
        raise OSError

    guard.listen(broken)
    asking = threading.Thread(target=ask_first_to_raise, args=(folder,))
    asking.start()
    select.select([guard.fileno()], [], [], 5)
    with pytest.raises(OSError):
        guard.answer()
    asking.join()


def test_nothing_is_left_after_release(folder: Path, guard: InstanceGuard) -> None:
    guard.listen(print)
    assert guard._door
    door = Path(guard._door.address)
    assert door.parent.stat().st_mode & 0o777 == 0o700
    guard.release()
    assert not door.parent.exists()
    assert (folder / "lock").read_bytes() == b""


def test_a_lock_file_with_other_content_is_answered_by_nobody(folder: Path) -> None:
    folder.mkdir()
    for content in (b"\xff\xfe", b"/nowhere/door", b"/" + b"x" * 5000):
        (folder / "lock").write_bytes(content)
        assert not ask_first_to_raise(folder, seconds=0.05)
    (folder / "lock").unlink()
    assert not ask_first_to_raise(folder, seconds=0.05)


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(EnvironmentFailed):
        InstanceGuard.acquire(tmp_path / "file")


def test_a_path_too_long_for_a_socket_goes_elsewhere(
    tmp_path: Path, guard: InstanceGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = tmp_path / ("l" * 120)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(long))
    guard.listen(print)
    assert guard._door
    assert guard._door.address.startswith("/tmp/")


def test_a_socket_folder_of_somebody_else_is_not_used(
    tmp_path: Path, folder: Path, guard: InstanceGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = Path("/tmp") / f"vt-{os.getpid()}"
    place.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(place))
    squatted = place / f"vardag-{single_instance._name_of(folder)}"
    squatted.mkdir(mode=0o755)
    squatted.chmod(0o755)
    guard.listen(print)
    assert guard._door
    assert not guard._door.address.startswith(str(place))
    squatted.chmod(0o700)
    guard._door.close()
    guard.listen(print)
    assert guard._door.address.startswith(str(place))
    guard._door.close()
    place.rmdir()


def test_without_any_place_for_a_socket_the_lock_still_holds(
    folder: Path, guard: InstanceGuard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_socket, "_own", lambda _folder: False)
    guard.listen(print)
    assert guard.fileno() is None
    assert InstanceGuard.acquire(folder) is None


def test_a_folder_that_vanished_is_nobodys(tmp_path: Path) -> None:
    assert not local_socket._own(tmp_path / "a" / "b")


def test_releasing_twice_is_harmless(guard: InstanceGuard) -> None:
    guard.release()
