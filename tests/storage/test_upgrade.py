"""From every released schema to the living one: whole or not at all, with a copy first, and never backwards."""

import json
import subprocess
import sys

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.progress import Cancelled
from desktop.storage.database_checks import findings_in
from desktop.storage.engine import APPLICATION_ID, connect, connect_new
from desktop.storage.migrations.steps import STEPS
from desktop.storage.upgrade import DanglingReferences, upgrade, version_of
from desktop.storage.vault import OpenVault
from tests.storage.example_steps import lose_the_teams, rebuild_team, stumble
from tests.storage.sample_records import SAMPLES
from tests.storage.saved_vaults import content, copied, saved
from tests.storage.stored_vault import KEY, new_database

RELEASED = range(1, len(STEPS) + 1)


@pytest.fixture
def open_database():
    opened = []

    def opening(path, how=connect):
        opened.append(how(path, KEY))
        return opened[-1]

    yield opening
    for connection in opened:
        connection.close()


@pytest.mark.parametrize("version", RELEASED)
def test_a_saved_vault_of_every_schema_comes_forward_with_every_word(tmp_path, open_database, version):
    path = copied(version, tmp_path)
    expected = json.loads(saved(version).with_suffix(".json").read_text(encoding="utf-8"))
    assert sum(map(len, expected.values())) >= 21
    database = open_database(path)
    assert upgrade(database) == len(STEPS) - version
    assert version_of(database) == len(STEPS)
    assert findings_in(database) == []
    now = content(path)
    for table, rows in expected.items():
        for before, after in zip(rows, now[table], strict=True):
            assert set(map(str, before.values())) <= set(map(str, after.values()))


def test_the_newest_saved_vault_reads_as_the_samples(tmp_path):
    vault = OpenVault(copied(len(STEPS), tmp_path), KEY)
    with vault.read() as reader:
        for record in SAMPLES:
            assert reader.find(type(record), record.id) is not None
    vault.close()


def test_an_empty_database_gets_every_table_and_its_marks_without_a_copy(tmp_path, open_database):
    path = tmp_path / "vault.db"
    path.touch()
    database = open_database(path, connect_new)
    assert upgrade(database, before_migration=lambda: pytest.fail("copied nothing")) == len(STEPS)
    assert database.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert version_of(database) == len(STEPS)
    assert upgrade(database) == 0


def test_a_copy_is_made_once_before_anything_changes(tmp_path, open_database):
    database = open_database(copied(1, tmp_path))
    seen = []
    steps = (STEPS[0], rebuild_team, lambda connection: None)
    assert upgrade(database, steps=steps, before_migration=lambda: seen.append(version_of(database))) == 2
    assert seen == [1]
    assert upgrade(database, steps=steps, before_migration=lambda: seen.append("again")) == 0
    assert seen == [1]


def test_without_the_copy_nothing_changes(tmp_path, open_database):
    path = copied(1, tmp_path)

    def disk_full():
        raise EnvironmentFailed(Failure.DISK_FULL)

    with pytest.raises(EnvironmentFailed):
        upgrade(open_database(path), steps=(STEPS[0], rebuild_team), before_migration=disk_full)
    assert content(path) == content(saved(1))


def test_rebuilding_a_parent_keeps_its_children_and_switches_references_on_again(tmp_path, open_database):
    path = copied(1, tmp_path)
    database = open_database(path)
    upgrade(database, steps=(STEPS[0], rebuild_team))
    assert database.execute("SELECT motto FROM team").fetchall() == [("Vi ringer",)]
    assert len(content(path)["person"]) == 1
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        database.execute("DELETE FROM team")


@pytest.mark.parametrize(
    ("step", "raised"), [(lose_the_teams, DanglingReferences), (stumble, ZeroDivisionError)]
)
def test_a_bad_step_leaves_everything_as_it_was(tmp_path, open_database, step, raised):
    path = copied(1, tmp_path)
    database = open_database(path)
    with pytest.raises(raised):
        upgrade(database, steps=(STEPS[0], step))
    assert version_of(database) == 1
    assert content(path) == content(saved(1))
    assert database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'person_team'").fetchone() == (
        1,
    )
    assert database.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_an_upgrade_can_be_stopped_between_two_steps(tmp_path, open_database):
    database = open_database(copied(1, tmp_path))
    told = []

    def stop_at_one(done, total):
        told.append((done, total))
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        upgrade(database, steps=(STEPS[0], rebuild_team, stumble), progress=stop_at_one)
    assert told == [(0, 2), (1, 2)]
    assert version_of(database) == 2


def test_a_newer_vault_is_refused_and_not_a_byte_of_it_changes(tmp_path, open_database):
    path = new_database(tmp_path)
    database = open_database(path)
    database.execute(f"PRAGMA user_version={len(STEPS) + 1}")
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bytes_before = path.read_bytes()
    with pytest.raises(EnvironmentFailed) as refused:
        upgrade(database)
    assert refused.value.failure is Failure.VAULT_NEWER
    assert path.read_bytes() == bytes_before


def test_a_file_with_other_tables_is_not_taken_for_an_empty_vault(tmp_path, open_database):
    path = tmp_path / "vault.db"
    path.touch()
    database = open_database(path, connect_new)
    database.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(EnvironmentFailed) as refused:
        upgrade(database)
    assert refused.value.failure is Failure.VAULT_FOREIGN


def killed_before(path, statement):
    """Whether the upgrade got through before its n-th statement came."""
    command = [sys.executable, "-m", "tests.storage.killed_upgrade", str(path), str(statement)]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout == "done\n"


def test_killed_before_any_statement_of_a_rebuild_it_is_whole_old_or_whole_new(tmp_path, open_database):
    outcomes = []
    for statement in range(1, 40):
        folder = tmp_path / str(statement)
        folder.mkdir()
        path = copied(1, folder)
        finished = killed_before(path, statement)
        database = open_database(path)
        version = version_of(database)
        has_motto = any(column[1] == "motto" for column in database.execute("PRAGMA table_info(team)"))
        assert has_motto == (version == 2)
        assert findings_in(database) == []
        assert len(content(path)["team"]) == len(content(path)["person"]) == 1
        upgrade(database, steps=(STEPS[0], rebuild_team))
        assert version_of(database) == 2
        outcomes.append((version, finished))
        if finished:
            break
    assert outcomes[0] == (1, False)
    assert (2, False) in outcomes or outcomes[-1] == (2, True)
    assert len(outcomes) > 10
