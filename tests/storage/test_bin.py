"""The bin in a real, encrypted vault: killed at any moment nothing is lost, and what has gone for good is nowhere."""

import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.people import Person
from desktop.domain.private import PrivateNote
from desktop.domain.promises import Action
from desktop.domain.removed import Removed
from desktop.services import people, private_book, promises
from desktop.services.putting_back import put_back
from desktop.services.removing import empty, let_time_pass, remove_for_good
from desktop.services.session import Session
from desktop.storage.engine import connect
from desktop.storage.migrations.steps import STEPS
from desktop.storage.misuse import Misuse
from desktop.storage.upgrade import upgrade
from desktop.storage.vault import OpenVault
from tests.services.desk import Clock
from tests.services.removals import everything, in_the_bin
from tests.services.test_bin import lived, some_removals
from tests.storage.sample_records import NINE
from tests.storage.saved_vaults import copied
from tests.storage.stored_vault import KEY, new_database, stored_vault

LONGEST_SECONDS = 0.15
CANARY = "KANARIEFÅGEL"
PAGE, RESERVED, IV = 4096, 80, 16
"""SQLCipher 4: each page ends with its initialisation vector and a MAC of 64 bytes
(https://www.zetetic.net/sqlcipher/design/)."""


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[OpenVault]:
    opened = stored_vault(tmp_path)
    yield opened
    opened.close()


@settings(
    max_examples=6,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.function_scoped_fixture,
    ],
)
@given(st.data())
def test_anything_removed_comes_back_as_it_was(tmp_path_factory, data) -> None:
    vault = stored_vault(tmp_path_factory.mktemp("vault"))
    session = lived(vault)
    before = everything(session)
    some_removals(session, data.draw)
    vault.close()
    session = Session(OpenVault(vault.path, KEY), Clock())
    for entry_id in data.draw(st.permutations([entry.id for entry in in_the_bin(session)])):
        if entry_id in {entry.id for entry in in_the_bin(session)}:
            put_back(session, entry_id, together=True)
    assert in_the_bin(session) == []
    assert everything(session) == before
    session.vault.close()


def test_killed_at_any_moment_it_is_in_its_place_or_in_the_bin(
    tmp_path: Path, checkout: Path, *, full_length: bool
) -> None:
    vault = stored_vault(tmp_path)
    actions = [Action(f"a{number}", "amir", f"Ring {number}") for number in range(12)]
    with vault.work() as work:
        work.put(Person("amir", "Amir"))
        for action in actions:
            work.put(action)
        work.commit()
    vault.close()
    lots = random.Random("bin")
    lying = []
    for _ in range(300 if full_length else 12):
        program = [sys.executable, "-m", "tests.storage.removing_things", str(tmp_path)]
        with subprocess.Popen(program, cwd=checkout, stdout=subprocess.PIPE) as process:
            assert process.stdout
            assert process.stdout.readline() == b"go\n"
            time.sleep(lots.uniform(0, LONGEST_SECONDS))
            process.kill()
        session = Session(OpenVault(vault.path, KEY), Clock())
        kept = everything(session)[Action]
        removed = in_the_bin(session)
        found = [*kept, *(entry.meant for entry in removed)]
        assert sorted(item.id for item in found) == sorted(item.id for item in actions)
        assert kept == [item for item in actions if item in kept]
        lying.append(len(removed))
        session.vault.close()
    assert len(set(lying)) > 2, "the kills came at the wrong moments"


def decrypted(path: Path) -> bytes:
    """Every byte of a vault's pages, free ones and the room between records included."""
    data = path.read_bytes()
    found = []
    for at in range(0, len(data), PAGE):
        page = data[at + IV if at == 0 else at : at + PAGE - RESERVED]
        vector = data[at + PAGE - RESERVED : at + PAGE - RESERVED + IV]
        cipher = Cipher(algorithms.AES(bytes(range(32))), modes.CBC(vector)).decryptor()
        found.append(cipher.update(page) + cipher.finalize())
    return b"".join(found)


def traces(vault: OpenVault) -> int:
    """How often the canary is in the database; the log must be empty."""
    assert not Path(f"{vault.path}-wal").stat().st_size
    return decrypted(vault.path).count(CANARY.encode())


def thrown_away(vault: OpenVault) -> tuple[Session, Clock]:
    """Two hundred private notes in the bin, some of them long enough for pages of their own."""
    clock = Clock()
    session = Session(vault, clock)
    with vault.work() as work:
        work.put(Person("amir", "Amir"))
        for number in range(200):
            text = f"{CANARY} {number} " + "x" * (number * 90)
            work.put(PrivateNote(f"n{number}", "amir", NINE, text))
        work.commit()
    for number in range(200):
        private_book.remove(session, f"n{number}")
    return session, clock


def test_while_it_lies_in_the_bin_it_can_be_found(vault) -> None:
    thrown_away(vault)
    vault.forget()
    assert traces(vault) >= 200


def test_emptied_it_is_nowhere(vault) -> None:
    session, _ = thrown_away(vault)
    empty(session)
    assert traces(vault) == 0


def test_removed_for_good_it_is_nowhere(vault) -> None:
    session, _ = thrown_away(vault)
    remove_for_good(session, [entry.id for entry in in_the_bin(session)])
    assert traces(vault) == 0


def test_after_its_days_it_is_nowhere(vault) -> None:
    session, clock = thrown_away(vault)
    for days in (30, 1):
        clock.go_on(days=days)
        let_time_pass(session)
    assert in_the_bin(session) == []
    assert traces(vault) == 0


def test_a_reader_elsewhere_does_not_stop_it(vault) -> None:
    session, _ = thrown_away(vault)
    other = vault.again()
    with other.read() as reader:
        assert len(reader.all(Removed)) == 200
        empty(session)
    other.close()
    assert in_the_bin(session) == []


def test_it_is_not_asked_for_within_work(vault) -> None:
    with vault.work(), pytest.raises(Misuse):
        vault.forget()
    with vault.read(), pytest.raises(Misuse):
        vault.forget()


def test_paper_never_sees_it(vault) -> None:
    thrown_away(vault)
    with vault.print_read() as paper, pytest.raises(Misuse):
        paper.find(Removed, "entry")


def test_a_person_with_much_goes_in_one_step_and_comes_back(vault) -> None:
    session = lived(vault)
    before = everything(session)
    with vault.read() as reader:
        ids = [person.id for person in reader.people()]
    for id in ids:
        people.remove_person(session, id)
    assert everything(session)[Person] == []
    for entry in in_the_bin(session):
        put_back(session, entry.id)
    assert everything(session) == before


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_an_older_vault_gets_a_bin(tmp_path: Path, version: int) -> None:
    path = copied(version, tmp_path)
    connection = connect(path, KEY)
    upgrade(connection)
    connection.close()
    session = Session(OpenVault(path, KEY), Clock())
    before = everything(session)
    action_id = before[Action][0].id
    promises.remove_action(session, action_id)
    (entry,) = in_the_bin(session)
    put_back(session, entry.id)
    assert everything(session) == before
    session.vault.close()


def test_what_a_later_schema_has_got_or_lost_does_not_keep_anything_in_the_bin(tmp_path: Path) -> None:
    path = new_database(tmp_path)
    vault = OpenVault(path, KEY)
    session = Session(vault, Clock())
    with vault.work() as work:
        work.put(Person("amir", "Amir"))
        work.put(Action("a", "amir", "Ring"))
        work.commit()
    promises.remove_action(session, "a")
    vault.close()
    connection = connect(path, KEY)
    connection.execute(
        "UPDATE private_removed SET gone = json_remove(json_set(gone, '$[0][2].lost', 'x'), '$[0][2].done_on')"
    )
    connection.commit()
    connection.close()
    session = Session(OpenVault(path, KEY), Clock())
    (entry,) = in_the_bin(session)
    assert entry.meant == Action("a", "amir", "Ring")
    session.vault.close()
