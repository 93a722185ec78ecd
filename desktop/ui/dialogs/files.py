"""Asks where a file is, or where it is to be put: the system's own window, beginning among the user's documents."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def where_to_save(parent: QWidget | None, heading: str, name: str, kind: str) -> Path | None:
    """Ask where a new file is to be put. ``kind`` is its ending without a dot; None when the user changed their mind.

    The dialog itself asks before a file that is there is replaced.
    """
    dialog = QFileDialog(parent, heading, str(_begin() / name), f"{kind.upper()} (*.{kind})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(kind)
    dialog.selectFile(name)
    return _chosen(dialog)


def which_file(parent: QWidget | None, heading: str, kind: str) -> Path | None:
    """Ask for a file that is there."""
    dialog = QFileDialog(parent, heading, str(_begin()), f"{kind.upper()} (*.{kind})")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _chosen(dialog)


def which_folder(parent: QWidget | None, heading: str) -> Path | None:
    """Ask for a folder."""
    dialog = QFileDialog(parent, heading, str(_begin()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def _begin() -> Path:
    documents = Path(QStandardPaths.writableLocation(_DOCUMENTS))
    return documents if documents.is_dir() else Path.home()


def _chosen(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None
