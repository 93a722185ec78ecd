"""A backup is one file that is whole or refused, whatever somebody has put in it."""

import hashlib
import json
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.storage import backup_file
from desktop.storage.key_file import KeyFile
from desktop.storage.keys import DataKey
from tests.storage.vaults import clock, flip

CONTENT = bytes(range(256)) * 20


@pytest.fixture
def packed(tmp_path: Path) -> Path:
    database = tmp_path / "database"
    database.write_bytes(CONTENT)
    keys = KeyFile("valv", 1, ()).sealed(DataKey.random())
    backup_file.pack(tmp_path / "packed", keys, database, made_at=clock(), schema_version=3)
    return tmp_path / "packed"


def refused(path: Path) -> Failure:
    with pytest.raises(EnvironmentFailed) as told:
        backup_file.verify(backup_file.read(path))
    return told.value.failure


def with_manifest(path: Path, **changes: object) -> Path:
    """The same file with another manifest, whose own hash fits."""
    content = path.read_bytes()
    start = len(b"VARDAG-BACKUP 1\n") + 4
    length = int.from_bytes(content[start - 4 : start])
    manifest = json.loads(content[start : start + length]) | changes
    head = json.dumps(manifest).encode()
    rest = content[start + length + 32 :]
    path.write_bytes(
        content[: start - 4] + len(head).to_bytes(4) + head + hashlib.sha256(head).digest() + rest
    )
    return path


def test_what_goes_in_comes_out(packed: Path, tmp_path: Path) -> None:
    head = backup_file.read(packed)
    assert (head.made_at, head.schema_version, head.database_bytes) == (clock(), 3, len(CONTENT))
    backup_file.unpack(head, tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == CONTENT
    assert (tmp_path / "out").stat().st_mode & 0o777 == 0o600


def test_every_flipped_bit_is_found(packed: Path) -> None:
    size = packed.stat().st_size
    for place in range(0, size, 7):
        flip(packed, place, place % 8)
        assert refused(packed) is Failure.BACKUP_DAMAGED, place
        flip(packed, place, place % 8)
    backup_file.verify(backup_file.read(packed))


def test_every_cut_and_every_addition_is_found(packed: Path) -> None:
    content = packed.read_bytes()
    for length in [*range(0, len(content), 97), len(content) - 1]:
        packed.write_bytes(content[:length])
        assert refused(packed) is Failure.BACKUP_DAMAGED, length
    packed.write_bytes(content + b"x")
    assert refused(packed) is Failure.BACKUP_DAMAGED


def test_unpacking_a_damaged_one_says_so(packed: Path, tmp_path: Path) -> None:
    head = backup_file.read(packed)
    flip(packed, packed.stat().st_size - 5)
    with pytest.raises(EnvironmentFailed) as told:
        backup_file.unpack(head, tmp_path / "out")
    assert told.value.failure is Failure.BACKUP_DAMAGED


@pytest.mark.parametrize(
    "changes",
    [
        {"made_at": "2026-03-10T12:00:00"},
        {"made_at": "yesterday"},
        {"made_at": 5},
        {"schema": -1},
        {"schema": 2**31},
        {"schema": "3"},
        {"schema": True},
        {"key": {"bytes": -1, "sha256": ""}},
        {"key": {"bytes": 10**9, "sha256": ""}},
        {"key": {"bytes": 0, "sha256": hashlib.sha256().hexdigest()}},
        {"key": None},
        {"key": []},
        {"database": {"bytes": 2**60, "sha256": ""}},
        {"database": {"bytes": -5, "sha256": ""}},
        {"database": {"bytes": 1.5, "sha256": ""}},
        {"database": {"bytes": len(CONTENT), "sha256": 5}},
        {"database": {"bytes": len(CONTENT), "sha256": "00"}},
    ],
)
def test_a_manifest_that_makes_no_sense_is_damage(packed: Path, changes: dict[str, object]) -> None:
    assert refused(with_manifest(packed, **changes)) is Failure.BACKUP_DAMAGED


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"VARDAG-BACKUP 1\n" + b"\xff" * 200, b"VARDAG-BACKUP 2\n", b"SQLite format 3\0"],
)
def test_any_other_file_is_refused_without_reading_far(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    assert refused(path) is Failure.BACKUP_DAMAGED


@pytest.mark.parametrize("head", [b"[" * 4000, b"null", b"[]", b"\xff\xff"])
def test_a_manifest_that_is_no_object_is_damage(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(b"VARDAG-BACKUP 1\n" + len(head).to_bytes(4) + head + hashlib.sha256(head).digest())
    assert refused(path) is Failure.BACKUP_DAMAGED


def test_a_later_key_file_inside_is_newer(tmp_path: Path) -> None:
    keys = b"VARDAG-KEY 2\n{}\n"
    keys += hashlib.sha256(keys).hexdigest().encode() + b"\n"
    head = json.dumps(
        {
            "made_at": clock().isoformat(),
            "schema": 1,
            "key": {"bytes": len(keys), "sha256": hashlib.sha256(keys).hexdigest()},
            "database": {"bytes": 0, "sha256": hashlib.sha256().hexdigest()},
        }
    ).encode()
    path = tmp_path / "newer"
    path.write_bytes(
        b"VARDAG-BACKUP 1\n" + len(head).to_bytes(4) + head + hashlib.sha256(head).digest() + keys
    )
    assert refused(path) is Failure.VAULT_NEWER


def test_a_missing_one_is_missing(tmp_path: Path) -> None:
    assert refused(tmp_path / "none") is Failure.FILE_MISSING


def test_packing_tells_how_far_and_can_be_stopped(tmp_path: Path) -> None:
    def stop(done: int, total: int, /) -> None:
        assert 0 < done <= total == len(CONTENT)
        raise Cancelled

    (tmp_path / "database").write_bytes(CONTENT)
    keys = KeyFile("valv", 1, ())
    with pytest.raises(Cancelled):
        backup_file.pack(
            tmp_path / "packed", keys, tmp_path / "database", made_at=clock(), schema_version=1, progress=stop
        )
