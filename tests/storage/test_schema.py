"""The vault that migrations make is the one that the row classes describe, and it is strict about itself."""

import re

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from desktop.domain.records import KINDS, PRIVATE_KINDS
from desktop.storage.authorizer import PRIVATE_PREFIX
from desktop.storage.engine import connect
from desktop.storage.mapping import ROWS, TABLES
from desktop.storage.rows.base import Row
from tests.memory_vault import REFERENCES
from tests.storage.stored_vault import KEY, new_database

DIALECT = sqlite.dialect()


def normal(sql):
    """Without differences that mean nothing: white space, and quotes that are not needed."""
    return re.sub(r"\s*([(),])\s*", r"\1", re.sub(r"\s+", " ", sql.replace('"', ""))).strip()


def living():
    for table in Row.metadata.tables.values():
        yield table.name, normal(str(CreateTable(table).compile(dialect=DIALECT)))
        for index in table.indexes:
            yield index.name, normal(str(CreateIndex(index).compile(dialect=DIALECT)))


@pytest.fixture
def database(tmp_path):
    connection = connect(new_database(tmp_path), KEY)
    yield connection
    connection.close()


def test_the_migrated_schema_is_the_living_one(database):
    migrated = database.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    assert {name: normal(sql) for name, sql in migrated} == dict(living())
    assert len(migrated) > len(TABLES)


def test_every_table_is_strict_and_keeps_no_row_that_its_parent_left(database):
    flags = {
        name: strict
        for _, name, kind, _, _, strict in database.execute("PRAGMA table_list")
        if kind == "table"
    }
    assert {name for name, strict in flags.items() if strict} == set(TABLES)
    for table in TABLES:
        for key in database.execute(f"PRAGMA foreign_key_list({table})"):
            assert key[6] == "RESTRICT"


def test_every_reference_has_an_index_to_look_back_through(database):
    for table in TABLES:
        leading = {
            database.execute(f"PRAGMA index_info({index[1]})").fetchone()[2]
            for index in database.execute(f"PRAGMA index_list({table})")
        }
        references = {key[3] for key in database.execute(f"PRAGMA foreign_key_list({table})")}
        assert references <= leading, table


def test_the_vault_in_memory_knows_the_same_references(database):
    kinds = {row.__tablename__: kind for kind, row in ROWS.items()}
    found = {
        kind: {
            key[3]: kinds[key[2]]
            for key in database.execute(f"PRAGMA foreign_key_list({ROWS[kind].__tablename__})")
        }
        for kind in KINDS
    }
    assert {kind: names for kind, names in found.items() if names} == REFERENCES


def test_private_kinds_and_no_others_live_in_private_tables():
    assert {kind for kind in KINDS if ROWS[kind].__tablename__.startswith(PRIVATE_PREFIX)} == PRIVATE_KINDS


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [
        ("team", "state", "gone"),
        ("person", "aliases", "not json"),
        ("person", "rhythm", "{"),
        ("private_recall_mark", "handled", 2),
        ("template", "when", "["),
        ("section", "minutes", "five"),
        ("team", "name", None),
    ],
)
def test_the_database_refuses_what_no_record_can_be(database, table, column, value):
    """Written past the mapping, as a bug or another program might."""
    database.execute("PRAGMA foreign_keys=OFF")
    columns = list(database.execute(f"PRAGMA table_info({table})"))[1:]
    sound = {"state": "active", "aliases": "[]", "rhythm": None, "name": "[]", "when": "{}", "sections": "[]"}
    values = {name: sound.get(name, 0 if kind == "INTEGER" else "[]") for _, name, kind, *_ in columns}
    if table == "template":
        values["state"] = "own"
    names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" for _ in values)
    insert = f"INSERT INTO {table} ({names}) VALUES ({marks})"
    with pytest.raises(Exception, match=r"constraint|cannot store"):
        database.execute(insert, tuple((values | {column: value}).values()))
    database.execute(insert, tuple(values.values()))
