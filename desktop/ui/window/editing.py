"""Cut, copy and paste from the menu: what text fields do by themselves with the keys."""

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from desktop.ui.window.actions import Handler

_Field = QLineEdit | QPlainTextEdit | QTextEdit


def _field() -> _Field | None:
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, (QLineEdit, QPlainTextEdit, QTextEdit)) else None


def _cut() -> None:
    if field := _field():
        field.cut()


def _copy() -> None:
    if field := _field():
        field.copy()


def _paste() -> None:
    if field := _field():
        field.paste()


def _select_all() -> None:
    if field := _field():
        field.selectAll()


def editing_handlers() -> dict[str, Handler]:
    """Answers for the four commands, on the text field that has the focus."""
    return {"cut": _cut, "copy": _copy, "paste": _paste, "select_all": _select_all}
