"""The key file: two copies, each whole or refused, and no earlier passphrase left behind."""

import hashlib
import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.storage import key_file
from desktop.storage.key_file import KeyFile
from desktop.storage.keys import DataKey
from desktop.storage.slots import OpenSlot
from tests.storage.vaults import CHEAP, flip

A, B = key_file.NAMES
OLD, NEW = "gammal fras", "nyare fras"


@pytest.fixture
def key() -> DataKey:
    return DataKey.random()


def written(folder: Path, key: DataKey, passphrase: str = OLD) -> KeyFile:
    slot = key_file.passphrase_slot(key, passphrase, CHEAP, "valv")
    return key_file.write_copies(folder, "valv", (slot,), key)


def failure_of(read) -> Failure:
    with pytest.raises(EnvironmentFailed) as told:
        read()
    return told.value.failure


def forged(content: bytes, **changes: object) -> bytes:
    """The same file with other fields and a checksum that fits."""
    first, body, _ = content.split(b"\n", 2)
    fields = json.loads(body) | changes
    head = first + b"\n" + json.dumps(fields).encode() + b"\n"
    return head + hashlib.sha256(head).hexdigest().encode() + b"\n"


def test_what_is_written_is_read_back(tmp_path: Path, key: DataKey) -> None:
    present = written(tmp_path, key)
    assert key_file.read_copies(tmp_path) == (present, present)
    assert key_file.read_newest(tmp_path) == present
    assert present.unlocked(OLD) == key


def test_neither_key_nor_passphrase_lies_in_it(tmp_path: Path, key: DataKey) -> None:
    content = written(tmp_path, key).encoded()
    for secret in (key.raw(), key.raw().hex().encode(), OLD.encode()):
        assert secret not in content


def test_an_open_slot_needs_no_passphrase(tmp_path: Path, key: DataKey) -> None:
    present = key_file.write_copies(tmp_path, "valv", (OpenSlot(key),), key)
    assert key_file.read_newest(tmp_path).unlocked(None) == key
    assert present.passphrase_slot() is None


@pytest.mark.parametrize("passphrase", [None, "", "fel fras"])
def test_a_wrong_passphrase_is_called_wrong(tmp_path: Path, key: DataKey, passphrase: str | None) -> None:
    present = written(tmp_path, key)
    assert failure_of(lambda: present.unlocked(passphrase)) is Failure.WRONG_PASSPHRASE


def test_without_a_slot_nothing_opens_it(key: DataKey) -> None:
    empty = KeyFile("valv", 1, ()).sealed(key)
    assert key_file.decode(empty.encoded()) == empty
    assert failure_of(lambda: empty.unlocked(OLD)) is Failure.KEY_FILE_DAMAGED


def test_every_flipped_bit_is_damage_and_never_a_wrong_passphrase(tmp_path: Path, key: DataKey) -> None:
    content = written(tmp_path, key).encoded()
    for place in range(len(content)):
        for bit in (0, 5):
            changed = bytearray(content)
            changed[place] ^= 1 << bit
            if bytes(changed).rstrip(b"\n") == content.rstrip(b"\n"):
                continue
            assert failure_of(partial(key_file.decode, bytes(changed))) is Failure.KEY_FILE_DAMAGED, place


def test_every_cut_is_damage(tmp_path: Path, key: DataKey) -> None:
    content = written(tmp_path, key).encoded()
    for length in range(len(content) - 1):
        assert failure_of(partial(key_file.decode, content[:length])) is Failure.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "changes",
    [
        {"vault": 5},
        {"generation": "1"},
        {"generation": True},
        {"slots": []} | {"seal": "AA=="},
        {"slots": [{}]},
        {"slots": 5},
        {"slots": {"kind": "open"}},
        {"slots": ["open"]},
        {"slots": [{"kind": "open", "key": "AA=="}]},
        {"slots": [{"kind": "open", "key": "ö"}]},
        {"slots": [{"kind": "open", "key": "A" * 44}] * 9},
        {"seal": 7},
        {"seal": "!"},
    ],
)
def test_fields_that_make_no_sense_are_damage(
    tmp_path: Path, key: DataKey, changes: dict[str, object]
) -> None:
    content = forged(written(tmp_path, key).encoded(), **changes)
    assert failure_of(lambda: key_file.decode(content)) is Failure.KEY_FILE_DAMAGED


@pytest.mark.parametrize(
    "changes",
    [
        {"memory_kib": 64 * 1024 * 1024},
        {"passes": 1000},
        {"lanes": "4"},
        {"lanes": True},
        {"kind": "keyring"},
        {"kdf": "md5"},
        {"salt": "AA=="},
        {"nonce": ""},
        {"wrapped": "AA=="},
    ],
)
def test_a_slot_that_asks_too_much_or_too_little_is_refused_unread(
    tmp_path: Path, key: DataKey, changes: dict[str, object]
) -> None:
    content = written(tmp_path, key).encoded()
    slot = json.loads(content.split(b"\n")[1])["slots"][0] | changes
    assert failure_of(lambda: key_file.decode(forged(content, slots=[slot]))) is Failure.KEY_FILE_DAMAGED


@pytest.mark.parametrize("body", [b"[" * 60_000, b"null", b"[]", b"\xff", b'"text"'])
def test_other_content_with_a_fitting_checksum_is_damage(body: bytes) -> None:
    head = b"VARDAG-KEY 1\n" + body + b"\n"
    content = head + hashlib.sha256(head).hexdigest().encode() + b"\n"
    assert failure_of(lambda: key_file.decode(content)) is Failure.KEY_FILE_DAMAGED


def test_a_later_format_is_newer_and_not_damaged(tmp_path: Path) -> None:
    head = b"VARDAG-KEY 2\n{}\n"
    content = head + hashlib.sha256(head).hexdigest().encode() + b"\n"
    for name in (A, B):
        (tmp_path / name).write_bytes(content)
    assert failure_of(lambda: key_file.read_newest(tmp_path)) is Failure.VAULT_NEWER


def test_what_was_exchanged_with_a_fitting_checksum_breaks_the_seal(tmp_path: Path, key: DataKey) -> None:
    raised = key_file.decode(forged(written(tmp_path, key).encoded(), generation=99))
    assert not raised.belongs_to(key)
    assert failure_of(lambda: raised.unlocked(OLD)) is Failure.KEY_FILE_DAMAGED


def test_the_vault_and_the_cost_are_bound_to_the_slot(tmp_path: Path, key: DataKey) -> None:
    present = written(tmp_path, key)
    moved = replace(present, vault_id="annat").sealed(key)
    assert failure_of(lambda: moved.unlocked(OLD)) is Failure.WRONG_PASSPHRASE


def test_one_copy_is_enough(tmp_path: Path, key: DataKey) -> None:
    present = written(tmp_path, key)
    flip(tmp_path / A, 40)
    assert key_file.read_newest(tmp_path) == present
    (tmp_path / A).unlink()
    assert key_file.read_newest(tmp_path) == present


def test_the_newer_of_two_sound_copies_counts(tmp_path: Path, key: DataKey) -> None:
    written(tmp_path, key)
    older = (tmp_path / A).read_bytes()
    newer = written(tmp_path, key, NEW)
    (tmp_path / A).write_bytes(older)
    assert key_file.read_newest(tmp_path) == newer


def test_a_new_passphrase_leaves_no_copy_of_the_old_one(tmp_path: Path, key: DataKey) -> None:
    first = written(tmp_path, key)
    second = written(tmp_path, key, NEW)
    assert second.generation == first.generation + 1
    for copy in key_file.read_copies(tmp_path):
        assert isinstance(copy, KeyFile)
        assert failure_of(lambda found=copy: found.unlocked(OLD)) is Failure.WRONG_PASSPHRASE


def test_the_worse_copy_is_written_first(
    tmp_path: Path, key: DataKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real = key_file.write_whole
    monkeypatch.setattr(
        key_file, "write_whole", lambda path, content: (order.append(path.name), real(path, content))
    )
    written(tmp_path, key)
    flip(tmp_path / B, 30)
    written(tmp_path, key)
    assert order == [A, B, B, A]


def test_mending_brings_the_copies_together(tmp_path: Path, key: DataKey) -> None:
    present = written(tmp_path, key)
    assert not key_file.mend_copies(tmp_path, present)
    flip(tmp_path / B, 3)
    assert key_file.mend_copies(tmp_path, present)
    assert key_file.read_copies(tmp_path) == (present, present)


def test_no_copies_are_missing_and_two_broken_ones_damaged(tmp_path: Path, key: DataKey) -> None:
    assert failure_of(lambda: key_file.read_newest(tmp_path)) is Failure.KEY_FILE_MISSING
    written(tmp_path, key)
    (tmp_path / A).write_bytes(b"")
    (tmp_path / B).unlink()
    assert failure_of(lambda: key_file.read_newest(tmp_path)) is Failure.KEY_FILE_DAMAGED


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    (tmp_path / A).write_bytes(b"x" * 10_000_000)
    assert failure_of(lambda: key_file.read_newest(tmp_path)) is Failure.KEY_FILE_DAMAGED
    (tmp_path / A).write_bytes(written(tmp_path, DataKey.random()).encoded() + b"\n" * key_file.SIZE_LIMIT)
    (tmp_path / B).unlink()
    assert failure_of(lambda: key_file.read_newest(tmp_path)) is Failure.KEY_FILE_DAMAGED


def test_a_copy_that_may_not_be_read_says_so(tmp_path: Path) -> None:
    (tmp_path / A).mkdir()
    (tmp_path / B).mkdir()
    with pytest.raises(EnvironmentFailed) as told:
        key_file.read_newest(tmp_path)
    assert told.value.failure is not Failure.KEY_FILE_MISSING
    assert told.value.about["path"] in {str(tmp_path / A), str(tmp_path / B)}
