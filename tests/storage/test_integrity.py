"""A check finds every flipped bit, and says what is wrong rather than failing."""

import random
from pathlib import Path

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.storage.backups import make_backup
from desktop.storage.database_checks import Finding, Trouble, findings_in, verify_copy
from desktop.storage.engine import connect, connect_new
from desktop.storage.integrity import check
from desktop.storage.keys import DataKey
from desktop.storage.layout import vault_path
from desktop.storage.vault_folder import change_passphrase
from tests.storage.vaults import CHEAP, clock, flip, make_vault, write_note


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "valv"


@pytest.fixture
def key(folder: Path) -> DataKey:
    return make_vault(folder)


def troubles(folder: Path, key: DataKey) -> list[Trouble]:
    return [finding.trouble for finding in check(folder, key).findings]


def test_a_sound_vault_is_well(folder: Path, key: DataKey) -> None:
    make_backup(folder, key, clock)
    health = check(folder, key)
    assert health.well
    assert (health.rows, health.backups) == (41, 1)


@pytest.mark.parametrize("seed", range(10))
def test_every_flipped_bit_in_the_vault_is_found(folder: Path, key: DataKey, seed: int) -> None:
    """The salt, the pages' contents, their vectors and their seals: none may be changed unnoticed."""
    sound = (folder / "vault.db").read_bytes()
    lots = random.Random(seed)
    for _ in range(20):
        place = lots.randrange(len(sound))
        flip(folder / "vault.db", place, lots.randrange(8))
        health = check(folder, key)
        first_page = Finding(Trouble.VAULT_UNREADABLE, {"failure": "vault_damaged"})
        named = Finding(Trouble.PAGE_DAMAGED, {"page": place // 4096 + 1})
        assert health.findings == (first_page if place < 4096 else named,), place
        for left in folder.glob("vault.db-*"):
            left.unlink()
        (folder / "vault.db").write_bytes(sound)
    assert check(folder, key).well


def test_what_lies_in_the_log_is_carried_over_and_looked_at_too(folder: Path, key: DataKey) -> None:
    connection = connect(folder / "vault.db", key)
    connection.execute("INSERT INTO notes (person, text) VALUES (1, 'ny')")
    assert (folder / "vault.db-wal").stat().st_size > 0
    health = check(folder, key)
    assert (folder / "vault.db-wal").stat().st_size == 0
    connection.close()
    assert health.well
    assert health.rows == 42


def test_a_reference_to_nowhere_is_found(folder: Path, key: DataKey) -> None:
    connection = connect(folder / "vault.db", key)
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO notes (person, text) VALUES (99, 'herrelös')")
    assert findings_in(connection) == [Finding(Trouble.REFERENCE_BROKEN, {"table": "notes"})]
    connection.close()
    assert troubles(folder, key) == [Trouble.REFERENCE_BROKEN]


def test_contents_that_contradict_the_schema_are_found(folder: Path, key: DataKey) -> None:
    connection = connect(folder / "vault.db", key)
    connection.execute("CREATE TABLE marks (id INTEGER PRIMARY KEY, kind TEXT)")
    connection.execute("INSERT INTO marks (kind) VALUES (NULL), (NULL)")
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = 'CREATE TABLE marks (id INTEGER PRIMARY KEY, kind TEXT NOT NULL)' "
        "WHERE name = 'marks'"
    )
    connection.close()
    assert check(folder, key).findings == (Finding(Trouble.CONTENT_DAMAGED, {"count": 2}),)


@pytest.mark.parametrize("name", ["key-a", "key-b"])
def test_a_damaged_or_missing_copy_of_the_key_is_found(folder: Path, key: DataKey, name: str) -> None:
    flip(folder / name, 30)
    assert check(folder, key).findings == (Finding(Trouble.KEY_COPY_DAMAGED, {"name": name}),)
    (folder / name).unlink()
    assert troubles(folder, key) == [Trouble.KEY_COPY_DAMAGED]


def test_a_copy_of_the_key_that_is_older_or_anothers_is_found(
    folder: Path, key: DataKey, tmp_path: Path
) -> None:
    older = (folder / "key-a").read_bytes()
    change_passphrase(folder, key, "en ny fras efteråt", CHEAP)
    (folder / "key-a").write_bytes(older)
    assert troubles(folder, key) == [Trouble.KEY_COPIES_DIFFER]
    make_vault(tmp_path / "other")
    for name in ("key-a", "key-b"):
        (folder / name).write_bytes((tmp_path / "other" / name).read_bytes())
    assert troubles(folder, key) == [Trouble.KEY_COPY_DAMAGED, Trouble.KEY_COPY_DAMAGED]


def test_what_others_may_read_is_told(folder: Path, key: DataKey) -> None:
    folder.chmod(0o755)
    (folder / "key-b").chmod(0o640)
    found = check(folder, key).findings
    assert [finding.about["name"] for finding in found] == ["valv", "key-b"]
    assert {finding.trouble for finding in found} == {Trouble.READABLE_BY_OTHERS}


def test_a_backup_that_cannot_be_read_is_told(folder: Path, key: DataKey) -> None:
    first, second, third = (make_backup(folder, key, clock) for _ in range(3))
    flip(first.path, first.size - 1)
    flip(second.path, 3)
    health = check(folder, key)
    assert [finding.about for finding in health.findings] == [
        {"name": second.path.name},
        {"name": first.path.name},
    ]
    assert {finding.trouble for finding in health.findings} == {Trouble.BACKUP_DAMAGED}
    assert health.backups == 1
    assert third.path.exists()


def test_an_unreadable_vault_is_a_finding_too(folder: Path, key: DataKey) -> None:
    (folder / "vault.db").write_bytes(b"")
    assert check(folder, key).findings == (Finding(Trouble.VAULT_UNREADABLE, {"failure": "vault_damaged"}),)
    assert (folder / "vault.db").read_bytes() == b""


def test_it_tells_how_far_and_can_be_stopped(folder: Path, key: DataKey) -> None:
    make_backup(folder, key, clock)
    steps = []
    check(folder, key, lambda done, total, /: steps.append((done, total)))
    assert steps == [(0, 2), (1, 2), (2, 2)]

    def stop(done: int, total: int, /) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        check(folder, key, stop)


def test_a_copy_of_another_program_is_foreign(tmp_path: Path) -> None:
    key = DataKey.random()
    (tmp_path / "theirs.db").touch()
    connection = connect_new(tmp_path / "theirs.db", key)
    connection.execute("CREATE TABLE theirs (id)")
    connection.close()
    with pytest.raises(EnvironmentFailed) as told:
        verify_copy(tmp_path / "theirs.db", key)
    assert told.value.failure is Failure.VAULT_FOREIGN


def test_virtual_tables_do_not_disturb_the_counting(folder: Path, key: DataKey) -> None:
    connection = connect(folder / "vault.db", key)
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='')")
    connection.execute("INSERT INTO words (rowid, text) VALUES (1, 'ord')")
    connection.close()
    write_note(folder / "vault.db", key, 'en "till"')
    make_backup(folder, key, clock)
    assert check(folder, key).well


@pytest.mark.parametrize("failure", [Failure.DISK_FULL, Failure.READ_ONLY, Failure.NO_ACCESS])
def test_what_the_computer_refuses_is_no_damage(
    folder: Path, key: DataKey, failure: Failure, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, key: DataKey) -> None:
        raise EnvironmentFailed(failure, path=str(path))

    monkeypatch.setattr("desktop.storage.integrity.connect", refuse)

    with pytest.raises(EnvironmentFailed) as failed:
        check(folder, key)
    assert failed.value.failure is failure


@pytest.mark.parametrize(
    ("mark", "failure"),
    [
        ("user_version=9999", Failure.VAULT_NEWER),
        ("application_id=7", Failure.VAULT_FOREIGN),
    ],
)
def test_what_cannot_be_opened_is_not_called_well(
    folder: Path, key: DataKey, mark: str, failure: Failure
) -> None:
    connection = connect(vault_path(folder), key)
    connection.execute(f"PRAGMA {mark}")
    connection.close()

    with pytest.raises(EnvironmentFailed) as failed:
        check(folder, key)
    assert failed.value.failure is failure
