"""Cut, copy and paste from the menu: what text fields do by themselves with the keys."""

from functools import partial

from PySide6.QtWidgets import QApplication

from desktop.ui.window.actions import Handler


def editing_handlers() -> dict[str, Handler]:
    """Answers for the four commands, on the text field that has the focus."""
    return {
        "cut": partial(_in_field, "cut"),
        "copy": partial(_in_field, "copy"),
        "paste": partial(_in_field, "paste"),
        "select_all": partial(_in_field, "selectAll"),
    }


def _in_field(command: str) -> None:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    focus = QApplication.focusWidget()
    if isinstance(focus, (QLineEdit, QPlainTextEdit, QTextEdit)):
        getattr(focus, command)()
