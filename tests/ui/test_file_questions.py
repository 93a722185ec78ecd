"""Asking for a place or a file: the ending is added, nothing is chosen for the user, and they may change their mind."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from desktop.ui.dialogs import files


@pytest.fixture
def parent(qtbot, dressed, monkeypatch, tmp_path):
    monkeypatch.setattr(files.QStandardPaths, "writableLocation", staticmethod(lambda place: str(tmp_path)))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def soon(act) -> None:
    def now() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        act(dialog)

    QTimer.singleShot(0, now)


def test_a_name_without_its_ending_gets_it(parent, tmp_path):
    def answer(dialog):
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert Path(dialog.selectedFiles()[0]) == tmp_path / "Samtal.pdf"
        dialog.selectFile("annat")
        dialog.accept()

    soon(answer)
    assert files.where_to_save(parent, "Spara PDF", "Samtal.pdf", "pdf") == tmp_path / "annat.pdf"


def test_one_may_change_ones_mind(parent):
    soon(lambda dialog: dialog.reject())
    assert files.where_to_save(parent, "Spara PDF", "Samtal.pdf", "pdf") is None
    soon(lambda dialog: dialog.reject())
    assert files.which_file(parent, "Läs in", "json") is None
    soon(lambda dialog: dialog.reject())
    assert files.which_folder(parent, "Mapp") is None


def test_a_file_that_is_there(parent, tmp_path):
    (tmp_path / "arkiv.json").write_text("{}")

    def answer(dialog):
        dialog.selectFile(str(tmp_path / "arkiv.json"))
        dialog.accept()

    soon(answer)
    assert files.which_file(parent, "Läs in", "json") == tmp_path / "arkiv.json"


def test_without_documents_it_begins_at_home(monkeypatch, tmp_path):
    monkeypatch.setattr(
        files.QStandardPaths, "writableLocation", staticmethod(lambda place: str(tmp_path / "nowhere"))
    )
    assert files._begin() == Path.home()
