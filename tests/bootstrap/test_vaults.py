"""From a folder to a session and back: commands and window go the same ways."""

import pytest

from desktop.bootstrap import papers, vaults
from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.paper import PaperOptions
from desktop.domain.people import Person
from desktop.services.people import add_people
from desktop.storage import layout
from desktop.storage.backups import make_backup
from tests.services.desk import NOW
from tests.storage.vaults import CHEAP

PASSPHRASE = "sju lugna ord vid älven"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch):
    monkeypatch.setattr(vaults, "calibrate", lambda: CHEAP)
    monkeypatch.setattr(vaults, "NO_STRETCHING", CHEAP)


def clock():
    return NOW


def never():
    raise AssertionError("nothing is to be asked")


def answer(text):
    return lambda: text


def names(folder, ask):
    with vaults.opened(folder, ask, clock) as session, session.vault.read() as reader:
        return [person.name for person in reader.people()]


def test_a_vault_with_a_passphrase_asks_for_it(tmp_path):
    vaults.create(tmp_path / "v", PASSPHRASE)
    assert names(tmp_path / "v", answer(PASSPHRASE)) == []
    with pytest.raises(EnvironmentFailed) as caught:
        names(tmp_path / "v", answer("fel fras här"))
    assert caught.value.failure is Failure.WRONG_PASSPHRASE


def test_a_vault_without_one_asks_nothing(tmp_path):
    vaults.create(tmp_path / "v", None)
    with vaults.opened(tmp_path / "v", never, clock) as session:
        add_people(session, ["Amir"])
        assert len(session.built_in) == 16
    assert names(tmp_path / "v", never) == ["Amir"]


def test_nothing_there_is_said(tmp_path):
    with pytest.raises(EnvironmentFailed) as caught:
        names(tmp_path / "v", never)
    assert caught.value.failure is Failure.VAULT_MISSING


def test_one_process_a_vault(tmp_path):
    vaults.create(tmp_path / "v", None)
    with vaults.held(tmp_path / "v"):
        with pytest.raises(EnvironmentFailed) as caught, vaults.held(tmp_path / "v"):
            pass
        assert caught.value.failure is Failure.VAULT_IN_USE
    assert names(tmp_path / "v", never) == []


def test_a_backup_comes_back_without_asking_where_the_key_fits(tmp_path):
    folder = tmp_path / "v"
    key = vaults.create(folder, PASSPHRASE)
    with vaults.opened(folder, answer(PASSPHRASE), clock) as session:
        add_people(session, ["Amir"])
    kept = make_backup(folder, key, clock)
    with vaults.opened(folder, answer(PASSPHRASE), clock) as session:
        add_people(session, ["Lisa"])
    vaults.restore(folder, kept.path, answer(PASSPHRASE), clock)
    assert names(folder, answer(PASSPHRASE)) == ["Amir"]


def test_a_backup_comes_back_to_an_empty_place_with_its_passphrase_or_code(tmp_path):
    from desktop.domain.recovery_code import code_for

    key = vaults.create(tmp_path / "v", PASSPHRASE)
    kept = make_backup(tmp_path / "v", key, clock)
    vaults.restore(tmp_path / "ny", kept.path, answer(PASSPHRASE), clock)
    assert names(tmp_path / "ny", answer(PASSPHRASE)) == []
    vaults.restore(tmp_path / "ny2", kept.path, answer(code_for(key.raw())), clock)
    assert names(tmp_path / "ny2", answer(PASSPHRASE)) == []
    with pytest.raises(EnvironmentFailed) as caught:
        vaults.restore(tmp_path / "ny3", tmp_path / "nothing.vardag-backup", answer(PASSPHRASE), clock)
    assert caught.value.failure is not Failure.BACKUP_LOCKED


def test_a_damaged_vault_is_put_aside_for_its_backup(tmp_path):
    folder = tmp_path / "v"
    key = vaults.create(folder, None)
    kept = make_backup(folder, key, clock)
    (folder / layout.VAULT).write_bytes(b"\0" * 8192)
    vaults.restore(folder, kept.path, never, clock)
    assert names(folder, never) == []


def test_a_wrong_passphrase_restores_nothing(tmp_path):
    folder = tmp_path / "v"
    key = vaults.create(folder, PASSPHRASE)
    kept = make_backup(folder, key, clock)
    with pytest.raises(EnvironmentFailed) as caught:
        vaults.restore(folder, kept.path, answer("fel fras här"), clock)
    assert caught.value.failure is Failure.WRONG_PASSPHRASE


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_sample_team_is_gone_when_it_is_left(language):
    with vaults.demo_folder(language, clock) as folder:
        assert len(names(folder, never)) == 7
        with vaults.opened(folder, never, clock) as session:
            with session.vault.read() as reader:
                person = reader.people()[0]
                talk = next(item for item in reader.all(Dialogue) if item.person_id == person.id)
            made = papers.dialogue_paper(session, talk.id, PaperOptions(NOW))
            assert made.content.startswith(b"%PDF")
            assert papers.person_paper(session, person.id, PaperOptions(NOW)).content.startswith(b"%PDF")
            assert isinstance(person, Person)
    assert not folder.exists()
