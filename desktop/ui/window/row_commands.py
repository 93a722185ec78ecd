"""Moving and removing a row from the menu: what a list does by itself with the keys."""

from functools import partial

from PySide6.QtWidgets import QApplication

from desktop.ui.window.actions import Handler


def row_handlers() -> dict[str, Handler]:
    """Answers for the three commands, on the list that has the focus."""
    return {
        "move_up": partial(_on_rows, "move_up"),
        "move_down": partial(_on_rows, "move_down"),
        "delete": partial(_on_rows, "ask_to_remove"),
    }


def _on_rows(command: str) -> None:
    from desktop.ui.widgets.rows import Rows  # no list is on screen before the first paint

    focus = QApplication.focusWidget()
    if isinstance(focus, Rows):
        getattr(focus, command)()
