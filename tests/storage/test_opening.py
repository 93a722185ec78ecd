"""From a folder and a key to a vault in use, with what may stand in the way."""

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.people import Person, Team
from desktop.domain.progress import Cancelled, no_progress
from desktop.storage import opening, vault_folder
from desktop.storage.backups import list_backups
from desktop.storage.engine import connect
from desktop.storage.layout import BACKUPS, vault_path
from desktop.storage.migrations.steps import STEPS
from desktop.storage.opening import create_vault, open_vault
from desktop.storage.slots import KdfCost
from desktop.storage.upgrade import version_of
from desktop.storage.vault import OpenVault
from tests.storage.example_steps import rebuild_team, stumble
from tests.storage.stored_vault import KEY

COST = KdfCost(8, 1, 1)


def clock():
    return datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "vault"
    vault = create_vault(made, KEY, passphrase=None, cost=COST)
    with vault.work() as work:
        work.put(Team("t", "A"))
        work.put(Person("p", "Kim", team_id="t"))
        work.commit()
    vault.close()
    return made


@pytest.fixture
def newer_program(monkeypatch):
    """The same program one release later."""

    def with_step(step):
        monkeypatch.setattr(opening, "STEPS", (*STEPS, step))

    return with_step


def version(folder):
    connection = connect(vault_path(folder), KEY)
    try:
        return version_of(connection)
    finally:
        connection.close()


def test_a_new_vault_has_the_living_schema_and_opens_again(folder):
    assert vault_folder.state_of(folder) is vault_folder.VaultState.NOT_LOCKED
    vault = open_vault(folder, KEY, clock)
    with vault.read() as reader:
        assert [person.name for person in reader.people()] == ["Kim"]
    vault.close()
    assert version(folder) == len(STEPS)
    assert list_backups(folder / BACKUPS) == []


def test_a_vault_is_never_made_over_another(folder):
    with pytest.raises(EnvironmentFailed) as refused:
        create_vault(folder, KEY, passphrase=None, cost=COST)
    assert refused.value.failure is Failure.VAULT_EXISTS


def test_an_older_vault_is_copied_and_brought_forward(folder, newer_program):
    newer_program(rebuild_team)
    vault = open_vault(folder, KEY, clock)
    with vault.read() as reader:
        assert [team.name for team in reader.all(Team)] == ["A"]
    vault.close()
    assert version(folder) == len(STEPS) + 1
    assert [backup.schema_version for backup in list_backups(folder / BACKUPS)] == [len(STEPS)]


def test_a_bad_step_leaves_the_vault_as_it_was_with_its_copy(folder, newer_program):
    newer_program(stumble)
    with pytest.raises(ZeroDivisionError):
        open_vault(folder, KEY, clock)
    assert version(folder) == len(STEPS)
    assert len(list_backups(folder / BACKUPS)) == 1


def test_bringing_forward_can_be_stopped(folder, newer_program):
    newer_program(rebuild_team)

    def stop(done, total):
        raise Cancelled

    with pytest.raises(Cancelled):
        open_vault(folder, KEY, clock, stop)
    assert version(folder) == len(STEPS)
    open_vault(folder, KEY, clock, no_progress).close()
    assert version(folder) == len(STEPS) + 1


def test_a_newer_vault_is_refused_untouched(folder, monkeypatch):
    bytes_before = vault_path(folder).read_bytes()
    monkeypatch.setattr(opening, "STEPS", ())
    with pytest.raises(EnvironmentFailed) as refused:
        open_vault(folder, KEY, clock)
    assert refused.value.failure is Failure.VAULT_NEWER
    assert vault_path(folder).read_bytes() == bytes_before


def test_what_does_not_open_leaves_no_connection_behind(folder, monkeypatch):
    closed = []
    close = OpenVault.close

    def refuse(vault):
        raise EnvironmentFailed(Failure.DISK_FAULTY)

    monkeypatch.setattr(OpenVault, "read", refuse)
    monkeypatch.setattr(OpenVault, "close", lambda vault: (closed.append(vault), close(vault)))
    with pytest.raises(EnvironmentFailed):
        open_vault(folder, KEY, clock)
    assert len(closed) == 1


def test_nothing_on_the_way_to_the_first_paint_imports_sqlalchemy():
    """The unlock window comes first; the library behind the vault costs more than the window."""
    asked = "import sys, desktop.storage.opening; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 0
    asked = "import sys, desktop.storage.vault; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], check=False).returncode == 1
