"""An archive goes in whole or not at all, and never over what is already there."""

from dataclasses import replace
from datetime import UTC

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.dialogues import Dialogue, Section
from desktop.domain.errors import EnvironmentFailed, Failure, Rule
from desktop.domain.people import Person, Team
from desktop.domain.preferences import Preference
from desktop.domain.private import RecallMark
from desktop.domain.progress import Cancelled
from desktop.domain.promises import Action
from desktop.domain.records import KINDS
from desktop.exchange.archive_reading import content_from, read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.archive_content import ArchiveContent, Refusal, content_of
from desktop.services.exporting import export_archive
from desktop.services.importing import ImportReport, Outcome, import_archive
from desktop.services.session import Session
from tests.exchange.archives import EXPORTED_AT, contents
from tests.exchange.faults import example, planted
from tests.memory_vault import MemoryVault
from tests.services.desk import NOW

AMIR = Person("00000000-0000-4000-8000-0000000000a1", "Amir")
NOWHERE = "00000000-0000-4000-8000-00000000dead"


def fresh() -> Session:
    return Session(vault=MemoryVault(), clock=lambda: NOW)


def outcomes(report: ImportReport) -> dict[str, int]:
    return {outcome.value: len(found) for outcome in Outcome if (found := report.of(outcome))}


def everything(session: Session) -> ArchiveContent:
    with session.vault.read() as reader:
        return content_of(record for kind in KINDS for record in reader.all(kind))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
@given(contents())
def test_export_import_export_gives_the_same_bytes(content):
    first, second = fresh(), fresh()
    assert import_archive(first, content).done
    written = write_archive(export_archive(first), EXPORTED_AT, "1")
    assert import_archive(second, read_archive(written)).done
    assert write_archive(export_archive(second), EXPORTED_AT, "1") == written
    assert sorted(map(repr, content.records())) == sorted(map(repr, export_archive(first).records()))


def test_what_is_there_already_is_said_and_left_alone(session):
    content = content_from(example())
    before = []
    assert outcomes(import_archive(session, content)) == {"added": 24}
    report = import_archive(session, content, before=lambda: before.append(1))
    assert outcomes(report) == {"already_there": 24}
    assert report.done
    assert not report.changes
    assert before == []
    assert session.vault.commits == 1


@pytest.mark.parametrize("skip", [False, True])
def test_a_conflict_is_shown_side_by_side_and_nothing_is_overwritten(session, skip):
    ours = replace(AMIR, role="projektledare")
    lisa = Person("00000000-0000-4000-8000-0000000000a2", "Lisa")
    import_archive(session, content_of([ours]))
    report = import_archive(session, content_of([AMIR, lisa]), skip_conflicts=skip)
    (line,) = report.of(Outcome.CONFLICT)
    assert (line.kind, line.id, line.ours, line.theirs) == (Person, AMIR.id, (ours,), (AMIR,))
    assert report.done is skip
    assert everything(session).people == ((ours, lisa) if skip else (ours,))
    assert report.changes.ids(Person) == ({lisa.id} if skip else set())


def test_the_same_instant_with_another_offset_is_other_content(session):
    talk = Dialogue("00000000-0000-4000-8000-0000000000d1", "monday", NOW, 30)
    import_archive(session, content_of([talk]))
    report = import_archive(session, content_of([replace(talk, planned_at=NOW.astimezone(UTC))]))
    assert outcomes(report) == {"conflict": 1}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("dialogues[0].sections[0].note", "Annat"),
        ("dialogues[0].sections", []),
        ("dialogues[0].sections[0].id", None),
        ("dialogues[0].title", "Annat"),
    ],
)
def test_a_dialogue_and_its_sections_are_one_thing(session, path, value):
    import_archive(session, content_from(example()))
    report = import_archive(session, content_from(planted(path, value) | {"places": [], "recall_marks": []}))
    (line,) = report.of(Outcome.CONFLICT)
    assert line.kind is Dialogue
    assert [type(part) for part in line.ours] == [Dialogue, Section]
    assert not report.done


def test_what_leads_to_nothing_without_a_skipped_one_is_skipped_too(session):
    import_archive(session, content_from(example()))
    value = planted("dialogues[0].sections[0].id", NOWHERE)
    value["recall_marks"] = [value["recall_marks"][0] | {"id": AMIR.id, "section_id": NOWHERE}]
    value["places"][0] |= {"section_id": NOWHERE}
    content = content_from(value)
    held = everything(session)
    report = import_archive(session, content, skip_conflicts=True)
    assert [line.kind for line in report.of(Outcome.CONFLICT)].count(RecallMark) == 1
    assert report.done
    assert everything(session) == held


def test_a_section_may_not_move_to_another_dialogue(session):
    import_archive(session, content_from(example()))
    talk = Dialogue(AMIR.id, "monday", NOW, 30)
    section = replace(everything(session).sections[0], dialogue_id=talk.id)
    report = import_archive(session, content_of([talk, section]), skip_conflicts=True)
    (line,) = report.of(Outcome.REFUSED)
    assert line.refusal == Refusal(Rule.ID_TWICE, "sections[0].id")
    assert not report.done


@pytest.mark.parametrize(
    "path",
    [
        "people[0].team_id",
        "people[0].preferred_template",
        "goals[0].team_id",
        "gaps[0].goal_id",
        "behaviours[0].goal_id",
        "behaviours[0].person_id",
        "behaviours[0].team_id",
        "marks[0].behaviour_id",
        "marks[0].person_id",
        "marks[0].dialogue_id",
        "dialogues[0].person_id",
        "dialogues[0].team_id",
        "dialogues[0].template",
        "talking_points[0].person_id",
        "talking_points[0].dialogue_id",
        "agreements[0].person_id",
        "agreements[0].dialogue_id",
        "agreements[0].behaviour_id",
        "actions[0].person_id",
        "actions[0].dialogue_id",
        "observations[0].person_id",
        "observations[0].behaviour_id",
        "feedback[0].person_id",
        "effects[0].goal_id",
        "private_notes[0].person_id",
        "their_views[0].person_id",
        "their_views[0].about",
        "places[0].section_id",
        "recall_marks[0].dialogue_id",
        "recall_marks[0].section_id",
        "past_versions[0].record_id",
        "past_versions[0].dialogue_id",
    ],
)
def test_an_id_that_points_nowhere_stops_everything(session, path):
    report = import_archive(session, content_from(planted(path, NOWHERE)), skip_conflicts=True)
    assert [line.refusal for line in report.of(Outcome.REFUSED)] == [Refusal(Rule.POINTS_NOWHERE, path)]
    assert not report.done
    assert list(everything(session).records()) == []


def test_a_file_may_point_into_the_vault(session):
    import_archive(session, content_of([AMIR]))
    action = Action(NOWHERE, AMIR.id, "Ring")
    assert outcomes(import_archive(session, content_of([action]))) == {"added": 1}


def test_what_the_vault_prefers_stays(session):
    ours, theirs = Preference("manager_name", "Karin"), Preference("manager_name", "Ola")
    import_archive(session, content_of([ours]))
    assert outcomes(import_archive(session, content_of([theirs]))) == {"already_there": 1}
    assert everything(session).preferences == (ours,)


def test_where_the_writer_was_stays(session):
    import_archive(session, content_from(example()))
    held = everything(session)
    assert outcomes(import_archive(session, content_from(planted("places[0].caret", 0)))) == {
        "already_there": 24
    }
    assert everything(session) == held


def test_a_dry_run_says_it_all_and_does_nothing(session):
    report = import_archive(
        session, content_of([AMIR]), dry_run=True, before=lambda: pytest.fail("no backup")
    )
    assert outcomes(report) == {"added": 1}
    assert not report.done
    assert session.vault.commits == 0


def test_the_backup_comes_first_and_outside_the_work(session):
    def backup() -> None:
        assert everything(session) == ArchiveContent()

    assert import_archive(session, content_of([AMIR]), before=backup).done


def test_what_the_window_wrote_during_the_backup_counts(session):
    def write_meanwhile() -> None:
        import_archive(session, content_of([replace(AMIR, role="säljare")]))

    report = import_archive(session, content_of([AMIR]), before=write_meanwhile)
    assert outcomes(report) == {"conflict": 1}
    assert not report.done
    assert everything(session).people[0].role == "säljare"


@pytest.mark.parametrize("stop_at", [0, 1, 2])
def test_cancelling_leaves_everything_as_it_was(session, stop_at):
    def progress(done: int, total: int) -> None:
        assert total == 2
        if done == stop_at:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_archive(session, content_of([Team(NOWHERE, "Lag"), AMIR]), progress=progress)
    assert everything(session) == ArchiveContent()


def test_a_full_disk_leaves_everything_as_it_was(session):
    session.vault.next_commit_fails = EnvironmentFailed(Failure.DISK_FULL)
    with pytest.raises(EnvironmentFailed):
        import_archive(session, content_of([AMIR]))
    assert everything(session) == ArchiveContent()
