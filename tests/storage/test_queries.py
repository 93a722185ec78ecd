"""The deterministic side of speed: one statement a question, however much is stored, and no table read through."""

from datetime import date, timedelta

import pytest
from sqlalchemy import event

from desktop.domain.dialogues import Dialogue
from desktop.domain.people import Person
from desktop.storage.mapping import mapping
from tests.storage.sample_records import NINE, SAMPLES
from tests.storage.stored_vault import stored_vault

QUESTIONS = {
    "get": (Dialogue, "dialogue"),
    "find": (Person, "person"),
    "dialogues_of": ("person",),
    "dialogues_between": (NINE, NINE + timedelta(days=1)),
    "dialogues_to_wrap_up": (),
    "next_dialogue": ("person",),
    "last_ended": ("person",),
    "sections_of": ("dialogue",),
    "points_of": ("person",),
    "sheets_of": ("dialogue",),
    "agreements_of": ("person",),
    "actions_of": ("person",),
    "open_actions_of_manager": (),
    "actions_due": (date(2026, 3, 10),),
    "behaviours_of": ("person",),
    "marks_of": (["behaviour", "b", "c"],),
    "marks_between": (date(2026, 3, 9), date(2026, 3, 16)),
    "past_versions_of": (["agreement", "b"],),
    "team_behaviours": ("team",),
    "goals_of_team": ("team",),
    "gaps_of_goals": (["goal", "h"],),
    "quarters_of": ("person",),
    "observations_of": ("person",),
    "untold_observations": (),
    "observations_to_sort": (),
    "feedback_of": ("person",),
    "effects_of_goals": (["goal", "h"],),
    "private_notes_of": ("person",),
    "recall_marks": (),
    "removed_by": (NINE,),
}
WHOLE = {"all": (Dialogue,), "people": ()}
"""What is meant to read its table through."""
PERSON_PAGE = (
    "get", "dialogues_of", "next_dialogue", "last_ended", "points_of", "agreements_of", "actions_of",
    "behaviours_of", "marks_of", "observations_of", "feedback_of", "effects_of_goals", "private_notes_of",
)  # fmt: skip


@pytest.fixture(scope="module")
def vault(tmp_path_factory):
    """The samples and 10,000 dialogues of 40 people."""
    opened = stored_vault(tmp_path_factory.mktemp("vault"))
    with opened.work() as work:
        for record in SAMPLES:
            work.put(record)
        people = [Person(f"p{number}", f"Person {number}") for number in range(40)]
        for person in people:
            work.put(person)
        talks = [
            Dialogue(f"d{n}", "monday", NINE + timedelta(hours=n), 45, f"p{n % 40}") for n in range(10_000)
        ]
        work._connection.execute(
            mapping(Dialogue).table.insert(), [mapping(Dialogue).values(d) for d in talks]
        )
        work.commit()
    yield opened
    opened.close()


@pytest.fixture
def statements(vault):
    """Every statement and its values, as the driver gets them."""
    seen = []

    def record(connection, cursor, statement, parameters, context, executemany):
        seen.append((statement, parameters))

    event.listen(vault._engine, "before_cursor_execute", record)
    yield seen
    event.remove(vault._engine, "before_cursor_execute", record)


@pytest.mark.parametrize("name", [*QUESTIONS, *WHOLE])
def test_a_question_is_one_statement(vault, statements, name):
    with vault.read() as reader:
        statements.clear()
        getattr(reader, name)(*(QUESTIONS | WHOLE)[name])
        assert len(statements) == 1


def test_every_question_of_the_reader_is_asked_here(vault):
    with vault.read() as reader:
        public = {name for name in dir(reader) if not name.startswith("_")}
    assert public == {*QUESTIONS, *WHOLE, "end"}


def test_a_persons_page_is_as_many_statements_for_anybody(vault, statements):
    counts = []
    for person in ("person", "p7", "nobody"):
        with vault.read() as reader:
            statements.clear()
            for name in PERSON_PAGE:
                asked = [person if value == "person" else value for value in QUESTIONS[name]]
                getattr(reader, name)(*asked)
            counts.append(len(statements))
    assert counts == [len(PERSON_PAGE)] * 3


def plan(vault, statements, name):
    with vault.read() as reader:
        statements.clear()
        getattr(reader, name)(*(QUESTIONS | WHOLE)[name])
        ((statement, values),) = statements.copy()
        explained = reader._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        return [row[3] for row in explained]


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_table_is_read_through(vault, statements, name):
    steps = plan(vault, statements, name)
    assert any(step.startswith("SEARCH") or "INDEX" in step for step in steps), steps
    assert [step for step in steps if step.startswith("SCAN") and "VIRTUAL TABLE" not in step] == []


@pytest.mark.parametrize(
    "name", ["dialogues_of", "dialogues_between", "last_ended", "sections_of", "private_notes_of"]
)
def test_what_may_be_long_comes_sorted_from_its_index(vault, statements, name):
    assert not any("USE TEMP B-TREE" in step and "LAST" not in step for step in plan(vault, statements, name))


@pytest.mark.parametrize("name", WHOLE)
def test_a_table_read_through_is_seen(vault, statements, name):
    """The check on the check."""
    assert any(step.startswith("SCAN") for step in plan(vault, statements, name))


def test_one_changed_note_is_one_narrow_update(vault, statements):
    from dataclasses import replace

    from desktop.domain.dialogues import Section

    with vault.work() as work:
        section = work.get(Section, "section")
        statements.clear()
        work.put(replace(section, note="Ny"))
        work.put(replace(section, note="Ny"))
        assert [(s.split(" WHERE")[0], len(v)) for s, v in statements] == [("UPDATE section SET note=?", 2)]
