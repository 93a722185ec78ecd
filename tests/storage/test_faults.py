"""What disk and database refuse gets its name, and no message of theirs travels along."""

import errno
from pathlib import Path

import pytest
from sqlalchemy import text

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage.engine import connect, open_engine
from desktop.storage.faults import named_failure, storage_faults
from tests.storage.vaults import CANARY, make_vault


def chain_of(error: BaseException) -> str:
    told, shown = error, []
    while told is not None:
        shown += [str(told), repr(told), repr(getattr(told, "about", ""))]
        told = told.__cause__ or (None if told.__suppress_context__ else told.__context__)
    return " ".join(shown)


@pytest.mark.parametrize(
    ("number", "failure"),
    [
        (errno.ENOSPC, Failure.DISK_FULL),
        (errno.EDQUOT, Failure.DISK_FULL),
        (errno.EFBIG, Failure.DISK_FULL),
        (errno.EROFS, Failure.READ_ONLY),
        (errno.EACCES, Failure.NO_ACCESS),
        (errno.EPERM, Failure.NO_ACCESS),
        (errno.EIO, Failure.DISK_FAULTY),
        (errno.EBUSY, Failure.FILE_IN_USE),
    ],
)
def test_an_operating_system_error_gets_its_name(number: int, failure: Failure) -> None:
    with pytest.raises(EnvironmentFailed) as told, storage_faults(Path("/valv")):
        raise OSError(number, CANARY)
    assert told.value.failure is failure
    assert told.value.about == {"path": "/valv"}
    assert CANARY not in chain_of(told.value)


def test_an_error_without_a_number_is_a_faulty_disk() -> None:
    named = named_failure(OSError(CANARY))
    assert named is not None
    assert named.failure is Failure.DISK_FAULTY


def test_a_named_failure_passes_unchanged() -> None:
    fault = EnvironmentFailed(Failure.DISK_FULL)
    with pytest.raises(EnvironmentFailed) as told, storage_faults():
        raise fault
    assert told.value is fault
    assert told.value.about == {}


def test_a_bug_passes_unchanged() -> None:
    with pytest.raises(ZeroDivisionError), storage_faults():
        _ = 1 / 0


def test_it_works_as_a_decorator() -> None:
    @storage_faults()
    def full() -> None:
        raise OSError(errno.ENOSPC, "")

    for _ in range(2):
        with pytest.raises(EnvironmentFailed):
            full()


def test_a_busy_vault_is_in_use(tmp_path: Path) -> None:
    key = make_vault(tmp_path)
    first, second = connect(tmp_path / "vault.db", key), connect(tmp_path / "vault.db", key)
    second.execute("PRAGMA busy_timeout=10")
    first.execute("BEGIN IMMEDIATE")
    with pytest.raises(EnvironmentFailed) as told, storage_faults():
        second.execute("BEGIN IMMEDIATE")
    assert told.value.failure is Failure.VAULT_IN_USE
    first.close()
    second.close()


def test_a_read_only_connection_refuses_by_name_and_without_the_note(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "vault.db", make_vault(tmp_path), read_only=True)
    with (
        pytest.raises(EnvironmentFailed) as told,
        storage_faults(),
        engine.begin() as connection,
    ):
        connection.execute(text("INSERT INTO notes (person, text) VALUES (1, :text)"), {"text": CANARY})
    engine.dispose()
    assert told.value.failure is Failure.READ_ONLY
    assert CANARY not in chain_of(told.value)


def test_a_programming_error_keeps_its_kind_and_hides_its_values(tmp_path: Path) -> None:
    from sqlalchemy.exc import IntegrityError

    engine = open_engine(tmp_path / "vault.db", make_vault(tmp_path))
    with pytest.raises(IntegrityError) as told, storage_faults(), engine.begin() as connection:
        connection.execute(text("INSERT INTO notes (person, text) VALUES (7, :text)"), {"text": CANARY})
    engine.dispose()
    assert CANARY not in chain_of(told.value)


@pytest.mark.parametrize(
    ("message", "failure"),
    [
        ("database or disk is full", Failure.DISK_FULL),
        ("disk I/O error", Failure.DISK_FAULTY),
        ("database disk image is malformed", Failure.VAULT_DAMAGED),
    ],
)
def test_the_drivers_words_without_a_number_are_known(message: str, failure: Failure) -> None:
    from sqlcipher3 import dbapi2

    named = named_failure(dbapi2.OperationalError(message))
    assert named is not None
    assert named.failure is failure
    assert named_failure(dbapi2.OperationalError(f"{message}, {CANARY}")) is None
    assert named_failure(ValueError(message)) is None


@pytest.mark.parametrize(
    ("code", "writable", "free", "failure"),
    [
        (14, True, 10**9, Failure.NO_ACCESS),
        (14, False, 10**9, Failure.READ_ONLY),
        (10, True, 10**9, Failure.DISK_FAULTY),
        (10, True, 4096, Failure.DISK_FULL),
        (778, True, 4096, Failure.DISK_FULL),
        (11, False, 0, Failure.VAULT_DAMAGED),
    ],
)
def test_what_sqlite_says_vaguely_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, writable: bool, free: int, failure: Failure
) -> None:
    import os
    import shutil
    from types import SimpleNamespace

    monkeypatch.setattr(os, "access", lambda _path, _how: writable)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=free))
    error = RuntimeError(CANARY)
    error.sqlite_errorcode = code  # type: ignore[attr-defined]
    with pytest.raises(EnvironmentFailed) as told, storage_faults(tmp_path):
        raise error
    assert told.value.failure is failure
    assert told.value.about == {"code": code, "path": str(tmp_path)}
