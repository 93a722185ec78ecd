"""What is caught while the vault is locked: nobody without the key reads it, and none of it is lost or doubled."""

import json
import os
import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import EnvironmentFailed, Failure, Rule, RuleBroken
from desktop.storage import inbox, layout
from desktop.storage.inbox import MOST_CAPTURES, can_seal, clear, publish_key, seal, waiting
from desktop.storage.keys import DataKey
from tests.storage.vaults import CANARY, STOCKHOLM

KEY = DataKey(bytes(range(32)))
OTHER = DataKey(bytes(range(1, 33)))
NOW = datetime(2026, 3, 10, 14, 2, 33, tzinfo=STOCKHOLM)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    publish_key(tmp_path, KEY)
    return tmp_path


def files(folder: Path) -> list[Path]:
    return sorted((folder / layout.INBOX).glob("*.sealed"))


def texts(folder: Path, key: DataKey = KEY) -> list[str]:
    return [item.text for item in waiting(folder, key)[0]]


def aside(folder: Path) -> list[Path]:
    return sorted((folder / layout.INBOX / layout.ASIDE).iterdir())


def test_what_goes_in_comes_out_with_its_moment(folder: Path) -> None:
    seal(folder, f"Amir {CANARY} ”ringde”", NOW)
    seal(folder, "  innan  ", NOW - timedelta(days=1), told=True)
    found, foreign = waiting(folder, KEY)
    assert [(item.text, item.seen_at, item.told) for item in found] == [
        ("innan", NOW - timedelta(days=1), True),
        (f"Amir {CANARY} ”ringde”", NOW, False),
    ]
    assert foreign == 0
    assert [item.id for item in found] == [item.id for item in waiting(folder, KEY)[0]]
    assert len({item.id for item in found}) == 2


@settings(max_examples=30, deadline=None)
@given(st.text(min_size=1).map(str.strip).filter(bool), st.booleans())
def test_any_sentence_that_is_kept_is_kept_whole(tmp_path_factory, text: str, told: bool) -> None:
    folder = tmp_path_factory.mktemp("valv")
    publish_key(folder, KEY)
    try:
        seal(folder, text, NOW, told=told)
    except RuleBroken:
        assert not files(folder)
        return
    from desktop.domain.text import sentence

    ((item,), foreign) = waiting(folder, KEY)
    assert (item.text, item.told, foreign) == (sentence(text), told, 0)


def test_the_longest_sentence_fits(folder: Path) -> None:
    long = "\U0001f642" * 50_000
    seal(folder, long, NOW)
    seal(folder, '"' * 50_000, NOW)
    assert sorted(map(len, texts(folder))) == [50_000, 50_000]
    assert all(path.stat().st_size <= inbox.LARGEST_FILE for path in files(folder))


def test_nobody_else_reads_it(folder: Path) -> None:
    seal(folder, CANARY, NOW)
    everything = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())
    assert CANARY.encode() not in everything
    assert KEY.raw() not in everything
    assert texts(folder, OTHER) == []
    assert len(aside(folder)) == 1


def test_it_lies_there_for_its_owner_alone(folder: Path) -> None:
    seal(folder, "Amir", NOW)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder / layout.INBOX, *files(folder))}
    assert modes == {layout.INBOX: 0o700, files(folder)[0].name: 0o600}
    assert stat.S_IMODE((folder / layout.INBOX_KEY).stat().st_mode) == 0o600


def test_the_length_is_told_in_steps(folder: Path) -> None:
    for text in ("Amir", "Amir ringde kunden före leveransen"):
        seal(folder, text, NOW)
    assert len({path.stat().st_size for path in files(folder)}) == 1


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", Rule.EMPTY_TEXT),
        (" \t\n", Rule.EMPTY_TEXT),
        ("\x00", Rule.TEXT_UNREADABLE),
        ("\ud800", Rule.TEXT_UNREADABLE),
        ("a" * 10_000_000, Rule.TEXT_TOO_LONG),
    ],
)
def test_what_a_field_refuses_the_inbox_refuses(folder: Path, text: str, rule: Rule) -> None:
    with pytest.raises(RuleBroken) as refused:
        seal(folder, text, NOW)
    assert refused.value.rule is rule
    assert not (folder / layout.INBOX).exists()


def test_it_has_a_bound(folder: Path) -> None:
    (folder / layout.INBOX).mkdir()
    for number in range(MOST_CAPTURES):
        (folder / layout.INBOX / f"{number:032x}.sealed").touch()
    with pytest.raises(RuleBroken) as refused:
        seal(folder, "Amir", NOW)
    assert (refused.value.rule, refused.value.about) == (Rule.INBOX_FULL, {"limit": MOST_CAPTURES})


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"VARDAG-INBOX-KEY 1\nzz\n",
        b"VARDAG-INBOX-KEY 1\nabcd\n",
        b"VARDAG-INBOX-KEY 2\n" + b"ab" * 32,
    ],
)
def test_without_a_public_key_it_is_closed(tmp_path: Path, content: bytes | None) -> None:
    assert not can_seal(tmp_path)
    if content is not None:
        (tmp_path / layout.INBOX_KEY).write_bytes(content)
    with pytest.raises(EnvironmentFailed) as closed:
        seal(tmp_path, "Amir", NOW)
    assert closed.value.failure is Failure.INBOX_CLOSED
    publish_key(tmp_path, KEY)
    assert can_seal(tmp_path)
    seal(tmp_path, "Amir", NOW)
    assert texts(tmp_path) == ["Amir"]


def test_a_key_that_was_exchanged_is_put_right_and_its_captures_are_laid_aside(folder: Path) -> None:
    ours = (folder / layout.INBOX_KEY).read_bytes()
    publish_key(folder, OTHER)
    seal(folder, "till en annan", NOW)
    publish_key(folder, KEY)
    assert (folder / layout.INBOX_KEY).read_bytes() == ours
    seal(folder, "till oss", NOW)
    found, foreign = waiting(folder, KEY)
    assert ([item.text for item in found], foreign) == (["till oss"], 1)


def test_the_public_key_is_left_alone_when_it_is_right(folder: Path) -> None:
    before = (folder / layout.INBOX_KEY).stat()
    publish_key(folder, KEY)
    after = (folder / layout.INBOX_KEY).stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_every_changed_bit_is_noticed(folder: Path) -> None:
    seal(folder, "Amir", NOW)
    (path,) = files(folder)
    whole = path.read_bytes()
    for place in range(0, len(whole) * 8, 7):
        changed = bytearray(whole)
        changed[place // 8] ^= 1 << place % 8
        path.write_bytes(changed)
        found, foreign = waiting(folder, KEY)
        assert (found, foreign) == ((), 1), place
    for length in (0, 10, 48, 60, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert waiting(folder, KEY) == ((), 1)
    path.write_bytes(whole)
    assert texts(folder) == ["Amir"]


def test_a_copy_under_another_name_is_no_second_capture(folder: Path) -> None:
    seal(folder, "Amir", NOW)
    (path,) = files(folder)
    path.with_name(f"{0:032x}.sealed").write_bytes(path.read_bytes())
    found, foreign = waiting(folder, KEY)
    assert (len(found), foreign) == (1, 1)


def test_foreign_things_are_kept_aside_and_told_of_once(folder: Path) -> None:
    seal(folder, "Amir", NOW)
    box = folder / layout.INBOX
    (box / "läs mig.txt").write_text("hej")
    (box / f"{1:032x}.sealed").write_bytes(b"\x00" * (inbox.LARGEST_FILE + 1))
    (box / f"{2:032x}.sealed").symlink_to("/etc/passwd")
    os.mkfifo(box / f"{3:032x}.sealed")
    (box / f"{4:032x}.sealed").mkdir()
    (box / ".half.new").write_bytes(b"being written")
    found, foreign = waiting(folder, KEY)
    assert ([item.text for item in found], foreign) == (["Amir"], 5)
    assert len(aside(folder)) == 5
    assert stat.S_IMODE((box / layout.ASIDE).stat().st_mode) == 0o700
    (box / "en till.txt").touch()
    assert waiting(folder, KEY)[1] == 1
    assert waiting(folder, KEY)[1] == 0
    assert (box / ".half.new").exists()


@pytest.mark.parametrize(
    "said",
    [
        "[]",
        "{}",
        "[" * 100_000,
        "ingen json",
        json.dumps({"seen_at": "2026-03-10T14:02:33", "told": False, "text": "utan plats"}),
        json.dumps({"seen_at": "0001-01-01T00:00:00+14:00", "told": False, "text": "för tidigt"}),
        json.dumps({"seen_at": NOW.isoformat(), "told": "ja", "text": "x"}),
        json.dumps({"seen_at": NOW.isoformat(), "told": False, "text": 7}),
        json.dumps({"seen_at": NOW.isoformat(), "told": False, "text": "\x00"}),
        json.dumps({"seen_at": NOW.isoformat(), "told": False, "text": " "}),
        json.dumps({"seen_at": NOW.isoformat(), "told": False, "text": "två\nrader"}),
    ],
)
def test_what_somebody_else_sealed_is_read_with_suspicion(folder: Path, said: str) -> None:
    """Anybody with the public key can seal."""
    seal(folder, "Amir", NOW)
    name = f"{7:032x}"
    sealed = inbox._sealed(said.encode(), inbox._published(folder), name)
    (folder / layout.INBOX / f"{name}.sealed").write_bytes(sealed)
    found, foreign = waiting(folder, KEY)
    assert ([item.text for item in found], foreign) == (["Amir"], 1)


def test_only_what_was_taken_is_cleared(folder: Path) -> None:
    clear(folder, ())
    seal(folder, "Amir", NOW)
    taken, _ = waiting(folder, KEY)
    seal(folder, "under tiden", NOW)
    clear(folder, taken)
    clear(folder, taken)
    assert texts(folder) == ["under tiden"]


def test_no_inbox_holds_nothing(tmp_path: Path) -> None:
    assert waiting(tmp_path, KEY) == ((), 0)


def test_a_full_disk_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("desktop.services.whole_files.sync", full)
    with pytest.raises(EnvironmentFailed) as told:
        seal(folder, "Amir", NOW)
    assert told.value.failure is Failure.DISK_FULL
    assert list((folder / layout.INBOX).iterdir()) == []
