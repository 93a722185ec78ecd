"""What only the real vault can meet: full and failing disks, other processes, threads, and words in errors."""

import threading
import traceback
from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError

from desktop.domain.dialogues import Dialogue, DialogueState, Section
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.people import Person, Team
from desktop.domain.private import PrivateNote
from desktop.storage.engine import connect
from desktop.storage.mapping import mapping
from desktop.storage.misuse import Misuse
from tests.storage.sample_records import NINE, SAMPLES
from tests.storage.stored_vault import KEY, OpenVault, stored_vault

CANARY = "kanariefågel-51c9"


@pytest.fixture
def vault(tmp_path):
    opened = stored_vault(tmp_path)
    yield opened
    opened.close()


def put(vault, *records):
    with vault.work() as work:
        for record in records:
            work.put(record)
        return work.commit()


def names(vault):
    with vault.read() as reader:
        return [team.name for team in reader.all(Team)]


def limit_pages(vault, pages):
    """Makes the database refuse to grow, which SQLite reports exactly as a full disk."""
    driver = vault._connection.connection.dbapi_connection
    driver.execute(f"PRAGMA max_page_count={pages}")


def test_a_full_disk_writes_nothing_and_a_later_try_succeeds(vault):
    put(vault, Team("t", "A"))
    limit_pages(vault, 1)
    with vault.work() as work:
        work.put(Team("t", "B"))
        with pytest.raises(EnvironmentFailed) as refused:
            work.put(Team("u", "x" * 500_000))
        assert refused.value.failure is Failure.DISK_FULL
        with pytest.raises(Misuse):
            work.commit()
    assert names(vault) == ["A"]
    limit_pages(vault, 1_000_000)
    put(vault, Team("u", "x" * 500_000))
    assert len(names(vault)) == 2


class Failing:
    """A driver's connection whose next commit the disk refuses."""

    def __init__(self, code, name):
        self.code, self.name = code, name

    def __call__(self, vault, monkeypatch):
        from sqlcipher3 import dbapi2

        def commit(*_):
            error = dbapi2.OperationalError("disk I/O error")
            error.sqlite_errorcode, error.sqlite_errorname = self.code, self.name
            raise error

        monkeypatch.setattr(vault._engine.dialect, "do_commit", commit)


@pytest.mark.parametrize(
    ("failing", "failure", "same_connection"),
    [
        (Failing(13, "SQLITE_FULL"), Failure.DISK_FULL, True),
        (Failing(10, "SQLITE_IOERR"), Failure.DISK_FAULTY, False),
    ],
)
def test_a_refused_commit_leaves_nothing_and_the_next_one_works(
    vault, monkeypatch, failing, failure, same_connection
):
    put(vault, Team("t", "A"))
    before = vault._connection
    with monkeypatch.context() as patch:
        failing(vault, patch)
        with vault.work() as work:
            work.put(Team("t", "B"))
            with pytest.raises(EnvironmentFailed) as refused:
                work.commit()
            assert refused.value.failure is failure
            with pytest.raises(Misuse):
                work.commit()
    assert (vault._connection is before) == same_connection
    assert names(vault) == ["A"]
    assert put(vault, Team("t", "B"))
    assert names(vault) == ["B"]


def test_a_vault_that_another_process_writes_in_says_so_and_reads_on(vault, monkeypatch):
    put(vault, Team("t", "A"))
    vault._connection.connection.dbapi_connection.execute("PRAGMA busy_timeout=10")
    other = connect(vault.path, KEY)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(EnvironmentFailed) as refused, vault.work():
        pass
    assert refused.value.failure is Failure.VAULT_IN_USE
    assert names(vault) == ["A"]
    other.close()
    assert put(vault, Team("t", "B"))


def test_a_missing_file_is_named(tmp_path):
    vault = OpenVault(tmp_path / "nowhere.db", KEY)
    with pytest.raises(EnvironmentFailed), vault.read():
        pass
    vault.close()


def test_a_closed_vault_is_closed_for_good(vault):
    put(vault, *SAMPLES)
    with vault.print_read() as paper:
        assert paper.people()
    vault.close()
    vault.close()
    for way in (vault.work, vault.read, vault.print_read):
        with pytest.raises(Misuse), way():
            pass
    assert not vault.path.with_name("vault.db-wal").exists()


def test_a_job_has_its_own_connection_in_its_own_thread(vault):
    put(vault, Team("t", "A"))
    seen = []

    def job():
        own = vault.again()
        put(own, Team("u", "B"))
        seen.extend(names(own))
        own.close()

    thread = threading.Thread(target=job)
    thread.start()
    thread.join()
    assert seen == names(vault) == ["A", "B"]


def test_a_snapshot_stays_as_it_was_while_a_job_writes(vault):
    put(vault, Team("t", "A"))
    job = vault.again()
    with vault.read() as reader:
        assert len(reader.all(Team)) == 1
        put(job, Team("u", "B"))
        assert len(reader.all(Team)) == 1
    assert len(names(vault)) == 2
    job.close()


def test_the_log_stays_small(vault):
    put(vault, Dialogue("d", "m", NINE, 30), section := Section("s", "d", 0, "…", 5))
    for turn in range(300):
        put(vault, replace(section, note=f"{turn} " * 3000))
    log = vault.path.with_name("vault.db-wal")
    assert 0 < log.stat().st_size <= 4 * 1024 * 1024
    put(vault, replace(section, note="x" * 9_000_000))
    put(vault, replace(section, note="kort"))
    put(vault, replace(section, note="kortare"))
    assert log.stat().st_size <= 4 * 1024 * 1024


def told(error):
    """Everything that a log could get out of an exception, its causes and contexts included."""
    parts = []
    while error is not None:
        parts += [repr(error), str(error), *traceback.format_exception(error)]
        parts += [repr(argument) for argument in error.args]
        error = error.__cause__ or error.__context__
    return "".join(parts)


def raised_by(vault, *records):
    """The exception that storing these ends in, whatever it is."""
    try:
        put(vault, *records)
    except Exception as error:  # noqa: BLE001
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize(
    "records",
    [
        (Team("t", CANARY + "\ud800"),),
        (Person("p", CANARY, team_id="nowhere"),),
        (Person("p", "Kim"), PrivateNote("n", "p", NINE.replace(tzinfo=None), CANARY)),
        (Team("t", CANARY, state="nonsense"),),
        (Dialogue("d", "m", NINE, 2**70, title=CANARY),),
        (Dialogue("d", "m", NINE, CANARY),),
        (Person(CANARY, CANARY, aliases=(CANARY, b"x")),),
        (Person("p", CANARY, email=object()),),
    ],
    ids=["surrogate", "reference", "offset", "state", "number", "type", "json", "driver"],
)
def test_no_error_carries_a_word_of_the_text(vault, records):
    error = raised_by(vault, *records)
    assert CANARY not in told(error)


def test_no_error_of_a_full_disk_or_the_driver_carries_a_word(vault):
    put(vault, Team("t", "A"))
    limit_pages(vault, 1)
    assert CANARY not in told(raised_by(vault, Team("u", CANARY * 10_000)))
    raw = connect(vault.path, KEY)
    for statement in (
        "INSERT INTO team (id, name, state, extra) VALUES ('t', ?, 'active', '')",
        "SELECT * FROM x",
    ):
        with pytest.raises(Exception, match=r"UNIQUE|no such|bindings") as refused:
            raw.execute(statement, (CANARY,))
        assert CANARY not in told(refused.value)
    raw.close()


def test_a_constraint_other_than_a_reference_is_a_bug_not_a_missing_record(vault):
    assert isinstance(raised_by(vault, Team("t", "A", state="nonsense")), IntegrityError)


def test_no_word_is_readable_in_any_file(vault):
    put(vault, Team("t", CANARY), Person("p", CANARY), PrivateNote("n", "p", NINE, CANARY))
    files = list(vault.path.parent.iterdir())
    assert {path.name for path in files} >= {"vault.db", "vault.db-wal"}
    for encoding in ("utf-8", "utf-16-le"):
        assert not [path for path in files if CANARY.encode(encoding) in path.read_bytes()]


def test_a_note_of_ten_megabytes_is_kept_to_the_letter(vault):
    note = "åäö \0 😀\u202e" * 1_000_000
    put(
        vault,
        Dialogue("d", "m", NINE, 30, state=DialogueState.ONGOING),
        Section("s", "d", 0, "…", 5, note=note),
    )
    with vault.read() as reader:
        assert reader.get(Section, "s").note == note


def test_reopening_finds_everything(vault):
    put(vault, *SAMPLES)
    vault.close()
    again = OpenVault(vault.path, KEY)
    with again.read() as reader:
        assert [repr(reader.get(type(record), record.id)) for record in SAMPLES] == [*map(repr, SAMPLES)]
        assert len(reader._connection.execute(mapping(Team).table.select()).fetchall()) == 1
    again.close()
