"""Over real vaults filled from an archive: the balance reaches no paper, and a mark whose person was erased no error.

Nothing of either may depend on how the records came into being, so both come in through an archive.
"""

import json
from itertools import cycle
from pathlib import Path

import pytest

from desktop.domain.behaviour_life import lost_its_person
from desktop.domain.dialogues import About, Dialogue, DialogueState
from desktop.domain.goals import Goal, Mark
from desktop.domain.people import Person, Team
from desktop.domain.quarters import Period
from desktop.exchange.archive_reading import read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.board import board
from desktop.services.exporting import export_archive
from desktop.services.goal_overview import goal_overview
from desktop.services.importing import import_archive
from desktop.services.mirror import mirror
from desktop.services.preparing import preparation
from desktop.services.printing import printable_dialogue, printable_person
from desktop.services.printing_quarters import printable_quarter, printable_team
from desktop.services.session import Session
from desktop.services.timeline import person_page
from desktop.services.today import today
from desktop.services.wrapping_up import set_about, wrap_up
from desktop.ui.presenters.board import about_mark
from tests.exchange.archives import EXPORTED_AT
from tests.services.desk import NOW
from tests.storage.stored_vault import stored_vault

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sv.json"
QUARTER = Period(2026, 1)


@pytest.fixture
def archive() -> dict[str, list[dict[str, object]]]:
    return json.loads(SAMPLE.read_text("utf-8"))


@pytest.fixture
def session(tmp_path):
    vault = stored_vault(tmp_path)
    yield Session(vault=vault, clock=lambda: NOW)
    vault.close()


def taken_in(session: Session, archive: dict[str, list[dict[str, object]]]) -> None:
    assert import_archive(session, read_archive(json.dumps(archive).encode())).done


def ids(session: Session, kind: type) -> list[str]:
    with session.vault.read() as reader:
        return [item.id for item in reader.all(kind)]


def papers(session: Session) -> list[object]:
    """Everything that can be printed, as the printing parts get it."""
    with session.vault.read() as reader:
        talks = [item.id for item in reader.all(Dialogue) if item.person_id is not None]
    people, teams = ids(session, Person), ids(session, Team)
    return [
        *(printable_dialogue(session, talk) for talk in talks),
        *(printable_person(session, person) for person in people),
        *(printable_quarter(session, person, QUARTER, "sv") for person in people),
        *(printable_team(session, team, QUARTER, "sv", stand_in="någon") for team in teams),
    ]


def test_what_talks_were_about_reaches_no_paper_and_leaves_with_the_private(session, archive):
    for talk in archive["dialogues"]:
        talk["about"] = None
    taken_in(session, archive)
    before = papers(session)
    shared = write_archive(export_archive(session, without_private=True), EXPORTED_AT, "1.0.0")
    assert len(before) > 20

    for talk_id, about in zip(ids(session, Dialogue), cycle(About), strict=False):
        set_about(session, talk_id, about)

    assert papers(session) == before
    assert write_archive(export_archive(session, without_private=True), EXPORTED_AT, "1.0.0") == shared
    kept = json.loads(write_archive(export_archive(session), EXPORTED_AT, "1.0.0"))
    assert {talk["about"] for talk in kept["dialogues"]} == {"how", "numbers", "other"}


def test_every_reader_copes_with_marks_whose_person_was_erased(session, archive):
    teams = {item["id"] for item in archive["behaviours"] if item["team_id"] is not None}
    marks = [mark for mark in archive["marks"] if mark["behaviour_id"] in teams and mark["person_id"]]
    assert marks
    for mark in marks:
        mark["person_id"], mark["x_person_removed"] = None, True
    taken_in(session, archive)

    with session.vault.read() as reader:
        lost = [mark for mark in reader.all(Mark) if lost_its_person(mark)]
    assert {mark.id for mark in lost} == {mark["id"] for mark in marks}
    assert papers(session)
    assert goal_overview(session)
    assert today(session)
    for person_id in ids(session, Person):
        page = person_page(session, person_id)
        assert page.person.id == person_id
        mirror(session, person_id)
    for talk_id in talks_ahead(session):
        preparation(session, talk_id)
        wrap_up(session, talk_id)
    said = {
        about_mark(mark, row, shown.people)
        for shown in (board(session, goal_id) for goal_id in ids(session, Goal))
        for row in shown.rows
        for mark in row.marks
        if lost_its_person(mark)
    }
    assert said
    assert all(words.endswith("borttagen") for words in said)
    again = json.loads(write_archive(export_archive(session), EXPORTED_AT, "1.0.0"))
    assert sum(1 for mark in again["marks"] if mark.get("x_person_removed")) == len(marks)


def test_a_mark_without_anybody_says_nothing_of_an_erasure(session, archive):
    team_behaviour = next(item for item in archive["behaviours"] if item["team_id"] is not None)
    for mark in archive["marks"]:
        if mark["behaviour_id"] == team_behaviour["id"]:
            mark["person_id"] = None
    taken_in(session, archive)

    shown = board(session, team_behaviour["goal_id"])
    row = next(row for row in shown.rows if row.behaviour.id == team_behaviour["id"])

    assert row.marks
    assert not any("borttagen" in about_mark(mark, row, shown.people) for mark in row.marks)


def talks_ahead(session: Session) -> list[str]:
    with session.vault.read() as reader:
        talks = [item for item in reader.all(Dialogue) if item.person_id is not None]
    return [item.id for item in talks if item.state in (DialogueState.PLANNED, DialogueState.PREPARED)]
