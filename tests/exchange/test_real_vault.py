"""The archive of a real, encrypted vault: what went in comes out, byte for byte."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from desktop.domain.people import Person
from desktop.domain.progress import Cancelled
from desktop.exchange.archive_reading import content_from, read_archive
from desktop.exchange.archive_writing import write_archive
from desktop.services.archive_content import ArchiveContent
from desktop.services.exporting import export_archive
from desktop.services.importing import Outcome, import_archive
from desktop.services.sample_team import anchor_of, shifted
from desktop.services.session import Session
from tests.exchange.archives import EXPORTED_AT, contents
from tests.exchange.faults import example
from tests.services.desk import NOW
from tests.storage.stored_vault import stored_vault

SAMPLES = sorted((Path(__file__).resolve().parents[2] / "resources" / "sample").glob("*.json"))


class Vaults:
    """Makes as many empty vaults as a test asks for, and closes them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: list[Session] = []

    def empty(self) -> Session:
        folder = self._folder / str(len(self._made))
        folder.mkdir()
        self._made.append(Session(vault=stored_vault(folder), clock=lambda: NOW))
        return self._made[-1]

    def close(self) -> None:
        for session in self._made:
            session.vault.close()


@pytest.fixture
def vaults(tmp_path):
    made = Vaults(tmp_path)
    yield made
    made.close()


def written(content: ArchiveContent) -> bytes:
    return write_archive(content, EXPORTED_AT, "1.0.0")


def there_and_back(vaults: Vaults, content: ArchiveContent) -> None:
    first, second = vaults.empty(), vaults.empty()
    assert import_archive(first, content).done
    once = written(export_archive(first))
    report = import_archive(second, read_archive(once))
    assert report.done
    assert written(export_archive(second)) == once
    assert {line.outcome for line in import_archive(second, content).lines} <= {Outcome.ALREADY_THERE}


@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
    max_examples=15,
)
@given(contents())
def test_anything_goes_there_and_back(vaults, content):
    there_and_back(vaults, content)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_sample_team_goes_there_and_back(vaults, path):
    content = read_archive(path.read_bytes())
    there_and_back(vaults, content)
    session = vaults.empty()
    import_archive(session, shifted(content, anchor_of(content), date(2026, 7, 1)))
    assert {person.name for person in export_archive(session).people} == {
        person.name for person in content.people
    }


def test_the_sample_teams_are_there():
    assert {path.name for path in SAMPLES} == {"en.json", "sv.json"}
    for path in SAMPLES:
        assert len(json.loads(path.read_text("utf-8"))["people"]) == 7


def test_one_persons_part_can_be_taken_in(vaults):
    content = read_archive(SAMPLES[0].read_bytes())
    session = vaults.empty()
    import_archive(session, content)
    for person in content.people:
        part = export_archive(session, person_id=person.id)
        assert import_archive(vaults.empty(), read_archive(written(part))).done
        others = {other.name for other in content.people} - {person.name}
        assert [held.name for held in part.people] == [person.name]
        assert not others & {record.name for record in part.records() if isinstance(record, Person)}


def test_a_cancelled_import_leaves_the_vault_as_it_was(vaults):
    session = vaults.empty()
    content = content_from(example())

    def progress(done: int, total: int) -> None:
        if done == total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        import_archive(session, content, progress=progress)
    assert export_archive(session) == ArchiveContent()
    assert import_archive(session, content).done
