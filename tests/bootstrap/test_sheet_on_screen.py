"""A sheet out of Förbered and back, over a real vault and a real file."""

import io

import pikepdf
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.points import RaisedBy
from desktop.services import dialogues
from desktop.ui.window import prepare_wiring
from tests.bootstrap.test_house import PASSPHRASE, _cheap, dressed, run
from tests.services.desk import NOW

__all__ = ["_cheap", "dressed", "run"]


@pytest.fixture
def page(run):
    run.begin(PASSPHRASE)
    person = run.add("Amir Haddad")
    session = run.unlocked.session
    planned = run.unlocked.bench.do(lambda: dialogues.plan(session, person.id, NOW, language="sv"))
    run.unlocked.open_prepare(planned.added(Dialogue))
    run.settle()
    return run.unlocked._open.page


@pytest.fixture
def sheet(run, page, monkeypatch, tmp_path):
    monkeypatch.setattr(prepare_wiring, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    page.agenda.theirs.sheet.click()
    run.settle()
    (path,) = tmp_path.glob("Inför-samtal-Amir-Haddad-*.pdf")
    return path


def fill(path, *values: str) -> None:
    with pikepdf.open(io.BytesIO(path.read_bytes())) as pdf:
        for field, value in zip(pdf.Root.AcroForm.Fields, values, strict=False):
            field.V = pikepdf.String(value)
        pdf.Root.AcroForm.Fields[-1].V = pikepdf.String("Semestern")
        pdf.save(path)


def test_out_and_back(run, page, sheet, monkeypatch):
    assert sheet.name in run.window.foot.toast.words.text()
    fill(sheet, "Fullt upp", "Piloten")
    monkeypatch.setattr(prepare_wiring, "which_file", lambda *words: sheet)
    page.agenda.theirs.read.click()
    run.settle()
    theirs = page.agenda.theirs
    assert theirs.head.text() == "Amirs ord"
    assert "Fullt upp" in next(iter(theirs.words.parts().values())).words.text()
    (point,) = page._state.prepared.points
    assert (point.waiting.point.text, point.waiting.point.raised_by) == ("Semestern", RaisedBy.PERSON)
    assert "Svaren står bredvid frågorna" in run.window.foot.toast.words.text()
    run.unlocked.bench.undo()
    assert page._state.prepared.points == ()
    assert theirs.head.isHidden()


def test_a_file_may_be_dropped_on_the_page(run, page, sheet):
    fill(sheet, "Bra")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sheet))])
    entering = QDragEnterEvent(
        page.rect().center(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(
        QDropEvent(
            QPointF(page.rect().center()),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    run.settle()
    assert page.agenda.theirs.head.isVisible()


def test_what_is_no_file_is_not_taken(run, page):
    for urls in (
        [],
        [QUrl("https://vardag.example/a.pdf")],
        [QUrl.fromLocalFile("/a"), QUrl.fromLocalFile("/b")],
    ):
        data = QMimeData()
        data.setUrls(urls)
        entering = QDragEnterEvent(
            page.rect().center(),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        entering.ignore()
        page.dragEnterEvent(entering)
        assert not entering.isAccepted()
        page.dropEvent(
            QDropEvent(
                QPointF(1, 1),
                Qt.DropAction.CopyAction,
                data,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            )
        )
    run.settle()
    assert page.agenda.theirs.head.isHidden()


def test_what_cannot_be_read_says_why_and_changes_nothing(run, page, sheet, monkeypatch, tmp_path):
    wrong = tmp_path / "annat.pdf"
    wrong.write_bytes(b"inget")
    page.answers_dropped.emit(wrong)
    run.settle()
    assert "ingen PDF" in page.agenda.theirs.error.words.text()
    page.answers_dropped.emit(sheet)
    run.settle()
    assert "tomt" in page.agenda.theirs.error.words.text()
    monkeypatch.setattr(prepare_wiring, "which_file", lambda *words: None)
    page.agenda.theirs.read.click()
    assert not run.jobs.busy


def test_another_dialogues_sheet(run, page, sheet):
    fill(sheet, "Bra")
    person = page._state.prepared.person
    session = run.unlocked.session
    planned = run.unlocked.bench.do(lambda: dialogues.plan(session, person.id, NOW, language="sv"))
    run.unlocked.open_prepare(planned.added(Dialogue))
    run.settle()
    other = run.unlocked._open.page
    other.answers_dropped.emit(sheet)
    run.settle()
    assert "annat samtal" in other.agenda.theirs.error.words.text()


def test_nowhere_chosen_and_a_full_disk(run, page, monkeypatch, tmp_path):
    monkeypatch.setattr(prepare_wiring, "where_to_save", lambda *words: None)
    page.agenda.theirs.sheet.click()
    assert not run.jobs.busy

    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    monkeypatch.setattr(prepare_wiring, "where_to_save", lambda parent, words, name, kind: tmp_path / name)
    monkeypatch.setattr(type(run.unlocked.house), "write_file", full)
    page.agenda.theirs.sheet.click()
    run.settle()
    assert "disken" in page.agenda.theirs.error.words.text()
    assert list(tmp_path.glob("*.pdf")) == []
