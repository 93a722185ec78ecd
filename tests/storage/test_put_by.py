"""Words put by: only the vault's own key gives them back, and a computer that refuses a file loses none."""

from pathlib import Path

import pytest

from desktop.domain.dialogues import UnsavedNotes
from desktop.storage import layout
from desktop.storage.keys import DataKey
from desktop.storage.put_by import PutBy

NOTES = UnsavedNotes("talk", {"s0": "Kanariefågel å 🙂", "s1": ""})


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


def test_they_come_back_in_this_run_and_in_the_next(tmp_path: Path, key: DataKey) -> None:
    here = PutBy(tmp_path)
    assert not here.holds
    assert here.take(key) is None
    here.keep(key, NOTES)
    assert here.holds
    assert here.take(key) == NOTES
    later = PutBy(tmp_path)
    assert later.take(key) == NOTES
    assert later.holds
    later.forget()
    assert not later.holds
    assert PutBy(tmp_path).take(key) is None


def test_nobody_else_reads_them(tmp_path: Path, key: DataKey) -> None:
    PutBy(tmp_path).keep(key, NOTES)
    file = tmp_path / layout.PUT_BY
    assert "Kanariefågel".encode() not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    other = PutBy(tmp_path)
    assert other.take(DataKey.random()) is None
    assert not other.holds
    assert PutBy(tmp_path).take(key) == NOTES, "another vault's are left alone"
    for spoilt in (b"x", file.read_bytes()[:-1]):
        file.write_bytes(spoilt)
        assert PutBy(tmp_path).take(key) is None


def test_where_no_file_can_be_written_the_memory_holds_them(tmp_path: Path, key: DataKey) -> None:
    here = PutBy(tmp_path / "gone")
    here.keep(key, NOTES)
    assert here.take(key) == NOTES
    here.forget()
    assert here.take(key) is None
