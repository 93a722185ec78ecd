"""The pause after wrong tries grows, survives a restart, and locks nobody out."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.delays import LONGEST_SECONDS, Brake, delay_after
from tests.storage.vaults import clock


class Seconds:
    """A stopwatch that the test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_three_tries_are_free_and_then_it_doubles_to_half_a_minute() -> None:
    assert [delay_after(wrong) for wrong in range(11)] == [0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30]
    assert delay_after(10**9) == LONGEST_SECONDS


def test_a_new_vault_waits_for_nothing(tmp_path: Path, seconds: Seconds) -> None:
    brake = Brake(tmp_path, clock, seconds)
    brake.hold()
    assert brake.wait_left() == 0


def wrong(brake: Brake, times: int) -> None:
    for _ in range(times):
        brake.failed()


def test_the_pause_holds_and_passes(tmp_path: Path, seconds: Seconds) -> None:
    brake = Brake(tmp_path, clock, seconds)
    wrong(brake, 5)
    seconds.now += 2.5
    with pytest.raises(EnvironmentFailed) as told:
        brake.hold()
    assert told.value.failure is Failure.TRY_LATER
    assert told.value.about == {"seconds": 2}
    seconds.now += 1.5
    brake.hold()


def test_a_restart_does_not_forget(tmp_path: Path, seconds: Seconds) -> None:
    wrong(Brake(tmp_path, clock, seconds), 6)
    again = Brake(tmp_path, lambda: clock() + timedelta(seconds=3), seconds)
    assert again.wrong == 6
    assert again.wait_left() == 5
    later = Brake(tmp_path, lambda: clock() + timedelta(days=1), seconds)
    assert later.wait_left() == 0
    later.failed()
    assert later.wait_left() == 16


@pytest.mark.parametrize("jump", [timedelta(days=-36500), timedelta(hours=-1), timedelta(days=36500)])
def test_a_clock_that_jumps_never_locks_out(tmp_path: Path, seconds: Seconds, jump: timedelta) -> None:
    wrong(Brake(tmp_path, clock, seconds), 20)
    brake = Brake(tmp_path, lambda: clock() + jump, seconds)
    assert brake.wait_left() <= LONGEST_SECONDS
    seconds.now += LONGEST_SECONDS
    brake.hold()


def test_a_clock_set_back_gives_the_pause_its_full_length_and_no_more(
    tmp_path: Path, seconds: Seconds
) -> None:
    wrong(Brake(tmp_path, clock, seconds), 4)
    assert Brake(tmp_path, lambda: clock() - timedelta(days=400), seconds).wait_left() == 2


def test_the_right_passphrase_forgets_all(tmp_path: Path, seconds: Seconds) -> None:
    brake = Brake(tmp_path, clock, seconds)
    wrong(brake, 9)
    brake.passed()
    assert brake.wait_left() == 0
    assert Brake(tmp_path, clock, seconds).wrong == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"nonsense",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 5000,
        json.dumps({"wrong": "9", "at": clock().isoformat()}).encode(),
        json.dumps({"wrong": 9, "at": "2026-03-10T12:00:00"}).encode(),
        json.dumps({"wrong": 9, "at": 5}).encode(),
    ],
)
def test_a_record_that_cannot_be_read_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "tries").write_bytes(content)
    assert Brake(tmp_path, clock).wait_left() == 0


@pytest.mark.parametrize(("number", "kept"), [(-5, 0), (10**30, 1000)])
def test_a_forged_number_stays_within_bounds(tmp_path: Path, number: int, kept: int) -> None:
    (tmp_path / "tries").write_text(json.dumps({"wrong": number, "at": clock().isoformat()}))
    assert Brake(tmp_path, clock).wrong == kept


def test_a_folder_that_cannot_be_written_still_brakes(tmp_path: Path, seconds: Seconds) -> None:
    brake = Brake(tmp_path / "gone", clock, seconds)
    wrong(brake, 4)
    assert brake.wait_left() == 2
