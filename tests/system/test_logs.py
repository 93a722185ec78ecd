"""The log tells what happened and where, and not a word of anybody's."""

import re
from datetime import datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.system.logs import NAME, Log

CANARY = "kanariefågel-7c1f"


class Event(StrEnum):
    SAVED = "saved"


def clock() -> datetime:
    return datetime(2026, 3, 10, 14, 2, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture
def log(tmp_path: Path) -> Log:
    return Log(tmp_path / "state", clock, "1.2.3")


def written(tmp_path: Path) -> str:
    return (tmp_path / "state" / NAME).read_text("ascii")


def raised(cause: BaseException | None = None) -> Exception:
    secret = CANARY
    try:
        try:
            raise cause or ValueError(secret)
        except BaseException as inner:
            raise KeyError(secret, {"note": secret}) from inner
    except KeyError as error:
        return error


def test_events_are_codes_and_numbers(log: Log, tmp_path: Path) -> None:
    log.started()
    log.noted(Event.SAVED, notes=3)
    lines = written(tmp_path).splitlines()
    assert re.fullmatch(r"2026-03-10T14:02:00\+0100 started vardag=1.2.3 python=[\d.]+ system=\w+", lines[0])
    assert lines[1] == "2026-03-10T14:02:00+0100 saved notes=3"


def test_an_error_is_its_kind_and_place_and_what_it_came_from(log: Log, tmp_path: Path) -> None:
    log.failed(raised())
    text = written(tmp_path)
    assert "error builtins.KeyError" in text
    assert "error builtins.ValueError" in text
    assert re.search(r"at tests/system/test_logs\.py:\d+ raised", text)
    assert str(tmp_path) not in text


def test_a_named_failure_has_its_code(log: Log, tmp_path: Path) -> None:
    log.failed(EnvironmentFailed(Failure.DISK_FULL, path=f"/home/{CANARY}"))
    assert written(tmp_path).endswith("error desktop.domain.errors.EnvironmentFailed disk_full\n")


@pytest.mark.parametrize(
    "error",
    [
        raised(),
        raised(OSError(28, CANARY, CANARY)),
        raised(EnvironmentFailed(Failure.DISK_FULL, path=CANARY)),
        ExceptionGroup(CANARY, [ValueError(CANARY), ExceptionGroup(CANARY, [KeyError(CANARY)])]),
        UnicodeEncodeError("utf-8", CANARY, 0, 1, CANARY),
        SyntaxError(CANARY, (CANARY, 1, 1, CANARY)),
    ],
)
def test_no_word_of_an_error_reaches_the_log(log: Log, tmp_path: Path, error: BaseException) -> None:
    error.add_note(CANARY)
    log.failed(error)
    assert "error" in written(tmp_path)
    for content in (path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()):
        assert b"kanarie" not in content
        assert b"7c1f" not in content


def test_groups_tell_each_of_theirs(log: Log, tmp_path: Path) -> None:
    log.failed(ExceptionGroup("x", [ValueError(), ExceptionGroup("y", [KeyError()])]))
    assert "KeyError" in written(tmp_path)


def test_a_suppressed_cause_stays_out_and_a_long_chain_ends(log: Log, tmp_path: Path) -> None:
    error: Exception = ValueError()
    for _ in range(50):
        outer = KeyError()
        outer.__cause__ = error
        error = outer
    log.failed(error)
    assert written(tmp_path).count("KeyError") < 12
    alone = ValueError()
    alone.__context__, alone.__suppress_context__ = ZeroDivisionError(), True
    log.failed(alone)
    assert "ZeroDivisionError" not in written(tmp_path)


def test_only_the_owner_reads_it(log: Log, tmp_path: Path) -> None:
    log.started()
    assert (tmp_path / "state" / NAME).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "state").stat().st_mode & 0o777 == 0o700


def test_it_never_grows_beyond_three_files(log: Log, tmp_path: Path) -> None:
    path = tmp_path / "state" / NAME
    for number in range(5):
        log.noted(Event.SAVED, number=number)
        with path.open("ab") as file:
            file.write(b"x" * 300_000)
    assert sorted(found.name for found in path.parent.iterdir()) == [NAME, f"{NAME}.1", f"{NAME}.2"]
    assert b"number=4" in path.read_bytes()
    assert b"number=3" in path.with_name(f"{NAME}.1").read_bytes()


def test_no_folder_and_a_refusing_disk_are_no_reason_to_stop(tmp_path: Path) -> None:
    Log(None, clock, "1").started()
    (tmp_path / "file").write_bytes(b"")
    Log(tmp_path / "file" / "state", clock, "1").failed(raised())


def test_a_text_has_no_way_in(log: Log) -> None:
    with pytest.raises(ValueError):
        log.noted(Event.SAVED, note=CANARY)  # type: ignore[arg-type]
