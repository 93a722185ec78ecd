"""The connection for paper cannot read the private book, however it is asked."""

import pytest
from sqlalchemy.exc import DatabaseError

from desktop.storage import vault as vault_module
from desktop.storage.authorizer import guard, printing_judge
from desktop.storage.engine import connect
from desktop.storage.mapping import TABLES
from tests.storage.sample_records import SAMPLES
from tests.storage.stored_vault import KEY, stored_vault

CANARY = "kanariefågel-7f3a"
ASKED = {
    "directly": "SELECT text FROM private_note",
    "in other letters": "SELECT text FROM PRIVATE_NOTE",
    "by rowid": "SELECT rowid FROM private_note",
    "by counting": "SELECT count(*) FROM private_note",
    "the marks": "SELECT 1 FROM private_recall_mark",
    "the bin": "SELECT gone FROM private_removed",
    "how far the bin reaches": "SELECT max(highest) FROM private_removed",
    "through a view": "SELECT * FROM harmless",
    "in a join": "SELECT n.text FROM person AS p JOIN private_note AS n ON n.person_id = p.id",
    "in a subquery": "SELECT (SELECT text FROM private_note) FROM person",
    "in a condition": "SELECT name FROM person WHERE EXISTS (SELECT 1 FROM private_note WHERE text LIKE 'k%')",
    "in a common table": "WITH t AS (SELECT text FROM private_note) SELECT * FROM t",
    "through a trigger": "UPDATE team SET name = 'x'",
    "by its columns": "PRAGMA table_info(private_note)",
    "as a table of columns": "SELECT * FROM pragma_table_info('private_note')",
    "the schema": "SELECT sql FROM sqlite_master",
    "the raw pages": "SELECT data FROM sqlite_dbpage",
    "by taking the guard's setting away": "PRAGMA query_only=0",
    "another file": "ATTACH ':memory:' AS other",
    "an unknown table": "SELECT * FROM added_later",
    "a function": "SELECT load_extension('x')",
}


@pytest.fixture
def vault(tmp_path):
    opened = stored_vault(tmp_path)
    with opened.work() as work:
        for record in SAMPLES:
            work.put(record)
        work.commit()
    other = connect(opened.path, KEY)
    other.execute("UPDATE private_note SET text = ?", (CANARY,))
    other.execute("CREATE VIEW harmless AS SELECT text FROM private_note")
    other.execute("CREATE TABLE added_later (text TEXT)")
    other.execute(
        "CREATE TRIGGER told AFTER UPDATE ON team BEGIN "
        "UPDATE person SET role = (SELECT text FROM private_note); END"
    )
    other.close()
    yield opened
    opened.close()


@pytest.mark.parametrize("statement", ASKED.values(), ids=ASKED)
def test_paper_is_refused(vault, statement):
    with vault.print_read() as paper, pytest.raises(DatabaseError) as refused:
        paper._connection.exec_driver_sql(statement).fetchall()
    assert CANARY not in repr(refused.value)


@pytest.mark.parametrize("asked", ["directly", "through a view", "in a join", "in a subquery", "by rowid"])
def test_it_is_the_guard_that_refuses(vault, monkeypatch, asked):
    monkeypatch.setattr(vault_module, "guard", lambda connection, tables: None)
    with vault.print_read() as paper:
        assert paper._connection.exec_driver_sql(ASKED[asked]).fetchall()


def test_even_with_query_only_away_paper_cannot_write(vault):
    with vault.print_read() as paper, pytest.raises(DatabaseError):
        paper._connection.exec_driver_sql("DELETE FROM team")


def test_the_guard_holds_on_a_connection_that_could_write(vault):
    connection = connect(vault.path, KEY)
    guard(connection, TABLES)
    for statement in ASKED.values():
        with pytest.raises(Exception, match=r"prohibited|not authorized|no such table: sqlite_dbpage"):
            connection.execute(statement).fetchall()
    assert connection.execute("SELECT name FROM team").fetchall()
    connection.close()


def test_a_table_is_readable_only_when_it_is_named_and_not_private():
    judge = printing_judge(["team", "private_note"])
    reading = 20
    assert judge(reading, "team", "name", "main", None) == 0
    assert judge(reading, "private_note", "text", "main", "harmless") != 0
    assert judge(reading, "sqlite_master", "sql", "main", None) != 0


def test_paper_can_be_read_while_work_is_open(vault):
    with vault.work() as work:
        work.put(SAMPLES[0].__class__("new", "Ny"))
        with vault.print_read() as paper:
            assert paper.find(SAMPLES[0].__class__, "new") is None
        work.commit()
    with vault.print_read() as paper:
        assert paper.find(SAMPLES[0].__class__, "new")
