"""Every paper in the window can be saved behind a password, that nothing remembers."""

import gc
import io
import subprocess
import weakref

import pikepdf
import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.dialogues import Dialogue
from desktop.domain.errors import EnvironmentFailed, Failure
from desktop.domain.people import Team
from desktop.services import dialogues, quarters
from desktop.services.quarters import Subject
from desktop.ui.dialogs import password
from desktop.ui.window import ways_out
from tests.bootstrap.test_house import PASSPHRASE, _cheap, dressed, run
from tests.bootstrap.test_quarters_on_screen import FIRST
from tests.services.desk import NOW, stored

__all__ = ["_cheap", "dressed", "run"]

WORDS = "Åsas fyra hemliga ord"
TEAM = "10000000-0000-4000-8000-000000000001"


@pytest.fixture
def amir(run):
    run.begin(PASSPHRASE)
    stored(run.unlocked.session, Team(TEAM, "Projekt Väst"))
    return run.add("Amir Haddad")


def talk_with(run, amir):
    session = run.unlocked.session
    planned = run.unlocked.bench.do(lambda: dialogues.plan(session, amir.id, NOW, language="sv"))
    return planned.added(Dialogue)


PAPERS = {
    "dialogue": lambda run, amir: run.unlocked.open_dialogue_paper(talk_with(run, amir)),
    "person": lambda run, amir: run.unlocked.open_person_paper(amir.id),
    "quarter": lambda run, amir: run.unlocked.open_quarters(Subject(amir.id)),
    "team": lambda run, amir: run.unlocked.open_quarters(Subject(TEAM, is_team=True)),
    "access-pack": lambda run, amir: run.unlocked.open_access(amir.id),
}
KNOWN = {"team": "Projekt"}
"""What stands on the paper, and in no byte of the locked file; the others hold the person's name."""


def opened(run, amir, kind: str):
    PAPERS[kind](run, amir)
    run.settle()
    page = run.unlocked._open.page
    assert not page.locked.ticked
    page.locked.box.click()
    return page


def typing(words: str) -> None:
    """Answer the window that is about to ask for a password."""

    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, password.PasswordDialog)
        for field in dialog.fields:
            field.entry.setText(words)
        dialog.save.click()

    QTimer.singleShot(0, now)


@pytest.fixture
def target(monkeypatch, tmp_path):
    target = tmp_path / "papper.pdf"
    monkeypatch.setattr(ways_out, "where_to_save", lambda *words: target)
    return target


@pytest.mark.parametrize("kind", PAPERS)
def test_it_opens_with_the_password_alone(run, amir, target, kind):
    page = opened(run, amir, kind)
    typing(WORDS)
    page.save.click()
    run.settle()
    content = target.read_bytes()
    for wrong in ("", WORDS.lower()):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(content), password=wrong)
    with pikepdf.open(io.BytesIO(content), password=WORDS) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        with pdf.open_metadata() as metadata:
            assert metadata.pdfa_status == ""
    known = KNOWN.get(kind, "Haddad")
    document = pypdfium2.PdfDocument(content, password=WORDS)
    assert known in document[0].get_textpage().get_text_bounded()
    document.close()
    for trace in (known.encode(), known.encode("utf-16-be"), known.encode("utf-16-le"), b"CANARY"):
        assert trace not in content
    assert "låst med lösenordet" in run.window.foot.toast.words.text()
    assert not [file for file in target.parent.iterdir() if file.is_file() and file != target]


@pytest.mark.rig
def test_poppler_and_qpdf_open_it_too(run, amir, target):
    page = opened(run, amir, "person")
    typing(WORDS)
    page.save.click()
    run.settle()
    text = subprocess.run(
        ["pdftotext", "-upw", WORDS, target, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert "Amir Haddad" in text
    assert subprocess.run(["pdftotext", target, "-"], capture_output=True, check=False).returncode != 0
    checked = subprocess.run(
        ["qpdf", f"--password={WORDS}", "--check", target], capture_output=True, text=True, check=True
    ).stdout
    assert "R = 6" in checked
    assert subprocess.run(["qpdf", "--check", target], capture_output=True, check=False).returncode != 0


def test_a_locked_quarter_stays_as_it_is_in_the_vault(run, amir, target):
    page = opened(run, amir, "quarter")
    page.closing.done.box.click()
    page.closing.lock.click()
    run.settle()
    session = run.unlocked.session
    with session.vault.read() as reader:
        before = quarters.locked_document(quarters.current(reader, Subject(amir.id), FIRST, "sv"))
    typing(WORDS)
    run.window.commands.run("save_pdf")
    run.settle()
    with session.vault.read() as reader:
        assert quarters.locked_document(quarters.current(reader, Subject(amir.id), FIRST, "sv")) == before
    locked = target.read_bytes()
    page.locked.box.click()
    page.save.click()
    run.settle()
    assert target.read_bytes() == before
    with pikepdf.open(io.BytesIO(locked), password=WORDS) as pdf, pikepdf.open(io.BytesIO(before)) as plain:
        assert len(pdf.pages) == len(plain.pages)


class Secret(str):
    """Words whose end can be seen."""

    __slots__ = ("__weakref__",)


def test_the_password_is_kept_nowhere(run, amir, target, monkeypatch, caplog, capfd):
    page = opened(run, amir, "person")
    secret = Secret(WORDS)
    gone = weakref.ref(secret)
    typed = [secret]
    monkeypatch.setattr(password, "ask_for_password", lambda parent: typed.pop())
    del secret
    page.save.click()
    run.settle()
    assert target.exists()
    gc.collect()
    assert gone() is None
    assert WORDS not in "".join((caplog.text, *capfd.readouterr()))
    assert WORDS not in repr(run.unlocked.house.settings)


def test_a_locked_save_that_failed_is_tried_again_with_its_lock(run, amir, target, monkeypatch):
    page = opened(run, amir, "person")

    def full(*words: object) -> None:
        raise EnvironmentFailed(Failure.DISK_FULL)

    with monkeypatch.context() as broken:
        broken.setattr("desktop.system.files.write_atomically", full)
        typing(WORDS)
        page.save.click()
        run.settle()
    assert "disken" in page.trouble.words.text()
    assert not target.exists()
    typing(WORDS)
    page.trouble.button.click()
    run.settle()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    assert not page.trouble.isVisible()


def test_nothing_is_saved_when_it_is_thought_better_of(run, amir, target, monkeypatch):
    page = opened(run, amir, "person")
    QTimer.singleShot(0, lambda: QApplication.activeModalWidget().reject())
    page.save.click()
    assert not run.jobs.busy
    monkeypatch.setattr(ways_out, "where_to_save", lambda *words: None)
    typing(WORDS)
    page.save.click()
    assert not run.jobs.busy
    assert not target.exists()


def test_before_there_is_a_paper_nobody_is_asked(run, amir, monkeypatch):
    monkeypatch.setattr(password, "ask_for_password", lambda parent: pytest.fail("nothing to save"))
    run.unlocked.open_person_paper(amir.id)
    run.unlocked._open.page.locked.box.click()
    run.window.commands.run("save_pdf")
    run.settle()


def test_the_information_sheet_is_nothing_to_lock(run, amir):
    run.unlocked.open_information()
    run.settle()
    assert run.unlocked._open.page.locked.isHidden()
